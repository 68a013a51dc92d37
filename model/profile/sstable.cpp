// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/sstable.hpp"

namespace passerelle::profile {

namespace {

using Entries = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr quint64 kFooter = 48;
constexpr quint64 kMagic = 0xdb4775248b80fb57;
constexpr quint64 kLargestBlock = 64 * 1024 * 1024;
constexpr std::size_t kMostEntries = 1'000'000;
constexpr quint64 kMostBytes = 64 * 1024 * 1024;

Message damaged()
{
    return PASSERELLE_TEXT("SortedTable", "The checkpoint's index is damaged here.");
}

class Table
{
public:
    explicit Table(ByteReader &reader) : m_reader(reader) {}

    void readBlock(quint64 begin, quint64 size, Entries &entries);

private:
    ByteReader &m_reader;
    quint64 m_bytes = 0;
};

/// A block: entries whose keys share a prefix with the one before, then the list of restarts and its length; after the
/// block one byte of compression and a checksum.
void Table::readBlock(quint64 begin, quint64 size, Entries &entries)
{
    if (size < 4 || size > kLargestBlock || size > m_reader.size() || begin > m_reader.size() - size) {
        m_reader.refuse(damaged());
        return;
    }
    m_reader.seek(begin + size);
    if (m_reader.little<quint8>() != 0)
        m_reader.refuse(PASSERELLE_TEXT("SortedTable", "The checkpoint's index is compressed, which TensorFlow never "
                                                       "does."));
    m_reader.seek(begin + size - 4);
    const quint64 restarts = m_reader.little<quint32>();
    if (restarts > (size - 4) / 4) {
        m_reader.refuse(damaged());
        return;
    }
    const quint64 end = begin + size - 4 - 4 * restarts;
    QByteArray key;
    m_reader.seek(begin);
    while (m_reader.ok() && m_reader.position() < end) {
        const quint64 shared = m_reader.varint();
        const quint64 own = m_reader.varint();
        const quint64 length = m_reader.varint();
        if (shared > static_cast<quint64>(key.size()) || own > kMostBytes || length > kMostBytes) {
            m_reader.refuse(damaged());
            return;
        }
        key = key.left(static_cast<qsizetype>(shared)) + m_reader.bytes(own, kMostBytes);
        QByteArray value = m_reader.bytes(length, kMostBytes);
        m_bytes += static_cast<quint64>(key.size()) + length + 64;
        if (m_bytes > kMostBytes + 64 * kMostEntries || entries.size() >= kMostEntries) {
            m_reader.refuseSize(PASSERELLE_TEXT("SortedTable", "The checkpoint's index is larger than any model's."));
            return;
        }
        entries.emplace_back(key, std::move(value));
    }
    if (m_reader.position() != end)
        m_reader.refuse(damaged());
}

}  // namespace

Result<Entries> readSortedTable(BoundedFile &file)
{
    ByteReader reader(file);
    Table table(reader);
    reader.seek(file.size() < kFooter ? file.size() : file.size() - 8);
    if (reader.little<quint64>() != kMagic)
        reader.refuse(PASSERELLE_TEXT("SortedTable", "This is not the index of a TensorFlow checkpoint, or it is cut "
                                                     "short."));
    reader.seek(file.size() < kFooter ? file.size() : file.size() - kFooter);
    for (int i = 0; i < 2; ++i)
        static_cast<void>(reader.varint());  // the block of statistics
    const quint64 begin = reader.varint();
    const quint64 size = reader.varint();
    Entries index;
    Entries entries;
    if (reader.ok())
        table.readBlock(begin, size, index);
    for (const auto &[key, handle] : index) {
        BoundedFile bytes = BoundedFile::ofBytes(handle, file.name());
        ByteReader place(bytes);
        const quint64 blockBegin = place.varint();
        const quint64 blockSize = place.varint();
        if (!place.ok())
            reader.refuse(damaged());
        if (!reader.ok())
            break;
        table.readBlock(blockBegin, blockSize, entries);
    }
    if (!reader.ok())
        return Unexpected(reader.error());
    return entries;
}

}  // namespace passerelle::profile
