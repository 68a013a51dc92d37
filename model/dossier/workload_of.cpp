// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/case.hpp"
#include "dossier/keys.hpp"
#include "profile/dataset_profile.hpp"
#include "profile/token_table.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"
#include "workload/fields.hpp"
#include "workload/words.hpp"

#include <cmath>
#include <limits>

namespace passerelle::dossier {

namespace {

using workload::Domain;
using workload::Fields;

constexpr Domain kPositive{0, 1e18, true};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// A text that was emptied says nothing.
QJsonObject asObject(const access::Facts &facts)
{
    QJsonObject object;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact) {
        if (!fact.value().isString() || !fact.value().toString().trimmed().isEmpty())
            object.insert(fact.key(), fact.value());
    }
    return object;
}

Unexpected noModelYet()
{
    return failure(ErrorCode::InvalidValue, PASSERELLE_TEXT("Case", "No model is chosen yet."), {},
                   key(keys::kModelSource),
                   PASSERELLE_TEXT("Case", "Choose a preset, or give the files of your own model."));
}

Result<void> takePreset(const QString &id, const catalogue::Catalogue &catalogue, workload::Workload &work)
{
    const catalogue::Preset *preset = catalogue.preset(id);
    if (!preset) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Case", "There is no preset named “%1”.").arg(id), {},
                       key(keys::kModelPreset), PASSERELLE_TEXT("Case", "Choose another preset."));
    }
    work.architecture = preset->architecture;
    work.modelName = preset->name;
    return {};
}

Result<void> takeProfile(const QJsonObject &kept, const QString &path, workload::Workload &work)
{
    const QString inner = QStringLiteral("architecture");
    const QJsonObject object = kept.value(inner).isObject() ? kept.value(inner).toObject() : kept;
    Result<catalogue::Architecture> read = catalogue::architectureFromJson(object, path);
    if (!read)
        return Unexpected(read.error());
    work.architecture = std::move(*read);
    work.modelName = kept.value(QStringLiteral("name")).toString();
    return {};
}

Result<void> takeModel(Fields &fields, const catalogue::Catalogue &catalogue, workload::Workload &work)
{
    const std::optional<QString> preset = fields.text(key(keys::kModelPreset));
    const std::optional<QString> path = fields.text(key(keys::kModelPath));
    const std::optional<QJsonObject> profile = fields.object(key(keys::kModelArchitecture));
    const QString source = fields.text(key(keys::kModelSource))
                               .value_or(profile || path ? QStringLiteral("path") : QStringLiteral("preset"));
    Result<void> taken = noModelYet();
    if (source == QLatin1String("preset") && preset) {
        taken = takePreset(*preset, catalogue, work);
    } else if (source == QLatin1String("path") && profile) {
        taken = takeProfile(*profile, path.value_or(QString()), work);
    } else if (source == QLatin1String("path") && path) {
        taken =
            failure(ErrorCode::InvalidValue, PASSERELLE_TEXT("Case", "The files of the model have not been read yet."),
                    *path, key(keys::kModelPath), PASSERELLE_TEXT("Case", "Choose them again on the model screen."));
    }
    if (taken) {
        if (const auto name = fields.text(key(keys::kModelName)))
            work.modelName = *name;
    }
    return taken;
}

/// A number of the kept scan, where the person said nothing.
std::optional<double> scanned(const QJsonObject &scan, const QString &name)
{
    const QJsonValue value = scan.value(name);
    const QJsonValue number = value.isObject() ? value.toObject().value(QStringLiteral("p50")) : value;
    return number.isDouble() && number.toDouble() > 0 ? std::optional(number.toDouble()) : std::nullopt;
}

Message scanAssumption(const QJsonObject &tokens)
{
    return PASSERELLE_TEXT("Case", "%1 tokens in one pass over the data, between %2 and %3.")
        .arg(tokens.value(QStringLiteral("p50")).toDouble())
        .arg(tokens.value(QStringLiteral("p10")).toDouble())
        .arg(tokens.value(QStringLiteral("p90")).toDouble());
}

