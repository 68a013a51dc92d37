// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/road.hpp"

#include "access/backward_plan.hpp"
#include "access/calendar.hpp"
#include "access/condition.hpp"
#include "access/rulebook.hpp"
#include "units/format.hpp"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace passerelle::access {

namespace {

using estimate::Estimate;
using estimate::TargetKind;
using workload::Phase;

const QLatin1String kRequests{"serving.requests_per_s"};

template<typename Quantity>
Message::Formatter shown(Quantity value)
{
    return [value](const Language &language) { return units::format(value, language); };
}

bool trains(Phase phase)
{
    return phase != Phase::InferenceBatch && phase != Phase::InferenceServe;
}

QJsonObject wordsOf(const QString &stage, const Rulebook &rulebook)
{
    return rulebook.rules[QLatin1String("road")].toObject().value(stage).toObject();
}

RoadStage stageOf(const char *id, const Situation &situation, const Rulebook &rulebook)
{
    RoadStage stage;
    stage.id = QString::fromLatin1(id);
    const QJsonObject words = wordsOf(stage.id, rulebook);
    stage.label = filledText(words, QStringLiteral("label"));
    const QJsonArray changes = words[QLatin1String("changes")].toArray();
    for (const QJsonValue &item : changes) {
        const QJsonObject when = item.toObject().value(QLatin1String("when")).toObject();
        if (when.isEmpty() || evaluate(when, situation.facts).isTrue())
            stage.changes.push_back(filledText(item.toObject(), QStringLiteral("text")));
    }
    return stage;
}

// The door that the person chose, else the first that gives hours on the chosen machine.
const catalogue::Route *doorOf(const Situation &situation)
{
    const catalogue::Catalogue &catalogue = *situation.catalogue;
    if (const auto *route = catalogue.route(situation.facts.value(QStringLiteral("route.id")).toString()))
        return route;
    for (const RouteAdvice &advice : situation.routes) {
        const catalogue::Route *route = catalogue.route(advice.routeId);
        if (route != nullptr && advice.verdict != Verdict::Closed &&
            route->machineIds.contains(situation.chosen->target.routeMachineId))
            return route;
    }
    return nullptr;
}

units::Interval<units::GpuHours> exploring(const Estimate &value)
{
    const auto beside = [](units::GpuHours project, units::GpuHours run) {
        return std::max(units::gpuHours(0), project - run);
    };
    return {beside(value.projectGpuHours.p10, value.runGpuHours.p10),
            beside(value.projectGpuHours.p50, value.runGpuHours.p50),
            beside(value.projectGpuHours.p90, value.runGpuHours.p90)};
}

void place(RoadStage &stage, const Estimate &value, const catalogue::Route *door)
{
    stage.place = Message::verbatim(value.target.name);
    stage.targetId = value.target.id;
    if (door != nullptr && estimate::isGranted(value.target.kind))
        stage.routeId = door->id;
    const double all = value.projectGpuHours.p50.value();
    if (value.cost && all > 0)
        stage.cost = value.cost->p50 * (stage.hours.p50.value() / all);
}

QDate after(const QDate &day, units::Hours duration)
{
    return day.addDays(static_cast<qint64>(std::ceil(units::inDays(duration))));
}

void addTraining(Road &road, const Situation &situation, const Rulebook &rulebook)
{
    const Estimate &value = *situation.chosen;
    const catalogue::Route *door = doorOf(situation);
    std::optional<QDate> day;
    if (door != nullptr)
        day = backwardPlan(*door, situation.facts, *situation.catalogue, situation.today).firstJob;
    RoadStage explore = stageOf("explore", situation, rulebook);
    explore.hours = exploring(value);
    explore.duration = std::max(units::hours(0), value.projectDuration.p50 - value.runDuration.p50);
    RoadStage train = stageOf("train", situation, rulebook);
    train.hours = value.runGpuHours;
    train.duration = value.runDuration.p50;
    for (RoadStage *stage : {&explore, &train}) {
        place(*stage, value, door);
        stage->from = day;
        if (day)
            day = after(*day, stage->duration);
        stage->to = day;
        road.hours = road.hours + stage->hours.p50;
        if (stage->cost)
            road.cost = road.cost.value_or(units::euros(0)) + *stage->cost;
        road.stages.push_back(*stage);
    }
    road.handOver = day;
}

std::optional<double> number(const Facts &facts, const char *key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

workload::Workload served(const Situation &situation)
{
    workload::Workload work = *situation.workload;
    work.phase = Phase::InferenceServe;
    work.limits = {};
    work.serving.requestsPerSecond = number(situation.facts, "serving.requests_per_s");
    if (const auto prompt = number(situation.facts, "serving.prompt_tokens"))
        work.serving.promptTokens = prompt;
    if (const auto output = number(situation.facts, "serving.output_tokens"))
        work.serving.outputTokens = output;
    return work;
}

void estimateServing(RoadStage &stage, const Situation &situation)
{
    const workload::Workload work = served(situation);
    for (const Estimate &known : situation.estimates) {
        const estimate::Target &target = known.target;
        if (target.kind != TargetKind::CloudOffer || !target.sovereign || !target.price)
            continue;
        const Estimate value = estimate::estimate(work, target, situation.catalogue->calibration, {});
        if (!value.feasible || !value.costParts.perMonth ||
            (stage.perMonth && *value.costParts.perMonth >= *stage.perMonth))
            continue;
        stage.perMonth = value.costParts.perMonth;
        stage.targetId = target.id;
        stage.place = PASSERELLE_TEXT("Road", "%1, %2 GPUs (price list of %3)")
                          .arg(target.name)
                          .arg(value.plan.gpus)
                          .arg(target.asOf.isValid() ? dayText(target.asOf) : Message::verbatim(QStringLiteral("?")));
    }
    if (!stage.perMonth)
        stage.problem =
            PASSERELLE_TEXT("Road", "No sovereign offer with a published price can serve this model at that load.");
}

void addServing(Road &road, const Situation &situation, const Rulebook &rulebook)
{
    RoadStage serve = stageOf("serve", situation, rulebook);
    serve.from = road.handOver;
    if (isMissing(situation.facts, kRequests))
        serve.missing.append(kRequests);
    else
        estimateServing(serve, situation);
    road.perMonth = serve.perMonth;
    road.stages.push_back(serve);
}

Message summaryOf(const Road &road)
{
    const Message hours = PASSERELLE_TEXT("Road", "%1 to the trained model").arg(shown(road.hours));
    const Message paid = road.cost ? PASSERELLE_TEXT("Road", "%1 to pay").arg(shown(*road.cost))
                                   : PASSERELLE_TEXT("Road", "granted, not sold");
    if (road.perMonth) {
        return PASSERELLE_TEXT("Road", "%1 (%2), then %3 a month to serve it.")
            .arg(hours)
            .arg(paid)
            .arg(shown(*road.perMonth));
    }
    return PASSERELLE_TEXT("Road", "%1 (%2); serving is not estimated yet.").arg(hours).arg(paid);
}

}  // namespace

Road roadOf(const Situation &situation)
{
    Road road;
    if (situation.catalogue == nullptr || situation.workload == nullptr || situation.chosen == nullptr ||
        !situation.chosen->feasible || !trains(situation.workload->phase))
        return road;
    const Rulebook rulebook = rulebookOf(*situation.catalogue);
    addTraining(road, situation, rulebook);
    addServing(road, situation, rulebook);
    road.summary = summaryOf(road);
    return road;
}

}  // namespace passerelle::access
