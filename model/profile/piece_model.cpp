// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/piece_model.hpp"

#include "profile/proto_reader.hpp"

#include <QtEndian>

#include <vector>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostUnits = 1'000'000;

// The layout of a unit (s-yata/darts-clone, darts.h, class DoubleArrayUnit).
quint32 offsetOf(quint32 unit)
{
    return (unit >> 10) << ((unit & (1U << 9)) >> 6);
}
quint32 labelOf(quint32 unit)
{
    return unit & ((1U << 31) | 0xFFU);
}
bool hasLeaf(quint32 unit)
{
    return (unit >> 8 & 1U) != 0;
}
quint32 valueOf(quint32 unit)
{
    return unit & ((1U << 31) - 1);
}

/// From the root, every unit that a text can reach must lie in the array, and every value in the replacements.
bool leadsNowhereElse(const std::vector<quint32> &units, std::size_t replacements)
{
    std::vector<bool> seen(units.size());
    std::vector<quint32> waiting;
    // A step from `base` reads any of the 256 units that differ from it in the last byte.
    const auto visit = [&](quint32 base) {
        if ((base | 0xFFU) >= units.size())
            return false;
        if (!seen[base]) {
            seen[base] = true;
            waiting.push_back(base);
        }
        return true;
    };
    if (!visit(offsetOf(units[0])))
        return false;
    while (!waiting.empty()) {
        const quint32 base = waiting.back();
        waiting.pop_back();
        for (quint32 byte = 0; byte < 256; ++byte) {
            const quint32 unit = units[base ^ byte];
            if (labelOf(unit) != byte)
                continue;
            const quint32 next = base ^ byte ^ offsetOf(unit);
            if (!visit(next) || (hasLeaf(unit) && valueOf(units[next]) >= replacements))
                return false;
        }
    }
    return true;
}

/// The rules: the bytes of the trie, the trie, and texts that each end with a zero byte.
bool areSoundRules(const QByteArray &rules)
{
    if (rules.isEmpty())
        return true;
    if (rules.size() < 8 || !rules.endsWith('\0'))
        return false;
    const auto bytes = qFromLittleEndian<quint32>(rules.constData());
    const auto left = static_cast<quint64>(rules.size()) - 4;
    if (bytes == 0 || bytes % 4 != 0 || bytes >= left || bytes / 4 > kMostUnits)
        return false;
    std::vector<quint32> units(bytes / 4);
    for (std::size_t i = 0; i < units.size(); ++i)
        units[i] = qFromLittleEndian<quint32>(rules.constData() + 4 + 4 * i);
    return leadsNowhereElse(units, static_cast<std::size_t>(left - bytes));
}

/// Whether the text of the piece can be a key of the library's trie, which takes a zero byte for its end.
bool isSoundPiece(ByteReader &reader, const ProtoField &piece)
{
    constexpr quint64 kText = 1;
    constexpr quint64 kLargestText = 64 * 1024;
    ProtoMessage message(reader, piece);
    ProtoField part;
    while (message.next(part)) {
        if (part.number == kText && part.wire == 2 && protoText(reader, part, kLargestText).contains('\0'))
            return false;
    }
    return reader.ok();
}

bool areSoundSpecifications(ByteReader &reader, const ProtoField &normaliser)
{
    constexpr quint64 kRules = 2;
    constexpr quint64 kLargestRules = 8 * 1024 * 1024;
    ProtoMessage specification(reader, normaliser);
    ProtoField part;
    while (specification.next(part)) {
        if (part.number == kRules && part.wire == 2 && !areSoundRules(protoText(reader, part, kLargestRules)))
            return false;
    }
    return reader.ok();
}

}  // namespace

bool isSoundPieceModel(const QByteArray &model, const QString &name)
{
    // sentencepiece_model.proto: the pieces, and the specifications of normalisation and of its inverse.
    constexpr quint64 kPiece = 1;
    constexpr quint64 kNormaliser = 3;
    constexpr quint64 kDenormaliser = 5;
    BoundedFile file = BoundedFile::ofBytes(model, name);
    ByteReader reader(file);
    ProtoMessage message(reader, 0, reader.size());
    ProtoField field;
    while (message.next(field)) {
        if (field.wire != 2)
            continue;
        if (field.number == kPiece && !isSoundPiece(reader, field))
            return false;
        if ((field.number == kNormaliser || field.number == kDenormaliser) && !areSoundSpecifications(reader, field))
            return false;
    }
    return reader.ok();
}

}  // namespace passerelle::profile
