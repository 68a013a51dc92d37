// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/credits.hpp"

#include "access/finding.hpp"
#include "units/format.hpp"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace passerelle::access {

namespace {

constexpr double kHoursAMonth = 730.5;

Message shown(units::Money value)
{
    return Message("", "%1").arg(
        Message::Formatter([value](const Language &language) { return units::format(value, language); }));
}

// "h100-sxm-80gb" → "h100"; "V100S" → "v100s".
QString family(const QString &gpu)
{
    return gpu.section(QLatin1Char('-'), 0, 0).toLower();
}

// A programme names the GPUs that its credits buy, or else the machines of the route ("scaleway-h100").
bool covers(const catalogue::Route &route, const QString &providerId, const QString &gpuId)
{
    const QJsonArray covered = route.limits[QLatin1String("gpu_covered")].toArray();
    if (!covered.isEmpty()) {
        return std::any_of(covered.begin(), covered.end(),
                           [&gpuId](const QJsonValue &name) { return family(name.toString()) == family(gpuId); });
    }
    return std::any_of(route.machineIds.begin(), route.machineIds.end(), [&](const QString &machine) {
        return machine == providerId + QLatin1Char('-') + family(gpuId);
    });
}

// What the tier pays over the project: no more than its monthly share in the months that the project lasts.
units::Money usable(const catalogue::Route &route, const QString &tier, units::Hours duration)
{
    const double all = valueAt(route.raw, QStringLiteral("limits.credit_eur.%1").arg(tier)).toDouble();
    const QJsonValue monthly = valueAt(route.raw, QStringLiteral("limits.credit_eur_per_month.%1").arg(tier));
    if (!monthly.isDouble())
        return units::euros(all);
    const double months = std::max(1.0, std::ceil(duration.value() / kHoursAMonth));
    return units::euros(std::min(all, monthly.toDouble() * months));
}

const RouteAdvice *adviceOf(const QString &routeId, std::span<const RouteAdvice> routes)
{
    const auto found = std::find_if(routes.begin(), routes.end(),
                                    [&routeId](const RouteAdvice &advice) { return advice.routeId == routeId; });
    return found == routes.end() ? nullptr : &*found;
}

CreditUse useOf(const catalogue::Route &route, const QJsonObject &rule, const estimate::Estimate &value,
                const RouteAdvice *advice, const Rulebook &rulebook)
{
    const QString tier = rule[QLatin1String("tier")].toString();
    const Reason source = reasonAbout(route, {}, rule, rulebook);
    CreditUse use;
    use.routeId = route.id;
    use.programme = route.name;
    use.tier = filledText(rule, QStringLiteral("tier_name"));
    use.offered = units::euros(valueAt(route.raw, QStringLiteral("limits.credit_eur.%1").arg(tier)).toDouble());
    use.sourceUrl = source.sourceUrl;
    use.sourceDate = source.sourceDate;
    use.confidence = source.confidence;
    const bool closed = advice != nullptr && advice->verdict == Verdict::Closed;
    if (closed) {
        use.text = PASSERELLE_TEXT("Credits", "No credits are taken off: the programme is closed to you.");
    } else if (!covers(route, value.target.machineId, value.target.accelerator.id)) {
        use.text = PASSERELLE_TEXT("Credits", "No credits are taken off: they do not buy the %1.")
                       .arg(value.target.accelerator.name);
    } else {
        use.applies = true;
        use.applied = std::min(value.cost->p50, usable(route, tier, value.projectDuration.p50));
        use.text = PASSERELLE_TEXT("Credits", "%1 of credits are taken off (tier %2, for newcomers).")
                       .arg(shown(use.applied))
                       .arg(use.tier);
    }
    return use;
}

}  // namespace

std::optional<CreditUse> creditsFor(const estimate::Estimate &value, std::span<const RouteAdvice> routes,
                                    const catalogue::Catalogue &catalogue)
{
    if (value.target.kind != estimate::TargetKind::CloudOffer || !value.cost)
        return std::nullopt;
    const Rulebook rulebook = rulebookOf(catalogue);
    const QJsonObject rules = rulebook.rules[QLatin1String("credits")].toObject();
    for (auto rule = rules.constBegin(); rule != rules.constEnd(); ++rule) {
        const QJsonObject entry = rule->toObject();
        const catalogue::Route *route = catalogue.route(rule.key());
        if (route != nullptr && entry[QLatin1String("provider")].toString() == value.target.machineId)
            return useOf(*route, entry, value, adviceOf(route->id, routes), rulebook);
    }
    return std::nullopt;
}

}  // namespace passerelle::access
