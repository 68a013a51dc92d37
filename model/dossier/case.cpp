// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/case.hpp"

#include "dossier/derived_facts.hpp"
#include "dossier/keys.hpp"
#include "dossier/measurements.hpp"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace passerelle::dossier {

namespace {

using access::RouteAdvice;
using access::Verdict;
using estimate::Estimate;
using estimate::TargetKind;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// What the person said always stands.
void complete(access::Facts &facts, const access::Facts &derived)
{
    for (auto fact = derived.cbegin(); fact != derived.cend(); ++fact) {
        if (!facts.contains(fact.key()))
            facts.insert(fact.key(), fact.value());
    }
}

access::Facts factsFor(const Dossier &dossier, const Result<workload::Workload> &work, const Estimate *chosen,
                       const catalogue::Catalogue &catalogue, const Language &language)
{
    access::Facts facts = dossier.facts;
    complete(facts, companyFacts(facts, catalogue));
    if (!work)
        return facts;
    complete(facts, modelFacts(*work, facts, catalogue, language));
    complete(facts, datasetFacts(*work, facts));
    if (chosen && chosen->feasible) {
        complete(facts, estimateNumbers(*chosen, facts));
        complete(facts, estimateTexts(*chosen, *work, language));
    }
    return facts;
}

std::vector<estimate::Target> notStruck(const Dossier &dossier, const std::vector<estimate::Target> &targets)
{
    QSet<QString> struck;
    const QJsonArray names = dossier.facts.value(key(keys::kStruckTargets)).toArray();
    for (const QJsonValue &name : names)
        struck.insert(name.toString());
    std::vector<estimate::Target> kept;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(kept),
                 [&struck](const estimate::Target &target) { return !struck.contains(target.id); });
    return kept;
}

/// The feasible estimate with the least of `measure` among those that `accepts`; empty: none.
template<typename Accepts, typename Measure>
std::optional<std::size_t> least(const std::vector<Estimate> &estimates, Accepts accepts, Measure measure)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!estimates[i].feasible || !accepts(estimates[i]))
            continue;
        if (!best || measure(estimates[i]) < measure(estimates[*best]))
            best = i;
    }
    return best;
}

double projectHours(const Estimate &value)
{
    return value.projectGpuHours.p50.value();
}

bool isPublic(const Estimate &value)
{
    return value.target.kind == TargetKind::PublicPartition;
}

std::optional<std::size_t> firstGuess(const std::vector<Estimate> &estimates)
{
    if (const auto guess = least(estimates, isPublic, projectHours))
        return guess;
    const auto priced = [](const Estimate &value) { return value.cost.has_value(); };
    if (const auto guess = least(estimates, priced, [](const Estimate &value) { return value.cost->p50.value(); }))
        return guess;
    return least(
        estimates, [](const Estimate &) { return true; }, projectHours);
}

/// A route names public machines by their own keys ("leonardo-booster") and what a provider rents by keys that begin
/// with the provider's ("scaleway-h100").
bool leadsTo(const catalogue::Route &route, const estimate::Target &target)
{
    if (target.kind == TargetKind::PublicPartition)
        return !target.routeMachineId.isEmpty() && route.machineIds.contains(target.routeMachineId);
    if (target.kind != TargetKind::CloudOffer)
        return false;
    const QString prefix = target.machineId + QLatin1Char('-');
    return std::any_of(route.machineIds.begin(), route.machineIds.end(),
                       [&prefix](const QString &id) { return id.startsWith(prefix); });
}

/// The machine with the fewest hours behind a route, or where hours are sold the offer with the lowest price.
std::optional<std::size_t> behindRoute(const std::vector<Estimate> &estimates, const catalogue::Route &route)
{
    const auto granted = [&route](const Estimate &value) { return isPublic(value) && leadsTo(route, value.target); };
    if (const auto found = least(estimates, granted, projectHours))
        return found;
    const auto sold = [&route](const Estimate &value) { return value.cost && leadsTo(route, value.target); };
    return least(estimates, sold, [](const Estimate &value) { return value.cost->p50.value(); });
}

std::optional<std::size_t> proposed(const std::vector<Estimate> &estimates, const std::vector<RouteAdvice> &routes,
                                    const catalogue::Catalogue &catalogue)
{
    for (const Verdict verdict : {Verdict::Open, Verdict::Conditional}) {
        for (const RouteAdvice &advice : routes) {
            const catalogue::Route *route = catalogue.route(advice.routeId);
            if (advice.verdict != verdict || !route)
                continue;
            if (const auto found = behindRoute(estimates, *route))
                return found;
        }
    }
    const auto priced = [](const Estimate &value) { return value.cost.has_value(); };
    if (const auto found = least(estimates, priced, [](const Estimate &value) { return value.cost->p50.value(); }))
        return found;
    return firstGuess(estimates);
}

