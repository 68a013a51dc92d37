// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>

namespace passerelle::profile {

/// Guesses the language of one text from its commonest words, its letters and its script. Light on purpose: it chooses
/// a row of the token table, nothing more. Knows the languages of tokens_per_byte.json and program code.
class LanguageGuess
{
public:
    static constexpr std::size_t kLanguages = 14;

    /// Adds a stretch of UTF-8; what comes after the first 16 KiB of a text no longer changes the guess and is not
    /// looked at.
    void feed(QByteArrayView text);
    /// An ISO 639-1 code, "code" for a program, "und" when the text is too short or too mixed to say.
    [[nodiscard]] QString best() const;

private:
    /// `readable`: how many bytes may be read from its beginning on.
    void word(QByteArrayView letters, qsizetype readable);
    void scripts(QByteArrayView letters);

    std::array<double, kLanguages> m_scores{};
    qsizetype m_seen = 0;
    qsizetype m_words = 0;
    qsizetype m_letters = 0;
    qsizetype m_greek = 0;
    qsizetype m_arabic = 0;
    qsizetype m_codeMarks = 0;
    qsizetype m_codeWords = 0;
};

}  // namespace passerelle::profile
