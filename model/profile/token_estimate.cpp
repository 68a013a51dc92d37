// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/token_estimate.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace passerelle::profile {

namespace {

constexpr double kFirst = 512;

/// SplitMix64 (Steele, Lea, Flood 2014): the same choice on every run.
std::uint64_t next(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

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

bool TokenEstimate::choose(qint64 bytes)
{
    const auto magnitude =
        static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(std::max<qint64>(0, bytes)))) / 2;
    std::vector<Cell> &cells = m_cells[std::min(magnitude, kClasses - 1)];
    if (cells.empty())
        cells.emplace_back();
    // A cell closes when it holds as many texts as all before it together.
    const auto epoch = cells.size() - 1;
    if (cells.back().texts >= std::ldexp(kFirst, static_cast<int>(std::max<std::size_t>(epoch, 1)) - 1))
        cells.emplace_back();
    Cell &cell = cells.back();
    cell.texts += 1;
    cell.bytes += static_cast<double>(bytes);
    const auto shift = std::min<std::size_t>(cells.size() - 1, 60);
    const bool chosen = m_all || (next(m_random) & ((std::uint64_t{1} << shift) - 1)) == 0;
    m_current = chosen ? &cell : nullptr;
    m_currentBytes = static_cast<double>(bytes);
    return chosen;
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
    for (const std::vector<Cell> &cells : m_cells) {
        const auto begin = static_cast<std::ptrdiff_t>(result.size());
        for (const Cell &cell : cells) {
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
