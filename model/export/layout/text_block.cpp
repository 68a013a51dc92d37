// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/text_block.hpp"

#include "export/style.hpp"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace passerelle::exporter {

namespace {

bool isOverride(QChar c)
{
    const ushort code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString cleaned(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n'))
            continue;
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::ParagraphSeparator)
            result += QChar(QChar::LineSeparator);
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
            result += QLatin1Char(' ');
        else if (!isOverride(c))
            result += c;
    }
    return result;
}

QTextOption optionFor(const TextStyle &style)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(style.align == Align::End      ? Qt::AlignRight
                        : style.align == Align::Center ? Qt::AlignHCenter
                                                       : Qt::AlignLeft);
    return option;
}

struct Prepared {
    QString text;
    std::vector<Piece> pieces;
};

Prepared prepared(const Spans &spans, const TextStyle &style)
{
    Prepared result;
    for (const Span &span : spans) {
        const QString piece = cleaned(span.text);
        result.pieces.push_back({static_cast<int>(result.text.size()), static_cast<int>(piece.size()),
                                 &faceOf(style.points, style.bold || span.strong, style.italic),
                                 span.muted ? style.mutedColour : style.colour});
        result.text += piece;
    }
    return result;
}

QList<QTextLayout::FormatRange> formatsOf(const std::vector<Piece> &pieces)
{
    QList<QTextLayout::FormatRange> formats;
    for (const Piece &piece : pieces) {
        QTextLayout::FormatRange range;
        range.start = piece.start;
        range.length = piece.length;
        range.format.setForeground(piece.colour);
        range.format.setFont(piece.face->font);
        formats.append(range);
    }
    return formats;
}

/// Sets the lines and returns where the text stopped: its length when all of it fits.
int setLines(TextBlock &block, double width, int maxLines)
{
    QTextLayout &layout = *block.layout;
    int stopped = 0;
    block.lines = 0;
    layout.beginLayout();
    while (maxLines == 0 || block.lines < maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int end = betterEnd(layout.text(), line.textStart(), line.textStart() + line.textLength());
        if (end > 0)
            line.setNumColumns(end - line.textStart(), width);
        line.setPosition(QPointF(0, block.lines * block.lineHeight + (block.lineHeight - line.height()) / 2));
        stopped = line.textStart() + line.textLength();
        ++block.lines;
    }
    layout.endLayout();
    return stopped;
}

Spans shortened(const Spans &spans, qsizetype length)
{
    Spans result;
    for (const Span &span : spans) {
        if (length <= 0)
            break;
        result.push_back(span);
        result.back().text = result.back().text.left(length);
        length -= span.text.size();
    }
    result.push_back(Span{.text = QStringLiteral("…"), .strong = false, .muted = false});
    return result;
}

}  // namespace

TextBlock layoutText(const Spans &spans, const TextStyle &style, double width, int maxLines)
{
    const Prepared content = prepared(spans, style);
    TextBlock block;
    block.lineHeight = style.points * style.leading * style::kUnitsPerPoint;
    const double wide = std::max(width, 1.0);
    int stopped = 0;
    if (auto set = setPlainLines(content.text, content.pieces, style.align, wide, maxLines)) {
        block.lines = static_cast<int>(set->size());
        stopped = set->empty() ? 0 : set->back().end;
        block.set = std::make_shared<const std::vector<SetLine>>(*std::move(set));
    } else {
        block.layout = std::make_shared<QTextLayout>(content.text, faceOf(style.points, style.bold, style.italic).font);
        block.layout->setTextOption(optionFor(style));
        block.layout->setFormats(formatsOf(content.pieces));
        block.layout->setCacheEnabled(true);
        stopped = setLines(block, wide, maxLines);
    }
    if (maxLines > 0 && stopped < content.text.size() && stopped > 2)
        return layoutText(shortened(spans, stopped - 2), style, width, 0);
    return block;
}

void drawLines(QPainter &painter, const TextBlock &block, int first, int count, const QPointF &topLeft)
{
    const QPointF origin = topLeft - QPointF(0, first * block.lineHeight);
    const int last = std::min(first + count, block.lines);
    for (int i = first; i < last; ++i) {
        if (block.layout) {
            block.layout->lineAt(i).draw(&painter, origin);
            continue;
        }
        const SetLine &line = (*block.set)[static_cast<std::size_t>(i)];
        const double baseline = i * block.lineHeight + (block.lineHeight - line.height) / 2 + line.ascent;
        for (const GlyphRow &row : line.rows) {
            painter.setPen(row.colour);
            if (keepsLetters(painter)) {
                painter.setFont(row.font);
                painter.drawText(origin + QPointF(row.x, baseline), row.text);
            } else {
                painter.drawGlyphRun(origin + QPointF(0, baseline), row.glyphs);
            }
        }
    }
}

void drawText(QPainter &painter, const TextBlock &block, const QPointF &topLeft)
{
    drawLines(painter, block, 0, block.lines, topLeft);
}

double widestWord(const Spans &spans, const TextStyle &style)
{
    constexpr qsizetype kLongestWord = 200;
    double widest = 0;
    for (const Span &span : spans) {
        Face &face = faceOf(style.points, style.bold || span.strong, style.italic);
        const QString text = cleaned(span.text) + QLatin1Char(' ');
        qsizetype begin = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const bool noBreak = c.unicode() == 0xA0 || c.unicode() == 0x202F;
            const bool hyphen = c == QLatin1Char('/') || (c == QLatin1Char('-') && !leavesLittle(text, i + 1));
            if ((c.isSpace() && !noBreak) || hyphen) {
                const QStringView word = QStringView(text).mid(begin, std::min(i + 1 - begin, kLongestWord));
                widest = std::max(widest, shapeOf(face, word).advance);
                begin = i + 1;
            }
        }
    }
    return widest;
}

double naturalWidth(const Spans &spans, const TextStyle &style)
{
    double width = 0;
    for (const Span &span : spans)
        width += shapeOf(faceOf(style.points, style.bold || span.strong, style.italic), cleaned(span.text)).advance;
    return width;
}

}  // namespace passerelle::exporter
