// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"

#include <QString>

namespace passerelle::catalogue {

/// Which facts these are, to keep beside what was computed from them: "2026-12-01 (1796112000)", followed by a mark of
/// the person's own figures where they have a part. The day alone for facts that nobody gave a version.
[[nodiscard]] QString versionOf(const Catalogue &catalogue);
/// Gives them one, when they are loaded.
void setVersion(Catalogue &catalogue, const QString &version);

}  // namespace passerelle::catalogue
