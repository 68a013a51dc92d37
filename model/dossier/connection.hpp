// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;

namespace passerelle::dossier {

/// One SQLite connection with a name of its own that goes when the object goes (Qt warns, and leaks, otherwise). All
/// statements pass through exec(): checked, values bound, one statement a call. One object, one thread.
class Connection
{
public:
    /// Opens or creates the file with our settings: foreign keys on, every commit synchronised to the disk, and a
    /// write-ahead log where the disk is local (a rollback journal on network and synchronised folders, where the
    /// log's shared memory is unsafe). Busy connections wait five seconds.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Result<QSqlQuery> exec(const QString &sql, const std::vector<QVariant> &values = {}) const;
    /// The first column of the first row; an invalid QVariant when there is no row.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql, const std::vector<QVariant> &values = {}) const;
    /// Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back when it fails.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work) const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Connection(QString name, QString path);
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] Result<void> configure() const;

    QString m_name;
    QString m_path;
};

}  // namespace passerelle::dossier
