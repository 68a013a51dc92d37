// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/line_setter.hpp"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace passerelle::exporter {

namespace {

/// What is never cut: a part of a word in one face and colour, with the spaces that follow.
struct Unit {
    const Shape *shape = nullptr;
    int spaces = 0;  ///< after the shape
    double advance = 0;
    std::size_t piece = 0;
    int end = 0;
    bool mayEndLine = false;
    bool mustEndLine = false;
};

constexpr QChar kLineFeed(QChar::LineSeparator);

/// One face's part of a word, which ends before `end`; absent when it is not plain.
std::optional<Unit> unitOf(const QString &text, int start, int end, bool feeds, Face &face)
{
    int letters = end - (feeds ? 1 : 0);
    const int all = letters;
    while (letters > start && text.at(letters - 1) == QLatin1Char(' '))
        --letters;
    const Shape &shape = shapeOf(face, QStringView(text).mid(start, letters - start));
    if (!shape.plain)
        return std::nullopt;
    const int spaces = all - letters;
    return Unit{.shape = &shape,
                .spaces = spaces,
                .advance = shape.advance + spaces * face.space,
                .end = end,
                .mustEndLine = feeds};
}

/// The units of a text; absent when one of them is not plain.
std::optional<std::vector<Unit>> unitsOf(const QString &text, const std::vector<Piece> &pieces)
{
    std::vector<Unit> units;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    int start = 0;
    int wordEnd = 0;
    int feed = -1;  // the next line feed, which the finder does not see
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        const int pieceEnd = pieces[piece].start + pieces[piece].length;
        while (start < pieceEnd) {
            if (wordEnd <= start)
                wordEnd = static_cast<int>(finder.toNextBoundary());
            if (feed < start) {
                const qsizetype found = text.indexOf(kLineFeed, start);
                feed = static_cast<int>(found < 0 ? text.size() : found);
            }
            const int end = std::min({wordEnd, pieceEnd, feed + 1});
            if (end <= start)
                return std::nullopt;
            auto unit = unitOf(text, start, end, end == feed + 1, *pieces[piece].face);
            if (!unit)
                return std::nullopt;
            unit->piece = piece;
            unit->mayEndLine = end == wordEnd || unit->mustEndLine;
            units.push_back(*unit);
            start = end;
        }
    }
    return units;
}

/// One line being filled: units [first, last).
class Filler
{
public:
    Filler(const QString &text, const std::vector<Piece> &pieces, const std::vector<Unit> &units, Align align,
           double width)
        : m_text(text), m_pieces(pieces), m_units(units), m_align(align), m_width(width)
    {}

    /// The line that begins with unit `first`, and where the next begins; absent when a word is too wide for it.
    [[nodiscard]] std::optional<SetLine> next(std::size_t &first) const
    {
        const std::optional<std::size_t> last = endOfLine(first);
        if (!last)
            return std::nullopt;
        SetLine line = set(first, *last);
        first = *last;
        return line;
    }

    /// A line without a letter, as high as the others.
    [[nodiscard]] SetLine empty() const
    {
        SetLine line;
        line.end = static_cast<int>(m_text.size());
        if (!m_pieces.empty()) {
            line.ascent = m_pieces.back().face->ascent;
            line.height = m_pieces.back().face->height;
        }
        return line;
    }

private:
    [[nodiscard]] std::optional<std::size_t> endOfLine(std::size_t first) const
    {
        double advance = 0;
        std::size_t last = first;  // after the last whole word that fits
        for (std::size_t i = first; i < m_units.size(); ++i) {
            const Unit &unit = m_units[i];
            if (advance + unit.shape->advance > m_width)
                return last > first ? better(first, last) : std::nullopt;
            advance += unit.advance;
            if (unit.mustEndLine)
                return i + 1;
            if (unit.mayEndLine)
                last = i + 1;
        }
        return m_units.size();
    }

