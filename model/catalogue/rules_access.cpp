// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/rules.hpp"

#include <QDateTime>

namespace passerelle::catalogue {

namespace {

QSet<QString> keysOf(const QJsonObject &object, QLatin1String key)
{
    const QStringList keys = object.value(key).toObject().keys();
    return {keys.begin(), keys.end()};
}

/// What the rules of a route look up.
struct Access {
    QSet<QString> routes;
    QSet<QString> machines;
    QSet<QString> sources;
    QSet<QString> evidence;
    QSet<QString> profileKeys;  ///< "project.title", and "project" for the whole group
};

Access accessOf(const QJsonObject &file)
{
    Access access;
    access.routes = idsOf(file, QLatin1String("routes"));
    access.machines = keysOf(file, QLatin1String("machine_ids"));
    access.sources = keysOf(file, QLatin1String("sources_index"));
    access.evidence = keysOf(file, QLatin1String("evidence_levels"));
    const QJsonObject groups = file.value(QLatin1String("profile_keys")).toObject();
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        access.profileKeys.insert(group.key());
        for (const QJsonValue key : group.value().toArray())
            access.profileKeys.insert(group.key() + QLatin1Char('.') + key.toString());
    }
    return access;
}

/// "eurohpc-*" stands for every route that begins so.
bool matchesRoute(const QString &pattern, const Access &access)
{
    if (!pattern.endsWith(QLatin1Char('*')))
        return access.routes.contains(pattern);
    const QString start = pattern.chopped(1);
    return std::ranges::any_of(access.routes, [&](const QString &id) { return id.startsWith(start); });
}

void knownPatterns(const QJsonObject &entry, const QString &place, QLatin1String key, const Access &access,
                   Findings &findings)
{
    const QStringList patterns = texts(entry, key);
    for (qsizetype i = 0; i < patterns.size(); ++i)
        if (!matchesRoute(patterns.at(i), access))
            findings.add(
                at(at(place, key), i),
                PASSERELLE_TEXT("CatalogueCheck", "Nothing in the catalogue is called “%1”.").arg(patterns.at(i)));
}

void checkConditions(const QJsonObject &rule, const QString &place, const Access &access, Findings &findings)
{
    for (const char *list : {"any", "all"})
        each(rule, place, QLatin1String(list), [&](const QJsonObject &condition, const QString &here) {
            findings.known(condition, here, QLatin1String("key"), access.profileKeys);
            checkConditions(condition, here, access, findings);
        });
}

void checkField(const QJsonObject &field, const QString &place, const Access &access, Findings &findings)
{
    findings.known(field, place, QLatin1String("source_ref"), access.sources);
    findings.known(field, place, QLatin1String("evidence"), access.evidence);
    findings.knownEach(field, place, QLatin1String("derives_from"), access.profileKeys);
    for (const char *label : {"label_fr", "label_en"})
        if (text(field, QLatin1String(label)).trimmed().isEmpty())
            findings.add(at(place, QLatin1String(label)),
                         PASSERELLE_TEXT("CatalogueCheck", "This question has no text in one of the two languages."));
    for (const char *unit : {"chars", "words"}) {
        const auto low = number(field, QLatin1String(QByteArray("min_") + unit));
        const auto high = number(field, QLatin1String(QByteArray("max_") + unit));
        if (low && high && *low > *high)
            findings.add(place,
                         PASSERELLE_TEXT("CatalogueCheck", "The shortest answer is longer than the longest one."));
    }
}

void checkForm(const QJsonObject &route, const QString &place, const Access &access, Findings &findings)
{
    QSet<QString> seen;
    const QString form = at(place, QLatin1String("form"));
    each(route.value(QLatin1String("form")).toObject(), form, QLatin1String("sections"),
         [&](const QJsonObject &section, const QString &here) {
             each(section, here, QLatin1String("fields"), [&](const QJsonObject &field, const QString &there) {
                 checkField(field, there, access, findings);
                 const QString id = text(field, QLatin1String("id"));
                 if (id.isEmpty() || seen.contains(id))
                     findings.add(at(there, QLatin1String("id")),
                                  PASSERELLE_TEXT("CatalogueCheck", "The identifier “%1” stands twice.").arg(id));
                 seen.insert(id);
             });
         });
}

void checkRoute(const QJsonObject &route, const QString &place, const Access &access, Findings &findings)
{
    findings.sources(route, place);
    findings.knownEach(route, place, QLatin1String("machines"), access.machines);
    findings.knownEach(route, place, QLatin1String("machines_possible"), access.machines);
    each(route, place, QLatin1String("sources"), [&](const QJsonObject &source, const QString &here) {
        findings.known(source, here, QLatin1String("id"), access.sources);
    });
    const QJsonObject limits = route.value(QLatin1String("limits")).toObject();
    const QString limitsPlace = at(place, QLatin1String("limits"));
    const auto low = number(limits, QLatin1String("min_gpu_hours"));
    const auto high = number(limits, QLatin1String("max_gpu_hours"));
    if (low && high && *low > *high)
        findings.add(at(limitsPlace, QLatin1String("max_gpu_hours")),
                     PASSERELLE_TEXT("CatalogueCheck", "The most GPU-hours are fewer than the least."));
    each(limits, limitsPlace, QLatin1String("per_machine"), [&](const QJsonObject &entry, const QString &here) {
        findings.known(entry, here, QLatin1String("machine"), access.machines);
    });
    const QJsonObject cutoffs = route.value(QLatin1String("cutoffs")).toObject();
    const QStringList dates = texts(cutoffs, QLatin1String("dates"));
    for (qsizetype i = 0; i < dates.size(); ++i)
        if (!QDateTime::fromString(dates.at(i), Qt::ISODate).isValid())
            findings.add(at(at(at(place, QLatin1String("cutoffs")), QLatin1String("dates")), i),
                         PASSERELLE_TEXT("CatalogueCheck", "“%1” is not a date.").arg(dates.at(i)));
    checkForm(route, place, access, findings);
}

void checkCalendar(const QJsonObject &file, const Access &access, Findings &findings)
{
    each(file, {}, QLatin1String("calendar"), [&](const QJsonObject &entry, const QString &place) {
        findings.known(entry, place, QLatin1String("route"), access.routes);
        findings.day(entry, place, QLatin1String("date"));
        if (!entry.contains(QLatin1String("date")) && !entry.contains(QLatin1String("window")))
            findings.add(place,
                         PASSERELLE_TEXT("CatalogueCheck", "This calendar entry has neither a date nor a period."));
        const QString time = text(entry, QLatin1String("time"));
        if (!time.isEmpty() && !QTime::fromString(time, QStringLiteral("HH:mm")).isValid())
            findings.add(at(place, QLatin1String("time")),
                         PASSERELLE_TEXT("CatalogueCheck", "“%1” is not a time of day.").arg(time));
    });
}

void checkEligibility(const QJsonObject &file, const Access &access, Findings &findings)
{
    const QStringList profiles = texts(file, QLatin1String("eligibility_profiles"));
    const QJsonObject matrix = file.value(QLatin1String("eligibility_matrix")).toObject();
    for (auto row = matrix.begin(); row != matrix.end(); ++row) {
        const QString place = QStringLiteral("eligibility_matrix.%1").arg(row.key());
        const QJsonObject cells = row.value().toObject();
        findings.knownEach(cells, place, QLatin1String("routes"), access.routes);
        for (const QString &profile : profiles)
            if (!cells.contains(profile))
                findings.add(place,
                             PASSERELLE_TEXT("CatalogueCheck", "The applicant “%1” has no answer here.").arg(profile));
    }
}

}  // namespace