std::optional<std::size_t> chosenByPerson(const Dossier &dossier, const std::vector<Estimate> &estimates)
{
    const QString id = dossier.facts.value(key(keys::kChosenTarget)).toString();
    const auto found = std::find_if(estimates.begin(), estimates.end(),
                                    [&id](const Estimate &value) { return value.target.id == id; });
    if (id.isEmpty() || found == estimates.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - estimates.begin());
}

/// The machine for a person who chose a route and no machine: the form must speak of one that the route gives.
std::optional<std::size_t> behindChosenRoute(const Dossier &dossier, const std::vector<Estimate> &estimates,
                                             const catalogue::Catalogue &catalogue)
{
    const catalogue::Route *route = catalogue.route(dossier.facts.value(key(keys::kRoute)).toString());
    return route ? behindRoute(estimates, *route) : std::nullopt;
}

const catalogue::Route *routeToFill(const Case &value, const catalogue::Catalogue &catalogue)
{
    const QString chosen = value.dossier.facts.value(key(keys::kRoute)).toString();
    if (const catalogue::Route *route = catalogue.route(chosen); route && !route->form.empty())
        return route;
    for (const RouteAdvice &advice : value.routes) {
        const catalogue::Route *route = catalogue.route(advice.routeId);
        if (route && !route->form.empty() && advice.verdict != Verdict::Closed)
            return route;
    }
    return nullptr;
}

}  // namespace

access::Facts completedFacts(const Dossier &dossier, const std::optional<Estimate> &chosen,
                             const catalogue::Catalogue &catalogue, const Language &language)
{
    return factsFor(dossier, workloadOf(dossier, catalogue), chosen ? &*chosen : nullptr, catalogue, language);
}

Case evaluate(const Dossier &dossier, const catalogue::Catalogue &catalogue,
              const std::vector<estimate::Target> &targets, const QDate &today, const Language &language,
              const Progress &progress)
{
    Case value;
    value.dossier = dossier;
    const Result<workload::Workload> work = workloadOf(dossier, catalogue);
    if (work) {
        value.workload = *work;
        const std::vector<estimate::Target> kept = notStruck(dossier, targets);
        const std::vector<profile::Measurement> measured = measurementsOf(dossier, catalogue);
        value.evidence = estimate::evidenceOf(*work, measured, estimate::Constants::fromJson(catalogue.calibration));
        value.estimates =
            estimate::estimateAll(*work, kept, catalogue.calibration, {gpusOf(dossier), measured}, progress);
    } else {
        value.workloadProblem = work.error().message;
    }
    if (progress.stop())
        return value;

    const auto factsOfChoice = [&](const Language &words) {
        const Estimate *chosen = value.chosen ? &value.estimates[*value.chosen] : nullptr;
        access::Facts facts = factsFor(dossier, work, chosen, catalogue, words);
        if (chosen && chosen->feasible)
            complete(facts, comparisonFacts(value.estimates, *chosen, words));
        return facts;
    };
    const auto factsToSend = [&](const Language &words) {
        access::Facts facts = factsOfChoice(words);
        if (value.chosen && value.estimates[*value.chosen].feasible)
            complete(facts, scalingFacts(value.estimates[*value.chosen], *work, catalogue, words));
        return facts;
    };
    value.chosen = chosenByPerson(dossier, value.estimates);
    if (!value.chosen)
        value.chosen = behindChosenRoute(dossier, value.estimates, catalogue);
    if (!value.chosen && !value.estimates.empty()) {
        // Routes depend on the hours asked for, and the machine proposed on the routes: a first guess opens the doors.
        value.chosen = firstGuess(value.estimates);
        if (value.chosen)
            value.chosen =
                proposed(value.estimates, access::adviseRoutes(factsOfChoice(language), catalogue, today), catalogue);
    }
    value.facts = factsToSend(language);
    value.routes = access::adviseRoutes(value.facts, catalogue, today);
    if (value.chosen) {
        const access::Situation situation{
            &catalogue,   &value.workload, value.estimates, &value.estimates[*value.chosen],
            value.routes, value.facts,     today,           {gpusOf(dossier), measurementsOf(dossier, catalogue)}};
        value.waysOut = access::waysOut(situation);
        value.road = access::roadOf(situation);
    }
    if (const catalogue::Route *route = routeToFill(value, catalogue)) {
        const Language words = access::formLanguage(*route, language);
        value.application = access::fillApplication(
            *route, words.code() == language.code() ? value.facts : factsToSend(words), catalogue, words);
    }
    return value;
}

}  // namespace passerelle::dossier
