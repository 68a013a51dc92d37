// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/flow.hpp"
#include "export/layout/line_setter.hpp"
#include "export/layout/strip.hpp"
#include "export/layout/text_block.hpp"
#include "export/style.hpp"

#include <QDataStream>
#include <QImage>
#include <QPainter>
#include <QPicture>
#include <QTest>
#include <QTextLayout>
#include <QTextOption>

#include <functional>
#include <numeric>

using namespace passerelle::exporter;

namespace {

Strip strip(double height, bool keep = false, bool startsPage = false)
{
    Strip result;
    result.height = height;
    result.keepWithNext = keep;
    result.startsPage = startsPage;
    return result;
}

QString shape(const std::vector<PlacedPage> &pages)
{
    QStringList counts;
    for (const PlacedPage &page : pages)
        counts << QString::number(page.size());
    return counts.join(QLatin1Char(' '));
}

/// Where the lines of a text end when Qt lays it out as a whole.
QString endsOfWholeText(const QString &text, const QFont &font, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList ends;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (const int end = betterEnd(text, line.textStart(), line.textStart() + line.textLength()); end > 0)
            line.setNumColumns(end - line.textStart(), width);
        ends << QString::number(line.textStart() + line.textLength());
    }
    layout.endLayout();
    return ends.join(QLatin1Char(' '));
}

qint64 inkOf(const QImage &image)
{
    qint64 ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixel(x, y) == qRgb(255, 255, 255) ? 0 : 1;
    }
    return ink;
}

