// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/headline.hpp"

#include "dossier/keys.hpp"

#include <algorithm>

namespace passerelle::cohort {

namespace {

Figures figuresOf(const estimate::Estimate &e)
{
    return {e.projectGpuHours, e.projectDuration, e.cost, e.energy, e.carbon, e.requestGpuHours};
}

const access::RouteAdvice *adviceFor(const dossier::Case &value)
{
    const auto &routes = value.routes;
    const auto found =
        value.application
            ? std::ranges::find(routes, value.application->routeId, &access::RouteAdvice::routeId)
            : std::ranges::find_if(routes, [](const auto &r) { return r.verdict != access::Verdict::Closed; });
    return found == routes.end() ? nullptr : &*found;
}

Status statusOf(const dossier::Case &value, bool fits)
{
    if (value.workloadProblem)
        return Status::ToDescribe;
    if (!fits)
        return Status::NothingFits;
    if (!value.application || value.application->required == 0)
        return Status::Estimated;
    return value.application->requiredAnswered >= value.application->required ? Status::Ready : Status::InPreparation;
}

}  // namespace

Headline headlineOf(const dossier::Case &value, const catalogue::Catalogue &catalogue, const QDate &today)
{
    Headline line;
    line.dossierId = value.dossier.id;
    line.name = value.dossier.name;
    line.verticalId = value.dossier.facts.value(QLatin1String(dossier::keys::kVertical)).toString();
    const bool hasChoice = value.chosen && *value.chosen < value.estimates.size();
    const estimate::Estimate *chosen = hasChoice ? &value.estimates[*value.chosen] : nullptr;
    const bool fits = chosen && chosen->feasible;
    line.status = statusOf(value, fits);
    if (fits) {
        line.targetId = chosen->target.id;
        line.targetName = chosen->target.name;
        line.ownerName = chosen->target.ownerName;
        line.country = chosen->target.country;
        line.cloud = chosen->target.kind == estimate::TargetKind::CloudOffer;
        line.figures = figuresOf(*chosen);
    }
    if (const access::RouteAdvice *advice = adviceFor(value)) {
        line.routeId = advice->routeId;
        line.verdict = advice->verdict;
        line.nextDeadline = advice->nextCutoff;
    }
    if (value.application) {
        line.required = value.application->required;
        line.requiredAnswered = value.application->requiredAnswered;
    }
    line.exported = QDate::fromString(value.dossier.facts.value(QStringLiteral("export.last")).toString(), Qt::ISODate);
    line.factsAsOf = catalogue.asOf;
    line.computed = today;
    return line;
}

std::optional<double> completenessOf(const Headline &headline)
{
    if (headline.required == 0)
        return std::nullopt;
    return static_cast<double>(headline.requiredAnswered) / headline.required;
}

bool isCurrent(const Headline &headline, const QDate &today)
{
    return !headline.nextDeadline || *headline.nextDeadline >= today;
}

Message statusText(Status status)
{
    switch (status) {
    case Status::ToDescribe:
        return PASSERELLE_TEXT("Cohort", "To be described");
    case Status::NothingFits:
        return PASSERELLE_TEXT("Cohort", "No machine fits");
    case Status::Estimated:
        return PASSERELLE_TEXT("Cohort", "Estimated");
    case Status::InPreparation:
        return PASSERELLE_TEXT("Cohort", "Form in preparation");
    case Status::Ready:
        break;
    }
    return PASSERELLE_TEXT("Cohort", "Ready to send");
}

Message verdictText(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return PASSERELLE_TEXT("Cohort", "Open");
    case access::Verdict::Conditional:
        return PASSERELLE_TEXT("Cohort", "On conditions");
    case access::Verdict::Closed:
        break;
    }
    return PASSERELLE_TEXT("Cohort", "Closed");
}

Message verticalText(const QString &verticalId, const catalogue::Catalogue &catalogue)
{
    if (verticalId.isEmpty())
        return PASSERELLE_TEXT("Cohort", "Vertical not chosen yet");
    const catalogue::Vertical *vertical = catalogue.vertical(verticalId);
    return vertical ? vertical->name : Message::verbatim(verticalId);
}

Message routeText(const QString &routeId, const catalogue::Catalogue &catalogue)
{
    const catalogue::Route *route = catalogue.route(routeId);
    return route ? route->name : Message::verbatim(routeId);
}

}  // namespace passerelle::cohort