    [[nodiscard]] std::optional<std::size_t> better(std::size_t first, std::size_t last) const
    {
        const int start = first == 0 ? 0 : m_units[first - 1].end;
        const int end = betterEnd(m_text, start, m_units[last - 1].end);
        if (end < 0)
            return last;
        for (std::size_t i = first; i < last; ++i) {
            if (m_units[i].end == end && m_units[i].mayEndLine)
                return i + 1;
        }
        return std::nullopt;
    }

    [[nodiscard]] SetLine set(std::size_t first, std::size_t last) const
    {
        double advance = 0;
        for (std::size_t i = first; i + 1 < last; ++i)
            advance += m_units[i].advance;
        const double free = m_width - advance - m_units[last - 1].shape->advance;
        double x = m_align == Align::End ? free : m_align == Align::Center ? free / 2 : 0;
        SetLine line;
        line.end = m_units[last - 1].end;
        for (std::size_t i = first; i < last;) {
            std::size_t end = i + 1;
            while (end < last && m_units[end].piece == m_units[i].piece)
                ++end;
            const Piece &piece = m_pieces[m_units[i].piece];
            line.ascent = std::max(line.ascent, piece.face->ascent);
            line.height = std::max(line.height, piece.face->height);
            const double left = x;
            line.rows.push_back(
                {row(i, end, end == last, *piece.face, x), piece.colour, textOf(i, end), piece.face->font, left});
            i = end;
        }
        return line;
    }

    [[nodiscard]] QString textOf(std::size_t first, std::size_t last) const
    {
        const int start = first == 0 ? 0 : m_units[first - 1].end;
        const int end = m_units[last - 1].end - (m_units[last - 1].mustEndLine ? 1 : 0);
        return m_text.mid(start, end - start);
    }

    /// The glyphs of units [first, last) from `x` on, which moves to behind them; none for spaces at the line's end.
    [[nodiscard]] QGlyphRun row(std::size_t first, std::size_t last, bool endsLine, const Face &face, double &x) const
    {
        QVector<quint32> glyphs;
        QVector<QPointF> places;
        for (std::size_t i = first; i < last; ++i) {
            const Unit &unit = m_units[i];
            glyphs += unit.shape->glyphs;
            for (const QPointF &place : unit.shape->places)
                places.append(place + QPointF(x, 0));
            for (int space = 0; space < unit.spaces && !(endsLine && i + 1 == last); ++space) {
                glyphs.append(face.spaceGlyph);
                places.append(QPointF(x + unit.shape->advance + space * face.space, 0));
            }
            x += unit.advance;
        }
        QGlyphRun run;
        run.setRawFont(face.raw);
        run.setGlyphIndexes(glyphs);
        run.setPositions(places);
        return run;
    }

    const QString &m_text;
    const std::vector<Piece> &m_pieces;
    const std::vector<Unit> &m_units;
    Align m_align;
    double m_width;
};

}  // namespace

bool leavesLittle(const QString &text, qsizetype end)
{
    qsizetype rest = 0;
    while (end + rest < text.size() && text.at(end + rest).isLetterOrNumber())
        ++rest;
    return rest <= 2;
}

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

std::optional<std::vector<SetLine>> setPlainLines(const QString &text, const std::vector<Piece> &pieces, Align align,
                                                  double width, int maxLines)
{
    if (!isPlainScript(text))
        return std::nullopt;
    const auto units = unitsOf(text, pieces);
    if (!units)
        return std::nullopt;
    const Filler filler(text, pieces, *units, align, width);
    std::vector<SetLine> lines;
    const auto full = [&] { return maxLines > 0 && lines.size() >= static_cast<std::size_t>(maxLines); };
    for (std::size_t next = 0; next < units->size() && !full();) {
        std::optional<SetLine> line = filler.next(next);
        if (!line)
            return std::nullopt;
        lines.push_back(*std::move(line));
    }
    if ((text.isEmpty() || text.endsWith(kLineFeed)) && !full())
        lines.push_back(filler.empty());
    return lines;
}

}  // namespace passerelle::exporter
