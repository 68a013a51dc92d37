// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/batch.hpp"
#include "varied_dossiers.hpp"

#include "base/language.hpp"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace passerelle;
using namespace passerelle::cohort;

/// Many dossiers to files: whole, resumed, stopped, with a bad one among them.
class TestBatch : public QObject
{
    Q_OBJECT

private:
    catalogue::CataloguePtr m_catalogue;

    std::vector<BatchTask> tasks(int count) const
    {
        std::vector<BatchTask> result;
        QStringList taken;
        for (int i = 0; i < count; ++i) {
            const dossier::Dossier dossier = testing::variedDossier(i, *m_catalogue);
            result.push_back({QString(), dossier.name, folderNameFor(dossier.name, taken),
                              [dossier]() -> Result<dossier::Dossier> { return dossier; }});
        }
        return result;
    }

    static BatchOptions optionsFor(const QTemporaryDir &folder)
    {
        BatchOptions options;
        options.out = folder.path();
        options.pack = false;
        options.jobs = 2;
        options.today = QDate(2026, 11, 21);
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
        m_catalogue = *loaded;
    }

    void oneBadDossierIsRefusedAndTheOthersGoOn()
    {
        const QTemporaryDir folder;
        auto list = tasks(4);
        list.push_back({QStringLiteral("/tmp/bad.json"), QStringLiteral("bad"), QStringLiteral("bad"),
                        []() -> Result<dossier::Dossier> {
                            return failure(ErrorCode::Malformed, Message::verbatim(QStringLiteral("broken")));
                        }});
        const BatchOptions options = optionsFor(folder);
        const BatchResult result = runBatch(list, options, m_catalogue);
        QCOMPARE(result.lines.size(), list.size());
        QCOMPARE(result.refused, 1);
        QVERIFY(!result.stopped);
        QVERIFY(result.lines.back().error.contains(QStringLiteral("/tmp/bad.json")));
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(result.lines[i].headline.name, list[i].name);
            QVERIFY(QFile::exists(folder.filePath(list[i].folder + QStringLiteral("/report.pdf"))));
        }
        const auto tables = writeBatchTables(result.lines, options, *m_catalogue, QStringLiteral("Autumn"));
        QVERIFY2(tables.has_value(), tables ? "" : qPrintable(describe(tables.error(), Language::english())));
        QFile summary(folder.filePath(QStringLiteral("summary.csv")));
        QVERIFY(summary.open(QIODevice::ReadOnly));
        QCOMPARE(summary.readAll().count('\n'), 6);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("cohort.pdf"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("cohort.csv"))));
    }

    void aSecondRunKeepsWhatIsDoneAndUnchanged()
    {
        const QTemporaryDir folder;
        BatchOptions options = optionsFor(folder);
        auto list = tasks(3);
        QCOMPARE(runBatch(list, options, m_catalogue).kept, 0);
        const BatchResult second = runBatch(list, options, m_catalogue);
        QCOMPARE(second.kept, 3);
        QCOMPARE(second.lines.at(1).headline.name, list[1].name);
        QVERIFY(second.lines.at(1).headline.figures.has_value());

        // A changed dossier, a lost file: those two alone are written again.
        dossier::Dossier changed = testing::variedDossier(0, *m_catalogue);
        changed.facts.insert(QStringLiteral("plan.epochs"), 9);
        list[0].read = [changed]() -> Result<dossier::Dossier> { return changed; };
        QVERIFY(QFile::remove(folder.filePath(list[2].folder + QStringLiteral("/report.pdf"))));
        const BatchResult third = runBatch(list, options, m_catalogue);
        QCOMPARE(third.kept, 1);
        QCOMPARE(third.lines.at(1).state, QStringLiteral("kept"));

        // Another catalogue, another language, or the person's wish: everything is.
        options.mark = "another";
        QCOMPARE(runBatch(list, options, m_catalogue).kept, 0);
        QCOMPARE(runBatch(list, options, m_catalogue).kept, 3);
        options.language = Language::french();
        QCOMPARE(runBatch(list, options, m_catalogue).kept, 0);
        options.again = true;
        QCOMPARE(runBatch(list, options, m_catalogue).kept, 0);
    }

    void aStoppedRunGoesOnWhereItWas()
    {
        const QTemporaryDir folder;
        BatchOptions options = optionsFor(folder);
        options.jobs = 1;
        const auto list = tasks(5);
        std::atomic<int> done = 0;
        const BatchResult first = runBatch(
            list, options, m_catalogue, [&done](const BatchStep &step) { done = step.done; },
            [&done] { return done >= 2; });
        QVERIFY(first.stopped);
        QCOMPARE(first.lines.size(), std::size_t(2));
        int worked = 0;
        const BatchResult second =
            runBatch(list, options, m_catalogue, [&worked](const BatchStep &step) { worked = step.worked; });
        QVERIFY(!second.stopped);
        QCOMPARE(second.kept, 2);
        QCOMPARE(worked, 3);
        QCOMPARE(second.lines.size(), std::size_t(5));
    }

    void timeLeftFollowsThePace()
    {
        constexpr std::chrono::milliseconds kPassed(5000);
        BatchStep step;
        step.total = 100;
        QVERIFY(!timeLeft(step, kPassed));
        step.done = 60;
        step.worked = 10;  // fifty were kept and took no time
        QCOMPARE(timeLeft(step, kPassed)->count(), 20);
    }

    void folderNames_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("plain") << QStringList{QStringLiteral("Dossier 1")} << QStringList{QStringLiteral("Dossier-1")};
        QTest::newRow("twice the same but for case") << QStringList{QStringLiteral("Acme"), QStringLiteral("ACME")}
                                                     << QStringList{QStringLiteral("Acme"), QStringLiteral("ACME-2")};
        QTest::newRow("a way out of the folder")
            << QStringList{QStringLiteral("../../etc/passwd")} << QStringList{QStringLiteral("etc-passwd")};
        QTest::newRow("nothing left") << QStringList{QStringLiteral("///"), QString()}
                                      << QStringList{QStringLiteral("dossier"), QStringLiteral("dossier-2")};
    }
    void folderNames()
    {
        QFETCH(QStringList, texts);
        QFETCH(QStringList, names);
        QStringList taken;
        QStringList found;
        for (const QString &text : texts)
            found << folderNameFor(text, taken);
        QCOMPARE(found, names);
    }
};

QTEST_MAIN(TestBatch)
#include "test_batch.moc"
