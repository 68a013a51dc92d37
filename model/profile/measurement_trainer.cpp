// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement_readers.hpp"

#include <QJsonArray>

#include <cmath>

namespace passerelle::profile {

namespace {

double positive(const QJsonObject &object, const char *key)
{
    const double value = object.value(QLatin1String(key)).toDouble();
    return std::isfinite(value) && value > 0 && value < 1e18 ? value : 0;
}

/// The entry that the Trainer writes when the training ends.
QJsonObject endOf(const QJsonArray &history)
{
    for (qsizetype i = history.size(); i > 0; --i) {
        const QJsonObject entry = history.at(i - 1).toObject();
        if (entry.contains(QLatin1String("train_runtime")) || entry.contains(QLatin1String("train_samples_per_second")))
            return entry;
    }
    return {};
}

}  // namespace

Result<Measurement> readTrainerState(const QJsonObject &state, const MeasuredFile &file)
{
    const QJsonArray history = state.value(QLatin1String("log_history")).toArray();
    const QJsonObject end = endOf(history);
    if (end.isEmpty()) {
        return failure(
            ErrorCode::Unsupported,
            PASSERELLE_TEXT("Measurement", "This training has not written its time yet: log_history holds no "
                                           "train_runtime."),
            file.name, QStringLiteral("log_history"),
            PASSERELLE_TEXT("Measurement", "Take the trainer_state.json that stands in the output folder once "
                                           "the training is over."));
    }
    Measurement m;
    m.source = file.name;
    m.format = QStringLiteral("trainer-state");
    if (const double rate = positive(end, "train_samples_per_second"); rate > 0)
        m.samplesRate = units::SamplesPerSecond::from_value(rate);
    const double seconds = positive(end, "train_runtime");
    if (const double rate = positive(end, "train_tokens_per_second"); rate > 0)
        m.tokensRate = units::TokensPerSecond::from_value(rate);
    else if (const double seen = positive(state, "num_input_tokens_seen"); seen > 0 && seconds > 0)
        m.tokensRate = units::TokensPerSecond::from_value(seen / seconds);
    if (const double rate = positive(end, "train_steps_per_second"); rate > 0)
        m.step = units::seconds(1 / rate);
    if (const double batch = positive(state, "train_batch_size"); batch >= 1 && batch < 1e6)
        m.microBatch = static_cast<int>(batch);
    if (m.samplesRate && m.step) {
        // Samples a step: what all GPUs and the accumulation make together.
        const double batch = std::round(m.samplesRate->value() * m.step->value());
        if (batch >= 1 && batch < 1e8)
            m.globalBatch = static_cast<int>(batch);
    }
    if (!m.tellsSpeed()) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Measurement", "The rates of this training are not positive numbers."),
                       file.name, QStringLiteral("log_history"), PASSERELLE_TEXT("Measurement", "Measure again."));
    }
    m.remarks.push_back(PASSERELLE_TEXT("Measurement", "The Trainer's rate includes its evaluations and checkpoints."));
    return m;
}

}  // namespace passerelle::profile
