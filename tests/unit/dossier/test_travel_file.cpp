// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/test_server.hpp"
#include "verify_result.hpp"

#include "dossier/seal.hpp"
#include "dossier/travel_file.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

const QString kTitle = QStringLiteral("project.title");
const QJsonValue kNothing(QJsonValue::Undefined);

}  // namespace

/// A dossier leaves as one file and comes in anywhere: into another file, and into a library on a server.
class TestTravelFile : public QObject
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
        m_here = open(QStringLiteral("here.db"));
        m_there = onServer ? openServer() : open(QStringLiteral("there.db"));
        QVERIFY(m_there);
        m_id = m_here->create(QStringLiteral("Santé « Clément »")).value_or(Dossier()).id;
        edit(*m_here, kTitle, kNothing, QStringLiteral("Premier titre"));
        edit(*m_here, kTitle, kNothing, QJsonValue(QJsonValue::Null));
        edit(*m_here, QStringLiteral("dataset.samples"), kNothing, 0.1);
        QVERIFY(m_here->undo(m_id).has_value());
        QVERIFY(m_here->setTags(m_id, {QStringLiteral("été"), QStringLiteral("2026")}).has_value());
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
    }

    void aRoundTripGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("open") << QString();
        QTest::newRow("sealed") << QStringLiteral("pass phrase é");
    }
    void aRoundTripGivesTheSameBytes()
    {
        QFETCH(QString, password);
        const auto leaving = travelling(*m_here, m_id);
        VERIFY_RESULT(leaving);
        VERIFY_RESULT(writeTravelFile(*leaving, path(), password));
        const auto arriving = readTravelFile(path(), password);
        VERIFY_RESULT(arriving);
        QCOMPARE(*arrivalOf(*m_there, *arriving), Arrival::New);
        const auto in = import(*m_there, *arriving, OnArrival::Replace);
        VERIFY_RESULT(in);
        QCOMPARE(in->id, m_id);
        QCOMPARE(toDocument(*travelling(*m_there, m_id)), toDocument(*leaving));
        // Undo and redo work where it arrived.
        QCOMPARE(m_there->redo(m_id)->facts.size(), 2);
        QCOMPARE(m_there->undo(m_id)->facts.size(), 1);
    }

    void aSecondImportChangesNothing()
    {
        const auto file = travelling(*m_here, m_id);
        for (const OnArrival choice : {OnArrival::Replace, OnArrival::KeepBoth, OnArrival::Replace}) {
            VERIFY_RESULT(import(*m_there, *file, choice));
            QCOMPARE(m_there->list()->size(), std::size_t(1));
            QCOMPARE(*arrivalOf(*m_there, *file), Arrival::Same);
        }
    }

    void theLaterOneHereIsNotReplacedUnasked()
    {
        const auto file = travelling(*m_here, m_id);
        VERIFY_RESULT(import(*m_there, *file, OnArrival::Replace));
        m_now = m_now.addSecs(3600);
        edit(*m_there, kTitle, kNothing, QStringLiteral("Later here"));
        QCOMPARE(*arrivalOf(*m_there, *file), Arrival::OlderThanHere);

        VERIFY_RESULT(import(*m_there, *file, OnArrival::KeepBoth));
        VERIFY_RESULT(import(*m_there, *file, OnArrival::KeepBoth));
        QCOMPARE(m_there->list()->size(), std::size_t(2));
        QCOMPARE(m_there->load(m_id)->facts.value(kTitle).toString(), QStringLiteral("Later here"));

        VERIFY_RESULT(import(*m_there, *file, OnArrival::Replace));
        QCOMPARE(toDocument(*travelling(*m_there, m_id)), toDocument(*file));
    }

    void aNewerFileIsRecognised()
    {
        const auto first = travelling(*m_here, m_id);
        VERIFY_RESULT(import(*m_there, *first, OnArrival::Replace));
        m_now = m_now.addSecs(10);
        edit(*m_here, kTitle, kNothing, QStringLiteral("Newer"));
        QCOMPARE(*arrivalOf(*m_there, *travelling(*m_here, m_id)), Arrival::Newer);
        VERIFY_RESULT(m_there->remove(m_id));
        QCOMPARE(*arrivalOf(*m_there, *first), Arrival::InBin);
        VERIFY_RESULT(import(*m_there, *first, OnArrival::Replace));
        QCOMPARE(m_there->list()->size(), std::size_t(1));
    }

    void isTheOwnersAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("on Windows a person's folder is that person's by its own rights");
