// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "catalogue/catalogue.hpp"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace passerelle::estimate {

/// A prediction beside what was reported.
struct ValidatedRow {
    QString id;
    QString quantity;
    QString kind;
    QString family;
    QString gpu;
    std::optional<double> reported;
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
    Message skip;     ///< why there is no prediction; empty when there is one
    Message refused;  ///< why what was reported is not believed; `reported` is empty then

    [[nodiscard]] bool predicted() const { return skip.isEmpty(); }
    [[nodiscard]] std::optional<double> ratio() const
    {
        return predicted() && reported ? std::optional(p50 / *reported) : std::nullopt;
    }
};

/// Accuracy of a set of rows. Errors are factor errors, exp(|ln(p50/reported)|) − 1.
struct Accuracy {
    int n = 0;        ///< predicted rows with a reported value
    int skipped = 0;  ///< not predicted, or reported what cannot be
    double medianError = 0;
    double p90Error = 0;
    double bias = 0;         ///< geometric mean of p50 / reported
    double coverage = 0;     ///< share of rows inside p10 to p90
    double medianWidth = 0;  ///< p90 / p10
};

struct ValidationReport {
    std::vector<ValidatedRow> rows;
    Accuracy overall;
    std::map<QString, Accuracy> byKind;
    std::map<QString, Accuracy> byFamily;
    std::map<QString, Accuracy> byGpu;
};

/// Predicts every row of a table of published measurements (training_runs, throughput, step_times or memory) from its
/// description alone and compares. Uses the catalogue's accelerators, machines and calibration. Fails when the file
/// cannot be read or is no list of rows.
[[nodiscard]] Result<ValidationReport> validateTable(const QString &path, const catalogue::Catalogue &catalogue);

/// The same for rows already read; pure.
[[nodiscard]] ValidationReport validateRows(const QJsonArray &rows, const catalogue::Catalogue &catalogue);

/// The document of `validate --json`: {"rows": […], "summary": {…}}.
[[nodiscard]] QJsonObject toJson(const ValidationReport &report, const Language &language);

[[nodiscard]] Accuracy accuracyOf(const std::vector<const ValidatedRow *> &rows);

}  // namespace passerelle::estimate
