// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/hdf5_dense.hpp"

#include <QtNumeric>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <set>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostRecords = 100'000;
constexpr std::size_t kMostNodes = 100'000;
constexpr int kDeepestTree = 16;
constexpr quint64 kNodeFrame = 10;  ///< signature, version, type and checksum of a node
constexpr quint64 kLargestBlock = quint64{1} << 32;

Message damaged()
{
    return PASSERELLE_TEXT("Hdf5", "The HDF5 structure is damaged here.");
}

/// Bytes that hold any number up to `most`.
int widthOf(quint64 most)
{
    return std::max(1, (static_cast<int>(std::bit_width(most)) + 7) / 8);
}

/// A fractal heap: blocks of doubling size behind one address space of their own.
class Heap
{
public:
    Heap(ByteReader &reader, const Hdf5Sizes &sizes, quint64 address);

    [[nodiscard]] bool packed() const { return m_packed; }
    [[nodiscard]] int idLength() const { return m_idLength; }
    /// Where the object of the identifier at the reader's place lies; nothing when it is in no block of this heap.
    [[nodiscard]] std::optional<Hdf5Message> find();

private:
    [[nodiscard]] std::optional<quint64> placeOf(quint64 offset);
    [[nodiscard]] quint64 rowSize(int row) const { return m_firstBlock << std::max(0, row - 1); }

    ByteReader &m_reader;
    Hdf5Sizes m_sizes;
    int m_idLength = 0;
    bool m_packed = false;
    int m_offsetBytes = 0;
    int m_lengthBytes = 0;
    quint64 m_width = 0;
    quint64 m_firstBlock = 0;
    quint64 m_largestBlock = 0;
    quint64 m_root = 0;
    int m_rootRows = 0;
};

Heap::Heap(ByteReader &reader, const Hdf5Sizes &sizes, quint64 address) : m_reader(reader), m_sizes(sizes)
{
    reader.seek(address);
    if (reader.bytes(4, 4) != "FRHP" || reader.little<quint8>() != 0) {
        reader.refuse(damaged());
        return;
    }
    m_idLength = reader.little<quint16>();
    m_packed = reader.little<quint16>() != 0;
    reader.skip(1);
    const quint64 largestObject = reader.little<quint32>();
    const auto length = static_cast<quint64>(sizes.length);
    const auto wide = static_cast<quint64>(sizes.address);
    reader.skip(2 * (length + wide) + 8 * length);
    m_width = reader.little<quint16>();
    m_firstBlock = sizes.readLength(reader);
    m_largestBlock = sizes.readLength(reader);
    const int bits = reader.little<quint16>();
    reader.skip(2);
    m_root = sizes.readAddress(reader);
    m_rootRows = reader.little<quint16>();
    const bool sound = m_width > 0 && std::has_single_bit(m_width) && std::has_single_bit(m_firstBlock) &&
                       std::has_single_bit(m_largestBlock) && m_firstBlock <= m_largestBlock &&
                       m_largestBlock <= kLargestBlock && bits > 0 && bits <= 64 && m_idLength > 0 &&
                       m_idLength <= 64 && m_rootRows <= 64;
    if (!sound) {
        reader.refuse(damaged());
        return;
    }
    m_offsetBytes = (bits + 7) / 8;
    const int blockBytes = (static_cast<int>(std::bit_width(m_largestBlock)) - 1 + 7) / 8;
    m_lengthBytes = std::max(1, std::min(blockBytes, widthOf(largestObject)));
    if (1 + m_offsetBytes + m_lengthBytes > m_idLength)
        reader.refuse(damaged());
}

std::optional<Hdf5Message> Heap::find()
{
    const int kind = m_reader.little<quint8>() >> 4;
    const quint64 offset = m_reader.unsignedOf(m_offsetBytes);
    const quint64 length = m_reader.unsignedOf(m_lengthBytes);
    // Kinds other than 0 lie outside the blocks ("huge") or in the identifier itself ("tiny").
    if (kind != 0 || m_packed || m_root == kUndefinedAddress || !m_reader.ok())
        return std::nullopt;
    const std::optional<quint64> place = placeOf(offset);
    if (!place || *place > m_reader.size() || length > m_reader.size() - *place)
        return std::nullopt;
    return Hdf5Message{0, 0, *place, length};
}

/// Walks from the root to the direct block of an offset. Rows 0 and 1 of a table hold blocks of the first size, each
/// further row blocks of twice the size of those before; rows past the largest direct block lead to further tables.
std::optional<quint64> Heap::placeOf(quint64 offset)
{
    if (m_rootRows == 0)
        return m_root + offset;
    const int directRows = std::countr_zero(m_largestBlock) - std::countr_zero(m_firstBlock) + 2;
    const quint64 firstRow = m_firstBlock * m_width;
    quint64 table = m_root;
    int rows = m_rootRows;
    for (int level = 0; level < kDeepestTree && m_reader.ok(); ++level) {
        const int row = offset < firstRow
                            ? 0
                            : static_cast<int>(std::bit_width(offset)) - static_cast<int>(std::bit_width(firstRow)) + 1;
        if (row >= rows || row > 40)
            return std::nullopt;
        const quint64 inRow = row == 0 ? offset : offset - (firstRow << (row - 1));
        const quint64 entry = static_cast<quint64>(row) * m_width + inRow / rowSize(row);
        m_reader.seek(table);
        if (m_reader.bytes(4, 4) != "FHIB")
            return std::nullopt;
        m_reader.skip(1 + static_cast<quint64>(m_sizes.address + m_offsetBytes) +
                      entry * static_cast<quint64>(m_sizes.address));
        const quint64 child = m_sizes.readAddress(m_reader);
        if (child == kUndefinedAddress || !m_reader.ok())
            return std::nullopt;
        offset = inRow % rowSize(row);
        if (row < directRows)
            return child + offset;
        rows = std::countr_zero(rowSize(row)) - std::countr_zero(firstRow) + 1;
        table = child;
    }
    return std::nullopt;
}

