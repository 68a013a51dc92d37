// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/keys.hpp"
#include "export/report/context.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"

#include <QFileInfo>

#include <cmath>

namespace passerelle::exporter {

namespace {

namespace keys = dossier::keys;

/// Collects name and value pairs, leaving out what nobody said.
class Facts
{
public:
    explicit Facts(const Context &context) : m_context(context) {}

    void add(const Message &name, const QString &value)
    {
        if (!value.isEmpty())
            m_list.facts.push_back({m_context.text(name), plain(value)});
    }
    void add(const Message &name, const std::optional<int> &value)
    {
        if (value)
            add(name, m_context.language.locale().toString(*value));
    }
    void add(const Message &name, const std::optional<double> &value)
    {
        if (value)
            add(name, *value == std::floor(*value) && *value < 1e15
                          ? m_context.language.locale().toString(static_cast<qint64>(*value))
                          : m_context.language.significant(*value));
    }
    void addTo(Blocks &blocks)
    {
        if (!m_list.facts.empty())
            blocks.emplace_back(m_list);
    }

private:
    const Context &m_context;
    FactList m_list;
};

QString parameters(const std::optional<double> &count, const Context &context)
{
    if (!count)
        return {};
    const auto text = *count < 1e9 ? PASSERELLE_TEXT("Report", "%1 million").arg(*count / 1e6)
                                   : PASSERELLE_TEXT("Report", "%1 billion").arg(*count / 1e9);
    return context.text(text);
}

/// Where the description of the model comes from, in words.
QString origin(const Context &context)
{
    const access::Facts &facts = context.value.dossier.facts;
    const QString source = facts.value(QLatin1String(keys::kModelSource)).toString();
    if (source == QLatin1String("path")) {
        const QString name = QFileInfo(facts.value(QLatin1String(keys::kModelPath)).toString()).fileName();
        return context.text(PASSERELLE_TEXT("Report", "read from the file or folder “%1”").arg(name));
    }
    const catalogue::Preset *preset =
        context.catalogue.preset(facts.value(QLatin1String(keys::kModelPreset)).toString());
    if (preset == nullptr)
        return {};
    const QString hub = preset->hubId.isEmpty() ? preset->id : preset->hubId;
    return context.text(PASSERELLE_TEXT("Report", "published model “%1”").arg(hub));
}

void addModel(const Context &context, Blocks &blocks)
{
    const catalogue::Architecture &a = context.value.workload.architecture;
    Facts facts(context);
    facts.add(PASSERELLE_TEXT("Report", "Name"), context.value.workload.modelName);
    facts.add(PASSERELLE_TEXT("Report", "Known from"), origin(context));
    facts.add(PASSERELLE_TEXT("Report", "Family"), a.family);
    facts.add(PASSERELLE_TEXT("Report", "Parameters"), parameters(a.paramsTotal, context));
    if (a.paramsActive != a.paramsTotal)
        facts.add(PASSERELLE_TEXT("Report", "Parameters active at a time"), parameters(a.paramsActive, context));
    facts.add(PASSERELLE_TEXT("Report", "Layers"), a.layers);
    facts.add(PASSERELLE_TEXT("Report", "Width"), a.hidden);
    facts.add(PASSERELLE_TEXT("Report", "Attention heads"), a.heads);
    facts.add(PASSERELLE_TEXT("Report", "Key-value heads"), a.kvHeads);
    facts.add(PASSERELLE_TEXT("Report", "Experts"), a.experts);
    facts.add(PASSERELLE_TEXT("Report", "Vocabulary"), a.vocab);
    facts.add(PASSERELLE_TEXT("Report", "Longest context"), a.maxSeq);
    facts.add(PASSERELLE_TEXT("Report", "Billion multiply-adds per sample"), a.gmacsPerSample);
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "The model")), 2});
    facts.addTo(blocks);
}

