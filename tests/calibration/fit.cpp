// SPDX-License-Identifier: GPL-3.0-or-later
#include "fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace passerelle::calibration {

using estimate::Constant;
using estimate::ConstantInfo;
using estimate::Constants;
using estimate::kConstantCount;

namespace {

constexpr double kCorner = 0.15;
constexpr double kPull = 0.0002;       ///< strength of the pull towards the default, a constant of many pages
constexpr double kPullSeldom = 0.001;  ///< the same, a constant of few
constexpr double kWorst = 5;           ///< a prediction that is no number counts as wrong by e⁵

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

/// Small constants move in proportion, constants near zero in shares of their range.
double stride(Constant constant, double value)
{
    const ConstantInfo &info = infoOf(constant);
    return value + 0.02 * (info.high - info.low);
}

/// What many pages speak of hardly needs its default; a kind of work, an overhead or a memory share that a few pages
/// know follows them less readily.
double pullOf(Constant constant)
{
    const auto in = [constant](Constant first, Constant last) { return constant >= first && constant <= last; };
    const bool seldom = in(Constant::EncoderShare, Constant::OtherShare) ||
                        in(Constant::RunOverhead, Constant::RunOverheadSize) ||
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

constexpr int kPlaces = kConstantCount;
using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

/// Solves the symmetric positive definite system by Cholesky's factors; false when it is not.
bool solve(Matrix a, Vector b, Vector &x)
{
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= a[i][k] * a[j][k];
            if (i == j && sum <= 0)
                return false;
            a[i][j] = i == j ? std::sqrt(sum) : sum / a[j][j];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= a[i][k] * b[k];
        b[i] /= a[i][i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            b[i] -= a[k][i] * b[k];
        b[i] /= a[i][i];
    }
    x = b;
    return true;
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
            Matrix curvature(kPlaces, Vector(kPlaces, 0));
            Vector slope(kPlaces, 0);
            linearise(at, curvature, slope);
            for (int tries = 0; tries < 5; ++tries) {
                Matrix damped = curvature;
                for (std::size_t i = 0; i < kPlaces; ++i)
                    damped[i][i] += damping * curvature[i][i] + 1e-9;
                Vector step;
                if (!solve(damped, slope, step)) {
                    damping *= 8;
                    continue;
                }
                const Constants trial = moved(at, step);
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
        Matrix change(kPlaces);
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

    static void addRow(const Matrix &change, double residual, std::size_t r, double weight, Matrix &curvature,
                       Vector &slope)
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
                    curvature[i][j] += robust * a * change[j][r];
            }
        }
    }

    static void addPull(const Constants &at, Matrix &curvature, Vector &slope)
    {
        for (std::size_t i = 0; i < kPlaces; ++i) {
            const auto constant = static_cast<Constant>(static_cast<int>(i));
            const ConstantInfo &info = infoOf(constant);
            curvature[i][i] += 2 * pullOf(constant);
            slope[i] -= 2 * pullOf(constant) * std::log(stride(constant, at[constant]) / stride(constant, info.value));
        }
    }

    const std::vector<Sample> &m_samples;
};

class Fitter
{
public:
    Fitter(const std::vector<Sample> &samples, Constants start) : m_samples(samples), m_constants(start)
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
Fitted descend(std::vector<Sample> samples, Constants at, int rounds)
{
    constexpr int kStages = 4;
    Fitted best{at, 1e300};
    for (int stage = 0; stage <= kStages; ++stage) {
        settle(samples, at);
        if (const double now = loss(samples, at); now < best.loss)
            best = {at, now};
        if (stage == kStages)
            break;
        at = Descent(samples).run(at, std::max(1, rounds / kStages));
        if (stage == kStages / 2)
            at = Fitter(samples, at).run(2);
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
    Fitted best = descend(samples, start, rounds);
    for (unsigned other = 1; other < kStarts; ++other) {
        const Fitted fitted = descend(samples, shaken(start, other), rounds);
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
