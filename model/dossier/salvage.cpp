// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/salvage.hpp"

#include <QSqlError>

namespace passerelle::dossier {

namespace {

/// Enough for any library where even the greatest row number cannot be read.
constexpr qint64 kFarthestRow = qint64(1) << 24;
/// Reading stops here: a hopeless file must not keep the person waiting.
constexpr int kMostFailures = 20'000;

struct Reader {
    const Connection &connection;
    QString sql;
    int columns = 0;
    SalvagedTable table;
    int failures = 0;

    /// False when a row of the range cannot be read.
    bool readAll(qint64 first, qint64 last)
    {
        auto rows = connection.exec(sql, {first, last});
        if (!rows)
            return false;
        QList<QVariantList> found;
        while (rows->next()) {
            QVariantList row;
            for (int column = 0; column < columns; ++column)
                row << rows->value(column);
            found << row;
        }
        if (rows->lastError().isValid())
            return false;
        table.rows << found;
        return true;
    }

    void read(qint64 first, qint64 last)
    {
        if (first > last || failures > kMostFailures || readAll(first, last))
            return;
        table.whole = false;
        ++failures;
        if (first == last)
            return;
        const qint64 middle = first + (last - first) / 2;
        read(first, middle);
        read(middle + 1, last);
    }
};

SalvagedTable readTable(const Connection &connection, const QString &name, const QString &columns)
{
    // NOT INDEXED: the indices may be damaged while the table is whole.
    Reader reader{connection,
                  QStringLiteral("SELECT %1 FROM %2 NOT INDEXED WHERE rowid BETWEEN ? AND ?").arg(columns, name),
                  static_cast<int>(columns.count(QLatin1Char(','))) + 1,
                  {},
                  0};
    const auto last = connection.scalar(QStringLiteral("SELECT max(rowid) FROM %1 NOT INDEXED").arg(name));
    reader.read(0, last ? last->toLongLong() : kFarthestRow);
    return reader.table;
}

/// The library may still be of version 1.
QString columnsThere(const Connection &connection, const QString &table, const QString &wanted)
{
    const auto any = connection.exec(QStringLiteral("SELECT %1 FROM %2 WHERE 0").arg(wanted, table));
    if (any)
        return wanted;
    QStringList columns = wanted.split(QStringLiteral(", "));
    for (QString &column : columns) {
        if (!connection.exec(QStringLiteral("SELECT %1 FROM %2 WHERE 0").arg(column, table)))
            column = QStringLiteral("NULL");
    }
    return columns.join(QStringLiteral(", "));
}

SalvagedTable table(const Connection &connection, const QString &name, const QString &columns)
{
    return readTable(connection, name, columnsThere(connection, name, columns));
}

}  // namespace

Salvage salvage(const Connection &damaged)
{
    Salvage found;
    // Without the list of tables no row can be found: asking for each would only keep the person waiting.
    if (!damaged.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")))
        return found;
    found.dossiers = table(damaged, QStringLiteral("dossier"),
                           QStringLiteral("id, name, created, modified, deleted, summary, summary_catalogue, "
                                          "summary_modified"));
    found.tags = table(damaged, QStringLiteral("tag"), QStringLiteral("dossier_id, tag"));
    found.facts = table(damaged, QStringLiteral("fact"), QStringLiteral("dossier_id, fact_key, fact_value, check_sum"));
    found.groups =
        table(damaged, QStringLiteral("edit_group"), QStringLiteral("id, dossier_id, label, touched_ms, undone"));
    found.edits =
        table(damaged, QStringLiteral("edit"), QStringLiteral("group_id, fact_key, value_before, value_after"));
    return found;
}

}  // namespace passerelle::dossier
