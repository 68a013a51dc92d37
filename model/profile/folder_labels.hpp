// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_readers.hpp"

#include <filesystem>

namespace passerelle::profile {

/// Splits and classes that folders and file names tell: "train/cat/0001.jpg", "test-00000-of-00002.parquet".
class FolderLabels
{
public:
    /// Notes a file by its path inside the dataset, with the samples it gave.
    void note(const std::filesystem::path &relative, const QString &modality, qint64 samples);
    /// Writes splits and classes into the profile: classes of an annotation file first, else those of the folders when
    /// there are at least two. Nothing is written where names say nothing.
    void apply(DatasetScan &scan, DatasetProfile &profile) const;

private:
    QMap<QString, qint64> m_splits;
    QMap<QString, qint64> m_folders;
    bool m_flatFiles = false;  ///< some media lie in no class folder
    qint64 m_unsplit = 0;
};

}  // namespace passerelle::profile
