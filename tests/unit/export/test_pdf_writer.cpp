// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_tools.hpp"

#include "base/language.hpp"
#include "export/pdf_writer.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace passerelle;
using namespace passerelle::exporter;
using namespace passerelle::testing;

namespace {

QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());
}

Document documentOf(std::vector<Block> blocks)
{
    Document document;
    document.title = QStringLiteral("Étude <de> besoins & d'accès");
    document.author = QStringLiteral("Thémis Conseil SAS");
    document.subject = QStringLiteral("Besoins de calcul");
    document.languageTag = QStringLiteral("fr-FR");
    document.runningHead = QStringLiteral("Médiation et numérique");
    document.runningDate = QStringLiteral("21 novembre 2026");
    document.pageOf = QStringLiteral("Page %1 sur %2");
    document.blocks = std::move(blocks);
    return document;
}

Block paragraph(const QString &text)
{
    return Paragraph{plain(text), ParagraphStyle::Body};
}

/// Rows numbered from one, so that each can be found on its page.
Table longTable(int rows)
{
    Table table;
    table.columns = {{QStringLiteral("Colonne-clé"), Align::Start, 2}, {QStringLiteral("Valeur"), Align::End, 1}};
    for (int i = 1; i <= rows; ++i) {
        Table::Row row;
        row.cells = {plain(QStringLiteral("ligne-%1").arg(i)), plain(QString::number(i))};
        table.rows.push_back(row);
    }
    return table;
}

}  // namespace

class TestPdfWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const Document &document)
    {
        const QString path = m_folder.filePath(QStringLiteral("document.pdf"));
        const Result<void> done = writePdf(document, path, noon());
        if (!done)
            qWarning("%s", qPrintable(describe(done.error(), Language::english())));
        return done ? path : QString();
    }

    QString pageText(const QString &path, int page)
    {
        return outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"),
                                                      QString::number(page), path, QStringLiteral("-")});
    }

