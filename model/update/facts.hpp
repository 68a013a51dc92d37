// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/store.hpp"

#include "base/language.hpp"

namespace passerelle::update {

/// Where the person's own figures are kept: beside the folder of the store, so that nothing done to the one touches the
/// other.
[[nodiscard]] QString ownFile(const Store &store);

/// What the program computes with: the facts in use and the person's own figures.
struct Facts {
    catalogue::CataloguePtr catalogue;  ///< with a version, as catalogue::versionOf() gives it
    InUse inUse;
    /// What could not be used and is therefore left out: facts altered on the disk, own figures that do not read.
    std::vector<Error> told;
};

/// The facts in use alone. Fails only where the shipped facts themselves cannot be read.
[[nodiscard]] Result<Facts> loadFacts(const Store &store);
/// With the own figures of a file, marked in the given language; as they are where there is no such file.
[[nodiscard]] Facts withOwnFile(Facts facts, const QString &own, const Language &language);

}  // namespace passerelle::update
