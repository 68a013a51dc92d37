// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/batch_record.hpp"

#include "base/json.hpp"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace passerelle::cohort {

namespace {

constexpr char kSchema[] = "passerelle.batch-record/1";

QString pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("batch.json"));
}

}  // namespace

std::optional<BatchRecord> readBatchRecord(const QString &folder)
{
    const Result<QJsonValue> read = readJsonFile(pathIn(folder));
    if (!read)
        return std::nullopt;
    const QJsonObject object = read->toObject();
    const auto headline = headlineFromJson(object.value(QStringLiteral("headline")).toObject());
    if (object.value(QStringLiteral("schema")).toString() != QLatin1String(kSchema) || !headline)
        return std::nullopt;
    BatchRecord record{object.value(QStringLiteral("key")).toString().toLatin1(), *headline, {}};
    for (const QJsonValue &file : object.value(QStringLiteral("files")).toArray())
        record.files << file.toString();
    const bool whole = std::ranges::all_of(
        record.files, [&folder](const QString &file) { return QFileInfo::exists(QDir(folder).filePath(file)); });
    return whole ? std::optional(record) : std::nullopt;
}

Result<void> writeBatchRecord(const BatchRecord &record, const QString &folder)
{
    const QJsonObject object{{QStringLiteral("schema"), QString::fromLatin1(kSchema)},
                             {QStringLiteral("key"), QString::fromLatin1(record.key)},
                             {QStringLiteral("headline"), toJson(record.headline)},
                             {QStringLiteral("files"), QJsonArray::fromStringList(record.files)}};
    const QByteArray text = QJsonDocument(object).toJson();
    QSaveFile file(pathIn(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return failure(
            ErrorCode::Storage, PASSERELLE_TEXT("Cohort", "The record of the batch cannot be written."), pathIn(folder),
            {}, PASSERELLE_TEXT("Cohort", "Choose another folder, or make room on the disk."), file.errorString());
    }
    return {};
}

}  // namespace passerelle::cohort
