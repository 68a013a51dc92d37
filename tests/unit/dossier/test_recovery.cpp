// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.hpp"

#include "dossier/backup.hpp"
#include "dossier/connection.hpp"
#include "dossier/library.hpp"
#include "dossier/migrations.hpp"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

const QString kTitle = QStringLiteral("project.title");
const QDateTime kNow(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);

}  // namespace

/// Libraries of every version ever released, and damaged ones.
class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void opensEveryVersionEverReleased_data()
    {
        QTest::addColumn<QString>("file");
        const QDir kept(QStringLiteral(PASSERELLE_TEST_DATA "/library"));
        for (const QString &name : kept.entryList({QStringLiteral("version*.passerelle")}))
            QTest::newRow(qPrintable(name)) << kept.filePath(name);
    }
    void opensEveryVersionEverReleased()
    {
        QFETCH(QString, file);
        QVERIFY(QFile::copy(file, path()));
        const auto library = open();
        QVERIFY(library);
        QVERIFY(!library->notice());
        const auto entries = library->list();
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), std::size_t(2));
        const QString image = QStringLiteral("0f5d3c52-8c1e-4d0e-9a55-3a7f2f6f1a02");
        QCOMPARE(library->load(image)->name, QStringLiteral("Imagerie médicale"));
        QCOMPARE(library->load(image)->facts.value(QStringLiteral("company.city")).toString(),
                 QStringLiteral("Saint-Étienne"));
        const QString other = QStringLiteral("0f5d3c52-8c1e-4d0e-9a55-3a7f2f6f1a01");
        const int last = library->load(other)->facts.value(QStringLiteral("count.last")).toInt();
        QVERIFY(last > 10);
        QCOMPARE(library->undo(other)->facts.value(QStringLiteral("count.last")).toInt(), last - 1);
        const auto connection = Connection::open(path());
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA user_version"))->toInt(),
                 shippedMigrations()->back().version);
    }

    void theFileBeforeAMigrationIsKept()
    {
        QVERIFY(QFile::copy(QStringLiteral(PASSERELLE_TEST_DATA "/library/version1.passerelle"), path()));
        QVERIFY(open());
        const auto copy = Connection::openReadOnly(path() + QStringLiteral(".before-1"));
        VERIFY_RESULT(copy);
        QCOMPARE((*copy)->scalar(QStringLiteral("PRAGMA user_version"))->toInt(), 1);
        QCOMPARE((*copy)->scalar(QStringLiteral("SELECT count(*) FROM dossier"))->toInt(), 2);
    }

    void readsBackWhatADamagedFileStillHolds()
    {
        fill(60, false);
        overwritePage(0.6);
        const auto library = open();
        QVERIFY(library);
        QVERIFY(library->notice());
        QVERIFY(QFile::exists(library->notice()->file));
        QVERIFY(library->notice()->file.contains(QStringLiteral(".damaged-20261121-100000")));
        const auto entries = library->list();
        VERIFY_RESULT(entries);
        QVERIFY2(entries->size() > 30, qPrintable(QString::number(entries->size())));
        for (const Entry &entry : *entries)
            VERIFY_RESULT(library->load(entry.id));
        QVERIFY(!open()->notice());
    }

    void takesFromTheCopyWhatTheFileLost_data()
    {
        QTest::addColumn<bool>("header");
        QTest::newRow("a page in the middle") << false;
        QTest::newRow("the whole file") << true;
    }
    void takesFromTheCopyWhatTheFileLost()
    {
        QFETCH(bool, header);
        fill(60, true);
        if (header)
            overwriteAll();
        else
            overwritePage(0.6);
        const auto library = open();
        QVERIFY(library);
        QVERIFY(library->notice());
        QCOMPARE(library->list()->size(), std::size_t(60));
        const QString told = library->notice()->message.text(Language::english());
        QVERIFY2(told.contains(QStringLiteral("copy")), qPrintable(told));
    }

    void anAlteredValueComesBackFromTheHistory()
    {
        const QString id = fill(1, false);
        alter("\"Plan Alpha\"", "\"Plan Alphb\"", 1);
        const auto library = open();
        QVERIFY(library);
        QVERIFY(library->notice());
        QCOMPARE(library->load(id)->facts.value(kTitle).toString(), QStringLiteral("Plan Alpha"));
    }

    void anAlteredHeaderIsNoOtherProgram_data()
    {
        QTest::addColumn<int>("offset");
        QTest::newRow("application_id") << 68;
        QTest::newRow("user_version") << 60;
        QTest::newRow("the first letters") << 2;
    }
    void anAlteredHeaderIsNoOtherProgram()
    {
        QFETCH(int, offset);
        fill(3, true);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        file.write("\x7f", 1);
        file.close();
        const auto library = open();
        QVERIFY(library);
        QVERIFY(library->notice());
        QCOMPARE(library->list()->size(), std::size_t(3));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }
    [[nodiscard]] std::unique_ptr<Library> open() const
    {
        auto opened = Library::open(path(), [] { return kNow; });
        if (!opened)
            qWarning("%s", qPrintable(describe(opened.error(), Language::english())));
        return opened ? std::move(*opened) : nullptr;
    }
    /// The id of the last dossier made.
    QString fill(int dossiers, bool copied)
    {
        QString id;
        {
            const auto library = open();
            for (int i = 0; i < dossiers; ++i) {
                id = library->create(QStringLiteral("Case %1").arg(i)).value_or(Dossier()).id;
                const QJsonValue long_(QString(600, QLatin1Char('t')));
                [[maybe_unused]] const auto done = library->edit(
                    id, QStringLiteral("Change"),
                    {{kTitle, {}, QStringLiteral("Plan Alpha")}, {QStringLiteral("project.text"), {}, long_}});
            }
        }
        if (copied) [[maybe_unused]]
            const auto copy = backUp(path(), kNow);
        return id;
    }
    void overwriteAll()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
    }
    void overwritePage(double where)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto page = static_cast<qint64>(where * static_cast<double>(file.size() / 4096));
        QVERIFY(file.seek(page * 4096));
        file.write(QByteArray(4096, '\xAB'));
    }
    /// Replaces the nth find (from 0) in the file, as a failing disk would.
    void alter(const QByteArray &from, const QByteArray &to, int nth)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        qsizetype place = bytes.indexOf(from);
        const qsizetype first = place;
        for (int i = 0; i < nth && place >= 0; ++i)
            place = bytes.indexOf(from, place + 1);
        // The fact and its history each hold the text; the fact's page comes first in the file or second.
        for (const qsizetype candidate : {first, place}) {
            QByteArray changed = bytes;
            changed.replace(candidate, to.size(), to);
            QVERIFY(file.seek(0));
            file.write(changed);
            file.flush();
            const auto connection = Connection::openReadOnly(path());
            if ((*connection)
                    ->scalar(QStringLiteral("SELECT fact_value FROM fact WHERE fact_key = 'project.title'"))
                    ->toString()
                    .toUtf8() == to)
                return;
        }
        QFAIL("the fact was not found in the file");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
