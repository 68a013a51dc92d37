// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/vision_work.hpp"

#include <QJsonValue>

#include <cmath>

namespace passerelle::profile {

std::optional<double> visionTransformerGmacs(const catalogue::Architecture &a)
{
    if (a.kind != QLatin1String("vit") || !a.layers || !a.hidden || !a.ffn || !a.patch || !a.imageSize || *a.patch < 1)
        return std::nullopt;
    const auto number = [&a](const char *key, double absent) {
        const QJsonValue value = a.details.value(QLatin1String(key));
        return value.isBool() ? (value.toBool() ? 1.0 : 0.0) : value.toDouble(absent);
    };
    const double side = std::floor(static_cast<double>(*a.imageSize) / *a.patch);
    const double patches = side * side;
    const double tokens = patches + number("cls", 0) + number("registers", 0);
    const double h = *a.hidden;
    const double matrices = a.gatedFfn.value_or(false) ? 3 : 2;
    const double embedding = patches * *a.patch * *a.patch * number("channels", 3) * h;
    const double layer = tokens * (4 * h * h + matrices * h * *a.ffn) + 2 * tokens * tokens * h;
    return (embedding + *a.layers * layer + h * number("head", 0)) * 1e-9;
}

}  // namespace passerelle::profile
