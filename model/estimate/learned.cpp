// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/learned.hpp"

#include "estimate/positive_system.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace passerelle::estimate {

namespace {

constexpr double kTenth = 1.2816;         ///< standard deviations from the middle to the 10th and the 90th percentile
constexpr double kSurprise = 3;           ///< standard deviations beyond which a measurement is doubted
constexpr double kLeastHalfWidth = 0.14;  ///< ±15 % on a known machine (noise floor of published runs)

// Shares of the variance, from residuals ln(reported / predicted) of the published tables, rows alike but for the GPU
// (tests/calibration/variance_split.py prints these figures; 2026-11-21). Training: rows of different sources vary by
// 0.109; half the squared difference of two rows alike of one source is 0.019 on the same GPU model (9,210 pairs of 83
// sources, any number of GPUs; each source one voice: 0.038, median 0.010) and 0.103 on two GPU models (481 pairs of 26
// sources; 0.086, 0.034). The GPU's own part of what is left is so 0.93, 0.68 or 0.24: taken as 0.6. Inference: 0.278
// in all; the two cannot be told apart (0.113 in 88 pairs, 0.113 in 159), so that the GPU's own is training's.
constexpr double kOwnTraining = 0.02;
constexpr double kOwnInference = 0.11;
constexpr double kSharedPart = 0.4;  ///< of what is not the job's own

double deviationOf(const Spread &spread)
{
    return (std::log(spread.high) - std::log(spread.low)) / 2 / kTenth;
}

/// Both sides shortened by the same factor, each at least the noise floor unless it was shorter before.
Spread narrowed(const Spread &spread, double factor)
{
    const auto side = [factor](double half) { return std::max(half * factor, std::min(half, kLeastHalfWidth)); };
    return {std::exp(-side(-std::log(spread.low))), std::exp(side(std::log(spread.high)))};
}

/// The module and its half are one chip.
QString chipOf(QString id)
{
    if (id.endsWith(QLatin1String("-gcd")))
        id.chop(4);
    return id;
}

struct Posterior {
    double mean = 0;
    double variance = 0;
};

Posterior posterior(const Evidence &evidence, const QString &gpuId, double variance)
{
    std::vector<const Finding *> used;
    for (const Finding &finding : evidence.findings) {
        if (finding.used)
            used.push_back(&finding);
    }
    const double own = std::min(evidence.inference ? kOwnInference : kOwnTraining, variance / 2);
    const double common = variance - own;
    const auto covariance = [common](const QString &a, const QString &b) {
        return a == b ? common : kSharedPart * common;
    };
    const std::size_t n = used.size();
    std::vector<double> matrix(n * n);
    std::vector<double> towards(n);
    std::vector<double> seen(n);
    for (std::size_t i = 0; i < n; ++i) {
        const QString chip = chipOf(used[i]->measurement.gpu->id);
        seen[i] = std::log(used[i]->timeFactor);
        towards[i] = covariance(chip, chipOf(gpuId));
        for (std::size_t j = 0; j < n; ++j)
            matrix[i * n + j] = covariance(chip, chipOf(used[j]->measurement.gpu->id));
        const double doubt = seen[i] * seen[i] / (kSurprise * kSurprise * variance);
        matrix[i * n + i] += own * std::max(1.0, doubt);
    }
    Posterior result{0, variance};
    const std::optional<std::vector<double>> weights = solvePositive(std::move(matrix), towards);
    for (std::size_t i = 0; weights && i < n; ++i) {
        result.mean += (*weights)[i] * seen[i];
        result.variance -= (*weights)[i] * towards[i];
    }
    result.variance = std::clamp(result.variance, 0.0, variance);
    return result;
}

}  // namespace

bool Evidence::any() const
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.used; });
}

Lesson lessonFor(const Evidence &evidence, const QString &gpuId, const Spread &step, const Spread &run)
{
    const double deviation = deviationOf(step);
    const double variance = deviation * deviation;
    if (!evidence.any() || variance <= 0)
        return {1, step, run};
    const Posterior after = posterior(evidence, gpuId, variance);
    Lesson lesson;
    lesson.pace = std::exp(after.mean);
    lesson.step = narrowed(step, std::sqrt(after.variance / variance));
    // The run's own uncertainty (restarts, evaluation, what papers count) stays.
    const double runDeviation = deviationOf(run);
    const double runVariance = runDeviation * runDeviation;
    const double explained = std::min(variance, runVariance) * (1 - after.variance / variance);
    lesson.run = runVariance > 0 ? narrowed(run, std::sqrt(1 - explained / runVariance)) : run;
    return lesson;
}

}  // namespace passerelle::estimate
