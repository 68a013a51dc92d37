// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_tools.hpp"
#include "sample_packs.hpp"

#include "export/docx_writer.hpp"
#include "export/odt_writer.hpp"
#include "export/report.hpp"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace passerelle;
using namespace passerelle::testing;

/// The documents of every route and sample, opened by LibreOffice and read back from what it makes of them. Run it with
/// `ctest -L office`; skipped where there is no soffice.
class TestOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsOpen_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("DOCX") << QStringLiteral("docx");
        QTest::newRow("ODT") << QStringLiteral("odt");
    }
    void documentsOpen()
    {
        QFETCH(QString, ending);
        const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (office.isEmpty())
            QSKIP("LibreOffice is not installed");
        QTemporaryDir folder;
        QStringList arguments{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder.path()),
                              QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf")};
        QMap<QString, QString> expected;
        for (const QString &sample : kSamples) {
            for (const catalogue::Route *route : routesWithForms()) {
                const dossier::Case value = caseFor(sample, *route);
                const Language words = access::formLanguage(*route, Language::english());
                const exporter::Document document =
                    exporter::applicationDocument(value, *shippedCatalogue(), words, kToday);
                const QDateTime noon(kToday, QTime(12, 0), QTimeZone::utc());
                const auto bytes = ending == QStringLiteral("docx") ? exporter::docxOf(document, noon)
                                                                    : exporter::odtOf(document, noon);
                QVERIFY(bytes.has_value());
                const QString name = sample + QLatin1Char('-') + route->id;
                QFile file(folder.filePath(QString(name + QLatin1Char('.') + ending)));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(*bytes);
                file.close();
                arguments << file.fileName();
                expected.insert(name, value.application->answers.back().field.label.text(words).simplified());
            }
        }
        QString told;
        QVERIFY2(statusOf(office, arguments, folder.path(), &told) == 0, qPrintable(told));
        for (auto name = expected.begin(); name != expected.end(); ++name) {
            const QString text = pdfText(folder.filePath(QString(name.key() + QStringLiteral(".pdf"))));
            QVERIFY2(text.contains(name.value()), qPrintable(name.key() + QStringLiteral(": ") + name.value()));
        }
    }
};

QTEST_MAIN(TestOffice)
#include "test_office.moc"
