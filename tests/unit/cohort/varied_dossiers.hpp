// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"
#include "dossier/dossier.hpp"

namespace passerelle::testing {

/// The dossier of that number: every vertical, both of its example projects, sizes, companies and stages in turn. The
/// same number gives the same dossier. One in fifty says nothing of its model yet.
[[nodiscard]] dossier::Dossier variedDossier(int number, const catalogue::Catalogue &catalogue);

}  // namespace passerelle::testing
