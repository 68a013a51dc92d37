// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace passerelle::exporter {

/// A text on one line: control characters and marks that turn the direction of writing become spaces.
[[nodiscard]] QString oneLine(const QString &text);

/// A word for the shell, in single quotes: nothing in it is ever run or expanded (POSIX.1-2017, 2.2.2).
[[nodiscard]] QByteArray shellQuoted(const QString &text);

/// A scalar for YAML 1.2, as a JSON string, which YAML contains.
[[nodiscard]] QByteArray yamlQuoted(const QString &text);

/// Letters a to z, digits and single hyphens, at most `longest`, never empty: for the names of jobs, servers and files.
[[nodiscard]] QString slug(const QString &text, int longest = 40);

/// A shipped template (":/templates/<name>") with every @PLACE@ replaced by its value, in one pass, so that a value is
/// never searched for places. NotFound without the template; Internal when a place has no value.
[[nodiscard]] Result<QByteArray> filledTemplate(const QString &name, const QMap<QString, QByteArray> &values = {});

}  // namespace passerelle::exporter
