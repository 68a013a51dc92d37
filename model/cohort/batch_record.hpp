// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"

#include "base/error.hpp"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace passerelle::cohort {

/// What a batch notes beside the files of one dossier when all of them are written, so that a run that was stopped goes
/// on where it was: `batch.json` in the dossier's folder.
struct BatchRecord {
    QByteArray key;  ///< of everything that the files depend on; another key means: write them again
    Headline headline;
    QStringList files;  ///< relative to the folder
};

/// Absent when there is none, when it cannot be read, or when a file that it names is gone.
[[nodiscard]] std::optional<BatchRecord> readBatchRecord(const QString &folder);
/// Replaces the record whole. Storage when it cannot be written.
[[nodiscard]] Result<void> writeBatchRecord(const BatchRecord &record, const QString &folder);

}  // namespace passerelle::cohort
