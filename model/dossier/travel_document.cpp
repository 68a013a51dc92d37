// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "dossier/dossier_file.hpp"
#include "dossier/travel_file.hpp"
#include "workload/fields.hpp"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

#include <limits>

namespace passerelle::dossier {

namespace {

constexpr char kSchema[] = "passerelle.dossier/2";
constexpr char kFirstSchema[] = "passerelle.dossier/1";
constexpr int kMostSteps = 100'000;
constexpr int kMostTags = 100;
constexpr int kLongestTag = 50;
constexpr int kLongestName = 200;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject toJson(const TravelStep &step)
{
    QJsonArray edits;
    for (const Edit &edit : step.edits) {
        // An absent value means "not said"; null is a value of its own.
        QJsonObject object{{key("key"), edit.key}};
        if (!edit.before.isUndefined())
            object.insert(key("before"), edit.before);
        if (!edit.after.isUndefined())
            object.insert(key("after"), edit.after);
        edits.append(object);
    }
    return {{key("label"), step.label},
            {key("touched_ms"), step.touchedMs},
            {key("undone"), step.undone},
            {key("edits"), edits}};
}

QDateTime timeOf(workload::Fields &fields, const char *name)
{
    const std::optional<QString> said = fields.text(key(name));
    const QDateTime time = QDateTime::fromString(said.value_or(QString()), Qt::ISODateWithMs);
    if (!time.isValid()) {
        fields.refuse(key(name), PASSERELLE_TEXT("Dossier", "“%1” is not a date and time such as 2026-11-21T10:00:00Z.")
                                     .arg(said.value_or(QString())));
    }
    return time.toUTC();
}

/// A list that the document must hold.
QJsonArray listOf(const QJsonObject &object, workload::Fields &fields, const char *name, int most)
{
    fields.know({key(name)});
    const QJsonValue value = object.value(key(name));
    if (!value.isArray() || value.toArray().size() > most)
        fields.refuse(key(name), PASSERELLE_TEXT("Dossier", "This must be a list of at most %1 entries.").arg(most));
    return value.toArray();
}

Edit readEdit(const QJsonObject &object, const QString &file, const QString &place, workload::Fields &outer)
{
    workload::Fields fields(object, file, place);
    Edit edit;
    edit.key = fields.text(key("key")).value_or(QString());
    if (!isFactKey(edit.key))
        fields.refuse(key("key"),
                      PASSERELLE_TEXT("Dossier", "“%1” is not a key such as company.legal_name.").arg(edit.key));
    fields.know({key("before"), key("after")});
    edit.before = object.value(key("before"));
    edit.after = object.value(key("after"));
    outer.adopt(fields.finish());
    return edit;
}

TravelStep readStep(const QJsonObject &object, const QString &file, const QString &place, workload::Fields &outer)
{
    workload::Fields fields(object, file, place);
    TravelStep step;
    fields.know({key("label")});
    const QJsonValue label = object.value(key("label"));  // may be empty
    step.label = label.toString();
    if (!label.isString() || step.label.size() > 4096)
        fields.refuse(key("label"), PASSERELLE_TEXT("Dossier", "This must be a text."));
    constexpr double kLast = 9e15;  // whole numbers are exact in JSON up to here
    step.touchedMs = static_cast<qint64>(fields.number(key("touched_ms"), {0, kLast}).value_or(0));
    step.undone = fields.flag(key("undone")).value_or(false);
    const QJsonArray edits = listOf(object, fields, "edits", kMostSteps);
    for (qsizetype i = 0; i < edits.size() && !fields.fault(); ++i)
        step.edits.push_back(readEdit(edits.at(i).toObject(), file,
                                      QStringLiteral("%1.edits[%2]").arg(place, QString::number(i)), fields));
    outer.adopt(fields.finish());
    return step;
}

void readTags(const QJsonArray &list, workload::Fields &fields, QStringList &tags)
{
    for (const QJsonValue &tag : list) {
        const QString text = tag.toString();
        if (text.trimmed().isEmpty() || text.size() > kLongestTag || tags.contains(text)) {
            fields.refuse(
                key("tags"),
                PASSERELLE_TEXT("Dossier", "A tag is a text of at most %1 characters, given once.").arg(kLongestTag));
            return;
        }
        tags << text;
    }
}

void readFacts(const QJsonObject &facts, workload::Fields &fields, Dossier &dossier)
{
    for (auto fact = facts.constBegin(); fact != facts.constEnd(); ++fact) {
        if (!isFactKey(fact.key())) {
            fields.refuse(key("facts"),
                          PASSERELLE_TEXT("Dossier", "“%1” is not a key such as company.legal_name.").arg(fact.key()));
            return;
        }
        dossier.facts.insert(fact.key(), fact.value());
    }
}

Result<Travelling> readSecond(const QJsonObject &object, const QString &file)
{
    workload::Fields fields(object, file, {});
    fields.know({key("schema")});
    Travelling read;
    read.dossier.id = fields.text(key("id")).value_or(QString());
    const QUuid id = QUuid::fromString(read.dossier.id);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != read.dossier.id)
        fields.refuse(key("id"),
                      PASSERELLE_TEXT("Dossier", "“%1” is not the identity of a dossier.").arg(read.dossier.id));
    read.dossier.name = fields.text(key("name")).value_or(QString());
    if (read.dossier.name.trimmed().isEmpty() || read.dossier.name.size() > kLongestName)
        fields.refuse(key("name"),
                      PASSERELLE_TEXT("Dossier", "A dossier needs a name of at most %1 characters.").arg(kLongestName));
    read.dossier.created = timeOf(fields, "created");
    read.dossier.modified = timeOf(fields, "modified");
    readTags(listOf(object, fields, "tags", kMostTags), fields, read.tags);
    if (const auto facts = fields.object(key("facts")))
        readFacts(*facts, fields, read.dossier);
    else
        fields.refuse(key("facts"), PASSERELLE_TEXT("Dossier", "The facts of the dossier are missing."));
    const QJsonArray steps = listOf(object, fields, "history", kMostSteps);
    for (qsizetype i = 0; i < steps.size() && !fields.fault(); ++i)
        read.history.push_back(readStep(steps.at(i).toObject(), file, QStringLiteral("history[%1]").arg(i), fields));
    if (const auto &fault = fields.finish())
        return Unexpected(*fault);
    return read;
}

}  // namespace

