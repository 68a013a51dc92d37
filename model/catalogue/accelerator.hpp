// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/provenance.hpp"
#include "units/quantities.hpp"

#include <QString>

#include <map>
#include <optional>

namespace passerelle::catalogue {

/// The arithmetic a tensor unit runs in.
enum class Precision { Fp64, Fp32, Tf32, Fp16, Bf16, Fp8, Int8, Fp4 };

/// One GPU model, as its datasheet describes it. All peaks are dense (a vendor's sparse figure is halved when read).
struct Accelerator {
    QString id;
    QString name;
    QString vendor;        ///< "NVIDIA", "AMD", "Google", "Intel"
    QString architecture;  ///< "Ampere", "CDNA 3"…
    int releaseYear = 0;
    units::Bytes memory{};
    units::BytesPerSecond memoryBandwidth{};
    std::map<Precision, units::FlopsPerSecond> peak;        ///< absent: the GPU has no such unit
    std::optional<units::FlopsPerSecond> measuredMatmul;    ///< best bf16 matmul measured by a third party
    QString scaleUpLink;                                    ///< "NVLink 3", "PCIe 4"…, may be empty
    std::optional<units::BytesPerSecond> scaleUpBandwidth;  ///< per GPU, both directions together
    int scaleUpDomain = 1;                                  ///< GPUs that share the link
    QString formFactor;                                     ///< "SXM4", "PCIe", "OAM"…
    std::optional<units::Watts> boardPower;
    QString notes;
    Provenance provenance;

    [[nodiscard]] bool has(Precision precision) const { return peak.contains(precision); }
};

}  // namespace passerelle::catalogue
