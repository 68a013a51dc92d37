// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "catalogue/catalogue.hpp"

#include <QString>

#include <vector>

namespace passerelle::update {

/// A public address at which a vendor gives its prices. Nothing here calls it.
struct VendorAddress {
    QString providerId;
    QString providerName;
    QString url;  ///< https only
    bool post = false;
};

/// The addresses that the facts of a folder list (`refresh_endpoints`) and whose answers readPriceList() reads, without
/// any that ask for a key. Azure's is narrowed to the machines of the catalogue: it gives a hundred rows at a time.
[[nodiscard]] Result<std::vector<VendorAddress>> vendorAddresses(const QString &folder,
                                                                 const catalogue::Catalogue &facts);

}  // namespace passerelle::update
