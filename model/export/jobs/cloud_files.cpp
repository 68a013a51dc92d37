// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jobs/cloud_files.hpp"

#include "export/jobs/batch_facts.hpp"
#include "export/jobs/quoting.hpp"
#include "export/xml_parts.hpp"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace passerelle::exporter {

namespace {

constexpr double kSpareDisk = 1.5;       // room for the environment and for one more set of checkpoints
constexpr double kSmallestDiskGb = 100;  // system, drivers and containers

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

/// What SkyPilot calls the providers of the catalogue that it can rent from (docs.skypilot.co, "Clouds").
QString skyPilotName(const QString &provider)
{
    static const QMap<QString, QString> names{{word("aws"), word("aws")},
                                              {word("azure"), word("azure")},
                                              {word("gcp"), word("gcp")},
                                              {word("nebius"), word("nebius")}};
    return names.value(provider);
}

struct Rental {
    const catalogue::Offer &offer;
    const catalogue::Provider *provider;
    const estimate::Estimate &chosen;
    QString name;
    int instances = 1;

    [[nodiscard]] QString zone() const
    {
        const QString usual = provider != nullptr ? provider->defaultRegionId : QString();
        if (offer.regions.isEmpty() || offer.regions.contains(usual))
            return usual;
        return offer.regions.front();
    }
    [[nodiscard]] int diskGb() const
    {
        const double wanted = units::inGigabytes(chosen.storage.total) * kSpareDisk;
        return static_cast<int>(std::ceil(std::max(kSmallestDiskGb, wanted) / 10) * 10);
    }
};

QByteArray variables(const Rental &rental)
{
    QJsonObject values{{word("name"), rental.name},
                       {word("instance_type"), rental.offer.instanceType},
                       {word("instances"), rental.instances},
                       {word("disk_gb"), rental.diskGb()}};
    if (const QString zone = rental.zone(); !zone.isEmpty())
        values.insert(word("zone"), zone);
    return QJsonDocument(values).toJson();
}

/// The commands of a task, as lines of a YAML block: no word of them was typed by a person.
QByteArray commands(const estimate::Plan &plan, int gpusPerInstance)
{
    QByteArray text;
    const auto line = [&text](const QString &command) { text += "  " + command.toUtf8() + '\n'; };
    line(word("case \"$TRAIN_PROGRAM$MODEL_SOURCE$DATA_SOURCE\" in *FILL_IN*) echo 'Fill in the envs of this task "
              "first.' >&2; exit 2;; esac"));
    line(word("export DATA_PARALLEL=%1 TENSOR_PARALLEL=%2 PIPELINE_PARALLEL=%3 ZERO_STAGE=%4")
             .arg(plan.dataParallel)
             .arg(plan.tensorParallel)
             .arg(plan.pipelineParallel)
             .arg(plan.zeroStage));
    line(word("export MICRO_BATCH=%1 ACCUMULATION=%2").arg(plan.microBatch).arg(plan.accumulation));
    line(word("torchrun --nnodes=\"$NODES\" --node-rank=\"$NODE_RANK\" --nproc-per-node=%1 "
              "--master-addr=\"$MASTER\" --master-port=29500 \"$TRAIN_PROGRAM\" --resume checkpoints")
             .arg(gpusPerInstance));
    return text;
}

QByteArray environment(const dossier::Case &value, const char *indent)
{
    const auto line = [indent](const char *name, const QString &text) -> QByteArray {
        return QByteArray(indent) + name + ": " + yamlQuoted(text) + '\n';
    };
    const QString title = value.facts.value(word("project.title")).toString();
    return line("PROJECT", title.isEmpty() ? value.dossier.name : title) +
           line("MODEL_SOURCE", toFillIn(word("where the model is"))) +
           line("DATA_SOURCE", toFillIn(word("where the data are"))) +
           line("TRAIN_PROGRAM", toFillIn(word("your training program; it takes --resume FOLDER")));
}

QByteArray skyTask(const dossier::Case &value, const Rental &rental, const QString &cloud)
{
    QByteArray text = "# SPDX-License-Identifier: CC0-1.0\n# sky launch -c NAME skypilot.yaml\n";
    text +=
        "name: " + yamlQuoted(rental.name) + "\nnum_nodes: " + QByteArray::number(rental.instances) +
        "\nresources:\n  infra: " + yamlQuoted(rental.zone().isEmpty() ? cloud : cloud + word("/") + rental.zone()) +
        "\n  instance_type: " + yamlQuoted(rental.offer.instanceType) +
        "\n  disk_size: " + QByteArray::number(rental.diskGb()) + "\nenvs:\n" + environment(value, "  ");
    text += "run: |\n  export NODES=\"$SKYPILOT_NUM_NODES\" NODE_RANK=\"$SKYPILOT_NODE_RANK\"\n"
            "  MASTER=$(printf '%s\\n' \"$SKYPILOT_NODE_IPS\" | head -n 1)\n  export MASTER\n";
    return text + commands(rental.chosen.plan, rental.offer.gpus);
}

QByteArray dstackFleet(const Rental &rental)
{
    return "# SPDX-License-Identifier: CC0-1.0\n# dstack apply -f dstack-fleet.yaml, after the machines are up.\n"
           "type: fleet\nname: " +
           yamlQuoted(rental.name) + "\nssh_config:\n  user: " + yamlQuoted(toFillIn(word("login of the image"))) +
           "\n  identity_file: " + yamlQuoted(toFillIn(word("path of your private key"))) + "\n  hosts:\n    - " +
           yamlQuoted(toFillIn(word("an address that OpenTofu printed"))) + '\n';
}

QByteArray dstackTask(const dossier::Case &value, const Rental &rental)
{
    QByteArray text = "# SPDX-License-Identifier: CC0-1.0\n# dstack apply -f dstack-task.yaml\ntype: task\nname: " +
                      yamlQuoted(rental.name) + "\nnodes: " + QByteArray::number(rental.instances) + "\nfleets:\n  - " +
                      yamlQuoted(rental.name) + "\nenv:\n";
    const QList<QByteArray> lines = environment(value, "").split('\n');
    for (const QByteArray &line : lines) {
        // dstack wants NAME=VALUE, so the quoted value is written as part of one quoted scalar.
        const qsizetype colon = line.indexOf(": ");
        if (colon < 0)
            continue;
        const QString plain = QJsonDocument::fromJson('[' + line.mid(colon + 2) + ']')[0].toString();
        text += "  - " + yamlQuoted(QString::fromUtf8(line.left(colon)) + QLatin1Char('=') + plain) + '\n';
    }
    text += "commands:\n  - |\n    export NODES=\"$DSTACK_NODES_NUM\" NODE_RANK=\"$DSTACK_NODE_RANK\"\n"
            "    export MASTER=\"$DSTACK_MASTER_NODE_IP\"\n";
    const QList<QByteArray> body = commands(rental.chosen.plan, rental.offer.gpus).split('\n');
    for (const QByteArray &line : body)
        text += line.isEmpty() ? QByteArray() : "  " + line + '\n';
    return text + "resources:\n  gpu: " + QByteArray::number(rental.offer.gpus) + '\n';
}

}  // namespace

