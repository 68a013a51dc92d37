// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_server.hpp"
#include "unit/dossier/verify_result.hpp"

#include "dossier/library.hpp"
#include "dossier/server_access.hpp"
#include "dossier/sharing.hpp"

#include <QTest>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

const QString kKey = QStringLiteral("company.legal_name");
const QJsonValue kNothing(QJsonValue::Undefined);

}  // namespace

/// What only a shared server has: people, rights, certificates, absence. (The suite that both back ends share is
/// test_library.)
class TestSharedLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_server = tests::TestServer::start(why);
        if (!m_server)
            QSKIP(qPrintable(QStringLiteral("no PostgreSQL server to test against: ") + why));
    }
    void init() { m_server->clear(); }

    void twoAdvisorsBothKeepTheirWork()
    {
        const auto anna = open("anna");
        const auto ben = open("ben");
        const QString id = anna->create(QStringLiteral("Shared")).value().id;
        share("anna", id, "ben", true);
        const auto hers = anna->change(id, QStringLiteral("A"), {{QStringLiteral("company.city"), kNothing, 1}});
        const auto his = ben->change(id, QStringLiteral("B"), {{QStringLiteral("plan.epochs"), kNothing, 2}});
        VERIFY_RESULT(hers);
        VERIFY_RESULT(his);
        QCOMPARE(anna->load(id)->facts.size(), 2);
        const auto clash = anna->change(id, QStringLiteral("C"), {{QStringLiteral("plan.epochs"), kNothing, 3}});
        VERIFY_RESULT(clash);
        QCOMPARE(clash->conflicts.size(), std::size_t(1));
        QCOMPARE(clash->conflicts.front().changedBy, QStringLiteral("ben"));
        QCOMPARE(clash->conflicts.front().theirs, QJsonValue(2));
    }

    void noticesAnotherPerson()
    {
        const auto anna = open("anna");
        const auto ben = open("ben");
        const QString id = anna->create(QStringLiteral("Shared")).value().id;
        share("anna", id, "ben", true);
        QVERIFY(!*anna->changedElsewhere());
        VERIFY_RESULT(ben->rename(id, QStringLiteral("Other")));
        QVERIFY(*anna->changedElsewhere());
        QVERIFY(!*anna->changedElsewhere());
    }

    void readersReadAndDoNotWrite()
    {
        const auto anna = open("anna");
        const auto rita = open("rita");
        const QString id = anna->create(QStringLiteral("Shared")).value().id;
        VERIFY_RESULT(anna->edit(id, QStringLiteral("A"), {{kKey, kNothing, 1}}));
        QVERIFY(rita->list()->empty());
        share("anna", id, "rita", false);
        QCOMPARE(rita->list()->size(), std::size_t(1));
        QCOMPARE(rita->load(id)->facts.value(kKey), QJsonValue(1));
        const auto edited = rita->edit(id, QStringLiteral("B"), {{kKey, kNothing, 2}});
        QVERIFY(!edited);
        QCOMPARE(edited.error().code, ErrorCode::NoPermission);
        QVERIFY(!rita->create(QStringLiteral("Mine")));
    }

    void anAdvisorWithReadingRightsDoesNotWrite()
    {
        const auto anna = open("anna");
        const QString id = anna->create(QStringLiteral("Shared")).value().id;
        share("anna", id, "ben", false);
        const auto ben = open("ben");
        QCOMPARE(ben->list()->size(), std::size_t(1));
        QVERIFY(!ben->edit(id, QStringLiteral("B"), {{kKey, kNothing, 2}}));
        QVERIFY(anna->load(id)->facts.isEmpty());
    }

    void aHostileClientSeesAndChangesNothing_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *name, const char *sql, bool refused) {
            QTest::newRow(name) << QString::fromLatin1(sql) << refused;
        };
        row("reads the dossiers", "SELECT count(*) FROM dossier", false);
        row("reads the facts", "SELECT count(*) FROM fact", false);
        row("reads the history", "SELECT count(*) FROM edit", false);
        row("reads the steps", "SELECT count(*) FROM edit_group", false);
        row("reads the tags", "SELECT count(*) FROM tag", false);
        row("reads the shares", "SELECT count(*) FROM share", false);
        row("reads who changed what", "SELECT count(*) FROM field_group", false);
        row("renames", "WITH x AS (UPDATE dossier SET name = 'mine' RETURNING 1) SELECT count(*) FROM x", false);
        row("changes a fact", "WITH x AS (UPDATE fact SET fact_value = '0' RETURNING 1) SELECT count(*) FROM x", false);
        row("erases", "WITH x AS (DELETE FROM dossier RETURNING 1) SELECT count(*) FROM x", false);
        row("erases facts", "WITH x AS (DELETE FROM fact RETURNING 1) SELECT count(*) FROM x", false);
        row("takes over", "UPDATE dossier SET owner = 'mallory'", true);
        row("shares it with herself",
            "INSERT INTO share (dossier_id, member, may_write) VALUES ('%1', 'mallory', true)", true);
        row("adds a fact", "INSERT INTO fact (dossier_id, fact_key, fact_value) VALUES ('%1', 'a.b', '1')", true);
        row("adds a step", "INSERT INTO edit_group (dossier_id, label, touched_ms) VALUES ('%1', 'x', 1)", true);
        row("makes a dossier of somebody else's",
            "INSERT INTO dossier (id, name, created, modified, owner) VALUES "
            "('x', 'x', '', '', 'anna')",
            true);
        row("switches the rows' guard off", "ALTER TABLE dossier DISABLE ROW LEVEL SECURITY", true);
        row("becomes somebody else", "SET ROLE anna", true);
        row("makes a table", "CREATE TABLE public.mine (x INT)", true);
        row("empties a table", "TRUNCATE dossier CASCADE", true);
        row("resets the counter", "SELECT setval('change_number', 1)", true);
        row("looks for a leak by a function", "SELECT count(*) FROM dossier WHERE name LIKE 'Secret%'", false);
    }
    void aHostileClientSeesAndChangesNothing()
    {
        QFETCH(QString, sql);
        QFETCH(bool, refused);
        const auto anna = open("anna");
        const QString id = anna->create(QStringLiteral("Secret plan")).value().id;
        VERIFY_RESULT(anna->setTags(id, {QStringLiteral("t")}));
        VERIFY_RESULT(anna->edit(id, QStringLiteral("A"), {{kKey, kNothing, 1}}));
        share("anna", id, "ben", true);
        const Dossier before = *anna->load(id);
        const auto mallory = Connection::openServer(m_server->address(QStringLiteral("mallory")));
        VERIFY_RESULT(mallory);
        const auto found = (*mallory)->scalar(sql.contains(QLatin1String("%1")) ? sql.arg(id) : sql);
        if (refused) {
            QVERIFY(!found);
        } else {
            VERIFY_RESULT(found);
            QCOMPARE(found->toInt(), 0);
        }
        QVERIFY(*anna->load(id) == before);
    }

    void anotherServerIsRefused_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("host");
        QTest::newRow("signed by a stranger") << QStringLiteral("stranger.pem") << QStringLiteral("localhost");
        QTest::newRow("another name") << QStringLiteral("authority.pem") << QStringLiteral("127.0.0.1");
    }
    void anotherServerIsRefused()
    {
        QFETCH(QString, authority);
        QFETCH(QString, host);
        ServerAddress address = m_server->address(QStringLiteral("anna"));
        address.rootCertificate = m_server->folder() + QLatin1Char('/') + authority;
        address.host = host;
        const auto opened = Library::openServer(address);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NoPermission);
        QVERIFY(opened.error().message.text(Language::english()).contains(QStringLiteral("prove")));
    }

    void saysWhatIsWrongWithTheAddress_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *field, const char *value, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(value)
                                << QString::fromLatin1(said);
        };
        row("a name that nobody has", "host", "passerelle.invalid", "No computer of that name");
        row("a port where nothing listens", "port", "1", "no database answers at that port");
        row("another database", "database", "passerel", "no database of that name");
        row("a certificate that is not there", "certificate", "/none.pem", "certificate file cannot be read");
        row("a stranger", "user", "nobody", "refused the user name or the password");
        row("a person without a role", "user", "guest", "no role");
    }
    void saysWhatIsWrongWithTheAddress()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, said);
        ServerAddress address = m_server->address(QStringLiteral("anna"));
        if (field == QLatin1String("host"))
            address.host = value;
        else if (field == QLatin1String("port"))
            address.port = value.toInt();
        else if (field == QLatin1String("database"))
            address.database = value;
        else if (field == QLatin1String("certificate"))
            address.rootCertificate = value;
        else
            address.user = value;
        const auto tried = tryServer(address);
        QVERIFY(!tried);
        const QString text = tried.error().message.text(Language::english());
        QVERIFY2(text.contains(said), qPrintable(text + tried.error().detail));
        QVERIFY(!tried.error().remedy.isEmpty());
    }

    void sharingIsTheOwnersAlone()
    {
        const auto anna = open("anna");
        const auto ben = open("ben");
        const QString id = anna->create(QStringLiteral("Shared")).value().id;
        QVERIFY(!*anna->changedElsewhere());
        VERIFY_RESULT(dossier::share(*anna, id, {QStringLiteral("ben"), false}));
        QVERIFY(!*ben->mayWrite(id));
        QVERIFY(!dossier::share(*ben, id, {QStringLiteral("mallory"), true}));
        QVERIFY(!dossier::share(*anna, id, {QStringLiteral("bne"), false}));
        VERIFY_RESULT(dossier::share(*anna, id, {QStringLiteral("ben"), true}));
        QVERIFY(*ben->mayWrite(id));
        QCOMPARE(*sharesOf(*anna, id), (std::vector<Share>{{QStringLiteral("ben"), true}}));
        QCOMPARE(*ownerOf(*ben, id), QStringLiteral("anna"));
        VERIFY_RESULT(unshare(*anna, id, QStringLiteral("ben")));
        QVERIFY(ben->list()->empty());
    }

    void withoutTlsTheServerAnswersNothing()
    {
        ServerAddress address = m_server->address(QStringLiteral("anna"));
        address.tls = QStringLiteral("disable");
        QVERIFY(!Library::openServer(address));
    }

    void aWrongPasswordIsSaid()
    {
        ServerAddress address = m_server->address(QStringLiteral("anna"));
        address.password = QStringLiteral("guess");
        const auto opened = Library::openServer(address);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NoPermission);
        QVERIFY(!opened.error().detail.contains(QStringLiteral("guess")));
    }

    void nothingAcknowledgedIsLostWhenTheServerIsPulledAway()
    {
        auto anna = open("anna");
        const QString id = anna->create(QStringLiteral("Case")).value().id;
        for (int round = 1; round <= 3; ++round) {
            VERIFY_RESULT(anna->edit(id, QStringLiteral("A"), {{kKey, kNothing, round}}));
            m_server->stop();
            const auto lost = anna->edit(id, QStringLiteral("B"), {{kKey, kNothing, 100}});
            QVERIFY(!lost);
            QVERIFY(anna->connection().isLost());
            QVERIFY(!lost.error().remedy.isEmpty());
            m_server->resume();
            anna = open("anna");
            QVERIFY(anna);
            QCOMPARE(anna->load(id)->facts.value(kKey), QJsonValue(round));
        }
    }

private:
    std::unique_ptr<Library> open(const char *user)
    {
        auto opened = Library::openServer(m_server->address(QString::fromLatin1(user)));
        if (!opened)
            qWarning("%s", qPrintable(describe(opened.error(), Language::english()) + opened.error().detail));
        return opened ? std::move(*opened) : nullptr;
    }
    void share(const char *owner, const QString &id, const char *member, bool mayWrite)
    {
        const auto connection = Connection::openServer(m_server->address(QString::fromLatin1(owner)));
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)
                          ->run(QStringLiteral("INSERT INTO share (dossier_id, member, may_write) VALUES (?, ?, ?)"),
                                {id, QString::fromLatin1(member), mayWrite}));
    }

    std::unique_ptr<tests::TestServer> m_server;
};

QTEST_GUILESS_MAIN(TestSharedLibrary)
#include "test_shared_library.moc"
