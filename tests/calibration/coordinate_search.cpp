// SPDX-License-Identifier: GPL-3.0-or-later
#include "objective.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::calibration {

using estimate::Constant;
using estimate::ConstantInfo;
using estimate::Constants;
using estimate::kConstantCount;

namespace {

class CoordinateSearch
{
public:
    CoordinateSearch(const std::vector<Sample> &samples, Constants start) : m_samples(samples), m_constants(start)
    {
        m_losses.resize(samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i)
            m_losses[i] = rowLoss(i, m_constants);
    }

    Constants run(int rounds)
    {
        std::array<double, kConstantCount> steps;
        steps.fill(0.25);
        for (int round = 0; round < rounds; ++round) {
            const Constants before = m_constants;
            for (int i = 0; i < kConstantCount; ++i) {
                const auto place = static_cast<std::size_t>(i);
                steps[place] = improve(static_cast<Constant>(i), steps[place]);
            }
            extrapolate(before);
        }
        return m_constants;
    }

private:
    double rowLoss(std::size_t i, const Constants &constants) const
    {
        return m_samples[i].weight * huber(residual(m_samples[i], constants));
    }

    std::vector<std::size_t> sensitive(Constant constant) const
    {
        Constants moved = m_constants;
        const auto &info = infoOf(constant);
        moved.set(constant, m_constants[constant] * 1.05 + (info.high - info.low) * 0.001);
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < m_samples.size(); ++i) {
            if (std::abs(rowLoss(i, moved) - m_losses[i]) > 1e-12)
                rows.push_back(i);
        }
        return rows;
    }

    double lossOn(const std::vector<std::size_t> &rows, const Constants &constants, std::vector<double> &out) const
    {
        double sum = 0;
        out.resize(rows.size());
        for (std::size_t k = 0; k < rows.size(); ++k) {
            out[k] = rowLoss(rows[k], constants);
            sum += out[k];
        }
        return sum / totalWeight() + pull(constants);
    }

    double totalWeight() const
    {
        double sum = 0;
        for (const Sample &s : m_samples)
            sum += s.weight;
        return sum;
    }

    /// Pattern move (Hooke and Jeeves 1961): what a whole round changed is tried again, further.
    void extrapolate(const Constants &before)
    {
        double best = loss(m_samples, m_constants);
        for (double stride = 1; stride <= 4; stride *= 2) {
            Constants trial = m_constants;
            for (int i = 0; i < kConstantCount; ++i) {
                const auto constant = static_cast<Constant>(i);
                trial.set(constant, m_constants[constant] + stride * (m_constants[constant] - before[constant]));
            }
            const double now = loss(m_samples, trial);
            if (now >= best)
                break;
            best = now;
            m_constants = trial;
        }
        for (std::size_t i = 0; i < m_samples.size(); ++i)
            m_losses[i] = rowLoss(i, m_constants);
    }

    /// Tries a step up and down, in proportion; keeps what helps and lengthens the stride, else shortens it.
    double improve(Constant constant, double step)
    {
        const std::vector<std::size_t> rows = sensitive(constant);
        if (rows.empty())
            return step;
        std::vector<double> scratch;
        double best = lossOn(rows, m_constants, scratch);
        bool moved = false;
        for (const double direction : {1.0, -1.0}) {
            for (int tries = 0; tries < 3; ++tries) {
                Constants trial = m_constants;
                const auto &info = infoOf(constant);
                const double value = m_constants[constant];
                trial.set(constant,
                          value * std::exp(direction * step) + direction * step * 0.02 * (info.high - info.low));
                const double now = lossOn(rows, trial, scratch);
                if (now >= best - 1e-9)
                    break;
                best = now;
                m_constants = trial;
                for (std::size_t k = 0; k < rows.size(); ++k)
                    m_losses[rows[k]] = scratch[k];
                moved = true;
            }
            if (moved)
                break;
        }
        return moved ? std::min(0.5, step * 1.3) : std::max(0.01, step * 0.5);
    }

    const std::vector<Sample> &m_samples;
    Constants m_constants;
    std::vector<double> m_losses;
};

}  // namespace

Constants searchCoordinates(const std::vector<Sample> &samples, const Constants &at, int rounds)
{
    return CoordinateSearch(samples, at).run(rounds);
}

}  // namespace passerelle::calibration
