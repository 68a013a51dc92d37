// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"

#include <QMap>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace passerelle::profile {

/// How a length spreads over samples, in flat memory: one count a quarter of a doubling.
class Spread
{
public:
    /// Adds `count` samples of that value; negative values count as 0.
    void add(double value, qint64 count = 1);
    /// Adds the samples of another one.
    void absorb(const Spread &other);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] double least() const { return m_count > 0 ? m_least : 0; }
    [[nodiscard]] double most() const { return m_most; }
    [[nodiscard]] double total() const { return m_total; }
    [[nodiscard]] double mean() const { return m_count > 0 ? m_total / static_cast<double>(m_count) : 0; }
    /// The value below which a share `part` (0 to 1) of the samples lies, within a tenth of itself.
    [[nodiscard]] double quantile(double part) const;

    struct Bin {
        double upTo = 0;  ///< values of the bin are at most this
        qint64 count = 0;
    };
    /// The bins that hold something, from the smallest values up.
    [[nodiscard]] std::vector<Bin> bins() const;
    /// A spread as it was kept in a document.
    [[nodiscard]] static Spread kept(const std::vector<Bin> &bins, double least, double most, double mean);

private:
    static constexpr std::size_t kBins = 200;  ///< up to 2^50
    std::array<qint64, kBins> m_bins{};
    qint64 m_count = 0;
    double m_least = 0;
    double m_most = 0;
    double m_total = 0;
};

/// One column of a table with a schema (Parquet, Arrow).
struct TableColumn {
    QString name;
    QString type;
    double storedBytes = 0;    ///< as it lies on disk; 0 when the format does not say
    double unpackedBytes = 0;  ///< the same
};

/// What a dataset holds beyond texts: pictures, sounds, tables with a schema, classes, splits, scientific records.
struct DatasetFigures {
    Spread sampleBytes;                ///< of every sample
    Spread width;                      ///< of images and videos, in pixels
    Spread height;                     ///< the same
    QMap<int, qint64> channels;        ///< images by number of channels
    QMap<int, qint64> bitDepths;       ///< images by bits a channel
    double decodedImageBytes = 0;      ///< width × height × channels × bits ÷ 8, added up
    double audioSeconds = 0;           ///< of all sounds
    double videoSeconds = 0;           ///< of all videos
    QMap<int, qint64> sampleRates;     ///< sounds by hertz
    QMap<QString, qint64> splits;      ///< samples by split ("train", "test"…), when folders or names say it
    QMap<QString, qint64> classes;     ///< items by class, when labels or folders say it
    QMap<QString, qint64> fileKinds;   ///< files by format
    QMap<QString, double> measures;    ///< the rest, by the keys that measureLabel() knows
    std::vector<TableColumn> columns;  ///< of the first table that has a schema, at most 1 000
    QMap<QString, QString> stated;     ///< what a dataset card says ("languages", "size"), not verified

    /// Adds the figures of a later part of the data.
    void absorb(const DatasetFigures &later);
    /// Adds to a measure.
    void measure(const char *key, double value) { measures[QLatin1String(key)] += value; }
    /// Counts an item of a class; beyond 10 000 different classes new ones are no longer told apart.
    void countClass(const QString &name, qint64 count = 1);
};

/// What a measure is, for a person: "Points", "Residues"…; empty when the key is not known.
[[nodiscard]] Message measureLabel(const QString &key);

/// How much shorter training gets when short samples are packed together in sequences of `length` (same unit as the
/// spread): sequences without packing ÷ sequences with it, at least 1. Samples longer than a sequence are cut. Packing
/// is taken at 98 % filled, what first-fit packing reaches (Krell et al. 2021, arXiv:2107.02027, table 1).
[[nodiscard]] double packingGain(const Spread &lengths, double length);

}  // namespace passerelle::profile
