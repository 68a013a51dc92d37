// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "profile/duplicates.hpp"
#include "profile/language_guess.hpp"
#include "profile/length_sample.hpp"
#include "profile/token_estimate.hpp"
#include "profile/token_table.hpp"
#include "profile/tokenizer.hpp"

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace passerelle::profile {

class StateStream;

/// Adds samples up into a profile: counts, lengths, languages, duplicates, suspicions. Memory does not grow with the
/// data. The readers of each format feed it. Data may be read in parts, each into a collector of its own, that join in
/// the order of the data.
class SampleCollector
{
public:
    SampleCollector() = default;
    /// One for the part of the data that begins after `before` bytes of it.
    explicit SampleCollector(double before);

    /// Adds what a later part gave. Lines of its file count from the part's beginning: `linesBefore` came before them.
    void absorb(SampleCollector &&later, qint64 linesBefore);
    /// What a later part need not keep of its lengths, which changes no result: told by the whole to a new part.
    [[nodiscard]] std::uint64_t lengthBound() const { return m_lengths.bound(); }
    void keepLengthsBelow(std::uint64_t bound) { m_lengths.keepBelow(bound); }
    /// Writes or reads what was collected, between two samples; which tokenizer counts is not part of it.
    void travel(StateStream &stream);

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
    /// The same at a line; nothing is made of the place unless the defect is among those that are kept.
    void defectAt(const QString &file, qint64 line, const Message &message);
    void emptySample(const QString &file, qint64 line);

    [[nodiscard]] qint64 samples() const { return m_samples; }
    /// Writes everything collected; `table` turns bytes into tokens when there is text and no tokenizer.
    void finish(DatasetProfile &profile, const TokenTable &table);

private:
    void length(qint64 bytes);
    void flushLength();
    /// Guesses the language of a text, or of a piece of one, when it is among those that are looked at closely.
    void look(QByteArrayView unit);
    void endUnit();
    void endText();
    void finishTokens(DatasetProfile &profile, const TokenTable &table) const;

    Tokenizer *m_tokenizer = nullptr;
    bool m_everyText = false;
    bool m_counted = false;  ///< a tokenizer counted, here or in a part
    TokenEstimate m_estimate;
    QByteArray m_unit;  ///< the text waiting to be looked at

    /// A defect with its line, while that may still move.
    struct Found {
        Defect defect;
        qint64 line = 0;  ///< 0 when the place is in the defect
    };
    static constexpr std::size_t kKeptDefects = 100;
    void keepDefect(Found found);

    std::uint64_t m_hash = 0;
    qint64 m_bytes = 0;

    qint64 m_samples = 0;
    qint64 m_empty = 0;
    qint64 m_personal = 0;
    double m_totalBytes = 0;
    double m_textBytes = 0;
    double m_unreadTextBytes = 0;
    Duplicates m_duplicates;
    Spread m_spread;
    LengthSample m_lengths;
    qint64 m_pending = -1;  ///< length of the last sample, which may still grow
    bool m_continued = false;
    bool m_bulk = false;
    std::vector<Found> m_defects;
    qint64 m_defectsTotal = 0;
};

}  // namespace passerelle::profile
