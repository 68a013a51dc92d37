// SPDX-License-Identifier: GPL-3.0-or-later
// Formats of medicine, weather, surveying and biology: what their headers say.
#include "profile/byte_cursor.hpp"
#include "profile/byte_reader.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/line_reader.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

constexpr double kMostValues = 7e13;  // 2^46

/// The product of sizes from a stranger; at most kMostValues, 0 when one is negative.
double product(std::span<const qint64> sizes)
{
    double result = 1;
    for (const qint64 size : sizes)
        result *= static_cast<double>(std::max<qint64>(0, size));
    return std::min(result, kMostValues);
}

}  // namespace

/// NIfTI-1 and NIfTI-2 (nifti1.h, nifti2.h of the NIfTI data format working group).
void readNiftiFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kHeader = 540;
    const QByteArray head = file.readSome(kHeader);
    ByteCursor probe(head);
    const quint32 size = probe.u32();
    const bool swapped = size == 0x5C010000U || size == 0x1C020000U;
    const bool second = size == 540 || size == 0x1C020000U;
    if (!swapped && size != 348 && size != 540)
        return noteBroken(file, 0, scan);
    ByteCursor cursor(head, swapped ? std::endian::big : std::endian::little);
    std::array<qint64, 8> dim{};
    cursor.seek(second ? 16 : 40);
    for (qint64 &d : dim)
        d = second ? cursor.i64() : cursor.i16();
    cursor.seek(second ? 14 : 72);
    const int bits = cursor.u16();
    cursor.seek(second ? 168 : 108);
    const double offset = second ? static_cast<double>(cursor.i64()) : static_cast<double>(cursor.f32());
    if (!cursor.ok() || head.size() < (second ? 540 : 348) || dim[0] < 1 || dim[0] > 7)
        return noteBroken(file, 40, scan);
    const auto used = std::span(dim).subspan(1, static_cast<std::size_t>(dim[0]));
    const double voxels = product(used);
    const double volumes = dim[0] >= 4 ? product(used.subspan(3)) : 1;
    const double bytes = voxels * bits / 8;
    // A header alone (.hdr) has its voxels in another file.
    const bool single = second ? head.mid(4, 3) == "n+2" : head.mid(344, 3) == "n+1";
    if (single && file.knowsSize() && std::isfinite(offset) && bytes + offset > static_cast<double>(file.size()))
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset", "Part of the volume that the header announces is missing."));
    scan.collector.samplesInBulk(static_cast<qint64>(volumes), bytes, 0);
    scan.figures.measure("voxels", voxels);
    scan.figures.measure("volumes", volumes);
    scan.figures.width.add(static_cast<double>(dim[1]));
    scan.figures.height.add(static_cast<double>(dim[0] > 1 ? dim[2] : 1));
    ++scan.figures.bitDepths[bits];
    scan.figures.decodedImageBytes += bytes;
}

/// GRIB 1 and 2 (WMO manual on codes, volume I.2): the fields, walked by their lengths.
void readGribFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr int kMostMessages = 10'000'000;
    quint64 at = 0;
    for (int i = 0; i < kMostMessages && at < file.size(); ++i) {
        if (i % 1024 == 0 && scan.tick(static_cast<qint64>(at)))
            return;
        const Result<QByteArray> head = file.readAt(at, std::min<quint64>(16, file.size() - at));
        if (!head || head->size() < 8 || !head->startsWith("GRIB"))
            return noteBroken(file, at, scan);
        ByteCursor cursor(*head, std::endian::big);
        cursor.seek(7);
        const int edition = cursor.u8();
        cursor.seek(edition == 2 ? 8 : 4);
        const quint64 length = edition == 2 ? cursor.u64() : cursor.u32() >> 8;
        if ((edition != 1 && edition != 2) || !cursor.ok() || length < 16 || length > file.size() - at)
            return noteBroken(file, at, scan);
        const Result<QByteArray> end = file.readAt(at + length - 4, 4);
        if (!end || *end != "7777")
            return noteBroken(file, at + length - 4, scan);
        scan.collector.plainSample(static_cast<qint64>(length));
        scan.figures.measure("messages", 1);
        ByteReader sections(file, at + 16, length - 16);
        while (edition == 2 && sections.ok() && sections.left() > 9) {
            const quint64 from = sections.position();
            const auto size = sections.big<quint32>();
            const auto number = sections.big<quint8>();
            if (number == 3) {
                sections.skip(1);
                scan.figures.measure("values", sections.big<quint32>());
            }
            if (size < 5 || size > sections.size() - from)
                break;
            sections.seek(from + size);
        }
        at += length;
    }
}

