// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/history.hpp"

#include "dossier/check_sum.hpp"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace passerelle::dossier {

// Qt writes documents only, hence the array around the value.
QVariant toColumn(const QJsonValue &value)
{
    if (value.isUndefined())
        return QVariant(QMetaType(QMetaType::QString));
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

QJsonValue fromColumn(const QVariant &column)
{
    if (column.isNull())
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson('[' + column.toString().toUtf8() + ']').array().at(0);
}

namespace {

struct Group {
    qint64 id = 0;
    QString label;
    qint64 touchedMs = 0;
};

Result<std::optional<Group>> nextGroup(const Connection &connection, const QString &dossierId, Direction direction)
{
    const QString sql =
        direction == Direction::Undo
            ? QStringLiteral("SELECT id, label, touched_ms FROM edit_group WHERE dossier_id = ? AND undone = 0 "
                             "ORDER BY id DESC LIMIT 1")
            : QStringLiteral("SELECT id, label, touched_ms FROM edit_group WHERE dossier_id = ? AND undone = 1 "
                             "ORDER BY id LIMIT 1");
    Result<QSqlQuery> row = connection.exec(sql, {dossierId});
    if (!row)
        return Unexpected(row.error());
    if (!row->next())
        return std::optional<Group>();
    return std::optional<Group>(
        Group{row->value(0).toLongLong(), row->value(1).toString(), row->value(2).toLongLong()});
}

Result<std::vector<Edit>> editsOf(const Connection &connection, qint64 groupId)
{
    Result<QSqlQuery> rows = connection.exec(
        QStringLiteral("SELECT fact_key, value_before, value_after FROM edit WHERE group_id = ? ORDER BY fact_key"),
        {groupId});
    if (!rows)
        return Unexpected(rows.error());
    std::vector<Edit> edits;
    while (rows->next())
        edits.push_back({rows->value(0).toString(), fromColumn(rows->value(1)), fromColumn(rows->value(2))});
    return edits;
}

/// One edit a key, sorted, with the stored value before; those that change nothing are gone.
std::vector<Edit> effective(const std::vector<Edit> &edits, const access::Facts &facts)
{
    access::Facts wanted;
    for (const Edit &edit : edits)
        wanted.insert(edit.key, edit.after);
    std::vector<Edit> result;
    for (auto entry = wanted.cbegin(); entry != wanted.cend(); ++entry) {
        const QJsonValue before = facts.value(entry.key(), QJsonValue(QJsonValue::Undefined));
        if (before != entry.value())
            result.push_back({entry.key(), before, entry.value()});
    }
    return result;
}

bool sameKeys(const std::vector<Edit> &left, const std::vector<Edit> &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Edit &a, const Edit &b) { return a.key == b.key; });
}

Result<void> addGroup(const Connection &connection, const Step &step, const std::vector<Edit> &edits)
{
    const auto id = connection.scalar(
        QStringLiteral("INSERT INTO edit_group (dossier_id, label, touched_ms) VALUES (?, ?, ?) RETURNING id"),
        {step.dossierId, step.label, step.nowMs});
    if (!id)
        return Unexpected(id.error());
    for (const Edit &edit : edits) {
        const auto row = connection.run(
            QStringLiteral("INSERT INTO edit (group_id, fact_key, value_before, value_after) VALUES (?, ?, ?, ?)"),
            {*id, edit.key, toColumn(edit.before), toColumn(edit.after)});
        if (!row)
            return row;
    }
    return {};
}

/// Typing that ends where it began leaves no step.
Result<void> widenGroup(const Connection &connection, const Group &group, const std::vector<Edit> &first,
                        const std::vector<Edit> &edits, qint64 nowMs)
{
    bool changes = false;
    for (std::size_t i = 0; i < edits.size(); ++i)
        changes = changes || first[i].before != edits[i].after;
    if (!changes)
        return connection.run(QStringLiteral("DELETE FROM edit_group WHERE id = ?"), {group.id});
    for (const Edit &edit : edits) {
        const auto row =
            connection.run(QStringLiteral("UPDATE edit SET value_after = ? WHERE group_id = ? AND fact_key = ?"),
                           {toColumn(edit.after), group.id, edit.key});
        if (!row)
            return row;
    }
    return connection.run(QStringLiteral("UPDATE edit_group SET touched_ms = ? WHERE id = ?"), {nowMs, group.id});
}

Result<void> recordStep(const Connection &connection, const Step &step, const std::vector<Edit> &edits, bool afterUndo)
{
    const auto last = nextGroup(connection, step.dossierId, Direction::Undo);
    if (!last)
        return Unexpected(last.error());
    if (last->has_value() && !afterUndo) {
        const Group &group = **last;
        const qint64 passed = step.nowMs - group.touchedMs;
        if (group.label == step.label && passed >= 0 && passed <= step.mergeWindowMs) {
            const auto first = editsOf(connection, group.id);
            if (!first)
                return Unexpected(first.error());
            if (sameKeys(*first, edits))
                return widenGroup(connection, group, *first, edits, step.nowMs);
        }
    }
    return addGroup(connection, step, edits);
}

}  // namespace

