// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/vertical/starting_point.hpp"

#include "dossier/keys.hpp"

#include <QRegularExpression>

namespace passerelle::ui {

namespace keys = dossier::keys;

namespace {

const QJsonValue kTakenBack = QJsonValue(QJsonValue::Undefined);

QJsonValue numberOr(const QJsonObject &facts, const char *key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    return value.isDouble() ? value : kTakenBack;
}

// The data writes "bf16 or fp16 mixed", "bf16, LoRA rank 32": the first word counts when it is one of ours.
QJsonValue precision(const QJsonObject &facts)
{
    static const QRegularExpression known(QStringLiteral("^(bf16|fp16|fp32)\\b"));
    const auto match = known.match(facts.value(QLatin1String("precision")).toString());
    return match.hasMatch() ? QJsonValue(match.captured(1)) : kTakenBack;
}

}  // namespace

QString datasetWords(const catalogue::ProjectIdea &project, const Language &language)
{
    const double samples = project.facts.value(QLatin1String("samples")).toDouble();
    const QString unit = project.facts.value(QLatin1String("sample_unit")).toString();
    if (language.isFrench() || samples <= 0 || unit.isEmpty())
        return project.dataset;
    return QStringLiteral("%1 × %2").arg(language.locale().toString(samples, 'f', 0), unit);
}

bool isDatasetOf(const catalogue::ProjectIdea &project, const QString &name)
{
    return !name.isEmpty() &&
           (name == datasetWords(project, Language::french()) || name == datasetWords(project, Language::english()));
}

QString phaseWord(const QString &kind)
{
    if (kind == QLatin1String("fine-tune"))
        return QStringLiteral("finetune");
    if (kind == QLatin1String("fine-tune-lora"))
        return QStringLiteral("lora");
    if (kind == QLatin1String("fine-tune-qlora"))
        return QStringLiteral("qlora");
    if (kind == QLatin1String("train") || kind == QLatin1String("pretrain"))
        return QStringLiteral("pretrain");
    if (kind.startsWith(QLatin1String("continue")))
        return QStringLiteral("continue");
    return {};
}

std::vector<std::pair<QString, QJsonValue>> startingPoint(const catalogue::ProjectIdea &project,
                                                          const Language &language)
{
    const QJsonObject &facts = project.facts;
    const double epochs = facts.value(QLatin1String("epochs")).toDouble(1);
    QJsonValue tokens = kTakenBack;
    QJsonValue samples = numberOr(facts, "samples");
    // tokens_total counts every pass; the dossier keeps one pass.
    if (const double total = facts.value(QLatin1String("tokens_total")).toDouble(); total > 0 && epochs > 0)
        tokens = total / epochs;
    QJsonValue batch = kTakenBack;
    if (const double perGpu = facts.value(QLatin1String("batch_per_gpu")).toDouble(); perGpu > 0)
        batch = perGpu * std::max(1.0, facts.value(QLatin1String("gpus")).toDouble(1));
    const QString phase = phaseWord(project.kind);
    const QString words = datasetWords(project, language);
    return {
        {QLatin1String(keys::kModelSource), QStringLiteral("preset")},
        {QLatin1String(keys::kModelPreset), project.presetId},
        {QLatin1String(keys::kModelPath), kTakenBack},
        {QLatin1String(keys::kModelArchitecture), kTakenBack},
        {QLatin1String(keys::kModelName), kTakenBack},
        {QStringLiteral("model.origins"), kTakenBack},
        {QLatin1String(keys::kDatasetPath), kTakenBack},
        {QLatin1String(keys::kDatasetProfile), kTakenBack},
        {QLatin1String(keys::kDatasetSampleTokens), kTakenBack},
        {QLatin1String(keys::kDatasetTokens), tokens},
        {QLatin1String(keys::kDatasetSamples), samples},
        {QStringLiteral("dataset.name"), words.isEmpty() ? kTakenBack : QJsonValue(words)},
        {QLatin1String(keys::kPhase), phase.isEmpty() ? kTakenBack : QJsonValue(phase)},
        {QLatin1String(keys::kEpochs), numberOr(facts, "epochs")},
        {QLatin1String(keys::kSeqLen), numberOr(facts, "seq_len")},
        {QLatin1String(keys::kGlobalBatch), batch},
        {QLatin1String(keys::kPrecision), precision(facts)},
        {QStringLiteral("project.title"), project.title.text(language)},
    };
}

}  // namespace passerelle::ui
