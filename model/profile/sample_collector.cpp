// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/sample_collector.hpp"

#include "profile/personal_data.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace passerelle::profile {

namespace {

/// A text longer than this is looked at in pieces, each chosen or not.
constexpr qsizetype kUnit = 64 * 1024;
/// The longest text that is tokenized in one go when every text is.
constexpr qsizetype kLongestText = 16 * 1024 * 1024;

constexpr qsizetype kStep = 32;
using Words = std::array<std::uint64_t, 4>;

/// Fewer bytes than a step: all of them, some twice, the same for the same text.
Words shortWords(QByteArrayView text)
{
    const char *begin = text.data();
    const char *end = begin + text.size();
    Words words{};
    if (text.size() >= 16) {
        std::memcpy(words.data(), begin, 16);
        std::memcpy(words.data() + 2, end - 16, 16);
    } else if (text.size() >= 8) {
        std::memcpy(words.data(), begin, 8);
        std::memcpy(words.data() + 1, end - 8, 8);
    } else if (text.size() >= 4) {
        std::memcpy(words.data(), begin, 4);
        std::memcpy(words.data() + 1, end - 4, 4);
    } else {
        for (std::size_t i = 0; begin + i < end; ++i)
            words[i] = static_cast<unsigned char>(begin[i]);
    }
    return words;
}

/// Multiply and fold, four times eight bytes at once. Not for enemies: it only finds samples that occur twice. Each of
/// the four has a factor of its own and is turned before they meet, so that like words in two of them do not cancel
/// out.
std::uint64_t hashOf(QByteArrayView text, std::uint64_t hash)
{
    // One by one: two products at once of eight bytes each would cost more than two, without newer instructions.
    constexpr std::uint64_t kA = 0x9FB21C651E98DF25ULL;
    constexpr std::uint64_t kB = 0xA0761D6478BD642FULL;
    constexpr std::uint64_t kC = 0xE7037ED1A0B428DBULL;
    constexpr std::uint64_t kD = 0x8EBC6AF09C88C6E3ULL;
    const auto mix = [](std::uint64_t state, std::uint64_t word, std::uint64_t factor) {
        const std::uint64_t product = (state ^ word) * factor;
        return product ^ (product >> 29);
    };
    std::uint64_t a = hash;
    std::uint64_t b = ~hash;
    std::uint64_t c = hash + kA;
    std::uint64_t d = hash ^ (kA >> 1);
    const auto take = [&](const Words &words) {
        a = mix(a, words[0], kA);
        b = mix(b, words[1], kB);
        c = mix(c, words[2], kC);
        d = mix(d, words[3], kD);
    };
    const auto wordsAt = [&text](qsizetype at) {
        Words words;
        std::memcpy(words.data(), text.data() + at, kStep);
        return words;
    };
    for (qsizetype at = 0; at + kStep < text.size(); at += kStep)
        take(wordsAt(at));
    // The last step ends where the text does, though it takes some bytes again.
    take(text.size() >= kStep ? wordsAt(text.size() - kStep) : shortWords(text));
    const std::uint64_t left = mix(a, std::rotl(b, 23), kB);
    const std::uint64_t right = mix(c, std::rotl(d, 41), kC);
    return mix(mix(left, std::rotl(right, 13), kD), static_cast<std::uint64_t>(text.size()), kA);
}

/// Where to cut a long text: before the last white space of its first `most` bytes, since most tokenizers join a space
/// to the word that follows, else between two characters.
qsizetype cutOf(QByteArrayView text, qsizetype most)
{
    for (qsizetype at = most; at > most / 2; --at) {
        if (text[at] == '\n' || text[at] == ' ')
            return at;
    }
    qsizetype at = most;
    while (at > 1 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

}  // namespace

SampleCollector::SampleCollector(double before) : m_duplicates(Duplicates::ofPart())
{
    const auto seed = static_cast<std::uint64_t>(before) * 0x9E3779B97F4A7C15ULL + 1;
    m_estimate.startAfter(before);
    m_estimate.seed(seed);
    m_lengths.seed(~seed);
}

void SampleCollector::absorb(SampleCollector &&later, qint64 linesBefore)
{
    flushLength();
    later.flushLength();
    m_estimate.absorb(later.m_estimate);
    m_samples += later.m_samples;
    m_empty += later.m_empty;
    m_personal += later.m_personal;
    m_totalBytes += later.m_totalBytes;
    m_textBytes += later.m_textBytes;
    m_unreadTextBytes += later.m_unreadTextBytes;
    m_duplicates.absorb(std::move(later.m_duplicates));
    m_spread.absorb(later.m_spread);
    m_lengths.absorb(later.m_lengths);
    m_bulk = m_bulk || later.m_bulk;
    m_counted = m_counted || later.m_counted;
    for (Found &found : later.m_defects) {
        found.line += found.line > 0 ? linesBefore : 0;
        keepDefect(std::move(found));
    }
    m_defectsTotal += later.m_defectsTotal;
}

void SampleCollector::countWith(Tokenizer *tokenizer, bool everyText)
{
    m_tokenizer = tokenizer;
    m_everyText = everyText && tokenizer != nullptr;
    m_counted = tokenizer != nullptr;
    if (m_everyText)
        m_estimate.takeAll();
}

void SampleCollector::begin()
{
    m_hash = 0;
    m_bytes = 0;
    m_unit.clear();
}

void SampleCollector::add(QByteArrayView text)
{
    m_bytes += text.size();
    m_hash = hashOf(text, m_hash);
    m_personal += countPersonalData(text);
    const qsizetype most = m_everyText ? kLongestText : kUnit;
    while (m_unit.size() + text.size() > most) {
        const qsizetype part = std::max<qsizetype>(0, most - m_unit.size());
        const qsizetype cut = part > 0 && part < text.size() ? cutOf(text, part) : part;
        m_unit += text.first(cut);
        text = text.sliced(cut);
        endUnit();
    }
    m_unit += text;
}

void SampleCollector::look(QByteArrayView unit)
{
    if (!m_estimate.choose(unit.size()))
        return;
    LanguageGuess guess;
    guess.feed(unit);
    m_estimate.seen(guess.best(), m_tokenizer != nullptr ? m_tokenizer->count(unit) : -1);
}

void SampleCollector::endUnit()
{
    look(m_unit);
    m_unit.clear();
}

void SampleCollector::end()
{
    if (!m_unit.isEmpty())
        endUnit();
    endText();
}

void SampleCollector::endText()
{
    m_textBytes += static_cast<double>(m_bytes);
    if (m_bytes > 0)
        m_duplicates.add(m_hash);
    length(m_bytes);
}

void SampleCollector::sample(QByteArrayView text)
{
    if (text.size() > kUnit) {
        begin();
        add(text);
        end();
        return;
    }
    // The usual case: looked at where it lies, without a copy.
    m_bytes = text.size();
    m_hash = hashOf(text, 0);
    m_personal += countPersonalData(text);
    if (!text.isEmpty())
        look(text);
    endText();
}

void SampleCollector::plainSample(qint64 bytes)
{
    length(bytes);
}

void SampleCollector::samplesInBulk(qint64 count, double bytes, double textBytes)
{
    if (count <= 0)
        return;
    flushLength();
    m_samples += count;
    m_totalBytes += bytes;
    m_unreadTextBytes += textBytes;
    m_spread.add(bytes / static_cast<double>(count), count);
    m_bulk = true;
}

void SampleCollector::length(qint64 bytes)
{
    m_totalBytes += static_cast<double>(bytes);
    if (m_continued && m_pending >= 0) {
        m_pending += bytes;
        return;
    }
    flushLength();
    ++m_samples;
    m_pending = bytes;
}

void SampleCollector::flushLength()
{
    if (m_pending < 0)
        return;
    const qint64 bytes = std::exchange(m_pending, -1);
    m_spread.add(static_cast<double>(bytes));
    m_lengths.add(bytes);
}

void SampleCollector::keepDefect(Found found)
{
    if (m_defects.size() < kKeptDefects)
        m_defects.push_back(std::move(found));
}

void SampleCollector::defect(const QString &file, const Message &place, const Message &message)
{
    ++m_defectsTotal;
    keepDefect({{file, place, message}, 0});
}

void SampleCollector::defectAt(const QString &file, qint64 line, const Message &message)
{
    ++m_defectsTotal;
    keepDefect({{file, {}, message}, line});
}

void SampleCollector::emptySample(const QString &file, qint64 line)
{
    ++m_empty;
    defectAt(file, line, PASSERELLE_TEXT("Dataset", "This item holds no text."));
}

void SampleCollector::finish(DatasetProfile &profile, const TokenTable &table)
{
    flushLength();
    profile.textSize = units::bytes(m_textBytes + m_unreadTextBytes);
    profile.samples = units::samples(static_cast<double>(m_samples));
    profile.emptySamples = m_empty;
    profile.duplicates = m_duplicates.count();
    profile.personalDataHits = m_personal;
    profile.meanSampleBytes = m_samples > 0 ? m_totalBytes / static_cast<double>(m_samples) : 0;
    profile.maxSampleBytes = m_spread.most();
    profile.figures.sampleBytes = m_spread;
    if (m_bulk) {
        profile.medianSampleBytes = m_spread.quantile(0.5);
    } else if (!m_lengths.isEmpty()) {
        profile.medianSampleBytes = static_cast<double>(m_lengths.median());
    }
    for (const Found &found : m_defects) {
        profile.defects.push_back(found.defect);
        if (found.line > 0)
            profile.defects.back().place = PASSERELLE_TEXT("Dataset", "line %1").arg(found.line);
    }
    profile.defectsTotal += m_defectsTotal;
    if (m_duplicates.full()) {
        profile.remarks.push_back(
            PASSERELLE_TEXT("Dataset", "Duplicates were looked for among %1 different samples only: there may be more.")
                .arg(m_duplicates.known()));
    }
    if (m_textBytes + m_unreadTextBytes > 0)
        finishTokens(profile, table);
}

void SampleCollector::finishTokens(DatasetProfile &profile, const TokenTable &table) const
{
    QMap<QString, double> languages = m_estimate.languages();
    if (m_unreadTextBytes > 0)
        languages[QStringLiteral("und")] += m_unreadTextBytes;
    for (auto language = languages.constBegin(); language != languages.constEnd(); ++language) {
        if (*language > 0)
            profile.languages.push_back({language.key(), *language / (m_textBytes + m_unreadTextBytes)});
    }
    std::ranges::stable_sort(profile.languages, std::ranges::greater(), &LanguageShare::share);
    if (!m_estimate.complete()) {
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "Languages were recognised in %1 of %2 texts, drawn by "
                                                             "length; everything else was counted in all of them.")
                                      .arg(m_estimate.chosen())
                                      .arg(m_estimate.texts()));
    }
    profile.tokenizerId = table.tokenizer();
    profile.tokens = table.tokens(languages);
    if (!m_counted)
        return;
    profile.tokens = m_estimate.tokens();
    profile.exact = m_estimate.complete() && m_unreadTextBytes <= 0;
    profile.tokenTextsCounted = m_estimate.chosen();
    if (m_unreadTextBytes <= 0)
        return;
    const units::Interval<units::Tokens> unread = table.tokens({{QStringLiteral("und"), m_unreadTextBytes}});
    profile.tokens->p10 += unread.p10;
    profile.tokens->p50 += unread.p50;
    profile.tokens->p90 += unread.p90;
}

}  // namespace passerelle::profile
