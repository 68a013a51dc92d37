// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QMap>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace passerelle::profile {

/// Which texts of a dataset are looked at closely (language, tokens), and what follows for all of them.
///
/// Texts are put in strata by length (powers of four) and, inside a stratum, by when they come: all of the first 512,
/// then one of two, one of four… each time their number doubles. Every stratum therefore gives a few hundred texts
/// however large the data, and a text's chance is known when it comes, so nothing is kept. Totals use the ratio
/// estimator inside each stratum (Cochran, Sampling Techniques, 3rd edition, sections 6.2 and 6.10).
class TokenEstimate
{
public:
    /// Takes note of a text of that many bytes; true when it is one to look at: report it with seen().
    [[nodiscard]] bool choose(qint64 bytes);
    /// What the chosen text turned out to be; `tokens` is negative when nobody counted.
    void seen(const QString &language, qint64 tokens);
    /// Looks at every text.
    void takeAll() { m_all = true; }

    /// True when every text was looked at.
    [[nodiscard]] bool complete() const;
    [[nodiscard]] qint64 chosen() const;
    /// Bytes by language of all texts.
    [[nodiscard]] QMap<QString, double> languages() const;
    /// Tokens of all texts. The bounds are those of 98 cases in 100, wider than the 80 of other intervals, because a
    /// count that is stated as measured must hold. Equal when every text was looked at.
    [[nodiscard]] units::Interval<units::Tokens> tokens() const;

private:
    struct Cell {
        double texts = 0;
        double bytes = 0;
        double seenTexts = 0;
        double seenBytes = 0;
        double tokens = 0;
        double bytesSquared = 0;
        double tokensSquared = 0;
        double product = 0;
        QMap<QString, double> languages;  ///< bytes of the texts looked at

        void add(const Cell &other);
    };
    static constexpr std::size_t kClasses = 24;

    /// Cells with at least eight texts looked at, small ones joined to their neighbours.
    [[nodiscard]] std::vector<Cell> sound() const;

    std::array<std::vector<Cell>, kClasses> m_cells;
    Cell *m_current = nullptr;
    double m_currentBytes = 0;
    bool m_all = false;
    std::uint64_t m_random = 0x9E3779B97F4A7C15ULL;
};

}  // namespace passerelle::profile
