// SPDX-License-Identifier: GPL-3.0-or-later
#include "objective.hpp"

#include "estimate/positive_system.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace passerelle::calibration {

using estimate::Constant;
using estimate::ConstantInfo;
using estimate::Constants;
using estimate::kConstantCount;

namespace {

constexpr int kPlaces = kConstantCount;
using Vector = std::vector<double>;
/// Of all pairs of constants, row by row.
using Matrix = std::vector<double>;

constexpr std::size_t pairAt(std::size_t i, std::size_t j)
{
    return i * kPlaces + j;
}

/// Levenberg and Marquardt on the robust loss, each constant measured in shares of its range.
class Descent
{
public:
    explicit Descent(const std::vector<Sample> &samples) : m_samples(samples) {}

    Constants run(Constants at, int rounds) const
    {
        double damping = 0.02;
        double best = loss(m_samples, at);
        for (int round = 0; round < rounds && damping < 1e6; ++round) {
            Matrix curvature(pairAt(kPlaces, 0), 0);
            Vector slope(kPlaces, 0);
            linearise(at, curvature, slope);
            for (int tries = 0; tries < 5; ++tries) {
                Matrix damped = curvature;
                for (std::size_t i = 0; i < kPlaces; ++i)
                    damped[pairAt(i, i)] += damping * curvature[pairAt(i, i)] + 1e-9;
                const std::optional<Vector> step = estimate::solvePositive(std::move(damped), slope);
                if (!step) {
                    damping *= 8;
                    continue;
                }
                const Constants trial = moved(at, *step);
                const double now = loss(m_samples, trial);
                if (now < best) {
                    best = now;
                    at = trial;
                    damping = std::max(1e-4, damping / 3);
                    break;
                }
                damping *= 4;
            }
        }
        return at;
    }

private:
    static Constants moved(const Constants &at, const Vector &step)
    {
        Constants trial = at;
        for (int i = 0; i < kPlaces; ++i) {
            const auto constant = static_cast<Constant>(i);
            const double change = std::clamp(step[static_cast<std::size_t>(i)], -0.5, 0.5);
            trial.set(constant, at[constant] + change * stride(constant, at[constant]));
        }
        return trial;
    }

    /// Curvature and downhill slope of the loss from one derivative a row and constant.
    void linearise(const Constants &at, Matrix &curvature, Vector &slope) const
    {
        const Vector here = residuals(m_samples, at);
        std::vector<Vector> change(kPlaces);
        constexpr double kStep = 0.02;
        for (int i = 0; i < kPlaces; ++i) {
            Constants trial = at;
            const auto constant = static_cast<Constant>(i);
            const double up = at[constant] + kStep * stride(constant, at[constant]);
            const bool over = up > infoOf(constant).high;
            trial.set(constant, over ? at[constant] - kStep * stride(constant, at[constant]) : up);
            Vector there = residuals(m_samples, trial);
            for (std::size_t r = 0; r < there.size(); ++r)
                there[r] = (there[r] - here[r]) / (over ? -kStep : kStep);
            change[static_cast<std::size_t>(i)] = std::move(there);
        }
        double total = 0;
        for (const Sample &sample : m_samples)
            total += sample.weight;
        for (std::size_t r = 0; r < here.size(); ++r)
            addRow(change, here[r], r, m_samples[r].weight / total, curvature, slope);
        addPull(at, curvature, slope);
    }

    static void addRow(const std::vector<Vector> &change, double residual, std::size_t r, double weight,
                       Matrix &curvature, Vector &slope)
    {
        const double robust = weight / std::max(kCorner, std::abs(residual));
        for (std::size_t i = 0; i < kPlaces; ++i) {
            // A jump of a layout is no derivative.
            const double a = change[i][r];
            if (a == 0 || std::abs(a) > 20)
                continue;
            slope[i] -= robust * residual * a;
            for (std::size_t j = 0; j < kPlaces; ++j) {
                if (std::abs(change[j][r]) <= 20)
                    curvature[pairAt(i, j)] += robust * a * change[j][r];
            }
        }
    }

    static void addPull(const Constants &at, Matrix &curvature, Vector &slope)
    {
        for (std::size_t i = 0; i < kPlaces; ++i) {
            const auto constant = static_cast<Constant>(static_cast<int>(i));
            const ConstantInfo &info = infoOf(constant);
            curvature[pairAt(i, i)] += 2 * pullOf(constant);
            slope[i] -= 2 * pullOf(constant) * std::log(stride(constant, at[constant]) / stride(constant, info.value));
        }
    }

    const std::vector<Sample> &m_samples;
};

}  // namespace

Constants descend(const std::vector<Sample> &samples, const Constants &at, int rounds)
{
    return Descent(samples).run(at, rounds);
}

}  // namespace passerelle::calibration
