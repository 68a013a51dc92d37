// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/flow.hpp"
#include "export/layout/text_block.hpp"
#include "export/style.hpp"

#include <QPainter>

#include <algorithm>

namespace passerelle::exporter {

namespace {

using style::kUnitsPerPoint;

constexpr double pt(double points)
{
    return points * kUnitsPerPoint;
}

TextStyle textStyle(double points, QColor colour, bool bold = false)
{
    TextStyle result;
    result.points = points;
    result.bold = bold;
    result.colour = colour;
    result.mutedColour = style::kMuted;
    result.leading = 1.25;
    return result;
}

/// The title as large as it fits in four lines; the longest ones are shortened.
TextBlock fittedTitle(const QString &title, double width)
{
    for (const double points : {30.0, 24.0, 19.0}) {
        const TextStyle text = textStyle(points, style::kInk, true);
        if (widestWord(plain(title), text) > width && points > 19.0)
            continue;
        TextBlock block = layoutText(plain(title), text, width);
        if (block.lines <= 4)
            return block;
    }
    return layoutText(plain(title), textStyle(15, style::kInk, true), width, 8);
}

/// The house that hands the document over, at the right of the head.
void paintIssuer(QPainter &painter, const Cover &cover, const Frame &frame, const QPointF &at)
{
    const double right = at.x() + frame.width;
    double y = at.y();
    if (!cover.logo.isNull()) {
        const QSizeF size = QSizeF(cover.logo.size()).scaled(pt(150), pt(54), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(right - size.width(), y), size), cover.logo);
        y += size.height() + pt(5);
    }
    TextStyle text = textStyle(9, style::kMuted);
    text.align = Align::End;
    drawText(painter, layoutText(plain(cover.issuer), text, frame.width * 0.45, 2),
             QPointF(at.x() + frame.width * 0.55, y));
}

void paintCover(QPainter &painter, const Cover &cover, const Frame &frame, const QPointF &at)
{
    painter.fillRect(QRectF(at.x(), at.y(), pt(46), pt(4)), style::kAccent);
    paintIssuer(painter, cover, frame, at);
    double y = at.y() + pt(16);
    const TextBlock kicker = layoutText(plain(cover.kicker), textStyle(11, style::kAccent, true), frame.width * 0.6);
    drawText(painter, kicker, QPointF(at.x(), y));
    y = at.y() + frame.height * 0.20;
    const TextBlock title = fittedTitle(cover.title, frame.width);
    drawText(painter, title, QPointF(at.x(), y));
    y += title.height() + pt(10);
    TextStyle subtitleStyle = textStyle(13, style::kMuted);
    subtitleStyle.leading = 1.4;
    const TextBlock subtitle = layoutText(plain(cover.subtitle), subtitleStyle, frame.width, 4);
    drawText(painter, subtitle, QPointF(at.x(), y));

    const TextBlock remark = layoutText(plain(cover.remark), textStyle(8.5, style::kMuted), frame.width * 0.8, 6);
    const double bottom = at.y() + frame.height - remark.height();
    drawText(painter, remark, QPointF(at.x(), bottom));

    y = std::max(at.y() + frame.height * 0.56, y + subtitle.height() + pt(24));
    for (const FactList::Fact &fact : cover.facts.facts) {
        const TextBlock name = layoutText(plain(fact.name), textStyle(10, style::kMuted), frame.width * 0.30, 2);
        const TextBlock value = layoutText(fact.value, textStyle(10, style::kInk), frame.width * 0.66, 3);
        const double height = std::max(name.height(), value.height()) + pt(9);
        if (y + height > bottom - pt(12))
            break;
        painter.fillRect(QRectF(at.x(), y, frame.width, pt(0.5)), style::kRule);
        drawText(painter, name, QPointF(at.x(), y + pt(5)));
        drawText(painter, value, QPointF(at.x() + frame.width * 0.34, y + pt(5)));
        y += height;
    }
}

struct FigureTexts {
    TextBlock name;
    TextBlock value;
    TextBlock remark;
};

FigureTexts figureTexts(const KeyFigures::Figure &figure, double width)
{
    FigureTexts texts;
    texts.name = layoutText(plain(figure.name), textStyle(8, style::kMuted), width);
    double points = 19;
    while (points > 10 && naturalWidth(plain(figure.value), textStyle(points, style::kAccent, true)) > width)
        points -= 1;
    texts.value = layoutText(plain(figure.value), textStyle(points, style::kAccent, true), width);
    texts.remark = layoutText(plain(figure.remark), textStyle(8, style::kMuted), width);
    return texts;
}

}  // namespace

Strip coverStrip(const Cover &cover, const Frame &frame)
{
    Strip strip;
    strip.height = frame.height;
    strip.paint = [cover, frame](QPainter &painter, const QPointF &at) { paintCover(painter, cover, frame, at); };
    return strip;
}

Strip keyFiguresStrip(const KeyFigures &figures, const Frame &frame)
{
    const auto count = static_cast<double>(std::max<std::size_t>(figures.figures.size(), 1));
    const double gap = pt(10);
    const double column = (frame.width - (count - 1) * gap) / count;
    const double inset = pt(9);
    std::vector<FigureTexts> texts;
    double nameHeight = 0;
    double valueHeight = 0;
    double remarkHeight = 0;
    for (const KeyFigures::Figure &figure : figures.figures) {
        texts.push_back(figureTexts(figure, column - 2 * inset));
        nameHeight = std::max(nameHeight, texts.back().name.height());
        valueHeight = std::max(valueHeight, texts.back().value.height());
        remarkHeight = std::max(remarkHeight, texts.back().remark.height());
    }
    Strip strip;
    strip.height = nameHeight + valueHeight + remarkHeight + 2 * inset + pt(4);
    strip.paint = [=, height = strip.height](QPainter &painter, const QPointF &at) {
        double x = at.x();
        for (const FigureTexts &text : texts) {
            painter.fillRect(QRectF(x, at.y(), column, height), style::kShade);
            painter.fillRect(QRectF(x, at.y(), column, pt(2)), style::kAccent);
            drawText(painter, text.name, QPointF(x + inset, at.y() + inset));
            drawText(painter, text.value, QPointF(x + inset, at.y() + inset + nameHeight));
            drawText(painter, text.remark, QPointF(x + inset, at.y() + inset + nameHeight + valueHeight + pt(4)));
            x += column + gap;
        }
    };
    return strip;
}

}  // namespace passerelle::exporter
