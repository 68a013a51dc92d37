// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace passerelle::exporter {

/// One line of RFC 4180 with its CRLF: quoted where a comma, a quotation mark or a line break asks for it; a text that
/// a spreadsheet would run as a formula gets an apostrophe in front.
[[nodiscard]] QString csvLine(const QStringList &cells);

}  // namespace passerelle::exporter
