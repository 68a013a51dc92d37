// SPDX-License-Identifier: GPL-3.0-or-later
// HDF5 as data: NetCDF-4, AnnData, MATLAB 7.3, or arrays of one's own.
#include "profile/dataset_readers.hpp"
#include "profile/hdf5_file.hpp"
#include "profile/paths.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

/// Values of an array; at most 2^46, 0 when a size is negative.
double valuesOf(const Hdf5Dataset &array)
{
    constexpr double kMost = 7e13;
    double values = 1;
    for (const qint64 size : array.shape)
        values = std::min(kMost, values * static_cast<double>(std::max<qint64>(0, size)));
    return values;
}

const Hdf5Dataset *find(const Hdf5Contents &contents, const QString &path)
{
    const auto found = std::ranges::find(contents.datasets, path, &Hdf5Dataset::path);
    return found == contents.datasets.end() ? nullptr : &*found;
}

/// AnnData keeps its matrix whole in "X", or packed in "X/indptr", one entry a row and one more (anndata, on-disk
/// format).
bool takeAnnData(const Hdf5Contents &contents, DatasetScan &scan)
{
    const bool annotated = std::ranges::any_of(
        contents.datasets, [](const Hdf5Dataset &array) { return array.path.startsWith(QLatin1String("obs/")); });
    const Hdf5Dataset *whole = find(contents, QStringLiteral("X"));
    const Hdf5Dataset *rows = find(contents, QStringLiteral("X/indptr"));
    if (!annotated || (whole == nullptr && rows == nullptr))
        return false;
    qint64 observations = 0;
    if (whole != nullptr && whole->shape.size() == 2) {
        observations = whole->shape[0];
        scan.figures.measure("features", static_cast<double>(whole->shape[1]));
    } else if (rows != nullptr && rows->shape.size() == 1) {
        observations = rows->shape[0] - 1;
    }
    scan.figures.measure("observations", static_cast<double>(std::max<qint64>(0, observations)));
    scan.format = QStringLiteral("anndata");
    return true;
}

}  // namespace

void readHdf5File(BoundedFile &file, DatasetScan &scan)
{
    constexpr std::size_t kShown = 1000;
    ByteReader reader(file);
    const Result<Hdf5Contents> contents = readHdf5(reader);
    if (!contents)
        return noteBroken(file, contents.error(), scan);
    double values = 0;
    double bytes = 0;
    qint64 rows = 0;
    for (const Hdf5Dataset &array : contents->datasets) {
        const double count = valuesOf(array);
        values += count;
        bytes += count * std::max(0, array.valueBytes);
        if (!array.shape.empty())
            rows = std::max(rows, std::min<qint64>(array.shape.front(), qint64{1} << 46));
        if (scan.figures.columns.size() < kShown)
            scan.figures.columns.push_back(
                {harmless(array.path), array.dtype, 0, count * std::max(0, array.valueBytes)});
    }
    if (contents->denseGroups)
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset",
                                              "Part of this file's groups is kept in a form that is not read; "
                                              "the figures are those of the rest."));
    scan.figures.measure("variables", static_cast<double>(contents->datasets.size()));
    scan.figures.measure("values", values);
    const QString counted = QStringLiteral("observations");
    const double before = scan.figures.measures.value(counted);
    const bool cells = takeAnnData(*contents, scan);
    const auto observations = static_cast<qint64>(scan.figures.measures.value(counted) - before);
    scan.collector.samplesInBulk(cells ? observations : std::max<qint64>(1, rows), bytes, 0);
}

}  // namespace passerelle::profile