Result<PackFiles> cloudFiles(const dossier::Case &value, const estimate::Estimate &chosen,
                             const catalogue::Catalogue &catalogue)
{
    const catalogue::Offer *offer = catalogue.offer(chosen.target.id);
    if (offer == nullptr)
        return PackFiles{};
    const int instances = std::max(1, (chosen.plan.gpus + offer->gpus - 1) / std::max(1, offer->gpus));
    const Rental rental{*offer, catalogue.provider(offer->providerId), chosen, slug(value.dossier.name, 24), instances};
    const QString folder = slug(offer->id, 60) + QLatin1Char('/');
    const QString recipe = word("terraform_%1.tf").arg(offer->providerId);
    PackFiles files;
    if (offer->product == word("vm") && QFile::exists(QString(word(":/templates/") + recipe))) {
        const auto main = templatePart(recipe);
        if (!main)
            return tl::make_unexpected(main.error());
        files.push_back({QString(folder + word("main.tf")), *main});
        files.push_back({QString(folder + word("terraform.tfvars.json")), variables(rental)});
    }
    if (const QString cloud = skyPilotName(offer->providerId); !cloud.isEmpty()) {
        files.push_back({QString(folder + word("skypilot.yaml")), skyTask(value, rental, cloud)});
        return files;
    }
    files.push_back({QString(folder + word("dstack-fleet.yaml")), dstackFleet(rental)});
    files.push_back({QString(folder + word("dstack-task.yaml")), dstackTask(value, rental)});
    return files;
}

}  // namespace passerelle::exporter
