// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/provenance.hpp"
#include "units/quantities.hpp"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace passerelle::catalogue {

/// A training run that its authors described, shown beside an estimate for comparison. The reported figure is shown as
/// it stands and never reaches a prediction: `description` holds what is known of the run without any result.
struct PublishedRun {
    QString id;
    QString model;
    QString task;                      ///< what the run was for, in the collectors' English
    QString family;                    ///< the tables' word: "llm-pretraining", "vision"…
    QString phase;                     ///< the workload documents' word: "pretrain", "lora"…
    QString kind;                      ///< "training_run", "mlperf_result", "throughput_derived"…
    std::optional<double> parameters;  ///< in all
    QString gpuId;
    std::optional<int> gpuCount;
    std::optional<double> amount;  ///< tokens, images… seen, in `unit`
    QString unit;
    units::GpuHours reported{};
    QString basis;  ///< how the figure came about: "stated", "count_x_time", "measured_log"…
    QString precision;
    QString framework;
    int year = 0;
    QString notes;
    QJsonObject description;  ///< the entry without figures, notes, names and sources
    Provenance provenance;    ///< one source: the paper or page, with its date
};

}  // namespace passerelle::catalogue
