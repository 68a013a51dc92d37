// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement.hpp"
#include "profile/paths.hpp"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace passerelle::profile {

namespace {

constexpr int kMostNotes = 50;
constexpr int kLongestText = 400;
constexpr double kMostCount = 100'000'000;

/// Asks an object for its keys by name and type, keeps the first fault, and refuses what nobody asked for.
class Keys
{
public:
    Keys(QJsonObject object, QString file, QString place)
        : m_object(std::move(object)), m_file(std::move(file)), m_place(std::move(place))
    {}

    std::optional<double> number(const char *key, double least, double most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        if (!(number >= least && number <= most)) {
            refuse(key, PASSERELLE_TEXT("Measurement", "A number from %1 to %2 is needed here.").arg(least).arg(most));
            return std::nullopt;
        }
        return number;
    }
    std::optional<int> count(const char *key)
    {
        const auto value = number(key, 1, kMostCount);
        if (value && *value != std::floor(*value)) {
            refuse(key, PASSERELLE_TEXT("Measurement", "A whole number is needed here."));
            return std::nullopt;
        }
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    }
    QString text(const char *key)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString() || value.toString().size() > kLongestText)
            refuse(key, PASSERELLE_TEXT("Measurement", "A short text is needed here."));
        return harmless(value.toString().left(kLongestText));
    }
    QJsonObject object(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isNull() && !value.isObject())
            refuse(key, PASSERELLE_TEXT("Measurement", "An object is needed here."));
        return value.toObject();
    }
    QStringList texts(const char *key)
    {
        const QJsonValue value = take(key);
        QStringList list;
        const QJsonArray array = value.toArray();
        if (!value.isUndefined() && (!value.isArray() || array.size() > kMostNotes))
            refuse(key, PASSERELLE_TEXT("Measurement", "A short list of texts is needed here."));
        for (const QJsonValue &entry : array) {
            if (list.size() < kMostNotes && entry.isString())
                list.append(harmless(entry.toString().left(kLongestText)));
        }
        return list;
    }
    void refuse(const char *key, Message message)
    {
        if (m_fault)
            return;
        const QString name = QLatin1String(key);
        const QString place = m_place.isEmpty() ? name : QString(m_place + QLatin1Char('.') + name);
        m_fault = failure(ErrorCode::InvalidValue, std::move(message), m_file, place,
                          PASSERELLE_TEXT("Measurement", "Measure again with the script, or correct the file."))
                      .value();
    }
    bool flag(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            refuse(key, PASSERELLE_TEXT("Measurement", "True or false is needed here."));
        return value.toBool();
    }
    const std::optional<Error> &finish()
    {
        for (auto key = m_object.constBegin(); key != m_object.constEnd(); ++key) {
            if (!m_known.contains(key.key()))
                refuse(qPrintable(key.key().left(80)),
                       PASSERELLE_TEXT("Measurement", "This key is not part of a measurement."));
        }
        return m_fault;
    }

private:
    QJsonValue take(const char *key)
    {
        const QString name = QLatin1String(key);
        m_known.insert(name);
        return m_object.value(name);
    }

    QJsonObject m_object;
    QString m_file;
    QString m_place;
    QSet<QString> m_known;
    std::optional<Error> m_fault;
};

template<typename Quantity>
void keep(std::optional<Quantity> &field, std::optional<double> number, double scale = 1)
{
    if (number)
        field = Quantity::from_value(*number * scale);
}

