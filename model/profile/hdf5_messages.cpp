// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/hdf5_messages.hpp"

#include <QtNumeric>

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostMessages = 10'000;
constexpr int kMostBlocks = 1'000;
constexpr int kHighestRank = 32;
constexpr qint64 kMostElements = qint64{1} << 44;
constexpr quint64 kLongestText = 16 * 1024 * 1024;

struct Block {
    quint64 begin = 0;
    quint64 length = 0;
};

Message damaged()
{
    return PASSERELLE_TEXT("Hdf5", "The HDF5 structure is damaged here.");
}

/// The messages of one block; continuations are added to `blocks`. Version 2 begins continuations with a mark and ends
/// every block with a checksum.
void readBlock(ByteReader &reader, const Hdf5Sizes &sizes, const Block &block, int version, bool ordered,
               std::vector<Hdf5Message> &messages, std::vector<Block> &blocks)
{
    const quint64 head = version == 1 ? 8 : ordered ? 6 : 4;
    if (block.length > reader.size() || block.begin > reader.size() - block.length) {
        reader.refuse(damaged());
        return;
    }
    const quint64 end = block.begin + block.length;
    quint64 place = block.begin;
    while (reader.ok() && end - place >= head && messages.size() < kMostMessages) {
        reader.seek(place);
        Hdf5Message message;
        message.type = version == 1 ? reader.little<quint16>() : reader.little<quint8>();
        message.length = reader.little<quint16>();
        message.flags = reader.little<quint8>();
        message.begin = place + head;
        if (message.length > end - message.begin) {
            reader.refuse(damaged());
            return;
        }
        place = message.begin + message.length;
        messages.push_back(message);
        if (message.type != 0x10)
            continue;
        reader.seek(message.begin);
        Block next;
        next.begin = sizes.readAddress(reader);
        next.length = sizes.readLength(reader);
        if (version == 2 && next.length < 8)
            reader.refuse(damaged());
        blocks.push_back(version == 1 ? next : Block{next.begin + 4, next.length - 8});
    }
}

/// A text of the global heap: the collection's address and the object's number in it.
QString heapText(ByteReader &reader, const Hdf5Sizes &sizes, quint64 length)
{
    const quint64 address = sizes.readAddress(reader);
    const auto wanted = reader.little<quint32>();
    if (address == kUndefinedAddress || length == 0)
        return {};
    reader.seek(address);
    if (reader.bytes(4, 4) != "GCOL")
        reader.refuse(damaged());
    reader.skip(4);
    const quint64 size = sizes.readLength(reader);
    const quint64 end = size > reader.size() || address > reader.size() - size ? reader.size() : address + size;
    for (int i = 0; reader.ok() && i < 65'536 && reader.position() + 16 <= end; ++i) {
        const auto number = reader.little<quint16>();
        reader.skip(6);
        const quint64 bytes = sizes.readLength(reader);
        if (number == wanted)
            return QString::fromUtf8(reader.bytes(std::min(length, bytes), kLongestText));
        if (number == 0)
            break;
        reader.skip(bytes > reader.size() ? reader.size() : (bytes + 7) / 8 * 8);
    }
    return {};
}

}  // namespace

quint64 Hdf5Sizes::readAddress(ByteReader &reader) const
{
    const quint64 value = reader.unsignedOf(address);
    return address < 8 && value == (quint64{1} << (8 * address)) - 1 ? kUndefinedAddress : value;
}

std::vector<Hdf5Message> readHdf5Header(ByteReader &reader, const Hdf5Sizes &sizes, quint64 address)
{
    std::vector<Hdf5Message> messages;
    std::vector<Block> blocks;
    int version = 1;
    bool ordered = false;
    reader.seek(address);
    const auto first = reader.little<quint8>();
    if (first == 1) {
        reader.skip(7);
        const auto size = reader.little<quint32>();
        blocks.push_back({address + 16, size});
    } else {
        reader.seek(address);
        if (reader.bytes(4, 4) != "OHDR" || reader.little<quint8>() != 2) {
            reader.refuse(damaged());
            return messages;
        }
        version = 2;
        const auto flags = reader.little<quint8>();
        ordered = (flags & 0x04) != 0;
        reader.skip((flags & 0x20) != 0 ? 16 : 0);
        reader.skip((flags & 0x10) != 0 ? 4 : 0);
        const quint64 size = reader.unsignedOf(1 << (flags & 3));
        blocks.push_back({reader.position(), size});
    }
    for (std::size_t i = 0; reader.ok() && i < blocks.size() && i < kMostBlocks; ++i) {
        const Block block = blocks[i];
        readBlock(reader, sizes, block, version, ordered, messages, blocks);
    }
    return messages;
}