void addData(const Context &context, Blocks &blocks)
{
    const workload::Data &data = context.value.workload.data;
    Facts facts(context);
    facts.add(PASSERELLE_TEXT("Report", "Name"), context.fact("dataset.name"));
    const QString path = context.value.dossier.facts.value(QLatin1String(keys::kDatasetPath)).toString();
    if (!path.isEmpty())
        facts.add(PASSERELLE_TEXT("Report", "Read from"), QFileInfo(path).fileName());
    if (data.tokens)
        facts.add(PASSERELLE_TEXT("Report", "One pass"), units::format(*data.tokens, context.language));
    if (data.samples)
        facts.add(PASSERELLE_TEXT("Report", "Samples"), std::optional<double>(data.samples->value()));
    facts.add(PASSERELLE_TEXT("Report", "Tokens per sample"), data.sampleTokens);
    facts.add(PASSERELLE_TEXT("Report", "Image size in pixels"), data.imageSize);
    if (data.storedSize)
        facts.add(PASSERELLE_TEXT("Report", "Size on disk"), units::format(*data.storedSize, context.language));
    facts.add(PASSERELLE_TEXT("Report", "Passes"), std::optional<double>(data.epochs));
    facts.add(PASSERELLE_TEXT("Report", "Licence"), context.fact("dataset.licence"));
    facts.add(PASSERELLE_TEXT("Report", "Personal data"), context.fact("dataset.personal_data"));
    facts.add(PASSERELLE_TEXT("Report", "Health data"), context.fact("dataset.health_data"));
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "The data")), 2});
    facts.addTo(blocks);
}

void addTraining(const Context &context, Facts &facts)
{
    const workload::Training &training = context.value.workload.training;
    facts.add(PASSERELLE_TEXT("Report", "Sequence length"), training.seqLen);
    facts.add(PASSERELLE_TEXT("Report", "Sequences or samples per step"), training.globalBatch);
    if (training.precision)
        facts.add(PASSERELLE_TEXT("Report", "Precision"), context.text(workload::label(*training.precision)));
    facts.add(PASSERELLE_TEXT("Report", "Optimiser"), context.text(workload::label(training.optimizer)));
    facts.add(PASSERELLE_TEXT("Report", "LoRA rank"), training.loraRank);
    facts.add(PASSERELLE_TEXT("Report", "Software"), context.text(workload::label(training.stack)));
}

void addServing(const Context &context, Facts &facts)
{
    const workload::Serving &serving = context.value.workload.serving;
    facts.add(PASSERELLE_TEXT("Report", "Requests per second"), serving.requestsPerSecond);
    facts.add(PASSERELLE_TEXT("Report", "Requests in all"), serving.requests);
    facts.add(PASSERELLE_TEXT("Report", "Tokens per question"), serving.promptTokens);
    facts.add(PASSERELLE_TEXT("Report", "Tokens per answer"), serving.outputTokens);
}

void addLimits(const Context &context, Facts &facts)
{
    const workload::Limits &limits = context.value.workload.limits;
    if (limits.deadline)
        facts.add(PASSERELLE_TEXT("Report", "Deadline"), units::format(*limits.deadline, context.language));
    if (limits.budget)
        facts.add(PASSERELLE_TEXT("Report", "Budget"), units::format(*limits.budget, context.language));
    facts.add(PASSERELLE_TEXT("Report", "At most GPUs"), limits.maxGpus);
}

}  // namespace

void addSubject(const Context &context, Blocks &blocks)
{
    if (context.value.workloadProblem)
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "The model and the data")), 1});
    addModel(context, blocks);
    addData(context, blocks);
}

void addJob(const Context &context, Blocks &blocks)
{
    if (context.value.workloadProblem)
        return;
    const workload::Phase phase = context.value.workload.phase;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "The job")), 1});
    Facts facts(context);
    facts.add(PASSERELLE_TEXT("Report", "Kind of work"), context.text(workload::label(phase)));
    const bool serving = phase == workload::Phase::InferenceBatch || phase == workload::Phase::InferenceServe;
    if (serving)
        addServing(context, facts);
    else
        addTraining(context, facts);
    addLimits(context, facts);
    facts.addTo(blocks);
    blocks.emplace_back(Paragraph{
        plain(context.text(PASSERELLE_TEXT("Report", "What is not listed here was chosen by the program; each choice "
                                                     "stands in the chapter on assumptions."))),
        ParagraphStyle::Small});
}

}  // namespace passerelle::exporter
