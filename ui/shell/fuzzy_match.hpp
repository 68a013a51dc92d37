// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace passerelle::ui {

/// How well a text answers what a person typed: higher is better, empty when it does not. Every typed word must be
/// found, whole or as letters in their order; capitals and accents do not count; a whole word at the start of a word
/// counts most. An empty pattern fits everything equally.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &pattern, const QString &text);

}  // namespace passerelle::ui
