// SPDX-License-Identifier: GPL-3.0-or-later
// DICOM (PS3.5 and PS3.10): a dozen elements before the pixels. Names of patients are looked at for being there, and
// never kept. An own reader, since DCMTK reads and builds whole data sets, pixels included.
#include "profile/byte_cursor.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/paths.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr quint32 kUndefined = 0xFFFFFFFFU;

struct Element {
    quint32 tag = 0;
    quint32 length = 0;
};

class DicomHeader
{
public:
    explicit DicomHeader(QByteArrayView bytes) : m_bytes(bytes), m_cursor(bytes) { m_cursor.seek(132); }

    int rows = 0;
    int columns = 0;
    int bits = 0;
    int samplesPerPixel = 1;
    qint64 frames = 1;
    QString series;
    bool identifies = false;  ///< a patient's name, number or date of birth is filled in
    bool deflated = false;
    bool complete = false;  ///< the pixels, or the end of the file, were reached

    void read()
    {
        constexpr int kMostElements = 100'000;
        for (int i = 0; i < kMostElements && m_cursor.left() >= 8; ++i) {
            const Element element = head(true);
            if (!m_cursor.ok() || deflated)
                return;
            if (element.tag >= 0x7FE00008U) {
                complete = true;
                return;
            }
            if (element.length == kUndefined)
                skipItems(0);
            else
                take(element, m_cursor.bytes(element.length));
            if (!m_cursor.ok())
                return;
        }
        complete = m_cursor.left() == 0;
    }

private:
    Element head(bool top)
    {
        Element element;
        const quint16 next = qFromLittleEndian<quint16>(m_bytes.data() + m_cursor.at());
        if (top && next != 2 && !m_inData)
            enterData();
        const quint32 group = m_cursor.u16();
        element.tag = (group << 16) | m_cursor.u16();
        // Items and their ends have no representation of their own.
        if (!m_explicit || group == 0xFFFE) {
            element.length = m_cursor.u32();
            return element;
        }
        const QByteArrayView vr = m_cursor.bytes(2);
        const bool wide = vr == "OB" || vr == "OW" || vr == "OF" || vr == "OD" || vr == "OL" || vr == "OV" ||
                          vr == "SQ" || vr == "UT" || vr == "UN" || vr == "UC" || vr == "UR" || vr == "SV" ||
                          vr == "UV";
        if (wide)
            m_cursor.skip(2);
        element.length = wide ? m_cursor.u32() : m_cursor.u16();
        return element;
    }
    /// After the group 0002 the transfer syntax decides how elements are written.
    void enterData()
    {
        m_inData = true;
        m_explicit = m_syntax != "1.2.840.10008.1.2";
        deflated = m_syntax == "1.2.840.10008.1.2.1.99";
        if (m_syntax == "1.2.840.10008.1.2.2") {
            const qsizetype at = m_cursor.at();
            m_cursor = ByteCursor(m_bytes, std::endian::big);
            m_cursor.seek(at);
        }
    }
    /// Passes over the items of a sequence of undefined length.
    void skipItems(int depth)
    {
        constexpr int kDeepest = 32;
        while (m_cursor.ok() && m_cursor.left() >= 8 && depth < kDeepest) {
            const Element element = head(false);
            if (element.tag == 0xFFFEE0DDU || element.tag == 0xFFFEE00DU)
                return;
            if (element.length == kUndefined)
                skipItems(depth + 1);
            else
                m_cursor.skip(static_cast<qsizetype>(element.length));
        }
        m_cursor.seek(m_cursor.left() >= 8 && depth < kDeepest ? m_cursor.at() : -1);
    }
    [[nodiscard]] int shortOf(QByteArrayView value) const
    {
        ByteCursor cursor(value, m_syntax == "1.2.840.10008.1.2.2" ? std::endian::big : std::endian::little);
        return cursor.u16();
    }
    void take(const Element &element, QByteArrayView value)
    {
        const QByteArrayView text = value.trimmed();
        switch (element.tag) {
        case 0x00020010U:
            m_syntax = QByteArray(value.data(), value.size());
            while (m_syntax.endsWith('\0') || m_syntax.endsWith(' '))
                m_syntax.chop(1);
            return;
        case 0x00100010U:
        case 0x00100020U:
        case 0x00100030U:
            identifies = identifies || (!text.isEmpty() && text != QByteArrayView("\0", 1));
            return;
        case 0x0020000EU:
            series = harmless(QString::fromLatin1(text));
            return;
        case 0x00280002U:
            samplesPerPixel = shortOf(value);
            return;
        case 0x00280008U:
            frames = std::clamp<qint64>(QByteArray(text.data(), text.size()).toLongLong(), 1, qint64{1} << 32);
            return;
        case 0x00280010U:
            rows = shortOf(value);
            return;
        case 0x00280011U:
            columns = shortOf(value);
            return;
        case 0x00280100U:
            bits = shortOf(value);
            return;
        default:
            return;
        }
    }

    QByteArrayView m_bytes;
    ByteCursor m_cursor;
    QByteArray m_syntax;
    bool m_explicit = true;
    bool m_inData = false;
};

}  // namespace

void readDicomFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kHeaders = 1024 * 1024;
    constexpr qsizetype kMostSeries = 1'000'000;
    const QByteArray bytes = file.readSome(kHeaders);
    DicomHeader header(bytes);
    header.read();
    if (header.deflated) {
        scan.collector.defect(
            file.name(), {},
            PASSERELLE_TEXT("Dataset",
                            "This image packs its own headers, which is rare and not read; it was left out."));
        return;
    }
    if (!header.complete && bytes.size() < kHeaders)
        return noteBroken(file, static_cast<quint64>(bytes.size()), scan);
    const double pixels =
        static_cast<double>(header.rows) * header.columns * header.samplesPerPixel * static_cast<double>(header.frames);
    scan.collector.plainSample(file.knowsSize() ? static_cast<qint64>(file.size()) : bytes.size());
    DatasetFigures &figures = scan.figures;
    figures.measure("frames", static_cast<double>(header.frames));
    if (header.rows > 0 && header.columns > 0) {
        figures.width.add(header.columns);
        figures.height.add(header.rows);
        ++figures.channels[header.samplesPerPixel];
        ++figures.bitDepths[header.bits];
        figures.decodedImageBytes += pixels * header.bits / 8;
    }
    if (!header.series.isEmpty() && !scan.series.contains(header.series) && scan.series.size() < kMostSeries) {
        scan.series.insert(header.series);
        figures.measure("series", 1);
    }
    if (header.identifies)
        figures.measure("named_patients", 1);
}

}  // namespace passerelle::profile
