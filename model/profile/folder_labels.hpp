// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_readers.hpp"

#include <filesystem>
#include <optional>

namespace passerelle::profile {

class StateStream;

/// Splits and classes that folders and file names tell: "train/cat/0001.jpg", "test-00000-of-00002.parquet".
class FolderLabels
{
public:
    /// Notes a file by its folder's path inside the dataset and its name, with the samples it gave.
    void note(const std::filesystem::path &folder, const std::filesystem::path &name, const QString &modality,
              qint64 samples);
    /// Adds what a later part noted.
    void absorb(const FolderLabels &later);
    /// Writes or reads what was noted.
    void travel(StateStream &stream);
    /// Writes splits and classes into the profile: classes of an annotation file first, else those of the folders when
    /// there are at least two. Nothing is written where names say nothing.
    void apply(DatasetScan &scan, DatasetProfile &profile) const;

private:
    /// What a folder's path says, kept while files of the same folder come.
    struct Place {
        std::filesystem::path folder;
        QString split;
        QString label;  ///< empty when the folder only says where things lie
    };
    void enter(const std::filesystem::path &folder);
    void countFolder(const QString &folder, qint64 samples);

    QMap<QString, qint64> m_splits;
    QMap<QString, qint64> m_folders;
    bool m_flatFiles = false;  ///< some media lie in no class folder
    qint64 m_unsplit = 0;
    std::optional<Place> m_place;
};

}  // namespace passerelle::profile
