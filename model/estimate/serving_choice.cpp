// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/serving_choice.hpp"

#include "estimate/cost.hpp"
#include "estimate/project.hpp"
#include "estimate/serving_group.hpp"
#include "estimate/taught.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

constexpr double kWeekSeconds = 7 * 86400.0;
constexpr int kMostGpus = 1024;       ///< of one automatic choice
constexpr double kWorthWider = 1.15;  ///< a wider group must answer that much more with each GPU

struct Service {
    const workload::Workload &workload;
    const Job &job;
    const Hardware &hardware;
    const Constants &constants;
    double load = 0;    ///< requests a second; 0: open
    double target = 0;  ///< seconds to the first token for 95 in 100; 0: none

    [[nodiscard]] ServingPoint at(const ServingGroup &group, int groups) const
    {
        return servingPoint(job, hardware, group, groups, load > 0 ? load : usual(group, groups), constants);
    }
    /// What a service is run at when nobody says the load.
    [[nodiscard]] double usual(const ServingGroup &group, int groups) const
    {
        return group.capacity * groups * constants[Constant::ServingOccupancy];
    }
    [[nodiscard]] bool fast(const ServingPoint &point) const { return target <= 0 || point.firstTokenP95 <= target; }
};

struct Deployment {
    ServingGroup group;
    int groups = 1;
    int groupsForLoad = 1;  ///< without the latency target
    ServingPoint point;
    bool fast = true;
    [[nodiscard]] int devices() const { return group.devices * groups; }
};

int groupsForLoad(const Service &s, const ServingGroup &group)
{
    return std::max(1,
                    static_cast<int>(std::ceil(s.load / (group.capacity * s.constants[Constant::ServingOccupancy]))));
}

/// As many groups as load and latency ask for; more than `most` never help.
Deployment deployed(const Service &s, const ServingGroup &group, int most)
{
    Deployment d{group, groupsForLoad(s, group), 1, {}, false};
    d.groupsForLoad = d.groups;
    d.point = s.at(group, d.groups);
    d.fast = s.fast(d.point);
    if (d.fast || s.load <= 0)
        return d;
    int low = d.groups;
    int high = std::max(low, most);
    const ServingPoint widest = s.at(group, high);
    if (!s.fast(widest))
        return d;  // the prompt alone takes too long: more groups do not mend it
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        (s.fast(s.at(group, middle)) ? high : low) = middle;
    }
    d.groups = high;
    d.point = s.at(group, high);
    d.fast = true;
    return d;
}

bool better(const Deployment &a, const Deployment &b)
{
    if (a.fast != b.fast)
        return a.fast;
    if (!a.fast)
        return a.point.firstTokenP95 < b.point.firstTokenP95;
    return a.devices() != b.devices() ? a.devices() < b.devices() : a.point.firstTokenP95 < b.point.firstTokenP95;
}

/// Without a load the group that answers most for each GPU, narrow ones first.
const ServingGroup &leanest(const std::vector<ServingGroup> &groups)
{
    const ServingGroup *best = &groups.front();
    for (const ServingGroup &group : groups) {
        if (group.capacity / group.devices > kWorthWider * best->capacity / best->devices)
            best = &group;
    }
    return *best;
}

Deployment chooseService(const Service &s, const std::vector<ServingGroup> &groups, int most)
{
    if (s.load <= 0 && s.target <= 0)
        return deployed(s, leanest(groups), most);
    std::optional<Deployment> best;
    for (const ServingGroup &group : groups) {
        const Deployment d = deployed(s, group, std::max(1, most / group.devices));
        if (!best || better(d, *best))
            best = d;
    }
    return *best;
}

/// A given number of devices, filled with the groups that answer fastest, or most.
Deployment fillDevices(const Service &s, const std::vector<ServingGroup> &groups, int devices)
{
    std::optional<Deployment> best;
    for (const ServingGroup &group : groups) {
        if (group.devices > devices)
            continue;
        Deployment d{group, devices / group.devices, groupsForLoad(s, group), {}, true};
        d.point = s.at(group, d.groups);
        d.fast = s.fast(d.point);
        const bool more = best && d.group.capacity * d.groups > best->group.capacity * best->groups * kWorthWider;
        if (!best || (d.fast && !best->fast) || (d.fast == best->fast && more))
            best = d;
    }
    return *best;
}

