// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/document.hpp"

namespace passerelle::workload {

namespace {

/// Sets a key when there is something to say.
template<typename T>
void put(QJsonObject &object, const char *key, const std::optional<T> &value)
{
    if (value)
        object.insert(QLatin1String(key), QJsonValue(*value));
}

void putPart(QJsonObject &document, const char *key, const QJsonObject &part)
{
    if (!part.isEmpty())
        document.insert(QLatin1String(key), part);
}

QJsonObject modelPart(const Workload &workload)
{
    QJsonObject part{{QStringLiteral("architecture"), catalogue::architectureToJson(workload.architecture)}};
    if (!workload.modelName.isEmpty())
        part.insert(QStringLiteral("name"), workload.modelName);
    return part;
}

QJsonObject dataPart(const Data &data)
{
    QJsonObject part;
    if (data.tokens)
        part.insert(QStringLiteral("tokens"), data.tokens->value());
    if (data.samples)
        part.insert(QStringLiteral("samples"), data.samples->value());
    put(part, "sample_tokens", data.sampleTokens);
    put(part, "image_size", data.imageSize);
    if (data.sampleDuration)
        part.insert(QStringLiteral("seconds"), data.sampleDuration->value());
    if (data.storedSize)
        part.insert(QStringLiteral("stored_gb"), units::inGigabytes(*data.storedSize));
    if (data.tokens || data.samples)
        part.insert(QStringLiteral("epochs"), data.epochs);
    else
        part = {};  // no amount, nothing to describe
    return part;
}

QJsonObject trainingPart(const Training &training)
{
    QJsonObject part;
    put(part, "seq_len", training.seqLen);
    put(part, "global_batch", training.globalBatch);
    if (training.precision)
        part.insert(QStringLiteral("precision"), toWord(*training.precision));
    part.insert(QStringLiteral("optimizer"), toWord(training.optimizer));
    part.insert(QStringLiteral("activation_checkpointing"), toWord(training.checkpointing));
    put(part, "flash_attention", training.flashAttention);
    part.insert(QStringLiteral("stack"), toWord(training.stack));
    put(part, "lora_rank", training.loraRank);
    put(part, "packing", training.packing);
    return part;
}

QJsonObject servingPart(const Serving &serving)
{
    QJsonObject part;
    put(part, "requests_per_s", serving.requestsPerSecond);
    put(part, "prompt_tokens", serving.promptTokens);
    put(part, "output_tokens", serving.outputTokens);
    if (serving.firstToken)
        part.insert(QStringLiteral("p95_first_token_ms"), serving.firstToken->value() * 1e3);
    put(part, "requests", serving.requests);
    return part;
}

QJsonObject limitsPart(const Limits &limits)
{
    QJsonObject part;
    if (limits.deadline)
        part.insert(QStringLiteral("deadline_days"), units::inDays(*limits.deadline));
    if (limits.budget)
        part.insert(QStringLiteral("budget_eur"), limits.budget->value());
    put(part, "max_gpus", limits.maxGpus);
    return part;
}

QJsonObject marginsPart(const Margins &margins)
{
    QJsonObject part;
    put(part, "experiments", margins.experiments);
    put(part, "failures_share", margins.failuresShare);
    put(part, "evaluation_share", margins.evaluationShare);
    return part;
}

}  // namespace

QJsonObject toDocument(const Workload &workload)
{
    QJsonObject document{{QStringLiteral("schema"), QStringLiteral("passerelle.workload/1")},
                         {QStringLiteral("phase"), toWord(workload.phase)},
                         {QStringLiteral("model"), modelPart(workload)}};
    if (!workload.name.isEmpty())
        document.insert(QStringLiteral("name"), workload.name);
    putPart(document, "data", dataPart(workload.data));
    putPart(document, "training", trainingPart(workload.training));
    putPart(document, "serving", servingPart(workload.serving));
    putPart(document, "limits", limitsPart(workload.limits));
    putPart(document, "margins", marginsPart(workload.margins));
    return document;
}

}  // namespace passerelle::workload
