// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement_readers.hpp"
#include "profile/proto_reader.hpp"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>

namespace passerelle::profile {

// A TensorBoard file is a list of records, each a protobuf message. Record: length (8 bytes, little endian), masked
// CRC-32C of the length, the bytes, masked CRC-32C of the bytes (tensorflow/core/lib/io/record_writer.h); message
// Event: tensorflow/core/util/event.proto.

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

float floatOf(const ProtoField &field)
{
    return field.wire == 5 ? std::bit_cast<float>(static_cast<quint32>(field.value)) : 0;
}

float tensorValue(ByteReader &reader, const ProtoField &message)
{
    ProtoMessage tensor(reader, message);
    ProtoField field;
    while (tensor.next(field)) {
        // TensorProto: dtype 1 (1 is float), tensor_content 4, float_val 5, packed or not.
        if (field.number == 1 && field.value != 1)
            return 0;
        if (field.number == 5 && field.wire == 5)
            return floatOf(field);
        if ((field.number == 4 || field.number == 5) && field.wire == 2 && field.length == sizeof(float)) {
            reader.seek(field.begin);
            return std::bit_cast<float>(reader.little<quint32>());
        }
    }
    return 0;
}

void readValue(ByteReader &reader, const ProtoField &message, double time, double step, Tally &tally)
{
    constexpr quint64 kLongestTag = 200;
    QByteArray tag;
    float value = 0;
    ProtoMessage summed(reader, message);
    ProtoField field;
    while (summed.next(field)) {
        if (field.number == 1) {
            reader.seek(field.begin);
            tag = reader.bytes(std::min(field.length, kLongestTag), kLongestTag);
        } else if (field.number == 2) {
            value = floatOf(field);
        } else if (field.number == 8 && field.wire == 2) {
            value = tensorValue(reader, field);
        }
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

/// What does not fit ends the event, not the file: its sum was right, so whoever wrote it meant something else.
void readEvent(ByteReader reader, Tally &tally)
{
    double time = 0;
    double step = 0;
    ProtoMessage event(reader, 0, reader.size());
    ProtoField field;
    while (event.next(field)) {
        if (field.number == 1 && field.wire == 1) {
            time = std::bit_cast<double>(field.value);
        } else if (field.number == 2) {
            step = static_cast<double>(static_cast<qint64>(field.value));
        } else if (field.number == 5 && field.wire == 2) {
            ProtoMessage summary(reader, field);
            ProtoField value;
            while (summary.next(value)) {
                if (value.number == 1 && value.wire == 2)
                    readValue(reader, value, time, step, tally);
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
    BoundedFile whole = BoundedFile::ofBytes(file.bytes, file.name);
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
        readEvent({whole, static_cast<quint64>(at) + 12, static_cast<quint64>(length)}, tally);
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
