// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace passerelle::catalogue {

/// A price from a day on, as the source dates it.
struct DatedPrice {
    QString since;      ///< "2023-10", "2025", "2026-06-01"
    QDate day;          ///< the first day of what `since` names
    double amount = 0;  ///< in the currency and unit of its series
};

/// What an offer cost over time, in the currency and unit that its source gives ("EUR/h", "USD/h", "EUR/month"): never
/// converted, for a rate of exchange would move a price that did not.
struct PriceSeries {
    QString providerId;
    QString instanceType;
    QString offerId;  ///< of the catalogue; empty where no offer has that name
    QString unit;
    QString source;
    QString note;
    Confidence confidence = Confidence::Unknown;
    std::vector<DatedPrice> prices;  ///< oldest first
};

/// The dated prices of the catalogue, provider by provider in its order. Entries without a readable date are left out.
[[nodiscard]] std::vector<PriceSeries> priceHistoryOf(const Catalogue &catalogue);

}  // namespace passerelle::catalogue
