// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of what an advisor does all day: list and open dossiers, read the catalogue, write a report. Printed as figures
// and ratios to the targets; nothing is judged by the clock. PASSERELLE_BENCH_DOSSIERS sets how many there are (500;
// the published table was made with 20000).
#include "catalogue/catalogue.hpp"
#include "dossier/case.hpp"
#include "dossier/connection.hpp"
#include "dossier/dossier_file.hpp"
#include "dossier/file_facts.hpp"
#include "dossier/library.hpp"
#include "estimate/target.hpp"
#include "export/report.hpp"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

using namespace passerelle;

namespace {

constexpr int kKept = 20;            ///< dossiers kept one by one, to time it
constexpr double kListTarget = 200;  ///< milliseconds, for list, search and open

/// Milliseconds of the processor that the fastest of seven took: what else the machine does counts for nothing.
double milliseconds(const std::function<void()> &go)
{
    double best = 1e12;
    for (int i = 0; i < 7; ++i) {
        const std::clock_t start = std::clock();
        go();
        best = std::min(best, static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    return best;
}

/// Copies of a dossier in one transaction, each with a name and a summary of its own: one by one they would be 20,000
/// commits to the disk, which is not what is measured.
Result<void> fill(const dossier::Library &library, const QString &id, int copies)
{
    const dossier::Connection &connection = library.connection();
    const QString numbers = QStringLiteral("WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number "
                                           "WHERE n < %1) ")
                                .arg(std::max(copies, 1));
    const QString made = QStringLiteral("printf('%08x-0000-4000-8000-000000000000', n)");
    return connection.transaction([&]() -> Result<void> {
        auto done = connection.run(
            QStringLiteral("INSERT INTO dossier (id, name, created, modified, summary) %1 SELECT %2, 'Dossier ' || n, "
                           "created, modified, '{\"project\": \"Assistant ' || n || '\", \"model\": \"ministral\"}' "
                           "FROM number, dossier WHERE dossier.id = ?")
                .arg(numbers, made),
            {id});
        if (!done)
            return done;
        return connection.run(QStringLiteral("INSERT INTO fact (dossier_id, fact_key, fact_value, check_sum) %1 SELECT "
                                             "%2, fact_key, fact_value, check_sum FROM number, fact "
                                             "WHERE dossier_id = ?")
                                  .arg(numbers, made),
                              {id});
    });
}

}  // namespace

class BenchDossiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
        auto read = dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
        QVERIFY(read.has_value());
        m_dossier = *read;
    }

    void catalogueFromItsSource()
    {
        const double strict =
            milliseconds([] { (void)catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue")); });
        const double shipped = milliseconds([] { (void)catalogue::loadCatalogue(QStringLiteral(":/catalogue")); });
        qInfo("catalogue: %.1f ms from its JSON files, %.1f ms as shipped (%.1f times as quick)", strict, shipped,
              strict / shipped);
    }

    void library()
    {
        const int set = qEnvironmentVariableIntValue("PASSERELLE_BENCH_DOSSIERS");
        const int count = set > 0 ? set : 500;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.passerelle"));
        auto library = dossier::Library::open(path);
        QVERIFY(library.has_value());
        QElapsedTimer timer;
        timer.start();
        QString id;
        for (int i = 0; i < kKept; ++i) {
            const auto inserted = (*library)->insert(m_dossier);
            QVERIFY(inserted.has_value());
            id = inserted->id;
        }
        const double kept = static_cast<double>(timer.nsecsElapsed()) * 1e-6 / kKept;
        const auto filled = fill(**library, id, count - kKept);
        QVERIFY2(filled.has_value(), qPrintable(filled ? QString() : filled.error().detail));
        QCOMPARE((*library)->list().value().size(), static_cast<std::size_t>(count));
        const double listed = milliseconds([&] { (void)(*library)->list(); });
        const double found = milliseconds([&] { (void)(*library)->search(QStringLiteral("assistant 17")); });
        const double opened = milliseconds([&] { (void)(*library)->load(id); });
        library->reset();
        const double reopened = milliseconds([&] { (void)dossier::Library::open(path); });
        qInfo("%d dossiers: list %.1f ms (%.2f × the target), search %.1f ms (%.2f × the target), open one %.1f ms "
              "(%.2f × the target), open the library %.1f ms, keep a new one %.2f ms; %lld bytes each",
              count, listed, listed / kListTarget, found, found / kListTarget, opened, opened / kListTarget, reopened,
              kept, static_cast<long long>(QFileInfo(path).size() / count));
    }

    void report()
    {
        const auto complete = dossier::withFilesRead(m_dossier, *m_catalogue);
        QVERIFY(complete.has_value());
        const QDate day(2026, 11, 21);
        const auto targets = estimate::targetsOf(*m_catalogue);
        const std::clock_t start = std::clock();
        const dossier::Case value = dossier::evaluate(*complete, *m_catalogue, targets, day, Language::french());
        const double evaluated = static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
        const QTemporaryDir folder;
        const double written = milliseconds([&] {
            QVERIFY(exporter::writeReport(value, *m_catalogue, Language::french(),
                                          folder.filePath(QStringLiteral("report.pdf")), day)
                        .has_value());
        });
        qInfo("case with estimates on the whole catalogue and every route: %.0f ms; its report as PDF: %.0f ms",
              evaluated, written);
    }

private:
    catalogue::CataloguePtr m_catalogue;
    dossier::Dossier m_dossier;
};

QTEST_MAIN(BenchDossiers)
#include "bench_dossiers.moc"
