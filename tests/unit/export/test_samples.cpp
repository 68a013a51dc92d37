// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_tools.hpp"

#include "base/language.hpp"
#include "dossier/dossier_file.hpp"
#include "dossier/file_facts.hpp"
#include "estimate/target.hpp"
#include "export/report.hpp"
#include "units/format.hpp"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::testing;

/// The documents of the sample dossiers, made by the whole pipeline on the shipped catalogue.
class TestSamples : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    catalogue::CataloguePtr m_catalogue;

    QString path(const QString &name) const
    {
        const QString kept = qEnvironmentVariable("PASSERELLE_KEEP_PDF");
        return kept.isEmpty() ? m_folder.filePath(name) : kept + QLatin1Char('/') + name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        Result<catalogue::CataloguePtr> loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
        m_catalogue = *loaded;
    }

    void documentsOfASample_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("code");
        for (const char *sample : {"health", "industry", "language"}) {
            for (const char *code : {"en", "fr"})
                QTest::addRow("%s in %s", sample, code) << QString::fromLatin1(sample) << QString::fromLatin1(code);
        }
    }
    void documentsOfASample()
    {
        QFETCH(QString, sample);
        QFETCH(QString, code);
        const Language language = Language::of(code);
        const QDate today(2026, 11, 21);
        const QString file = QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(sample);
        const Result<dossier::Dossier> read = dossier::readDossierFile(file);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(describe(read.error(), language)));
        const Result<dossier::Dossier> whole = dossier::withFilesRead(*read, *m_catalogue);
        QVERIFY2(whole.has_value(), whole ? "" : qPrintable(describe(whole.error(), language)));
        const dossier::Case value =
            dossier::evaluate(*whole, *m_catalogue, estimate::targetsOf(*m_catalogue), today, language);
        QVERIFY2(!value.workloadProblem,
                 value.workloadProblem ? qPrintable(value.workloadProblem->text(language)) : "");
        QVERIFY(value.chosen.has_value());

        const QString report = path(QStringLiteral("%1_%2.pdf").arg(sample, code));
        QVERIFY(exporter::writeReport(value, *m_catalogue, language, report, today).has_value());
        QVERIFY(QFileInfo(report).size() < 1000000);
        QVERIFY(pdfInfo(report, QStringLiteral("Pages")).toInt() > 5);
        const QString text = pdfText(report);
        const QString hours = units::format(value.estimates.at(*value.chosen).projectGpuHours.p50, language);
        QVERIFY2(text.contains(hours.simplified()), qPrintable(hours));
        QVERIFY(value.application.has_value());
        const QString application = path(QStringLiteral("%1_application_%2.pdf").arg(sample, code));
        QVERIFY(exporter::writeApplication(value, *m_catalogue, language, application, today).has_value());
        QVERIFY(QFileInfo(application).size() < 1000000);
        QVERIFY(pdfInfo(application, QStringLiteral("Pages")).toInt() >= 2);
    }
};

QTEST_MAIN(TestSamples)
#include "test_samples.moc"
