// SPDX-License-Identifier: GPL-3.0-or-later
#include "fit.hpp"

#include "objective.hpp"

#include <algorithm>
#include <random>

namespace passerelle::calibration {

using estimate::Constant;
using estimate::Constants;
using estimate::kConstantCount;

double loss(const std::vector<Sample> &samples, const Constants &constants)
{
    double sum = 0;
    double weight = 0;
    for (const Sample &sample : samples) {
        sum += sample.weight * huber(residual(sample, constants));
        weight += sample.weight;
    }
    return sum / std::max(weight, 1e-9) + pull(constants);
}

void settle(std::vector<Sample> &samples, const Constants &constants)
{
    for (Sample &sample : samples)
        sample.layout = settledLayout(sample.row->measured, constants);
}

namespace {

struct Fitted {
    Constants constants;
    double loss = 0;
};

/// Curvature first, since constants trade against one another; then one at a time for those that jumps hide. Settling
/// the layouts anew may undo a gain, so the best of the stages is kept.
Fitted fitFrom(std::vector<Sample> samples, Constants at, int rounds)
{
    constexpr int kStages = 4;
    Fitted best{at, 1e300};
    for (int stage = 0; stage <= kStages; ++stage) {
        settle(samples, at);
        if (const double now = loss(samples, at); now < best.loss)
            best = {at, now};
        if (stage == kStages)
            break;
        at = descend(samples, at, std::max(1, rounds / kStages));
        if (stage == kStages / 2)
            at = searchCoordinates(samples, at, 2);
    }
    return best;
}

/// The constants moved a little, the same way in every run.
Constants shaken(const Constants &start, unsigned seed)
{
    constexpr double kShake = 0.25;
    std::mt19937 random(seed);
    Constants moved = start;
    for (int i = 0; i < kConstantCount; ++i) {
        const auto constant = static_cast<Constant>(i);
        const double share = static_cast<double>(random()) / static_cast<double>(std::mt19937::max()) * 2 - 1;
        moved.set(constant, start[constant] + kShake * share * stride(constant, start[constant]));
    }
    return moved;
}

}  // namespace

Constants fit(const std::vector<Sample> &samples, const Constants &start, int rounds)
{
    constexpr unsigned kStarts = 3;
    Fitted best = fitFrom(samples, start, rounds);
    for (unsigned other = 1; other < kStarts; ++other) {
        const Fitted fitted = fitFrom(samples, shaken(start, other), rounds);
        if (fitted.loss < best.loss)
            best = fitted;
    }
    return best.constants;
}

std::vector<double> residuals(const std::vector<Sample> &samples, const Constants &constants)
{
    std::vector<double> values;
    values.reserve(samples.size());
    for (const Sample &sample : samples)
        values.push_back(residual(sample, constants));
    return values;
}

}  // namespace passerelle::calibration
