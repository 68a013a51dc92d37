// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/row_fields.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace passerelle::estimate::row {

namespace {

using workload::Family;

/// "800x1333", in megapixels.
double productOfSides(const QString &words)
{
    double pixels = 1;
    const QStringList sides = words.split(QLatin1Char('x'), Qt::SkipEmptyParts);
    for (const QString &side : sides)
        pixels *= side.toDouble();
    return sides.size() == 2 ? pixels * 1e-6 : 0;
}

/// Size of the pictures that the words of a run speak of: "3 x forward at 800x1333", "4.4 GMAC at 380", "OpenImages
/// 800 px". Where they do not, what the networks of the task are usually given: 224 pixels to classify (He et al. 2015,
/// arXiv:1512.03385, section 3.4), 800 by 1333 to detect (Lin et al. 2017, arXiv:1612.03144, section 5).
double megapixelsInWords(const QJsonObject &row, Family family)
{
    static const QRegularExpression sides(QStringLiteral("\\bat (?:about )?(\\d{3,4}x\\d{3,4})\\b"));
    static const QRegularExpression side(QStringLiteral("\\bat (\\d{2,4})\\b(?! ?%)|\\b(\\d{2,4}) px\\b"));
    const QString words = text(row, "flops_basis") + QLatin1Char(' ') + text(row, "task");
    if (const auto match = sides.match(words); match.hasMatch())
        return productOfSides(match.captured(1));
    if (const auto match = side.match(words); match.hasMatch()) {
        const double length = std::max(match.captured(1).toDouble(), match.captured(2).toDouble());
        return length * length * 1e-6;
    }
    if (family == Family::Convolutional || family == Family::VisionTransformer)
        return 224 * 224 * 1e-6;
    return family == Family::Detection ? 800 * 1333 * 1e-6 : 0;
}

}  // namespace

double megapixelsOf(const QJsonObject &row, workload::Family family)
{
    const QJsonValue size = row.value(QLatin1String("arch")).toObject().value(QLatin1String("image_size"));
    if (size.isDouble())
        return size.toDouble() * size.toDouble() * 1e-6;
    const bool pictures = text(row, "unit") == QLatin1String("images") && family != Family::Diffusion;
    return pictures ? megapixelsInWords(row, family) : productOfSides(size.toString());
}

double decodedMegapixels(const QJsonObject &arch)
{
    const double frames = std::max(1.0, number(arch, "num_frames"));
    const double height = std::max(number(arch, "image_height"), number(arch, "video_height"));
    const double width = std::max(number(arch, "image_width"), number(arch, "video_width"));
    const double side = number(arch, "image_size");
    return (height > 0 && width > 0 ? height * width : side * side) * frames * 1e-6;
}

std::optional<double> imagePatches(const QJsonObject &row)
{
    const QJsonObject arch = row.value(QLatin1String("arch")).toObject();
    const double size = number(arch, "image_size");
    const double patch = number(arch, "patch");
    return size > 0 && patch > 0 ? std::optional(std::pow(std::floor(size / patch), 2) + 1) : std::nullopt;
}

}  // namespace passerelle::estimate::row
