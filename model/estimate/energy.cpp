// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/energy.hpp"

namespace passerelle::estimate {

namespace {

constexpr double kComputeShare = 0.85;
constexpr double kMemoryShare = 0.65;
constexpr double kWaitingShare = 0.35;
constexpr double kHostWatts = 85;     ///< processors, memory, disks and fans for each GPU
constexpr double kNetworkWatts = 25;  ///< one 400 Gbit/s card and its part of the switches
constexpr double kUsualPue = 1.3;
constexpr double kUsualBoardWatts = 400;
constexpr double kEuropeGrams = 240;  ///< a kilowatt-hour of the European mix, life cycle (Ember, 2024)
/// Making servers and GPUs, for each GPU-hour: 11.2 t over the 1.08 million GPU-hours of BLOOM (arXiv:2211.02001).
constexpr double kEmbodiedGrams = 11.2e6 / 1'082'990;

void assume(Estimate &e, const char *key, Message text, Message source = {})
{
    e.assumptions.push_back({QLatin1String(key), std::move(text), std::move(source)});
}

double boardWatts(Estimate &e)
{
    if (e.target.accelerator.boardPower && e.target.accelerator.boardPower->value() > 0)
        return e.target.accelerator.boardPower->value();
    assume(e, "energy.board_power",
           PASSERELLE_TEXT("Estimate", "Power limit of the GPU: %1 W, for none is published").arg(kUsualBoardWatts, 0));
    return kUsualBoardWatts;
}

double pueOf(Estimate &e)
{
    if (e.target.energy.pue)
        return *e.target.energy.pue;
    assume(e, "energy.pue",
           PASSERELLE_TEXT("Estimate", "Data centre overhead (PUE): %1, for none is published").arg(kUsualPue));
    return kUsualPue;
}

void fillPower(Estimate &e)
{
    const double share = boardShare(e.step);
    const double board = boardWatts(e);
    e.power.gpu = units::watts(board * share);
    e.power.host = units::watts(kHostWatts);
    e.power.network = units::watts(e.plan.nodes > 1 ? kNetworkWatts : 0);
    e.power.pue = pueOf(e);
    assume(e, "energy.power",
           PASSERELLE_TEXT("Estimate", "A GPU of this job draws %1 % of its power limit; its host and network %2 W")
               .arg(share * 100, 0)
               .arg((e.power.host + e.power.network).value(), 0),
           PASSERELLE_TEXT("Estimate", "published power of whole systems for each GPU: about 400 W (A100), 580 W "
                                       "(H100), 690 W (H200)"));
}

void fillCarbon(Estimate &e)
{
    if (e.target.energy.grid) {
        e.carbon = e.energy * *e.target.energy.grid;
    } else {
        assume(e, "energy.grid",
               PASSERELLE_TEXT("Estimate", "Electricity: the European mix, for the site's is not known"));
        e.carbon = e.energy * units::gramsPerKilowattHour(kEuropeGrams);
    }
    if (e.target.energy.gridDirect)
        e.carbonDirect = e.energy * *e.target.energy.gridDirect;
    const auto embodied = [](units::GpuHours hours) { return units::grams(kEmbodiedGrams * hours.value()); };
    e.carbonEmbodied = {embodied(e.projectGpuHours.p10), embodied(e.projectGpuHours.p50),
                        embodied(e.projectGpuHours.p90)};
}

}  // namespace

double boardShare(const StepTime &step)
{
    const double total = step.total.value();
    if (total <= 0)
        return kComputeShare;
    const double compute = step.compute.value() / total;
    const double memory = (step.memoryBound + step.optimizer).value() / total;
    const double waiting = (step.communication + step.bubble + step.input).value() / total;
    const double known = compute + memory + waiting;
    if (known <= 0)
        return kComputeShare;
    return (compute * kComputeShare + memory * kMemoryShare + waiting * kWaitingShare) / known;
}

void fillEnergy(Estimate &e)
{
    fillPower(e);
    const double watts = (e.power.gpu + e.power.host + e.power.network).value() * e.power.pue;
    e.energy = e.projectGpuHours * (units::WattHours::from_value(watts) / units::gpuHours(1));
    fillCarbon(e);
}

}  // namespace passerelle::estimate
