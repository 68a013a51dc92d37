// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digits.hpp"

#include <QJsonValue>

#include <cmath>

namespace passerelle::exporter {

/// A figure as JSON carries it; JSON has no infinity, and what is not finite is not known: null.
[[nodiscard]] inline QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(documented(value)) : QJsonValue(QJsonValue::Null);
}

}  // namespace passerelle::exporter
