// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/test_server.hpp"
#include "verify_result.hpp"

#include "dossier/backup.hpp"
#include "dossier/library.hpp"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

const QString kSecret = QStringLiteral("ConfidentialLaunchPlan7731");
const QString kKey = QStringLiteral("project.title");

Edit saw(const QString &key, const QJsonValue &before, const QJsonValue &after)
{
    return {key, before, after};
}

const QJsonValue kNothing(QJsonValue::Undefined);

}  // namespace

/// Tags, summaries, the bin, copies, and two windows on one library; what is not about files on both back ends.
class TestLibraryPortfolio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void initTestCase() { m_server = tests::TestServer::start(m_whyNoServer); }
    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        m_onServer = onServer;
        if (onServer && !m_server)
            QSKIP(qPrintable(QStringLiteral("no PostgreSQL server to test against: ") + m_whyNoServer));
        if (onServer)
            m_server->clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        m_library = open();
    }
    void cleanup() { m_library.reset(); }

    void keepsTagsSortedAndOnce()
    {
        const QString id = create();
        VERIFY_RESULT(m_library->setTags(
            id, {QStringLiteral(" santé "), QStringLiteral("2026 spring"), QStringLiteral("Santé"), QString()}));
        QCOMPARE(m_library->list()->front().tags,
                 (QStringList{QStringLiteral("2026 spring"), QStringLiteral("santé")}));
        QVERIFY(!m_library->setTags(id, {QString(51, QLatin1Char('x'))}));
        QCOMPARE(m_library->tags(id)->size(), 2);
        QCOMPARE(m_library->setTags(QStringLiteral("none"), {}).error().code, ErrorCode::NotFound);
    }

    void aSummaryIsCurrentUntilTheDossierOrTheCatalogueChanges()
    {
        const QString id = create();
        const Dossier dossier = *m_library->load(id);
        VERIFY_RESULT(
            m_library->setSummary(dossier, {{QStringLiteral("gpu_hours"), 1200}}, QStringLiteral("2026-11-20")));
        Entry entry = m_library->list()->front();
        QCOMPARE(entry.summary().value(QStringLiteral("gpu_hours")).toInt(), 1200);
        QCOMPARE(entry.modified, dossier.modified);
        QVERIFY(entry.summaryIsCurrent(QStringLiteral("2026-11-20")));
        QVERIFY(!entry.summaryIsCurrent(QStringLiteral("2026-12-01")));
        m_now = m_now.addSecs(60);
        VERIFY_RESULT(m_library->edit(id, QStringLiteral("Change"), {saw(kKey, kNothing, 1)}));
        entry = m_library->list()->front();
        QVERIFY(!entry.summaryIsCurrent(QStringLiteral("2026-11-20")));
    }

    void searchesNamesTagsAndSummaries_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("part of a name in capitals") << QStringLiteral("ALPHA") << 1;
        QTest::newRow("a tag") << QStringLiteral("spring") << 1;
        QTest::newRow("a word of the summary") << QStringLiteral("jean-zay") << 1;
        QTest::newRow("nothing like it") << QStringLiteral("omega") << 0;
        QTest::newRow("a percent sign stands for itself") << QStringLiteral("%") << 0;
        QTest::newRow("an underscore stands for itself") << QStringLiteral("_") << 0;
        QTest::newRow("a quote and a statement") << QStringLiteral("'; DROP TABLE dossier; --") << 0;
    }
    void searchesNamesTagsAndSummaries()
    {
        QFETCH(QString, words);
        QFETCH(int, found);
        const QString id = create(QStringLiteral("Projet alpha"));
        create(QStringLiteral("Projet beta"));
        VERIFY_RESULT(m_library->setTags(id, {QStringLiteral("Spring")}));
        VERIFY_RESULT(
            m_library->setSummary(*m_library->load(id), {{QStringLiteral("m"), QStringLiteral("Jean-Zay")}}, {}));
        QCOMPARE(m_library->search(words)->size(), std::size_t(found));
        QCOMPARE(m_library->list()->size(), std::size_t(2));
    }

    void theBinGivesBack()
    {
        const QString id = create();
        VERIFY_RESULT(m_library->edit(id, QStringLiteral("Change"), {saw(kKey, kNothing, kSecret)}));
        VERIFY_RESULT(m_library->remove(id));
        QVERIFY(m_library->list()->empty());
        QCOMPARE(m_library->bin()->front().deleted, m_now);
        QVERIFY(!m_library->rename(id, QStringLiteral("Other")));
        VERIFY_RESULT(m_library->restore(id));
        QCOMPARE(m_library->load(id)->facts.value(kKey), QJsonValue(kSecret));
        QCOMPARE(m_library->undoLabel(id)->value_or(QString()), QStringLiteral("Change"));
        QCOMPARE(m_library->restore(id).error().code, ErrorCode::NotFound);
    }

    void anEmptiedBinIsEmpty()
    {
        const QString kept = create(QStringLiteral("Kept"));
        const QString id = create(kSecret);
        VERIFY_RESULT(m_library->setTags(id, {QStringLiteral("t")}));
        VERIFY_RESULT(m_library->edit(id, QStringLiteral("Change"), {saw(kKey, kNothing, kSecret)}));
        VERIFY_RESULT(m_library->remove(id));
        QCOMPARE(*m_library->emptyBin(), 1);
        QVERIFY(m_library->bin()->empty());
        QCOMPARE(m_library->list()->front().id, kept);
        for (const QString &table : {QStringLiteral("fact"), QStringLiteral("tag"), QStringLiteral("edit_group")}) {
            const auto left = m_library->connection().scalar(
                QStringLiteral("SELECT count(*) FROM %1 WHERE dossier_id = ?").arg(table), {id});
            QCOMPARE(left->toInt(), 0);
        }
    }

    void anEmptiedBinLeavesNoByte()
    {
        if (m_onServer)
            QSKIP("about the files of a library on this computer");
        const QString kept = create(QStringLiteral("Kept"));
        const QString id = create(kSecret);
        for (int i = 0; i < 30; ++i) {
            VERIFY_RESULT(m_library->edit(id, QStringLiteral("Step %1").arg(i),
                                          {saw(kKey, kNothing, QString(kSecret + QString::number(i)))}));
        }
        VERIFY_RESULT(backUp(path(), m_now));
        VERIFY_RESULT(m_library->remove(id));
        QVERIFY(bytesOnDisk().contains(kSecret.toUtf8()));
        const auto erased = m_library->emptyBin();
        VERIFY_RESULT(erased);
        QCOMPARE(*erased, 1);
        QVERIFY(!bytesOnDisk().contains(kSecret.toUtf8()));
        QCOMPARE(m_library->list()->front().id, kept);
        QCOMPARE(*m_library->emptyBin(), 0);
    }

    void filesAreTheOwnersAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("on Windows a person's folder is that person's by its own rights");
