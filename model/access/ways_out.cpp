// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/ways_out.hpp"

#include "access/condition.hpp"
#include "access/rulebook.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace passerelle::access {

namespace {

using estimate::Estimate;
using estimate::TargetKind;

constexpr int kSteps = 12;  // halvings of a search: finer than an estimate is certain

template<typename Quantity>
Message::Formatter shown(Quantity value)
{
    return [value](const Language &language) { return units::format(value, language); };
}

double limit(const Situation &situation, const QString &routeId, const QString &path)
{
    const catalogue::Route *route = situation.catalogue->route(routeId);
    return route == nullptr ? 0 : valueAt(route->raw, path).toDouble();
}

// The routes around the hole, as the rulebook names them: "below", "above" and "one_year".
QString routeAround(const char *place, const Situation &situation)
{
    return rulebookOf(*situation.catalogue)
        .rules[QLatin1String("hole")]
        .toObject()
        .value(QLatin1String(place))
        .toString();
}

double ceilingOfPlayground(const Situation &situation)
{
    return limit(situation, routeAround("below", situation), QStringLiteral("limits.max_gpu_hours"));
}

double leastOfFastLane(const Situation &situation)
{
    return limit(situation, routeAround("above", situation), QStringLiteral("limits.min_gpu_hours"));
}

const RouteAdvice *adviceOf(const QString &routeId, std::span<const RouteAdvice> routes)
{
    const auto found = std::find_if(routes.begin(), routes.end(),
                                    [&routeId](const RouteAdvice &advice) { return advice.routeId == routeId; });
    return found == routes.end() ? nullptr : &*found;
}

double hoursOf(const Estimate &value)
{
    return std::ceil(value.requestGpuHours.value());
}

// The estimate with the fewest hours behind a route's machines; the chosen place when it is one of them.
const Estimate *behind(const QString &routeId, const Situation &situation)
{
    const catalogue::Route *route = situation.catalogue->route(routeId);
    if (route == nullptr)
        return nullptr;
    const auto serves = [route](const Estimate &value) {
        return value.feasible && value.target.kind == TargetKind::PublicPartition &&
               route->machineIds.contains(value.target.routeMachineId);
    };
    if (situation.chosen != nullptr && serves(*situation.chosen))
        return situation.chosen;
    const Estimate *best = nullptr;
    for (const Estimate &value : situation.estimates) {
        if (serves(value) && (best == nullptr || hoursOf(value) < hoursOf(*best)))
            best = &value;
    }
    return best;
}

Estimate again(const workload::Workload &work, const Estimate &like, const Situation &situation)
{
    // The same layout, so that only the amount of work differs.
    estimate::Options options = situation.options;
    options.gpus = like.plan.gpus;
    return estimate::estimate(work, like.target, situation.catalogue->calibration, options);
}

// The verdict of a route when the plan asks for what the estimate says.
Verdict verdictWith(const Estimate &value, const QString &routeId, const Situation &situation)
{
    Facts facts = situation.facts;
    facts.insert(QStringLiteral("estimate.gpu_hours_total"), hoursOf(value));
    facts.insert(QStringLiteral("estimate.gpus_per_job"), value.plan.gpus);
    facts.remove(QStringLiteral("estimate.gpu_hours_normalised"));
    facts.remove(QStringLiteral("estimate.node_hours"));
    if (!value.target.routeMachineId.isEmpty())
        facts.insert(QStringLiteral("route.machine"), value.target.routeMachineId);
    const std::vector<RouteAdvice> routes = adviseRoutes(facts, *situation.catalogue, situation.today);
    const RouteAdvice *advice = adviceOf(routeId, routes);
    return advice == nullptr ? Verdict::Conditional : advice->verdict;
}

WayOut wayOf(const char *id, const QString &routeId, const Estimate &value, const Situation &situation)
{
    WayOut way;
    way.id = QString::fromLatin1(id);
    way.routeId = routeId;
    way.targetId = value.target.id;
    way.place = Message::verbatim(value.target.name);
    way.request = value.requestGpuHours;
    way.hours = value.projectGpuHours;
    way.duration = value.projectDuration;
    way.cost = value.cost;
    way.verdict = verdictWith(value, routeId, situation);
    return way;
}

/// The largest `x` of [0, 1] for which `holds`, found by halving; none when 0 does not hold.
std::optional<double> largest(const std::function<bool(double)> &holds)
{
    if (!holds(0))
        return std::nullopt;
    if (holds(1))
        return 1.0;
    double low = 0;
    double high = 1;
    for (int i = 0; i < kSteps; ++i) {
        const double middle = (low + high) / 2;
        (holds(middle) ? low : high) = middle;
    }
    return low;
}

double experimentsOf(const Estimate &value, const workload::Workload &work)
{
    const double run = value.runGpuHours.p50.value();
    return std::max(1.0, work.margins.experiments.value_or(run > 0 ? value.projectGpuHours.p50.value() / run : 1.0));
}

workload::Workload withExperiments(workload::Workload work, double experiments)
{
    // Rounded down as a person would type it, so that the edit gives what was shown.
    work.margins.experiments = std::max(1.0, std::floor(experiments * 100) / 100);
    return work;
}

workload::Workload withShareOfData(workload::Workload work, double share)
{
    work.data.epochs *= std::max(0.01, std::floor(share * 100) / 100);
    return work;
}

// Fewer trials first; if one run alone is too much, less data.
std::optional<WayOut> cut(const Situation &situation)
{
    const Estimate *base = behind(routeAround("below", situation), situation);
    if (base == nullptr)
        return std::nullopt;
    const double ceiling = ceilingOfPlayground(situation);
    const double most = experimentsOf(*base, *situation.workload);
    const auto trials = [&](double x) { return withExperiments(*situation.workload, 1 + x * (most - 1)); };
    const auto fits = [&](const workload::Workload &work) {
        const Estimate value = again(work, *base, situation);
        return value.feasible && hoursOf(value) <= ceiling;
    };
    if (const auto x = largest([&](double at) { return fits(trials(at)); })) {
        const workload::Workload work = trials(*x);
        const double kept = *work.margins.experiments;
        WayOut way = wayOf("cut", routeAround("below", situation), again(work, *base, situation), situation);
        way.text = PASSERELLE_TEXT("WaysOut", "Keep trials worth %1 final runs instead of %2: the request falls to %3.")
                       .arg(kept, 2)
                       .arg(most, 2)
                       .arg(shown(way.request));
        way.changes = {{QStringLiteral("plan.experiments"), kept}};
        return way;
    }
    const workload::Workload once = withExperiments(*situation.workload, 1);
    const auto share = largest([&](double at) { return at == 0 || fits(withShareOfData(once, at)); });
    const workload::Workload work = withShareOfData(once, share.value_or(0));
    const Estimate value = again(work, *base, situation);
    if (!value.feasible || hoursOf(value) > ceiling)
        return std::nullopt;
    WayOut way = wayOf("cut", routeAround("below", situation), value, situation);
    way.text = PASSERELLE_TEXT("WaysOut", "One run and no trials, over %1 % of the data: the request falls to %2.")
                   .arg(100 * work.data.epochs / situation.workload->data.epochs, 0)
                   .arg(shown(way.request));
    way.changes = {{QStringLiteral("plan.experiments"), 1}, {QStringLiteral("plan.epochs"), work.data.epochs}};
    return way;
}

// Playground's fixed envelope now, and a second application for what is left.
std::optional<WayOut> firstStage(const Situation &situation)
{
    const Estimate *base = behind(routeAround("below", situation), situation);
    if (base == nullptr)
        return std::nullopt;
    const double ceiling = ceilingOfPlayground(situation);
    const double rest = hoursOf(*base) - ceiling;
    if (rest <= 0)
        return std::nullopt;
    WayOut way = wayOf("first_stage", routeAround("below", situation), *base, situation);
    Estimate stage = *base;
    stage.requestGpuHours = units::gpuHours(ceiling);
    way.request = stage.requestGpuHours;
    way.verdict = verdictWith(stage, routeAround("below", situation), situation);
    const double share = ceiling / hoursOf(*base);
    way.hours = base->projectGpuHours * share;
    way.duration = base->projectDuration * share;
    way.text =
        PASSERELLE_TEXT("WaysOut",
                        "Ask for the whole envelope of %1 now (%2 % of the plan: trials, then the first part of the "
                        "run), and for the %3 left in a second application with the results.")
            .arg(shown(way.request))
            .arg(100 * share, 0)
            .arg(shown(units::gpuHours(rest)));
    return way;
}

std::optional<WayOut> genci(const Situation &situation)
{
    const RouteAdvice *advice = adviceOf(routeAround("one_year", situation), situation.routes);
    const Estimate *base = behind(routeAround("one_year", situation), situation);
    if (base == nullptr || advice == nullptr)
        return std::nullopt;
    const bool publishes = situation.facts.value(QStringLiteral("project.results_published")).toBool();
    WayOut way = wayOf("genci", routeAround("one_year", situation), *base, situation);
    const double normalised = std::ceil(way.request.value() * base->target.unitsPerGpuHour.value_or(1));
    way.text = publishes
                   ? PASSERELLE_TEXT("WaysOut",
                                     "%1, counted as %2 normalised hours of the %3 that the route grants for one year.")
                   : PASSERELLE_TEXT("WaysOut",
                                     "%1, counted as %2 normalised hours of the %3 that the route grants for one year; "
                                     "the results must be published, which you did not commit to.");
    way.text = way.text.arg(shown(way.request))
                   .arg(normalised, 0)
                   .arg(limit(situation, way.routeId, QStringLiteral("limits.max_gpu_hours")), 0);
    way.changes = {{QStringLiteral("machines.chosen"), base->target.id},
                   {QStringLiteral("route.id"), routeAround("one_year", situation)}};
    return way;
}

// The cheapest offer once credits are taken off, among the providers that have a route here.
std::optional<WayOut> cloud(const Situation &situation)
{
    std::optional<WayOut> best;
    for (const Estimate &value : situation.estimates) {
        if (!value.feasible || !value.cost || value.target.kind != TargetKind::CloudOffer)
            continue;
        const std::optional<CreditUse> credits = creditsFor(value, situation.routes, *situation.catalogue);
        const units::Money pay = value.cost->p50 - (credits ? credits->applied : units::euros(0));
        if (!credits || (best && pay >= *best->toPay))
            continue;
        WayOut way;
        way.id = QStringLiteral("cloud");
        way.routeId = credits->routeId;
        way.targetId = value.target.id;
        way.place = Message::verbatim(value.target.name);
        way.request = value.requestGpuHours;
        way.hours = value.projectGpuHours;
        way.duration = value.projectDuration;
        way.cost = value.cost;
        way.credits = credits;
        way.toPay = pay;
        best = way;
    }
    if (!best)
        return std::nullopt;
    const RouteAdvice *advice = adviceOf(best->routeId, situation.routes);
    best->verdict = advice == nullptr ? Verdict::Conditional : advice->verdict;
    best->text = PASSERELLE_TEXT("WaysOut", "Rent %1 at %2; %3 Left to pay: %4.")
                     .arg(best->place)
                     .arg(shown(best->cost->p50))
                     .arg(best->credits->text)
                     .arg(shown(*best->toPay));
    best->changes = {{QStringLiteral("machines.chosen"), best->targetId}, {QStringLiteral("route.id"), best->routeId}};
    return best;
}

std::optional<WayOut> larger(const Situation &situation)
{
    const Estimate *base = behind(routeAround("above", situation), situation);
    if (base == nullptr)
        return std::nullopt;
    const double least = leastOfFastLane(situation);
    const double now = experimentsOf(*base, *situation.workload);
    // The hours grow about as the trials do; twice the needed factor is surely enough.
    const double most = 2 * now * least / std::max(1.0, hoursOf(*base)) + 1;
    const auto trials = [&](double x) { return withExperiments(*situation.workload, now + x * (most - now)); };
    const auto below = largest([&](double x) { return hoursOf(again(trials(x), *base, situation)) < least; });
    const double x =
        std::min(1.0, below.value_or(0) + std::max(0.02 / std::max(0.01, most - now), 2.0 / (1 << kSteps)));
    const workload::Workload work = trials(x);
    const Estimate value = again(work, *base, situation);
    if (!value.feasible || hoursOf(value) < least)
        return std::nullopt;
    WayOut way = wayOf("larger", routeAround("above", situation), value, situation);
    way.text =
        PASSERELLE_TEXT(
            "WaysOut", "Plan trials worth %1 final runs instead of %2: the request reaches %3. Only real ablations and "
                       "a justified margin count; hours are not asked for to fill a form.")
            .arg(*work.margins.experiments, 2)
            .arg(now, 2)
            .arg(shown(way.request));
    way.changes = {{QStringLiteral("plan.experiments"), *work.margins.experiments}};
    return way;
}

Message titleOf(const QString &id)
{
    if (id == QLatin1String("cut"))
        return PASSERELLE_TEXT("WaysOut", "Cut the plan to fit Playground");
    if (id == QLatin1String("first_stage"))
        return PASSERELLE_TEXT("WaysOut", "Run a first stage in Playground");
    if (id == QLatin1String("genci"))
        return PASSERELLE_TEXT("WaysOut", "Take GENCI's Dynamic Access");
    if (id == QLatin1String("cloud"))
        return PASSERELLE_TEXT("WaysOut", "Rent from a cloud, with credits");
    return PASSERELLE_TEXT("WaysOut", "Justify a larger plan for Fast Lane");
}

}  // namespace

bool isInTheHole(const Situation &situation)
{
    const QJsonValue asked = situation.facts.value(QStringLiteral("estimate.gpu_hours_total"));
    const double hours = std::ceil(asked.toDouble());
    const auto passes = [&](const QString &routeId) {
        const RouteAdvice *advice = adviceOf(routeId, situation.routes);
        return advice != nullptr && advice->verdict != Verdict::Closed;
    };
    return hours > ceilingOfPlayground(situation) && hours < leastOfFastLane(situation) &&
           (passes(routeAround("below", situation)) || passes(routeAround("above", situation)));
}

std::vector<WayOut> waysOut(const Situation &situation)
{
    std::vector<WayOut> ways;
    if (situation.catalogue == nullptr || situation.workload == nullptr || !isInTheHole(situation))
        return ways;
    for (const auto &make : {&cut, &firstStage, &genci, &cloud, &larger}) {
        if (std::optional<WayOut> way = make(situation)) {
            way->title = titleOf(way->id);
            ways.push_back(std::move(*way));
        }
    }
    return ways;
}

}  // namespace passerelle::access
