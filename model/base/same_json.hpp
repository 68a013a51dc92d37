// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

namespace passerelle {

/// Equal value for value, at any depth. Qt's own comparison tells 6.3e18 from the same number kept as an integer.
[[nodiscard]] bool sameJson(const QJsonValue &a, const QJsonValue &b);

}  // namespace passerelle
