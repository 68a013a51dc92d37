// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/flow.hpp"

#include "export/layout/row.hpp"
#include "export/style.hpp"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace passerelle::exporter {

namespace {

using style::kUnitsPerPoint;

constexpr double pt(double points)
{
    return points * kUnitsPerPoint;
}

/// Lines longer than this tire the eye; tables and drawings may be wider.
constexpr double kMeasure = 440;

TextStyle textStyle(double points, QColor colour = style::kInk)
{
    TextStyle result;
    result.points = points;
    result.colour = colour;
    result.mutedColour = style::kMuted;
    result.leading = style::kLeading;
    return result;
}

/// The lines of a text as strips: the first two stay together, and the last two.
std::vector<Strip> lineStrips(const TextBlock &block, double x)
{
    std::vector<Strip> strips;
    for (int i = 0; i < block.lines; ++i) {
        Strip strip;
        strip.height = block.lineHeight;
        strip.keepWithNext = block.lines > 1 && (i == 0 || i == block.lines - 2);
        strip.paint = [block, i, x](QPainter &painter, const QPointF &at) {
            drawLines(painter, block, i, 1, at + QPointF(x, 0));
        };
        strips.push_back(std::move(strip));
    }
    return strips;
}

void append(std::vector<Strip> &to, std::vector<Strip> from)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// A paragraph introduces the table or list below it; a remark belongs to what stands above it.
bool belongTogether(const Block &above, const Block &below)
{
    if (const auto *remark = std::get_if<Paragraph>(&below);
        remark != nullptr && remark->style == ParagraphStyle::Small)
        return !std::holds_alternative<Cover>(above) && !std::holds_alternative<PageBreak>(above);
    return std::holds_alternative<Paragraph>(above) &&
           (std::holds_alternative<Table>(below) || std::holds_alternative<BulletList>(below) ||
            std::holds_alternative<FactList>(below));
}

class Flow
{
public:
    Flow(const Frame &frame, std::vector<Strip> &strips) : m_frame(frame), m_strips(strips) {}

    void operator()(const Cover &cover)
    {
        m_strips.push_back(coverStrip(cover, m_frame));
        m_breakPending = true;
    }

    void operator()(const Heading &heading)
    {
        constexpr double kSizes[] = {18, 12.5, 10};
        constexpr double kBefore[] = {26, 18, 12};
        constexpr double kAfter[] = {5, 3, 1};
        constexpr double kNeeds[] = {170, 90, 50};
        const int level = std::clamp(heading.level, 1, 3) - 1;
        TextStyle text = textStyle(kSizes[level], level == 2 ? style::kInk : style::kAccent);
        text.bold = true;
        text.leading = 1.25;
        const TextBlock block = layoutText(plain(heading.text), text, m_frame.width);
        Strip strip;
        strip.height = block.height() + pt(kAfter[level]);
        strip.before = pt(kBefore[level]);
        strip.keepWithNext = true;
        strip.needs = pt(kNeeds[level]);
        strip.paint = [block](QPainter &painter, const QPointF &at) { drawText(painter, block, at); };
        if (level < 2)
            strip.bookmark = Bookmark{heading.text, level + 1, 0, 0};
        add({std::move(strip)}, kBefore[level]);
    }

    void operator()(const Paragraph &paragraph)
    {
        const bool lead = paragraph.style == ParagraphStyle::Lead;
        const bool small = paragraph.style == ParagraphStyle::Small;
        const double points = lead ? style::kLeadSize : small ? style::kSmallSize : style::kBodySize;
        const TextBlock block = layoutText(paragraph.spans, textStyle(points, small ? style::kMuted : style::kInk),
                                           std::min(pt(kMeasure), m_frame.width));
        add(lineStrips(block, 0), small ? 4 : 6);
    }

    void operator()(const BulletList &list)
    {
        int number = 0;
        for (const Spans &item : list.items) {
            const double indent = pt(list.numbered ? 18 : 12);
            const QString mark = list.numbered ? QString::number(++number) + QLatin1Char('.') : QStringLiteral("•");
            const TextBlock bullet = layoutText(plain(mark), textStyle(style::kBodySize, style::kAccent), indent);
            const double width = std::min(pt(kMeasure), m_frame.width) - indent;
            std::vector<Strip> strips = lineStrips(layoutText(item, textStyle(style::kBodySize), width), indent);
            if (strips.empty())
                continue;
            strips.front().paint = [bullet, line = strips.front().paint](QPainter &painter, const QPointF &at) {
                drawText(painter, bullet, at);
                line(painter, at);
            };
            add(std::move(strips), number <= 1 && &item == &list.items.front() ? 6 : 3);
        }
    }