/// LAS and LAZ (ASPRS LAS 1.4 R15).
void readLasFile(BoundedFile &file, DatasetScan &scan)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(375, file.size()));
    if (!head || head->size() < 227)
        return noteBroken(file, 0, scan);
    ByteCursor cursor(*head);
    cursor.seek(24);
    const int major = cursor.u8();
    const int minor = cursor.u8();
    cursor.seek(96);
    const quint32 dataStart = cursor.u32();
    cursor.seek(104);
    const bool packed = (cursor.u8() & 0x80U) != 0;
    const quint16 record = cursor.u16();
    quint64 points = cursor.u32();
    if (major == 1 && minor >= 4 && head->size() >= 255) {
        cursor.seek(247);
        points = std::max(points, cursor.u64());
    }
    const double bytes = static_cast<double>(points) * record;
    if (major != 1 || record < 20 || points > quint64{1} << 46 || dataStart > file.size())
        return noteBroken(file, 24, scan);
    if (!packed && bytes > static_cast<double>(file.size() - dataStart))
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset", "Part of the points that the header announces is missing."));
    scan.format = packed ? QStringLiteral("laz") : QStringLiteral("las");
    scan.collector.plainSample(static_cast<qint64>(file.size()));
    scan.figures.measure("points", static_cast<double>(points));
}

/// FASTA and FASTQ: each sequence a sample of as many letters.
void readSequenceFile(BoundedFile &file, DatasetScan &scan)
{
    LineReader lines(file);
    const bool quality = file.peek(1) == "@";
    qint64 letters = -1;
    double total = 0;
    double sequences = 0;
    const auto close = [&] {
        if (letters < 0)
            return;
        scan.collector.plainSample(letters);
        total += static_cast<double>(letters);
        sequences += 1;
    };
    qint64 expected = 0;
    qint64 last = 0;
    while (const std::optional<Line> line = lines.next()) {
        if (line->number % 4096 == 0 && scan.tick(lines.position()))
            return;
        if (quality) {
            // Four lines a record: name, letters, "+", as many marks of quality.
            const qint64 part = (line->number - 1) % 4;
            last = line->text.isEmpty() && part == 0 ? 0 : part + 1;
            const bool sound = (part != 0 || line->text.startsWith('@')) && (part != 2 || line->text.startsWith('+')) &&
                               (part != 3 || line->text.size() == expected);
            if (!sound && !(part == 0 && line->text.isEmpty()))
                return noteBroken(file, static_cast<quint64>(lines.position()), scan);
            if (part == 1)
                expected = line->text.size();
            letters = part == 3 ? expected : -1;
            close();
            letters = -1;
        } else if (line->text.startsWith('>')) {
            close();
            letters = 0;
        } else if (letters >= 0) {
            letters += line->text.trimmed().size();
        }
    }
    if (!quality)
        close();
    else if (last % 4 != 0)
        noteBroken(file, static_cast<quint64>(lines.position()), scan);
    scan.figures.measure("sequences", sequences);
    scan.figures.measure("residues", total);
}

/// TFRecord: records by their lengths (tensorflow/core/lib/io/record_writer.h). Checksums are not verified.
void readTfRecordFile(BoundedFile &file, DatasetScan &scan)
{
    quint64 at = 0;
    for (qint64 i = 0; at < file.size(); ++i) {
        if (i % 1024 == 0 && scan.tick(static_cast<qint64>(at)))
            return;
        const Result<QByteArray> head = file.readAt(at, std::min<quint64>(12, file.size() - at));
        if (!head || head->size() < 12)
            return noteBroken(file, at, scan);
        const quint64 length = ByteCursor(*head).u64();
        if (length > file.size() - at - 12 || file.size() - at - 12 - length < 4)
            return noteBroken(file, at, scan);
        scan.collector.plainSample(static_cast<qint64>(length));
        at += 16 + length;
    }
}

}  // namespace passerelle::profile
