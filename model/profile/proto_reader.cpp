// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/proto_reader.hpp"

namespace passerelle::profile {

namespace {

Message notProtobuf()
{
    return PASSERELLE_TEXT("Protobuf", "The file is not made of the messages that its format asks for: it is damaged, "
                                       "or of another kind.");
}

}  // namespace

ProtoMessage::ProtoMessage(ByteReader &reader, quint64 begin, quint64 length)
    : m_reader(reader), m_position(begin), m_end(begin + length)
{
    if (begin > reader.size() || length > reader.size() - begin) {
        reader.refuse(notProtobuf());
        m_end = m_position;
    }
}

bool ProtoMessage::next(ProtoField &field)
{
    if (!m_reader.ok() || m_position >= m_end)
        return false;
    m_reader.seek(m_position);
    const quint64 tag = m_reader.varint();
    field = ProtoField{};
    field.number = tag >> 3;
    field.wire = static_cast<int>(tag & 7);
    switch (field.wire) {
    case 0:
        field.value = m_reader.varint();
        break;
    case 1:
        field.value = m_reader.little<quint64>();
        break;
    case 2:
        field.length = m_reader.varint();
        field.begin = m_reader.position();
        if (m_reader.ok() && (field.begin > m_end || field.length > m_end - field.begin))
            m_reader.refuse(notProtobuf());
        m_reader.skip(field.length);
        break;
    case 5:
        field.value = m_reader.little<quint32>();
        break;
    default:
        m_reader.refuse(notProtobuf());
    }
    m_position = m_reader.position();
    if (m_reader.ok() && (m_position > m_end || field.number == 0))
        m_reader.refuse(notProtobuf());
    return m_reader.ok();
}

QByteArray protoText(ByteReader &reader, const ProtoField &field, quint64 largest)
{
    if (field.wire != 2) {
        reader.refuse(notProtobuf());
        return {};
    }
    reader.seek(field.begin);
    return reader.bytes(field.length, largest);
}

void protoNumbers(ByteReader &reader, const ProtoField &field, std::size_t most, std::vector<qint64> &numbers)
{
    const auto add = [&](quint64 value) {
        if (numbers.size() >= most)
            reader.refuseSize(
                PASSERELLE_TEXT("Protobuf", "A list in the file is longer than what is read of its kind."));
        else
            numbers.push_back(static_cast<qint64>(value));
    };
    if (field.wire == 0) {
        add(field.value);
        return;
    }
    if (field.wire != 2) {
        reader.refuse(notProtobuf());
        return;
    }
    reader.seek(field.begin);
    while (reader.ok() && reader.position() < field.begin + field.length)
        add(reader.varint());
}

}  // namespace passerelle::profile
