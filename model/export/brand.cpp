// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/brand.hpp"

#include "base/json.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonObject>
#include <QPainter>

namespace passerelle::exporter {

namespace {

constexpr qint64 kMostLogoBytes = 8 * 1024 * 1024;
constexpr int kMostSidePixels = 12000;

Result<QImage> readLogo(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile()) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Export", "The logo was not found."), path, {},
                       PASSERELLE_TEXT("Export", "Put the logo beside the brand file, or correct its name there."));
    }
    if (file.size() > kMostLogoBytes) {
        return failure(ErrorCode::TooLarge, PASSERELLE_TEXT("Export", "The logo is larger than 8 MB."), path, {},
                       PASSERELLE_TEXT("Export", "Save it smaller: 1,200 pixels in width are enough."));
    }
    QImageReader reader(path);
    const QSize size = reader.size();
    const bool tooLarge = size.width() > kMostSidePixels || size.height() > kMostSidePixels;
    if (size.isValid() && !tooLarge && size.width() > kLogoPixels)
        reader.setScaledSize(size.scaled(kLogoPixels, kLogoPixels, Qt::KeepAspectRatio));
    const QImage read = tooLarge ? QImage() : reader.read();
    if (read.isNull()) {
        return failure(ErrorCode::Unsupported, PASSERELLE_TEXT("Export", "The logo cannot be read as a picture."), path,
                       {}, PASSERELLE_TEXT("Export", "Save it as PNG."), reader.errorString());
    }
    // PDF/A-1 knows no transparency.
    QImage opaque(read.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, read);
    return opaque.width() > kLogoPixels ? opaque.scaledToWidth(kLogoPixels, Qt::SmoothTransformation) : opaque;
}

}  // namespace

Result<Brand> readBrand(const QString &path)
{
    // A picture alone is a brand without a name: most people have one, few can write a file for it.
    static const QStringList pictures{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                      QStringLiteral("svg")};
    if (pictures.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive)) {
        Result<QImage> logo = readLogo(path);
        if (!logo)
            return tl::make_unexpected(logo.error());
        return Brand{{}, *std::move(logo)};
    }
    const Result<QJsonValue> read = readJsonFile(path, {.maxBytes = 64 * 1024, .maxDepth = 4});
    if (!read)
        return tl::make_unexpected(read.error());
    const QJsonObject object = read->toObject();
    Brand brand;
    brand.name = object.value(QStringLiteral("name")).toString().simplified().left(120);
    const QString logo = object.value(QStringLiteral("logo")).toString();
    if (object.value(QStringLiteral("schema")).toString() != QLatin1String("passerelle.brand/1") ||
        (brand.name.isEmpty() && logo.isEmpty())) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Export", "This is not a brand file."), path, {},
                       PASSERELLE_TEXT("Export",
                                       "Write: {\"schema\": \"passerelle.brand/1\", \"name\": \"Our incubator\", "
                                       "\"logo\": \"logo.png\"}"));
    }
    if (logo.isEmpty())
        return brand;
    Result<QImage> image = readLogo(QFileInfo(path).dir().absoluteFilePath(logo));
    if (!image)
        return tl::make_unexpected(image.error());
    brand.logo = *std::move(image);
    return brand;
}

void applyLook(Document &document, const ReportLook &look)
{
    document.format = look.format;
    for (Block &block : document.blocks) {
        if (auto *cover = std::get_if<Cover>(&block)) {
            cover->issuer = look.brand.name;
            cover->logo = look.brand.logo;
        }
    }
}

QByteArray markOf(const ReportLook &look)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(look.format == PageFormat::Letter ? QByteArrayView("letter") : QByteArrayView("a4"));
    hash.addData(look.brand.name.toUtf8());
    const QImage &logo = look.brand.logo;
    for (int y = 0; y < logo.height(); ++y)
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(logo.constScanLine(y)), logo.width() * 4));
    return hash.result().toHex();
}

}  // namespace passerelle::exporter
