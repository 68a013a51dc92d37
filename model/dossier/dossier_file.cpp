// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/dossier_file.hpp"

#include "base/json.hpp"
#include "dossier/keys.hpp"
#include "dossier/travel_file.hpp"
#include "workload/fields.hpp"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUuid>

namespace passerelle::dossier {

namespace {

constexpr char kSchema[] = "passerelle.dossier/1";

QDateTime timeOf(workload::Fields &fields, const QString &key)
{
    const std::optional<QString> said = fields.text(key);
    if (!said)
        return {};
    const QDateTime time = QDateTime::fromString(*said, Qt::ISODateWithMs);
    if (!time.isValid()) {
        fields.refuse(
            key, PASSERELLE_TEXT("Dossier", "“%1” is not a date and time such as 2026-11-21T10:00:00Z.").arg(*said));
    }
    return time.toUTC();
}

void readFacts(workload::Fields &document, const QJsonObject &object, const QString &folder, Dossier &dossier)
{
    for (auto fact = object.constBegin(); fact != object.constEnd(); ++fact) {
        if (!isFactKey(fact.key())) {
            document.refuse(
                QStringLiteral("facts"),
                PASSERELLE_TEXT("Dossier", "“%1” is not a key such as company.legal_name.").arg(fact.key()));
            return;
        }
        if (!fact.value().isNull())
            dossier.facts.insert(fact.key(), fact.value());
    }
    for (const char *pathKey : {keys::kModelPath, keys::kDatasetPath}) {
        const auto found = dossier.facts.find(QString::fromLatin1(pathKey));
        if (found == dossier.facts.end())
            continue;
        if (!found->isString() || found->toString().isEmpty()) {
            document.refuse(QStringLiteral("facts"),
                            PASSERELLE_TEXT("Dossier", "“%1” must be a path.").arg(found.key()));
            return;
        }
        *found = QDir::cleanPath(QDir(folder).absoluteFilePath(found->toString()));
    }
}

void readSchema(workload::Fields &fields)
{
    const std::optional<QString> schema = fields.text(QStringLiteral("schema"));
    if (schema == QLatin1String(kSchema))
        return;
    fields.refuse(
        QStringLiteral("schema"), PASSERELLE_TEXT("Dossier", "This is not a dossier that this version reads."),
        PASSERELLE_TEXT("Dossier", "Start the document with \"schema\": \"%1\".").arg(QString::fromLatin1(kSchema)));
}

}  // namespace

bool isFactKey(const QString &key)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z][a-z0-9_]*(\\.[A-Za-z0-9_:+-]+)+$"));
    return key.size() <= 200 && pattern.match(key).hasMatch();
}

Result<Dossier> readDossierFile(const QString &path)
{
    const Result<QJsonValue> read = readJsonFile(path);
    if (!read)
        return Unexpected(read.error());
    // A dossier that another window exported opens everywhere a plain one does, without its history.
    if (read->toObject().value(QStringLiteral("schema")).toString() == QLatin1String("passerelle.dossier/2")) {
        Result<Travelling> travelling = readTravelFile(path);
        return travelling ? Result<Dossier>(std::move(travelling->dossier)) : Unexpected(travelling.error());
    }
    return dossierFromJson(*read, path);
}

Result<Dossier> dossierFromJson(const QJsonValue &document, const QString &path)
{
    if (!document.isObject()) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Dossier", "A dossier is one JSON object."), path,
                       QStringLiteral("1:1"));
    }
    workload::Fields fields(document.toObject(), path, {});
    readSchema(fields);
    Dossier dossier;
    dossier.id = fields.text(QStringLiteral("id")).value_or(QUuid::createUuid().toString(QUuid::WithoutBraces));
    dossier.name = fields.text(QStringLiteral("name")).value_or(QFileInfo(path).completeBaseName());
    dossier.created = timeOf(fields, QStringLiteral("created"));
    dossier.modified = timeOf(fields, QStringLiteral("modified"));
    if (const auto facts = fields.object(QStringLiteral("facts")))
        readFacts(fields, *facts, QFileInfo(path).absolutePath(), dossier);
    if (const auto &fault = fields.finish())
        return Unexpected(*fault);
    return dossier;
}

QJsonObject toJson(const Dossier &dossier)
{
    QJsonObject facts;
    for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact)
        facts.insert(fact.key(), fact.value());
    QJsonObject object{{QStringLiteral("schema"), QString::fromLatin1(kSchema)},
                       {QStringLiteral("id"), dossier.id},
                       {QStringLiteral("name"), dossier.name},
                       {QStringLiteral("facts"), facts}};
    if (dossier.created.isValid())
        object.insert(QStringLiteral("created"), dossier.created.toUTC().toString(Qt::ISODateWithMs));
    if (dossier.modified.isValid())
        object.insert(QStringLiteral("modified"), dossier.modified.toUTC().toString(Qt::ISODateWithMs));
    return object;
}

Result<void> writeDossierFile(const Dossier &dossier, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(toJson(dossier)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Dossier", "The dossier cannot be written there."),
                       path, {}, PASSERELLE_TEXT("Dossier", "Choose a folder where you may write, with space left."),
                       file.errorString());
    }
    return {};
}

}  // namespace passerelle::dossier
