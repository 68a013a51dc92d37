// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"
#include "profile/line_reader.hpp"
#include "profile/sample_collector.hpp"

#include <QSet>

#include <filesystem>
#include <functional>
#include <span>
#include <utility>

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
    DatasetFigures figures;
    QSet<QString> series;                             ///< identifiers of medical image series met
    QMap<int, QString> classNames;                    ///< numbered classes, when a file of the dataset names them
    QMap<int, qint64> numberedClasses;                ///< items by number of class
    QMap<QString, std::pair<qint64, double>> stores;  ///< by Zarr store: rows of its longest array, bytes of all
    QString format;                                   ///< set by a reader whose file turned out to be of a finer kind
    QString modality;                                 ///< the same
    const BoundedFile *packed = nullptr;  ///< the packed file that is being read, whose bytes are the progress
    FileRange range{};                    ///< the stretch of the file to read, by readers that are `divisible`
    qint64 began = 0;                     ///< where in the file such a reader began
    qint64 reached = 0;                   ///< and where it stopped
    qint64 lines = 0;                     ///< how many lines it went through
    /// Reads a file that lies in an archive; set by whoever runs the scan.
    std::function<void(const std::filesystem::path &name, BoundedFile &member, qint64 size)> readMember;

    /// Adds what a scan of a later part of the data found; its collector joins by itself.
    void absorb(const DatasetScan &later);

    /// Reports; true when the work must stop.
    [[nodiscard]] bool tick(qint64 position) const
    {
        progress(done + (packed != nullptr ? packed->taken() : position), total);
        return progress.stop();
    }
};

/// How a reader goes through its file.
enum class Access {
    Forward,  ///< from beginning to end, so it can be read as it is unpacked
    Anywhere  ///< by places, so a packed one is unpacked to memory first, up to 64 MiB
};

/// One reader a format. A new format adds a file with these two functions and a line in datasetReaders().
struct DatasetReader {
    const char *format;    ///< the word of DatasetProfile::format
    const char *modality;  ///< "text", "table", "image"…; "annotation" describes other files and holds no samples
    Access access;
    /// True when the file is of this format; `head` holds its first bytes (at most 4 KiB).
    bool (*recognises)(const std::filesystem::path &path, const QByteArray &head);
    void (*read)(BoundedFile &file, DatasetScan &scan);
    /// True when stretches of a file can be read apart: each gives what begins in it.
    bool divisible = false;
};

/// Every format that is read, in the order in which they are tried.
[[nodiscard]] std::span<const DatasetReader> datasetReaders();

/// A scan with a collector of its own, for one file alone.
[[nodiscard]] inline DatasetScan scanInto(SampleCollector &collector, const Progress &progress)
{
    return {collector, progress, 0, 0, 0, 0, 0, {}, {}, {}, {}, {}, {}, {}, {}, nullptr, {}, 0, 0, 0, {}};
}

// Places of a defect, for a person.
[[nodiscard]] Message linePlace(qint64 line);
[[nodiscard]] Message bytePlace(quint64 offset);

/// Notes that `file` is not what its first bytes promise; `error` says what is wrong.
void noteBroken(const BoundedFile &file, const Error &error, DatasetScan &scan);
/// The same without an error at hand: "cut short or damaged".
void noteBroken(const BoundedFile &file, quint64 offset, DatasetScan &scan);

// The readers themselves. What cannot be read becomes a defect with file and place.
void readTextFile(BoundedFile &file, DatasetScan &scan);       ///< one sample: the document
void readJsonLinesFile(BoundedFile &file, DatasetScan &scan);  ///< one sample a line
void readJsonFile(BoundedFile &file, DatasetScan &scan);       ///< one sample an item of the list
void readCsvFile(BoundedFile &file, DatasetScan &scan);        ///< one sample a row
void readArchiveFile(BoundedFile &file, DatasetScan &scan);    ///< ZIP, TAR: what the members hold
void readParquetFile(BoundedFile &file, DatasetScan &scan);    ///< one sample a row, from the footer
void readArrowFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a row, from the headers
void readImageFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a file
void readAudioFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a file
void readVideoFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a file, or a sound without pictures
void readCocoFile(BoundedFile &file, DatasetScan &scan);       ///< classes and boxes; no samples
void readYoloLabelFile(BoundedFile &file, DatasetScan &scan);  ///< the same
void readYoloNamesFile(BoundedFile &file, DatasetScan &scan);  ///< names of the numbered classes
void readDicomFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a file
void readNiftiFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a volume
void readHdf5File(BoundedFile &file, DatasetScan &scan);       ///< one sample a row of the longest array
void readNetcdfFile(BoundedFile &file, DatasetScan &scan);     ///< one sample a record
void readZarrFile(BoundedFile &file, DatasetScan &scan);       ///< the description of one array; chunks add nothing
void readGribFile(BoundedFile &file, DatasetScan &scan);       ///< one sample a field
void readLasFile(BoundedFile &file, DatasetScan &scan);        ///< one sample a file
void readSequenceFile(BoundedFile &file, DatasetScan &scan);   ///< FASTA, FASTQ: one sample a sequence
void readTfRecordFile(BoundedFile &file, DatasetScan &scan);   ///< one sample a record
void readNumpyFile(BoundedFile &file, DatasetScan &scan);      ///< one sample a row

/// Adds the samples of the Zarr stores met: as many as the longest array of each has rows. Once, after the last file.
void closeStores(DatasetScan &scan);

}  // namespace passerelle::profile
