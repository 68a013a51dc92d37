// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/validation_row.hpp"

#include <QJsonObject>
#include <QString>

#include <optional>

/// What the readers of a table's row share; nobody else needs it.
namespace passerelle::estimate::row {

/// The text of a field, empty when it has none.
[[nodiscard]] inline QString text(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}

/// The number of a field, 0 when it has none.
[[nodiscard]] inline double number(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toDouble(0);
}

/// A figure that a row reports; none where it has none above zero.
[[nodiscard]] inline std::optional<double> reported(const QJsonObject &row, const char *key)
{
    const double value = number(row, key);
    return value > 0 ? std::optional(value) : std::nullopt;
}

/// Megapixels of one picture that the loader reads, 0 where nothing is known of it.
[[nodiscard]] double megapixelsOf(const QJsonObject &row, workload::Family family);
/// Pixels that a denoiser's latents become, all frames, in millions.
[[nodiscard]] double decodedMegapixels(const QJsonObject &arch);
/// Positions of a picture that is cut into patches.
[[nodiscard]] std::optional<double> imagePatches(const QJsonObject &row);

/// What a row of measured peaks measures, and its peak; the layout must have been read.
void measureMemory(TableRow &tableRow, const QJsonObject &row);

/// GPUs, parallel layout and batches; the job itself must have been read.
void readLayout(TableRow &tableRow, const QJsonObject &row);

}  // namespace passerelle::estimate::row
