// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/hdf5_file.hpp"

#include "profile/hdf5_dense.hpp"
#include "profile/hdf5_messages.hpp"

#include <set>

namespace passerelle::profile {

namespace {

constexpr char kSignature[] = "\x89HDF\r\n\x1a\n";
constexpr std::size_t kMostObjects = 100'000;
constexpr int kDeepest = 32;
constexpr quint64 kLongestName = 1024;
constexpr qsizetype kLongestPath = 4096;
constexpr int kScratch = 16;
constexpr qsizetype kMostText = 32 * 1024 * 1024;
/// Of all objects together: headers may overlap, and groups share one heap, in a file that means harm.
constexpr std::size_t kMostMessages = 2'000'000;

enum MessageType {
    Dataspace = 1,
    LinkInfo = 2,
    Datatype = 3,
    Link = 6,
    Attribute = 12,
    SymbolTable = 17,
    AttributeInfo = 21
};

class Walk
{
public:
    explicit Walk(ByteReader &reader) : m_reader(reader) {}

    void readSuperblock();
    void visit(quint64 address, const QString &path, int depth);
    [[nodiscard]] quint64 root() const { return m_root; }

    Hdf5Contents contents;

private:
    [[nodiscard]] quint64 findSignature();
    void takeAttributes(const std::vector<Hdf5Message> &messages);
    void takeDataset(const std::vector<Hdf5Message> &messages, const QString &path);
    [[nodiscard]] std::vector<Hdf5Message> denseMessages(const Hdf5Message &message, int orderBytes);
    void spend(std::size_t messages);
    void followLink(const Hdf5Message &message, const QString &path, int depth);
    void followTable(const Hdf5Message &message, const QString &path, int depth);
    void followTree(quint64 node, quint64 names, quint64 namesSize, const QString &path, int depth, int level);
    void followSymbols(quint64 node, quint64 names, quint64 namesSize, const QString &path, int depth);
    void refuse() { m_reader.refuse(PASSERELLE_TEXT("Hdf5", "The HDF5 structure is damaged here.")); }

