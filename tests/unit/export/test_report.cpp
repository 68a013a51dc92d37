// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_tools.hpp"
#include "sample_case.hpp"

#include "base/glossary.hpp"
#include "export/report.hpp"
#include "units/format.hpp"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::exporter;
using namespace passerelle::testing;

namespace {

const QDate kToday(2026, 11, 21);

/// As a search in the PDF sees it: no-break spaces are spaces.
QString searchable(QString text)
{
    return text.replace(QChar(0xA0), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' ')).simplified();
}

}  // namespace

class TestReport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// PASSERELLE_KEEP_PDF names a folder where the documents stay, to be looked at.
    QString path(const QString &name) const
    {
        const QString kept = qEnvironmentVariable("PASSERELLE_KEEP_PDF");
        return kept.isEmpty() ? m_folder.filePath(name) : kept + QLatin1Char('/') + name;
    }

private Q_SLOTS:
    /// The report explains with the program's own glossary, and none of its words is missing there.
    void reportExplainsItsWords()
    {
        const Language french = Language::of(QStringLiteral("fr"));
        const QString file = path(QStringLiteral("words.pdf"));
        QVERIFY(writeReport(sampleCase(), sampleCatalogue(), french, file, kToday));
        const QString text = searchable(pdfText(file));
        int explained = 0;
        for (const GlossaryTerm &term : glossary())
            explained += text.contains(searchable(term.meaning.text(french)).left(40)) ? 1 : 0;
        QCOMPARE(explained, 19);
    }

    void reportHoldsTheFiguresOfTheCase_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("in English") << QStringLiteral("en");
        QTest::newRow("in French") << QStringLiteral("fr");
    }
    void reportHoldsTheFiguresOfTheCase()
    {
        QFETCH(QString, code);
        const Language language = Language::of(code);
        const dossier::Case value = sampleCase();
        const QString file = path(QStringLiteral("report_%1.pdf").arg(code));
        const Result<void> done = writeReport(value, sampleCatalogue(), language, file, kToday);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(describe(done.error(), language)));

        const QString text = searchable(pdfText(file));
        for (const estimate::Estimate &e : value.estimates) {
            if (!e.feasible)
                continue;
            const QString hours = searchable(units::format(e.projectGpuHours.p50, language));
            QVERIFY2(text.contains(hours), qPrintable(e.target.name + QStringLiteral(" ") + hours));
        }
        const estimate::Estimate &chosen = value.estimates.front();
        QVERIFY(text.contains(searchable(units::format(chosen.projectGpuHours.p10, language))));
        QVERIFY(text.contains(searchable(units::format(chosen.projectGpuHours.p90, language))));
        QVERIFY(text.contains(searchable(units::format(chosen.carbon.p50, language))));
        QVERIFY(text.contains(QStringLiteral("Thémis Conseil SAS")));
        QVERIFY(text.contains(QStringLiteral("The job needs 52.5 GB per GPU; this GPU has 40 GB.")));
        QVERIFY(text.contains(QStringLiteral("https://docs.hpc.cineca.it/hpc/leonardo.html")));
        QVERIFY(text.contains(QStringLiteral("Sequence length 4,096")));
        QVERIFY(text.contains(QStringLiteral("Starts above 10,000 GPU-hours.")));
    }

    void reportIsAFileOneCanHandOn()
    {
        const QString file = path(QStringLiteral("hand_on.pdf"));
        QVERIFY(writeReport(sampleCase(), sampleCatalogue(), Language::english(), file, kToday).has_value());
        QVERIFY(pdfInfo(file, QStringLiteral("Pages")).toInt() > 5);
        QVERIFY(QFileInfo(file).size() < 1000000);
        QVERIFY(pdfInfo(file, QStringLiteral("Title")).contains(QStringLiteral("Assistant juridique")));
        QCOMPARE(pdfInfo(file, QStringLiteral("Author")), QStringLiteral("Thémis Conseil SAS"));
    }

    void dossierWithoutAModelStillGivesAReport()
    {
        dossier::Case value;
        value.dossier.name = QStringLiteral("Vide");
        value.workloadProblem = Message::verbatim(QStringLiteral("Choose a model first."));
        const QString file = path(QStringLiteral("empty.pdf"));
        QVERIFY(writeReport(value, sampleCatalogue(), Language::english(), file, kToday).has_value());
        QVERIFY(pdfText(file).contains(QStringLiteral("Choose a model first.")));
    }

    void chosenMachineThatCannotRunTheJobSaysWhy()
    {
        dossier::Case value = sampleCase();
        value.chosen = value.estimates.size() - 1;
        const QString file = path(QStringLiteral("impossible.pdf"));
        QVERIFY(writeReport(value, sampleCatalogue(), Language::english(), file, kToday).has_value());
        QVERIFY(pdfText(file).count(QStringLiteral("The job runs for 12.5 h; the longest job is 4 h.")) >= 2);
    }

    void applicationShowsAnswersAndGaps()
    {
        const QString file = path(QStringLiteral("application.pdf"));
        const dossier::Case value = sampleCase();
        QVERIFY(writeApplication(value, sampleCatalogue(), Language::english(), file, kToday).has_value());
        const QString text = pdfText(file);
        QVERIFY(text.contains(QStringLiteral("EuroHPC AI Factories – Playground access")));
        QVERIFY(text.contains(QStringLiteral("https://access.eurohpc-ju.europa.eu/")));
        QVERIFY(text.contains(QStringLiteral("An assistant that reads case files and drafts a first opinion.")));
        QVERIFY(text.contains(QStringLiteral("3 of 5")));
        QVERIFY(text.contains(QStringLiteral("To be completed")));
        QVERIFY(text.contains(QStringLiteral("At most 2,000 characters.")));
        const qsizetype first =
            text.indexOf(QStringLiteral("The project"), text.indexOf(QStringLiteral("The project")));
        QVERIFY(first >= 0 && text.lastIndexOf(QStringLiteral("Resources requested")) > first);
    }

    void declarationsAreNeverTickedForThePerson()
    {
        const QString file = path(QStringLiteral("declaration.pdf"));
        dossier::Case value = sampleCase();
        QVERIFY(writeApplication(value, sampleCatalogue(), Language::english(), file, kToday).has_value());
        const QString promise = QStringLiteral("To be declared by the applicant on the portal.");
        QVERIFY(pdfText(file).contains(promise));
        value.application->answers.at(2).edited = true;
        value.application->answers.at(2).value = QStringLiteral("Declared: civilian");
        QVERIFY(writeApplication(value, sampleCatalogue(), Language::english(), file, kToday).has_value());
        QVERIFY(!pdfText(file).contains(promise));
        QVERIFY(pdfText(file).contains(QStringLiteral("Declared: civilian")));
    }

    void applicationInFrenchUsesTheFormsFrenchWords()
    {
        const QString file = path(QStringLiteral("application_fr.pdf"));
        QVERIFY(writeApplication(sampleCase(), sampleCatalogue(), Language::french(), file, kToday).has_value());
        QVERIFY(pdfText(file).contains(QStringLiteral("Innovation et impact économique attendus")));
        QVERIFY(pdfText(file).contains(QStringLiteral("21 novembre 2026")));
    }

    void caseWithoutApplicationIsToldInWords()
    {
        dossier::Case value = sampleCase();
        value.application.reset();
        const Result<void> done =
            writeApplication(value, sampleCatalogue(), Language::english(), path(QStringLiteral("none.pdf")), kToday);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::NotFound);
    }

    void hostileNamesComeThroughHarmless()
    {
        const dossier::Case value = hostileCase();
        for (const char *name : {"hostile_report.pdf", "hostile_application.pdf"}) {
            const QString file = path(QLatin1String(name));
            const bool report = QByteArray(name).contains("report");
            const Result<void> done =
                report ? writeReport(value, sampleCatalogue(), Language::english(), file, kToday)
                       : writeApplication(value, sampleCatalogue(), Language::english(), file, kToday);
            QVERIFY(done.has_value());
            QVERIFY(pdfText(file).contains(QStringLiteral("<b>fin</b> =cmd|")));
            QVERIFY(pdfText(file).contains(QStringLiteral("%1 %2")));
            QVERIFY(QFileInfo(file).size() < 1000000);
        }
    }
};

QTEST_MAIN(TestReport)
#include "test_report.moc"
