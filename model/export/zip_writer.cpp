// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/zip_writer.hpp"

#include <QtEndian>

#include <limits>
#include <zlib.h>

namespace passerelle::exporter {

namespace {

constexpr quint16 kVersion = 20;                        // deflate
constexpr quint16 kMadeByUnix = 3 << 8 | 20;            // so that readers take the upper attribute bits for a Unix mode
constexpr quint16 kUtf8Names = 1 << 11;                 // general purpose bit 11
constexpr quint16 kFirstDay = (0 << 9) | (1 << 5) | 1;  // 1980-01-01 in DOS terms
constexpr qint64 kMostBytes = std::numeric_limits<quint32>::max();

class Bytes
{
public:
    Bytes &put16(quint16 value) { return put(value); }
    Bytes &put32(quint32 value) { return put(value); }
    Bytes &raw(const QByteArray &bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    template<typename Value>
    Bytes &put(Value value)
    {
        char little[sizeof value];
        qToLittleEndian(value, little);
        m_bytes.append(little, sizeof value);
        return *this;
    }
    QByteArray m_bytes;
};

struct Packed {
    QByteArray name;
    QByteArray data;
    quint32 crc = 0;
    quint32 size = 0;
    quint32 offset = 0;
    bool deflated = false;
    bool executable = false;
};

/// Raw deflate; empty when it would not be smaller.
QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    const auto length = static_cast<qsizetype>(stream.total_out);
    deflateEnd(&stream);
    return done && length < bytes.size() ? out.left(length) : QByteArray();
}

Packed packed(const ZipEntry &entry)
{
    Packed result;
    result.name = entry.path.toUtf8();
    result.size = static_cast<quint32>(entry.bytes.size());
    result.crc = static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef *>(entry.bytes.constData()), static_cast<uInt>(entry.bytes.size())));
    result.executable = entry.executable;
    if (!entry.stored)
        result.data = deflated(entry.bytes);
    result.deflated = !result.data.isEmpty();
    if (!result.deflated)
        result.data = entry.bytes;
    return result;
}

/// The fields that the local header and the central directory share.
void putCommon(Bytes &out, const Packed &entry)
{
    out.put16(kVersion).put16(kUtf8Names).put16(entry.deflated ? 8 : 0).put16(0).put16(kFirstDay);
    out.put32(entry.crc).put32(static_cast<quint32>(entry.data.size())).put32(entry.size);
    out.put16(static_cast<quint16>(entry.name.size())).put16(0);
}

void putCentral(Bytes &out, const Packed &entry)
{
    const quint32 mode = entry.executable ? 0100700U : 0100600U;
    out.put32(0x02014b50).put16(kMadeByUnix);
    putCommon(out, entry);
    out.put16(0).put16(0).put16(0).put32(mode << 16).put32(entry.offset).raw(entry.name);
}

bool leavesFolder(const QString &path)
{
    return path.isEmpty() || path.startsWith(QLatin1Char('/')) || path.contains(QLatin1Char('\\')) ||
           path.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

Unexpected tooLarge()
{
    return failure(ErrorCode::TooLarge, PASSERELLE_TEXT("Export", "The archive would be larger than 4 GB."));
}

}  // namespace

Result<QByteArray> zipOf(const std::vector<ZipEntry> &entries)
{
    if (entries.size() >= std::numeric_limits<quint16>::max())
        return tooLarge();
    Bytes files;
    Bytes central;
    for (const ZipEntry &entry : entries) {
        if (leavesFolder(entry.path)) {
            return failure(ErrorCode::InvalidValue, PASSERELLE_TEXT("Export", "This name cannot stand in an archive."),
                           entry.path);
        }
        if (files.bytes().size() + entry.bytes.size() > kMostBytes)
            return tooLarge();
        Packed one = packed(entry);
        one.offset = static_cast<quint32>(files.bytes().size());
        files.put32(0x04034b50);
        putCommon(files, one);
        files.raw(one.name).raw(one.data);
        putCentral(central, one);
    }
    const auto count = static_cast<quint16>(entries.size());
    const auto start = static_cast<quint32>(files.bytes().size());
    files.raw(central.bytes());
    files.put32(0x06054b50).put16(0).put16(0).put16(count).put16(count);
    files.put32(static_cast<quint32>(central.bytes().size())).put32(start).put16(0);
    return files.bytes();
}

}  // namespace passerelle::exporter
