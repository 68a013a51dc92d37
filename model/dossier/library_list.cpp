// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/library_state.hpp"

#include <QHash>
#include <QJsonDocument>

namespace passerelle::dossier {

namespace {

constexpr int kLongestTag = 50;

/// For LIKE: the words stand for themselves.
QString pattern(const QString &words)
{
    QString escaped = words.trimmed().toLower();
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        escaped.replace(special, QStringLiteral("\\") + special);
    return QLatin1Char('%') + escaped + QLatin1Char('%');
}

/// Up to so many dossiers are asked for by name; beyond, reading every tag at once is quicker.
constexpr std::size_t kAskedByName = 200;

Result<QHash<QString, QStringList>> tagsOf(const Connection &connection, const std::vector<Entry> &entries)
{
    QString sql = QStringLiteral("SELECT dossier_id, tag FROM tag");
    std::vector<QVariant> ids;
    if (entries.size() <= kAskedByName) {
        QStringList marks;
        for (const Entry &entry : entries) {
            marks << QStringLiteral("?");
            ids.emplace_back(entry.id);
        }
        sql += QStringLiteral(" WHERE dossier_id IN (%1)").arg(marks.join(QLatin1Char(',')));
    }
    auto rows = connection.exec(sql, ids);
    if (!rows)
        return Unexpected(rows.error());
    QHash<QString, QStringList> tags;
    while (rows->next())
        tags[rows->value(0).toString()] << rows->value(1).toString();
    return tags;
}

}  // namespace

Result<std::vector<Entry>> Library::entries(const QString &condition, const std::vector<QVariant> &values) const
{
    return m_d->attempt([&] { return m_d->entries(condition, values); });
}

Result<std::vector<Entry>> Library::Private::entries(const QString &condition,
                                                     const std::vector<QVariant> &values) const
{
    auto rows = connection->exec(
        QStringLiteral("SELECT id, name, modified, deleted, summary, summary_catalogue, summary_modified "
                       "FROM dossier WHERE ") +
            condition,
        values);
    if (!rows)
        return Unexpected(rows.error());
    std::vector<Entry> found;
    while (rows->next()) {
        Entry entry;
        entry.id = rows->value(0).toString();
        entry.name = rows->value(1).toString();
        entry.modified = timeOf(rows->value(2));
        entry.summaryJson = rows->value(4).toString().toUtf8();
        entry.catalogueVersion = rows->value(5).toString();
        if (!rows->value(3).isNull())
            entry.deleted = timeOf(rows->value(3));
        if (!rows->value(6).isNull())
            entry.summaryOf = timeOf(rows->value(6));
        found.push_back(std::move(entry));
    }
    if (found.empty())
        return found;
    const auto tags = tagsOf(*connection, found);
    if (!tags)
        return Unexpected(tags.error());
    for (Entry &entry : found) {
        entry.tags = tags->value(entry.id);
        entry.tags.sort();  // the two back ends order texts differently
    }
    return found;
}

Result<std::vector<Entry>> Library::list() const
{
    return entries(QStringLiteral("deleted IS NULL ORDER BY modified DESC, id DESC"), {});
}

Result<std::vector<Entry>> Library::bin() const
{
    return entries(QStringLiteral("deleted IS NOT NULL ORDER BY deleted DESC, id"), {});
}

Result<std::vector<Entry>> Library::search(const QString &words) const
{
    const QString like = pattern(words);
    return entries(QStringLiteral("deleted IS NULL AND (lower(name) LIKE ? ESCAPE '\\' OR lower(summary) LIKE ? ESCAPE "
                                  "'\\' OR id IN (SELECT t.dossier_id FROM tag t WHERE lower(t.tag) LIKE ? ESCAPE "
                                  "'\\')) ORDER BY modified DESC, id DESC"),
                   {like, like, like});
}

Result<void> Library::setTags(const QString &id, const QStringList &tags)
{
    QStringList wanted;
    for (const QString &tag : tags) {
        const QString clean = tag.simplified();
        if (clean.size() > kLongestTag) {
            return failure(ErrorCode::InvalidValue,
                           PASSERELLE_TEXT("Library", "A tag has at most %1 characters.").arg(kLongestTag), {}, clean);
        }
        if (!clean.isEmpty() && !wanted.contains(clean, Qt::CaseInsensitive))
            wanted << clean;
    }
    if (const Result<void> online = m_d->needsServer(id); !online)
        return online;
    const Connection &connection = *m_d->connection;
    return connection.transaction([&]() -> Result<void> {
        if (const auto held = m_d->hold(id); !held)
            return held;
        if (const auto gone = connection.run(QStringLiteral("DELETE FROM tag WHERE dossier_id = ?"), {id}); !gone)
            return gone;
        for (const QString &tag : wanted) {
            const auto kept =
                connection.run(QStringLiteral("INSERT INTO tag (dossier_id, tag) VALUES (?, ?)"), {id, tag});
            if (!kept)
                return kept;
        }
        return {};
    });
}

Result<QStringList> Library::tags(const QString &id) const
{
    auto rows = m_d->connection->exec(QStringLiteral("SELECT tag FROM tag WHERE dossier_id = ? ORDER BY tag"), {id});
    if (!rows)
        return Unexpected(rows.error());
    QStringList found;
    while (rows->next())
        found << rows->value(0).toString();
    return found;
}

Result<void> Library::setSummary(const Dossier &of, const QJsonObject &summary, const QString &catalogueVersion)
{
    const QString text = QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact));
    return m_d->connection->run(
        QStringLiteral("UPDATE dossier SET summary = ?, summary_catalogue = ?, summary_modified = ? WHERE id = ?"),
        {text, catalogueVersion, stamp(of.modified), of.id});
}

}  // namespace passerelle::dossier