    void operator()(const FactList &list)
    {
        const double left = m_frame.width * 0.30;
        std::size_t index = 0;
        for (const FactList::Fact &fact : list.facts) {
            Row row;
            row.width = m_frame.width;
            row.padding = pt(1.6);
            const TextStyle name = textStyle(style::kBodySize - 0.5, style::kMuted);
            row.cells.push_back({layoutText(plain(fact.name), name, left - pt(10)), 0});
            row.cells.push_back(
                {layoutText(fact.value, textStyle(style::kBodySize - 0.5), m_frame.width - left), left});
            row.rule = style::kRule;
            row.ruleWidth = pt(0.4);
            add(rowStrips(row, m_frame.height * 0.3), index == 0 ? 6 : 0);
            ++index;  // the first two stay together, and the last two
            if ((index == 1 && list.facts.size() > 1) || index + 1 == list.facts.size())
                m_strips.back().keepWithNext = true;
        }
    }

    void operator()(const KeyFigures &figures) { add({keyFiguresStrip(figures, m_frame)}, 8); }
    void operator()(const Table &table) { add(tableStrips(table, m_frame), 8); }

    void operator()(const Figure &figure)
    {
        const double scale = std::min(1.0, m_frame.width / pt(figure.size.width()));
        TextStyle titleStyle = textStyle(style::kSmallSize + 0.5);
        titleStyle.bold = true;
        const TextBlock title = layoutText(plain(figure.title), titleStyle, m_frame.width);
        const TextBlock words = layoutText(plain(figure.alternative), textStyle(style::kSmallSize, style::kMuted),
                                           std::min(pt(kMeasure), m_frame.width));
        const double drawing = pt(figure.size.height()) * scale;
        const double titleHeight = figure.title.isEmpty() ? 0 : title.height() + pt(4);
        Strip strip;
        strip.height = titleHeight + drawing + pt(3) + words.height();
        strip.paint = [figure, title, words, titleHeight, drawing, scale](QPainter &painter, const QPointF &at) {
            if (titleHeight > 0)
                drawText(painter, title, at);
            painter.save();
            painter.translate(at + QPointF(0, titleHeight));
            painter.scale(kUnitsPerPoint * scale, kUnitsPerPoint * scale);
            figure.paint(painter, figure.size);
            painter.restore();
            drawText(painter, words, at + QPointF(0, titleHeight + drawing + pt(3)));
        };
        add({std::move(strip)}, 12);
    }

    void operator()(const Note &note)
    {
        const bool attention = note.kind == Note::Kind::Attention;
        Spans spans;
        if (!note.title.isEmpty())
            spans = strong(note.title);
        for (const Spans &paragraph : note.paragraphs)
            spans = spans.empty() ? paragraph : join(join(std::move(spans), plain(QStringLiteral("\n"))), paragraph);
        Row row;
        row.width = m_frame.width;
        row.padding = pt(7);
        row.background = attention ? style::kAttentionShade : style::kShade;
        row.bar = attention ? style::kAttention : style::kAccent;
        const double width = std::min(pt(kMeasure), m_frame.width - pt(26));
        row.cells.push_back({layoutText(spans, textStyle(style::kBodySize - 0.5), width), pt(13)});
        add(rowStrips(row, m_frame.height * 0.4), 9);
    }

    void operator()(const PageBreak &) { m_breakPending = true; }

private:
    void add(std::vector<Strip> strips, double beforePoints)
    {
        if (strips.empty())
            return;
        strips.front().before = pt(beforePoints);
        strips.front().startsPage = m_breakPending;
        m_breakPending = false;
        append(m_strips, std::move(strips));
    }

    Frame m_frame;
    std::vector<Strip> &m_strips;
    bool m_breakPending = false;
};

}  // namespace

std::vector<Strip> flow(const Document &document, const Frame &frame)
{
    std::vector<Strip> strips;
    Flow visitor(frame, strips);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        std::visit(visitor, document.blocks[i]);
        if (i + 1 < document.blocks.size() && !strips.empty() &&
            belongTogether(document.blocks[i], document.blocks[i + 1]))
            strips.back().keepWithNext = true;
    }
    return strips;
}

}  // namespace passerelle::exporter