private Q_SLOTS:
    void metadataSaysWhatTheDocumentIs()
    {
        const QString path = write(documentOf({Heading{QStringLiteral("Résumé"), 1}, paragraph(QStringLiteral("a"))}));
        QVERIFY(!path.isEmpty());
        QCOMPARE(pdfInfo(path, QStringLiteral("Title")), QStringLiteral("Étude <de> besoins & d'accès"));
        QCOMPARE(pdfInfo(path, QStringLiteral("Author")), QStringLiteral("Thémis Conseil SAS"));
        QCOMPARE(pdfInfo(path, QStringLiteral("Subject")), QStringLiteral("Besoins de calcul"));
        QCOMPARE(pdfInfo(path, QStringLiteral("Creator")), QStringLiteral("Passerelle"));
        QCOMPARE(pdfInfo(path, QStringLiteral("Tagged")), QStringLiteral("no"));
        const QString xmp = outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path});
        QVERIFY(xmp.contains(QStringLiteral("<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>")));
        QVERIFY(xmp.contains(QStringLiteral("Étude &lt;de&gt; besoins &amp; d'accès")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("/Lang <FEFF00660072002D00460052>"));
        QVERIFY(bytes.contains("/DisplayDocTitle true"));
    }

    void bookmarksFollowTheHeadings()
    {
        const QString path = write(
            documentOf({Heading{QStringLiteral("Premier chapitre"), 1}, Heading{QStringLiteral("Détail"), 2},
                        paragraph(QStringLiteral("a")), PageBreak{}, Heading{QStringLiteral("Second chapitre"), 1}}));
        const QString xml = outputOf(QStringLiteral("pdftohtml"),
                                     {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), path})
                                .simplified();
        const QString outline = xml.mid(xml.indexOf(QStringLiteral("<outline>")));
        QVERIFY2(outline.contains(QStringLiteral("<item page=\"1\">Premier chapitre</item> <outline> "
                                                 "<item page=\"1\">Détail</item> </outline> "
                                                 "<item page=\"2\">Second chapitre</item>")),
                 qPrintable(outline));
    }

    void wordsAreSearchable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ti") << QStringLiteral("estimation");
        QTest::newRow("fi") << QStringLiteral("financement");
        QTest::newRow("fi at the start") << QStringLiteral("fichier");
        QTest::newRow("ffi and an accent") << QStringLiteral("efficacité");
        QTest::newRow("fl") << QStringLiteral("reflet");
        QTest::newRow("capitals with punctuation") << QStringLiteral("GPU-H (H100) A–B 12:30 10x10 [A]");
        QTest::newRow("arrows and powers") << QStringLiteral("A→B a->b 1,2×10²² FLOP");
        QTest::newRow("ligature letter") << QStringLiteral("cœur, Œuvre");
        QTest::newRow("euro, narrow space, dioxide") << QStringLiteral("€12,300 CO₂e");
        QTest::newRow("address") << QStringLiteral("https://access.eurohpc-ju.europa.eu/?a=b&c_d#E-F");
    }
    void wordsAreSearchable()
    {
        QFETCH(QString, text);
        const QString path = write(documentOf({paragraph(QStringLiteral("avant ") + text + QStringLiteral(" après")),
                                               Heading{text, 1}, Note{Note::Kind::Information, text, {}}}));
        const QString found = pdfText(path);
        QVERIFY2(found.count(text) == 3, qPrintable(found));
    }

    void onlyTheBundledFontIsUsedAndEmbedded()
    {
        const QString path = write(documentOf({Heading{QStringLiteral("Titre"), 1}, longTable(3),
                                               Paragraph{strong(QStringLiteral("gras")), ParagraphStyle::Lead}}));
        const QStringList lines = outputOf(QStringLiteral("pdffonts"), {path}).trimmed().split(QLatin1Char('\n'));
        QVERIFY(lines.size() > 3);
        for (const QString &line : lines.mid(2)) {
            QVERIFY2(line.contains(QStringLiteral("PasserelleSans")), qPrintable(line));
            const QStringList words = line.simplified().split(QLatin1Char(' '));
            QCOMPARE(words.at(words.size() - 5), QStringLiteral("yes"));  // embedded
            QCOMPARE(words.at(words.size() - 3), QStringLiteral("yes"));  // mapped to Unicode
        }
    }

    void pagesAreNumbered()
    {
        const QString path =
            write(documentOf({paragraph(QStringLiteral("un")), PageBreak{}, paragraph(QStringLiteral("deux")),
                              PageBreak{}, paragraph(QStringLiteral("trois"))}));
        QCOMPARE(pdfInfo(path, QStringLiteral("Pages")), QStringLiteral("3"));
        QVERIFY(pageText(path, 2).contains(QStringLiteral("Page 2 sur 3")));
        QVERIFY(pageText(path, 2).contains(QStringLiteral("Médiation et numérique")));
        QVERIFY(pageText(path, 2).contains(QStringLiteral("21 novembre 2026")));
    }

    void tableHeaderIsRepeatedAndNoRowIsLost()
    {
        const QString path = write(documentOf({longTable(120)}));
        const int pages = pdfInfo(path, QStringLiteral("Pages")).toInt();
        QVERIFY(pages >= 3);
        for (int page = 1; page <= pages; ++page)
            QCOMPARE(pageText(path, page).count(QStringLiteral("Colonne-clé")), 1);
        const QString all = pdfText(path) + QLatin1Char(' ');
        for (int i = 1; i <= 120; ++i)
            QCOMPARE(all.count(QStringLiteral("ligne-%1 ").arg(i)), 1);
    }

    void headingStaysWithItsText()
    {
        std::vector<Block> blocks;
        for (int i = 0; i < 60; ++i) {
            blocks.emplace_back(Heading{QStringLiteral("Titre-%1-").arg(i), 2});
            blocks.emplace_back(paragraph(QStringLiteral("texte-%1- ").arg(i).repeated(40)));
        }
        const QString path = write(documentOf(std::move(blocks)));
        const int pages = pdfInfo(path, QStringLiteral("Pages")).toInt();
        for (int page = 1; page <= pages; ++page) {
            const QString text = pageText(path, page);
            for (int i = 0; i < 60; ++i) {
                if (text.contains(QStringLiteral("Titre-%1-").arg(i)))
                    QVERIFY(text.count(QStringLiteral("texte-%1-").arg(i)) > 8);  // at least two lines
            }
        }
    }

    void rowHigherThanAPageIsCut()
    {
        Table table = longTable(1);
        QString story;
        for (int i = 0; i < 900; ++i)
            story += QStringLiteral("mot%1 ").arg(i);
        table.rows.front().cells.front() = plain(story.repeated(2));
        const QString path = write(documentOf({table}));
        QVERIFY(pdfInfo(path, QStringLiteral("Pages")).toInt() > 1);
        QCOMPARE(pdfText(path).count(QStringLiteral("mot899")), 2);
    }

    void textIsNeverMarkup()
    {
        const QString text = QStringLiteral("<b>gras</b> &amp; <script>alert(1)</script> %1");
        const QString path = write(documentOf({Heading{text, 1}, paragraph(text)}));
        QCOMPARE(pdfText(path).count(text), 2);
    }

    void strangeTextDoesNoHarm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("emoji") << QStringLiteral("\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467");
        QTest::newRow("Hebrew and Arabic") << QStringLiteral("שלום عربي 12");
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + QStringLiteral("x");
        QTest::newRow("control characters") << QStringLiteral("a\u0001\u0007\u001b[0m\tb");
        QTest::newRow("a word of 5,000 letters") << QString(5000, QLatin1Char('m'));
        QTest::newRow("many lines") << QStringLiteral("x\n").repeated(400);
    }
    void strangeTextDoesNoHarm()
    {
        QFETCH(QString, text);
        Table table = longTable(1);
        table.rows.front().cells = {plain(text), plain(text)};
        Cover cover;
        cover.title = text;
        cover.facts.facts = {{text, plain(text)}};
        const QString path =
            write(documentOf({cover, Heading{text, 1}, paragraph(text), BulletList{{plain(text)}, true},
                              FactList{{{text, plain(text)}}}, KeyFigures{{{text, text, text}}}, table,
                              Note{Note::Kind::Attention, text, {plain(text)}}, paragraph(QStringLiteral("la fin"))}));
        QVERIFY(!path.isEmpty());
        QVERIFY(pdfText(path).contains(QStringLiteral("la fin")));
    }

    void directionOverridesCannotDisguiseAName()
    {
        const QString path =
            write(documentOf({paragraph(QStringLiteral("facture") + QChar(0x202E) + QStringLiteral("fdp.exe"))}));
        QVERIFY(pdfText(path).contains(QStringLiteral("facturefdp.exe")));
    }

    void fileThatCannotBeWrittenIsTold()
    {
        const Result<void> done =
            writePdf(documentOf({}), m_folder.filePath(QStringLiteral("absent/document.pdf")), noon());
        QVERIFY(!done);
        QVERIFY(done.error().file.endsWith(QStringLiteral("absent/document.pdf")));
        QVERIFY(!done.error().message.isEmpty());
    }

    void letterPaperIsPossible()
    {
        Document document = documentOf({paragraph(QStringLiteral("a"))});
        document.format = PageFormat::Letter;
        QVERIFY(pdfInfo(write(document), QStringLiteral("Page size")).contains(QStringLiteral("612 x 792")));
    }
};

QTEST_MAIN(TestPdfWriter)
#include "test_pdf_writer.moc"
