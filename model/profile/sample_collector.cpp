// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/sample_collector.hpp"

#include "profile/personal_data.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostHashes = 4'000'000;
constexpr std::size_t kReservoir = 10'000;
constexpr std::size_t kKeptDefects = 100;
constexpr std::uint64_t kFnvBasis = 0xCBF29CE484222325ULL;
constexpr std::uint64_t kFnvPrime = 0x100000001B3ULL;

/// Knuth's MMIX generator: the sample of lengths must be the same on every run.
std::uint64_t advance(std::uint64_t state)
{
    return state * 6364136223846793005ULL + 1442695040888963407ULL;
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

void SampleCollector::begin()
{
    m_guess = LanguageGuess();
    m_hash = kFnvBasis;
    m_bytes = 0;
}

void SampleCollector::add(QByteArrayView text)
{
    m_guess.feed(text);
    m_bytes += text.size();
    for (const char c : text)
        m_hash = (m_hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
    m_personal += countPersonalData(text);
}

void SampleCollector::end()
{
    m_textBytes += static_cast<double>(m_bytes);
    m_languages[m_guess.best()] += static_cast<double>(m_bytes);
    if (m_bytes > 0 && m_hashes.addIsKnown(m_hash))
        ++m_duplicates;
    length(m_bytes);
}

void SampleCollector::sample(QByteArrayView text)
{
    begin();
    add(text);
    end();
}

void SampleCollector::plainSample(qint64 bytes)
{
    length(bytes);
}

void SampleCollector::length(qint64 bytes)
{
    ++m_samples;
    m_totalBytes += static_cast<double>(bytes);
    m_longest = std::max(m_longest, bytes);
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

void SampleCollector::defect(const QString &file, const QString &place, const Message &message)
{
    ++m_defectsTotal;
    if (m_defects.size() < kKeptDefects)
        m_defects.push_back({file, place, message});
}

void SampleCollector::emptySample(const QString &file, qint64 line)
{
    ++m_empty;
    defect(file, QStringLiteral("line %1").arg(line), PASSERELLE_TEXT("Dataset", "This item holds no text."));
}

void SampleCollector::finish(DatasetProfile &profile, const TokenTable &table) const
{
    profile.textSize = units::bytes(m_textBytes);
    profile.samples = units::samples(static_cast<double>(m_samples));
    profile.emptySamples = m_empty;
    profile.duplicates = m_duplicates;
    profile.personalDataHits = m_personal;
    profile.meanSampleBytes = m_samples > 0 ? m_totalBytes / static_cast<double>(m_samples) : 0;
    profile.maxSampleBytes = static_cast<double>(m_longest);
    if (!m_lengths.empty()) {
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
    if (m_textBytes <= 0)
        return;
    for (auto language = m_languages.constBegin(); language != m_languages.constEnd(); ++language) {
        if (*language > 0)
            profile.languages.push_back({language.key(), *language / m_textBytes});
    }
    std::ranges::stable_sort(profile.languages, std::ranges::greater(), &LanguageShare::share);
    profile.tokens = table.tokens(m_languages);
    profile.tokenizerId = table.tokenizer();
}

}  // namespace passerelle::profile
