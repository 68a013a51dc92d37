// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

namespace passerelle::ui {

/// The 27 members of the Union and the other countries that European routes name: ISO 3166 alpha-2 code and name in the
/// window's language, France first, then by name.
[[nodiscard]] std::vector<std::pair<QJsonValue, QString>> countryChoices();

}  // namespace passerelle::ui
