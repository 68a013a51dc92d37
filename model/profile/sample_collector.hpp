// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "profile/language_guess.hpp"
#include "profile/token_estimate.hpp"
#include "profile/token_table.hpp"
#include "profile/tokenizer.hpp"

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace passerelle::profile {

/// A set of hashes in flat memory: open addressing, at most two million entries (32 MiB), after which new ones are
/// refused.
class HashSet
{
public:
    /// True when the hash was there already.
    bool addIsKnown(std::uint64_t hash);
    [[nodiscard]] bool full() const { return m_full; }

private:
    void grow();

    std::vector<std::uint64_t> m_slots;
    std::size_t m_used = 0;
    bool m_full = false;
};

/// Adds samples up into a profile: counts, lengths, languages, duplicates, suspicions. Memory does not grow with the
/// data. The readers of each format feed it.
class SampleCollector
{
public:
    /// Counts with that tokenizer too: in every text when `everyText`, else in a sample of them. It must outlive the
    /// collector.
    void countWith(Tokenizer *tokenizer, bool everyText);

    /// A text sample may come in stretches; each must end between two characters.
    void begin();
    void add(QByteArrayView text);
    void end();
    /// A whole text sample.
    void sample(QByteArrayView text);
    /// A sample without text (a table's row, an image) of that many bytes.
    void plainSample(qint64 bytes);
    /// Samples known only by their number and their bytes together (the rows of a Parquet file); `textBytes` of them
    /// are text, of unknown language, and were not read.
    void samplesInBulk(qint64 count, double bytes, double textBytes);
    /// While set, samples belong to the one before them (the files of one WebDataset sample).
    void continueSample(bool on) { m_continued = on && m_samples > 0; }

    void defect(const QString &file, const Message &place, const Message &message);
    void emptySample(const QString &file, qint64 line);

    [[nodiscard]] qint64 samples() const { return m_samples; }
    /// Writes everything collected; `table` turns bytes into tokens when there is text and no tokenizer.
    void finish(DatasetProfile &profile, const TokenTable &table);

private:
    void length(qint64 bytes);
    void flushLength();
    void endUnit();
    void finishTokens(DatasetProfile &profile, const TokenTable &table) const;

    Tokenizer *m_tokenizer = nullptr;
    bool m_everyText = false;
    TokenEstimate m_estimate;
    QByteArray m_unit;  ///< the text waiting to be looked at

    std::uint64_t m_hash = 0;
    qint64 m_bytes = 0;

    qint64 m_samples = 0;
    qint64 m_empty = 0;
    qint64 m_duplicates = 0;
    qint64 m_personal = 0;
    double m_totalBytes = 0;
    double m_textBytes = 0;
    double m_unreadTextBytes = 0;
    HashSet m_hashes;
    Spread m_spread;
    std::vector<qint64> m_lengths;
    qint64 m_pending = -1;  ///< length of the last sample, which may still grow
    bool m_continued = false;
    bool m_bulk = false;
    std::uint64_t m_random = 0x9E3779B97F4A7C15ULL;
    std::vector<Defect> m_defects;
    qint64 m_defectsTotal = 0;
};

}  // namespace passerelle::profile
