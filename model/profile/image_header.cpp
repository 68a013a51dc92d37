// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/image_header.hpp"

#include "profile/byte_cursor.hpp"
#include "profile/byte_reader.hpp"

#include <QSet>

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr int kLargestSide = 1 << 26;

bool has(QByteArrayView head, qsizetype at, QByteArrayView mark)
{
    return head.size() >= at + mark.size() && head.sliced(at, mark.size()) == mark;
}

Unexpected notSound(const BoundedFile &file, quint64 at)
{
    return failure(ErrorCode::Malformed,
                   PASSERELLE_TEXT("Dataset", "The header of this image is damaged or cut short; it was left out."),
                   file.name(), QStringLiteral("offset %1").arg(at));
}

Result<ImageHeader> checked(const BoundedFile &file, const ImageHeader &image)
{
    if (image.width <= 0 || image.height <= 0 || image.width > kLargestSide || image.height > kLargestSide ||
        image.channels <= 0 || image.channels > 1024 || image.bits <= 0 || image.bits > 64)
        return notSound(file, 0);
    return image;
}

/// True when the last bytes hold `mark`; a mark further up counts too (cameras append films to their images).
bool endsWithMark(BoundedFile &file, QByteArrayView mark)
{
    constexpr quint64 kTail = 64;
    constexpr quint64 kFar = 16 * 1024 * 1024;
    for (const quint64 length : {kTail, kFar}) {
        const quint64 part = std::min(length, file.size());
        const Result<QByteArray> tail = file.readAt(file.size() - part, part);
        if (tail && tail->lastIndexOf(mark) >= 0)
            return true;
    }
    return false;
}

Result<ImageHeader> readJpeg(BoundedFile &file)
{
    constexpr int kMostMarkers = 10'000;
    ByteReader reader(file);
    reader.skip(2);
    for (int i = 0; i < kMostMarkers && reader.ok(); ++i) {
        int marker = reader.big<quint8>();
        if (marker != 0xFF)
            break;
        while (marker == 0xFF && reader.ok())
            marker = reader.big<quint8>();
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8))
            continue;
        const auto length = reader.big<quint16>();
        if (marker == 0xDA || marker == 0xD9 || length < 2)
            break;
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (!frame) {
            reader.skip(length - 2U);
            continue;
        }
        ImageHeader image;
        image.bits = reader.big<quint8>();
        image.height = reader.big<quint16>();
        image.width = reader.big<quint16>();
        image.channels = reader.big<quint8>();
        if (!reader.ok())
            break;
        image.whole = endsWithMark(file, QByteArrayView("\xFF\xD9", 2));
        return checked(file, image);
    }
    return notSound(file, reader.position());
}

Result<ImageHeader> readPng(BoundedFile &file)
{
    const Result<QByteArray> head = file.readAt(0, 33);
    if (!head || !has(*head, 12, "IHDR"))
        return notSound(file, 8);
    ByteCursor cursor(QByteArrayView(*head).sliced(16), std::endian::big);
    ImageHeader image;
    const quint32 width = cursor.u32();
    const quint32 height = cursor.u32();
    image.width = static_cast<int>(std::min<quint32>(width, kLargestSide + 1U));
    image.height = static_cast<int>(std::min<quint32>(height, kLargestSide + 1U));
    image.bits = cursor.u8();
    const int colour = cursor.u8();
    image.channels = colour == 0 ? 1 : colour == 2 || colour == 3 ? 3 : colour == 4 ? 2 : colour == 6 ? 4 : 0;
    image.bits = colour == 3 ? 8 : image.bits;
    image.whole = endsWithMark(file, "IEND");
    return checked(file, image);
}

Result<ImageHeader> readGif(BoundedFile &file, const QByteArray &head)
{
    ByteCursor cursor(head);
    cursor.seek(6);
    ImageHeader image;
    image.width = cursor.u16();
    image.height = cursor.u16();
    image.channels = 3;
    const Result<QByteArray> last = file.readAt(file.size() - 1, 1);
    image.whole = last && *last == ";";
    return cursor.ok() ? checked(file, image) : notSound(file, 6);
}

