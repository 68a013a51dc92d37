// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/own_facts.hpp"

#include "base/json.hpp"
#include "catalogue/fields.hpp"
#include "catalogue/rules.hpp"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace passerelle::catalogue {

namespace {

constexpr char kSchema[] = "passerelle.own-facts/1";
constexpr double kBitsPerByte = 8;

Unexpected refused(ErrorCode code, const Message &message, const QString &file, const QString &place)
{
    return failure(code, message, file, place,
                   PASSERELLE_TEXT("OwnFacts", "Correct it, or move the file away and enter your figures again."));
}

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

OwnPrice priceOf(const QJsonObject &entry)
{
    OwnPrice price;
    price.offerId = text(entry, QLatin1String("offer"));
    price.amount = number(entry, QLatin1String("price_per_hour")).value_or(0);
    price.currency = text(entry, QLatin1String("currency")) == QLatin1String("USD") ? Currency::Dollar : Currency::Euro;
    price.unit = text(entry, QLatin1String("unit")) == QLatin1String("gpu") ? PricedUnit::Gpu : PricedUnit::Instance;
    price.gpuOnly = text(entry, QLatin1String("scope")) == QLatin1String("gpu-only");
    price.dollarsPerEuro = number(entry, QLatin1String("usd_per_eur")).value_or(0);
    price.date = date(entry, QLatin1String("date"));
    price.note = text(entry, QLatin1String("note"));
    return price;
}

OwnQuota quotaOf(const QJsonObject &entry)
{
    OwnQuota quota;
    quota.partitionId = text(entry, QLatin1String("partition"));
    quota.hours = units::gpuHours(number(entry, QLatin1String("gpu_hours")).value_or(0));
    if (entry.contains(QLatin1String("until")))
        quota.until = date(entry, QLatin1String("until"));
    quota.date = date(entry, QLatin1String("date"));
    quota.note = text(entry, QLatin1String("note"));
    return quota;
}

OwnMachine machineOf(const QJsonObject &entry)
{
    OwnMachine machine;
    machine.id = text(entry, QLatin1String("id"));
    machine.name = text(entry, QLatin1String("name"));
    machine.gpuId = text(entry, QLatin1String("gpu_id"));
    machine.gpusPerNode = integer(entry, QLatin1String("gpus_per_node")).value_or(1);
    machine.nodes = integer(entry, QLatin1String("nodes")).value_or(1);
    machine.network = gigabitsPerSecondOf(entry, QLatin1String("network_gbit_s"));
    if (const auto power = number(entry, QLatin1String("gpu_power_w")))
        machine.gpuPower = units::watts(*power);
    if (const auto price = number(entry, QLatin1String("price_eur_per_node_hour")))
        machine.nodePrice = units::eurosPerHour(*price);
    machine.country = text(entry, QLatin1String("country"));
    machine.date = date(entry, QLatin1String("date"));
    machine.note = text(entry, QLatin1String("note"));
    return machine;
}

QJsonObject toJson(const OwnPrice &price)
{
    QJsonObject entry{
        {QStringLiteral("offer"), price.offerId},
        {QStringLiteral("price_per_hour"), price.amount},
        {QStringLiteral("currency"),
         price.currency == Currency::Dollar ? QStringLiteral("USD") : QStringLiteral("EUR")},
        {QStringLiteral("unit"), price.unit == PricedUnit::Gpu ? QStringLiteral("gpu") : QStringLiteral("instance")},
        {QStringLiteral("date"), day(price.date)}};
    if (price.gpuOnly)
        entry.insert(QStringLiteral("scope"), QStringLiteral("gpu-only"));
    if (price.currency == Currency::Dollar)
        entry.insert(QStringLiteral("usd_per_eur"), price.dollarsPerEuro);
    if (!price.note.isEmpty())
        entry.insert(QStringLiteral("note"), price.note);
    return entry;
}

QJsonObject toJson(const OwnQuota &quota)
{
    QJsonObject entry{{QStringLiteral("partition"), quota.partitionId},
                      {QStringLiteral("gpu_hours"), quota.hours.value()},
                      {QStringLiteral("date"), day(quota.date)}};
    if (quota.until)
        entry.insert(QStringLiteral("until"), day(*quota.until));
    if (!quota.note.isEmpty())
        entry.insert(QStringLiteral("note"), quota.note);
    return entry;
}

QJsonObject toJson(const OwnMachine &machine)
{
    QJsonObject entry{
        {QStringLiteral("id"), machine.id},         {QStringLiteral("name"), machine.name},
        {QStringLiteral("gpu_id"), machine.gpuId},  {QStringLiteral("gpus_per_node"), machine.gpusPerNode},
        {QStringLiteral("nodes"), machine.nodes},   {QStringLiteral("country"), machine.country},
        {QStringLiteral("date"), day(machine.date)}};
    if (machine.network)
        entry.insert(QStringLiteral("network_gbit_s"), machine.network->value() / units::kGiga * kBitsPerByte);
    if (machine.gpuPower)
        entry.insert(QStringLiteral("gpu_power_w"), machine.gpuPower->value());
    if (machine.nodePrice)
        entry.insert(QStringLiteral("price_eur_per_node_hour"), machine.nodePrice->value());
    if (!machine.note.isEmpty())
        entry.insert(QStringLiteral("note"), machine.note);
    return entry;
}

template<typename Value>
QJsonArray listOf(const std::vector<Value> &values)
{
    QJsonArray list;
    for (const Value &value : values)
        list.append(toJson(value));
    return list;
}

/// Schema, things named twice, days that are none, dollars without a rate: the first fault found.
Result<void> sound(const QByteArray &text, const QJsonObject &document, const QString &file)
{
    std::vector<Fault> faults;
    Findings findings(file, faults);
    checkSchema(text, QStringLiteral(":/schema/own_facts.schema.json"), findings);
    if (!faults.empty())
        return refused(ErrorCode::Malformed, faults.front().message, file, faults.front().place);
    for (const auto &[list, key] :
         {std::pair("prices", "offer"), std::pair("quotas", "partition"), std::pair("machines", "id")}) {
        findings.unique(document.value(QLatin1String(list)).toArray(), QLatin1String(list), QLatin1String(key));
        each(document, {}, QLatin1String(list), [&](const QJsonObject &entry, const QString &place) {
            findings.day(entry, place, QLatin1String("date"));
            findings.day(entry, place, QLatin1String("until"));
            if (entry.value(QLatin1String("currency")).toString() != QLatin1String("USD"))
                return;
            if (!entry.contains(QLatin1String("usd_per_eur")))
                findings.add(at(place, QLatin1String("usd_per_eur")),
                             PASSERELLE_TEXT("OwnFacts", "A price in dollars needs the dollars a euro costs."));
        });
    }
    if (!faults.empty())
        return refused(ErrorCode::InvalidValue, faults.front().message, file, faults.front().place);
    return {};
}

}  // namespace

