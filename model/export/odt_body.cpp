// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odt_body.hpp"

#include "export/xml_parts.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace passerelle::exporter {

namespace {

constexpr double kTextWidthCm = 17;
constexpr double kPointsPerCm = 72 / 2.54;

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QString centimetres(double value)
{
    return QString(QString::number(value, 'f', 3) + QStringLiteral("cm"));
}

const char *styleOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Lead:
        return "Lead";
    case ParagraphStyle::Small:
        return "Small";
    case ParagraphStyle::Body:
        break;
    }
    return "Standard";
}

/// The widths of columns as a table's automatic styles name them: their relative shares, as whole percents.
using Widths = std::vector<int>;

Widths widthsOf(const std::vector<double> &weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    Widths widths;
    for (const double weight : weights)
        widths.push_back(static_cast<int>(std::lround(1000 * weight / sum)));
    return widths;
}

std::vector<double> weightsOf(const Block &block)
{
    std::vector<double> weights;
    if (const auto *table = std::get_if<Table>(&block)) {
        for (const Table::Column &column : table->columns)
            weights.push_back(column.weight);
    } else if (const auto *figures = std::get_if<KeyFigures>(&block)) {
        weights.assign(figures->figures.size(), 1.0);
    } else if (std::holds_alternative<FactList>(block) || std::holds_alternative<Cover>(block)) {
        weights = {1, 2.4};
    }
    return weights;
}

class Writer
{
public:
    Writer()
        : m_xml("office:document-content",
                {{"xmlns:office", word("urn:oasis:names:tc:opendocument:xmlns:office:1.0")},
                 {"xmlns:style", word("urn:oasis:names:tc:opendocument:xmlns:style:1.0")},
                 {"xmlns:text", word("urn:oasis:names:tc:opendocument:xmlns:text:1.0")},
                 {"xmlns:table", word("urn:oasis:names:tc:opendocument:xmlns:table:1.0")},
                 {"xmlns:draw", word("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")},
                 {"xmlns:fo", word("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")},
                 {"xmlns:svg", word("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")},
                 {"xmlns:xlink", word("http://www.w3.org/1999/xlink")},
                 {"office:version", word("1.3")}})
    {}

    OdtBody write(const Document &document)
    {
        automaticStyles(document);
        m_xml.open("office:body");
        m_xml.open("office:text");
        for (const Block &block : document.blocks)
            std::visit([this](const auto &value) { add(value); }, block);
        m_xml.close();
        m_xml.close();
        m_xml.close();
        m_body.content = m_xml.finish();
        return std::move(m_body);
    }

private:
    void automaticStyles(const Document &document)
    {
        m_xml.open("office:automatic-styles");
        for (const Block &block : document.blocks) {
            for (const int width : widthsOf(weightsOf(block)))
                columnStyle(width);
        }
        tableStyles();
        cellStyle("Head", "#f3f6f9", "0.035cm solid #14487c");
        cellStyle("Row", "transparent", "0.018cm solid #d0d7de");
        cellStyle("Chosen", "#e2edf8", "0.018cm solid #d0d7de");
        cellStyle("Plain", "transparent", "none");
        alignedStyle("TextEnd", "Table_20_Text", "end");
        alignedStyle("TextCenter", "Table_20_Text", "center");
        alignedStyle("HeadEnd", "Table_20_Head", "end");
        alignedStyle("HeadCenter", "Table_20_Head", "center");
        coverAndBreakStyles();
        m_xml.close();
    }

    void columnStyle(int width)
    {
        if (!m_columns.emplace(width, true).second)
            return;
        m_xml.element("style:style", {{"style:name", columnName(width)}, {"style:family", word("table-column")}}, [&] {
            m_xml.empty("style:table-column-properties",
                        {{"style:column-width", centimetres(kTextWidthCm * width / 1000)},
                         {"style:rel-column-width", QString(QString::number(width) + word("*"))}});
        });
    }

    static QString columnName(int width) { return QString(word("Column") + QString::number(width)); }

    void tableStyles()
    {
        m_xml.element("style:style", {{"style:name", word("Grid")}, {"style:family", word("table")}}, [&] {
            m_xml.empty("style:table-properties", {{"style:width", centimetres(kTextWidthCm)},
                                                   {"table:align", word("margins")},
                                                   {"fo:margin-bottom", word("0.4cm")}});
        });
        m_xml.element("style:style", {{"style:name", word("Whole")}, {"style:family", word("table-row")}}, [&] {
            m_xml.empty("style:table-row-properties", {{"fo:keep-together", word("always")}});
        });
    }

