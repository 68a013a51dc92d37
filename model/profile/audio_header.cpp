// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/byte_cursor.hpp"
#include "profile/byte_reader.hpp"
#include "profile/media_header.hpp"

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace {

Unexpected notSound(const BoundedFile &file, quint64 at)
{
    return failure(ErrorCode::Malformed,
                   PASSERELLE_TEXT("Dataset", "The header of this sound is damaged or cut short; it was left out."),
                   file.name(), QStringLiteral("offset %1").arg(at));
}

Result<MediaHeader> readWav(BoundedFile &file)
{
    constexpr int kMostChunks = 10'000;
    ByteReader reader(file);
    reader.skip(12);
    MediaHeader sound;
    quint64 longSize = 0;
    double bytesPerSecond = 0;
    for (int i = 0; i < kMostChunks && reader.ok() && reader.left() >= 8; ++i) {
        const QByteArray id = reader.bytes(4, 4);
        quint64 size = reader.little<quint32>();
        const quint64 from = reader.position();
        if (id == "fmt ") {
            reader.skip(2);
            sound.channels = reader.little<quint16>();
            sound.sampleRate = static_cast<int>(std::min<quint32>(reader.little<quint32>(), 100'000'000));
            bytesPerSecond = reader.little<quint32>();
        } else if (id == "ds64") {
            reader.skip(8);
            longSize = reader.little<quint64>();
        } else if (id == "data") {
            const bool open = size == 0 || size == 0xFFFFFFFFU;
            if (open && longSize > 0)
                size = longSize;
            else if (open)
                size = reader.left();
            sound.whole = size <= reader.left();
            if (bytesPerSecond <= 0 || sound.channels == 0)
                break;
            sound.seconds = static_cast<double>(std::min(size, reader.left())) / bytesPerSecond;
            return sound;
        }
        if (size > reader.size() - from)
            break;
        reader.seek(std::min(from + size + (size & 1U), reader.size()));
    }
    return notSound(file, reader.position());
}

Result<MediaHeader> readFlac(BoundedFile &file)
{
    const Result<QByteArray> head = file.readAt(0, 42);
    if (!head || (head->at(4) & 0x7F) != 0)
        return notSound(file, 4);
    ByteCursor cursor(QByteArrayView(*head).sliced(18), std::endian::big);
    const quint64 packed = cursor.u64();
    MediaHeader sound;
    sound.sampleRate = static_cast<int>(packed >> 44);
    sound.channels = static_cast<int>((packed >> 41) & 7U) + 1;
    const quint64 samples = packed & 0xFFFFFFFFFULL;
    if (sound.sampleRate == 0)
        return notSound(file, 18);
    if (samples > 0)
        sound.seconds = static_cast<double>(samples) / sound.sampleRate;
    return sound;
}

/// The 32 bits that begin an MPEG audio frame (ISO 11172-3, 2.4.1.3).
struct MpegFrame {
    int rate = 0;
    int bitRate = 0;  ///< bits a second
    int samples = 0;
    int channels = 0;
    qsizetype xingAt = 0;

    static std::optional<MpegFrame> of(quint32 bits)
    {
        constexpr std::array<int, 15> kLayer3 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
        constexpr std::array<int, 15> kLayer3Low = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
        constexpr std::array<int, 3> kRates = {44100, 48000, 32000};
        const quint32 version = (bits >> 19) & 3U;
        const quint32 layer = (bits >> 17) & 3U;
        const quint32 bitRate = (bits >> 12) & 15U;
        const quint32 rate = (bits >> 10) & 3U;
        if ((bits >> 21) != 0x7FF || version == 1 || layer != 1 || bitRate == 0 || bitRate == 15 || rate == 3)
            return std::nullopt;
        const bool first = version == 3;
        const bool mono = ((bits >> 6) & 3U) == 3;
        MpegFrame frame;
        frame.rate = kRates[rate] / (first ? 1 : version == 2 ? 2 : 4);
        frame.bitRate = (first ? kLayer3 : kLayer3Low)[bitRate] * 1000;
        frame.samples = first ? 1152 : 576;
        frame.channels = mono ? 1 : 2;
        frame.xingAt = 4 + (first ? (mono ? 17 : 32) : (mono ? 9 : 17));
        return frame;
    }
};

Result<MediaHeader> readMp3(BoundedFile &file)
{
    constexpr quint64 kSearch = 64 * 1024;
    quint64 start = 0;
    const Result<QByteArray> tag = file.readAt(0, std::min<quint64>(10, file.size()));
    if (tag && tag->size() == 10 && tag->startsWith("ID3")) {
        for (qsizetype i = 6; i < 10; ++i)
            start = (start << 7) | (static_cast<quint64>(tag->at(i)) & 0x7FU);
        start += 10;
    }
    if (start >= file.size())
        return notSound(file, 0);
    const Result<QByteArray> data = file.readAt(start, std::min(kSearch, file.size() - start));
    if (!data)
        return Unexpected(data.error());
    for (qsizetype at = 0; at + 4 <= data->size(); ++at) {
        ByteCursor cursor(QByteArrayView(*data).sliced(at), std::endian::big);
        const std::optional<MpegFrame> frame = MpegFrame::of(cursor.u32());
        if (!frame)
            continue;
        MediaHeader sound{std::nullopt, frame->rate, frame->channels, false, 0, 0, 0, true};
        cursor.seek(frame->xingAt);
        const QByteArrayView mark = cursor.bytes(4);
        const bool counted = (mark == "Xing" || mark == "Info") && (cursor.u32() & 1U) != 0;
        const quint32 frames = counted ? cursor.u32() : 0;
        const double bytes = static_cast<double>(file.size() - start) - static_cast<double>(at);
        sound.seconds = counted && cursor.ok() && frames > 0
                            ? static_cast<double>(frames) * frame->samples / frame->rate
                            : bytes * 8 / frame->bitRate;
        return sound;
    }
    return notSound(file, start);
}

Result<MediaHeader> readOgg(BoundedFile &file)
{
    constexpr quint64 kTail = 64 * 1024 + 512;
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(512, file.size()));
    if (!head)
        return Unexpected(head.error());
    const qsizetype opus = head->indexOf("OpusHead");
    const qsizetype vorbis = head->indexOf("\x01vorbis");
    MediaHeader sound;
    ByteCursor cursor(*head);
    int preSkip = 0;
    if (opus >= 0) {
        cursor.seek(opus + 9);
        sound.channels = cursor.u8();
        preSkip = cursor.u16();
        sound.sampleRate = 48000;
    } else if (vorbis >= 0) {
        cursor.seek(vorbis + 11);
        sound.channels = cursor.u8();
        sound.sampleRate = static_cast<int>(std::min<quint32>(cursor.u32(), 100'000'000));
    }
    if (!cursor.ok() || sound.sampleRate <= 0)
        return notSound(file, 28);
    const quint64 part = std::min(kTail, file.size());
    const Result<QByteArray> tail = file.readAt(file.size() - part, part);
    if (!tail)
        return Unexpected(tail.error());
    for (qsizetype at = tail->lastIndexOf("OggS"); at >= 0; at = at > 0 ? tail->lastIndexOf("OggS", at - 1) : -1) {
        ByteCursor page(QByteArrayView(*tail).sliced(at));
        page.seek(5);
        const quint8 flags = page.u8();
        const qint64 granule = page.i64();
        if (!page.ok() || granule < 0)
            continue;
        sound.seconds = std::max(0.0, static_cast<double>(granule) - preSkip) / sound.sampleRate;
        // The last page says that it is the last, and must be there to its end.
        page.seek(26);
        qsizetype body = 0;
        for (int segments = page.u8(); segments > 0 && page.ok(); --segments)
            body += page.u8();
        sound.whole = (flags & 4U) != 0 && page.ok() && page.left() >= body;
        break;
    }
    return sound;
}

}  // namespace

Result<MediaHeader> readAudioHeader(BoundedFile &file)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(12, file.size()));
    if (!head)
        return Unexpected(head.error());
    if (head->startsWith("fLaC"))
        return readFlac(file);
    if (head->startsWith("OggS"))
        return readOgg(file);
    if (head->mid(8) == "WAVE")
        return readWav(file);
    return readMp3(file);
}

}  // namespace passerelle::profile
