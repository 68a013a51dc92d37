// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/json_samples.hpp"

#include <memory>

namespace passerelle::profile {

/// Reads single JSON values at the speed of memory (simdjson). Gives exactly what JsonSamples::parseLine() gives, which
/// it falls back on for all that is out of the ordinary: it alone says what is wrong with a line.
class JsonLine
{
public:
    JsonLine();
    JsonLine(const JsonLine &) = delete;
    JsonLine &operator=(const JsonLine &) = delete;
    ~JsonLine();

    /// How many bytes must be readable behind a line, whatever they are.
    static constexpr qsizetype kPadding = 64;

    /// False when the line is no sound JSON; `detail` then says why. `sample` is overwritten. `keys`, when given,
    /// collects the names of the first two levels.
    [[nodiscard]] bool parse(QByteArrayView line, JsonSamples::Sample &sample, QSet<QString> *keys, QString &detail);

private:
    class Visitor;
    std::unique_ptr<Visitor> m_visitor;
};

/// True for the fields that the usual training formats fill with text.
[[nodiscard]] bool isTextField(std::string_view name);

}  // namespace passerelle::profile
