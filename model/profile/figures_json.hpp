// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_figures.hpp"

#include <QJsonObject>

namespace passerelle::profile {

/// Adds the figures to a profile's document; what is not there gets no key.
void insertFigures(QJsonObject &object, const DatasetFigures &figures);
/// The inverse; absent keys leave their part empty.
[[nodiscard]] DatasetFigures figuresFrom(const QJsonObject &object);

}  // namespace passerelle::profile
