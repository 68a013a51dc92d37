// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/text_block.hpp"

#include "export/style.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <limits>
#include <unordered_map>

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

struct Formatted {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

Formatted formatted(const Spans &spans, const TextStyle &style)
{
    Formatted result;
    for (const Span &span : spans) {
        const QString piece = cleaned(span.text);
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(result.text.size());
        range.length = static_cast<int>(piece.size());
        range.format.setForeground(span.muted ? style.mutedColour : style.colour);
        range.format.setFont(style::font(style.points, style.bold || span.strong, style.italic));
        result.formats.append(range);
        result.text += piece;
    }
    return result;
}

/// Whether only a letter or two follow the hyphen before `end`: "GPU-h" must not become "GPU-", "h".
bool leavesLittle(const QString &text, qsizetype end)
{
    qsizetype rest = 0;
    while (end + rest < text.size() && text.at(end + rest).isLetterOrNumber())
        ++rest;
    return rest <= 2;
}

/// Where to end a line instead, so that a break after a hyphen does not leave little; -1 when the end is good.
int betterEnd(const QString &text, int start, int end)
{
    if (end <= start || end >= text.size() || text.at(end - 1) != QLatin1Char('-') || !leavesLittle(text, end))
        return -1;
    for (int i = end - 1; i > start; --i) {
        if (text.at(i) == QLatin1Char(' '))
            return i + 1;
    }
    return -1;
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

struct WordKey {
    QString word;
    double points;
    int face;
    bool operator==(const WordKey &) const = default;
};

struct WordHash {
    std::size_t operator()(const WordKey &key) const { return qHashMulti(0, key.word, key.points, key.face); }
};

/// The width of one word. Tables say the same words again and again: they are shaped and measured once a thread.
double wordWidth(const QString &word, double points, bool bold, bool italic)
{
    constexpr std::size_t kMostWords = 20000;
    thread_local std::unordered_map<WordKey, double, WordHash> known;
    const WordKey key{word, points, (bold ? 2 : 0) + (italic ? 1 : 0)};
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    if (known.size() >= kMostWords)
        known.clear();
    const double width = QFontMetricsF(style::font(points, bold, italic)).horizontalAdvance(word);
    known.emplace(key, width);
    return width;
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
    const Formatted content = formatted(spans, style);
    TextBlock block;
    block.lineHeight = style.points * style.leading * style::kUnitsPerPoint;
    block.layout = std::make_shared<QTextLayout>(content.text, style::font(style.points, style.bold, style.italic));
    block.layout->setTextOption(optionFor(style));
    block.layout->setFormats(content.formats);
    block.layout->setCacheEnabled(true);
    const int stopped = setLines(block, std::max(width, 1.0), maxLines);
    if (maxLines > 0 && stopped < content.text.size() && stopped > 2)
        return layoutText(shortened(spans, stopped - 2), style, width, 0);
    return block;
}

void drawLines(QPainter &painter, const TextBlock &block, int first, int count, const QPointF &topLeft)
{
    const QPointF origin = topLeft - QPointF(0, first * block.lineHeight);
    const int last = std::min(first + count, block.lines);
    for (int i = first; i < last; ++i)
        block.layout->lineAt(i).draw(&painter, origin);
}

void drawText(QPainter &painter, const TextBlock &block, const QPointF &topLeft)
{
    drawLines(painter, block, 0, block.lines, topLeft);
}

double widestWord(const Spans &spans, const TextStyle &style)
{
    double widest = 0;
    for (const Span &span : spans) {
        const bool bold = style.bold || span.strong;
        QString word;
        const QString text = cleaned(span.text) + QLatin1Char(' ');
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const bool noBreak = c.unicode() == 0xA0 || c.unicode() == 0x202F;
            const bool hyphen = c == QLatin1Char('/') || (c == QLatin1Char('-') && !leavesLittle(text, i + 1));
            if ((c.isSpace() && !noBreak) || hyphen) {
                widest = std::max(widest, wordWidth(word + c, style.points, bold, style.italic));
                word.clear();
            } else if (word.size() < 200) {
                word += c;
            }
        }
    }
    return widest;
}

double naturalWidth(const Spans &spans, const TextStyle &style)
{
    double width = 0;
    for (const Span &span : spans) {
        const QFontMetricsF metrics(style::font(style.points, style.bold || span.strong, style.italic));
        width += metrics.horizontalAdvance(cleaned(span.text));
    }
    return width;
}

}  // namespace passerelle::exporter
