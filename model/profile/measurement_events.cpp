// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement_readers.hpp"

#include <QtEndian>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>

namespace passerelle::profile {

// A TensorBoard file is a list of records, each a protobuf message of five fields we need. Its own reader of some
// hundred lines stands here because the protobuf library would bring a compiler, generated code and a dependency for
// them. Record: length (8 bytes, little endian), masked CRC-32C of the length, the bytes, masked CRC-32C of the bytes
// (tensorflow/core/lib/io/record_writer.h); message Event: tensorflow/core/util/event.proto.

namespace {

constexpr quint64 kLargestRecord = 64 * 1024 * 1024;
constexpr int kMostTags = 10'000;

quint32 maskedCrc(QByteArrayView bytes)
{
    static const auto kTable = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 crc = i;
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0x82F63B78U : crc >> 1U;
            table[i] = crc;
        }
        return table;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = kTable[(crc ^ static_cast<quint8>(byte)) & 0xFFU] ^ (crc >> 8U);
    crc = ~crc;
    return ((crc >> 15U) | (crc << 17U)) + 0xA282EAD8U;
}

/// Fields of one protobuf message, one after the other; stops at the first that does not fit.
class Wire
{
public:
    explicit Wire(QByteArrayView message) : m_bytes(message) {}

    bool next()
    {
        quint64 tag = 0;
        if (m_at >= m_bytes.size() || !varint(tag))
            return false;
        field = tag >> 3U;
        switch (tag & 7U) {
        case 0:
            return varint(number);
        case 1:
            return take(8);
        case 2: {
            quint64 length = 0;
            return varint(length) && take(length);
        }
        case 5:
            return take(4);
        default:
            return false;
        }
    }
    [[nodiscard]] double asDouble() const
    {
        return bytes.size() == 8 ? std::bit_cast<double>(qFromLittleEndian<quint64>(bytes.data())) : 0;
    }
    [[nodiscard]] float asFloat() const
    {
        return bytes.size() >= 4 ? std::bit_cast<float>(qFromLittleEndian<quint32>(bytes.data())) : 0;
    }

    quint64 field = 0;
    quint64 number = 0;
    QByteArrayView bytes;

private:
    bool varint(quint64 &value)
    {
        value = 0;
        for (unsigned shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            value |= static_cast<quint64>(byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0)
                return true;
        }
        return false;
    }
    bool take(quint64 length)
    {
        if (length > static_cast<quint64>(m_bytes.size() - m_at))
            return false;
        bytes = m_bytes.sliced(m_at, static_cast<qsizetype>(length));
        m_at += static_cast<qsizetype>(length);
        return true;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// Steps and wall clock of the tag written most often: their slope is the time of a step.
struct Pace {
    double firstTime = 0;
    double firstStep = 0;
    double lastTime = 0;
    double lastStep = 0;
    int count = 0;
};

struct Tally {
    SpeedMetrics metrics;
    std::map<QByteArray, Pace> paces;
};

float tensorValue(QByteArrayView tensor)
{
    Wire wire(tensor);
    while (wire.next()) {
        // TensorProto: dtype 1 (1 is float), tensor_content 4, float_val 5.
        if (wire.field == 1 && wire.number != 1)
            return 0;
        if ((wire.field == 4 || wire.field == 5) && wire.bytes.size() == 4)
            return wire.asFloat();
    }
    return 0;
}

void readValue(QByteArrayView message, double time, double step, Tally &tally)
{
    QByteArray tag;
    float value = 0;
    Wire wire(message);
    while (wire.next()) {
        if (wire.field == 1)
            tag = wire.bytes.first(std::min<qsizetype>(wire.bytes.size(), 200)).toByteArray();
        else if (wire.field == 2)
            value = wire.asFloat();
        else if (wire.field == 8)
            value = tensorValue(wire.bytes);
    }
    if (tag.isEmpty())
        return;
    tally.metrics.take(QString::fromUtf8(tag), static_cast<double>(value));
    if (tally.paces.size() >= kMostTags && !tally.paces.contains(tag))
        return;
    Pace &pace = tally.paces[tag];
    if (pace.count++ == 0) {
        pace.firstTime = time;
        pace.firstStep = step;
    }
    pace.lastTime = time;
    pace.lastStep = step;
}

void readEvent(QByteArrayView message, Tally &tally)
{
    double time = 0;
    double step = 0;
    Wire wire(message);
    while (wire.next()) {
        if (wire.field == 1)
            time = wire.asDouble();
        else if (wire.field == 2)
            step = static_cast<double>(static_cast<qint64>(wire.number));
        else if (wire.field == 5) {
            Wire summary(wire.bytes);
            while (summary.next()) {
                if (summary.field == 1)
                    readValue(summary.bytes, time, step, tally);
            }
        }
    }
}

double secondsPerStep(const Tally &tally)
{
    const Pace *best = nullptr;
    for (const auto &[tag, pace] : tally.paces) {
        if (pace.lastStep > pace.firstStep && (!best || pace.count > best->count))
            best = &pace;
    }
    if (!best || best->count < 3)
        return 0;
    const double seconds = (best->lastTime - best->firstTime) / (best->lastStep - best->firstStep);
    return std::isfinite(seconds) && seconds > 1e-9 && seconds < 1e7 ? seconds : 0;
}

Unexpected damaged(const MeasuredFile &file, qsizetype offset)
{
    return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Measurement", "A record of this event file is damaged."),
                   file.name, QStringLiteral("offset %1").arg(offset),
                   PASSERELLE_TEXT("Measurement", "Copy the file again once the training no longer writes to it."));
}

}  // namespace

bool looksLikeEvents(QByteArrayView head)
{
    if (head.size() < 16)
        return false;
    const auto length = qFromLittleEndian<quint64>(head.data());
    return length > 0 && length < kLargestRecord &&
           qFromLittleEndian<quint32>(head.data() + 8) == maskedCrc(head.first(8));
}

Result<Measurement> readEvents(const MeasuredFile &file)
{
    const QByteArrayView bytes(file.bytes);
    Tally tally;
    qsizetype at = 0;
    // A last record that is cut short is what a file looks like while the training writes to it.
    while (bytes.size() - at >= 16) {
        if (!looksLikeEvents(bytes.sliced(at)))
            return damaged(file, at);
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint64>(bytes.data() + at));
        if (length > bytes.size() - at - 16)
            break;
        const QByteArrayView record = bytes.sliced(at + 12, length);
        if (qFromLittleEndian<quint32>(bytes.data() + at + 12 + length) != maskedCrc(record))
            return damaged(file, at);
        readEvent(record, tally);
        at += length + 16;
    }
    Measurement m;
    m.source = file.name;
    m.format = QStringLiteral("tensorboard");
    tally.metrics.fill(m);
    if (const double seconds = secondsPerStep(tally); !m.step && seconds > 0) {
        m.step = units::seconds(seconds);
        m.remarks.push_back(PASSERELLE_TEXT("Measurement",
                                            "The time of a step comes from the clock of the records, evaluations "
                                            "and checkpoints included."));
    }
    if (!m.tellsSpeed()) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Measurement", "These events hold neither a rate nor enough steps to take one."),
                       file.name, {},
                       PASSERELLE_TEXT("Measurement", "Give the events of a run of at least three logged steps."));
    }
    return m;
}

}  // namespace passerelle::profile
