// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy_match.hpp"

#include <QStringList>

#include <algorithm>

namespace passerelle::ui {

namespace {

constexpr int kWhole = 1000;      // typed as it stands in the text
constexpr int kWordStart = 500;   // and at the start of a word
constexpr int kScattered = 200;   // its letters only, in their order
constexpr int kGap = 12;          // for each letter left out between two
constexpr int kLongestGap = 200;  // beyond this the letters have nothing to do with one another

QString folded(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (!letter.isMark())
            plain.append(letter);
    return plain;
}

bool startsWord(const QString &text, qsizetype place)
{
    return place == 0 || !text.at(place - 1).isLetterOrNumber();
}

std::optional<int> scattered(const QString &word, const QString &text)
{
    qsizetype place = -1;
    int gaps = 0;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, place + 1);
        if (next < 0)
            return std::nullopt;
        if (place >= 0)
            gaps += static_cast<int>(next - place - 1) * kGap;
        place = next;
    }
    return gaps > kLongestGap ? std::nullopt : std::optional(kScattered - gaps);
}

std::optional<int> scoreOf(const QString &word, const QString &text)
{
    std::optional<int> best;
    for (qsizetype place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
        const int found =
            kWhole + (startsWord(text, place) ? kWordStart : 0) - static_cast<int>(std::min<qsizetype>(place, 100));
        best = std::max(best.value_or(found), found);
    }
    // Two letters stand in their order in nearly every sentence.
    constexpr qsizetype kTooShort = 3;
    return best || word.size() < kTooShort ? best : scattered(word, text);
}

}  // namespace

std::optional<int> fuzzyScore(const QString &pattern, const QString &text)
{
    const QString where = folded(text);
    int total = 0;
    for (const QString &word : folded(pattern).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto score = scoreOf(word, where);
        if (!score)
            return std::nullopt;
        total += *score;
    }
    return total;
}

}  // namespace passerelle::ui
