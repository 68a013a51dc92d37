// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/byte_reader.hpp"
#include "profile/media_header.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace passerelle::profile {

namespace {

constexpr int kMostElements = 100'000;
constexpr int kDeepest = 12;

Unexpected notSound(const BoundedFile &file, quint64 at)
{
    return failure(ErrorCode::Malformed,
                   PASSERELLE_TEXT("Dataset", "The header of this film is damaged or cut short; it was left out."),
                   file.name(), QStringLiteral("offset %1").arg(at));
}

/// Walks the boxes of an MP4. Media data lie outside the boxes that are entered, so only headers are touched.
class Mp4
{
public:
    explicit Mp4(BoundedFile &file) : m_file(file), m_reader(file) {}

    Result<MediaHeader> read()
    {
        boxes(m_reader.size(), 0);
        if (!m_movie)
            return notSound(m_file, m_reader.position());
        return m_media;
    }

private:
    void boxes(quint64 end, int depth)
    {
        while (m_reader.ok() && m_reader.position() + 8 <= end && ++m_seen < kMostElements) {
            const quint64 from = m_reader.position();
            quint64 size = m_reader.big<quint32>();
            const QByteArray type = m_reader.bytes(4, 4);
            if (size == 1)
                size = m_reader.big<quint64>();
            else if (size == 0)
                size = end - from;
            if (!m_reader.ok() || size < m_reader.position() - from || size > end - from) {
                m_media.whole = false;
                return;
            }
            box(type, from + size, depth);
            m_reader.seek(from + size);
        }
    }
    void box(const QByteArray &type, quint64 end, int depth)
    {
        const bool inside = type == "moov" || type == "trak" || type == "mdia" || type == "minf" || type == "stbl";
        if (type == "trak")
            m_kind.clear();
        if (inside && depth < kDeepest)
            boxes(end, depth + 1);
        else if (type == "mvhd")
            movieHeader();
        else if (type == "tkhd")
            trackHeader();
        else if (type == "hdlr")
            handler();
        else if (type == "stsd" && m_kind == "soun")
            soundEntry();
        else if (type == "stts" && m_kind == "vide")
            frames(end);
    }
    void movieHeader()
    {
        const bool wide = (m_reader.big<quint32>() >> 24) == 1;
        m_reader.skip(wide ? 16 : 8);
        const auto scale = m_reader.big<quint32>();
        const quint64 duration = wide ? m_reader.big<quint64>() : m_reader.big<quint32>();
        const bool unknown = duration == 0 || duration == (wide ? ~quint64{0} : quint64{0xFFFFFFFFU});
        m_movie = m_reader.ok() && scale > 0;
        if (m_movie && !unknown)
            m_media.seconds = static_cast<double>(duration) / scale;
    }
    void trackHeader()
    {
        const bool wide = (m_reader.big<quint32>() >> 24) == 1;
        m_reader.skip((wide ? 32 : 20) + 52);
        m_width = static_cast<int>(m_reader.big<quint32>() >> 16);
        m_height = static_cast<int>(m_reader.big<quint32>() >> 16);
    }
    void handler()
    {
        m_reader.skip(8);
        const QByteArray kind = m_reader.bytes(4, 4);
        if (kind != "vide" && kind != "soun")
            return;  // QuickTime has one more, for the place of the data
        m_kind = kind;
        if (kind != "vide" || m_media.video)
            return;
        m_media.video = true;
        m_media.width = m_width;
        m_media.height = m_height;
    }
    void soundEntry()
    {
        m_reader.skip(8 + 8 + 8 + 8);
        m_media.channels = m_reader.big<quint16>();
        m_reader.skip(6);
        m_media.sampleRate = static_cast<int>(m_reader.big<quint32>() >> 16);
    }
    void frames(quint64 end)
    {
        m_reader.skip(4);
        const auto entries = m_reader.big<quint32>();
        for (quint32 i = 0; i < entries && m_reader.ok() && m_reader.position() + 8 <= end; ++i) {
            m_media.frames += m_reader.big<quint32>();
            m_reader.skip(4);
        }
    }

    BoundedFile &m_file;
    ByteReader m_reader;
    MediaHeader m_media;
    QByteArray m_kind;
    int m_width = 0;
    int m_height = 0;
    int m_seen = 0;
    bool m_movie = false;
};

/// Walks the elements of a Matroska or WebM file up to the first cluster of media.
class Matroska
{
public:
    explicit Matroska(BoundedFile &file) : m_file(file), m_reader(file) {}