TextStyle body()
{
    TextStyle result;
    result.points = 10;
    result.colour = style::kInk;
    result.mutedColour = style::kMuted;
    return result;
}

}  // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(style::loadFonts().has_value()); }

    void pagesAreCutBetweenStrips_data()
    {
        QTest::addColumn<QString>("heights");  // "40k" is kept with the next, "40p" starts a page
        QTest::addColumn<QString>("pages");
        QTest::newRow("all on one page") << QStringLiteral("40 60") << QStringLiteral("2");
        QTest::newRow("the third does not fit") << QStringLiteral("40 60 1") << QStringLiteral("2 1");
        QTest::newRow("kept together") << QStringLiteral("60 30k 30") << QStringLiteral("1 2");
        QTest::newRow("a chain of three") << QStringLiteral("40 30k 30k 30") << QStringLiteral("1 3");
        QTest::newRow("a group higher than a page is cut") << QStringLiteral("60k 60k 60") << QStringLiteral("1 1 1");
        QTest::newRow("a strip higher than a page") << QStringLiteral("10 150 10") << QStringLiteral("1 1 1");
        QTest::newRow("a page break") << QStringLiteral("10 10p 10") << QStringLiteral("1 2");
        QTest::newRow("a page break at the start") << QStringLiteral("10p 10") << QStringLiteral("2");
        QTest::newRow("nothing") << QString() << QString();
    }
    void pagesAreCutBetweenStrips()
    {
        QFETCH(QString, heights);
        QFETCH(QString, pages);
        std::vector<Strip> strips;
        for (QString word : heights.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const bool keep = word.endsWith(QLatin1Char('k'));
            const bool starts = word.endsWith(QLatin1Char('p'));
            if (keep || starts)
                word.chop(1);
            strips.push_back(strip(word.toDouble(), keep, starts));
        }
        QCOMPARE(shape(paginate(strips, 100)), pages);
    }

    void spaceAboveVanishesAtTheTopOfAPage()
    {
        std::vector<Strip> strips{strip(50), strip(50), strip(50)};
        strips[1].before = 20;
        strips[2].before = 20;
        const auto pages = paginate(strips, 125);
        QCOMPARE(shape(pages), QStringLiteral("2 1"));
        QCOMPARE(pages[0][1].y, 70.0);
        QCOMPARE(pages[1][0].y, 0.0);
    }

    void longWordIsBrokenRatherThanCutOff()
    {
        const TextBlock block = layoutText(plain(QString(400, QLatin1Char('m'))), body(), 2000);
        QVERIFY(block.lines > 10);
    }

    void shortenedTextSaysSo()
    {
        const TextBlock block = layoutText(plain(QStringLiteral("mot ").repeated(300)), body(), 2000, 2);
        QCOMPARE(block.lines, 2);
    }

    void lineFeedsAreKept() { QCOMPARE(layoutText(plain(QStringLiteral("a\nb\r\nc\n\nd")), body(), 5000).lines, 5); }

    void wordsSetOneByOneBreakWhereAWholeTextWould_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("prose") << QStringLiteral(
            "Small companies sign contracts that nobody explained to them. An assistant reads a contract in French or "
            "English, points at the clauses that deserve a lawyer, and quotes the texts that apply (at most 25 % of "
            "them).");
        QTest::newRow("French signs") << QStringLiteral("L’estimation dit\u00A0: «\u202F1\u202F250 heures-GPU\u202F», "
                                                        "soit 3\u00A0450\u00A0€ à l’Île-de-Bréhat\u202F; "
                                                        "qu’y a-t-il d’autre\u202F? Coût, énergie, CO₂e…");
        QTest::newRow("addresses and signs") << QStringLiteral(
            "See https://github.com/pytorch/torchtune/blob/bd2a0fc7c/recipes — 48 × H100 SXM5 80GB, p10–p90 ≤ 2.5, "
            "mixed/unmixed, half-and-half · 2024-08-14");
        QTest::newRow("line feeds") << QStringLiteral("One line\n\nand two more,\nthe last of which is rather longer.");
        QTest::newRow("nothing") << QString();
    }
    void wordsSetOneByOneBreakWhereAWholeTextWould()
    {
        QFETCH(QString, text);
        text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        Face &face = faceOf(10, false, false);
        const std::vector<Piece> pieces{{0, static_cast<int>(text.size()), &face, style::kInk}};
        for (const double width : {2600.0, 3300.0, 4800.0, 9000.0}) {
            const auto lines = setPlainLines(text, pieces, Align::Start, width, 0);
            QVERIFY(lines.has_value());
            QStringList found;
            for (const SetLine &line : *lines)
                found << QString::number(line.end);
            QCOMPARE(found.join(QLatin1Char(' ')), endsOfWholeText(text, face.font, width));
        }
    }

    void whatNeedsAFullLayoutIsLeftToIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("right to left") << QStringLiteral("\u05E9\u05DC\u05D5\u05DD");
        QTest::newRow("a combining mark") << QStringLiteral("e\u0301nergie");
        QTest::newRow("a letter that the face lacks") << QStringLiteral("\u6771\u4EAC");
        QTest::newRow("a word wider than the line") << QString(400, QLatin1Char('m'));
    }
    void whatNeedsAFullLayoutIsLeftToIt()
    {
        QFETCH(QString, text);
        const std::vector<Piece> pieces{{0, static_cast<int>(text.size()), &faceOf(10, false, false), style::kInk}};
        QVERIFY(!setPlainLines(text, pieces, Align::Start, 4000, 0));
        QVERIFY(layoutText(plain(text), body(), 4000).layout != nullptr);
    }

    void textsAreAlignedByTheirLetters()
    {
        const QString text = QStringLiteral("12 GPU-h ");
        Face &face = faceOf(10, false, false);
        const std::vector<Piece> pieces{{0, static_cast<int>(text.size()), &face, style::kInk}};
        const auto lines = setPlainLines(text, pieces, Align::End, 4000, 0);
        QVERIFY(lines && lines->size() == 1);
        const double first = lines->front().rows.front().glyphs.positions().first().x();
        QVERIFY(qAbs(first + shapeOf(face, QStringLiteral("12 GPU-h")).advance - 4000) < 4);
    }

    void aRecordedTextStaysText()
    {
        const TextBlock block = layoutText(plain(QStringLiteral("Estimation of GPU-hours")), body(), 9000);
        QVERIFY(block.set != nullptr);
        QPicture picture;
        QPainter recorder(&picture);
        drawText(recorder, block, QPointF(40, 40));
        recorder.end();
        QByteArray letters;
        QDataStream stream(&letters, QIODevice::WriteOnly);
        stream << QStringLiteral("Estimation of GPU-hours");
        QVERIFY(QByteArray(picture.data(), static_cast<qsizetype>(picture.size())).contains(letters));

        const QSize size(6000, 400);
        const auto painted = [&size](const std::function<void(QPainter &)> &paint) {
            QImage image(size, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint(painter);
            painter.end();
            return image;
        };
        const QImage direct = painted([&](QPainter &painter) { drawText(painter, block, QPointF(40, 40)); });
        const QImage played = painted([&](QPainter &painter) { painter.drawPicture(0, 0, picture); });
        QVERIFY(inkOf(direct) > 1000);
        QVERIFY(qAbs(inkOf(direct) - inkOf(played)) < inkOf(direct) / 20);
    }

    void columnsFillTheWidthAndKeepWordsWhole()
    {
        Table table;
        table.columns = {{QStringLiteral("Machine"), Align::Start, 8},
                         {QStringLiteral("A"), Align::End, 1},
                         {QStringLiteral("B"), Align::End, 1}};
        Table::Row row;
        row.cells = {plain(QStringLiteral("x")), plain(QStringLiteral("anticonstitutionnellement")), {}};
        table.rows = {row};
        const std::vector<double> widths = columnWidths(table, 9600);
        QVERIFY(qAbs(std::accumulate(widths.begin(), widths.end(), 0.0) - 9600) < 1);
        TextStyle cell = body();
        cell.points = style::kTableSize;
        QVERIFY(widths[1] > widestWord(row.cells[1], cell));
        QVERIFY(widths[1] > widths[2]);
    }
};

QTEST_MAIN(TestLayout)
#include "test_layout.moc"