/// The version 2 B-tree, of which each record holds an identifier of the heap.
class Tree
{
public:
    Tree(ByteReader &reader, const Hdf5Sizes &sizes, Heap &heap, Hdf5Dense &found)
        : m_reader(reader), m_sizes(sizes), m_heap(heap), m_found(found)
    {}

    void walk(quint64 address);

private:
    void measure(quint64 nodeSize, int depth);
    void node(quint64 address, quint64 records, int level);
    void record(quint64 place);

    ByteReader &m_reader;
    Hdf5Sizes m_sizes;
    Heap &m_heap;
    Hdf5Dense &m_found;
    quint64 m_recordSize = 0;
    quint64 m_idAt = 0;
    std::array<quint64, kDeepestTree + 1> m_most{};    ///< records a node of each level holds
    std::array<int, kDeepestTree + 1> m_totalBytes{};  ///< width of "all records below", by level of the child
    int m_countBytes = 0;
    std::set<quint64> m_seen;
};

void Tree::measure(quint64 nodeSize, int depth)
{
    m_most[0] = (nodeSize - kNodeFrame) / m_recordSize;
    m_countBytes = widthOf(m_most[0]);
    quint64 all = m_most[0];
    for (std::size_t level = 1; level <= static_cast<std::size_t>(depth); ++level) {
        const auto pointer = static_cast<quint64>(m_sizes.address + m_countBytes + m_totalBytes[level - 1]);
        m_most[level] =
            nodeSize < kNodeFrame + pointer ? 0 : (nodeSize - kNodeFrame - pointer) / (m_recordSize + pointer);
        // What cannot be counted in 64 bits cannot be in a file either.
        if (qMulOverflow(m_most[level] + 1, all, &all) || qAddOverflow(all, m_most[level], &all))
            all = ~quint64{0};
        m_totalBytes[level] = widthOf(all);
    }
}

void Tree::walk(quint64 address)
{
    m_reader.seek(address);
    if (m_reader.bytes(4, 4) != "BTHD" || m_reader.little<quint8>() != 0) {
        m_reader.refuse(damaged());
        return;
    }
    const auto type = m_reader.little<quint8>();
    const quint64 nodeSize = m_reader.little<quint32>();
    m_recordSize = m_reader.little<quint16>();
    const int depth = m_reader.little<quint16>();
    m_reader.skip(2);
    const quint64 root = m_sizes.readAddress(m_reader);
    const auto records = m_reader.little<quint16>();
    // Links by name begin with a hash, by creation order with a number; attributes begin with the identifier.
    m_idAt = type == 5 ? 4 : type == 6 ? 8 : 0;
    const bool known = type == 5 || type == 6 || type == 8 || type == 9;
    if (!m_reader.ok() || !known || depth > kDeepestTree || nodeSize <= kNodeFrame ||
        m_recordSize < m_idAt + static_cast<quint64>(m_heap.idLength())) {
        m_reader.refuse(damaged());
        return;
    }
    measure(nodeSize, depth);
    if (root != kUndefinedAddress)
        node(root, records, depth);
}

void Tree::record(quint64 place)
{
    ++m_found.records;
    m_reader.seek(place + m_idAt);
    if (const std::optional<Hdf5Message> message = m_heap.find())
        m_found.messages.push_back(*message);
    else
        m_found.complete = false;
}

void Tree::node(quint64 address, quint64 records, int level)
{
    if (!m_reader.ok())
        return;
    if (m_found.records > kMostRecords || m_seen.size() > kMostNodes) {
        m_reader.refuseSize(PASSERELLE_TEXT("Hdf5", "The file holds more groups, or deeper ones, than are read."));
        return;
    }
    if (!m_seen.insert(address).second)
        m_reader.refuse(damaged());
    m_reader.seek(address);
    if (m_reader.bytes(4, 4) != (level == 0 ? "BTLF" : "BTIN") || records > m_most[static_cast<std::size_t>(level)]) {
        m_reader.refuse(damaged());
        return;
    }
    const quint64 first = address + 6;
    for (quint64 i = 0; m_reader.ok() && i < records && m_found.records <= kMostRecords; ++i)
        record(first + i * m_recordSize);
    if (level == 0)
        return;
    const auto below = static_cast<std::size_t>(level - 1);
    const quint64 pointers = first + records * m_recordSize;
    const auto step = static_cast<quint64>(m_sizes.address + m_countBytes + m_totalBytes[below]);
    for (quint64 i = 0; m_reader.ok() && i <= records; ++i) {
        m_reader.seek(pointers + i * step);
        const quint64 child = m_sizes.readAddress(m_reader);
        const quint64 count = m_reader.unsignedOf(m_countBytes);
        node(child, count, level - 1);
    }
}

}  // namespace

Hdf5Dense readHdf5Dense(ByteReader &reader, const Hdf5Sizes &sizes, quint64 heap, quint64 tree)
{
    Hdf5Dense found;
    Heap blocks(reader, sizes, heap);
    if (!reader.ok())
        return found;
    found.complete = !blocks.packed();
    Tree(reader, sizes, blocks, found).walk(tree);
    return found;
}

}  // namespace passerelle::profile