Result<ImageHeader> readBmp(BoundedFile &file, const QByteArray &head)
{
    ByteCursor cursor(head);
    cursor.seek(2);
    const quint32 announced = cursor.u32();
    cursor.seek(18);
    ImageHeader image;
    image.width = cursor.i32();
    const qint64 height = cursor.i32();  // negative: rows from the top
    image.height = static_cast<int>(std::min<qint64>(std::abs(height), kLargestSide + 1));
    cursor.skip(2);
    const int bits = cursor.u16();
    image.channels = bits == 32 ? 4 : 3;
    image.whole = announced <= file.size();
    return cursor.ok() ? checked(file, image) : notSound(file, 18);
}

Result<ImageHeader> readWebp(BoundedFile &file, const QByteArray &head)
{
    ByteCursor cursor(head);
    cursor.seek(4);
    const quint64 announced = quint64{cursor.u32()} + 8;
    ImageHeader image;
    image.channels = 3;
    if (has(head, 12, "VP8X")) {
        cursor.seek(20);
        image.channels = (cursor.u8() & 0x10U) != 0 ? 4 : 3;
        cursor.skip(3);
        const auto u24 = [&cursor] { return cursor.u16() | (cursor.u8() << 16); };
        image.width = u24() + 1;
        image.height = u24() + 1;
    } else if (has(head, 12, "VP8L")) {
        cursor.seek(21);
        const quint32 packed = cursor.u32();
        image.width = static_cast<int>(packed & 0x3FFFU) + 1;
        image.height = static_cast<int>((packed >> 14) & 0x3FFFU) + 1;
        image.channels = ((packed >> 28) & 1U) != 0 ? 4 : 3;
    } else if (has(head, 12, "VP8 ") && has(head, 23, QByteArrayView("\x9D\x01\x2A", 3))) {
        cursor.seek(26);
        image.width = cursor.u16() & 0x3FFF;
        image.height = cursor.u16() & 0x3FFF;
    } else {
        return notSound(file, 12);
    }
    image.whole = announced <= file.size();
    return cursor.ok() ? checked(file, image) : notSound(file, 12);
}

/// The directories of a TIFF, one a page.
class TiffReader
{
public:
    explicit TiffReader(BoundedFile &file, const QByteArray &head)
        : m_file(file), m_order(head.startsWith("MM") ? std::endian::big : std::endian::little),
          m_large(has(head, 2, m_order == std::endian::big ? QByteArrayView("\0\x2B", 2) : QByteArrayView("\x2B\0", 2)))
    {}

