// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/style.hpp"

#include <QFontDatabase>
#include <QString>

#include <cmath>

namespace passerelle::exporter::style {

namespace {

const QString &family()
{
    static const QString name = QStringLiteral("Passerelle Sans");
    return name;
}

bool loadFaces()
{
    for (const char *face : {"Regular", "Bold", "Italic"}) {
        const QString file = QStringLiteral(":/fonts/PasserelleSans-%1.otf").arg(QLatin1String(face));
        if (QFontDatabase::addApplicationFont(file) < 0)
            return false;
    }
    return true;
}

}  // namespace

Result<void> loadFonts()
{
    static const bool loaded = loadFaces();
    if (!loaded) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Export", "The font of the documents could not be loaded."),
                       QStringLiteral(":/fonts"), {},
                       PASSERELLE_TEXT("Export", "Install the program again: a part of it is missing."));
    }
    return {};
}

QFont font(double points, bool bold, bool italic)
{
    QFont result(family());
    result.setPixelSize(static_cast<int>(std::lround(points * kUnitsPerPoint)));
    result.setBold(bold);
    result.setItalic(italic);
    // Kept apart, the letters of "fi" are found by a search in the PDF (a letter spacing, however small, turns
    // ligatures off in Qt; the bundled family has none, a substitute might).
    result.setLetterSpacing(QFont::AbsoluteSpacing, 0.01);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

}  // namespace passerelle::exporter::style
