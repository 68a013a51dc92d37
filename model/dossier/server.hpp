// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace passerelle::dossier {

/// A PostgreSQL server that an incubator runs. The password travels in this value only and is never written.
struct ServerAddress {
    QString host;
    int port = 5432;
    QString database;
    QString user;
    QString password;
    /// libpq's sslmode. The default proves that the server is the named one; nothing weaker is chosen silently.
    QString tls = QStringLiteral("verify-full");
    QString rootCertificate;  ///< PEM file of the authority that signed the server's; empty: the system's authorities

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;

    /// "postgresql://user@host:port/database", for messages.
    [[nodiscard]] QString shown() const
    {
        return QStringLiteral("postgresql://%1@%2:%3/%4").arg(user, host, QString::number(port), database);
    }
};

}  // namespace passerelle::dossier
