// SPDX-License-Identifier: GPL-3.0-or-later
// NumPy arrays: the header is a Python dictionary as text, of which three keys are looked for; nothing is evaluated.
// Format: numpy/doc/neps/nep-0001-npy-format.
#include "profile/byte_cursor.hpp"
#include "profile/dataset_readers.hpp"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::profile {

void readNumpyFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kPrefix = 12;
    constexpr qint64 kLargestHeader = 64 * 1024;
    const QByteArray prefix = file.readSome(kPrefix);
    ByteCursor cursor(prefix);
    cursor.seek(6);
    const int major = cursor.u8();
    cursor.skip(1);
    const qint64 length = major == 1 ? cursor.u16() : cursor.u32();
    if (!cursor.ok() || length > kLargestHeader)
        return noteBroken(file, 8, scan);
    const QByteArray header = prefix.mid(cursor.at()) + file.readSome(length - (prefix.size() - cursor.at()));
    static const QRegularExpression kType(QStringLiteral("'descr':\\s*'[<>|=]?([a-zA-Z])(\\d*)'"));
    static const QRegularExpression kShape(QStringLiteral("'shape':\\s*\\(([0-9, ]*)\\)"));
    const QString text = QString::fromLatin1(header);
    const QRegularExpressionMatch shape = kShape.match(text);
    const QRegularExpressionMatch type = kType.match(text);
    if (!shape.hasMatch() || !type.hasMatch())
        return noteBroken(file, 10, scan);
    if (type.captured(1) == QLatin1String("O")) {
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset",
                                              "This array holds Python objects, which cannot be read without "
                                              "running them; it was left out."));
        return;
    }
    constexpr double kMostValues = 7e13;  // 2^46
    constexpr double kWidest = 1e6;
    double values = 1;
    qint64 rows = 1;
    bool first = true;
    for (const QString &part : shape.captured(1).split(u',', Qt::SkipEmptyParts)) {
        const qint64 size = part.trimmed().toLongLong();
        values = std::min(kMostValues, values * static_cast<double>(size));
        rows = std::exchange(first, false) ? std::min<qint64>(size, qint64{1} << 46) : rows;
    }
    const double bytes = values * std::clamp(type.captured(2).toDouble(), 1.0, kWidest) *
                         (type.captured(1) == QLatin1String("U") ? 4 : 1);
    if (file.knowsSize() && bytes > static_cast<double>(file.size()) - static_cast<double>(cursor.at() + length))
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset", "Part of the array that the header announces is missing."));
    scan.figures.measure("values", values);
    scan.collector.samplesInBulk(rows, bytes, 0);
}

}  // namespace passerelle::profile
