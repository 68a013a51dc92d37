// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_page.hpp"

#include "ui/widgets/number_field.hpp"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace passerelle;
using namespace passerelle::ui;
using namespace passerelle::testing;

/// What leaves the program by the Export step.
class TestGuiExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsAreWritten_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("report") << QStringLiteral("export.report") << QStringLiteral("r.pdf") << QByteArray("%PDF-");
        QTest::newRow("application") << QStringLiteral("export.application") << QStringLiteral("a.pdf")
                                     << QByteArray("%PDF-");
        QTest::newRow("table") << QStringLiteral("export.csv") << QStringLiteral("e.csv") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("data") << QStringLiteral("export.json") << QStringLiteral("e.json") << QByteArray("{");
    }
    void exportsAreWritten()
    {
        QFETCH(QString, button);
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        bench.savePath = bench.filePath(file);
        QTest::mouseClick(shown.find<QPushButton>(button), Qt::LeftButton);
        auto *folder = shown.find<QPushButton>(QStringLiteral("export.openFolder"));
        QTRY_VERIFY_WITH_TIMEOUT(folder->isVisibleTo(shown.page), Workbench::kPatienceMs);
        QFile written(bench.savePath);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith(start));
    }

    void changedMindWritesNothingAndAFailureIsToldInPlace()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        auto *csv = shown.find<QPushButton>(QStringLiteral("export.csv"));
        QTest::mouseClick(csv, Qt::LeftButton);
        QVERIFY(bench.proposedPath.endsWith(QLatin1String(".csv")));
        auto *result = shown.find<QWidget>(QStringLiteral("export.result"));
        QVERIFY(!result->isVisibleTo(shown.page));
        bench.savePath = bench.filePath(QStringLiteral("no such folder/e.csv"));
        QTest::mouseClick(csv, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(csv->isEnabled(), Workbench::kPatienceMs);
        QVERIFY(result->isVisibleTo(shown.page));
        QVERIFY(!shown.find<QPushButton>(QStringLiteral("export.openFolder"))->isVisibleTo(shown.page));
    }

    void aPackIsWrittenToTheFolderAndTheStepIsDone()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        QVERIFY(stateOf(QStringLiteral("export"), *bench.session) != StepState::Done);
        bench.savePath = bench.filePath(QStringLiteral("packs"));
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("export.pack")), Qt::LeftButton);
        auto *folder = shown.find<QPushButton>(QStringLiteral("export.openFolder"));
        QTRY_VERIFY_WITH_TIMEOUT(folder->isVisibleTo(shown.page), Workbench::kPatienceMs);
        const QStringList packs = QDir(bench.savePath).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        QCOMPARE(packs.size(), 2);
        QVERIFY(packs.last().endsWith(QStringLiteral(".zip")));
        QCOMPARE(stateOf(QStringLiteral("export"), *bench.session), StepState::Done);
    }

    void aFinalReportTakesTheHoursReallyUsed()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        bench.session->set(QString::fromLatin1(dossier::keys::kRoute), QStringLiteral("eurohpc-aif-playground"),
                           QStringLiteral("Choose"));
        bench.waitForCase();
        Shown shown(QStringLiteral("export"), *bench.session);
        QTest::keyClicks(shown.find<QLineEdit>(QStringLiteral("export.actuals.hours")), QStringLiteral("123"));
        QCOMPARE(bench.session->value(QStringLiteral("actuals.gpu_hours")).toInt(), 123);
        bench.waitForCase();
        bench.savePath = bench.filePath(QString());
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("export.finalReport")), Qt::LeftButton);
        auto *folder = shown.find<QPushButton>(QStringLiteral("export.openFolder"));
        QTRY_VERIFY_WITH_TIMEOUT(folder->isVisibleTo(shown.page), Workbench::kPatienceMs);
        for (const char *name : {"final-report.pdf", "final-report.docx", "final-report.odt"})
            QVERIFY(QFile::exists(bench.filePath(QString::fromLatin1(name))));
    }
};

QTEST_MAIN(TestGuiExport)
#include "test_gui_export.moc"
