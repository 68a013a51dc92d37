// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-icons DRAWING FOLDER: paints the application's drawing in the sizes that each system wants: PNG for Linux,
// passerelle.ico for Windows, passerelle.icns for macOS. Both containers hold PNG pictures as they are.
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>

#include <array>
#include <cstdio>

namespace {

QByteArray painted(QSvgRenderer &drawing, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

template<typename Number>
void appendLittle(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), static_cast<qsizetype>(sizeof little));
}

void appendBig(QByteArray &bytes, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), static_cast<qsizetype>(sizeof big));
}

/// ICONDIR and its entries (Microsoft, "Icons", 1995), with PNG pictures as Windows takes them since Vista.
QByteArray windowsIcon(QSvgRenderer &drawing)
{
    constexpr std::array kSides{16, 24, 32, 48, 64, 128, 256};
    constexpr quint32 kHeader = 6;
    constexpr quint32 kEntry = 16;
    QByteArray head;
    appendLittle<quint16>(head, 0);
    appendLittle<quint16>(head, 1);
    appendLittle<quint16>(head, static_cast<quint16>(kSides.size()));
    QByteArray pictures;
    for (const int side : kSides) {
        const QByteArray picture = painted(drawing, side);
        const auto shown = static_cast<quint8>(side == 256 ? 0 : side);  // 0 stands for 256
        appendLittle<quint8>(head, shown);
        appendLittle<quint8>(head, shown);
        appendLittle<quint16>(head, 0);
        appendLittle<quint16>(head, 1);
        appendLittle<quint16>(head, 32);
        appendLittle<quint32>(head, static_cast<quint32>(picture.size()));
        appendLittle<quint32>(head, kHeader + kEntry * static_cast<quint32>(kSides.size()) +
                                        static_cast<quint32>(pictures.size()));
        pictures += picture;
    }
    return head + pictures;
}

/// "icns", the whole length, then a chunk a size: type, length, PNG (Apple Icon Image format, types since 10.7).
QByteArray appleIcon(QSvgRenderer &drawing)
{
    struct Kind {
        const char *type;
        int side;
    };
    constexpr std::array kKinds{Kind{"icp4", 16},  Kind{"icp5", 32},  Kind{"ic11", 32},  Kind{"ic12", 64},
                                Kind{"ic07", 128}, Kind{"ic08", 256}, Kind{"ic13", 256}, Kind{"ic09", 512},
                                Kind{"ic14", 512}, Kind{"ic10", 1024}};
    constexpr quint32 kHeader = 8;
    QByteArray chunks;
    for (const Kind &kind : kKinds) {
        const QByteArray picture = painted(drawing, kind.side);
        chunks += kind.type;
        appendBig(chunks, kHeader + static_cast<quint32>(picture.size()));
        chunks += picture;
    }
    QByteArray bytes("icns");
    appendBig(bytes, kHeader + static_cast<quint32>(chunks.size()));
    return bytes + chunks;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3) {
        std::fputs("usage: passerelle-icons DRAWING FOLDER\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(words.at(1));
    const QDir folder(words.at(2));
    if (!drawing.isValid() || !folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "%s: no drawing, or no folder %s\n", qPrintable(words.at(1)), qPrintable(words.at(2)));
        return 1;
    }
    bool written = write(folder.filePath(QStringLiteral("passerelle.ico")), windowsIcon(drawing)) &&
                   write(folder.filePath(QStringLiteral("passerelle.icns")), appleIcon(drawing));
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        written = written && write(folder.filePath(QStringLiteral("%1.png").arg(side)), painted(drawing, side));
    return written ? 0 : 1;
}
