// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/spread.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

QString word(Quantity quantity)
{
    switch (quantity) {
    case Quantity::TrainingThroughput:
        return QStringLiteral("training");
    case Quantity::FinetuneThroughput:
        return QStringLiteral("finetuning");
    case Quantity::InferenceThroughput:
        return QStringLiteral("inference");
    case Quantity::Run:
        return QStringLiteral("run");
    case Quantity::Memory:
        return QStringLiteral("memory");
    }
    return {};
}

// Two runs of one model on the same GPUs at two sites differ by 1.17 at the median: no interval is narrower.
constexpr double kLeastHalfWidth = 0.14;
constexpr double kPerAssumption = 0.06;  ///< added to the half width in log for each assumed field
constexpr double kUnknownGpu = 0.18;
constexpr int kMostAssumptions = 4;

}  // namespace

QString spreadKey(Quantity quantity)
{
    return word(quantity);
}

QString spreadKey(Quantity quantity, workload::Family family)
{
    return word(quantity) + QLatin1Char('/') + workload::toWord(family);
}

Spread spreadOf(const QJsonObject &calibration, Quantity quantity, workload::Family family, int assumedFields,
                bool gpuKnown)
{
    const QJsonObject spreads = calibration.value(QLatin1String("spread")).toObject();
    QJsonObject entry = spreads.value(spreadKey(quantity, family)).toObject();
    if (entry.isEmpty())
        entry = spreads.value(spreadKey(quantity)).toObject();
    double low = std::log(std::clamp(entry.value(QLatin1String("low")).toDouble(0.4), 0.01, 1.0));
    double high = std::log(std::clamp(entry.value(QLatin1String("high")).toDouble(2.5), 1.0, 100.0));
    const double extra = kPerAssumption * std::min(assumedFields, kMostAssumptions) + (gpuKnown ? 0 : kUnknownGpu);
    low = std::min(low, -kLeastHalfWidth) - (quantity == Quantity::Memory ? 0 : extra);
    high = std::max(high, kLeastHalfWidth) + (quantity == Quantity::Memory ? 0 : extra);
    return {std::exp(low), std::exp(high)};
}

}  // namespace passerelle::estimate
