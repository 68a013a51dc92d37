// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/progress.hpp"
#include "catalogue/catalogue.hpp"
#include "profile/dataset_figures.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace passerelle::profile {

/// Something wrong or noteworthy found in a dataset, with its place.
struct Defect {
    QString file;
    Message place;  ///< "line 12"; empty when it is the file as a whole
    Message message;
};

struct LanguageShare {
    QString code;  ///< ISO 639-1, "code" for programs, "und" when unsure
    double share = 0;
};

/// What a dataset holds. Token counts are an interval when sampled or derived from a table.
struct DatasetProfile {
    QString source;
    QString modality;  ///< "text", "table", "image"…
    QString format;    ///< "text", "jsonl", "csv", "parquet"… "mixed"
    qint64 files = 0;
    units::Bytes size{};
    units::Bytes unpackedSize{};  ///< what the files hold once unpacked; equal to `size` when nothing is packed
    units::Bytes textSize{};      ///< bytes of the text fields alone
    std::optional<units::Samples> samples;
    std::optional<units::Interval<units::Tokens>> tokens;
    QString tokenizerId;
    bool exact = false;            ///< the tokens were counted one by one
    qint64 tokenTextsCounted = 0;  ///< texts (or pieces of 64 KiB) that a tokenizer counted; 0 without one
    std::vector<LanguageShare> languages;
    double meanSampleBytes = 0;
    double medianSampleBytes = 0;
    double maxSampleBytes = 0;
    qint64 duplicates = 0;
    qint64 emptySamples = 0;
    int columns = 0;  ///< tables
    QString licence;  ///< found in a card or LICENSE file, else empty
    DatasetFigures figures;
    qint64 personalDataHits = 0;
    std::vector<Defect> defects;  ///< the first hundred
    qint64 defectsTotal = 0;
    std::vector<Message> remarks;
};

/// How far a scan is.
struct ScanReach {
    qint64 bytes = 0;
    qint64 files = 0;
    qint64 totalBytes = 0;  ///< 0 while the files are still being counted
    qint64 totalFiles = 0;  ///< the same
};

struct DatasetOptions {
    QString tokenizerId = QStringLiteral("llama3");  ///< of tokens_per_byte.json
    QString tokenizerFile;                           ///< a tokenizer's own file; stands above `tokenizerId`
    bool exact = false;                              ///< with `tokenizerFile`: every text, not a sample
    int threads = 0;                                 ///< 0: one a core; the result is the same with any number
    qint64 stretch = 8LL * 1024 * 1024;  ///< a file of twice as much is read in stretches of this many bytes
    QString cacheFolder;                 ///< where results are kept; empty: nowhere
    /// True while the scan must wait. May be empty. Called from the thread of readDataset().
    std::function<bool()> paused{};
    /// Told a few times a second how far the scan is. May be empty. Called from the thread of readDataset().
    std::function<void(const ScanReach &)> reached{};
};

/// Scans a file or a folder. Never follows a link out of the folder. What cannot be read becomes a defect and does not
/// stop the rest; an error is returned only when nothing at all could be read. Large files and many files are read on
/// several threads; everything is reported from the calling one.
[[nodiscard]] Result<DatasetProfile> readDataset(const QString &path, const catalogue::Catalogue &catalogue,
                                                 const DatasetOptions &options = {}, const Progress &progress = {});

}  // namespace passerelle::profile
