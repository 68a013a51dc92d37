// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/commands/catalogue_update.hpp"
#include "cli/commands/price_import.hpp"
#include "cli/table.hpp"

#include "base/json.hpp"
#include "export/estimate_words.hpp"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace passerelle::cli {

namespace {

/// A fact in a list: what it is called, how far it can be trusted, and how old it is.
struct Item {
    QString id;
    QString name;
    catalogue::Provenance provenance;
};

struct Kind {
    QString name;
    std::function<std::vector<Item>(const catalogue::Catalogue &, const Language &)> items;
};

const std::vector<Kind> &kinds()
{
    const auto plainNames = [](const auto &list) {
        std::vector<Item> items;
        items.reserve(list.size());
        for (const auto &entry : list)
            items.push_back({entry.id, entry.name, entry.provenance});
        return items;
    };
    const auto spokenNames = [](const auto &list, const Language &language) {
        std::vector<Item> items;
        items.reserve(list.size());
        for (const auto &entry : list)
            items.push_back({entry.id, entry.name.text(language), entry.provenance});
        return items;
    };
    using catalogue::Catalogue;
    static const std::vector<Kind> list{
        {QStringLiteral("accelerators"),
         [=](const Catalogue &c, const Language &) { return plainNames(c.accelerators); }},
        {QStringLiteral("machines"), [=](const Catalogue &c, const Language &) { return plainNames(c.machines); }},
        {QStringLiteral("providers"), [=](const Catalogue &c, const Language &) { return plainNames(c.providers); }},
        {QStringLiteral("offers"),
         [](const Catalogue &c, const Language &) {
             std::vector<Item> items;
             for (const catalogue::Offer &offer : c.offers)
                 items.push_back({offer.id, offer.instanceType, offer.provenance});
             return items;
         }},
        {QStringLiteral("routes"), [=](const Catalogue &c, const Language &l) { return spokenNames(c.routes, l); }},
        {QStringLiteral("verticals"),
         [=](const Catalogue &c, const Language &l) { return spokenNames(c.verticals, l); }},
        {QStringLiteral("presets"), [=](const Catalogue &c, const Language &) { return plainNames(c.presets); }},
        {QStringLiteral("runs"),
         [](const Catalogue &c, const Language &) {
             std::vector<Item> items;
             for (const catalogue::PublishedRun &run : c.runs)
                 items.push_back({run.id, run.model, run.provenance});
             return items;
         }},
    };
    return list;
}

QStringList kindNames()
{
    QStringList names;
    for (const Kind &kind : kinds())
        names << kind.name;
    return names;
}

Exit list(const QStringList &words, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const QString wanted = words.value(1);
    if (!wanted.isEmpty() && !kindNames().contains(wanted)) {
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "“%1” is not a kind of fact. Kinds: %2.")
                                       .arg(wanted)
                                       .arg(kindNames().join(QStringLiteral(", "))));
    }
    QJsonArray documents;
    Table table({context.text(PASSERELLE_TEXT("Cli", "Identifier")), context.text(PASSERELLE_TEXT("Cli", "Name")),
                 context.text(PASSERELLE_TEXT("Cli", "Kind")), context.text(PASSERELLE_TEXT("Cli", "Confidence")),
                 context.text(PASSERELLE_TEXT("Cli", "As of")), context.text(PASSERELLE_TEXT("Cli", "Age in days"))});
    for (const Kind &kind : kinds()) {
        if (!wanted.isEmpty() && kind.name != wanted)
            continue;
        for (const Item &item : kind.items(**facts, context.language())) {
            const QDate day = item.provenance.asOf.isValid() ? item.provenance.asOf : (*facts)->asOf;
            const QString confidence = exporter::toWord(item.provenance.confidence);
            table.add({item.id, item.name, kind.name, confidence, day.toString(Qt::ISODate),
                       QString::number(day.daysTo(context.today()))});
            documents.append(QJsonObject{{QStringLiteral("id"), item.id},
                                         {QStringLiteral("name"), item.name},
                                         {QStringLiteral("kind"), kind.name},
                                         {QStringLiteral("confidence"), confidence},
                                         {QStringLiteral("as_of"), day.toString(Qt::ISODate)}});
        }
    }
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-list/1")},
                              {QStringLiteral("items"), documents}});
    context.print(table.text());
    return Exit::Done;
}

