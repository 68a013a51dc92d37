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

class StateStream;

/// Which texts of a dataset are looked at closely (language, tokens), and what follows for all of them.
///
/// Texts are put in strata by length (powers of four) and by their chance: all of the first 512, then one of two, one
/// of four… each time their number doubles. A part that comes later in the data begins with the chance that its place
/// calls for, after a first few texts of each length, so that estimates of parts made apart join into that of the
/// whole. Every stratum therefore gives a few hundred texts however large the data, and a text's chance is known when
/// it comes, so nothing is kept. Totals use the ratio estimator inside each stratum (Cochran, Sampling Techniques, 3rd
/// edition, sections 6.2 and 6.10).
class TokenEstimate
{
public:
    /// The texts that come are those after the first `bytes` of the data.
    void startAfter(double bytes) { m_before = bytes; }
    /// Where the chances begin; parts of one whole need different ones.
    void seed(std::uint64_t seed) { m_random = seed; }
    /// Takes note of a text of that many bytes; true when it is one to look at: report it with seen().
    [[nodiscard]] bool choose(qint64 bytes);
    /// What the chosen text turned out to be; `tokens` is negative when nobody counted.
    void seen(const QString &language, qint64 tokens);
    /// Looks at every text.
    void takeAll() { m_all = true; }
    /// Adds the estimate of a later part.
    void absorb(const TokenEstimate &later);

    /// Writes or reads the whole state.
    void travel(StateStream &stream);

    /// True when every text was looked at.
    [[nodiscard]] bool complete() const;
    [[nodiscard]] qint64 chosen() const;
    /// Texts that came.
    [[nodiscard]] qint64 texts() const;
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
        void travel(StateStream &stream);
    };
    static constexpr std::size_t kClasses = 24;

    /// The texts of one length: a cell for each chance, one of 2^place.
    struct Stratum {
        double texts = 0;
        double changesAt = 0;  ///< number of texts from which the chance is another
        std::size_t shift = 0;
        std::vector<Cell> cells;
    };

    void setChance(Stratum &stratum, std::size_t magnitude) const;
    /// Cells with at least eight texts looked at, small ones joined to their neighbours.
    [[nodiscard]] std::vector<Cell> sound() const;

    std::array<Stratum, kClasses> m_strata;
    Cell *m_current = nullptr;
    double m_currentBytes = 0;
    double m_before = 0;
    bool m_all = false;
    std::uint64_t m_random = 0x9E3779B97F4A7C15ULL;
};

}  // namespace passerelle::profile
