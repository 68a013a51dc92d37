// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.hpp"

#include "dossier/connection.hpp"
#include "dossier/library.hpp"
#include "dossier/migrations.hpp"

#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace passerelle;
using namespace passerelle::dossier;

/// The file under the library: owners, versions, damage, rights.
class TestLibraryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void marksTheFileAndSynchronisesEveryCommit()
    {
        VERIFY_RESULT(Library::open(path()));
        const auto connection = Connection::open(path());
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA application_id"))->toInt(), kApplicationId);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA user_version"))->toInt(),
                 shippedMigrations()->back().version);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA foreign_keys"))->toInt(), 1);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA synchronous"))->toInt(), 2);  // FULL
    }

    void leavesNoConnectionBehind()
    {
        VERIFY_RESULT(Library::open(path()));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void everyStepIsDescribed()
    {
        const auto steps = shippedMigrations();
        VERIFY_RESULT(steps);
        for (const Migration &step : *steps) {
            QVERIFY(!step.description.isEmpty());
            QVERIFY(!step.statements.isEmpty());
        }
    }

    void migratesAfterACopy()
    {
        QString id;
        {
            const auto library = Library::open(path());
            VERIFY_RESULT(library);
            id = (*library)->create(QStringLiteral("Old"))->id;
        }
        auto steps = shippedMigrations().value();
        const int old = steps.back().version;
        steps.push_back(parseMigration(old + 1, QStringLiteral("-- Notes.\nCREATE TABLE note (text TEXT) STRICT;\n"
                                                               "INSERT INTO note (text)\n  VALUES ('new');\n")));
        const auto connection = Connection::open(path());
        VERIFY_RESULT(connection);
        VERIFY_RESULT(migrate(**connection, steps));
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA user_version"))->toInt(), old + 1);
        QCOMPARE((*connection)->scalar(QStringLiteral("SELECT text FROM note"))->toString(), QStringLiteral("new"));

        const auto copy = Library::open(QStringLiteral("%1.before-%2").arg(path()).arg(old));
        VERIFY_RESULT(copy);
        QCOMPARE((*copy)->load(id)->name, QStringLiteral("Old"));
    }

    void aFailedStepLeavesTheLastGoodVersion()
    {
        VERIFY_RESULT(Library::open(path()));
        auto steps = shippedMigrations().value();
        const int old = steps.back().version;
        steps.push_back(parseMigration(old + 1, QStringLiteral("CREATE TABLE note (text TEXT);\nNONSENSE;\n")));
        const auto connection = Connection::open(path());
        VERIFY_RESULT(connection);
        QVERIFY(!migrate(**connection, steps));
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA user_version"))->toInt(), old);
        QCOMPARE(
            (*connection)->scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'note'"))->toInt(),
            0);
    }

    void refusesANewerFile()
    {
        VERIFY_RESULT(Library::open(path()));
        prepare({QStringLiteral("PRAGMA user_version = 99")});
        const auto opened = Library::open(path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Unsupported);
        QVERIFY(describe(opened.error(), Language::english()).contains(QStringLiteral("newer version")));
        QVERIFY(QFile::exists(path()));
    }

    void refusesTheDatabaseOfAnotherProgram()
    {
        prepare({QStringLiteral("CREATE TABLE photos (name TEXT)")});
        const auto opened = Library::open(path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Unsupported);
        QVERIFY(QFile::exists(path()));
    }

    void keepsADamagedFileAside_data()
    {
        QTest::addColumn<bool>("header");
        QTest::newRow("text where a database should be") << true;
        QTest::newRow("pages overwritten in the middle") << false;
    }
    void keepsADamagedFileAside()
    {
        QFETCH(bool, header);
        {
            const auto library = Library::open(path());
            VERIFY_RESULT(library);
            for (int i = 0; i < 60; ++i)
                VERIFY_RESULT((*library)->create(QStringLiteral("Case %1").arg(i)));
        }
        damage(header);
        QFile damaged(path());
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        const QByteArray bytes = damaged.readAll();
        damaged.close();

        const QDateTime now(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        const auto opened = Library::open(path(), [now] { return now; });
        VERIFY_RESULT(opened);
        QVERIFY((*opened)->notice());
        const QString aside = path() + QStringLiteral(".damaged-20261121-100000");
        QVERIFY(describe(*(*opened)->notice(), Language::english()).contains(aside));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        VERIFY_RESULT(Library::open(path()));
    }

    void refusesAFolderThatCannotBeMade()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no such folder");
#else
        const auto opened = Library::open(QStringLiteral("/proc/passerelle/library.db"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NoPermission);
#endif
    }

    void refusesAReadOnlyFolder()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows keeps rights elsewhere");
#else
        if (geteuid() == 0)
            QSKIP("the superuser may write everywhere");
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto opened = Library::open(path());
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NoPermission);
#endif
    }

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("library.db"));
    }
    void prepare(const QStringList &statements)
    {
        const auto connection = Connection::open(path());
        VERIFY_RESULT(connection);
        for (const QString &statement : statements)
            VERIFY_RESULT((*connection)->exec(statement));
    }
    void damage(bool header)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (header) {
            QVERIFY(file.resize(0));
            file.write(QByteArray(8192, 'x'));
            return;
        }
        for (qint64 offset = 4096; offset < file.size(); offset += 4096) {
            QVERIFY(file.seek(offset));
            file.write(QByteArray(64, '\xAB'));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestLibraryFile)
#include "test_library_file.moc"