void takeData(Fields &fields, workload::Workload &work)
{
    const QJsonObject scan = fields.object(key(keys::kDatasetProfile)).value_or(QJsonObject());
    auto tokens = fields.number(key(keys::kDatasetTokens), kPositive);
    auto samples = fields.number(key(keys::kDatasetSamples), kPositive);
    workload::Data &data = work.data;
    data.sampleTokens = fields.number(key(keys::kDatasetSampleTokens), kPositive);
    const std::optional<double> tokensFound = scanned(scan, QStringLiteral("tokens"));
    // A number of tokens other than the one in the files speaks of other data: the samples in the files then say
    // nothing of them, and both together would contradict each other.
    const bool ofTheseFiles = !tokens || !tokensFound || std::fabs(*tokens - *tokensFound) < 0.01 * *tokensFound;
    if (!tokens && !data.sampleTokens)
        tokens = tokensFound;
    if (!samples && ofTheseFiles)
        samples = scanned(scan, QStringLiteral("samples"));
    if (tokens)
        data.tokens = units::tokens(*tokens);
    if (samples)
        data.samples = units::samples(*samples);
    data.epochs = fields.number(key(keys::kEpochs), {0, 1e6, true}).value_or(1.0);
    const auto size = fields.number(QStringLiteral("dataset.size_gb"), {0, 1e12, false});
    if (const auto bytes = scanned(scan, QStringLiteral("size_bytes")))
        data.storedSize = units::bytes(*bytes);
    if (size)
        data.storedSize = units::gigabytes(*size);
    const QJsonObject interval = scan.value(QStringLiteral("tokens")).toObject();
    const bool counted = scan.value(QStringLiteral("exact")).toBool();
    if (tokens && !counted && interval.value(QStringLiteral("p50")).toDouble() == *tokens) {
        work.assumptions.push_back(
            {QStringLiteral("data.tokens"), scanAssumption(interval),
             scan.value(QStringLiteral("token_texts_counted")).toInteger() > 0
                 ? PASSERELLE_TEXT("Case", "Counted with your tokenizer in a sample of the texts.")
                 : PASSERELLE_TEXT("Case", "Counted from the bytes of the files by the language of each text."),
             // The work grows with the tokens.
             units::Interval<double>{interval.value(QStringLiteral("p10")).toDouble() / *tokens, 1,
                                     interval.value(QStringLiteral("p90")).toDouble() / *tokens}});
    }
}

// Whoever knows the tokens alone still has to store and to move the text behind them.
void assumeStoredSize(const catalogue::Catalogue &catalogue, workload::Workload &work)
{
    constexpr double kMegabyte = 1e6;
    if (work.data.storedSize || !work.data.tokens || work.architecture.modality != QLatin1String("text"))
        return;
    const auto table = profile::TokenTable::of(catalogue.tokensPerByte, profile::DatasetOptions().tokenizerId);
    if (!table)
        return;
    const double tokens = table->tokens({{QStringLiteral("und"), kMegabyte}}).p50.value();
    if (tokens <= 0)
        return;
    const double bytes = kMegabyte / tokens;
    work.data.storedSize = units::bytes(work.data.tokens->value() * bytes);
    const auto size = [stored = *work.data.storedSize](const Language &language) {
        return units::format(stored, language);
    };
    work.assumptions.push_back(
        {QStringLiteral("data.stored_gb"),
         PASSERELLE_TEXT("Case", "Size of the data: %1, from the number of tokens.").arg(size),
         PASSERELLE_TEXT("Case", "About %1 bytes a token in European languages.").arg(bytes, 1)});
}

void takePlan(Fields &fields, workload::Workload &work)
{
    const auto phase = fields.word<workload::Phase>(key(keys::kPhase), workload::phaseOf, workload::phaseWords());
    if (phase) {
        work.phase = *phase;
    } else {
        work.assumptions.push_back({QStringLiteral("phase"),
                                    PASSERELLE_TEXT("Case", "Kind of work: %1.").arg(workload::label(work.phase)),
                                    {}});
    }
    work.training.seqLen = fields.integer(key(keys::kSeqLen), 1, 100'000'000);
    work.training.globalBatch = fields.integer(key(keys::kGlobalBatch), 1, 100'000'000);
    work.training.precision =
        fields.word<workload::Precision>(key(keys::kPrecision), workload::precisionOf, workload::precisionWords());
    work.training.stack = fields.word<workload::Stack>(key(keys::kStack), workload::stackOf, workload::stackWords())
                              .value_or(workload::Stack::Auto);
    work.training.loraRank = fields.integer(key(keys::kLoraRank), 1, 65'536);
    work.margins.experiments = fields.number(key(keys::kExperiments), {1, 1000, false});
    if (const auto days = fields.number(key(keys::kDeadlineDays), {0, 36'500, true}))
        work.limits.deadline = units::days(*days);
    if (const auto euros = fields.number(key(keys::kBudgetEur), kPositive))
        work.limits.budget = units::euros(*euros);
    work.limits.maxGpus = fields.integer(key(keys::kMaxGpus), 1, 1'000'000);
    work.serving.requestsPerSecond = fields.number(key(keys::kServingRequests), {0, 1e9, true});
    work.serving.promptTokens = fields.number(key(keys::kServingPrompt), {0, 1e9, false});
    work.serving.outputTokens = fields.number(key(keys::kServingOutput), {0, 1e9, false});
}

}  // namespace

Result<workload::Workload> workloadOf(const Dossier &dossier, const catalogue::Catalogue &catalogue)
{
    workload::Workload work;
    work.name = dossier.name;
    Fields fields(asObject(dossier.facts), {}, {});
    const Result<void> model = takeModel(fields, catalogue, work);
    takePlan(fields, work);
    takeData(fields, work);
    assumeStoredSize(catalogue, work);
    if (fields.fault())
        return Unexpected(*fields.fault());
    if (!model)
        return Unexpected(model.error());
    return work;
}

std::optional<int> gpusOf(const Dossier &dossier)
{
    const QJsonValue said = dossier.facts.value(key(keys::kGpus));
    const double count = said.toDouble();
    if (!said.isDouble() || count < 1 || count > 1e6)
        return std::nullopt;
    return static_cast<int>(count);
}

}  // namespace passerelle::dossier