/// Enough copies to end by the deadline, or all there may be.
Deployment chooseBatch(const Service &s, const std::vector<ServingGroup> &groups, double samples, int most)
{
    const workload::Limits &limits = s.workload.limits;
    const double deadline = limits.deadline ? units::toSeconds(*limits.deadline).value() : kWeekSeconds;
    Deployment d{leanest(groups), 1, 1, {}, true};
    const double needed = std::ceil(samples / d.group.capacity / deadline);
    d.groups = static_cast<int>(std::clamp(needed, 1.0, std::max(1.0, std::floor(1.0 * most / d.group.devices))));
    d.groupsForLoad = d.groups;
    d.point = {d.group.batch, 1, 0, 0, d.group.stepSeconds};
    return d;
}

Message milliseconds(double seconds)
{
    return PASSERELLE_TEXT("Estimate", "%1 ms").arg(seconds * 1e3);
}

Message bindingOf(const Service &s, const Deployment &d, bool given)
{
    if (s.load > 0 && d.point.utilisation >= 1)
        return PASSERELLE_TEXT("Estimate", "The load binds: these GPUs answer %1 requests a second, %2 are asked for.")
            .arg(d.group.capacity * d.groups)
            .arg(s.load);
    if (!d.fast)
        return PASSERELLE_TEXT("Estimate", "The latency target of %1 is missed: 95 in 100 first tokens come within %2.")
            .arg(milliseconds(s.target))
            .arg(milliseconds(d.point.firstTokenP95));
    if (given || s.load <= 0)
        return {};
    if (d.groups > d.groupsForLoad)
        return PASSERELLE_TEXT("Estimate", "The latency target sets the number of GPUs.");
    if (d.groups > 1)
        return PASSERELLE_TEXT("Estimate", "The load sets the number of GPUs.");
    if (d.group.devices > 1)
        return PASSERELLE_TEXT("Estimate",
                               "Memory and latency set the number of GPUs: one copy is enough for the load.");
    return PASSERELLE_TEXT("Estimate", "One GPU is enough: it answers %1 requests a second.").arg(d.group.capacity);
}

void fillFigures(Estimate &e, const Service &s, const Deployment &d, bool serving)
{
    const Hardware &h = s.hardware;
    Layout layout;
    layout.devices = d.devices();
    layout.tensor = d.group.devices;
    layout.data = d.groups;
    e.plan = planOf(layout, h);
    e.memory = memoryOf(d.group.memory, h);
    e.mfu = d.group.utilisation * (serving ? std::min(1.0, d.point.utilisation) : 1);
    e.requestsPerSecond = d.group.capacity * d.groups;
    const double step = d.group.generates && serving ? d.point.perToken : d.group.stepSeconds;
    e.step.total = units::seconds(step);
    // Reading weights and cache is what a step of answers waits for; a network computes.
    (d.group.generates ? e.step.memoryBound : e.step.compute) = e.step.total;
    if (!serving)
        return;
    ServingFigures figures;
    figures.groups = d.groups;
    figures.gpusPerGroup = std::max(1, d.group.devices / h.devicesPerGpu);
    figures.load = s.load > 0 ? s.load : s.usual(d.group, d.groups);
    figures.batch = d.point.batch;
    figures.utilisation = d.point.utilisation;
    figures.firstToken = units::seconds(d.point.firstToken);
    figures.firstTokenP95 = units::seconds(d.point.firstTokenP95);
    figures.perOutputToken = units::seconds(d.point.perToken);
    if (s.target > 0)
        figures.meetsLatency = d.fast;
    e.serving = figures;
}

void fillTokenPrice(Estimate &e, const Draft &draft, const units::Interval<double> &factor)
{
    if (!e.target.price || !generatesTokens(draft.job) || !e.requestsPerSecond)
        return;
    const double rate = e.serving ? std::min(e.serving->load, *e.requestsPerSecond) : *e.requestsPerSecond;
    const double tokens = rate * (draft.job.promptTokens + draft.job.outputTokens) * 3600 * kMonthHours;
    if (!e.costParts.perMonth || tokens <= 0)
        return;
    const units::Money perMillion = *e.costParts.perMonth / (tokens / 1e6);
    e.costPerMillionTokens = {perMillion * factor.p10, perMillion, perMillion * factor.p90};
}

