// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/application.hpp"
#include "base/language.hpp"

#include <vector>

namespace passerelle::access {

/// What is wrong with the answer as it stands: required and empty, too long or short, not an option, not a number or
/// out of range, not a date, not an address. Empty when it can be sent.
[[nodiscard]] std::vector<Message> problemsOf(const Answer &answer, const Language &language);

/// The words of a text: runs without white space.
[[nodiscard]] int wordCount(const QString &text);

/// The length of a text in a field's unit: words when its limit is in words, characters otherwise (as a reader counts:
/// an accented letter or an emoji is one).
[[nodiscard]] int lengthIn(const QString &unit, const QString &text);

/// A number as the person typed it: dot or comma as the decimal sign, spaces of any kind between groups.
[[nodiscard]] std::optional<double> typedNumber(const QString &text);

}  // namespace passerelle::access
