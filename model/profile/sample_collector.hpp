// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "profile/language_guess.hpp"
#include "profile/token_table.hpp"

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace passerelle::profile {

/// A set of hashes in flat memory: open addressing, at most four million entries, after which new ones are refused.
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
    /// A text sample may come in stretches; each must end between two characters.
    void begin();
    void add(QByteArrayView text);
    void end();
    /// A whole text sample.
    void sample(QByteArrayView text);
    /// A sample without text (a table's row, an image) of that many bytes.
    void plainSample(qint64 bytes);

    void defect(const QString &file, const QString &place, const Message &message);
    void emptySample(const QString &file, qint64 line);

    /// Writes everything collected; `table` turns bytes into tokens when there is text.
    void finish(DatasetProfile &profile, const TokenTable &table) const;

private:
    void length(qint64 bytes);

    LanguageGuess m_guess;
    std::uint64_t m_hash = 0;
    qint64 m_bytes = 0;

    qint64 m_samples = 0;
    qint64 m_empty = 0;
    qint64 m_duplicates = 0;
    qint64 m_personal = 0;
    double m_totalBytes = 0;
    double m_textBytes = 0;
    qint64 m_longest = 0;
    QMap<QString, double> m_languages;
    HashSet m_hashes;
    std::vector<qint64> m_lengths;
    std::uint64_t m_random = 0x9E3779B97F4A7C15ULL;
    std::vector<Defect> m_defects;
    qint64 m_defectsTotal = 0;
};

}  // namespace passerelle::profile
