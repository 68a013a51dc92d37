// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QString>

/// One formatter a quantity. About three significant digits, the unit chosen for reading (minutes, hours, days; MB, GB,
/// TB), the number and its spacing by the language. A no-break space stands before the unit.
namespace passerelle::units {

[[nodiscard]] QString format(Hours value, const Language &language);           ///< "40 min", "12.5 h", "3.2 days"
[[nodiscard]] QString format(GpuHours value, const Language &language);        ///< "4,320 GPU-h"
[[nodiscard]] QString format(Money value, const Language &language);           ///< "€12,300" / "12 300 €"
[[nodiscard]] QString format(Bytes value, const Language &language);           ///< "38.2 GB"
[[nodiscard]] QString format(WattHours value, const Language &language);       ///< "1,240 kWh", "3.2 MWh"
[[nodiscard]] QString format(Carbon value, const Language &language);          ///< "56 kg CO₂e", "1.2 t CO₂e"
[[nodiscard]] QString format(Tokens value, const Language &language);          ///< "2.5 billion tokens"
[[nodiscard]] QString format(Flops value, const Language &language);           ///< "1.2×10²² FLOP"
[[nodiscard]] QString format(FlopsPerSecond value, const Language &language);  ///< "312 TFLOP/s"
[[nodiscard]] QString format(BytesPerSecond value, const Language &language);  ///< "2,039 GB/s"
[[nodiscard]] QString format(Watts value, const Language &language);           ///< "700 W"

/// "1,200 GPU-h (900 to 2,100)": the middle, then one chance in ten on each side.
template<typename Quantity>
[[nodiscard]] QString formatInterval(const Interval<Quantity> &interval, const Language &language)
{
    return language.translate("Units", "%1 (%2 to %3)")
        .arg(format(interval.p50, language), format(interval.p10, language), format(interval.p90, language));
}

}  // namespace passerelle::units
