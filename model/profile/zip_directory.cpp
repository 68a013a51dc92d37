// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/zip_directory.hpp"

#include "profile/byte_reader.hpp"
#include "profile/paths.hpp"

#include <QSet>

#include <algorithm>
#include <zlib.h>

namespace passerelle::profile {

namespace {

constexpr quint64 kMostEntries = 1'000'000;
constexpr quint64 kLargestDirectory = 64 * 1024 * 1024;
constexpr quint64 kEndSize = 22;
constexpr quint64 kLocatorSize = 20;
constexpr quint64 kMostRatio = 1000;  // deflate itself cannot pass 1032
constexpr quint32 kAllOnes = 0xFFFFFFFF;

Unexpected refused(ErrorCode code, const Message &message, const BoundedFile &file, const QByteArray &entry)
{
    return failure(code, message, file.name(), harmless(QString::fromUtf8(entry)),
                   PASSERELLE_TEXT("Zip", "Fetch the file again from where it came; do not trust it if that does not "
                                          "help."));
}

struct Directory {
    quint64 entries = 0;
    quint64 size = 0;
    quint64 offset = 0;
};

/// ZIP64: a locator just before the end record names a larger record.
void readLargeEnd(ByteReader &reader, quint64 endRecord, Directory &directory)
{
    reader.seek(endRecord < kLocatorSize ? reader.size() : endRecord - kLocatorSize);
    const auto mark = reader.little<quint32>();
    reader.skip(4);
    const auto record = reader.little<quint64>();
    reader.seek(mark == 0x07064b50 ? record : reader.size() + 1);
    if (reader.little<quint32>() != 0x06064b50)
        reader.refuse(PASSERELLE_TEXT("Zip", "The archive's list of contents is damaged."));
    reader.skip(8 + 2 + 2 + 4 + 4 + 8);
    directory.entries = reader.little<quint64>();
    directory.size = reader.little<quint64>();
    directory.offset = reader.little<quint64>();
}

Directory findDirectory(ByteReader &reader)
{
    Directory directory;
    const quint64 tail = std::min<quint64>(reader.size(), kEndSize + 65'535);
    reader.seek(reader.size() - tail);
    const QByteArray end = reader.bytes(tail, tail);
    const qsizetype found = end.lastIndexOf(QByteArray("PK\5\6", 4));
    if (found < 0 || end.size() - found < static_cast<qsizetype>(kEndSize)) {
        reader.refuse(PASSERELLE_TEXT("Zip", "The archive has no list of contents: it is cut short or damaged."));
        return directory;
    }
    const quint64 record = reader.size() - tail + static_cast<quint64>(found);
    reader.seek(record + 10);
    directory.entries = reader.little<quint16>();
    directory.size = reader.little<quint32>();
    directory.offset = reader.little<quint32>();
    if (directory.entries == 0xFFFF || directory.size == kAllOnes || directory.offset == kAllOnes)
        readLargeEnd(reader, record, directory);
    return directory;
}

/// The 64-bit sizes of an entry, in the order of the fields that are all ones.
void readLargeSizes(ByteReader &reader, quint64 end, ZipEntry &entry)
{
    while (reader.ok() && end - reader.position() >= 4) {
        const auto id = reader.little<quint16>();
        const auto length = reader.little<quint16>();
        const quint64 next = reader.position() + length;
        if (next > end)
            return;
        if (id == 1) {
            for (quint64 *field : {&entry.size, &entry.packedSize, &entry.headerOffset}) {
                if (*field == kAllOnes && next - reader.position() >= 8)
                    *field = reader.little<quint64>();
            }
        }
        reader.seek(next);
    }
}

ZipEntry readEntry(ByteReader &reader)
{
    ZipEntry entry;
    if (reader.little<quint32>() != 0x02014b50)
        reader.refuse(PASSERELLE_TEXT("Zip", "The archive's list of contents is damaged."));
    reader.skip(4);
    entry.encrypted = (reader.little<quint16>() & 1) != 0;
    entry.method = reader.little<quint16>();
    reader.skip(8);
    entry.packedSize = reader.little<quint32>();
    entry.size = reader.little<quint32>();
    const auto nameLength = reader.little<quint16>();
    const auto extraLength = reader.little<quint16>();
    const auto commentLength = reader.little<quint16>();
    reader.skip(8);
    entry.headerOffset = reader.little<quint32>();
    entry.name = reader.bytes(nameLength, 65'535);
    const quint64 end = reader.position() + extraLength;
    readLargeSizes(reader, end, entry);
    reader.seek(end);
    reader.skip(commentLength);
    return entry;
}

Result<QByteArray> inflated(const QByteArray &packed, const ZipEntry &entry, const BoundedFile &file)
{
    QByteArray bytes(static_cast<qsizetype>(entry.size), Qt::Uninitialized);
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return refused(ErrorCode::Internal, PASSERELLE_TEXT("Zip", "The archive cannot be unpacked."), file,
                       entry.name);
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const int outcome = inflate(&stream, Z_FINISH);
    const bool whole = outcome == Z_STREAM_END && stream.total_out == entry.size;
    inflateEnd(&stream);
    if (!whole)
        return refused(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Zip", "A file in the archive does not unpack to what is announced."), file,
                       entry.name);
    return bytes;
}

}  // namespace

bool startsLikeZip(const QByteArray &head)
{
    return head.startsWith(QByteArray("PK\3\4", 4)) || head.startsWith(QByteArray("PK\5\6", 4));
}

Result<std::vector<ZipEntry>> readZipDirectory(BoundedFile &file)
{
    ByteReader reader(file);
    const Directory directory = findDirectory(reader);
    if (reader.ok() && (directory.entries > kMostEntries || directory.size > kLargestDirectory))
        reader.refuseSize(PASSERELLE_TEXT("Zip", "The archive announces more files than are read."));
    reader.seek(directory.offset);
    std::vector<ZipEntry> entries;
    QSet<QByteArray> names;
    for (quint64 i = 0; reader.ok() && i < directory.entries; ++i) {
        ZipEntry entry = readEntry(reader);
        if (reader.ok() && names.contains(entry.name))
            reader.refuse(PASSERELLE_TEXT("Zip", "Two files in the archive have the same name."));
        names.insert(entry.name);
        entries.push_back(std::move(entry));
    }
    if (!reader.ok())
        return Unexpected(reader.error());
    return entries;
}

Result<quint64> dataOffset(BoundedFile &file, const ZipEntry &entry)
{
    ByteReader reader(file);
    reader.seek(entry.headerOffset);
    const bool marked = reader.little<quint32>() == 0x04034b50;
    reader.skip(22);
    const auto nameLength = reader.little<quint16>();
    const auto extraLength = reader.little<quint16>();
    const QByteArray name = reader.bytes(nameLength, 65'535);
    reader.skip(extraLength);
    const quint64 begin = reader.position();
    reader.skip(entry.packedSize);
    if (reader.ok() && (!marked || name != entry.name))
        reader.refuse(PASSERELLE_TEXT("Zip", "The archive's list of contents and its files disagree."));
    if (!reader.ok())
        return Unexpected(reader.error());
    return begin;
}

Result<QByteArray> readZipEntry(BoundedFile &file, const ZipEntry &entry, quint64 largest)
{
    if (entry.encrypted || (entry.method != 0 && entry.method != 8)) {
        return refused(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Zip", "A file in the archive is encrypted or packed by a method that is not "
                                              "read."),
                       file, entry.name);
    }
    if (entry.size > largest || entry.packedSize > largest) {
        return refused(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("Zip", "A file in the archive is larger than what is read of its kind."), file,
                       entry.name);
    }
    if (entry.method == 0 ? entry.size != entry.packedSize : entry.size / kMostRatio > entry.packedSize) {
        return refused(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Zip", "A file in the archive announces more than its bytes can hold."), file,
                       entry.name);
    }
    const Result<quint64> begin = dataOffset(file, entry);
    if (!begin)
        return Unexpected(begin.error());
    const Result<QByteArray> packed = file.readAt(*begin, entry.packedSize);
    if (!packed || entry.method == 0)
        return packed;
    return inflated(*packed, entry, file);
}

bool zipHolds(const std::filesystem::path &path, const QByteArray &name)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return false;
    const Result<std::vector<ZipEntry>> entries = readZipDirectory(*file);
    const QByteArray inFolder = '/' + name;
    return entries && std::ranges::any_of(*entries, [&](const ZipEntry &entry) {
               return entry.name == name || entry.name.endsWith(inFolder);
           });
}

}  // namespace passerelle::profile
