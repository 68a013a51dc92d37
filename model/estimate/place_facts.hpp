// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/target.hpp"

#include <QString>
#include <QStringList>

#include <optional>

namespace passerelle::estimate {

/// An answer of the catalogue; Unknown where it holds none, which is never taken for a no.
enum class Known { No, Yes, Unknown };

/// Whether a place can be had now.
enum class Availability {
    Open,       ///< a public machine in service: hours are granted on application
    Announced,  ///< not open yet
    InStock,    ///< an offer seen as available
    Scarce,     ///< seen in stock, in part or in some zone
    Shortage,   ///< seen as sold out in every zone looked at
    Unknown,    ///< nobody looked
};

/// What one asks of a place beside its speed and its price. Only what the catalogue holds.
struct PlaceFacts {
    Known secNumCloud = Known::Unknown;  ///< of the GPU offer itself, not of other services of the provider
    Known hds = Known::Unknown;          ///< hosting of health data (France)
    Known iso27001 = Known::Unknown;
    QStringList countries;  ///< of the data centres where it can be had, ISO 3166 alpha-2; the machine's own country
    Availability availability = Availability::Unknown;
    QString availabilityDate;                      ///< the last day anyone looked; empty: nobody did
    std::optional<units::CarbonPerWattHour> grid;  ///< life cycle, of the place reckoned with
    int gridYear = 0;
};

/// Below it electricity counts as low in carbon: 100 g CO2e/kWh over the life cycle, the threshold of the European
/// taxonomy of sustainable activities (Delegated Regulation (EU) 2021/2139, annex I, sections 4.1 to 4.25).
[[nodiscard]] units::CarbonPerWattHour lowCarbonThreshold();

/// Yes below the threshold, unknown where no factor is published.
[[nodiscard]] Known lowCarbon(const PlaceFacts &facts);

[[nodiscard]] PlaceFacts placeFactsOf(const Target &target, const catalogue::Catalogue &catalogue);

}  // namespace passerelle::estimate
