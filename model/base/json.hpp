// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QJsonValue>

namespace passerelle {

/// Bounds that keep a stranger's file from exhausting memory or the stack.
struct JsonLimits {
    qint64 maxBytes = 64 * 1024 * 1024;
    int maxDepth = 64;
};

/// Reads one JSON document. Refuses, with line and column: malformed text, invalid UTF-8, duplicate keys (Qt's own
/// parser silently keeps the last), nesting deeper and text longer than the limits. `file` names the source in errors.
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &text, const QString &file, const JsonLimits &limits = {});

/// Opens and parses a file; adds NotFound, NoPermission and TooLarge to the failures of parseJson(). The shipped facts
/// (":/catalogue/…") were checked when the program was built and are taken as they are.
[[nodiscard]] Result<QJsonValue> readJsonFile(const QString &path, const JsonLimits &limits = {});

}  // namespace passerelle
