// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Reads PDF files back with the programs of poppler-utils: what a reader outside the product sees in them.
namespace passerelle::testing {

/// Standard output of a program; a null text when it could not run or failed.
[[nodiscard]] QString outputOf(const QString &program, const QStringList &arguments);

/// The text of all pages in reading order, spaces and line breaks made single spaces.
[[nodiscard]] QString pdfText(const QString &path);

/// The value of one line of pdfinfo ("Title", "Pages"…).
[[nodiscard]] QString pdfInfo(const QString &path, const QString &name);

}  // namespace passerelle::testing
