// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "profile/dataset_readers.hpp"

#include <filesystem>

namespace passerelle::profile {

/// What the files that describe a dataset say: licence, languages, sizes. Statements of whoever published it; where
/// they disagree with the files, the files are right.
struct DatasetCard {
    QString licence;
    QString title;
    QStringList languages;
    QStringList tasks;
    QStringList sizes;             ///< "10K<n<100K"
    QMap<QString, qint64> splits;  ///< examples by split
    double datasetBytes = 0;       ///< unpacked, as stated
    double downloadBytes = 0;      ///< as stored, as stated
};

/// True for files that describe the data and are not part of them: README, LICENSE, dataset_info.json, state.json…
[[nodiscard]] bool isDescription(const std::filesystem::path &path);

/// Adds what such a file says to `card`; what is known already stays. Reads at most 1 MiB.
void readDescription(const std::filesystem::path &path, BoundedFile &file, DatasetCard &card);

/// Adds what the files of a later part said, as if `card` had read them.
void addCard(const DatasetCard &later, DatasetCard &card);

/// Puts the card's statements into a profile, with a remark when they disagree with what was counted.
void applyCard(const DatasetCard &card, DatasetProfile &profile);

}  // namespace passerelle::profile
