// SPDX-License-Identifier: GPL-3.0-or-later
// NetCDF classic, 64-bit offset and CDF-5 (Unidata, netcdf_spec). NetCDF-4 is HDF5.
#include "profile/byte_reader.hpp"
#include "profile/dataset_readers.hpp"

#include <algorithm>
#include <vector>

namespace passerelle::profile {

namespace {

class NetcdfHeader
{
public:
    explicit NetcdfHeader(BoundedFile &file) : m_reader(file) {}

    qint64 records = 0;
    double values = 0;
    double bytes = 0;
    int variables = 0;
    double headerBytes = 0;

    bool read()
    {
        m_reader.skip(3);
        const auto version = m_reader.big<quint8>();
        m_wide = version == 5;
        m_wideOffsets = version != 1;
        const quint64 count = whole();
        m_streaming = count == (m_wide ? ~quint64{0} : quint64{0xFFFFFFFFU});
        records = m_streaming ? 0 : static_cast<qint64>(std::min<quint64>(count, quint64{1} << 46));
        const bool sound = dimensions() && attributes() && allVariables() && m_reader.ok();
        headerBytes = static_cast<double>(m_reader.position());
        return sound;
    }

private:
    static constexpr quint64 kMostItems = 100'000;

    quint64 whole() { return m_wide ? m_reader.big<quint64>() : m_reader.big<quint32>(); }
    void name()
    {
        const quint64 length = whole();
        m_reader.skip(length);
        m_reader.skip((4 - length % 4) % 4);
    }
    /// The head of a list: its tag, or two zeros for none. Returns the number of items.
    bool list(quint32 tag, quint64 &count)
    {
        const auto found = m_reader.big<quint32>();
        count = whole();
        return m_reader.ok() && count <= kMostItems && (found == tag || (found == 0 && count == 0));
    }
    bool dimensions()
    {
        quint64 count = 0;
        if (!list(0x0A, count))
            return false;
        for (quint64 i = 0; i < count && m_reader.ok(); ++i) {
            name();
            m_dimensions.push_back(whole());  // 0: the one that grows with the records
        }
        return m_reader.ok();
    }
    static quint64 sizeOf(quint32 type)
    {
        constexpr std::array<quint64, 12> kSizes = {0, 1, 1, 2, 4, 4, 8, 1, 2, 4, 8, 8};
        return type < kSizes.size() ? kSizes[type] : 0;
    }
    bool attributes()
    {
        quint64 count = 0;
        if (!list(0x0C, count))
            return false;
        for (quint64 i = 0; i < count && m_reader.ok(); ++i) {
            name();
            const quint64 size = sizeOf(m_reader.big<quint32>());
            const quint64 items = whole();
            if (size == 0 || items > m_reader.left())
                return false;
            m_reader.skip((items * size + 3) / 4 * 4);
        }
        return m_reader.ok();
    }
    bool allVariables()
    {
        quint64 count = 0;
        if (!list(0x0B, count))
            return false;
        for (quint64 i = 0; i < count && m_reader.ok(); ++i) {
            if (!variable())
                return false;
        }
        variables = static_cast<int>(count);
        return true;
    }
    bool variable()
    {
        name();
        const quint64 rank = whole();
        if (rank > 1024)
            return false;
        double size = 1;
        for (quint64 i = 0; i < rank && m_reader.ok(); ++i) {
            const quint64 dimension = whole();
            if (dimension >= m_dimensions.size())
                return false;
            const quint64 length = m_dimensions[dimension];
            size *= static_cast<double>(length == 0 ? static_cast<quint64>(records) : length);
        }
        if (!attributes())
            return false;
        const quint64 width = sizeOf(m_reader.big<quint32>());
        static_cast<void>(whole());  // the size that is kept here is wrong above 4 GiB
        m_reader.skip(m_wideOffsets ? 8 : 4);
        values += std::min(size, 7e13);
        bytes += std::min(size, 7e13) * static_cast<double>(width);
        return width > 0;
    }

    ByteReader m_reader;
    std::vector<quint64> m_dimensions;
    bool m_wide = false;
    bool m_wideOffsets = false;
    bool m_streaming = false;
};

}  // namespace

void readNetcdfFile(BoundedFile &file, DatasetScan &scan)
{
    NetcdfHeader header(file);
    if (!header.read())
        return noteBroken(file, 0, scan);
    if (header.bytes + header.headerBytes > static_cast<double>(file.size()))
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset", "Part of the arrays that the header announces is missing."));
    scan.figures.measure("variables", header.variables);
    scan.figures.measure("values", header.values);
    scan.collector.samplesInBulk(std::max<qint64>(1, header.records), header.bytes, 0);
}

}  // namespace passerelle::profile
