// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"

namespace passerelle::ui {

/// The project to assume for a person who cannot name a field yet: the first project whose model suits the most fields,
/// in the catalogue's order among equals. Null in an empty catalogue.
[[nodiscard]] const catalogue::ProjectIdea *commonestProject(const catalogue::Catalogue &catalogue);

}  // namespace passerelle::ui
