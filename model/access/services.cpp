// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/services.hpp"

#include "access/condition.hpp"
#include "access/finding.hpp"
#include "access/rulebook.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::access {

namespace {

// Desks and services that a route stands for, where their condition holds.
void addDesks(std::vector<Service> &services, const Facts &facts, const catalogue::Catalogue &catalogue,
              const Rulebook &rulebook)
{
    const QJsonArray rules = rulebook.rules[QLatin1String("services")].toArray();
    for (const QJsonValue &item : rules) {
        const QJsonObject rule = item.toObject();
        const catalogue::Route *route = catalogue.route(rule[QLatin1String("route")].toString());
        const QJsonObject when = rule[QLatin1String("when")].toObject();
        if (route == nullptr || !evaluate(when, facts, rulebook.facts).isTrue())
            continue;
        const Reason source = reasonAbout(*route, {}, rule, rulebook);
        Service service;
        service.id = rule[QLatin1String("id")].toString();
        service.name = filledText(rule, QStringLiteral("name"));
        service.what = filledText(rule, QStringLiteral("what"));
        service.why = filledText(rule, QStringLiteral("why"));
        const QJsonArray contacts = route->raw[QLatin1String("contacts")].toArray();
        service.contact = contacts.isEmpty() ? route->portal : contacts.first().toString();
        service.sourceUrl = source.sourceUrl;
        service.sourceDate = source.sourceDate;
        service.confidence = source.confidence;
        services.push_back(service);
    }
}

// The source of the facts about the verticals that speaks of the clusters.
catalogue::Source clusterSource(const catalogue::Catalogue &catalogue)
{
    catalogue::Source source;
    const QJsonArray sources = valueAt(catalogue.verticalFacts, QStringLiteral("provenance.sources")).toArray();
    for (const QJsonValue &item : sources) {
        const QJsonObject entry = item.toObject();
        if (!entry[QLatin1String("what")].toString().contains(QLatin1String("nine clusters")))
            continue;
        source.url = entry[QLatin1String("url")].toString();
        source.date = entry[QLatin1String("date")].toString();
    }
    return source;
}

QStringList strings(const QJsonObject &object, const char *key)
{
    QStringList list;
    const QJsonArray items = object[QLatin1String(key)].toArray();
    for (const QJsonValue &item : items)
        list.append(item.toString());
    return list;
}

bool isIn(const QString &city, const QString &places)
{
    const QStringList names = places.split(QLatin1Char(','), Qt::SkipEmptyParts);
    return !city.isEmpty() && std::any_of(names.begin(), names.end(), [&city](const QString &name) {
        return name.trimmed().compare(city, Qt::CaseInsensitive) == 0;
    });
}

void addClusters(std::vector<Service> &services, const Facts &facts, const catalogue::Vertical &vertical,
                 const catalogue::Catalogue &catalogue)
{
    const QString city = facts.value(QStringLiteral("company.city")).toString().trimmed();
    const catalogue::Source source = clusterSource(catalogue);
    const QJsonArray clusters = catalogue.verticalFacts[QLatin1String("clusters")].toArray();
    std::vector<Service> found;
    for (const QJsonValue &item : clusters) {
        const QJsonObject cluster = item.toObject();
        if (!cluster[QLatin1String("verticals")].toArray().contains(QJsonValue(vertical.id)))
            continue;
        Service service;
        service.id = QLatin1String("cluster-") + cluster[QLatin1String("id")].toString();
        service.name = PASSERELLE_TEXT("Services", "%1 (%2)")
                           .arg(cluster[QLatin1String("name")].toString())
                           .arg(cluster[QLatin1String("city")].toString());
        service.what = PASSERELLE_TEXT("Services", "AI cluster led by %1: %2.")
                           .arg(cluster[QLatin1String("lead")].toString())
                           .arg(filledText(cluster, QStringLiteral("specialities")));
        service.isNear = isIn(city, cluster[QLatin1String("city")].toString());
        service.why =
            service.isNear
                ? PASSERELLE_TEXT("Services", "It works on your vertical, %1, in your own city.").arg(vertical.name)
                : PASSERELLE_TEXT("Services", "It works on your vertical, %1.").arg(vertical.name);
        service.sourceUrl = source.url;
        service.sourceDate = source.date;
        service.confidence = confidenceOf(cluster[QLatin1String("confidence")].toString());
        found.push_back(service);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Service &a, const Service &b) { return a.isNear && !b.isNear; });
    services.insert(services.end(), found.begin(), found.end());
}

void addNames(std::vector<Service> &services, const char *id, const Message &name, const Message &why,
              const QStringList &names, const catalogue::Vertical &vertical)
{
    if (names.isEmpty())
        return;
    Service service;
    service.id = QString::fromLatin1(id);
    service.name = name;
    service.what = PASSERELLE_TEXT("Services", "%1.").arg(names.join(QStringLiteral(", ")));
    service.why = why;
    if (!vertical.provenance.sources.empty()) {
        service.sourceUrl = vertical.provenance.sources.front().url;
        service.sourceDate = vertical.provenance.sources.front().date;
    }
    service.confidence = vertical.provenance.confidence;
    services.push_back(service);
}

}  // namespace

std::vector<Service> servicesFor(const Facts &facts, const catalogue::Catalogue &catalogue, const QDate &today)
{
    const Rulebook rulebook = rulebookOf(catalogue);
    const Facts completed = withDerived(facts, rulebook, today);
    std::vector<Service> services;
    addDesks(services, completed, catalogue, rulebook);
    const catalogue::Vertical *vertical = catalogue.vertical(facts.value(QStringLiteral("vertical.id")).toString());
    if (vertical == nullptr)
        return services;
    addClusters(services, completed, *vertical, catalogue);
    addNames(services, "poles", PASSERELLE_TEXT("Services", "Competitiveness clusters (pôles)"),
             PASSERELLE_TEXT("Services", "They bring together companies and laboratories of %1.").arg(vertical->name),
             strings(vertical->rest, "poles"), *vertical);
    addNames(services, "communities", PASSERELLE_TEXT("Services", "Communities"),
             PASSERELLE_TEXT("Services", "Others who work on %1.").arg(vertical->name),
             strings(vertical->rest, "communities"), *vertical);
    return services;
}

}  // namespace passerelle::access
