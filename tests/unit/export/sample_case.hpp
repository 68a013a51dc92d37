// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"

#include <QString>

/// A case made by hand for the tests of documents: figures that are easy to find again in a text.
namespace passerelle::testing {

/// Estimates on eighteen targets (public, announced, cloud, two infeasible), three routes and a filled application.
[[nodiscard]] dossier::Case sampleCase();

/// The catalogue that goes with it: the route of the application, with its form.
[[nodiscard]] catalogue::Catalogue sampleCatalogue();

/// The same case where every text that a person may type is hostile: markup, formulas, right-to-left overrides, emoji,
/// control characters, a word of 300 letters.
[[nodiscard]] dossier::Case hostileCase();

}  // namespace passerelle::testing
