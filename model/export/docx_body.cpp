// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx_body.hpp"

#include "export/xml_parts.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::exporter {

namespace {

constexpr int kTextWidth = 9639;        // 17 cm in twentieths of a point: A4 less two margins of 2 cm
constexpr double kEmuPerPoint = 12700;  // ECMA-376 part 1, 20.1.2.1
constexpr int kFirstNumberedList = 2;   // numbering instance 1 is the bullets

QString word(const char *text)
{
    return QString::fromLatin1(text);
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
    return "Normal";
}

const char *justification(Align align)
{
    return align == Align::End ? "right" : align == Align::Center ? "center" : "left";
}

class Writer
{
public:
    explicit Writer(const Document &document)
        : m_xml("w:document",
                {{"xmlns:w", word("http://schemas.openxmlformats.org/wordprocessingml/2006/main")},
                 {"xmlns:r", word("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
                 {"xmlns:wp", word("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")},
                 {"xmlns:a", word("http://schemas.openxmlformats.org/drawingml/2006/main")},
                 {"xmlns:pic", word("http://schemas.openxmlformats.org/drawingml/2006/picture")}}),
          m_letter(document.format == PageFormat::Letter)
    {}

    DocxBody write(const Document &document)
    {
        m_xml.open("w:body");
        for (const Block &block : document.blocks)
            std::visit([this](const auto &value) { add(value); }, block);
        section(!document.blocks.empty() && std::holds_alternative<Cover>(document.blocks.front()));
        m_xml.close();
        m_xml.close();
        m_body.document = m_xml.finish();
        return std::move(m_body);
    }

private:
    void add(const Cover &cover)
    {
        paragraph("Kicker", plain(cover.kicker));
        paragraph("Title", plain(cover.title));
        paragraph("Subtitle", plain(cover.subtitle));
        add(cover.facts);
        paragraph("Small", plain(cover.remark));
        add(PageBreak{});
    }

    void add(const Heading &heading)
    {
        static constexpr const char *kStyles[] = {"Heading1", "Heading2", "Heading3"};
        paragraph(kStyles[std::clamp(heading.level, 1, 3) - 1], plain(heading.text));
    }

    void add(const Paragraph &value) { paragraph(styleOf(value.style), value.spans); }

    void add(const BulletList &list)
    {
        const int number = list.numbered ? kFirstNumberedList + m_body.numberedLists++ : 0;
        for (const Spans &item : list.items)
            paragraph(list.numbered ? "ListNumber" : "ListBullet", item, Align::Start, number);
    }

    void add(const FactList &list)
    {
        if (list.facts.empty())
            return;
        openTable("PasserelleFacts", {1, 2.4}, false);
        for (const FactList::Fact &fact : list.facts) {
            m_xml.open("w:tr");
            cell(0, {}, [&] { paragraph("TableHead", plain(fact.name)); });
            cell(1, {}, [&] { paragraph("TableText", fact.value); });
            m_xml.close();
        }
        closeTable();
    }

    void add(const KeyFigures &figures)
    {
        if (figures.figures.empty())
            return;
        openTable("PasserelleFacts", std::vector<double>(figures.figures.size(), 1.0), false);
        m_xml.open("w:tr");
        for (std::size_t i = 0; i < figures.figures.size(); ++i) {
            const KeyFigures::Figure &figure = figures.figures[i];
            cell(i, {}, [&] {
                paragraph("FigureValue", plain(figure.value));
                paragraph("TableText", plain(figure.name));
                if (!figure.remark.isEmpty())
                    paragraph("Small", plain(figure.remark));
            });
        }
        m_xml.close();
        closeTable();
    }

    void add(const Table &table)
    {
        if (!table.caption.isEmpty())
            paragraph("Caption", plain(table.caption));
        std::vector<double> weights;
        for (const Table::Column &column : table.columns)
            weights.push_back(column.weight);
        openTable("PasserelleTable", weights, true);
        m_xml.open("w:tr");
        m_xml.element("w:trPr", {}, [&] {
            m_xml.empty("w:cantSplit");
            m_xml.empty("w:tblHeader");
        });
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Table::Column &column = table.columns[i];
            cell(i, word("F3F6F9"), [&] { paragraph("TableHead", plain(column.title), column.align); });
        }
        m_xml.close();
        for (const Table::Row &row : table.rows)
            addRow(table, row);
        closeTable();
    }

    void addRow(const Table &table, const Table::Row &row)
    {
        m_xml.open("w:tr");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            Spans spans = i < row.cells.size() ? row.cells[i] : Spans{};
            for (Span &span : spans) {
                span.strong = span.strong || row.emphasised;
                span.muted = span.muted || row.muted;
            }
            cell(i, row.emphasised ? word("E2EDF8") : QString(),
                 [&] { paragraph("TableText", spans, table.columns[i].align); });
        }
        m_xml.close();
    }

