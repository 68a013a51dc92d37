// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/what_if_values.hpp"

#include "dossier/keys.hpp"
#include "estimate/draft.hpp"
#include "ui/steps/plan/plan_texts.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

namespace keys = dossier::keys;
using workload::Phase;

constexpr int kMostGpus = 1024;

std::vector<double> powersOfTwo(double from, double until)
{
    std::vector<double> stops;
    for (double value = from; value <= until; value *= 2)
        stops.push_back(value);
    return stops;
}

double rounded(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-9))) - 1.0);
    return std::round(value / unit) * unit;
}

/// From a tenth to ten times, ten stops a power of ten.
std::vector<double> around(double value)
{
    std::vector<double> stops;
    for (int step = -10; step <= 10; ++step)
        stops.push_back(step == 0 ? value : rounded(value * std::pow(10.0, step / 10.0)));
    return stops;
}

/// The value in force is a stop of its own.
WhatIfRange rangeOf(const char *key, std::vector<double> stops, double value)
{
    const auto close = [value](double stop) { return std::abs(stop - value) <= 1e-9 * std::max(1.0, value); };
    if (std::none_of(stops.begin(), stops.end(), close))
        stops.push_back(value);
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    const auto found = std::find_if(stops.begin(), stops.end(), close);
    return {QString::fromLatin1(key), stops, static_cast<int>(found - stops.begin())};
}

std::vector<double> counts(const estimate::Target &target)
{
    const double most = std::min(kMostGpus, target.maxGpus.value_or(kMostGpus));
    std::vector<double> stops;
    for (const double count : powersOfTwo(1, most)) {
        stops.push_back(count);
        if (count >= 16 && count * 1.5 <= most)
            stops.push_back(count * 1.5);
    }
    return stops;
}

WhatIfRange precisionRange(const workload::Workload &work)
{
    const auto &order = precisionsInOrder();
    const auto wanted = work.training.precision.value_or(workload::Precision::Bf16);
    const auto found = std::find(order.begin(), order.end(), wanted);
    std::vector<double> places;
    for (std::size_t i = 0; i < order.size(); ++i)
        places.push_back(static_cast<double>(i));
    return {QString::fromLatin1(keys::kPrecision), places,
            static_cast<int>((found == order.end() ? order.begin() + 1 : found) - order.begin())};
}

void addTraining(std::vector<WhatIfRange> &ranges, const workload::Workload &work, const estimate::Estimate &value)
{
    const estimate::Draft draft = estimate::draftOf(work);
    if (work.architecture.heads && draft.job.sequence > 1) {
        const double longest =
            std::max(draft.job.sequence, static_cast<double>(work.architecture.maxSeq.value_or(32768)));
        ranges.push_back(rangeOf(keys::kSeqLen, powersOfTwo(128, longest), draft.job.sequence));
    }
    ranges.push_back(precisionRange(work));
    if (work.phase == Phase::Lora || work.phase == Phase::Qlora)
        ranges.push_back(rangeOf(keys::kLoraRank, powersOfTwo(4, 256), work.training.loraRank.value_or(16)));
    const double batch = static_cast<double>(value.plan.dataParallel) * value.plan.microBatch * value.plan.accumulation;
    ranges.push_back(
        rangeOf(keys::kGlobalBatch, powersOfTwo(1, 8192), work.training.globalBatch.value_or(static_cast<int>(batch))));
    const double run = value.runGpuHours.p50.value();
    const double margin =
        work.margins.experiments.value_or(run > 0 ? rounded(value.projectGpuHours.p50.value() / run) : 1);
    ranges.push_back(rangeOf(keys::kExperiments, {1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30}, margin));
}

void addServing(std::vector<WhatIfRange> &ranges, const workload::Workload &work)
{
    ranges.push_back(precisionRange(work));
    if (work.phase == Phase::InferenceServe && work.serving.requestsPerSecond)
        ranges.push_back(
            rangeOf(keys::kServingRequests, around(*work.serving.requestsPerSecond), *work.serving.requestsPerSecond));
    const estimate::Draft draft = estimate::draftOf(work);
    for (const auto &[key, tokens] : {std::pair(keys::kServingPrompt, draft.job.promptTokens),
                                      std::pair(keys::kServingOutput, draft.job.outputTokens)}) {
        if (tokens > 0)
            ranges.push_back(rangeOf(key, around(tokens), tokens));
    }
}

}  // namespace

const std::vector<workload::Precision> &precisionsInOrder()
{
    static const std::vector<workload::Precision> order{workload::Precision::Fp8, workload::Precision::Bf16,
                                                        workload::Precision::Fp16, workload::Precision::Tf32,
                                                        workload::Precision::Fp32};
    return order;
}

std::vector<WhatIfRange> whatIfRanges(const workload::Workload &work, const estimate::Estimate &value)
{
    std::vector<WhatIfRange> ranges;
    ranges.push_back(rangeOf(keys::kGpus, counts(value.target), value.plan.gpus));
    if (work.data.tokens)
        ranges.push_back(rangeOf(keys::kDatasetTokens, around(work.data.tokens->value()), work.data.tokens->value()));
    else if (work.data.samples)
        ranges.push_back(
            rangeOf(keys::kDatasetSamples, around(work.data.samples->value()), work.data.samples->value()));
    if (work.phase == Phase::InferenceBatch || work.phase == Phase::InferenceServe)
        addServing(ranges, work);
    else
        addTraining(ranges, work, value);
    return ranges;
}

QJsonValue valueOf(const WhatIfRange &range, int stop)
{
    const double value = range.stops[static_cast<std::size_t>(stop)];
    if (range.key == QLatin1String(keys::kPrecision))
        return workload::toWord(precisionsInOrder()[static_cast<std::size_t>(value)]);
    return value;
}

QString textOf(const WhatIfRange &range, int stop, const Language &language)
{
    const double value = range.stops[static_cast<std::size_t>(stop)];
    if (range.key == QLatin1String(keys::kPrecision))
        return workload::label(precisionsInOrder()[static_cast<std::size_t>(value)]).text(language);
    if (range.key == QLatin1String(keys::kDatasetTokens))
        return units::format(units::tokens(value), language);
    const bool whole = value == std::floor(value) && value < 1e6;
    const QString number = whole ? language.locale().toString(static_cast<qint64>(value)) : language.significant(value);
    const QString unit = PlanTexts::unit(range.key);
    return unit.isEmpty() ? number : QString(number + QChar(0xA0) + unit);
}

}  // namespace passerelle::ui
