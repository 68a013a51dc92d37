// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QPointF>
#include <QRawFont>
#include <QString>
#include <QStringView>
#include <QVector>

#include <functional>
#include <unordered_map>

class QPainter;

namespace passerelle::exporter {

/// The glyphs of a short text on one line, with places from the start of its baseline. Lengths in device units.
struct Shape {
    QVector<quint32> glyphs;
    QVector<QPointF> places;
    double advance = 0;  ///< to where the next text begins
    bool plain = false;  ///< all its glyphs are the face's own; otherwise only the advances are of use
};

/// Found by a part of a longer text without making a text of it.
struct ShapeHash {
    using is_transparent = void;
    std::size_t operator()(QStringView text) const { return qHash(text); }
};

/// One cut and size of the documents' family, and what was shaped with it.
struct Face {
    QFont font;
    QRawFont raw;
    double ascent = 0;
    double height = 0;
    double space = 0;  ///< how far a space leads
    quint32 spaceGlyph = 0;
    std::unordered_map<QString, Shape, ShapeHash, std::equal_to<>> shapes;
};

/// Finding a font and shaping words are most of the work of a page, and documents say the same words again and again:
/// both are done once a thread. A face belongs to the calling thread and lives as long as it.
[[nodiscard]] Face &faceOf(double points, bool bold, bool italic);

/// Lives until the next forgetSurplusShapes().
[[nodiscard]] const Shape &shapeOf(Face &face, QStringView text);

[[nodiscard]] QGlyphRun glyphRunOf(const Face &face, const Shape &shape);

/// Whether what is painted is recorded, to be played on another device: glyphs would be kept as outlines there, and a
/// document printed from its preview could no longer be searched.
[[nodiscard]] bool keepsLetters(const QPainter &painter);

/// Forgets the thread's shapes once they are too many, so that memory stays flat over thousands of documents. To be
/// called where none is held: before a document is laid out.
void forgetSurplusShapes();

/// Whether words of this text may be shaped apart from each other and set from left to right: Latin, Greek and Cyrillic
/// letters, digits, and the usual signs, no combining mark.
[[nodiscard]] bool isPlainScript(QStringView text);

}  // namespace passerelle::exporter
