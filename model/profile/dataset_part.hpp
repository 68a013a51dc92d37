// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_card.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/dataset_summary.hpp"
#include "profile/file_walk.hpp"
#include "profile/folder_labels.hpp"
#include "profile/unpacked_stream.hpp"

#include <cstdint>
#include <memory>

namespace passerelle::profile {

class StateStream;

/// What was read of one part of a dataset: some files, or a stretch of a large one. Parts are read apart, perhaps at
/// the same time, and join in the order of the data, which gives the same result whoever read what when.
class DatasetPart
{
public:
    /// The part that begins after `before` bytes of the data; `progress` and `tokenizer` must outlive it.
    DatasetPart(double before, std::filesystem::path root, const Progress &progress, Tokenizer *tokenizer, bool exact);
    /// The whole, to which parts are added.
    DatasetPart(std::filesystem::path root, const Progress &progress, Tokenizer *tokenizer, bool exact);
    DatasetPart(const DatasetPart &) = delete;
    DatasetPart &operator=(const DatasetPart &) = delete;

    /// Reads a file, or a stretch of it when its reader knows how.
    void read(const WalkedFile &file, FileRange range = {});
    /// Where in the file the reader of a stretch began, and where it stopped: where the next one must begin.
    [[nodiscard]] qint64 began() const { return m_scan.began; }
    [[nodiscard]] qint64 reached() const { return m_scan.reached; }
    /// Lines that the reader of a stretch went through.
    [[nodiscard]] qint64 lines() const { return m_scan.lines; }

    /// What a later part need not keep of its lengths, which changes no result: told by the whole to a new part.
    [[nodiscard]] std::uint64_t lengthBound() const { return m_collector.lengthBound(); }
    void keepLengthsBelow(std::uint64_t bound) { m_collector.keepLengthsBelow(bound); }

    /// Adds a later part; `linesBefore` lines of its file were in parts before it.
    void absorb(DatasetPart &&later, qint64 linesBefore);
    /// Writes or reads what the whole has absorbed so far.
    void travel(StateStream &stream);
    /// Everything that was read, as a profile. An error when nothing was.
    [[nodiscard]] Result<DatasetProfile> finish(const TokenTable &table, const WalkReport &report);

private:
    void goTo(const WalkedFile &walked);
    /// Reads what is open; false when it is of no kind that is read.
    bool readOpened(const std::filesystem::path &name, BoundedFile &file, qint64 size);
    bool readPacked(const std::filesystem::path &name, BoundedFile &file, Packing packing, qint64 size);
    bool readWith(const DatasetReader &reader, const std::filesystem::path &name, BoundedFile &file, qint64 size);
    void readWhole(const DatasetReader &reader, BoundedFile &file);
    void leaveAside(const std::filesystem::path &name);
    void member(const std::filesystem::path &name, BoundedFile &file, qint64 size);
    [[nodiscard]] Result<DatasetProfile> nothingRead() const;

    std::filesystem::path m_root;
    SampleCollector m_collector;
    DatasetScan m_scan;
    DatasetProfile m_profile;
    DatasetCard m_card;
    FolderLabels m_labels;
    ScanTotals m_totals;
    std::shared_ptr<const WalkedFolder> m_folder;  ///< of the file that is being read
    std::filesystem::path m_relative;              ///< its path inside the dataset
    std::filesystem::path m_path;                  ///< of the file that is being read
    int m_depth = 0;                               ///< archives around the file that is being read
    int m_packed = 0;                              ///< packings around it
};

/// The reader of a file's format, by its first bytes and its name; none when it is packed or not read.
[[nodiscard]] const DatasetReader *plainReaderOf(const std::filesystem::path &name, BoundedFile &file);

}  // namespace passerelle::profile
