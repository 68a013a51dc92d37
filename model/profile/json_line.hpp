// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/json_samples.hpp"

#include <memory>

namespace passerelle::profile {

/// Reads lines of JSON at the speed of memory: simdjson's first pass finds every token of a block of lines at once, and
/// a walk over the tokens judges them, so that nothing is copied that has no escapes. Gives exactly what
/// JsonSamples::parseLine() gives, which it falls back on for all that is out of the ordinary: it alone says what is
/// wrong with a line.
class JsonLine
{
public:
    JsonLine();
    JsonLine(const JsonLine &) = delete;
    JsonLine &operator=(const JsonLine &) = delete;
    ~JsonLine();

    /// How many bytes must be readable behind a line, whatever they are.
    static constexpr qsizetype kPadding = 64;

    struct Sample {
        QByteArrayView text;     ///< valid until the next call, and as long as the line
        bool hasValues = false;  ///< numbers or switches, though perhaps no text
    };

    /// False when the line is no sound JSON; `detail` then says why. `keys`, when given, collects the names of the
    /// first two levels.
    [[nodiscard]] bool parse(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail);

    /// Looks at whole lines together, with their ends; each is then asked for by parseNext(), in order. False when they
    /// must be parsed one by one, because something among them is not sound.
    [[nodiscard]] bool begin(QByteArrayView lines);
    /// The same as parse() for a line of those.
    [[nodiscard]] bool parseNext(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail);

private:
    class Walker;
    bool careful(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail);

    std::unique_ptr<Walker> m_walker;
    JsonSamples::Sample m_careful;
};

/// True for the fields that the usual training formats fill with text.
[[nodiscard]] bool isTextField(std::string_view name);

}  // namespace passerelle::profile
