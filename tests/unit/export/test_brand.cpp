// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_tools.hpp"
#include "sample_case.hpp"

#include "base/language.hpp"
#include "export/brand.hpp"
#include "export/report.hpp"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::exporter;
using namespace passerelle::testing;

/// Paper and brand of a document.
class TestBrand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void aBrandFileThatIsWrongIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("no JSON") << QByteArray("name = x") << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("another document") << QByteArray("{\"schema\": \"passerelle.dossier/1\", \"name\": \"x\"}")
                                          << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("says nothing") << QByteArray("{\"schema\": \"passerelle.brand/1\"}")
                                      << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("the logo is not there")
            << QByteArray("{\"schema\": \"passerelle.brand/1\", \"name\": \"x\", \"logo\": \"none.png\"}")
            << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("the logo is no picture")
            << QByteArray("{\"schema\": \"passerelle.brand/1\", \"name\": \"x\", \"logo\": \"text.png\"}")
            << static_cast<int>(ErrorCode::Unsupported);
    }
    void aBrandFileThatIsWrongIsRefusedInWords()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        write(QStringLiteral("text.png"), "not a picture");
        const auto brand = readBrand(write(QStringLiteral("brand.json"), content));
        QVERIFY(!brand.has_value());
        QCOMPARE(static_cast<int>(brand.error().code), code);
        QVERIFY(!brand.error().remedy.isEmpty() || brand.error().code == ErrorCode::Malformed);
    }

    void aLogoLosesItsTransparencyAndItsExcess()
    {
        QImage logo(3000, 600, QImage::Format_ARGB32);
        logo.fill(Qt::transparent);
        QVERIFY(logo.save(m_folder.filePath(QStringLiteral("logo.png"))));
        const auto brand = readBrand(write(QStringLiteral("wide.json"),
                                           "{\"schema\": \"passerelle.brand/1\", \"name\": \"  Pépinière \\n "
                                           "Nord \", \"logo\": \"logo.png\"}"));
        QVERIFY(brand.has_value());
        QCOMPARE(brand->name, QStringLiteral("Pépinière Nord"));
        QCOMPARE(brand->logo.width(), kLogoPixels);
        QVERIFY(!brand->logo.hasAlphaChannel());
        QCOMPARE(brand->logo.pixelColor(5, 5), QColor(Qt::white));
    }

    void theLookReachesThePaperAndTheCover()
    {
        ReportLook look;
        look.format = PageFormat::Letter;
        look.brand.name = QStringLiteral("Pépinière Nord");
        look.brand.logo = QImage(400, 120, QImage::Format_RGB32);
        look.brand.logo.fill(QColor(20, 90, 60));
        const QString path = m_folder.filePath(QStringLiteral("letter.pdf"));
        const auto written =
            writeReport(sampleCase(), sampleCatalogue(), Language::english(), path, QDate(2026, 11, 21), look);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(describe(written.error(), Language::english())));
        QVERIFY(pdfInfo(path, QStringLiteral("Page size")).startsWith(QStringLiteral("612 x 792")));
        QVERIFY(pdfText(path).contains(QStringLiteral("Pépinière Nord")));
        QVERIFY(QFileInfo(path).size() < 1000000);
        QVERIFY(markOf(look) != markOf({}));
    }
};

QTEST_MAIN(TestBrand)
#include "test_brand.moc"
