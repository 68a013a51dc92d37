// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/burn_rate.hpp"

#include "access/condition.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::access {

namespace {

constexpr double kHoursAMonth = 730.5;
constexpr double kHoursAWeek = 168;

template<typename Quantity>
Message::Formatter shown(Quantity value)
{
    return [value](const Language &language) { return units::format(value, language); };
}

std::vector<Message> sentencesOf(const BurnRate &rate)
{
    std::vector<Message> lines;
    lines.push_back(PASSERELLE_TEXT("BurnRate", "%1 in %2 months are %3 a week: %4 GPUs day and night.")
                        .arg(shown(rate.asked))
                        .arg(rate.months)
                        .arg(shown(rate.perWeek))
                        .arg(rate.gpusDayAndNight));
    if (rate.fits) {
        lines.push_back(PASSERELLE_TEXT("BurnRate",
                                        "A job of %1 GPUs must run %2 % of the time; the rest is left for waiting "
                                        "in the queue, whose length no source tells.")
                            .arg(rate.gpusPerJob)
                            .arg(100 * rate.busyShare, 0));
    } else {
        lines.push_back(PASSERELLE_TEXT("BurnRate",
                                        "A job of %1 GPUs uses %2 a week even day and night: the hours do not fit. "
                                        "Run on at least %3 GPUs, or ask for less.")
                            .arg(rate.gpusPerJob)
                            .arg(shown(rate.perWeekAtJobSize))
                            .arg(rate.gpusDayAndNight));
    }
    if (rate.longestJob && rate.chainedJobs > 1) {
        lines.push_back(PASSERELLE_TEXT("BurnRate",
                                        "A job lasts at most %1 here: the final run is a chain of %2 jobs, each from "
                                        "the checkpoint of the one before, and each waits in the queue again.")
                            .arg(shown(*rate.longestJob))
                            .arg(rate.chainedJobs));
    } else if (rate.longestJob) {
        lines.push_back(PASSERELLE_TEXT("BurnRate", "The final run fits into one job, which may last %1 here.")
                            .arg(shown(*rate.longestJob)));
    }
    return lines;
}

// "normalised_gpu_hour" in words; a unit without words is left out.
Message unitText(const QString &unit, double amount)
{
    const auto number = [amount](Message message) { return message.arg(std::ceil(amount), 0); };
    if (unit == QLatin1String("normalised_gpu_hour"))
        return number(PASSERELLE_TEXT("Units", "%1 normalised GPU-hours on the form of the centre."));
    if (unit == QLatin1String("core_hour"))
        return number(PASSERELLE_TEXT("Units", "%1 core-hours in the accounts of the centre."));
    if (unit == QLatin1String("node_hour"))
        return number(PASSERELLE_TEXT("Units", "%1 node-hours in the accounts of the centre."));
    if (unit == QLatin1String("gpu_hour"))
        return number(PASSERELLE_TEXT("Units", "%1 GPU-hours in the accounts of the centre."));
    return {};
}

const catalogue::Partition *partitionOf(const estimate::Target &target, const catalogue::Catalogue &catalogue)
{
    const catalogue::Machine *machine = catalogue.machine(target.machineId);
    if (machine == nullptr)
        return nullptr;
    const auto found = std::find_if(machine->partitions.begin(), machine->partitions.end(),
                                    [&target](const auto &partition) { return partition.id == target.id; });
    return found == machine->partitions.end() ? nullptr : &*found;
}

}  // namespace

std::optional<BurnRate> burnRateOf(const catalogue::Route &route, const estimate::Estimate &value)
{
    const QJsonValue months = valueAt(route.raw, QStringLiteral("limits.duration_months.last"));
    if (!months.isDouble() || !value.feasible || !estimate::isGranted(value.target.kind))
        return std::nullopt;
    BurnRate rate;
    rate.asked = value.requestGpuHours;
    rate.months = months.toInt();
    const double calendar = rate.months * kHoursAMonth;
    rate.perWeek = units::gpuHours(rate.asked.value() / calendar * kHoursAWeek);
    rate.gpusDayAndNight = std::max(1, static_cast<int>(std::ceil(rate.asked.value() / calendar)));
    rate.gpusPerJob = std::max(1, value.plan.gpus);
    rate.perWeekAtJobSize = units::gpuHours(rate.gpusPerJob * kHoursAWeek);
    rate.busyShare = rate.asked.value() / rate.gpusPerJob / calendar;
    rate.longestJob = value.target.maxWalltime;
    rate.chainedJobs = value.chainedJobs;
    rate.fits = rate.busyShare <= 1;
    rate.sentences = sentencesOf(rate);
    return rate;
}

std::vector<Message> countedHours(const estimate::Estimate &value, const catalogue::Catalogue &catalogue)
{
    if (!value.feasible || !estimate::isGranted(value.target.kind))
        return {};
    const double asked = value.requestGpuHours.value();
    std::vector<Message> lines{PASSERELLE_TEXT("Units", "%1 physical GPU-hours, one for each %2 and hour.")
                                   .arg(asked, 0)
                                   .arg(value.target.accelerator.name)};
    lines.push_back(PASSERELLE_TEXT("Units", "%1 node-hours: a node has %2 GPUs.")
                        .arg(std::ceil(asked / std::max(1, value.target.gpusPerNode)), 0)
                        .arg(value.target.gpusPerNode));
    const catalogue::Partition *partition = partitionOf(value.target, catalogue);
    if (partition == nullptr)
        return lines;
    if (partition->accounting.unitsPerGpuHour) {
        if (Message line = unitText(partition->accounting.unit, asked * *partition->accounting.unitsPerGpuHour);
            !line.isEmpty())
            lines.push_back(line);
    } else {
        lines.push_back(
            PASSERELLE_TEXT("Units", "How the centre counts is not published: ask before writing a number."));
    }
    if (value.target.devicesPerGpu > 1) {
        lines.push_back(
            PASSERELLE_TEXT("Units",
                            "%1 die-hours: each card has %2 dies, and the scheduler counts dies as GPUs. Check "
                            "whether the call counts cards or dies.")
                .arg(asked * value.target.devicesPerGpu, 0)
                .arg(value.target.devicesPerGpu));
    }
    return lines;
}

}  // namespace passerelle::access
