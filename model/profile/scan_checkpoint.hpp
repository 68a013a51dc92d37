// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_cache.hpp"
#include "profile/dataset_part.hpp"

#include <QByteArray>

#include <optional>

namespace passerelle::profile {

/// How far a scan has joined what it read: some whole files in the order of the walk, and perhaps the beginning of the
/// next one.
struct ScanPosition {
    qint64 files = 0;        ///< whole files
    double bytes = 0;        ///< of the whole files
    qint64 from = 0;         ///< where the next stretch of the file after them begins; 0 when it was not begun
    qint64 reached = 0;      ///< of that file, as DatasetPart::reached()
    qint64 lines = 0;        ///< of that file
    qint64 markedFiles = 0;  ///< files in the mark: the whole ones, and the one that was begun
    DatasetMark mark;        ///< of those files
};

/// A scan that was stopped, so that another run goes on from there: its position and what it had found. `stretch` is
/// how the data were cut, without which a position means nothing.
[[nodiscard]] QByteArray checkpointOf(const ScanPosition &position, qint64 stretch, DatasetPart &whole);

/// Reads one back into `whole`, which must be new. Nothing when it is damaged or of data cut otherwise; `whole` is then
/// of no use.
[[nodiscard]] std::optional<ScanPosition> readCheckpoint(const QByteArray &bytes, qint64 stretch, DatasetPart &whole);

}  // namespace passerelle::profile
