// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/compose.hpp"

namespace passerelle::access {

/// The draft of a longer text by the guide's recipe for the question: paragraphs filled from the founder's own answers
/// and the estimate, with a visible gap ("[To complete: …]") for each that needs what nobody said. Empty where the
/// guide has no recipe or not one fact of it is known: a text of gaps alone is no draft.
[[nodiscard]] Proposal draftOf(const catalogue::FormField &field, const Facts &facts, const Language &language);

/// The gaps left in a text: what stands behind "To complete:" of each.
[[nodiscard]] QStringList gapsIn(const QString &text, const Language &language);

}  // namespace passerelle::access
