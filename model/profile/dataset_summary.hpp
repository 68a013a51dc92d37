// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_readers.hpp"

namespace passerelle::profile {

/// What the files of a scan were, file by file added up.
struct ScanTotals {
    QMap<QString, double> formats;     ///< bytes by format of the files on disk
    QMap<QString, double> modalities;  ///< bytes by modality, members of archives included
    double unpacked = 0;               ///< bytes once unpacked
    qint64 leftAside = 0;              ///< files of no kind that is read
    QString leftAsideExample;

    /// Adds a file, or a member when `depth` is above 0. An archive has no modality of its own.
    void take(const QString &format, const QString &modality, int depth, double bytes);
    void absorb(const ScanTotals &later);
};

/// Names of files that end so are packed whatever their content is called: ".gz", ".zst"…
[[nodiscard]] bool endsPacked(const QString &ending);

/// Chooses the words for format and modality: those of the greatest part of the bytes.
void nameFormat(const ScanTotals &totals, const DatasetScan &scan, DatasetProfile &profile);

/// Adds the sentences that a person should read beside the figures.
void remark(const ScanTotals &totals, const DatasetScan &scan, const TokenTable &table, DatasetProfile &profile);

}  // namespace passerelle::profile
