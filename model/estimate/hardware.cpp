// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/hardware.hpp"

#include "catalogue/accelerator.hpp"
#include "estimate/target.hpp"

#include <algorithm>

namespace passerelle::estimate {

namespace {

using catalogue::Precision;

double peakIn(const catalogue::Accelerator &accelerator, Precision precision)
{
    const auto it = accelerator.peak.find(precision);
    return it == accelerator.peak.end() ? 0 : it->second.value();
}

Generation generationOf(const catalogue::Accelerator &a)
{
    const QString text = a.architecture;
    const auto has = [&text](const char *word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (has("volta") || has("turing") || has("pascal"))
        return Generation::Volta;
    if (has("ampere"))
        return Generation::Ampere;
    if (has("ada"))
        return Generation::Ada;
    if (has("hopper"))
        return Generation::Hopper;
    if (has("blackwell"))
        return Generation::Blackwell;
    if (has("cdna1") || has("cdna 1") || has("cdna2") || has("cdna 2"))
        return Generation::Cdna2;
    if (has("cdna") || has("mi400"))
        return Generation::Cdna3;
    if (has("tpu"))
        return Generation::Tpu;
    return Generation::Other;
}

Constant ceilingOf(Generation generation)
{
    switch (generation) {
    case Generation::Volta:
        return Constant::CeilingVolta;
    case Generation::Ampere:
        return Constant::CeilingAmpere;
    case Generation::Ada:
        return Constant::CeilingAda;
    case Generation::Hopper:
        return Constant::CeilingHopper;
    case Generation::Blackwell:
        return Constant::CeilingBlackwell;
    case Generation::Cdna2:
        return Constant::CeilingCdna2;
    case Generation::Cdna3:
        return Constant::CeilingCdna3;
    case Generation::Tpu:
        return Constant::CeilingTpu;
    case Generation::Other:
        break;
    }
    return Constant::CeilingOther;
}

Arithmetic nearest(const Hardware &h, Arithmetic wanted)
{
    const auto has = [&h](Arithmetic a) { return h.peak[static_cast<std::size_t>(a)] > 0; };
    if (has(wanted))
        return wanted;
    // A device without the unit runs the next wider one: four-bit and eight-bit weights are widened when read.
    switch (wanted) {
    case Arithmetic::Fp4:
        if (has(Arithmetic::Fp8))
            return Arithmetic::Fp8;
        [[fallthrough]];
    case Arithmetic::Fp8:
    case Arithmetic::Int8:
    case Arithmetic::Bf16:
    case Arithmetic::Fp16:
        if (has(Arithmetic::Bf16))
            return Arithmetic::Bf16;
        if (has(Arithmetic::Fp16))
            return Arithmetic::Fp16;
        [[fallthrough]];
    case Arithmetic::Tf32:
    case Arithmetic::Fp32:
        break;
    }
    return has(Arithmetic::Fp32) ? Arithmetic::Fp32 : has(Arithmetic::Tf32) ? Arithmetic::Tf32 : Arithmetic::Bf16;
}

double reachOf(Fabric fabric, const Constants &c)
{
    switch (fabric) {
    case Fabric::Nvlink:
        return c[Constant::ReachNvlink];
    case Fabric::Xgmi:
        return c[Constant::ReachXgmi];
    case Fabric::Pcie:
        return c[Constant::ReachPcie];
    case Fabric::Infiniband:
        return c[Constant::ReachInfiniband];
    case Fabric::Slingshot:
        return c[Constant::ReachSlingshot];
    case Fabric::OmniPath:
        return c[Constant::ReachOmniPath];
    case Fabric::Ethernet:
        return c[Constant::ReachEthernet];
    case Fabric::None:
        break;
    }
    return 1;
}

constexpr double kPcieBandwidth = 26e9;  ///< PCIe 4 × 16, one direction, protocol overhead taken off
constexpr double kEthernetNode = 3.1e9;  ///< 25 Gbit/s: what a cloud instance without a cluster network offers

/// Network of a usual eight-GPU node of that age: four 100 Gbit/s cards (DGX-1), eight of 200 (DGX A100), eight of 400
/// (DGX H100; NVIDIA's datasheets).
double usualNodeBandwidth(int year)
{
    return year >= 2022 ? 400e9 : year >= 2020 ? 200e9 : 50e9;
}

/// FLOP for each byte of memory traffic where one of the two is not published: boards with slower memory (H100 96 GB
/// HBM2e) hold 412; AMD's CDNA 4 holds 300 (accelerators' datasheets).
constexpr double kFlopsPerByteSlowMemory = 412;
constexpr double kFlopsPerByteCdna = 300;

/// One direction of a whole GPU's links, by generation (NVIDIA's pages: 300, 600, 900, 1,800 GB/s both directions).
double nvlinkBandwidth(const QString &name)
{
    const auto has = [&name](const char *digit) { return name.contains(QLatin1String(digit)); };
    return has("5") ? 900e9 : has("4") ? 450e9 : has("3") ? 300e9 : 150e9;
}

void completeHardware(Hardware &h)
{
    const auto at = [&h](Arithmetic a) -> double & { return h.peak[static_cast<std::size_t>(a)]; };
    const double sixteen = std::max(at(Arithmetic::Bf16), at(Arithmetic::Fp16));
    if (h.bandwidth <= 0 && sixteen > 0) {
        h.bandwidth = sixteen / kFlopsPerByteSlowMemory;
        h.bandwidthAssumed = true;
    }
    if (sixteen <= 0 && h.bandwidth > 0 && h.generation == Generation::Cdna3) {
        at(Arithmetic::Bf16) = at(Arithmetic::Fp16) = h.bandwidth * kFlopsPerByteCdna;
        at(Arithmetic::Fp8) = 2 * at(Arithmetic::Bf16);
        h.peakAssumed = true;
    }
}

}  // namespace

Fabric intraFabricOf(const QString &text)
{
    const auto has = [&text](const char *word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (has("nvlink") || has("nvswitch") || has("sxm"))
        return Fabric::Nvlink;
    if (has("infinity") || has("xgmi"))
        return Fabric::Xgmi;
    if (has("ici") || has("roce"))
        return Fabric::Nvlink;
    return Fabric::Pcie;
}

Fabric interFabricOf(const QString &text)
{
    const auto has = [&text](const char *word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (has("omni") || has("opa"))
        return Fabric::OmniPath;
    if (has("slingshot"))
        return Fabric::Slingshot;
    if (has("infiniband") || has("hdr") || has("ndr") || has("edr") || has("xdr"))
        return Fabric::Infiniband;
    if (has("ethernet") || has("roce") || has("efa") || has("gcp") || has("pcie"))
        return Fabric::Ethernet;
    return Fabric::Infiniband;
}

Hardware hardwareOf(const catalogue::Accelerator &a)
{
    Hardware h;
    h.generation = generationOf(a);
    h.year = a.releaseYear > 0 ? a.releaseYear : 2020;
    // Two dies in one package are two devices to the software (HPE, LUMI documentation, 2023).
    h.devicesPerGpu = h.generation == Generation::Cdna2 && a.memory.value() > 100e9 ? 2 : 1;
    const double part = 1.0 / h.devicesPerGpu;
    const std::array<Precision, kArithmeticCount> precisions = {Precision::Fp32, Precision::Tf32, Precision::Fp16,
                                                                Precision::Bf16, Precision::Fp8,  Precision::Int8,
                                                                Precision::Fp4};
    for (std::size_t i = 0; i < precisions.size(); ++i)
        h.peak[i] = peakIn(a, precisions[i]) * part;
    h.measuredMatmul = a.measuredMatmul ? a.measuredMatmul->value() * part : 0;
    h.bandwidth = a.memoryBandwidth.value() * part;
    h.memory = a.memory.value() * part;
    completeHardware(h);
    h.boardPower = a.boardPower ? a.boardPower->value() * part : 0;
    h.intra = a.scaleUpLink.isEmpty() ? Fabric::Pcie : intraFabricOf(a.scaleUpLink);
    if (a.scaleUpBandwidth && a.scaleUpBandwidth->value() > 0 && a.scaleUpDomain > 2)
        h.intraBandwidth = a.scaleUpBandwidth->value() / 2 * part;
    else if (h.intra == Fabric::Nvlink && !a.scaleUpLink.contains(QLatin1String("bridge")))
        h.intraBandwidth = nvlinkBandwidth(a.scaleUpLink);
    else {
        h.intra = Fabric::Pcie;
        h.intraBandwidth = h.year >= 2022 ? 2 * kPcieBandwidth : kPcieBandwidth;
    }
    h.linkDomain = std::max(1, a.scaleUpDomain);
    h.devicesPerNode = 8;
    h.nodeBandwidth = h.intra == Fabric::Pcie ? usualNodeBandwidth(h.year) / 8 : usualNodeBandwidth(h.year);
    return h;
}

Hardware hardwareOf(const Target &target)
{
    Hardware h = hardwareOf(target.accelerator);
    h.devicesPerGpu = std::max(h.devicesPerGpu, target.devicesPerGpu);
    if (target.gpuMemory.value() > 0)
        h.memory = target.gpuMemory.value() / h.devicesPerGpu;
    h.devicesPerNode = std::max(1, target.gpusPerNode) * h.devicesPerGpu;
    if (!target.intraLink.isEmpty())
        h.intra = intraFabricOf(target.intraLink);
    if (target.intraBandwidth && target.intraBandwidth->value() > 0)
        h.intraBandwidth = target.intraBandwidth->value() / 2 / h.devicesPerGpu;
    else if (h.intra == Fabric::Pcie)
        h.intraBandwidth = std::min(h.intraBandwidth, 2 * kPcieBandwidth);
    if (!target.network.isEmpty())
        h.inter = interFabricOf(target.network);
    if (target.nodeBandwidth && target.nodeBandwidth->value() > 0)
        h.nodeBandwidth = target.nodeBandwidth->value();
    else if (target.kind == TargetKind::CloudOffer) {
        h.inter = Fabric::Ethernet;
        h.nodeBandwidth = kEthernetNode;
    }
    return h;
}

bool hasGraphicsMemory(const Hardware &h)
{
    switch (h.generation) {
    case Generation::Ampere:
    case Generation::Ada:
        return h.bandwidth < 1.1e12;
    case Generation::Blackwell:
        return h.bandwidth < 2e12;
    default:
        return false;
    }
}

double reachedIntra(const Hardware &h, const Constants &c)
{
    return std::max(1e9, h.intraBandwidth * reachOf(h.intra, c));
}

double reachedInter(const Hardware &h, const Constants &c)
{
    return std::max(1e8, h.nodeBandwidth * reachOf(h.inter, c));
}

double peakOf(const Hardware &h, Arithmetic arithmetic)
{
    return h.peak[static_cast<std::size_t>(nearest(h, arithmetic))];
}

double attainable(const Hardware &h, Arithmetic arithmetic, const Constants &c)
{
    const Arithmetic used = nearest(h, arithmetic);
    const double peak = h.peak[static_cast<std::size_t>(used)];
    const double sixteen = std::max(h.peak[static_cast<std::size_t>(Arithmetic::Fp16)],
                                    h.peak[static_cast<std::size_t>(Arithmetic::Bf16)]);
    double share = c[ceilingOf(h.generation)];
    if (h.measuredMatmul > 0 && sixteen > 0)
        share = h.measuredMatmul / sixteen;
    switch (used) {
    case Arithmetic::Fp8:
    case Arithmetic::Int8:
        share *= c[Constant::CeilingFp8];
        break;
    case Arithmetic::Fp4:
        share *= c[Constant::CeilingFp4];
        break;
    case Arithmetic::Fp32:
    case Arithmetic::Tf32:
        share *= c[Constant::CeilingFp32];
        break;
    case Arithmetic::Fp16:
    case Arithmetic::Bf16:
        break;
    }
    return peak * std::min(share, 0.98) * (h.capped ? 0.8 : 1.0);
}

}  // namespace passerelle::estimate
