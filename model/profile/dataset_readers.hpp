// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"
#include "profile/sample_collector.hpp"

#include <QSet>

#include <filesystem>
#include <span>

namespace passerelle::profile {

/// What one scan shares between its files: where samples go, and how far the work is.
struct DatasetScan {
    SampleCollector &collector;
    const Progress &progress;
    qint64 done = 0;           ///< bytes of the files before this one
    qint64 total = 0;          ///< bytes in all, 0 when unknown
    int columns = 0;           ///< most columns of any table
    double cellBytes = 0;      ///< of all cells of tables
    double longCellBytes = 0;  ///< of those that hold at least 40 bytes: sentences
    QSet<QString> keys;        ///< of the first JSON items, to tell conversations from plain text

    /// Reports; true when the work must stop.
    [[nodiscard]] bool tick(qint64 position) const
    {
        progress(done + position, total);
        return progress.stop();
    }
};

/// One reader a format. A new format adds a file with these two functions and a line in datasetReaders().
struct DatasetReader {
    const char *format;    ///< the word of DatasetProfile::format
    const char *modality;  ///< "text", "table", "image"
    /// True when the file is of this format; `head` holds its first bytes (at most 4 KiB).
    bool (*recognises)(const std::filesystem::path &path, const QByteArray &head);
    void (*read)(BoundedFile &file, DatasetScan &scan);
};

/// Every format that is read, in the order in which they are tried.
[[nodiscard]] std::span<const DatasetReader> datasetReaders();

// The readers themselves. What cannot be read becomes a defect with file and line.
void readTextFile(BoundedFile &file, DatasetScan &scan);       ///< one sample: the document
void readJsonLinesFile(BoundedFile &file, DatasetScan &scan);  ///< one sample a line
void readJsonFile(BoundedFile &file, DatasetScan &scan);       ///< one sample an item of the list
void readCsvFile(BoundedFile &file, DatasetScan &scan);        ///< one sample a row
void readImageFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a file

}  // namespace passerelle::profile
