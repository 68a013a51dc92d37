// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jobs/batch_scripts.hpp"

#include "dossier/keys.hpp"
#include "export/jobs/batch_facts.hpp"
#include "export/jobs/quoting.hpp"

#include <QDate>
#include <QFileInfo>

#include <cmath>

namespace passerelle::exporter {

namespace {

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QString factOf(const dossier::Case &value, const char *key)
{
    return value.facts.value(word(key)).toString();
}

QString modelSource(const dossier::Case &value)
{
    return toFillIn(word("the model as the machine reaches it, such as YOUR_HOST:/folder or hub:OWNER/NAME (") +
                    oneLine(factOf(value, dossier::keys::kModelName)) + QLatin1Char(')'));
}

QString dataSource(const dossier::Case &value)
{
    // The folder's name alone: a pack travels, and a path tells whose computer it came from.
    const QString path = oneLine(QFileInfo(factOf(value, dossier::keys::kDatasetPath)).fileName());
    const QString how = word("the data as the machine reaches them, such as YOUR_HOST:/folder");
    return toFillIn(path.isEmpty() ? how : how + word(" (on your side: ") + path + QLatin1Char(')'));
}

/// settings.sh: the only file to edit.
class Settings
{
public:
    Settings()
    {
        m_bytes = "#!/bin/bash\n# SPDX-License-Identifier: CC0-1.0\n"
                  "# Fill in what says FILL_IN; the other scripts refuse to start before.\n"
                  "# shellcheck disable=SC2034\n";
    }
    void comment(const char *text) { m_bytes += QByteArray("\n# ") + text + '\n'; }
    void set(const char *name, const QString &value)
    {
        m_bytes += QByteArray(name) + '=' + shellQuoted(value) + '\n';
        m_names.append(word(name));
    }
    void set(const char *name, int value) { set(name, QString::number(value)); }
    void list(const char *name, const QStringList &values)
    {
        m_bytes += QByteArray(name) + "=(";
        for (qsizetype i = 0; i < values.size(); ++i)
            m_bytes += (i > 0 ? " " : "") + shellQuoted(values.at(i));
        m_bytes += ")\n";
    }
    [[nodiscard]] QByteArray finish()
    {
        comment("What must be there before anything is sent.");
        list("NEEDED", m_names);
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QStringList m_names;
};

QByteArray settingsFile(const dossier::Case &value, const estimate::Estimate &chosen, const BatchFacts &facts)
{
    Settings settings;
    settings.comment("The project.");
    settings.set("PROJECT",
                 factOf(value, "project.title").isEmpty() ? value.dossier.name : factOf(value, "project.title"));
    settings.set("ACCOUNT", facts.account);
    settings.set("WORK_FOLDER", toFillIn(word("a folder on the project's fast storage")));
    settings.set("MODEL_SOURCE", modelSource(value));
    settings.set("DATA_SOURCE", dataSource(value));
    settings.set("TRAIN_PROGRAM", toFillIn(word("your training program; it takes --resume FOLDER")));
    settings.comment("The machine.");
    if (!facts.partition.isEmpty())
        settings.set("PARTITION", facts.partition);
    if (facts.wallMinutes)
        settings.set("WALL_MINUTES", *facts.wallMinutes);
    else
        settings.set("WALL_MINUTES", toFillIn(word("minutes of the longest job; then set CHAIN_JOBS")));
    settings.set("CPUS_PER_DEVICE", facts.cpusPerDevice);
    settings.list("MODULES", facts.modules);
    settings.comment("The chain: as many jobs as the run needs, each going on from the last checkpoint.");
    settings.set("CHAIN_JOBS", facts.chainJobs);
    const double hours = chosen.storage.checkpointInterval.value();
    settings.set("CHECKPOINT_EVERY_MINUTES", hours > 0 ? static_cast<int>(std::lround(hours * 60)) : 60);
    settings.comment("The layout that the estimate was made for.");
    settings.set("DATA_PARALLEL", chosen.plan.dataParallel);
    settings.set("TENSOR_PARALLEL", chosen.plan.tensorParallel);
    settings.set("PIPELINE_PARALLEL", chosen.plan.pipelineParallel);
    settings.set("EXPERT_PARALLEL", chosen.plan.expertParallel);
    settings.set("CONTEXT_PARALLEL", chosen.plan.contextParallel);
    settings.set("ZERO_STAGE", chosen.plan.zeroStage);
    settings.set("MICRO_BATCH", chosen.plan.microBatch);
    settings.set("ACCUMULATION", chosen.plan.accumulation);
    return settings.finish();
}

/// Only words of the facts and numbers: nothing that a person typed stands in a directive.
QByteArray directives(const BatchFacts &facts, const QString &name)
{
    const char *const mark = facts.ccc ? "#MSUB " : "#SBATCH ";
    QByteArray text;
    const auto put = [&](const QString &option) { text += mark + option.toLatin1() + '\n'; };
    const int tasks = facts.devicesPerNode * facts.nodes;
    const bool cpusKnown = facts.cpusPerDevice.at(0).isDigit();
    if (facts.ccc) {
        put(word("-r ") + name);
        put(word("-n %1").arg(tasks));
        put(word("-N %1").arg(facts.nodes));
        if (cpusKnown)
            put(word("-c ") + facts.cpusPerDevice);
        put(word("-m scratch,work"));
        put(word("-o train-%I.out"));
        put(word("-e train-%I.err"));
        return text;
    }
    put(word("--job-name=") + name);
    if (!facts.constraint.isEmpty())
        put(word("--constraint=") + facts.constraint);
    if (!facts.qos.isEmpty())
        put(word("--qos=") + facts.qos);
    put(word("--nodes=%1").arg(facts.nodes));
    put(facts.gpuOption);
    put(word("--ntasks-per-node=%1").arg(facts.devicesPerNode));
    if (cpusKnown)
        put(word("--cpus-per-task=") + facts.cpusPerDevice);
    for (const QString &option : facts.options)
        put(option);
    put(word("--signal=B:USR1@300"));
    put(word("--requeue"));
    put(word("--open-mode=append"));
    put(word("--output=train-%j.out"));
    return text;
}

QByteArray devicesRemark(const catalogue::Partition &partition)
{
    if (partition.schedulerDevicesPerGpu < 2)
        return {};
    return "# The scheduler counts the " + QByteArray::number(partition.schedulerDevicesPerGpu) +
           " dies (GCDs) of each card as devices: one task a die.\n";
}

}  // namespace

Result<PackFiles> batchScripts(const dossier::Case &value, const estimate::Estimate &chosen,
                               const catalogue::Partition &partition)
{
    const BatchFacts facts = batchFactsOf(chosen, partition);
    const auto common = filledTemplate(word("job_common.sh"));
    const auto prefetch = filledTemplate(word("job_prefetch.sh"));
    const auto body = filledTemplate(word("job_train.sh"));
    const auto launch = filledTemplate(word(facts.ccc ? "job_ccc_launch.sh" : "job_slurm_launch.sh"));
    const auto submit = filledTemplate(word(facts.ccc ? "job_ccc_submit.sh" : "job_slurm_submit.sh"));
    for (const auto *part : {&common, &prefetch, &body, &launch, &submit}) {
        if (!*part)
            return tl::make_unexpected(part->error());
    }
    const QByteArray head =
        "#!/bin/bash\n" + directives(facts, slug(value.dossier.name, 24)) + "# SPDX-License-Identifier: CC0-1.0\n";
    const QByteArray train = head + *body + devicesRemark(partition) + '\n' + *launch;
    const QString folder = slug(partition.id) + QLatin1Char('/');
    return PackFiles{{QString(folder + word("settings.sh")), settingsFile(value, chosen, facts)},
                     {QString(folder + word("common.sh")), *common},
                     {QString(folder + word("prefetch.sh")), *prefetch, true},
                     {QString(folder + word(facts.ccc ? "train.msub" : "train.slurm")), train},
                     {QString(folder + word("submit.sh")), *submit, true}};
}

}  // namespace passerelle::exporter
