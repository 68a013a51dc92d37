// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement.hpp"

#include "base/json.hpp"
#include "profile/bounded_file.hpp"
#include "profile/measurement_readers.hpp"
#include "profile/paths.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr quint64 kLargestFile = 512 * 1024 * 1024;
constexpr qint64 kLargestJson = 64 * 1024 * 1024;

Unexpected unknownFormat(const QString &name)
{
    return failure(
        ErrorCode::Unsupported, PASSERELLE_TEXT("Measurement", "This file is no measurement that Passerelle reads."),
        name, QStringLiteral("offset 0"),
        PASSERELLE_TEXT("Measurement", "Give the measuring script's JSON, a log of nvidia-smi or rocm-smi, a "
                                       "PyTorch profiler trace, trainer_state.json, metrics.csv or "
                                       "TensorBoard events."));
}

/// The first key of a JSON document tells a trace apart before it is read whole.
bool looksLikeTrace(QByteArrayView head)
{
    return head.contains("\"traceEvents\"") || head.contains("\"deviceProperties\"") ||
           head.contains("\"distributedInfo\"");
}

Result<Measurement> readObject(const MeasuredFile &file)
{
    const Result<QJsonValue> value = parseJson(file.bytes, file.name, {kLargestJson, 64});
    if (!value)
        return Unexpected(value.error());
    const QJsonObject object = value->toObject();
    if (object.contains(QLatin1String("schema")))
        return measurementFromJson(object, file.name, file.catalogue);
    if (object.contains(QLatin1String("log_history")))
        return readTrainerState(object, file);
    if (object.contains(QLatin1String("traceEvents")))
        return readTrace(file);
    if (object.contains(QLatin1String("value")))
        return readPlainObject(object, file);
    return unknownFormat(file.name);
}

Result<Measurement> readSentence(const MeasuredFile &file)
{
    auto read = measurementOfSentence(QString::fromUtf8(file.bytes), file.catalogue);
    if (!read)
        return unknownFormat(file.name);
    read->source = file.name;
    return read;
}

bool looksLikeTable(QByteArrayView head)
{
    const QByteArrayView first = head.first(std::max<qsizetype>(0, head.indexOf('\n')));
    return first.contains(',') && (first.contains("step") || first.contains("epoch") || first.contains("per_sec"));
}

}  // namespace

Result<Measurement> readMeasurement(const QByteArray &bytes, const QString &name, const catalogue::Catalogue &catalogue)
{
    const MeasuredFile file{bytes, name, catalogue};
    const QByteArrayView head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 65536));
    if (head.startsWith("\x1f\x8b")) {
        return failure(ErrorCode::Unsupported, PASSERELLE_TEXT("Measurement", "This file is compressed."), name,
                       QStringLiteral("offset 0"), PASSERELLE_TEXT("Measurement", "Unpack it first, with gunzip."));
    }
    if (looksLikeEvents(head))
        return readEvents(file);
    const QByteArrayView text = head.trimmed();
    if (text.startsWith('{'))
        return looksLikeTrace(head.first(std::min<qsizetype>(head.size(), 4096))) ? readTrace(file) : readObject(file);
    if (head.contains('\0'))
        return unknownFormat(name);
    if (looksLikeNvidiaSmi(head))
        return readNvidiaSmi(file);
    if (looksLikeRocmSmi(head))
        return readRocmSmi(file);
    if (looksLikeTable(text))
        return readMetricsTable(file);
    if (bytes.size() <= 4096)
        return readSentence(file);
    return unknownFormat(name);
}

Result<Measurement> readMeasurement(const QString &path, const catalogue::Catalogue &catalogue)
{
    const Result<QByteArray> bytes = readSmallFile(toPath(path), kLargestFile);
    if (!bytes)
        return Unexpected(bytes.error());
    return readMeasurement(*bytes, path, catalogue);
}

std::vector<Measurement> completedTogether(std::vector<Measurement> measurements)
{
    const Measurement *named = nullptr;
    for (const Measurement &m : measurements) {
        if (!m.gpu)
            continue;
        if (named && named->gpu->id != m.gpu->id)
            return measurements;  // several GPUs: nobody can tell which one the others mean
        if (!named || (!named->gpus && m.gpus))
            named = &m;
    }
    if (!named)
        return measurements;
    const Measurement place = *named;
    for (Measurement &m : measurements) {
        if (m.gpu || !m.gpuName.isEmpty())
            continue;
        m.gpu = place.gpu;
        m.gpuName = place.gpuName;
        if (!m.gpus)
            m.gpus = place.gpus;
    }
    return measurements;
}

}  // namespace passerelle::profile