#else
        VERIFY_RESULT(writeTravelFile(*travelling(*m_here, m_id), path()));
        QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
    }

    void aSealedFileTellsNothingAndOpensOnlyWithItsPassword()
    {
        VERIFY_RESULT(writeTravelFile(*travelling(*m_here, m_id), path(), QStringLiteral("right")));
        const QByteArray sealed = bytes();
        QVERIFY(isSealed(sealed));
        QVERIFY(!sealed.contains("titre"));
        for (const QString &password : {QString(), QStringLiteral("wrong")}) {
            const auto read = readTravelFile(path(), password);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::NoPermission);
        }
    }

    void aSealedFileThatWasTouchedIsRefused_data()
    {
        QTest::addColumn<int>("flip");
        QTest::addColumn<int>("cut");
        QTest::newRow("a byte of the salt") << 25 << 0;
        QTest::newRow("a byte of the work") << 36 << 0;
        QTest::newRow("a byte of the text") << 110 << 0;
        QTest::newRow("the end is missing") << -1 << 5;
        QTest::newRow("nearly everything is missing") << -1 << 1990;
        QTest::newRow("the memory asked for is absurd") << 50 << 0;
    }
    void aSealedFileThatWasTouchedIsRefused()
    {
        QFETCH(int, flip);
        QFETCH(int, cut);
        // Made once: sealing is slow on purpose.
        static const QByteArray whole = seal(QByteArray(2000, 't'), QStringLiteral("right")).value();
        QByteArray sealed = whole;
        if (flip >= 0)
            sealed[flip] = static_cast<char>(sealed[flip] ^ 0x40);
        sealed.chop(cut);
        QVERIFY(!unseal(sealed, QStringLiteral("right"), path()));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a newer format") << QByteArray("dossier/2") << QByteArray("dossier/9");
        QTest::newRow("an unknown key") << QByteArray("\"tags\"") << QByteArray("\"tegs\"");
        QTest::newRow("an identity that is a path") << QByteArray() << QByteArray("../../etc/passwd");
        QTest::newRow("a date that is none") << QByteArray("2026-11-21T10:00") << QByteArray("yesterday");
        QTest::newRow("a key that is a statement")
            << QByteArray("dataset.samples") << QByteArray("a'; DROP TABLE fact; --");
        QTest::newRow("a doubled key") << QByteArray("\"tags\"") << QByteArray("\"name\"");
        QTest::newRow("history that is no list")
            << QByteArray("\"history\": [") << QByteArray("\"history\": 3, \"x\": [");
        QTest::newRow("half a file") << QByteArray("\"facts\"") << QByteArray();
    }
    void refuses()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = toDocument(*travelling(*m_here, m_id));
        // Rows are made before init() knows the identity.
        const QByteArray wanted = from.isEmpty() ? m_id.toUtf8() : from;
        QVERIFY(text.contains(wanted));
        if (to.isEmpty())
            text.truncate(text.indexOf(wanted));
        else
            text.replace(wanted, to);
        const auto read = fromDocument(text, path());
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
        QCOMPARE(read.error().file, path());
    }

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("case.passerelle"));
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<Library> open(const QString &name)
    {
        auto opened = Library::open(m_folder->filePath(name), [this] { return m_now; });
        return opened ? std::move(*opened) : nullptr;
    }
    std::unique_ptr<Library> openServer()
    {
        auto opened = Library::openServer(m_server->address(QStringLiteral("anna")), [this] { return m_now; });
        return opened ? std::move(*opened) : nullptr;
    }
    void edit(Library &library, const QString &key, const QJsonValue &before, const QJsonValue &after)
    {
        m_now = m_now.addSecs(5);
        VERIFY_RESULT(library.edit(m_id, QStringLiteral("Change"), {{key, before, after}}));
    }

    std::unique_ptr<tests::TestServer> m_server;
    QString m_whyNoServer;
    bool m_onServer = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_here;
    std::unique_ptr<Library> m_there;
    QDateTime m_now;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestTravelFile)
#include "test_travel_file.moc"
