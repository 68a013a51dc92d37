// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/measurement.hpp"

#include <QByteArray>
#include <QJsonObject>

namespace passerelle::profile {

/// Bytes of a measurement with what messages and look-ups need.
struct MeasuredFile {
    const QByteArray &bytes;
    QString name;
    const catalogue::Catalogue &catalogue;
};

// One function a format. Each reads bytes that its recogniser accepted.
[[nodiscard]] bool looksLikeNvidiaSmi(QByteArrayView head);
[[nodiscard]] bool looksLikeRocmSmi(QByteArrayView head);
[[nodiscard]] bool looksLikeEvents(QByteArrayView head);
[[nodiscard]] Result<Measurement> readNvidiaSmi(const MeasuredFile &file);
[[nodiscard]] Result<Measurement> readRocmSmi(const MeasuredFile &file);
[[nodiscard]] Result<Measurement> readEvents(const MeasuredFile &file);
[[nodiscard]] Result<Measurement> readTrace(const MeasuredFile &file);
[[nodiscard]] Result<Measurement> readMetricsTable(const MeasuredFile &file);
[[nodiscard]] Result<Measurement> readTrainerState(const QJsonObject &state, const MeasuredFile &file);
/// {"value": 412, "unit": "samples/s", "gpu": "a100-80gb", "gpus": 1, "batch": 8, "seq_len": 2048}
[[nodiscard]] Result<Measurement> readPlainObject(const QJsonObject &object, const MeasuredFile &file);

/// Takes the GPU's name and, when the catalogue knows it, the GPU.
void nameGpu(Measurement &measurement, const QString &name, const catalogue::Catalogue &catalogue,
             std::optional<units::Bytes> memory = {});

/// A metric of a training log by its name, as trackers write it ("train/samples_per_second", "device/batches_per_sec",
/// "tokens_per_sec", "step_time"): kept when it is a speed.
class SpeedMetrics
{
public:
    /// Takes a value of a metric; those that are no speed are passed over. Not finite or not positive: passed over.
    void take(const QString &name, double value);
    /// Medians of what was taken: rates of the whole job where there are some, else those of one GPU.
    void fill(Measurement &measurement) const;

private:
    struct Rates {
        std::vector<double> samples;
        std::vector<double> tokens;
    };
    Rates m_whole;
    Rates m_device;
    std::vector<double> m_steps;  ///< seconds
    double m_peak = 0;            ///< bytes
};

/// The middle value; 0 for none.
[[nodiscard]] double medianOf(std::vector<double> values);

}  // namespace passerelle::profile