#else
        if (m_onServer)
            QSKIP("about the files of a library on this computer");
        create();
        VERIFY_RESULT(backUp(path(), m_now));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &file : QStringList{path(), path() + QStringLiteral("-wal"), backupsOf(path()).first()}) {
            if (QFile::exists(file))
                QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
        }
        QVERIFY(!(QFile::permissions(QFileInfo(path()).absolutePath()) & (others | QFile::ExeOther)));
#endif
    }

    void keepsTheTenNewestCopies()
    {
        if (m_onServer)
            QSKIP("about the files of a library on this computer");
        const QString id = create();
        for (int day = 0; day < 13; ++day) {
            m_now = m_now.addDays(1);
            VERIFY_RESULT(m_library->edit(id, QStringLiteral("Day"), {saw(kKey, kNothing, day)}));
            const auto copy = backUp(path(), m_now);
            VERIFY_RESULT(copy);
            QVERIFY(copy->has_value());
        }
        const QStringList copies = backupsOf(path());
        QCOMPARE(copies.size(), kBackupsKept);
        QCOMPARE(backupTime(copies.first(), path()), m_now);
        QVERIFY(!(*backUp(path(), m_now.addSecs(3600))).has_value());  // too young
        QVERIFY(!(*backUp(path(), m_now.addDays(3))).has_value());     // nothing new
        m_now = m_now.addSecs(1);
        VERIFY_RESULT(m_library->rename(id, QStringLiteral("Later")));
        QVERIFY((*backUp(path(), m_now.addDays(-30))).has_value());  // a clock set back does not stop copies
        const auto copy = Library::open(copies.first());
        VERIFY_RESULT(copy);
        QCOMPARE((*copy)->load(id)->facts.value(kKey), QJsonValue(12));
    }

    void twoWindowsBothKeepTheirWork()
    {
        const QString id = create();
        const auto other = open();
        const Edit city = saw(QStringLiteral("company.city"), kNothing, QStringLiteral("Lyon"));
        const Edit people = saw(QStringLiteral("company.headcount"), kNothing, 12);
        VERIFY_RESULT(m_library->change(id, QStringLiteral("City"), {city}));
        const auto joined = other->change(id, QStringLiteral("People"), {people});
        VERIFY_RESULT(joined);
        QVERIFY(joined->conflicts.empty());
        QCOMPARE(joined->dossier.facts.size(), 2);
    }

    void aRealConflictIsShownNotOverwritten()
    {
        const QString id = create();
        const auto other = open();
        const Edit theirs = saw(QStringLiteral("company.city"), kNothing, QStringLiteral("Lyon"));
        VERIFY_RESULT(m_library->change(id, QStringLiteral("City"), {theirs}));
        m_now = m_now.addSecs(60);
        const auto outcome = other->change(id, QStringLiteral("Mine"),
                                           {saw(QStringLiteral("company.city"), kNothing, QStringLiteral("Paris")),
                                            saw(QStringLiteral("company.headcount"), kNothing, 3),
                                            saw(QStringLiteral("plan.epochs"), kNothing, 2)});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->conflicts.size(), std::size_t(1));
        const Conflict &conflict = outcome->conflicts.front();
        QCOMPARE(conflict.key, QStringLiteral("company.city"));
        QCOMPARE(conflict.mine, QJsonValue(QStringLiteral("Paris")));
        QCOMPARE(conflict.theirs, QJsonValue(QStringLiteral("Lyon")));
        QCOMPARE(conflict.changed, m_now.addSecs(-60));
        QVERIFY(!conflict.changedBy.isEmpty());
        // The rest of that group waits for the person's choice; other groups are kept.
        QVERIFY(!outcome->dossier.facts.contains(QStringLiteral("company.headcount")));
        QCOMPARE(outcome->dossier.facts.value(QStringLiteral("plan.epochs")), QJsonValue(2));
    }

    void theSameChangeTwiceIsNoConflict()
    {
        const QString id = create();
        const auto other = open();
        const Edit edit = saw(kKey, kNothing, 1);
        VERIFY_RESULT(m_library->change(id, QStringLiteral("A"), {edit}));
        const auto outcome = other->change(id, QStringLiteral("B"), {edit});
        VERIFY_RESULT(outcome);
        QVERIFY(outcome->conflicts.empty());
    }

    void noticesAnotherWindow()
    {
        const QString id = create();
        const auto other = open();
        QVERIFY(!*m_library->changedElsewhere());
        QVERIFY(!*m_library->changedElsewhere());
        VERIFY_RESULT(other->rename(id, QStringLiteral("Renamed")));
        QVERIFY(*m_library->changedElsewhere());
        QVERIFY(!*m_library->changedElsewhere());
    }

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("data/library.db"));
    }
    std::unique_ptr<Library> open()
    {
        const auto clock = [this] { return m_now; };
        auto opened = m_onServer ? Library::openServer(m_server->address(QStringLiteral("anna")), clock)
                                 : Library::open(path(), clock);
        return opened ? std::move(*opened) : nullptr;
    }
    QString create(const QString &name = QStringLiteral("Case"))
    {
        return m_library->create(name).value_or(Dossier()).id;
    }
    QByteArray bytesOnDisk()
    {
        QByteArray bytes;
        for (const QString &folder : QStringList{QFileInfo(path()).absolutePath(), backupFolder(path())}) {
            for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                if (file.open(QIODevice::ReadOnly))
                    bytes += file.readAll();
            }
        }
        return bytes;
    }

    std::unique_ptr<tests::TestServer> m_server;
    QString m_whyNoServer;
    bool m_onServer = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestLibraryPortfolio)
#include "test_library_portfolio.moc"
