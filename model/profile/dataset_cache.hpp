// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "profile/file_walk.hpp"

#include <QJsonValue>

#include <cstdint>
#include <optional>

namespace passerelle::profile {

/// What tells whether data are still those that were read: every file's path, size and time of change, in the order of
/// the walk. 128 bits; two data sets agree by accident never, by intent perhaps, which harms only who does it.
class DatasetMark
{
public:
    void add(const WalkedFile &file, const std::filesystem::path &root);
    [[nodiscard]] QString text() const;

private:
    void mix(std::uint64_t word);

    std::uint64_t m_first = 0x9E3779B97F4A7C15ULL;
    std::uint64_t m_second = 0xC2B2AE3D27D4EB4FULL;
    std::uint64_t m_files = 0;
};

/// The mark of a file or a folder; a walk, without opening anything.
[[nodiscard]] DatasetMark markOf(const std::filesystem::path &data, const Progress &progress);

/// Results of scans, one file each in a folder of the user's that no one else may read. A result is found by the path
/// of the data and by what was asked for, and holds while the data's mark does. What is damaged, of another version or
/// of other rights is as if it were not there.
class DatasetCache
{
public:
    /// An empty folder: nothing is kept nor found. `facts`: what of the catalogue the result rests on.
    DatasetCache(const QString &folder, const std::filesystem::path &data, const DatasetOptions &options,
                 const QJsonValue &facts);

    /// True when a result for these data and options lies there, whether it still holds or not.
    [[nodiscard]] bool mayHold() const;
    /// The result, when it was kept with this mark.
    [[nodiscard]] std::optional<DatasetProfile> find(const DatasetMark &mark) const;
    /// Keeps a result; that it cannot be kept is no failure.
    void keep(const DatasetMark &mark, const DatasetProfile &profile) const;

    /// What a stopped scan of these data with this question left, byte for byte; nothing when it is damaged.
    [[nodiscard]] std::optional<QByteArray> findPart() const;
    /// Keeps it, in place of an earlier one.
    void keepPart(const QByteArray &state) const;
    /// Once the scan came to its end.
    void dropPart() const;
    /// True when something can be kept at all.
    [[nodiscard]] bool isOpen() const { return !m_file.isEmpty(); }

private:
    [[nodiscard]] QByteArray partHead() const;

    QString m_folder;
    QString m_file;
    QString m_partFile;
    QString m_asked;
};

/// The folder in which this user's programs keep what they can find out again: passerelle/datasets in it.
[[nodiscard]] QString datasetCacheFolder();

}  // namespace passerelle::profile
