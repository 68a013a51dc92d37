// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/constants.hpp"

#include <array>

class QString;

namespace passerelle::catalogue {
struct Accelerator;
}

namespace passerelle::estimate {

struct Target;

/// What a tensor unit computes in; finer than a workload's precision, since weights may be kept in fewer bits.
enum class Arithmetic { Fp32, Tf32, Fp16, Bf16, Fp8, Int8, Fp4 };
constexpr int kArithmeticCount = 7;

enum class Generation { Volta, Ampere, Ada, Hopper, Blackwell, Cdna2, Cdna3, Tpu, Other };
enum class Fabric { None, Nvlink, Xgmi, Pcie, Infiniband, Slingshot, OmniPath, Ethernet };

/// One scheduled device (an MI250X holds two) and what surrounds it, in plain SI numbers for the hot loops.
struct Hardware {
    Generation generation = Generation::Other;
    std::array<double, kArithmeticCount> peak{};  ///< dense FLOP/s; 0: no such unit
    double measuredMatmul = 0;                    ///< FLOP/s of the best 16-bit product, 0: not measured
    double bandwidth = 0;                         ///< bytes a second
    double memory = 0;                            ///< bytes
    double boardPower = 0;                        ///< watts, one device
    int year = 2020;
    int devicesPerGpu = 1;
    bool bandwidthAssumed = false;  ///< not published: taken from the generation
    bool peakAssumed = false;       ///< the same for the 16-bit peak
    bool capped = false;            ///< power-limited board
    int devicesPerNode = 8;
    Fabric intra = Fabric::Nvlink;
    double intraBandwidth = 0;  ///< one device, one direction, bytes a second
    Fabric inter = Fabric::Infiniband;
    int linkDomain = 8;        ///< devices that share the intra-node link, several trays together on NVL72
    double nodeBandwidth = 0;  ///< one node, one direction, bytes a second
};

/// Boards with graphics memory (GDDR), by their bandwidth: below 1.1 TB/s from Ampere on, below 2 TB/s from Blackwell
/// on; stacked memory gives more (datasheets; the A30 is the exception that the rule misses).
[[nodiscard]] bool hasGraphicsMemory(const Hardware &hardware);

[[nodiscard]] Hardware hardwareOf(const catalogue::Accelerator &accelerator);
/// With the target's node, memory and fabric in place of the accelerator's usual ones.
[[nodiscard]] Hardware hardwareOf(const Target &target);

/// The fabric named by a link's or network's text ("NVLink 4", "Slingshot-11", "InfiniBand HDR"…).
[[nodiscard]] Fabric intraFabricOf(const QString &text);
[[nodiscard]] Fabric interFabricOf(const QString &text);
/// Reached bytes a second of one device inside its node.
[[nodiscard]] double reachedIntra(const Hardware &hardware, const Constants &constants);
/// Reached bytes a second of one whole node on the network.
[[nodiscard]] double reachedInter(const Hardware &hardware, const Constants &constants);

/// FLOP/s that the best-shaped matrix product reaches: measured where known, else the peak times the generation's
/// ceiling. Falls back to the nearest arithmetic the device has (V100: bf16 → fp16); 0 when it has none.
[[nodiscard]] double attainable(const Hardware &hardware, Arithmetic arithmetic, const Constants &constants);
/// The dense peak a model's utilisation is compared with, the same fallback.
[[nodiscard]] double peakOf(const Hardware &hardware, Arithmetic arithmetic);

}  // namespace passerelle::estimate