Result<access::Facts> loadFacts(const Connection &connection, const QString &dossierId)
{
    Result<QSqlQuery> rows = connection.exec(
        QStringLiteral("SELECT fact_key, fact_value, check_sum FROM fact WHERE dossier_id = ?"), {dossierId});
    if (!rows)
        return Unexpected(rows.error());
    access::Facts facts;
    while (rows->next()) {
        const QString key = rows->value(0).toString();
        const QVariant sum = rows->value(2);
        if (!sum.isNull() && sum.toLongLong() != factSum(key, rows->value(1).toString())) {
            return failure(ErrorCode::Malformed,
                           PASSERELLE_TEXT("Library", "The disk altered a value of this dossier."), connection.path(),
                           key,
                           PASSERELLE_TEXT("Library", "Start Passerelle again: the library is then checked and read "
                                                      "back from its history and its copies."));
        }
        facts.insert(key, fromColumn(rows->value(1)));
    }
    return facts;
}

Result<void> storeFact(const Connection &connection, const QString &dossierId, const QString &key,
                       const QJsonValue &value)
{
    if (value.isUndefined()) {
        return connection.run(QStringLiteral("DELETE FROM fact WHERE dossier_id = ? AND fact_key = ?"),
                              {dossierId, key});
    }
    const QVariant column = toColumn(value);
    return connection.run(
        QStringLiteral("INSERT INTO fact (dossier_id, fact_key, fact_value, check_sum) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (dossier_id, fact_key) DO UPDATE SET fact_value = excluded.fact_value, "
                       "check_sum = excluded.check_sum"),
        {dossierId, key, column, factSum(key, column.toString())});
}

Result<bool> recordEdits(const Connection &connection, const Step &step, const std::vector<Edit> &edits)
{
    const Result<access::Facts> facts = loadFacts(connection, step.dossierId);
    if (!facts)
        return Unexpected(facts.error());
    const std::vector<Edit> changes = effective(edits, *facts);
    if (changes.empty())
        return false;
    const auto forgotten =
        connection.exec(QStringLiteral("DELETE FROM edit_group WHERE dossier_id = ? AND undone = 1"), {step.dossierId});
    if (!forgotten)
        return Unexpected(forgotten.error());
    const bool afterUndo = forgotten->numRowsAffected() > 0;
    if (const auto recorded = recordStep(connection, step, changes, afterUndo); !recorded)
        return Unexpected(recorded.error());
    for (const Edit &edit : changes) {
        if (const auto stored = storeFact(connection, step.dossierId, edit.key, edit.after); !stored)
            return Unexpected(stored.error());
    }
    if (const auto marked = markGroups(connection, step.dossierId, changes, step.now); !marked)
        return Unexpected(marked.error());
    return true;
}

Result<void> closeSteps(const Connection &connection, const QString &dossierId)
{
    return connection.run(QStringLiteral("UPDATE edit_group SET touched_ms = 0 WHERE dossier_id = ?"), {dossierId});
}

Result<std::optional<QString>> labelOf(const Connection &connection, const QString &dossierId, Direction direction)
{
    const auto group = nextGroup(connection, dossierId, direction);
    if (!group)
        return Unexpected(group.error());
    return group->has_value() ? std::optional<QString>((*group)->label) : std::nullopt;
}

Result<bool> walk(const Connection &connection, const QString &dossierId, Direction direction, const QString &now)
{
    const auto group = nextGroup(connection, dossierId, direction);
    if (!group)
        return Unexpected(group.error());
    if (!group->has_value())
        return false;
    const qint64 id = (*group)->id;
    const auto edits = editsOf(connection, id);
    if (!edits)
        return Unexpected(edits.error());
    for (const Edit &edit : *edits) {
        const QJsonValue &value = direction == Direction::Undo ? edit.before : edit.after;
        if (const auto stored = storeFact(connection, dossierId, edit.key, value); !stored)
            return Unexpected(stored.error());
    }
    if (const auto counted = markGroups(connection, dossierId, *edits, now); !counted)
        return Unexpected(counted.error());
    // A step that was walked is closed: what is typed next is a step of its own.
    const auto marked = connection.run(QStringLiteral("UPDATE edit_group SET undone = ?, touched_ms = 0 WHERE id = ?"),
                                       {direction == Direction::Undo ? 1 : 0, id});
    if (!marked)
        return Unexpected(marked.error());
    return true;
}

}  // namespace passerelle::dossier
