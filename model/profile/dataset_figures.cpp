// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_figures.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace passerelle::profile {

namespace {

constexpr double kStepsADoubling = 4;

/// The quarter of a doubling in which a value lies: 0 below one, then 1 + the ceiling of four times its logarithm to
/// the base of two, without taking one.
std::size_t stepOf(double value)
{
    if (value < 1)
        return 0;
    // The parts of an IEEE 754 double: the power of two, and where between two powers the value lies.
    constexpr int kFraction = 52;
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const std::size_t power = static_cast<std::size_t>(bits >> kFraction) - 1023;
    const std::uint64_t part = bits & ((std::uint64_t{1} << kFraction) - 1);
    const std::size_t quarters = (part > 0 ? 1U : 0U) + (part > 0x306fe0a31b715U ? 1U : 0U) +
                                 (part > 0x6a09e667f3bcdU ? 1U : 0U) + (part > 0xae89f995ad3adU ? 1U : 0U);
    return 1 + static_cast<std::size_t>(kStepsADoubling) * power + quarters;
}

struct Label {
    const char *key;
    Message text;
};

}  // namespace

void Spread::add(double value, qint64 count)
{
    value = std::max(0.0, value);
    m_bins[std::min(stepOf(value), kBins - 1)] += count;
    m_least = m_count == 0 ? value : std::min(m_least, value);
    m_most = std::max(m_most, value);
    m_count += count;
    m_total += value * static_cast<double>(count);
}

void Spread::absorb(const Spread &other)
{
    if (other.m_count == 0)
        return;
    for (std::size_t i = 0; i < kBins; ++i)
        m_bins[i] += other.m_bins[i];
    m_least = m_count == 0 ? other.m_least : std::min(m_least, other.m_least);
    m_most = std::max(m_most, other.m_most);
    m_count += other.m_count;
    m_total += other.m_total;
}

std::vector<Spread::Bin> Spread::bins() const
{
    std::vector<Bin> result;
    for (std::size_t i = 0; i < kBins; ++i) {
        if (m_bins[i] > 0)
            result.push_back({i == 0 ? 0 : std::exp2(static_cast<double>(i - 1) / kStepsADoubling), m_bins[i]});
    }
    return result;
}

Spread Spread::kept(const std::vector<Bin> &bins, double least, double most, double mean)
{
    Spread spread;
    for (const Bin &bin : bins) {
        // Just under the bound, so that the rounding of the logarithm cannot lift it into the next bin; the first two
        // bounds, 0 and 1, are exact.
        spread.add(bin.upTo > 1 ? bin.upTo * 0.999 : bin.upTo, std::max<qint64>(0, bin.count));
    }
    spread.m_least = least;
    spread.m_most = std::max(least, most);
    spread.m_total = mean * static_cast<double>(spread.m_count);
    return spread;
}

double Spread::quantile(double part) const
{
    const double wanted = part * static_cast<double>(m_count);
    double seen = 0;
    for (std::size_t i = 0; i < kBins; ++i) {
        seen += static_cast<double>(m_bins[i]);
        if (seen < wanted || m_bins[i] == 0)
            continue;
        const double middle = i == 0 ? 0 : std::exp2((static_cast<double>(i) - 1.5) / kStepsADoubling);
        return std::clamp(middle, m_least, m_most);
    }
    return m_most;
}

void DatasetFigures::absorb(const DatasetFigures &later)
{
    const auto add = [](auto &map, const auto &from) {
        for (auto item = from.constBegin(); item != from.constEnd(); ++item)
            map[item.key()] += *item;
    };
    sampleBytes.absorb(later.sampleBytes);
    width.absorb(later.width);
    height.absorb(later.height);
    add(channels, later.channels);
    add(bitDepths, later.bitDepths);
    decodedImageBytes += later.decodedImageBytes;
    audioSeconds += later.audioSeconds;
    videoSeconds += later.videoSeconds;
    add(sampleRates, later.sampleRates);
    add(splits, later.splits);
    add(fileKinds, later.fileKinds);
    add(measures, later.measures);
    for (auto name = later.classes.constBegin(); name != later.classes.constEnd(); ++name)
        countClass(name.key(), *name);
    if (columns.empty()) {
        columns = later.columns;
    } else {
        for (TableColumn &column : columns) {
            const auto same = std::ranges::find(later.columns, column.name, &TableColumn::name);
            column.storedBytes += same == later.columns.end() ? 0 : same->storedBytes;
            column.unpackedBytes += same == later.columns.end() ? 0 : same->unpackedBytes;
        }
    }
    for (auto word = later.stated.constBegin(); word != later.stated.constEnd(); ++word)
        stated.insert(word.key(), *word);
}

void DatasetFigures::countClass(const QString &name, qint64 count)
{
    constexpr qsizetype kMostClasses = 10'000;
    const auto known = classes.find(name);
    if (known != classes.end())
        *known += count;
    else if (classes.size() < kMostClasses)
        classes.insert(name, count);
}

Message measureLabel(const QString &key)
{
    static const std::array kLabels = {
        Label{"row_groups", PASSERELLE_TEXT("Measure", "Row groups")},
        Label{"record_batches", PASSERELLE_TEXT("Measure", "Record batches")},
        Label{"boxes", PASSERELLE_TEXT("Measure", "Annotated objects")},
        Label{"annotated_images", PASSERELLE_TEXT("Measure", "Annotated images")},
        Label{"frames", PASSERELLE_TEXT("Measure", "Frames")},
        Label{"pages", PASSERELLE_TEXT("Measure", "Image pages")},
        Label{"volumes", PASSERELLE_TEXT("Measure", "Volumes")},
        Label{"voxels", PASSERELLE_TEXT("Measure", "Voxels")},
        Label{"series", PASSERELLE_TEXT("Measure", "Image series")},
        Label{"named_patients", PASSERELLE_TEXT("Measure", "Images that name their patient")},
        Label{"variables", PASSERELLE_TEXT("Measure", "Variables")},
        Label{"values", PASSERELLE_TEXT("Measure", "Numbers in all")},
        Label{"messages", PASSERELLE_TEXT("Measure", "Weather fields")},
        Label{"points", PASSERELLE_TEXT("Measure", "Points")},
        Label{"sequences", PASSERELLE_TEXT("Measure", "Sequences")},
        Label{"residues", PASSERELLE_TEXT("Measure", "Residues (letters of the sequences)")},
        Label{"observations", PASSERELLE_TEXT("Measure", "Observations (rows of the matrix)")},
        Label{"features", PASSERELLE_TEXT("Measure", "Features (columns of the matrix)")},
    };
    const auto found = std::ranges::find_if(kLabels, [&key](const Label &l) { return key == QLatin1String(l.key); });
    return found == kLabels.end() ? Message() : found->text;
}

double packingGain(const Spread &lengths, double length)
{
    constexpr double kFilled = 0.98;
    if (lengths.count() == 0 || length <= 0)
        return 1;
    double tokens = 0;
    double sequences = 0;
    for (const Spread::Bin &bin : lengths.bins()) {
        const double middle = std::min(bin.upTo * std::exp2(-0.5 / kStepsADoubling), length);
        tokens += middle * static_cast<double>(bin.count);
        sequences += static_cast<double>(bin.count);
    }
    const double packed = tokens / (length * kFilled);
    return packed > 0 ? std::max(1.0, sequences / packed) : 1;
}

}  // namespace passerelle::profile
