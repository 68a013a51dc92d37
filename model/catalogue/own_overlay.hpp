// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/own_facts.hpp"

#include <QString>
#include <QStringList>

#include <optional>

namespace passerelle::catalogue {

/// The catalogue with the person's own figures in it: an own price takes the place of the offer's, an own machine
/// stands beside the others (as an offer where it has a price, else as a machine whose hours are free), an own quota is
/// noted at its partition. Each carries a source "own:…", its day, and a mark in the given language, which becomes part
/// of every name that is shown. Figures whose offer, partition or GPU the catalogue lacks stay out (see waiting()). The
/// version tells these facts from those without.
[[nodiscard]] CataloguePtr withOwn(const CataloguePtr &facts, const OwnFacts &own, const Language &language);

/// Identifiers of own figures that wait, because the catalogue does not know what they name.
[[nodiscard]] QStringList waiting(const Catalogue &facts, const OwnFacts &own);

/// "your own price", for the offer, partition or own machine of this id; empty where nothing is the person's.
[[nodiscard]] QString ownMark(const Catalogue &facts, const QString &id);
/// The hours held on a partition.
[[nodiscard]] std::optional<units::GpuHours> ownQuota(const Catalogue &facts, const QString &partitionId);
/// The power limit of each GPU of an own machine.
[[nodiscard]] std::optional<units::Watts> ownGpuPower(const Catalogue &facts, const QString &id);
/// All GPUs of an own machine.
[[nodiscard]] std::optional<int> ownGpuCount(const Catalogue &facts, const QString &id);

/// Whether any figure of the catalogue is the person's own.
[[nodiscard]] bool hasOwn(const Catalogue &facts);
/// Whether the person has a part in a fact, by its sources.
[[nodiscard]] bool isOwn(const std::vector<Source> &sources);
/// Whether what has this id is a machine of the person's own.
[[nodiscard]] bool isOwnMachine(const QString &id);

}  // namespace passerelle::catalogue
