// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/cost.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

void assume(Estimate &e, const char *key, Message text, Message source = {})
{
    e.assumptions.push_back({QLatin1String(key), std::move(text), std::move(source)});
}

/// Data and checkpoints lie there from the first trial to the end.
void fillStorageCost(Estimate &e)
{
    const Target &t = e.target;
    if (e.storage.total.value() > 0) {
        const double gigabytes = units::inGigabytes(e.storage.total);
        if (t.storagePrice) {
            const double months = std::max(1.0, std::ceil(e.projectDuration.p50.value() / kMonthHours));
            e.costParts.storage = t.storagePrice->perGigabyteMonth * (gigabytes * months);
        } else {
            assume(e, "cost.storage",
                   PASSERELLE_TEXT("Estimate", "Storage of %1 GB is not in the cost: the provider's price is not known")
                       .arg(gigabytes));
        }
    }
    if (e.storage.result.value() > 0 && t.egressPerGigabyte)
        e.costParts.egress = *t.egressPerGigabyte * units::inGigabytes(e.storage.result);
}

}  // namespace

Rental rentalOf(const Target &t, int nodes, units::GpuHours gpuHours)
{
    double hours = gpuHours.value();
    if (t.billingStep && t.billingStep->value() > 0) {
        // An instance is paid by whole steps; the last one is paid in full.
        const double step = t.billingStep->value() / 3600 * nodes * t.gpusPerNode;
        hours = std::ceil(hours / step - 1e-9) * step;
    }
    Rental rental{units::gpuHours(hours) * *t.price, false};
    if (t.monthlyPrice) {
        const double instanceHours = gpuHours.value() / std::max(1, nodes * t.gpusPerNode);
        const double months = std::max(1.0, std::ceil(instanceHours / kMonthHours));
        const units::Money byMonth =
            (*t.monthlyPrice * months + t.setupFee.value_or(units::euros(0))) * static_cast<double>(nodes);
        if (byMonth < rental.price)
            rental = {byMonth, true};
    }
    return rental;
}

void fillCost(Estimate &e)
{
    const Target &t = e.target;
    if (!t.price)
        return;
    const auto at = [&](units::GpuHours hours) { return rentalOf(t, e.plan.nodes, hours).price; };
    const Rental middle = rentalOf(t, e.plan.nodes, e.projectGpuHours.p50);
    e.costParts.compute = middle.price;
    e.costParts.monthly = middle.monthly;
    e.costParts.perMonth = rentalOf(t, e.plan.nodes, units::gpuHours(kMonthHours * e.plan.nodes * t.gpusPerNode)).price;
    fillStorageCost(e);
    const units::Money fixed =
        e.costParts.storage.value_or(units::euros(0)) + e.costParts.egress.value_or(units::euros(0));
    e.cost = {at(e.projectGpuHours.p10) + fixed, middle.price + fixed, at(e.projectGpuHours.p90) + fixed};
    e.costParts.credits = t.credits;
    if (t.priceIsGpuOnly)
        assume(e, "cost.gpu_only",
               PASSERELLE_TEXT("Estimate", "The price is that of the GPU alone: processors and memory are billed on "
                                           "top, and are not in the cost"));
}

}  // namespace passerelle::estimate