/// The objects of that id anywhere in a file.
void find(const QJsonValue &value, const QString &id, QJsonArray &found)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            find(item, id, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.value(QStringLiteral("id")).toString() == id) {
            found.append(object);
            return;
        }
        for (const QJsonValue &item : object)
            find(item, id, found);
    }
}

Exit show(const QStringList &words, Context &context)
{
    if (words.size() < 2)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "Say what to show: catalogue show ID."));
    QJsonArray found;
    const QDir folder(context.catalogueFolder());
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        const Result<QJsonValue> read = readJsonFile(folder.filePath(name));
        if (!read)
            return context.refuse(read.error());
        QJsonArray inFile;
        find(*read, words.at(1), inFile);
        for (const QJsonValue &fact : std::as_const(inFile))
            found.append(QJsonObject{{QStringLiteral("file"), name}, {QStringLiteral("fact"), fact}});
    }
    if (found.isEmpty()) {
        return context.refuse(Error{ErrorCode::NotFound,
                                    PASSERELLE_TEXT("Cli", "No fact is named “%1”.").arg(words.at(1)),
                                    {},
                                    {},
                                    PASSERELLE_TEXT("Cli", "See: passerelle-cli catalogue list."),
                                    {}});
    }
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-show/1")},
                              {QStringLiteral("found"), found}});
    for (const QJsonValue &entry : std::as_const(found)) {
        context.print(entry[QStringLiteral("file")].toString());
        context.print(QString::fromUtf8(QJsonDocument(entry[QStringLiteral("fact")].toObject()).toJson()));
    }
    return Exit::Done;
}

Exit check(const QStringList &words, Context &context)
{
    const QString folder = words.size() > 1 ? words.at(1) : context.catalogueFolder();
    const std::vector<catalogue::Fault> faults = catalogue::check(folder);
    QJsonArray list;
    for (const catalogue::Fault &fault : faults) {
        const QString text = context.text(fault.message);
        list.append(QJsonObject{{QStringLiteral("file"), fault.file},
                                {QStringLiteral("place"), fault.place},
                                {QStringLiteral("message"), text}});
        context.tell(QStringLiteral("%1: %2: %3").arg(fault.file, fault.place, text));
    }
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-check/1")},
                              {QStringLiteral("faults"), list}});
    context.print(context.text(PASSERELLE_TEXT("Cli", "Faults found: %1").arg(static_cast<qint64>(faults.size()))));
    return faults.empty() ? Exit::Done : Exit::Refused;
}

Exit run(const Arguments &arguments, Context &context)
{
    const QStringList &words = arguments.positionals;
    if (words.constFirst() == QLatin1String("list"))
        return list(words, context);
    if (words.constFirst() == QLatin1String("show"))
        return show(words, context);
    if (words.constFirst() == QLatin1String("check"))
        return check(words, context);
    if (words.constFirst() == QLatin1String("import"))
        return importPrices(arguments, context);
    if (isUpdateWord(words.constFirst()))
        return runUpdate(words, context);
    return context.refuseUsage(
        PASSERELLE_TEXT("Cli", "“%1” is not list, show, check, import, sign, verify, diff, apply or rollback.")
            .arg(words.constFirst()));
}

}  // namespace

Command catalogueCommand()
{
    return {
        QStringLiteral("catalogue"),
        QStringLiteral(
            "list [KIND] | show ID | check [DIR] | import FILE | sign DIR KEY OUT | verify FILE | diff FILE | "
            "apply FILE | rollback"),
        1,
        4,
        PASSERELLE_TEXT("Cli", "The facts, with source, date and age; check them by the rules."),
        {{QStringLiteral("show-only"), {}, PASSERELLE_TEXT("Cli", "With import: show what differs, keep nothing.")}},
        false,
        run};
}

}  // namespace passerelle::cli
