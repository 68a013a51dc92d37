// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/sample_collector.hpp"

#include "profile/personal_data.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostHashes = 2'000'000;
constexpr std::size_t kReservoir = 10'000;
constexpr std::size_t kKeptDefects = 100;
/// A text longer than this is looked at in pieces, each chosen or not.
constexpr qsizetype kUnit = 64 * 1024;
/// The longest text that is tokenized in one go when every text is.
constexpr qsizetype kLongestText = 16 * 1024 * 1024;

/// Knuth's MMIX generator: the sample of lengths must be the same on every run.
std::uint64_t advance(std::uint64_t state)
{
    return state * 6364136223846793005ULL + 1442695040888963407ULL;
}

/// Multiply and fold, two times eight bytes at once. Not for enemies: it only finds samples that occur twice.
std::uint64_t hashOf(QByteArrayView text, std::uint64_t hash)
{
    constexpr std::uint64_t kFactor = 0x9FB21C651E98DF25ULL;
    const auto mix = [](std::uint64_t state, std::uint64_t word) {
        const std::uint64_t product = (state ^ word) * kFactor;
        return product ^ (product >> 29);
    };
    std::uint64_t other = ~hash;
    qsizetype at = 0;
    for (; at + 16 <= text.size(); at += 16) {
        std::array<std::uint64_t, 2> words{};
        std::memcpy(words.data(), text.data() + at, 16);
        hash = mix(hash, words[0]);
        other = mix(other, words[1]);
    }
    std::array<std::uint64_t, 2> rest{};
    if (at < text.size())
        std::memcpy(rest.data(), text.data() + at, static_cast<std::size_t>(text.size() - at));
    hash = mix(hash, rest[0]);
    other = mix(other, rest[1]);
    return mix(mix(hash, other), static_cast<std::uint64_t>(text.size()));
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

bool HashSet::addIsKnown(std::uint64_t hash)
{
    hash = hash == 0 ? 1 : hash;  // 0 marks a free slot
    if ((m_used + 1) * 2 > m_slots.size() && !m_full)
        grow();
    std::size_t slot = static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15ULL) & (m_slots.size() - 1);
    while (m_slots[slot] != 0) {
        if (m_slots[slot] == hash)
            return true;
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    if (m_used >= kMostHashes) {
        m_full = true;
        return false;
    }
    m_slots[slot] = hash;
    ++m_used;
    return false;
}

void HashSet::grow()
{
    std::vector<std::uint64_t> old(m_slots.empty() ? 1024 : m_slots.size() * 2, 0);
    old.swap(m_slots);
    for (const std::uint64_t hash : old) {
        if (hash == 0)
            continue;
        std::size_t slot = static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15ULL) & (m_slots.size() - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = hash;
    }
}

void SampleCollector::countWith(Tokenizer *tokenizer, bool everyText)
{
    m_tokenizer = tokenizer;
    m_everyText = everyText && tokenizer != nullptr;
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

void SampleCollector::endUnit()
{
    if (m_estimate.choose(m_unit.size())) {
        LanguageGuess guess;
        guess.feed(m_unit);
        m_estimate.seen(guess.best(), m_tokenizer != nullptr ? m_tokenizer->count(m_unit) : -1);
    }
    m_unit.clear();
}

void SampleCollector::end()
{
    if (!m_unit.isEmpty())
        endUnit();
    m_textBytes += static_cast<double>(m_bytes);
    if (m_bytes > 0 && m_hashes.addIsKnown(m_hash))
        ++m_duplicates;
    length(m_bytes);
}

void SampleCollector::sample(QByteArrayView text)
{
    begin();
    if (text.size() > kUnit) {
        add(text);
        end();
        return;
    }
    // The usual case: looked at where it lies, without a copy.
    m_bytes = text.size();
    m_hash = hashOf(text, m_hash);
    m_personal += countPersonalData(text);
    m_unit = QByteArray::fromRawData(text.data(), text.size());
    end();
    m_unit.clear();
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
    // Reservoir sampling (Vitter's algorithm R): every sample is kept with equal chance.
    if (m_lengths.size() < kReservoir) {
        m_lengths.push_back(bytes);
        return;
    }
    m_random = advance(m_random);
    const auto slot = (m_random >> 16) % static_cast<std::uint64_t>(m_samples);
    if (slot < kReservoir)
        m_lengths[static_cast<std::size_t>(slot)] = bytes;
}

void SampleCollector::defect(const QString &file, const Message &place, const Message &message)
{
    ++m_defectsTotal;
    if (m_defects.size() < kKeptDefects)
        m_defects.push_back({file, place, message});
}

void SampleCollector::emptySample(const QString &file, qint64 line)
{
    ++m_empty;
    defect(file, PASSERELLE_TEXT("Dataset", "line %1").arg(line),
           PASSERELLE_TEXT("Dataset", "This item holds no text."));
}

void SampleCollector::finish(DatasetProfile &profile, const TokenTable &table)
{
    flushLength();
    profile.textSize = units::bytes(m_textBytes + m_unreadTextBytes);
    profile.samples = units::samples(static_cast<double>(m_samples));
    profile.emptySamples = m_empty;
    profile.duplicates = m_duplicates;
    profile.personalDataHits = m_personal;
    profile.meanSampleBytes = m_samples > 0 ? m_totalBytes / static_cast<double>(m_samples) : 0;
    profile.maxSampleBytes = m_spread.most();
    profile.figures.sampleBytes = m_spread;
    if (m_bulk) {
        profile.medianSampleBytes = m_spread.quantile(0.5);
    } else if (!m_lengths.empty()) {
        std::vector<qint64> lengths = m_lengths;
        const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
        std::ranges::nth_element(lengths, middle);
        profile.medianSampleBytes = static_cast<double>(*middle);
    }
    profile.defects.insert(profile.defects.end(), m_defects.begin(), m_defects.end());
    profile.defectsTotal += m_defectsTotal;
    if (m_hashes.full()) {
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "Duplicates were looked for among the first %1 different "
                                                             "samples only.")
                                      .arg(static_cast<qint64>(kMostHashes)));
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
    profile.tokenizerId = table.tokenizer();
    profile.tokens = table.tokens(languages);
    if (m_tokenizer == nullptr)
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
