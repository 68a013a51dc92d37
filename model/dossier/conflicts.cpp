// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/history.hpp"

#include <QSet>

#include <algorithm>

namespace passerelle::dossier {

namespace {

struct Mark {
    QString by;
    QDateTime when;
};

Result<Mark> lastMark(const Connection &connection, const QString &dossierId, const QString &group)
{
    auto row = connection.exec(
        QStringLiteral("SELECT changed_by, changed FROM field_group WHERE dossier_id = ? AND group_name = ?"),
        {dossierId, group});
    if (!row)
        return Unexpected(row.error());
    if (!row->next())
        return Mark();
    return Mark{row->value(0).toString(), QDateTime::fromString(row->value(1).toString(), Qt::ISODateWithMs)};
}

Result<Conflict> conflictOf(const Connection &connection, const QString &dossierId, const Edit &edit,
                            const QJsonValue &stored)
{
    const QString group = fieldGroup(edit.key);
    const Result<Mark> mark = lastMark(connection, dossierId, group);
    if (!mark)
        return Unexpected(mark.error());
    return Conflict{group, edit.key, edit.before, edit.after, stored, mark->by, mark->when};
}

QSet<QString> groupsOf(const std::vector<Edit> &edits)
{
    QSet<QString> groups;
    for (const Edit &edit : edits)
        groups.insert(fieldGroup(edit.key));
    return groups;
}

}  // namespace

QString fieldGroup(const QString &key)
{
    return key.startsWith(QLatin1String("answer.")) ? key : key.section(QLatin1Char('.'), 0, 0);
}

Result<std::vector<Conflict>> takeConflicts(const Connection &connection, const QString &dossierId,
                                            std::vector<Edit> &edits)
{
    const Result<access::Facts> facts = loadFacts(connection, dossierId);
    if (!facts)
        return Unexpected(facts.error());
    std::vector<Conflict> conflicts;
    QSet<QString> held;
    for (const Edit &edit : edits) {
        const QJsonValue stored = facts->value(edit.key, QJsonValue(QJsonValue::Undefined));
        if (stored == edit.before || stored == edit.after)
            continue;
        const Result<Conflict> conflict = conflictOf(connection, dossierId, edit, stored);
        if (!conflict)
            return Unexpected(conflict.error());
        conflicts.push_back(*conflict);
        held.insert(conflict->group);
    }
    // Fields of a group belong together (a model's path and what was read from it): half of a group would be nobody's.
    std::erase_if(edits, [&held](const Edit &edit) { return held.contains(fieldGroup(edit.key)); });
    return conflicts;
}

Result<std::vector<Conflict>> differences(const Connection &connection, const QString &dossierId,
                                          const std::vector<Edit> &edits)
{
    const Result<access::Facts> facts = loadFacts(connection, dossierId);
    if (!facts)
        return Unexpected(facts.error());
    std::vector<Conflict> found;
    for (const Edit &edit : edits) {
        const QJsonValue stored = facts->value(edit.key, QJsonValue(QJsonValue::Undefined));
        if (stored == edit.after)
            continue;
        const Result<Conflict> conflict = conflictOf(connection, dossierId, edit, stored);
        if (!conflict)
            return Unexpected(conflict.error());
        found.push_back(*conflict);
    }
    return found;
}

Result<void> markGroups(const Connection &connection, const QString &dossierId, const std::vector<Edit> &edits,
                        const QString &now)
{
    for (const QString &group : groupsOf(edits)) {
        const auto marked = connection.run(
            QStringLiteral("INSERT INTO field_group (dossier_id, group_name, revision, changed_by, changed) "
                           "VALUES (?, ?, 1, ?, ?) ON CONFLICT (dossier_id, group_name) DO UPDATE SET "
                           "revision = field_group.revision + 1, changed_by = excluded.changed_by, "
                           "changed = excluded.changed"),
            {dossierId, group, connection.person(), now});
        if (!marked)
            return marked;
    }
    return {};
}

}  // namespace passerelle::dossier
