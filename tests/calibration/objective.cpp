// SPDX-License-Identifier: GPL-3.0-or-later
#include "objective.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::calibration {

using estimate::Constant;
using estimate::ConstantInfo;
using estimate::Constants;
using estimate::kConstantCount;

namespace {

constexpr double kPull = 0.0002;       ///< strength of the pull towards the default, a constant of many pages
constexpr double kPullSeldom = 0.001;  ///< the same, a constant of few
constexpr double kWorst = 5;           ///< a prediction that is no number counts as wrong by e⁵

}  // namespace

double huber(double r)
{
    const double a = std::abs(r);
    return a < kCorner ? 0.5 * r * r / kCorner : a - 0.5 * kCorner;
}

double residual(const Sample &sample, const Constants &constants)
{
    const double p50 = predict(sample.row->measured, sample.layout, constants) * sample.row->unit;
    if (!(p50 > 0) || !std::isfinite(p50))
        return kWorst;
    return std::clamp(std::log(p50 / *sample.row->reported), -kWorst, kWorst);
}

double stride(Constant constant, double value)
{
    const ConstantInfo &info = infoOf(constant);
    return value + 0.02 * (info.high - info.low);
}

double pullOf(Constant constant)
{
    const auto in = [constant](Constant first, Constant last) { return constant >= first && constant <= last; };
    const bool seldom = in(Constant::EncoderShare, Constant::OtherShare) ||
                        in(Constant::RunOverhead, Constant::RunOverheadOther) ||
                        in(Constant::MemoryContext, Constant::MemoryNetwork);
    return seldom ? kPullSeldom : kPull;
}

double pull(const Constants &constants)
{
    double sum = 0;
    for (int i = 0; i < kConstantCount; ++i) {
        const auto constant = static_cast<Constant>(i);
        const auto &info = infoOf(constant);
        const double d = std::log(stride(constant, constants[constant]) / stride(constant, info.value));
        sum += pullOf(constant) * d * d;
    }
    return sum;
}

}  // namespace passerelle::calibration
