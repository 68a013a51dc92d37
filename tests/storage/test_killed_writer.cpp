// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/connection.hpp"
#include "dossier/library.hpp"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::dossier;

/// A process that writes is killed at random moments, again and again: what it acknowledged is there, whole, and the
/// file is sound. (A kill loses no page the system holds; that each commit is also synchronised to the disk is checked
/// by the PRAGMA in test_library_file.)
class TestKilledWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoAcknowledgedEdit()
    {
        constexpr int kRounds = 40;
        const QString path = m_folder.filePath(QStringLiteral("library.db"));
        const QString id = Library::open(path).value()->create(QStringLiteral("Case")).value().id;
        QRandomGenerator random(20261121);
        int last = 0;
        for (int round = 0; round < kRounds; ++round) {
            const int acknowledged = writeUntilKilled(path, id, last + 1, random.bounded(1, 12));
            QVERIFY2(acknowledged > last, "the writer acknowledged nothing");
            check(path, id, acknowledged, last);
            if (QTest::currentTestFailed())
                return;
        }
        undoEverything(path, id);
    }

private:
    /// Waits for `edits` acknowledgements and kills; gives the last number acknowledged.
    int writeUntilKilled(const QString &path, const QString &id, int first, int edits)
    {
        QProcess writer;
        writer.start(QStringLiteral(PASSERELLE_BIN) + QStringLiteral("/library_writer"),
                     {path, id, QString::number(first)});
        QByteArray said;
        while (said.count('\n') < edits && writer.waitForReadyRead(60'000))
            said += writer.readAllStandardOutput();
        writer.kill();  // SIGKILL
        writer.waitForFinished();
        said += writer.readAllStandardOutput();
        const auto end = said.lastIndexOf('\n');
        const auto start = said.lastIndexOf('\n', end - 1) + 1;
        return end < 0 ? 0 : said.mid(start, end - start).toInt();
    }

    void check(const QString &path, const QString &id, int acknowledged, int &last)
    {
        {
            const auto connection = Connection::open(path);
            QVERIFY(connection.has_value());
            QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA integrity_check"))->toString(), QStringLiteral("ok"));
        }
        const auto library = Library::open(path);
        QVERIFY(library.has_value());
        const auto dossier = (*library)->load(id);
        QVERIFY(dossier.has_value());
        const int stored = dossier->facts.value(QStringLiteral("count.last")).toInt();
        // The edit under way when the kill came may have become durable before it was acknowledged.
        QVERIFY2(stored == acknowledged || stored == acknowledged + 1,
                 qPrintable(QStringLiteral("acknowledged %1, stored %2").arg(acknowledged).arg(stored)));
        QCOMPARE(dossier->facts.value(QStringLiteral("count.twice")).toInt(), 2 * stored);
        for (int number = 1; number <= stored; ++number)
            QCOMPARE(dossier->facts.value(QStringLiteral("value.n%1").arg(number)).toInt(), number);
        last = stored;
    }

    void undoEverything(const QString &path, const QString &id)
    {
        const auto library = Library::open(path);
        QVERIFY(library.has_value());
        while ((*library)->undoLabel(id)->has_value())
            QVERIFY((*library)->undo(id).has_value());
        QVERIFY((*library)->load(id)->facts.isEmpty());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestKilledWriter)
#include "test_killed_writer.moc"
