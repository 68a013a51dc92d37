// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "dossier/connection.hpp"

#include <QSqlError>
#include <QTest>

using namespace passerelle;

class TestPostgresErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressThatAnsweredDecides_data();
    void theAddressThatAnsweredDecides();
};

void TestPostgresErrors::theAddressThatAnsweredDecides_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << QStringLiteral("Connection refused") << ErrorCode::NotFound
                          << QStringLiteral("no database answers at that port");
    QTest::newRow("a wrong password") << QStringLiteral("FATAL:  password authentication failed for user \"ann\"")
                                      << ErrorCode::NoPermission << QStringLiteral("the user name or the password");
    QTest::newRow("a stranger's certificate") << QStringLiteral("SSL error: certificate verify failed")
                                              << ErrorCode::NoPermission << QStringLiteral("nothing was sent");
    QTest::newRow("another database") << QStringLiteral("FATAL:  database \"plans\" does not exist")
                                      << ErrorCode::NotFound << QStringLiteral("no database of that name");
    QTest::newRow("a certificate that is not there")
        << QStringLiteral("root certificate file \"/none.pem\" does not exist") << ErrorCode::NotFound
        << QStringLiteral("certificate file cannot be read");
    QTest::newRow("a full server") << QStringLiteral("FATAL:  sorry, too many clients already") << ErrorCode::Storage
                                   << QStringLiteral("Too many people");
}

/// libpq 15 tries every address of a name, IPv6 first, and tells of each.
void TestPostgresErrors::theAddressThatAnsweredDecides()
{
    QFETCH(QString, answer);
    QFETCH(ErrorCode, code);
    QFETCH(QString, said);
    const QString text = QStringLiteral("connection to server at \"localhost\" (::1), port 5432 failed: Connection "
                                        "refused\n\tIs the server running on that host and accepting TCP/IP "
                                        "connections?\nconnection to server at \"localhost\" (127.0.0.1), port 5432 "
                                        "failed: %1\n")
                             .arg(answer);
    const Error error = dossier::postgresConnectError(
        QSqlError(QStringLiteral("QPSQL: Unable to connect"), text, QSqlError::ConnectionError),
        QStringLiteral("plans on localhost"), QStringLiteral("plans"));
    QCOMPARE(error.code, code);
    const QString words = error.message.text(Language::english());
    QVERIFY2(words.contains(said), qPrintable(words));
    QVERIFY(!error.remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestPostgresErrors)
#include "test_postgres_errors.moc"
