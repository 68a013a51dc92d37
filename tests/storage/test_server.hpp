// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/connection.hpp"
#include "dossier/migrations.hpp"
#include "dossier/server.hpp"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace passerelle::tests {

/// A real PostgreSQL server on the loopback address with four people: anna and ben advise, rita reads, mallory is an
/// advisor who tries what she must not. Ends with the object.
class TestServer
{
public:
    /// nullptr when PostgreSQL is not installed or does not start; `why` says so.
    static std::unique_ptr<TestServer> start(QString &why)
    {
        std::unique_ptr<TestServer> server(new TestServer);
        QProcess script;
        script.start(QStringLiteral(PASSERELLE_SERVER_SCRIPT),
                     {QStringLiteral("start"), server->folder(), QStringLiteral("secret")});
        if (!script.waitForFinished(180'000) || script.exitCode() != 0) {
            why = QString::fromUtf8(script.readAllStandardError()).trimmed();
            return nullptr;
        }
        server->m_port = script.readAllStandardOutput().trimmed().toInt();
        why = server->prepare();
        return why.isEmpty() ? std::move(server) : nullptr;
    }
    ~TestServer() { run(QStringLiteral("stop")); }

    void stop() { run(QStringLiteral("stop")); }
    void resume() { run(QStringLiteral("resume")); }

    [[nodiscard]] dossier::ServerAddress address(const QString &user) const
    {
        dossier::ServerAddress address;
        address.host = QStringLiteral("localhost");
        address.port = m_port;
        address.database =
            user == QLatin1String("admin") && !m_made ? QStringLiteral("postgres") : QStringLiteral("passerelle");
        address.user = user;
        address.password = QStringLiteral("secret");
        address.rootCertificate = folder() + QStringLiteral("/authority.pem");
        return address;
    }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("server")); }

    /// Empties every table.
    void clear() const
    {
        const auto admin = dossier::Connection::openServer(address(QStringLiteral("admin")));
        if (admin) [[maybe_unused]]
            const auto done = (*admin)->run(QStringLiteral("TRUNCATE dossier CASCADE"));
    }

private:
    TestServer()
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                   QFile::ExeGroup | QFile::ExeOther);
    }
    void run(const QString &action) const
    {
        QProcess::execute(QStringLiteral(PASSERELLE_SERVER_SCRIPT), {action, folder()});
    }
    QString prepare()
    {
        const auto first = dossier::Connection::openServer(address(QStringLiteral("admin")));
        if (!first)
            return first.error().detail;
        if (const auto made = (*first)->run(QStringLiteral("CREATE DATABASE passerelle")); !made)
            return made.error().detail;
        m_made = true;
        const auto admin = dossier::Connection::openServer(address(QStringLiteral("admin")));
        if (!admin)
            return admin.error().detail;
        if (const auto prepared = dossier::prepareServer(**admin); !prepared)
            return prepared.error().detail;
        for (const QString &user :
             {QStringLiteral("anna"), QStringLiteral("ben"), QStringLiteral("mallory"), QStringLiteral("rita")}) {
            const QString role = user == QLatin1String("rita") ? QStringLiteral("passerelle_reader")
                                                               : QStringLiteral("passerelle_advisor");
            const auto added =
                (*admin)->run(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD 'secret' IN ROLE %2").arg(user, role));
            if (!added)
                return added.error().detail;
        }
        const auto guest = (*admin)->run(QStringLiteral("CREATE ROLE guest LOGIN PASSWORD 'secret'"));
        if (!guest)
            return guest.error().detail;
        return {};
    }

    QTemporaryDir m_folder;
    int m_port = 0;
    bool m_made = false;
};

}  // namespace passerelle::tests
