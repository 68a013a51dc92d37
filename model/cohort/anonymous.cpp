// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/cohort_report.hpp"

#include <algorithm>

namespace passerelle::cohort {

Result<AnonymousCohort> anonymous(std::span<const Headline> headlines)
{
    if (headlines.size() < static_cast<std::size_t>(kSmallestGroup)) {
        return failure(
            ErrorCode::Infeasible,
            PASSERELLE_TEXT("Cohort", "A report on fewer than %1 dossiers would not be anonymous.").arg(kSmallestGroup),
            {}, {}, PASSERELLE_TEXT("Cohort", "Choose more dossiers."));
    }
    // A group is told with its hours: only dossiers that have some count towards its size.
    std::vector<Headline> estimated;
    std::ranges::copy_if(headlines, std::back_inserter(estimated), [](const Headline &h) { return !!h.figures; });
    AnonymousCohort cohort;
    cohort.total = sumOf(headlines);
    cohort.stages = withoutSmallGroups(groupsOf(headlines, Grouping::Status));
    // Fewer estimated ones than a group must have are told of in no figure at all.
    if (estimated.size() < static_cast<std::size_t>(kSmallestGroup)) {
        const int dossiers = cohort.total.dossiers;
        cohort.total = {};
        cohort.total.dossiers = dossiers;
        return cohort;
    }
    cohort.verticals = withoutSmallGroups(groupsOf(estimated, Grouping::Vertical));
    cohort.machines = withoutSmallGroups(groupsOf(estimated, Grouping::Machine));
    cohort.countries = withoutSmallGroups(groupsOf(estimated, Grouping::Country));
    cohort.routes = withoutSmallGroups(groupsOf(estimated, Grouping::Route));
    cohort.factsAsOf = std::ranges::min(estimated, {}, &Headline::factsAsOf).factsAsOf;
    // A price that only one or two dossiers pay would be theirs.
    if (cohort.total.priced < kSmallestGroup) {
        cohort.total.cost = {};
        cohort.total.priced = 0;
    }
    return cohort;
}

QString groupName(const Group &group, Grouping grouping, const catalogue::Catalogue &catalogue,
                  const Language &language)
{
    if (group.merged)
        return PASSERELLE_TEXT("Cohort", "Others, fewer than %1 each").arg(kSmallestGroup).text(language);
    switch (grouping) {
    case Grouping::Vertical:
        return verticalText(group.id, catalogue).text(language);
    case Grouping::Route:
        return group.id.isEmpty() ? PASSERELLE_TEXT("Cohort", "No open route").text(language)
                                  : routeText(group.id, catalogue).text(language);
    case Grouping::Status:
        return statusText(static_cast<Status>(group.id.toInt())).text(language);
    case Grouping::Country: {
        // The names of territories in the reader's language; codes of none of Qt's stay as they are.
        const QLocale::Territory territory = QLocale::codeToTerritory(group.id);
        if (territory == QLocale::AnyTerritory)
            return group.id;
        return language.isFrench() ? QLocale(QLocale::French, territory).nativeTerritoryName()
                                   : QLocale::territoryToString(territory);
    }
    case Grouping::Machine:
        break;
    }
    return group.name;
}

Sheet cohortSheet(const AnonymousCohort &cohort, const catalogue::Catalogue &catalogue, const Language &language)
{
    Sheet sheet;
    sheet.name = PASSERELLE_TEXT("Cohort", "Cohort").text(language);
    sheet.columns = {{QStringLiteral("by"), Sheet::Kind::Text, 12},
                     {QStringLiteral("group"), Sheet::Kind::Text, 40},
                     {QStringLiteral("dossiers"), Sheet::Kind::Whole, 10}};
    for (const char *quantity : {"gpu_hours", "energy_kwh", "co2e_kg"}) {
        for (const char *bound : {"p10", "p50", "p90"}) {
            sheet.columns.push_back(
                {QLatin1String(quantity) + QLatin1Char('_') + QLatin1String(bound), Sheet::Kind::Number, 13});
        }
    }
    const auto addLine = [&](const char *by, const QString &name, const Sum &sum) {
        std::vector<Cell> row{QString::fromLatin1(by), name, static_cast<double>(sum.dossiers)};
        if (sum.estimated > 0) {
            for (const auto &hours : {sum.gpuHours.p10, sum.gpuHours.p50, sum.gpuHours.p90})
                row.emplace_back(hours.value());
            for (const auto &energy : {sum.energy.p10, sum.energy.p50, sum.energy.p90})
                row.emplace_back(units::inKilowattHours(energy));
            for (const auto &carbon : {sum.carbon.p10, sum.carbon.p50, sum.carbon.p90})
                row.emplace_back(units::inKilograms(carbon));
        }
        sheet.rows.push_back(std::move(row));
    };
    addLine("all", {}, cohort.total);
    for (const Group &group : cohort.stages) {
        Sum counted;
        counted.dossiers = group.sum.dossiers;
        addLine("stage", groupName(group, Grouping::Status, catalogue, language), counted);
    }
    const auto addGroups = [&](const char *by, const std::vector<Group> &groups, Grouping grouping) {
        for (const Group &group : groups)
            addLine(by, groupName(group, grouping, catalogue, language), group.sum);
    };
    addGroups("vertical", cohort.verticals, Grouping::Vertical);
    addGroups("machine", cohort.machines, Grouping::Machine);
    addGroups("country", cohort.countries, Grouping::Country);
    addGroups("route", cohort.routes, Grouping::Route);
    return sheet;
}

}  // namespace passerelle::cohort
