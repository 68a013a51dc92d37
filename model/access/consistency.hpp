// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/application.hpp"

namespace passerelle::access {

/// Something that two answers, or an answer and the dossier, say differently.
struct Disagreement {
    QString fieldId;  ///< the question to look at
    Message text;
};

/// What does not fit together in a filled form: hours against the table of runs (in the unit of the form), months
/// against the plan, the end against the lead's contract (three months longer, as the facts ask), memory in MB against
/// GB, shares that do not make 100 %, storage below the data, a text in another language than the form's, and in
/// summaries for the public what looks like a secret. Thresholds and lists are in form_guide.json.
[[nodiscard]] std::vector<Disagreement> disagreementsIn(const Application &application, const catalogue::Route &route,
                                                        const Facts &facts);

}  // namespace passerelle::access
