// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_figures.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

constexpr double kStepsADoubling = 4;

struct Label {
    const char *key;
    Message text;
};

}  // namespace

void Spread::add(double value, qint64 count)
{
    value = std::max(0.0, value);
    const double step = value < 1 ? 0 : 1 + std::ceil(std::log2(value) * kStepsADoubling);
    m_bins[static_cast<std::size_t>(std::min(step, static_cast<double>(kBins - 1)))] += count;
    m_least = m_count == 0 ? value : std::min(m_least, value);
    m_most = std::max(m_most, value);
    m_count += count;
    m_total += value * static_cast<double>(count);
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