int mostDevices(const Estimate &e, const workload::Workload &w, const Hardware &h)
{
    // Copies of the model are independent: a cloud rents as many instances as needed.
    const bool cloud = e.target.kind == TargetKind::CloudOffer;
    const int here = cloud ? kMostGpus : e.target.maxGpus.value_or(kMostGpus);
    return std::max(1, std::min(here, w.limits.maxGpus.value_or(kMostGpus))) * h.devicesPerGpu;
}

void refuse(Estimate &e, Obstacle obstacle, Message reason)
{
    e.obstacle = obstacle;
    e.reason = std::move(reason);
}

void assumeMonth(Estimate &e)
{
    e.assumptions.push_back({QStringLiteral("serving.month"),
                             PASSERELLE_TEXT("Estimate", "Hours, energy and cost are those of one month of service"),
                             {}});
    e.assumptions.push_back(
        {QStringLiteral("serving.arrivals"),
         PASSERELLE_TEXT("Estimate", "Requests arrive at random, at the same rate all day"),
         PASSERELLE_TEXT("Estimate",
                         "queue M/D/c: half the wait of Erlang C (Tijms 2003); give the rate of the busiest "
                         "hour")});
}

}  // namespace

void estimateServing(Estimate &e, const workload::Workload &w, const Draft &draft, const Hardware &h,
                     const QJsonObject &calibration, const Constants &c, const Options &options)
{
    const bool serving = w.phase == workload::Phase::InferenceServe || draft.samples <= 0;
    const int most = mostDevices(e, w, h);
    const int held = options.gpus ? std::max(1, *options.gpus) * h.devicesPerGpu : most;
    std::vector<ServingGroup> groups = servingGroups(draft.job, h, c, held);
    if (groups.empty())
        return refuse(e, Obstacle::Memory,
                      PASSERELLE_TEXT("Estimate", "The model and its cache do not fit in one node of this GPU. Fewer "
                                                  "bits a weight or a GPU with more memory would help."));
    const Spread rate = spreadOf(calibration, Quantity::InferenceThroughput, draft.job.shape.family, draft.assumed,
                                 h.measuredMatmul > 0);
    const Spread time{1 / rate.high, 1 / rate.low};  // the spread is of requests a second
    const Lesson lesson = lessonOf(draft, e.target.accelerator.id, time, time);
    for (ServingGroup &group : groups) {
        group.capacity /= lesson.pace;
        group.stepSeconds *= lesson.pace;
    }
    const Service service{w,
                          draft.job,
                          h,
                          c,
                          serving ? w.serving.requestsPerSecond.value_or(0) : 0,
                          serving && w.serving.firstToken ? w.serving.firstToken->value() : 0};
    const Deployment d = options.gpus ? fillDevices(service, groups, held)
                         : serving    ? chooseService(service, groups, most)
                                      : chooseBatch(service, groups, draft.samples, most);
    if (d.devices() > most)
        return refuse(e, Obstacle::GpuCount,
                      PASSERELLE_TEXT("Estimate", "This load needs %1 GPUs; one job here holds at most %2.")
                          .arg(d.devices() / h.devicesPerGpu)
                          .arg(most / h.devicesPerGpu));
    fillFigures(e, service, d, serving);
    e.binding = bindingOf(service, d, options.gpus.has_value());
    e.steps = draft.samples;
    const units::Interval<double> factor{lesson.step.low, 1.0, lesson.step.high};
    // The step of a loaded group comes from the queue, which knows nothing of measurements.
    const bool fromPoint = d.group.generates && serving;
    e.stepDuration = factor * (e.step.total * (fromPoint ? lesson.pace : 1.0));
    // Serving runs all month whatever the load; a batch runs until it is done.
    const double seconds = serving ? kMonthHours * 3600 : draft.samples / *e.requestsPerSecond;
    fillProject(e, draft, w, seconds, c, serving ? Spread{1, 1} : lesson.run);
    if (serving)
        assumeMonth(e);
    else if (!e.meetsDeadline.value_or(true))
        e.binding = PASSERELLE_TEXT("Estimate", "The deadline is missed: no more GPUs may be used here.");
    fillTokenPrice(e, draft, factor);
    e.feasible = true;
}

}  // namespace passerelle::estimate
