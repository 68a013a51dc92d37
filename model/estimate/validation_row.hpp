// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "estimate/measured_job.hpp"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace passerelle::catalogue {
struct Catalogue;
}

namespace passerelle::estimate {

/// A row of a validation table, read. The measured job holds nothing but the description; what was reported stands
/// apart and never meets the model.
struct TableRow {
    QString id;
    QString quantity;  ///< "gpu_hours", "tokens/s/gpu", "peak_gb"…
    QString kind;      ///< "train", "finetune", "inference", "memory", "run"
    QString family;    ///< the table's own word
    QString gpu;
    QString group;  ///< rows that must be left out of a fit together
    std::optional<double> reported;
    double unit = 1;  ///< what a prediction is multiplied by to reach the quantity
    MeasuredJob measured;
    Message skip;     ///< why no work can be formed; empty when it can
    Message refused;  ///< why the reported figure is compared with nothing; `reported` is empty then
    int assumed = 0;  ///< fields that the row leaves open
};

/// Reads one row of any of the four tables. Looks at the description alone: never at a field that starts with
/// "reported_", "throughput_value", "peak_memory_gb", "notes", "gpu_hours_basis", the identifier, the model's name or
/// the source, except to fill `id`, `reported` and `group`.
[[nodiscard]] TableRow readRow(const QJsonObject &row, const catalogue::Catalogue &catalogue);

/// The hardware of a row: the catalogue's, or the row's own "gpu_spec"; empty when neither is known.
[[nodiscard]] std::optional<Hardware> rowHardware(const QJsonObject &row, const catalogue::Catalogue &catalogue);

/// The software named by a framework's text.
[[nodiscard]] Software softwareOf(const QString &framework, workload::Family family);

/// The shape given by a row's "arch" and counts; a language model without layers gets usual proportions.
[[nodiscard]] workload::Shape rowShape(const QJsonObject &row, workload::Family family);

}  // namespace passerelle::estimate