void checkRoutes(const Documents &documents, Findings &findings)
{
    const QJsonObject &file = documents.routes;
    const Access access = accessOf(file);
    findings.unique(file.value(QLatin1String("routes")).toArray(), QStringLiteral("routes"), QLatin1String("id"));
    findings.unique(file.value(QLatin1String("readiness_checks")).toArray(), QStringLiteral("readiness_checks"),
                    QLatin1String("id"));
    each(file, {}, QLatin1String("routes"),
         [&](const QJsonObject &route, const QString &place) { checkRoute(route, place, access, findings); });
    each(file, {}, QLatin1String("routing_rules"), [&](const QJsonObject &rule, const QString &place) {
        findings.knownEach(rule, place, QLatin1String("then"), access.routes);
        knownPatterns(rule, place, QLatin1String("block"), access, findings);
        checkConditions(rule, place, access, findings);
    });
    each(file, {}, QLatin1String("readiness_checks"), [&](const QJsonObject &entry, const QString &place) {
        findings.known(entry, place, QLatin1String("source_ref"), access.sources);
        knownPatterns(entry, place, QLatin1String("applies_to"), access, findings);
    });
    each(file, {}, QLatin1String("capacity_shares"), [&](const QJsonObject &entry, const QString &place) {
        findings.known(entry, place, QLatin1String("source_ref"), access.sources);
        findings.range(entry, place, QLatin1String("max_percent_of_eurohpc_share"), 0, 100);
    });
    checkCalendar(file, access, findings);
    checkEligibility(file, access, findings);
}

}  // namespace passerelle::catalogue