    void add(const Figure &figure)
    {
        m_body.pictures.push_back(pictureOf(figure));
        const QString number = QString::number(m_body.pictures.size());
        const QSizeF size = fittedSize(figure, kTextWidth / 20.0);
        const QString width = QString::number(std::llround(size.width() * kEmuPerPoint));
        const QString height = QString::number(std::llround(size.height() * kEmuPerPoint));
        paragraph("Caption", plain(figure.title));
        m_xml.open("w:p");
        m_xml.open("w:r");
        m_xml.open("w:drawing");
        m_xml.open("wp:inline");
        m_xml.empty("wp:extent", {{"cx", width}, {"cy", height}});
        m_xml.empty("wp:docPr", {{"id", number}, {"name", figure.title}, {"descr", figure.alternative}});
        m_xml.open("a:graphic");
        m_xml.open("a:graphicData", {{"uri", word("http://schemas.openxmlformats.org/drawingml/2006/picture")}});
        picture(number, width, height);
        for (int i = 0; i < 6; ++i)
            m_xml.close();
        paragraph("Small", plain(figure.alternative));
    }

    void picture(const QString &number, const QString &width, const QString &height)
    {
        m_xml.open("pic:pic");
        m_xml.element("pic:nvPicPr", {}, [&] {
            m_xml.empty("pic:cNvPr", {{"id", number}, {"name", QString(word("image") + number)}});
            m_xml.empty("pic:cNvPicPr");
        });
        m_xml.element("pic:blipFill", {}, [&] {
            m_xml.empty("a:blip", {{"r:embed", QString(word("image") + number)}});
            m_xml.element("a:stretch", {}, [&] { m_xml.empty("a:fillRect"); });
        });
        m_xml.element("pic:spPr", {}, [&] {
            m_xml.element("a:xfrm", {}, [&] {
                m_xml.empty("a:off", {{"x", word("0")}, {"y", word("0")}});
                m_xml.empty("a:ext", {{"cx", width}, {"cy", height}});
            });
            m_xml.element("a:prstGeom", {{"prst", word("rect")}}, [&] { m_xml.empty("a:avLst"); });
        });
        m_xml.close();
    }

    void add(const Note &note)
    {
        const char *style = note.kind == Note::Kind::Attention ? "NoteAttention" : "NoteInformation";
        if (!note.title.isEmpty())
            paragraph(style, strong(note.title));
        for (const Spans &spans : note.paragraphs)
            paragraph(style, spans);
    }

    void add(const PageBreak &)
    {
        m_xml.open("w:p");
        m_xml.element("w:r", {}, [&] { m_xml.empty("w:br", {{"w:type", word("page")}}); });
        m_xml.close();
    }