Hdf5Type readHdf5Type(ByteReader &reader)
{
    const int classAndVersion = reader.little<quint8>();
    const int bits = reader.little<quint8>();
    reader.skip(2);
    const auto size = reader.little<quint32>();
    Hdf5Type type;
    type.bytes = static_cast<int>(std::min<quint32>(size, 1U << 30));
    const QString number = QString::number(8 * static_cast<qint64>(type.bytes));
    switch (classAndVersion & 0x0F) {
    case 0:
        type.word = ((bits & 8) != 0 ? QLatin1Char('I') : QLatin1Char('U')) + number;
        break;
    case 1:
        type.word = QLatin1Char('F') + number;
        break;
    case 3:
        type.word = QStringLiteral("STRING");
        type.text = true;
        break;
    case 6:
        type.word = QStringLiteral("COMPOUND");
        break;
    case 8:
        type.word = type.bytes == 1 ? QStringLiteral("BOOL") : QStringLiteral("ENUM");
        break;
    case 9:
        type.word = (bits & 0x0F) == 1 ? QStringLiteral("STRING") : QStringLiteral("VARIABLE");
        type.longText = (bits & 0x0F) == 1;
        break;
    default:
        type.word = QStringLiteral("OTHER");
    }
    return type;
}

std::vector<qint64> readHdf5Space(ByteReader &reader, const Hdf5Sizes &sizes)
{
    const auto version = reader.little<quint8>();
    const auto rank = reader.little<quint8>();
    reader.skip(version == 1 ? 6 : 2);
    std::vector<qint64> shape;
    if (version < 1 || version > 2 || rank > kHighestRank) {
        reader.refuse(damaged());
        return shape;
    }
    qint64 product = 1;
    for (int i = 0; reader.ok() && i < rank; ++i) {
        const quint64 n = sizes.readLength(reader);
        if (n > static_cast<quint64>(kMostElements) || qMulOverflow(product, static_cast<qint64>(n), &product) ||
            product > kMostElements) {
            reader.refuse(PASSERELLE_TEXT("Hdf5", "An array's shape is not one that can exist."));
            return {};
        }
        shape.push_back(static_cast<qint64>(n));
    }
    return shape;
}

Hdf5Attribute readHdf5Attribute(ByteReader &reader, const Hdf5Sizes &sizes, const Hdf5Message &message)
{
    Hdf5Attribute attribute;
    reader.seek(message.begin);
    const auto version = reader.little<quint8>();
    reader.skip(1);
    const auto nameSize = reader.little<quint16>();
    const auto typeSize = reader.little<quint16>();
    const auto spaceSize = reader.little<quint16>();
    reader.skip(version == 3 ? 1 : 0);
    const auto padded = [version](quint64 n) { return version == 1 ? (n + 7) / 8 * 8 : n; };
    const quint64 name = reader.position();
    const quint64 type = name + padded(nameSize);
    const quint64 space = type + padded(typeSize);
    const quint64 data = space + padded(spaceSize);
    const quint64 end = message.begin + message.length;
    // A shared type or space lies elsewhere; such attributes are no short texts.
    if (version < 1 || version > 3 || data > end || (message.flags & 2) != 0)
        return attribute;
    attribute.name = QString::fromUtf8(reader.bytes(nameSize, 65'535).constData());
    reader.seek(type);
    const Hdf5Type said = readHdf5Type(reader);
    reader.seek(space);
    const std::vector<qint64> shape = readHdf5Space(reader, sizes);
    const bool one = shape.empty() || (shape.size() == 1 && shape[0] == 1);
    reader.seek(data);
    if (one && said.text && static_cast<quint64>(said.bytes) <= end - data)
        attribute.text = QString::fromUtf8(reader.bytes(static_cast<quint64>(said.bytes), kLongestText));
    else if (one && said.longText)
        attribute.text = heapText(reader, sizes, reader.little<quint32>());
    return attribute;
}

}  // namespace passerelle::profile