    Result<ImageHeader> read()
    {
        constexpr qint64 kMostPages = 100'000;
        quint64 place = number(m_large ? 8 : 4, m_large ? 8 : 4);
        ImageHeader image;
        QSet<quint64> visited;
        for (image.pages = 0; place != 0 && m_sound && image.pages < kMostPages; ++image.pages) {
            if (visited.contains(place))
                break;
            visited.insert(place);
            place = directory(place, image.pages == 0 ? &image : nullptr);
        }
        if (!m_sound && image.pages > 1) {
            image.whole = false;
            --image.pages;
        } else if (!m_sound) {
            return notSound(m_file, 4);
        }
        image.channels = std::max(1, image.channels);
        return checked(m_file, image);
    }

private:
    quint64 number(quint64 at, int bytes)
    {
        const Result<QByteArray> raw = m_file.readAt(at, static_cast<quint64>(bytes));
        m_sound = m_sound && raw.has_value();
        return raw ? numberOf(*raw, bytes) : 0;
    }
    [[nodiscard]] quint64 numberOf(QByteArrayView raw, int bytes) const
    {
        ByteCursor cursor(raw, m_order);
        return bytes == 1 ? cursor.u8() : bytes == 2 ? cursor.u16() : bytes == 4 ? cursor.u32() : cursor.u64();
    }
    /// The first value of an entry whose value lies inline or, when it is a list, elsewhere.
    quint64 firstValue(QByteArrayView entry)
    {
        const quint64 type = numberOf(entry.sliced(2), 2);
        const int size = type == 3 ? 2 : type == 4 ? 4 : type == 16 ? 8 : 1;
        const qsizetype slot = m_large ? 8 : 4;
        const quint64 count = numberOf(entry.sliced(4), static_cast<int>(slot));
        const QByteArrayView value = entry.sliced(4 + slot, slot);
        const bool inside = count <= static_cast<quint64>(slot / size);
        return inside ? numberOf(value, size) : number(numberOf(value, static_cast<int>(slot)), size);
    }
    /// Returns the place of the next directory.
    quint64 directory(quint64 place, ImageHeader *image)
    {
        const int countBytes = m_large ? 8 : 2;
        const quint64 entryBytes = m_large ? 20 : 12;
        const quint64 count = number(place, countBytes);
        if (count > 65535)
            m_sound = false;
        const Result<QByteArray> entries =
            m_file.readAt(place + static_cast<quint64>(countBytes), m_sound ? count * entryBytes : 0);
        m_sound = m_sound && entries.has_value();
        if (!m_sound)
            return 0;
        for (quint64 i = 0; image != nullptr && i < count; ++i)
            take(QByteArrayView(*entries).sliced(static_cast<qsizetype>(i * entryBytes),
                                                 static_cast<qsizetype>(entryBytes)),
                 *image);
        return number(place + static_cast<quint64>(countBytes) + count * entryBytes, m_large ? 8 : 4);
    }
    void take(QByteArrayView entry, ImageHeader &image)
    {
        const quint64 tag = numberOf(entry, 2);
        if (tag == 34735 || tag == 33550)
            image.geo = true;
        if (tag != 256 && tag != 257 && tag != 258 && tag != 277)
            return;
        const int value = static_cast<int>(std::min<quint64>(firstValue(entry), kLargestSide + 1U));
        (tag == 256 ? image.width : tag == 257 ? image.height : tag == 258 ? image.bits : image.channels) = value;
    }

    BoundedFile &m_file;
    std::endian m_order;
    bool m_large;
    bool m_sound = true;
};

}  // namespace

ImageKind imageKind(QByteArrayView head)
{
    if (head.startsWith("\xFF\xD8\xFF"))
        return ImageKind::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1A\n"))
        return ImageKind::Png;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return ImageKind::Gif;
    if (head.startsWith("RIFF") && has(head, 8, "WEBP"))
        return ImageKind::Webp;
    for (const auto mark : {QByteArrayView("II\x2A\0", 4), QByteArrayView("MM\0\x2A", 4), QByteArrayView("II\x2B\0", 4),
                            QByteArrayView("MM\0\x2B", 4)}) {
        if (head.startsWith(mark))
            return ImageKind::Tiff;
    }
    if (head.startsWith("BM") && head.size() > 26 && has(head, 6, QByteArrayView("\0\0\0\0", 4)))
        return ImageKind::Bmp;
    return ImageKind::None;
}

Result<ImageHeader> readImageHeader(BoundedFile &file)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(64, file.size()));
    if (!head)
        return Unexpected(head.error());
    switch (imageKind(*head)) {
    case ImageKind::Jpeg:
        return readJpeg(file);
    case ImageKind::Png:
        return readPng(file);
    case ImageKind::Gif:
        return readGif(file, *head);
    case ImageKind::Bmp:
        return readBmp(file, *head);
    case ImageKind::Webp:
        return readWebp(file, *head);
    case ImageKind::Tiff:
        return TiffReader(file, *head).read();
    case ImageKind::None:
        break;
    }
    return notSound(file, 0);
}

}  // namespace passerelle::profile
