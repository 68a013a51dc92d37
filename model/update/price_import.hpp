// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/difference.hpp"
#include "update/price_list.hpp"

#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace passerelle::update {

/// A price list on the disk.
struct SavedList {
    QString file;
    QString note;  ///< what to note as the origin of its prices: the file's name, the address it was read from
};

/// What a vendor's list says of the offers in the catalogue.
struct PriceImport {
    std::vector<catalogue::OwnPrice> prices;  ///< of the offers whose price differs, or was not known
    std::vector<Difference> differences;      ///< one for each of them
    int same = 0;                             ///< offers whose price is the catalogue's
    int unlisted = 0;                         ///< offers of the vendor that the list does not hold
};

/// Compares the list with the catalogue, offer by offer. Where an offer is sold in several zones at several prices, the
/// highest counts. `note` says where the prices come from (the file's name); `today` is their day where the list has
/// none; `dollarsPerEuro` turns a list in dollars into euros.
[[nodiscard]] PriceImport compared(const PriceList &list, const catalogue::Catalogue &facts, double dollarsPerEuro,
                                   const QString &note, const QDate &today);

/// The own figures with these prices among them: those of the same offers give way.
[[nodiscard]] catalogue::OwnFacts withPrices(catalogue::OwnFacts own, const std::vector<catalogue::OwnPrice> &prices);

/// The rate with which the facts of a folder convert dollars.
[[nodiscard]] Result<double> dollarsPerEuro(const QString &folder);

}  // namespace passerelle::update