    void cellStyle(const char *name, const char *fill, const char *rule)
    {
        m_xml.element("style:style", {{"style:name", word(name)}, {"style:family", word("table-cell")}}, [&] {
            m_xml.empty("style:table-cell-properties", {{"fo:background-color", word(fill)},
                                                        {"fo:padding", word("0.1cm")},
                                                        {"fo:border-left", word("none")},
                                                        {"fo:border-right", word("none")},
                                                        {"fo:border-top", word("none")},
                                                        {"fo:border-bottom", word(rule)}});
        });
    }

    void alignedStyle(const char *name, const char *parent, const char *align)
    {
        m_xml.element("style:style",
                      {{"style:name", word(name)},
                       {"style:family", word("paragraph")},
                       {"style:parent-style-name", word(parent)}},
                      [&] {
                          m_xml.empty("style:paragraph-properties", {{"fo:text-align", word(align)}});
                      });
    }

    void coverAndBreakStyles()
    {
        m_xml.empty("style:style", {{"style:name", word("CoverKicker")},
                                    {"style:family", word("paragraph")},
                                    {"style:parent-style-name", word("Kicker")},
                                    {"style:master-page-name", word("Cover")}});
        m_xml.element("style:style",
                      {{"style:name", word("Break")},
                       {"style:family", word("paragraph")},
                       {"style:parent-style-name", word("Small")}},
                      [&] {
                          m_xml.empty("style:paragraph-properties", {{"fo:break-after", word("page")}});
                      });
        m_xml.element("style:style",
                      {{"style:name", word("FromRight")},
                       {"style:family", word("paragraph")},
                       {"style:parent-style-name", word("Standard")}},
                      [&] {
                          m_xml.empty("style:paragraph-properties",
                                      {{"style:writing-mode", word("rl-tb")}, {"fo:text-align", word("start")}});
                      });
    }

    void add(const Cover &cover)
    {
        paragraph("CoverKicker", plain(cover.kicker));
        paragraph("Title", plain(cover.title));
        paragraph("Subtitle", plain(cover.subtitle));
        add(cover.facts);
        paragraph("Break", plain(cover.remark));
    }

    void add(const Heading &heading)
    {
        const QString level = QString::number(std::clamp(heading.level, 1, 3));
        m_xml.element("text:h",
                      {{"text:style-name", QString(word("Heading_20_") + level)}, {"text:outline-level", level}},
                      [&] { runs(plain(heading.text)); });
    }

    void add(const Paragraph &value) { paragraph(styleOf(value.style), value.spans); }

    void add(const BulletList &list)
    {
        m_xml.open("text:list", {{"text:style-name", word(list.numbered ? "Numbers" : "Bullets")}});
        for (const Spans &item : list.items)
            m_xml.element("text:list-item", {}, [&] { paragraph("List_20_Item", item); });
        m_xml.close();
    }

    void add(const FactList &list)
    {
        if (list.facts.empty())
            return;
        openTable({1, 2.4});
        for (const FactList::Fact &fact : list.facts) {
            m_xml.open("table:table-row", {{"table:style-name", word("Whole")}});
            cell("Plain", [&] { paragraph("Table_20_Head", plain(fact.name)); });
            cell("Plain", [&] { paragraph("Table_20_Text", fact.value); });
            m_xml.close();
        }
        m_xml.close();
    }

    void add(const KeyFigures &figures)
    {
        if (figures.figures.empty())
            return;
        openTable(std::vector<double>(figures.figures.size(), 1.0));
        m_xml.open("table:table-row", {{"table:style-name", word("Whole")}});
        for (const KeyFigures::Figure &figure : figures.figures) {
            cell("Plain", [&] {
                paragraph("Figure_20_Value", plain(figure.value));
                paragraph("Table_20_Text", plain(figure.name));
                if (!figure.remark.isEmpty())
                    paragraph("Small", plain(figure.remark));
            });
        }
        m_xml.close();
        m_xml.close();
    }

    void add(const Table &table)
    {
        if (!table.caption.isEmpty())
            paragraph("Caption", plain(table.caption));
        std::vector<double> weights;
        for (const Table::Column &column : table.columns)
            weights.push_back(column.weight);
        openTable(weights);
        m_xml.open("table:table-header-rows");
        m_xml.open("table:table-row", {{"table:style-name", word("Whole")}});
        for (const Table::Column &column : table.columns)
            cell("Head", [&] { paragraph(aligned(column.align, true), plain(column.title)); });
        m_xml.close();
        m_xml.close();
        for (const Table::Row &row : table.rows)
            addRow(table, row);
        m_xml.close();
    }

