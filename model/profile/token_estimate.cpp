// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/token_estimate.hpp"

#include "profile/length_sample.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace passerelle::profile {

namespace {

/// Texts that are all looked at before the chance halves for the first time.
constexpr double kFirst = 512;
/// The same in a part that does not come first: enough that no stratum of it is left unseen.
constexpr double kFirstLater = 8;

}  // namespace

void TokenEstimate::Cell::add(const Cell &other)
{
    texts += other.texts;
    bytes += other.bytes;
    seenTexts += other.seenTexts;
    seenBytes += other.seenBytes;
    tokens += other.tokens;
    bytesSquared += other.bytesSquared;
    tokensSquared += other.tokensSquared;
    product += other.product;
    for (auto language = other.languages.constBegin(); language != other.languages.constEnd(); ++language)
        languages[language.key()] += *language;
}

/// The chance of the texts that come now, and how long it stays.
void TokenEstimate::setChance(Stratum &stratum, std::size_t magnitude) const
{
    constexpr double kMostShift = 60;
    // As if all that came before had been of this length: the fewer they truly were, the smaller their weight.
    const double before = std::floor(m_before / std::exp2(2.0 * static_cast<double>(magnitude)));
    if (m_before > 0 && stratum.texts < kFirstLater) {
        stratum.shift = 0;
        stratum.changesAt = kFirstLater;
    } else {
        const double place = before + stratum.texts;
        const double shift = place < kFirst ? 0 : std::min(kMostShift, std::floor(std::log2(place / kFirst)) + 1);
        stratum.shift = static_cast<std::size_t>(shift);
        stratum.changesAt = std::max(stratum.texts + 1, std::exp2(shift) * kFirst - before);
    }
    if (stratum.cells.size() <= stratum.shift)
        stratum.cells.resize(stratum.shift + 1);
}

bool TokenEstimate::choose(qint64 bytes)
{
    const auto width = static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(std::max<qint64>(0, bytes))));
    const std::size_t magnitude = std::min(width / 2, kClasses - 1);
    Stratum &stratum = m_strata[magnitude];
    if (stratum.texts >= stratum.changesAt)
        setChance(stratum, magnitude);
    stratum.texts += 1;
    Cell &cell = stratum.cells[stratum.shift];
    cell.texts += 1;
    cell.bytes += static_cast<double>(bytes);
    const bool chosen = m_all || (nextRandom(m_random) & ((std::uint64_t{1} << stratum.shift) - 1)) == 0;
    m_current = chosen ? &cell : nullptr;
    m_currentBytes = static_cast<double>(bytes);
    return chosen;
}

void TokenEstimate::absorb(const TokenEstimate &later)
{
    m_current = nullptr;
    for (std::size_t i = 0; i < kClasses; ++i) {
        const std::vector<Cell> &cells = later.m_strata[i].cells;
        if (m_strata[i].cells.size() < cells.size())
            m_strata[i].cells.resize(cells.size());
        for (std::size_t k = 0; k < cells.size(); ++k)
            m_strata[i].cells[k].add(cells[k]);
    }
}

void TokenEstimate::seen(const QString &language, qint64 tokens)
{
    if (m_current == nullptr)
        return;
    const double counted = static_cast<double>(std::max<qint64>(0, tokens));
    m_current->seenTexts += 1;
    m_current->seenBytes += m_currentBytes;
    m_current->tokens += counted;
    m_current->bytesSquared += m_currentBytes * m_currentBytes;
    m_current->tokensSquared += counted * counted;
    m_current->product += m_currentBytes * counted;
    if (m_currentBytes > 0)
        m_current->languages[language] += m_currentBytes;
    m_current = nullptr;
}

std::vector<TokenEstimate::Cell> TokenEstimate::sound() const
{
    constexpr double kEnough = 8;
    std::vector<Cell> result;
    for (const Stratum &stratum : m_strata) {
        const auto begin = static_cast<std::ptrdiff_t>(result.size());
        for (const Cell &cell : stratum.cells) {
            if (cell.texts <= 0)
                continue;
            const bool complete = cell.seenTexts >= cell.texts;
            if (static_cast<std::ptrdiff_t>(result.size()) > begin && !complete && cell.seenTexts < kEnough)
                result.back().add(cell);
            else
                result.push_back(cell);
        }
    }
    return result;
}

bool TokenEstimate::complete() const
{
    const std::vector<Cell> cells = sound();
    return std::ranges::all_of(cells, [](const Cell &cell) { return cell.seenTexts >= cell.texts; });
}

qint64 TokenEstimate::chosen() const
{
    double sum = 0;
    for (const Cell &cell : sound())
        sum += cell.seenTexts;
    return static_cast<qint64>(sum);
}

qint64 TokenEstimate::texts() const
{
    double sum = 0;
    for (const Cell &cell : sound())
        sum += cell.texts;
    return static_cast<qint64>(sum);
}

QMap<QString, double> TokenEstimate::languages() const
{
    QMap<QString, double> result;
    for (const Cell &cell : sound()) {
        const double scale = cell.seenTexts < cell.texts && cell.seenBytes > 0 ? cell.bytes / cell.seenBytes : 1;
        for (auto language = cell.languages.constBegin(); language != cell.languages.constEnd(); ++language)
            result[language.key()] += *language * scale;
    }
    return result;
}

units::Interval<units::Tokens> TokenEstimate::tokens() const
{
    constexpr double kDeviations = 2.3263;  // 98 % of the normal law
    double sum = 0;
    double variance = 0;
    for (const Cell &cell : sound()) {
        if (cell.seenTexts >= cell.texts) {
            sum += cell.tokens;
            continue;
        }
        if (cell.seenBytes <= 0)
            continue;
        const double n = cell.seenTexts;
        const double ratio = cell.tokens / cell.seenBytes;
        const double scatter = cell.tokensSquared - 2 * ratio * cell.product + ratio * ratio * cell.bytesSquared;
        sum += ratio * cell.bytes;
        variance +=
            cell.texts * cell.texts * (1 - n / cell.texts) * std::max(0.0, scatter) / (n * std::max(1.0, n - 1));
    }
    const double half = kDeviations * std::sqrt(variance);
    return {units::tokens(std::max(0.0, sum - half)), units::tokens(sum), units::tokens(sum + half)};
}

}  // namespace passerelle::profile