    ByteReader &m_reader;
    Hdf5Sizes m_sizes;
    quint64 m_root = 0;
    std::set<quint64> m_seen;
    std::set<quint64> m_nodes;
    qsizetype m_text = 0;
    std::size_t m_messages = 0;
};

/// At the beginning, or behind a user block of 512 bytes, 1024, 2048…
quint64 Walk::findSignature()
{
    for (quint64 place = 0; m_reader.ok() && m_reader.size() >= 8 && place <= m_reader.size() - 8;
         place = place == 0 ? 512 : place * 2) {
        m_reader.seek(place);
        if (m_reader.bytes(8, 8) == QByteArray(kSignature, 8))
            return place;
    }
    m_reader.refuse(PASSERELLE_TEXT("Hdf5", "This is not an HDF5 file, or its beginning is damaged."));
    return 0;
}

void Walk::readSuperblock()
{
    const quint64 begin = findSignature();
    m_reader.seek(begin + 8);
    const auto version = m_reader.little<quint8>();
    m_reader.seek(begin + (version < 2 ? 13 : 9));
    m_sizes.address = m_reader.little<quint8>();
    m_sizes.length = m_reader.little<quint8>();
    const auto isWidth = [](int n) { return n == 2 || n == 4 || n == 8; };
    if (version > 3 || !isWidth(m_sizes.address) || !isWidth(m_sizes.length)) {
        refuse();
        return;
    }
    m_reader.seek(begin + (version == 0 ? 24 : version == 1 ? 28 : 12));
    const quint64 base = m_sizes.readAddress(m_reader);
    static_cast<void>(m_sizes.readAddress(m_reader));
    const quint64 end = m_sizes.readAddress(m_reader);
    if (version < 2) {
        static_cast<void>(m_sizes.readAddress(m_reader));  // driver information
        static_cast<void>(m_sizes.readAddress(m_reader));  // the root's name
    }
    m_root = m_sizes.readAddress(m_reader);
    if (m_reader.ok() && (base != 0 || begin != 0)) {
        m_reader.refuse(PASSERELLE_TEXT("Hdf5", "The HDF5 file begins with foreign bytes, which model files never "
                                                "do."));
    }
    if (m_reader.ok() && end > m_reader.size()) {
        m_reader.refuse(PASSERELLE_TEXT("Hdf5", "The file ends before what it announces: it is cut short or damaged."));
    }
}

void Walk::takeAttributes(const std::vector<Hdf5Message> &messages)
{
    std::vector<Hdf5Message> all;
    for (const Hdf5Message &message : messages) {
        if (message.type == Attribute)
            all.push_back(message);
        if (message.type != AttributeInfo || !m_reader.ok())
            continue;
        const std::vector<Hdf5Message> dense = denseMessages(message, 2);
        all.insert(all.end(), dense.begin(), dense.end());
    }
    for (const Hdf5Message &message : all) {
        if (!m_reader.ok())
            return;
        const Hdf5Attribute attribute = readHdf5Attribute(m_reader, m_sizes, message);
        m_text += attribute.text.size();
        if (m_text > kMostText)
            return;
        if (!attribute.name.isEmpty() && !attribute.text.isEmpty())
            contents.texts.insert(attribute.name, attribute.text);
    }
}

void Walk::takeDataset(const std::vector<Hdf5Message> &messages, const QString &path)
{
    Hdf5Dataset dataset;
    dataset.path = path;
    bool typed = false;
    bool shaped = false;
    for (const Hdf5Message &message : messages) {
        m_reader.seek(message.begin);
        if (message.type == Datatype && (message.flags & 2) == 0) {
            const Hdf5Type type = readHdf5Type(m_reader);
            dataset.dtype = type.word;
            dataset.valueBytes = type.bytes;
            typed = true;
        } else if (message.type == Datatype) {
            dataset.dtype = QStringLiteral("OTHER");  // a named type, kept elsewhere
            typed = true;
        } else if (message.type == Dataspace) {
            dataset.shape = readHdf5Space(m_reader, m_sizes);
            shaped = true;
        }
    }
    if (typed && shaped && m_reader.ok())
        contents.datasets.push_back(std::move(dataset));
}

void Walk::spend(std::size_t messages)
{
    m_messages += messages;
    if (m_messages > kMostMessages)
        m_reader.refuseSize(PASSERELLE_TEXT("Hdf5", "The file holds more groups, or deeper ones, than are read."));
}

/// What a "link information" or "attribute information" message says of a fractal heap, read out of it. Both messages
/// begin with a version and flags, of which the first bit announces a number of `orderBytes`.
std::vector<Hdf5Message> Walk::denseMessages(const Hdf5Message &message, int orderBytes)
{
    m_reader.seek(message.begin + 1);
    const auto flags = m_reader.little<quint8>();
    m_reader.skip((flags & 1) != 0 ? static_cast<quint64>(orderBytes) : 0);
    const quint64 heap = m_sizes.readAddress(m_reader);
    const quint64 names = m_sizes.readAddress(m_reader);
    if (!m_reader.ok() || heap == kUndefinedAddress || names == kUndefinedAddress)
        return {};
    const Hdf5Dense dense = readHdf5Dense(m_reader, m_sizes, heap, names);
    contents.denseGroups = contents.denseGroups || !dense.complete;
    // Each record is looked up at two or three places of the file, where a message of a header is read in passing.
    constexpr std::size_t kDearer = 10;
    spend(dense.records * kDearer);
    return dense.messages;
}

/// A link kept in the group's own header. Only hard links lead to an object of this file.
void Walk::followLink(const Hdf5Message &message, const QString &path, int depth)
{
    m_reader.seek(message.begin);
    m_reader.skip(1);
    const auto flags = m_reader.little<quint8>();
    const int kind = (flags & 0x08) != 0 ? m_reader.little<quint8>() : 0;
    m_reader.skip((flags & 0x04) != 0 ? 8 : 0);
    m_reader.skip((flags & 0x10) != 0 ? 1 : 0);
    const quint64 length = m_reader.unsignedOf(1 << (flags & 3));
    const QString name = QString::fromUtf8(m_reader.bytes(length, kLongestName));
    if (kind != 0 || !m_reader.ok())
        return;
    const quint64 address = m_sizes.readAddress(m_reader);
    visit(address, path.isEmpty() ? name : path + QLatin1Char('/') + name, depth + 1);
}

void Walk::followTable(const Hdf5Message &message, const QString &path, int depth)
{
    m_reader.seek(message.begin);
    const quint64 tree = m_sizes.readAddress(m_reader);
    const quint64 heap = m_sizes.readAddress(m_reader);
    m_reader.seek(heap);
    if (m_reader.bytes(4, 4) != "HEAP")
        refuse();
    m_reader.skip(4);
    const quint64 size = m_sizes.readLength(m_reader);
    static_cast<void>(m_sizes.readLength(m_reader));
    const quint64 names = m_sizes.readAddress(m_reader);
    if (size > m_reader.size() || names > m_reader.size() - size)
        refuse();
    followTree(tree, names, size, path, depth, 0);
}

void Walk::followTree(quint64 node, quint64 names, quint64 namesSize, const QString &path, int depth, int level)
{
    if (!m_reader.ok() || level > 16 || !m_nodes.insert(node).second || m_nodes.size() > 4 * kMostObjects)
        return;
    m_reader.seek(node);
    if (m_reader.bytes(4, 4) != "TREE" || m_reader.little<quint8>() != 0) {
        refuse();
        return;
    }
    const bool leaves = m_reader.little<quint8>() == 0;
    const auto count = m_reader.little<quint16>();
    m_reader.skip(2 * static_cast<quint64>(m_sizes.address));
    std::vector<quint64> children;
    for (int i = 0; m_reader.ok() && i < count; ++i) {
        m_reader.skip(static_cast<quint64>(m_sizes.length));
        children.push_back(m_sizes.readAddress(m_reader));
    }
    for (const quint64 child : children) {
        if (leaves)
            followSymbols(child, names, namesSize, path, depth);
        else
            followTree(child, names, namesSize, path, depth, level + 1);
    }
}

void Walk::followSymbols(quint64 node, quint64 names, quint64 namesSize, const QString &path, int depth)
{
    if (!m_reader.ok() || !m_nodes.insert(node).second)
        return;
    m_reader.seek(node);
    if (m_reader.bytes(4, 4) != "SNOD") {
        refuse();
        return;
    }
    m_reader.skip(2);
    const auto count = m_reader.little<quint16>();
    struct Symbol {
        quint64 name = 0;
        quint64 address = 0;
        bool soft = false;
    };
    std::vector<Symbol> symbols;
    for (int i = 0; m_reader.ok() && i < count; ++i) {
        Symbol symbol;
        symbol.name = m_sizes.readAddress(m_reader);
        symbol.address = m_sizes.readAddress(m_reader);
        symbol.soft = m_reader.little<quint32>() == 2;
        m_reader.skip(kScratch + 4);
        symbols.push_back(symbol);
    }
    for (const Symbol &symbol : symbols) {
        if (symbol.soft || !m_reader.ok())
            continue;
        if (symbol.name >= namesSize) {
            refuse();
            return;
        }
        m_reader.seek(names + symbol.name);
        const QString name = QString::fromUtf8(m_reader.until('\0', kLongestName));
        visit(symbol.address, path.isEmpty() ? name : path + QLatin1Char('/') + name, depth + 1);
    }
}

void Walk::visit(quint64 address, const QString &path, int depth)
{
    if (!m_reader.ok() || !m_seen.insert(address).second)
        return;
    m_text += path.size();
    if (m_text > kMostText || m_seen.size() > kMostObjects || depth > kDeepest || path.size() > kLongestPath) {
        m_reader.refuseSize(PASSERELLE_TEXT("Hdf5", "The file holds more groups, or deeper ones, than are read."));
        return;
    }
    const std::vector<Hdf5Message> messages = readHdf5Header(m_reader, m_sizes, address);
    spend(messages.size());
    if (depth == 0)
        takeAttributes(messages);
    bool group = false;
    for (const Hdf5Message &message : messages) {
        if (!m_reader.ok())
            return;
        group = group || message.type == LinkInfo || message.type == Link || message.type == SymbolTable;
        if (message.type == SymbolTable) {
            followTable(message, path, depth);
        } else if (message.type == Link) {
            followLink(message, path, depth);
        } else if (message.type == LinkInfo) {
            for (const Hdf5Message &link : denseMessages(message, 8))
                followLink(link, path, depth);
        }
    }
    if (!group)
        takeDataset(messages, path);
}

}  // namespace

bool startsLikeHdf5(const QByteArray &head)
{
    return head.startsWith(QByteArray(kSignature, 8));
}

Result<Hdf5Contents> readHdf5(ByteReader &reader)
{
    Walk walk(reader);
    walk.readSuperblock();
    walk.visit(walk.root(), {}, 0);
    if (!reader.ok())
        return Unexpected(reader.error());
    return std::move(walk.contents);
}

}  // namespace passerelle::profile