QByteArray toDocument(const Travelling &travelling)
{
    QJsonObject facts;
    const Dossier &dossier = travelling.dossier;
    for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact)
        facts.insert(fact.key(), fact.value());
    QJsonArray history;
    for (const TravelStep &step : travelling.history)
        history.append(toJson(step));
    return QJsonDocument(QJsonObject{{key("schema"), key(kSchema)},
                                     {key("id"), dossier.id},
                                     {key("name"), dossier.name},
                                     {key("created"), dossier.created.toUTC().toString(Qt::ISODateWithMs)},
                                     {key("modified"), dossier.modified.toUTC().toString(Qt::ISODateWithMs)},
                                     {key("tags"), QJsonArray::fromStringList(travelling.tags)},
                                     {key("facts"), facts},
                                     {key("history"), history}})
        .toJson();
}

Result<Travelling> fromDocument(const QByteArray &text, const QString &file)
{
    const Result<QJsonValue> read = parseJson(text, file);
    if (!read)
        return Unexpected(read.error());
    const QString schema = read->toObject().value(key("schema")).toString();
    if (schema == key(kFirstSchema)) {
        Result<Dossier> first = dossierFromJson(*read, file);
        if (!first)
            return Unexpected(first.error());
        return Travelling{*std::move(first), {}, {}};
    }
    if (schema != key(kSchema)) {
        return failure(
            ErrorCode::Unsupported, PASSERELLE_TEXT("Dossier", "This is not a dossier that this version reads."), file,
            key("schema"), PASSERELLE_TEXT("Dossier", "If it comes from a newer Passerelle, install that version."));
    }
    return readSecond(read->toObject(), file);
}

}  // namespace passerelle::dossier
