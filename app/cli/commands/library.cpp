// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"

#include "dossier/connection.hpp"
#include "dossier/migrations.hpp"

namespace passerelle::cli {

namespace {

/// Prepares an empty database of a PostgreSQL server for shared dossiers. The password comes from PGPASSWORD, as for
/// every tool of PostgreSQL, and never from the command line, where neighbours could read it.
Exit run(const Arguments &arguments, Context &context)
{
    const QStringList &words = arguments.positionals;
    if (words.first() != QLatin1String("prepare"))
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "“%1” is not prepare.").arg(words.first()));
    dossier::ServerAddress address;
    address.host = words.at(1);
    address.database = words.at(2);
    address.user = words.at(3);
    address.password = qEnvironmentVariable("PGPASSWORD");
    address.rootCertificate = arguments.value(QStringLiteral("authority")).value_or(QString());
    if (const auto port = arguments.value(QStringLiteral("port")))
        address.port = port->toInt();
    const auto connection = dossier::Connection::openServer(address);
    if (!connection)
        return context.refuse(connection.error());
    if (const auto prepared = dossier::prepareServer(**connection); !prepared)
        return context.refuse(prepared.error());
    context.print(context.text(PASSERELLE_TEXT("Cli", "%1 is ready: give people the role passerelle_advisor or "
                                                      "passerelle_reader.")
                                   .arg(address.shown())));
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.library-prepare/1")},
                              {QStringLiteral("server"), address.shown()}});
    return Exit::Done;
}

}  // namespace

Command libraryCommand()
{
    return {
        QStringLiteral("library"),
        QStringLiteral("prepare HOST DATABASE USER"),
        4,
        4,
        PASSERELLE_TEXT("Cli", "Makes the tables for shared dossiers on a PostgreSQL server."),
        {{QStringLiteral("port"), QStringLiteral("N"), PASSERELLE_TEXT("Cli", "Port of the server; without it, 5432.")},
         {QStringLiteral("authority"), QStringLiteral("FILE"),
          PASSERELLE_TEXT("Cli", "Certificate of the authority that vouches for the server.")}},
        false,
        run};
}

}  // namespace passerelle::cli
