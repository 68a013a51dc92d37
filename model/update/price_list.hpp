// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "catalogue/own_facts.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace passerelle::update {

/// One price of a vendor's public list, an hour, excluding VAT.
struct ListedPrice {
    QString instanceType;  ///< as the vendor calls it; "+nvidia-h100" for a GPU that is added to a machine of one's own
    QString region;        ///< region or zone; empty where the list holds everywhere
    double amount = 0;     ///< in `currency`
    catalogue::Currency currency = catalogue::Currency::Euro;
    catalogue::PricedUnit unit = catalogue::PricedUnit::Instance;
    bool gpuOnly = false;
};

/// A saved price list of one vendor.
struct PriceList {
    QString providerId;  ///< as the catalogue calls the vendor
    QDate day;           ///< of its publication; invalid where the list does not say
    std::vector<ListedPrice> prices;
    bool hasMore = false;  ///< the vendor gives its list in pages, and this one is not the last
};

/// Reads a list as the vendors' public addresses give it, and tells them apart by their content: Scaleway's product
/// catalogue (JSON; GPU types are priced by the minute), OVHcloud's order catalogue (JSON; whole numbers of 1e-8 euro),
/// Outscale's ReadPublicCatalog (JSON; GPUs alone), Azure's retail prices (JSON; spot, low priority and Windows rows
/// are passed over) and AWS's EC2 list of one region (CSV; on demand, Linux, shared, without licences). Unsupported for
/// anything else, in words for what is nearly right; Malformed where the file breaks its format; TooLarge over 64 MB of
/// JSON or 2 GB of CSV. Entries without a readable price are passed over.
[[nodiscard]] Result<PriceList> readPriceList(const QString &path);

/// The CSV of AWS, used by readPriceList().
[[nodiscard]] Result<PriceList> readAwsPrices(const QString &path);

}  // namespace passerelle::update
