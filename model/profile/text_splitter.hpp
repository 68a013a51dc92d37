// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>

#include <memory>
#include <string_view>
#include <vector>

namespace passerelle::profile {

/// Cuts a text into the pieces that a tokenizer never joins, by a regular expression, as tokenizers write them
/// (Unicode classes, look-ahead, possessive repeats: PCRE2, the library that Qt's own expressions use, here on UTF-8).
class TextSplitter
{
public:
    /// What becomes of a match: a piece of its own, nothing, or joined to a neighbour.
    enum class Behaviour { Isolated, Removed, WithPrevious, WithNext };

    /// Unsupported when the expression is above 16 KiB or not understood. `inverted`: what does not match is meant.
    [[nodiscard]] static Result<TextSplitter> of(const QByteArray &expression, Behaviour behaviour, bool inverted);

    TextSplitter(TextSplitter &&other) noexcept;
    TextSplitter &operator=(TextSplitter &&other) noexcept;
    ~TextSplitter();

    /// Appends the pieces of `text`, which must be valid UTF-8; several threads may do so at once. A search that costs
    /// too much ends the cutting there: the rest is one piece.
    void split(std::string_view text, std::vector<std::string_view> &pieces) const;

private:
    struct Code;
    TextSplitter(std::unique_ptr<Code> code, Behaviour behaviour, bool inverted);

    std::unique_ptr<Code> m_code;
    Behaviour m_behaviour;
    bool m_inverted;
};

}  // namespace passerelle::profile