    void addRow(const Table &table, const Table::Row &row)
    {
        m_xml.open("table:table-row");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            Spans spans = i < row.cells.size() ? row.cells[i] : Spans{};
            for (Span &span : spans) {
                span.strong = span.strong || row.emphasised;
                span.muted = span.muted || row.muted;
            }
            cell(row.emphasised ? "Chosen" : "Row", [&] { paragraph(aligned(table.columns[i].align, false), spans); });
        }
        m_xml.close();
    }

    void add(const Figure &figure)
    {
        m_body.pictures.push_back(pictureOf(figure));
        const QSizeF size = fittedSize(figure, kTextWidthCm * kPointsPerCm);
        const QString file = QStringLiteral("Pictures/image%1.png").arg(m_body.pictures.size());
        paragraph("Caption", plain(figure.title));
        m_xml.open("text:p", {{"text:style-name", word("Standard")}});
        m_xml.open("draw:frame", {{"draw:name", QStringLiteral("image%1").arg(m_body.pictures.size())},
                                  {"text:anchor-type", word("as-char")},
                                  {"svg:width", centimetres(size.width() / kPointsPerCm)},
                                  {"svg:height", centimetres(size.height() / kPointsPerCm)}});
        m_xml.empty("draw:image", {{"xlink:href", file},
                                   {"xlink:type", word("simple")},
                                   {"xlink:show", word("embed")},
                                   {"xlink:actuate", word("onLoad")}});
        m_xml.element("svg:title", {}, [&] { m_xml.text(figure.title); });
        m_xml.element("svg:desc", {}, [&] { m_xml.text(figure.alternative); });
        m_xml.close();
        m_xml.close();
        paragraph("Small", plain(figure.alternative));
    }

    void add(const Note &note)
    {
        const char *style = note.kind == Note::Kind::Attention ? "Note_20_Attention" : "Note_20_Information";
        if (!note.title.isEmpty())
            paragraph(style, strong(note.title));
        for (const Spans &spans : note.paragraphs)
            paragraph(style, spans);
    }

    void add(const PageBreak &) { paragraph("Break", {}); }

    static const char *aligned(Align align, bool head)
    {
        switch (align) {
        case Align::End:
            return head ? "HeadEnd" : "TextEnd";
        case Align::Center:
            return head ? "HeadCenter" : "TextCenter";
        case Align::Start:
            break;
        }
        return head ? "Table_20_Head" : "Table_20_Text";
    }

    void paragraph(const char *style, const Spans &spans)
    {
        const bool fromRight = word(style) == word("Standard") && textOf(spans).isRightToLeft();
        m_xml.element("text:p", {{"text:style-name", word(fromRight ? "FromRight" : style)}}, [&] { runs(spans); });
    }

    void runs(const Spans &spans)
    {
        for (const Span &span : spans) {
            if (span.strong || span.muted) {
                m_xml.element("text:span", {{"text:style-name", word(span.strong ? "Strong" : "Muted")}},
                              [&] { characters(span.text); });
            } else {
                characters(span.text);
            }
        }
    }

    // ODF folds white space: breaks, tabs and runs of spaces are elements.
    void characters(const QString &text)
    {
        QString run;
        const auto flush = [&] {
            if (!run.isEmpty())
                m_xml.text(run);
            run.clear();
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const bool folded = c == QLatin1Char(' ') && (i == 0 || text.at(i - 1).isSpace());
            if (c != QLatin1Char('\n') && c != QLatin1Char('\t') && !folded) {
                run += c;
                continue;
            }
            flush();
            m_xml.empty(c == QLatin1Char('\n') ? "text:line-break" : c == QLatin1Char('\t') ? "text:tab" : "text:s");
        }
        flush();
    }

    void openTable(const std::vector<double> &weights)
    {
        m_xml.open("table:table",
                   {{"table:name", QStringLiteral("Table%1").arg(++m_tables)}, {"table:style-name", word("Grid")}});
        for (const int width : widthsOf(weights))
            m_xml.empty("table:table-column", {{"table:style-name", columnName(width)}});
    }

    void cell(const char *style, const std::function<void()> &content)
    {
        m_xml.open("table:table-cell", {{"table:style-name", word(style)}, {"office:value-type", word("string")}});
        content();
        m_xml.close();
    }

    XmlPart m_xml;
    OdtBody m_body;
    std::map<int, bool> m_columns;
    int m_tables = 0;
};

}  // namespace

OdtBody odtBodyOf(const Document &document)
{
    return Writer().write(document);
}

}  // namespace passerelle::exporter
