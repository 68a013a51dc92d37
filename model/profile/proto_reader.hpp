// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_reader.hpp"

#include <vector>

namespace passerelle::profile {

/// One field of a protobuf message on the wire.
struct ProtoField {
    quint64 number = 0;
    int wire = 0;        ///< 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes
    quint64 value = 0;   ///< the number, or the bits of a float or double
    quint64 begin = 0;   ///< of a length-delimited field, where its bytes begin
    quint64 length = 0;  ///< and how many they are
};

/// Walks the fields of one protobuf message, which may be far larger than memory: length-delimited fields are passed
/// over, never loaded. Faults (groups, numbers that are too long, a field that leaves its message) go to the reader.
/// We read the wire ourselves since the kept library loads a message whole, and model files hold gigabytes of weights.
/// Format: protobuf.dev, "Encoding".
class ProtoMessage
{
public:
    /// The bytes from `begin`, `length` long, of a reader.
    ProtoMessage(ByteReader &reader, quint64 begin, quint64 length);
    /// The bytes of a length-delimited field.
    ProtoMessage(ByteReader &reader, const ProtoField &field) : ProtoMessage(reader, field.begin, field.length) {}

    /// The next field; false at the end or after a fault.
    [[nodiscard]] bool next(ProtoField &field);

private:
    ByteReader &m_reader;
    quint64 m_position = 0;
    quint64 m_end = 0;
};

/// The bytes of a length-delimited field; a fault when it is of another kind or longer than `largest`.
[[nodiscard]] QByteArray protoText(ByteReader &reader, const ProtoField &field, quint64 largest);

/// The whole numbers of a repeated field, packed or not, added to `numbers`; a fault beyond `most` of them.
void protoNumbers(ByteReader &reader, const ProtoField &field, std::size_t most, std::vector<qint64> &numbers);

}  // namespace passerelle::profile