std::optional<Error> readGpu(Measurement &m, const QJsonObject &object, const QString &file,
                             const catalogue::Catalogue &catalogue)
{
    Keys keys(object, file, QStringLiteral("gpu"));
    m.gpuName = keys.text("name");
    const QString id = keys.text("id");
    m.gpus = keys.count("count");
    const auto memory = keys.number("memory_gb", 0.1, 100'000);
    (void)keys.text("driver");
    const auto held = memory ? std::optional(units::gigabytes(*memory)) : std::nullopt;
    const QString name = id.isEmpty() ? m.gpuName : id;
    if (const catalogue::Accelerator *gpu = name.isEmpty() ? nullptr : gpuNamed(name, catalogue, held))
        m.gpu = *gpu;
    else if (!name.isEmpty())
        m.remarks.push_back(PASSERELLE_TEXT("Measurement", "The catalogue has no GPU named “%1”.").arg(name));
    return keys.finish();
}

std::optional<Error> readJob(Measurement &m, const QJsonObject &object, const QString &file)
{
    Keys keys(object, file, QStringLiteral("job"));
    m.phase = keys.text("phase");
    m.precision = keys.text("precision");
    m.stack = keys.text("stack");
    m.checkpointing = keys.text("checkpointing");
    m.microBatch = keys.count("micro_batch");
    m.globalBatch = keys.count("global_batch");
    (void)keys.count("asked_micro_batch");
    m.sequence = keys.count("seq_len");
    m.promptTokens = keys.count("prompt_tokens");
    m.outputTokens = keys.count("output_tokens");
    m.trainableParameters = keys.number("trainable_parameters", 1, 1e15);
    const QJsonObject shape = keys.object("architecture");
    if (!shape.isEmpty()) {
        auto architecture = catalogue::architectureFromJson(shape, file);
        if (!architecture)
            return architecture.error();
        m.architecture = std::move(*architecture);
    }
    return keys.finish();
}

std::optional<Error> readResult(Measurement &m, const QJsonObject &object, const QString &file)
{
    constexpr double kLeast = 1e-9;
    constexpr double kMost = 1e12;
    Keys keys(object, file, QStringLiteral("result"));
    (void)keys.count("steps");
    (void)keys.number("prefill_seconds", kLeast, kMost);
    keep(m.step, keys.number("seconds_per_step", kLeast, kMost));
    keep(m.samplesRate, keys.number("samples_per_s", kLeast, kMost));
    keep(m.tokensRate, keys.number("tokens_per_s", kLeast, kMost));
    keep(m.peakMemory, keys.number("peak_allocated_gb", 0, 100'000), units::kGiga);
    keep(m.reservedMemory, keys.number("peak_reserved_gb", 0, 100'000), units::kGiga);
    keep(m.power, keys.number("power_w", 0, 100'000));
    m.utilisation = keys.number("utilisation", 0, 1);
    m.perGpu = keys.flag("per_gpu");
    return keys.finish();
}

void put(QJsonObject &object, const char *key, const QJsonValue &value)
{
    if (!value.isString() || !value.toString().isEmpty())
        object.insert(QLatin1String(key), value);
}

template<typename T>
void put(QJsonObject &object, const char *key, const std::optional<T> &value, double unit = 1)
{
    if constexpr (std::is_arithmetic_v<T>) {
        if (value)
            object.insert(QLatin1String(key), *value);
    } else if (value) {
        object.insert(QLatin1String(key), value->value() / unit);
    }
}

QJsonObject jobObject(const Measurement &m)
{
    QJsonObject job;
    put(job, "phase", m.phase);
    put(job, "precision", m.precision);
    put(job, "stack", m.stack);
    put(job, "checkpointing", m.checkpointing);
    put(job, "micro_batch", m.microBatch);
    put(job, "global_batch", m.globalBatch);
    put(job, "seq_len", m.sequence);
    put(job, "prompt_tokens", m.promptTokens);
    put(job, "output_tokens", m.outputTokens);
    put(job, "trainable_parameters", m.trainableParameters);
    if (m.architecture)
        job.insert(QStringLiteral("architecture"), catalogue::architectureToJson(*m.architecture));
    return job;
}

QJsonObject resultObject(const Measurement &m)
{
    QJsonObject result;
    put(result, "seconds_per_step", m.step);
    put(result, "samples_per_s", m.samplesRate);
    put(result, "tokens_per_s", m.tokensRate);
    put(result, "peak_allocated_gb", m.peakMemory, units::kGiga);
    put(result, "peak_reserved_gb", m.reservedMemory, units::kGiga);
    put(result, "power_w", m.power);
    put(result, "utilisation", m.utilisation);
    if (m.perGpu)
        result.insert(QStringLiteral("per_gpu"), true);
    return result;
}

}  // namespace

QJsonObject toJson(const Measurement &m)
{
    QJsonObject gpu;
    put(gpu, "name", m.gpuName);
    if (m.gpu)
        gpu.insert(QStringLiteral("id"), m.gpu->id);
    put(gpu, "count", m.gpus);
    QJsonObject document{{QStringLiteral("schema"), QStringLiteral("passerelle.measurement/1")},
                         {QStringLiteral("gpu"), gpu},
                         {QStringLiteral("job"), jobObject(m)},
                         {QStringLiteral("result"), resultObject(m)}};
    put(document, "format", m.format);
    put(document, "source", m.source);
    put(document, "date", m.date.isValid() ? m.date.toString(Qt::ISODate) : QString());
    if (!m.notes.isEmpty())
        document.insert(QStringLiteral("remarks"), QJsonArray::fromStringList(m.notes));
    return document;
}

Result<Measurement> measurementFromJson(const QJsonObject &document, const QString &file,
                                        const catalogue::Catalogue &catalogue)
{
    Measurement m;
    Keys keys(document, file, {});
    if (keys.text("schema") != QLatin1String("passerelle.measurement/1"))
        keys.refuse("schema", PASSERELLE_TEXT("Measurement", "This is no “passerelle.measurement/1” document."));
    m.format = keys.text("format");
    const QString source = keys.text("source");
    m.source = source.isEmpty() ? file : source;
    const QString date = keys.text("date");
    m.date = QDate::fromString(date, Qt::ISODate);
    if (!date.isEmpty() && !m.date.isValid())
        keys.refuse("date", PASSERELLE_TEXT("Measurement", "A date such as 2026-11-21 is needed here."));
    m.notes = keys.texts("remarks");
    (void)keys.object("software");
    const QJsonObject gpu = keys.object("gpu");
    const QJsonObject job = keys.object("job");
    const QJsonObject result = keys.object("result");
    if (const auto fault = keys.finish())
        return Unexpected(*fault);
    for (const auto &fault : {readGpu(m, gpu, file, catalogue), readJob(m, job, file), readResult(m, result, file)}) {
        if (fault)
            return Unexpected(*fault);
    }
    return m;
}

}  // namespace passerelle::profile
