// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/connection.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::dossier {

/// One numbered step of the library's schema.
struct Migration {
    int version = 0;         ///< the schema version that it leaves behind
    QString description;     ///< its first line
    QStringList statements;  ///< run one by one: QSqlQuery takes one statement a call
};

/// Marks the file as ours ("PASS" in ASCII), see https://www.sqlite.org/pragma.html#pragma_application_id.
constexpr int kApplicationId = 0x50415353;

/// The statements of one SQL file: comments dropped, cut at the semicolons that end a line.
[[nodiscard]] Migration parseMigration(int version, const QString &sql);
/// The shipped steps in order, from the resources ("0001_first_tables.sql" gives version 1).
[[nodiscard]] Result<std::vector<Migration>> shippedMigrations(Dialect dialect = Dialect::Sqlite);

/// Brings the database up to the last step. An older one is first copied beside itself (`<file>.before-<version>`);
/// each step is one transaction with its version inside, so that a failure leaves the last good version. Refuses a file
/// that another program owns and one that a newer version wrote.
[[nodiscard]] Result<void> migrate(const Connection &connection, const std::vector<Migration> &steps);

/// The same for a server, by the owner of an empty or older database. What people connect with later needs no right to
/// make tables.
[[nodiscard]] Result<void> prepareServer(const Connection &connection);
/// Refuses a server that is not prepared, or prepared by another version, in words.
[[nodiscard]] Result<void> checkServer(const Connection &connection);

}  // namespace passerelle::dossier