    void paragraph(const char *style, const Spans &spans, Align align = Align::Start, int number = 0)
    {
        m_xml.open("w:p");
        m_xml.open("w:pPr");
        m_xml.empty("w:pStyle", {{"w:val", word(style)}});
        if (number > 0) {
            m_xml.element("w:numPr", {}, [&] {
                m_xml.empty("w:ilvl", {{"w:val", word("0")}});
                m_xml.empty("w:numId", {{"w:val", QString::number(number)}});
            });
        }
        if (textOf(spans).isRightToLeft())
            m_xml.empty("w:bidi");
        if (align != Align::Start)
            m_xml.empty("w:jc", {{"w:val", word(justification(align))}});
        m_xml.close();
        for (const Span &span : spans)
            run(span);
        m_xml.close();
    }

    void run(const Span &span)
    {
        m_xml.open("w:r");
        if (span.strong || span.muted) {
            m_xml.element("w:rPr", {}, [&] {
                m_xml.empty("w:rStyle", {{"w:val", word(span.strong ? "Strong" : "Muted")}});
            });
        }
        const QStringList lines = span.text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_xml.empty("w:br");
            m_xml.element("w:t", {{"xml:space", word("preserve")}}, [&] { m_xml.text(lines.at(i)); });
        }
        m_xml.close();
    }

    void openTable(const char *style, const std::vector<double> &weights, bool header)
    {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        m_widths.clear();
        for (const double weight : weights)
            m_widths.push_back(static_cast<int>(std::lround(kTextWidth * weight / sum)));
        m_xml.open("w:tbl");
        m_xml.element("w:tblPr", {}, [&] {
            m_xml.empty("w:tblStyle", {{"w:val", word(style)}});
            m_xml.empty("w:tblW", {{"w:w", QString::number(kTextWidth)}, {"w:type", word("dxa")}});
            m_xml.empty("w:tblLayout", {{"w:type", word("fixed")}});
            m_xml.empty("w:tblLook", {{"w:val", word(header ? "0020" : "0000")}});
        });
        m_xml.element("w:tblGrid", {}, [&] {
            for (const int width : m_widths)
                m_xml.empty("w:gridCol", {{"w:w", QString::number(width)}});
        });
    }

    // Two tables that follow each other would become one; text after a table needs air.
    void closeTable()
    {
        m_xml.close();
        paragraph("Small", {});
    }

    void cell(std::size_t column, const QString &fill, const std::function<void()> &content)
    {
        m_xml.open("w:tc");
        m_xml.element("w:tcPr", {}, [&] {
            m_xml.empty("w:tcW", {{"w:w", QString::number(m_widths.at(column))}, {"w:type", word("dxa")}});
            if (!fill.isEmpty())
                m_xml.empty("w:shd", {{"w:val", word("clear")}, {"w:color", word("auto")}, {"w:fill", fill}});
        });
        content();
        m_xml.close();
    }

    void section(bool cover)
    {
        m_xml.open("w:sectPr");
        m_xml.empty("w:headerReference", {{"w:type", word("default")}, {"r:id", word("header1")}});
        m_xml.empty("w:footerReference", {{"w:type", word("default")}, {"r:id", word("footer1")}});
        m_xml.empty("w:pgSz",
                    {{"w:w", word(m_letter ? "12240" : "11906")}, {"w:h", word(m_letter ? "15840" : "16838")}});
        const QString side = QString::number(((m_letter ? 12240 : 11906) - kTextWidth) / 2);
        m_xml.empty("w:pgMar", {{"w:top", word("1361")},
                                {"w:right", side},
                                {"w:bottom", word("1247")},
                                {"w:left", side},
                                {"w:header", word("680")},
                                {"w:footer", word("567")},
                                {"w:gutter", word("0")}});
        if (cover)
            m_xml.empty("w:titlePg");
        m_xml.close();
    }

    XmlPart m_xml;
    DocxBody m_body;
    std::vector<int> m_widths;
    bool m_letter;
};

}  // namespace

DocxBody docxBodyOf(const Document &document)
{
    return Writer(document).write(document);
}

}  // namespace passerelle::exporter
