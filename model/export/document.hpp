// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

/// One document as a value: what is said and in which order, not how it looks. The PDF writer paints it today; writers
/// of other formats read the same value. Texts are plain text in the document's language, never markup: whatever a
/// person typed is shown as typed.
namespace passerelle::exporter {

/// A piece of text in one emphasis.
struct Span {
    QString text;
    bool strong = false;
    bool muted = false;  ///< of lesser weight for the reader: units, dates, sources
};

using Spans = std::vector<Span>;

/// A heading. Levels 1 to 3; level 1 starts a chapter and becomes a bookmark of the PDF, as level 2 does.
struct Heading {
    QString text;
    int level = 1;
};

enum class ParagraphStyle {
    Body,
    Lead,   ///< the sentence to read when one reads only one
    Small,  ///< remarks under a table or a chart
};

struct Paragraph {
    Spans spans;
    ParagraphStyle style = ParagraphStyle::Body;
};

struct BulletList {
    std::vector<Spans> items;
    bool numbered = false;
};

/// Names and values, two columns without rules.
struct FactList {
    struct Fact {
        QString name;
        Spans value;
    };
    std::vector<Fact> facts;
};

/// A few large figures side by side, the first thing a reader sees of a chapter.
struct KeyFigures {
    struct Figure {
        QString value;
        QString name;
        QString remark;  ///< the interval, the machine; may be empty
    };
    std::vector<Figure> figures;
};

enum class Align { Start, Center, End };

struct Table {
    struct Column {
        QString title;
        Align align = Align::Start;
        double weight = 1;  ///< share of the width, against the other columns
    };
    struct Row {
        std::vector<Spans> cells;
        bool emphasised = false;  ///< the chosen one
        bool muted = false;       ///< what cannot be had
    };
    QString caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// A vector drawing with the text that stands for it where it cannot be seen.
struct Figure {
    QString title;
    QString alternative;  ///< what the drawing shows, a sentence or two
    QSizeF size;          ///< wanted size in points (1/72 inch); scaled down to the text width when wider
    /// Paints into the rectangle (0, 0, size) of a painter whose unit is the point.
    std::function<void(QPainter &, const QSizeF &)> paint;
};

/// A box set apart from the text.
struct Note {
    enum class Kind {
        Information,
        Attention,  ///< missing, closed, to be checked
    };
    Kind kind = Kind::Information;
    QString title;
    std::vector<Spans> paragraphs;
};

struct PageBreak {};

/// A cover fills the first page.
struct Cover {
    QString kicker;  ///< what kind of document this is
    QString title;
    QString subtitle;
    FactList facts;
    QString remark;  ///< at the foot of the page
    QString issuer;  ///< the house that hands it over, above the kicker; may be empty
    QImage logo;     ///< of that house; null: none
};

using Block = std::variant<Cover, Heading, Paragraph, BulletList, FactList, KeyFigures, Table, Figure, Note, PageBreak>;

enum class PageFormat { A4, Letter };

struct Document {
    QString title;
    QString author;
    QString subject;
    QString languageTag;  ///< BCP 47: "fr-FR", "en-GB"
    QString runningHead;  ///< at the top of every page but the cover
    QString runningDate;  ///< beside it
    QString pageOf;       ///< "Page %1 of %2" in the document's language
    PageFormat format = PageFormat::A4;
    std::vector<Block> blocks;
};

/// One span of plain text.
[[nodiscard]] Spans plain(QString text);
/// One span of strong text.
[[nodiscard]] Spans strong(QString text);
/// One span of lesser weight.
[[nodiscard]] Spans muted(QString text);
/// The spans one after the other; a line feed inside a span starts a new line.
[[nodiscard]] Spans join(Spans first, const Spans &second);
/// The text without its emphasis.
[[nodiscard]] QString textOf(const Spans &spans);

}  // namespace passerelle::exporter