units::MoneyPerHour hourlyPrice(const OwnPrice &price, int gpus)
{
    const double euros = price.currency == Currency::Dollar && price.dollarsPerEuro > 0
                             ? price.amount / price.dollarsPerEuro
                             : price.amount;
    return units::eurosPerHour(price.unit == PricedUnit::Gpu ? euros * gpus : euros);
}

Result<OwnFacts> readOwnFacts(const QByteArray &text, const QString &file)
{
    JsonLimits limits;
    limits.maxBytes = 4 * 1024 * 1024;
    limits.maxDepth = 8;
    const Result<QJsonValue> read = parseJson(text, file, limits);
    if (!read)
        return Unexpected(read.error());
    const QJsonObject document = read->toObject();
    if (document.value(QLatin1String("schema")).toString() != QLatin1String(kSchema)) {
        return refused(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("OwnFacts", "This is not a file of own figures that this version reads."), file,
                       QStringLiteral("schema"));
    }
    if (const auto checked = sound(text, document, file); !checked)
        return Unexpected(checked.error());
    OwnFacts facts;
    each(document, {}, QLatin1String("prices"),
         [&](const QJsonObject &entry, const QString &) { facts.prices.push_back(priceOf(entry)); });
    each(document, {}, QLatin1String("quotas"),
         [&](const QJsonObject &entry, const QString &) { facts.quotas.push_back(quotaOf(entry)); });
    each(document, {}, QLatin1String("machines"),
         [&](const QJsonObject &entry, const QString &) { facts.machines.push_back(machineOf(entry)); });
    return facts;
}

Result<OwnFacts> readOwnFactsFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return OwnFacts();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("OwnFacts", "Your own figures cannot be read."), path,
                       {}, PASSERELLE_TEXT("OwnFacts", "Check your right to read this file."), file.errorString());
    }
    constexpr qint64 kLargest = 4 * 1024 * 1024;
    return readOwnFacts(file.read(kLargest + 1), path);
}

QByteArray toDocument(const OwnFacts &facts)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QLatin1String(kSchema)},
                                     {QStringLiteral("prices"), listOf(facts.prices)},
                                     {QStringLiteral("quotas"), listOf(facts.quotas)},
                                     {QStringLiteral("machines"), listOf(facts.machines)}})
        .toJson();
}

Result<void> writeOwnFacts(const OwnFacts &facts, const QString &path)
{
    const QByteArray text = toDocument(facts);
    // What cannot be read back is not written over what could.
    if (const auto again = readOwnFacts(text, path); !again)
        return Unexpected(again.error());
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool open = file.open(QIODevice::WriteOnly);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!open || file.write(text) != text.size() || !file.commit()) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("OwnFacts", "Your own figures cannot be kept."), path,
                       {}, PASSERELLE_TEXT("OwnFacts", "Free some space and check your right to write there."),
                       file.errorString());
    }
    return {};
}

}  // namespace passerelle::catalogue
