// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/migrations.hpp"

namespace passerelle::dossier {

namespace {

/// Zero: nothing of ours is there.
Result<int> serverVersion(const Connection &connection)
{
    const auto known = connection.scalar(QStringLiteral("SELECT to_regclass('public.schema_version') IS NOT NULL"));
    if (!known)
        return Unexpected(known.error());
    if (!known->toBool())
        return 0;
    const auto version = connection.scalar(QStringLiteral("SELECT max(version) FROM schema_version"));
    if (!version)
        return Unexpected(version.error());
    return version->toInt();
}

Result<void> applyStep(const Connection &connection, const Migration &step)
{
    return connection.transaction([&]() -> Result<void> {
        for (const QString &statement : step.statements) {
            if (const auto done = connection.run(statement); !done)
                return done;
        }
        return connection.run(QStringLiteral("INSERT INTO schema_version (version) VALUES (?)"), {step.version});
    });
}

}  // namespace

Result<void> prepareServer(const Connection &connection)
{
    const auto steps = shippedMigrations(Dialect::Postgres);
    if (!steps)
        return Unexpected(steps.error());
    const Result<int> version = serverVersion(connection);
    if (!version)
        return Unexpected(version.error());
    if (*version == 0) {
        if (const auto made =
                connection.run(QStringLiteral("CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY)"));
            !made)
            return made;
        if (const auto open = connection.run(QStringLiteral("GRANT SELECT ON schema_version TO PUBLIC")); !open)
            return open;
    }
    for (const Migration &step : *steps) {
        if (step.version <= *version)
            continue;
        if (const auto done = applyStep(connection, step); !done)
            return done;
    }
    return {};
}

Result<void> checkServer(const Connection &connection)
{
    const auto steps = shippedMigrations(Dialect::Postgres);
    if (!steps)
        return Unexpected(steps.error());
    const Result<int> version = serverVersion(connection);
    if (!version)
        return Unexpected(version.error());
    const int wanted = steps->back().version;
    if (*version == wanted)
        return {};
    if (*version > wanted) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Library", "This library was written by a newer version of Passerelle."),
                       connection.path(), {},
                       PASSERELLE_TEXT("Library", "Install the newer version; the library was left as it is."));
    }
    if (*version > 0) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Library", "This database was prepared by an older version of Passerelle."),
                       connection.path(), {},
                       PASSERELLE_TEXT("Library", "Ask the owner of the database to prepare it again: passerelle-cli "
                                                  "library prepare. Nothing in it is lost."));
    }
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("Library", "This database is not prepared for Passerelle yet."), connection.path(),
                   {},
                   PASSERELLE_TEXT("Library", "Ask the owner of the database to prepare it: passerelle-cli library "
                                              "prepare."));
}

}  // namespace passerelle::dossier
