// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/shapes.hpp"

#include "export/style.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <QThreadStorage>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace passerelle::exporter {

namespace {

using FaceKey = std::tuple<int, bool, bool>;
using Faces = std::map<FaceKey, Face>;

/// Lays a text out as one line, however long.
QTextLine setLine(QTextLayout &layout)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        constexpr double kEndless = 1e6;
        line.setLineWidth(kEndless);
        line.setPosition(QPointF());
    }
    layout.endLayout();
    return line;
}

Shape shaped(const Face &face, const QString &text)
{
    Shape shape;
    QTextLayout layout(text, face.font);
    const QTextLine line = setLine(layout);
    if (!line.isValid())
        return shape;
    shape.advance = line.horizontalAdvance();
    shape.plain = true;
    for (const QGlyphRun &run : line.glyphRuns()) {
        shape.plain = shape.plain && run.rawFont() == face.raw;
        shape.glyphs += run.glyphIndexes();
        for (const QPointF &place : run.positions())
            shape.places.append(place - QPointF(0, line.ascent()));
    }
    // A glyph without a number is the box of a missing letter.
    shape.plain = shape.plain && !shape.glyphs.contains(0U) && shape.glyphs.size() == shape.places.size();
    return shape;
}

Face newFace(double points, bool bold, bool italic)
{
    Face face;
    face.font = style::font(points, bold, italic);
    QTextLayout layout(QStringLiteral(" "), face.font);
    const QTextLine line = setLine(layout);
    face.space = line.horizontalAdvance();
    face.ascent = line.ascent();
    face.height = line.height();
    const QList<QGlyphRun> runs = line.glyphRuns();
    if (!runs.isEmpty()) {
        face.raw = runs.first().rawFont();
        face.spaceGlyph = runs.first().glyphIndexes().value(0);
    }
    return face;
}

/// Fonts may not outlive what Qt keeps of them for each thread. It lets go of a thread's things latest made first, so
/// this is made after a first use of a font; the main thread's faces go before the application does.
QThreadStorage<Faces *> &storage()
{
    static const double fontUsed = [] {
        // A chart asks for the height of its legend before anything is written; who writes is told of a failure.
        static_cast<void>(style::loadFonts());
        return QFontMetricsF(style::font(style::kBodySize)).height();
    }();
    static QThreadStorage<Faces *> kept;
    static const bool ends = [] {
        qAddPostRoutine([] {
            if (kept.hasLocalData())
                kept.setLocalData(nullptr);
        });
        return true;
    }();
    Q_UNUSED(fontUsed)
    Q_UNUSED(ends)
    return kept;
}

Faces &faces()
{
    QThreadStorage<Faces *> &kept = storage();
    if (!kept.hasLocalData())
        kept.setLocalData(new Faces);
    return *kept.localData();
}

bool isPlain(char16_t c)
{
    constexpr char16_t kSoftHyphen = 0xAD;
    if (c < 0x02B0)
        return c >= 0x20 && c != kSoftHyphen;
    return (c >= 0x0370 && c < 0x0483) || (c >= 0x048A && c < 0x0530) || (c >= 0x1E00 && c < 0x2000) ||
           (c >= 0x2010 && c <= 0x2028) || c == 0x202F || (c >= 0x2030 && c < 0x2060) || (c >= 0x2070 && c < 0x20D0) ||
           (c >= 0x2100 && c < 0x2300) || (c >= 0x2500 && c < 0x2600);
}

}  // namespace

Face &faceOf(double points, bool bold, bool italic)
{
    Faces &known = faces();
    const FaceKey key{static_cast<int>(std::lround(points * style::kUnitsPerPoint)), bold, italic};
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, newFace(points, bold, italic)).first->second;
}

const Shape &shapeOf(Face &face, QStringView text)
{
    if (const auto found = face.shapes.find(text); found != face.shapes.end())
        return found->second;
    const QString key = text.toString();
    return face.shapes.emplace(key, shaped(face, key)).first->second;
}

QGlyphRun glyphRunOf(const Face &face, const Shape &shape)
{
    QGlyphRun run;
    run.setRawFont(face.raw);
    run.setGlyphIndexes(shape.glyphs);
    run.setPositions(shape.places);
    return run;
}

bool keepsLetters(const QPainter &painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Picture;
}

void forgetSurplusShapes()
{
    constexpr std::size_t kMost = 20000;
    std::size_t count = 0;
    for (const auto &[key, face] : faces())
        count += face.shapes.size();
    if (count <= kMost)
        return;
    for (auto &[key, face] : faces())
        face.shapes.clear();
}

bool isPlainScript(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return isPlain(c.unicode()); });
}

}  // namespace passerelle::exporter
