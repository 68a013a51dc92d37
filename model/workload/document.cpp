// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/document.hpp"

#include "base/json.hpp"
#include "profile/dataset_profile.hpp"
#include "profile/model_profile.hpp"
#include "workload/fields.hpp"
#include "workload/words.hpp"

#include <QDir>
#include <QFileInfo>

#include <limits>
#include <utility>

namespace passerelle::workload {

namespace {

constexpr char kSchema[] = "passerelle.workload/1";
constexpr double kMostTokens = 1e18;
constexpr double kMostSamples = 1e15;
constexpr int kMostSeqLen = 100'000'000;
constexpr int kMostBatch = 100'000'000;
constexpr int kMostGpus = 1'000'000;
constexpr Domain kPositive{0, std::numeric_limits<double>::max(), true};
constexpr Domain kShare{0, 0.99, false};

/// What every part of the reader needs beside its own object.
struct Context {
    QString file;
    QString folder;
    const catalogue::Catalogue &catalogue;
};

QString resolved(const QString &path, const QString &folder)
{
    return QDir::isAbsolutePath(path) ? QDir::cleanPath(path) : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

void readPreset(Fields &fields, const QString &id, Workload &workload, const Context &context)
{
    const catalogue::Preset *preset = context.catalogue.preset(id);
    if (!preset) {
        fields.refuse(QStringLiteral("preset"), PASSERELLE_TEXT("Document", "There is no preset named “%1”.").arg(id),
                      PASSERELLE_TEXT("Document", "List the presets with: passerelle-cli catalogue list presets"));
        return;
    }
    workload.modelName = preset->name;
    workload.architecture = preset->architecture;
}

void readModelPath(Fields &fields, const QString &said, Workload &workload, const Context &context)
{
    const Result<profile::ModelProfile> read = profile::readModel(resolved(said, context.folder), context.catalogue);
    if (!read) {
        fields.adopt(read.error());
        return;
    }
    workload.modelName = read->name;
    workload.architecture = read->architecture;
    for (const Message &remark : read->remarks)
        workload.assumptions.push_back({QStringLiteral("model"), remark, {}});
}

/// Exactly one of several keys must be there.
bool oneOf(Fields &fields, const QStringList &keys)
{
    fields.know(keys);
    int given = 0;
    for (const QString &key : keys)
        given += fields.has(key) ? 1 : 0;
    if (given == 1)
        return true;
    fields.refuse({}, PASSERELLE_TEXT("Document", "Exactly one of these keys is needed here: %1.")
                          .arg(keys.join(QStringLiteral(", "))));
    return false;
}

void readModel(Fields &document, const QJsonObject &object, Workload &workload, const Context &context)
{
    Fields fields(object, context.file, QStringLiteral("model"));
    const std::optional<QString> name = fields.text(QStringLiteral("name"));
    if (oneOf(fields, {QStringLiteral("preset"), QStringLiteral("path"), QStringLiteral("architecture")})) {
        if (const auto preset = fields.text(QStringLiteral("preset")))
            readPreset(fields, *preset, workload, context);
        if (const auto path = fields.text(QStringLiteral("path")))
            readModelPath(fields, *path, workload, context);
        if (const auto given = fields.object(QStringLiteral("architecture"))) {
            const Result<catalogue::Architecture> read = catalogue::architectureFromJson(*given, context.file);
            if (read) {
                workload.architecture = *read;
            } else {
                Error fault = read.error();
                fault.place = fault.place.isEmpty() ? QStringLiteral("model.architecture")
                                                    : QStringLiteral("model.architecture.%1").arg(fault.place);
                fields.adopt(fault);
            }
        }
    }
    if (name)
        workload.modelName = *name;
    document.adopt(fields.finish());
}

void readDataPath(Fields &fields, const QString &said, Workload &workload, const Context &context)
{
    const Result<profile::DatasetProfile> read =
        profile::readDataset(resolved(said, context.folder), context.catalogue);
    if (!read) {
        fields.adopt(read.error());
        return;
    }
    Data &data = workload.data;
    data.storedSize = read->size;
    data.samples = read->samples;
    if (read->figures.audioSeconds > 0 && read->samples && read->samples->value() > 0)
        data.sampleDuration = units::seconds(read->figures.audioSeconds / read->samples->value());
    if (!read->tokens)
        return;
    data.tokens = read->tokens->p50;
    if (!read->exact) {
        const units::Interval<units::Tokens> tokens = *read->tokens;
        workload.assumptions.push_back(
            {QStringLiteral("data.tokens"),
             PASSERELLE_TEXT("Document", "%1 tokens in one pass over the data, between %2 and %3.")
                 .arg(tokens.p50.value())
                 .arg(tokens.p10.value())
                 .arg(tokens.p90.value()),
             PASSERELLE_TEXT("Document", "Counted from the bytes of the files by the language of each text.")});
    }
}

void checkData(Fields &fields)
{
    const bool path = fields.has(QStringLiteral("path"));
    const bool tokens = fields.has(QStringLiteral("tokens"));
    const bool samples = fields.has(QStringLiteral("samples"));
    if (path && (tokens || samples)) {
        fields.refuse(QStringLiteral("path"),
                      PASSERELLE_TEXT("Document", "The amount of data is given twice: as a path and as a number."),
                      PASSERELLE_TEXT("Document", "Keep one of them."));
    }
    if (!path && !tokens && !samples) {
        fields.refuse({}, PASSERELLE_TEXT("Document", "One of these keys is needed here: %1.")
                              .arg(QStringLiteral("tokens, samples, path")));
    }
    for (const char *key : {"sample_tokens", "image_size", "seconds"}) {
        if (fields.has(QString::fromLatin1(key)) && !samples) {
            fields.refuse(QString::fromLatin1(key),
                          PASSERELLE_TEXT("Document", "“%1” describes a sample, but “samples” is missing.")
                              .arg(QString::fromLatin1(key)));
        }
    }
}

void readData(Fields &document, const QJsonObject &object, Workload &workload, const Context &context)
{
    Fields fields(object, context.file, QStringLiteral("data"));
    Data &data = workload.data;
    checkData(fields);
    if (const auto n = fields.number(QStringLiteral("tokens"), {0, kMostTokens, true}))
        data.tokens = units::tokens(*n);
    if (const auto n = fields.number(QStringLiteral("samples"), {0, kMostSamples, true}))
        data.samples = units::samples(*n);
    data.sampleTokens = fields.number(QStringLiteral("sample_tokens"), {0, kMostTokens, true});
    data.imageSize = fields.integer(QStringLiteral("image_size"), 1, 100'000);
    if (const auto s = fields.number(QStringLiteral("seconds"), {0, 1e9, true}))
        data.sampleDuration = units::seconds(*s);
    data.epochs = fields.number(QStringLiteral("epochs"), {0, 1e6, true}).value_or(1.0);
    if (const auto g = fields.number(QStringLiteral("stored_gb"), {0, 1e12, false}))
        data.storedSize = units::gigabytes(*g);
    const auto path = fields.text(QStringLiteral("path"));
    if (path && !fields.fault())
        readDataPath(fields, *path, workload, context);
    document.adopt(fields.finish());
}

void readTraining(Fields &document, const QJsonObject &object, Training &training, const QString &file)
{
    Fields fields(object, file, QStringLiteral("training"));
    training.seqLen = fields.integer(QStringLiteral("seq_len"), 1, kMostSeqLen);
    training.globalBatch = fields.integer(QStringLiteral("global_batch"), 1, kMostBatch);
    training.precision = fields.word<Precision>(QStringLiteral("precision"), precisionOf, precisionWords());
    training.optimizer =
        fields.word<Optimizer>(QStringLiteral("optimizer"), optimizerOf, optimizerWords()).value_or(Optimizer::AdamW);
    training.checkpointing =
        fields.word<Checkpointing>(QStringLiteral("activation_checkpointing"), checkpointingOf, checkpointingWords())
            .value_or(Checkpointing::Auto);
    training.flashAttention = fields.flag(QStringLiteral("flash_attention"));
    training.stack = fields.word<Stack>(QStringLiteral("stack"), stackOf, stackWords()).value_or(Stack::Auto);
    training.loraRank = fields.integer(QStringLiteral("lora_rank"), 1, 65'536);
    training.packing = fields.flag(QStringLiteral("packing"));
    document.adopt(fields.finish());
}

void readServing(Fields &document, const QJsonObject &object, Serving &serving, const QString &file)
{
    Fields fields(object, file, QStringLiteral("serving"));
    serving.requestsPerSecond = fields.number(QStringLiteral("requests_per_s"), {0, 1e9, true});
    serving.promptTokens = fields.number(QStringLiteral("prompt_tokens"), {0, kMostSeqLen, false});
    serving.outputTokens = fields.number(QStringLiteral("output_tokens"), {0, kMostSeqLen, false});
    if (const auto ms = fields.number(QStringLiteral("p95_first_token_ms"), {0, 1e9, true}))
        serving.firstToken = units::seconds(*ms / 1e3);
    serving.requests = fields.number(QStringLiteral("requests"), {0, kMostSamples, true});
    document.adopt(fields.finish());
}

void readLimits(Fields &document, const QJsonObject &object, Limits &limits, const QString &file)
{
    Fields fields(object, file, QStringLiteral("limits"));
    if (const auto days = fields.number(QStringLiteral("deadline_days"), {0, 36'500, true}))
        limits.deadline = units::days(*days);
    if (const auto euros = fields.number(QStringLiteral("budget_eur"), kPositive))
        limits.budget = units::euros(*euros);
    limits.maxGpus = fields.integer(QStringLiteral("max_gpus"), 1, kMostGpus);
    document.adopt(fields.finish());
}

void readMargins(Fields &document, const QJsonObject &object, Margins &margins, const QString &file)
{
    Fields fields(object, file, QStringLiteral("margins"));
    margins.experiments = fields.number(QStringLiteral("experiments"), {1, 1000, false});
    margins.failuresShare = fields.number(QStringLiteral("failures_share"), kShare);
    margins.evaluationShare = fields.number(QStringLiteral("evaluation_share"), kShare);
    document.adopt(fields.finish());
}

void readSchema(Fields &fields)
{
    const std::optional<QString> schema = fields.text(QStringLiteral("schema"));
    if (schema == QLatin1String(kSchema))
        return;
    const Message remedy =
        PASSERELLE_TEXT("Document", "Start the document with \"schema\": \"%1\".").arg(QString::fromLatin1(kSchema));
    if (schema) {
        fields.refuse(QStringLiteral("schema"),
                      PASSERELLE_TEXT("Document", "This is a “%1” document, not a workload that this version reads.")
                          .arg(*schema),
                      remedy);
    } else {
        fields.refuse(QStringLiteral("schema"), PASSERELLE_TEXT("Document", "The document does not say what it is."),
                      remedy);
    }
}

}  // namespace

Result<Workload> readWorkload(const QJsonObject &document, const QString &file, const QString &folder,
                              const catalogue::Catalogue &catalogue)
{
    Workload workload;
    const Context context{file, folder, catalogue};
    Fields fields(document, file, {});
    readSchema(fields);
    workload.name = fields.text(QStringLiteral("name")).value_or(QFileInfo(file).completeBaseName());
    const auto phase = fields.word<Phase>(QStringLiteral("phase"), phaseOf, phaseWords());
    if (phase) {
        workload.phase = *phase;
    } else {
        workload.assumptions.push_back(
            {QStringLiteral("phase"), PASSERELLE_TEXT("Document", "Kind of work: %1.").arg(label(workload.phase)), {}});
    }
    const auto model = fields.object(QStringLiteral("model"));
    const auto data = fields.object(QStringLiteral("data"));
    if (const auto part = fields.object(QStringLiteral("training")))
        readTraining(fields, *part, workload.training, file);
    if (const auto part = fields.object(QStringLiteral("serving")))
        readServing(fields, *part, workload.serving, file);
    if (const auto part = fields.object(QStringLiteral("limits")))
        readLimits(fields, *part, workload.limits, file);
    if (const auto part = fields.object(QStringLiteral("margins")))
        readMargins(fields, *part, workload.margins, file);
    if (!model) {
        fields.refuse(QStringLiteral("model"), PASSERELLE_TEXT("Document", "The model is missing."),
                      PASSERELLE_TEXT("Document", "Add \"model\": {\"preset\": …}, a path or an architecture."));
    }
    // Files are opened last, so that a typo elsewhere is told at once.
    if (const auto &fault = fields.finish())
        return Unexpected(*fault);
    readModel(fields, *model, workload, context);
    if (data && !fields.fault())
        readData(fields, *data, workload, context);
    if (fields.fault())
        return Unexpected(*fields.fault());
    return workload;
}

Result<Workload> readWorkloadFile(const QString &path, const catalogue::Catalogue &catalogue)
{
    const Result<QJsonValue> read = readJsonFile(path);
    if (!read)
        return Unexpected(read.error());
    if (!read->isObject()) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Document", "A workload document is one JSON object."),
                       path, QStringLiteral("1:1"));
    }
    return readWorkload(read->toObject(), path, QFileInfo(path).absolutePath(), catalogue);
}

}  // namespace passerelle::workload