    Result<MediaHeader> read()
    {
        elements(m_reader.size(), 0);
        if (!m_info)
            return notSound(m_file, m_reader.position());
        if (std::isfinite(m_duration) && m_duration > 0)
            m_media.seconds = m_duration * m_scale / 1e9;
        return m_media;
    }

private:
    /// A number whose first byte's leading zeros say how many bytes follow; `keepMark` for identifiers.
    quint64 number(bool keepMark)
    {
        const auto first = m_reader.big<quint8>();
        const int more = std::countl_zero(first);
        if (first == 0 || more > 7) {
            m_reader.refuse(PASSERELLE_TEXT("Dataset", "The header of this film is damaged."));
            return 0;
        }
        quint64 value = keepMark ? first : first & (0x7FU >> more);
        for (int i = 0; i < more; ++i)
            value = (value << 8) | m_reader.big<quint8>();
        m_allOnes = value == (quint64{1} << (7 * (more + 1))) - 1;
        return value;
    }
    double real(quint64 size)
    {
        return size == 4 ? static_cast<double>(std::bit_cast<float>(m_reader.big<quint32>()))
                         : std::bit_cast<double>(m_reader.big<quint64>());
    }
    /// 0 for what is no number.
    static int rate(double hertz) { return std::isfinite(hertz) ? static_cast<int>(std::clamp(hertz, 0.0, 1e8)) : 0; }
    quint64 whole(quint64 size)
    {
        quint64 value = 0;
        for (quint64 i = 0; i < std::min<quint64>(size, 8); ++i)
            value = (value << 8) | m_reader.big<quint8>();
        return value;
    }

    void elements(quint64 end, int depth)
    {
        while (m_reader.ok() && !m_done && m_reader.position() < end && ++m_seen < kMostElements) {
            const quint64 id = number(true);
            quint64 size = number(false);
            const bool open = m_allOnes;  // a stream: the size is not known
            const quint64 from = m_reader.position();
            if (!m_reader.ok())
                return;
            if (open || size > end - std::min(from, end)) {
                m_media.whole = m_media.whole && open;
                size = end - std::min(from, end);
            }
            element(id, from, size, depth);
            m_reader.seek(std::min(from + size, m_reader.size()));
        }
    }
    void element(quint64 id, quint64 from, quint64 size, int depth)
    {
        constexpr quint64 kSegment = 0x18538067;
        constexpr quint64 kInfo = 0x1549A966;
        constexpr quint64 kTracks = 0x1654AE6B;
        constexpr quint64 kCluster = 0x1F43B675;
        m_info = m_info || id == kInfo;
        if ((id == kSegment || id == kInfo || id == kTracks || id == 0xAE || id == 0xE0 || id == 0xE1) &&
            depth < kDeepest)
            elements(from + size, depth + 1);
        else if (id == kCluster)
            m_done = m_info;  // headers come first in every file that can be streamed
        else if (id == 0x2AD7B1)
            m_scale = static_cast<double>(whole(size));
        else if (id == 0x4489 && (size == 4 || size == 8))
            m_duration = real(size);
        else if (id == 0x83)
            m_media.video = m_media.video || whole(size) == 1;
        else if (id == 0xB0)
            m_media.width = static_cast<int>(std::min<quint64>(whole(size), 1U << 26));
        else if (id == 0xBA)
            m_media.height = static_cast<int>(std::min<quint64>(whole(size), 1U << 26));
        else if (id == 0xB5 && (size == 4 || size == 8))
            m_media.sampleRate = rate(real(size));
        else if (id == 0x9F)
            m_media.channels = static_cast<int>(std::min<quint64>(whole(size), 255));
    }

    BoundedFile &m_file;
    ByteReader m_reader;
    MediaHeader m_media;
    double m_scale = 1e6;
    double m_duration = 0;
    bool m_allOnes = false;
    int m_seen = 0;
    bool m_info = false;
    bool m_done = false;
};

}  // namespace

Result<MediaHeader> readVideoHeader(BoundedFile &file)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(8, file.size()));
    if (!head)
        return Unexpected(head.error());
    return head->mid(4) == "ftyp" ? Mp4(file).read() : Matroska(file).read();
}

}  // namespace passerelle::profile
