// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "base/message.hpp"

#include <QStringList>

#include <vector>

namespace passerelle {

/// A technical word in plain language.
struct GlossaryTerm {
    Message word;
    Message meaning;
    Message forms;  ///< other writings of the word ("GPU-hours|GPU-h"), parted by |; may be empty
};

/// Every technical word that the program uses, for the window's cards and the report; in no order that means anything.
[[nodiscard]] std::vector<GlossaryTerm> glossary();

/// The word and its other writings in a language.
[[nodiscard]] QStringList writings(const GlossaryTerm &term, const Language &language);

}  // namespace passerelle
