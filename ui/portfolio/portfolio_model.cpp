// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolio_model.hpp"

#include "units/format.hpp"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace passerelle::ui {

namespace {

/// The internal id of a group's line; a dossier's line carries its group's number.
constexpr quintptr kGroupLine = std::numeric_limits<quintptr>::max();

/// What cannot be sorted by its text: numbers and dates, the unknown ones last.
double sortKey(const PortfolioRow &row, PortfolioColumn column)
{
    constexpr double kLast = std::numeric_limits<double>::max();
    if (column == PortfolioColumn::Modified)
        return static_cast<double>(row.entry.modified.toMSecsSinceEpoch());
    if (!row.headline)
        return kLast;
    const cohort::Headline &headline = *row.headline;
    switch (column) {
    case PortfolioColumn::Stage:
        return static_cast<double>(headline.status);
    case PortfolioColumn::Deadline:
        return headline.nextDeadline ? static_cast<double>(headline.nextDeadline->toJulianDay()) : kLast;
    case PortfolioColumn::Hours:
        return headline.figures ? headline.figures->gpuHours.p50.value() : kLast;
    case PortfolioColumn::Complete:
        return cohort::completenessOf(headline).value_or(kLast);
    default:
        return 0;
    }
}

bool isText(PortfolioColumn column)
{
    return column == PortfolioColumn::Name || column == PortfolioColumn::Tags || column == PortfolioColumn::Route ||
           column == PortfolioColumn::Vertical;
}

}  // namespace

PortfolioModel::PortfolioModel(const catalogue::Catalogue &catalogue, Language language, QDate today, QObject *parent)
    : QAbstractItemModel(parent), m_catalogue(catalogue), m_language(std::move(language)), m_today(today)
{}

void PortfolioModel::setRows(std::vector<PortfolioRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    arrange();
    endResetModel();
}

void PortfolioModel::setHeadline(const QString &dossierId, const cohort::Headline &headline)
{
    const auto found = std::ranges::find_if(m_rows, [&](const PortfolioRow &row) { return row.entry.id == dossierId; });
    if (found == m_rows.end())
        return;
    // A row may belong elsewhere now; while nothing depends on the headline it stays where the person sees it.
    const bool staysPut = m_grouping == PortfolioGrouping::None && m_words.isEmpty() &&
                          (m_sortColumn == PortfolioColumn::Modified || m_sortColumn == PortfolioColumn::Name);
    if (!staysPut) {
        beginResetModel();
        found->headline = headline;
        arrange();
        endResetModel();
        return;
    }
    found->headline = headline;
    const QModelIndex first = indexOf(dossierId);
    Q_EMIT dataChanged(first, first.siblingAtColumn(kPortfolioColumns - 1));
}

void PortfolioModel::setLanguage(const Language &language)
{
    beginResetModel();
    m_language = language;
    arrange();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kPortfolioColumns - 1);
}

void PortfolioModel::setSearch(const QString &words)
{
    beginResetModel();
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arrange();
    endResetModel();
}

void PortfolioModel::setTag(const QString &tag)
{
    beginResetModel();
    m_tag = tag;
    arrange();
    endResetModel();
}

QStringList PortfolioModel::allTags() const
{
    QStringList tags;
    for (const PortfolioRow &row : m_rows)
        tags += row.entry.tags;
    tags.removeDuplicates();
    std::ranges::sort(tags, [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    return tags;
}

void PortfolioModel::setGrouping(PortfolioGrouping grouping)
{
    beginResetModel();
    m_grouping = grouping;
    arrange();
    endResetModel();
}

void PortfolioModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = static_cast<PortfolioColumn>(std::clamp(column, 0, kPortfolioColumns - 1));
    m_sortOrder = order;
    arrange();
    endResetModel();
}

bool PortfolioModel::matches(const PortfolioRow &row) const
{
    if (!m_tag.isEmpty() && !row.entry.tags.contains(m_tag))
        return false;
    QString all = row.entry.name + QLatin1Char(' ') + row.entry.tags.join(QLatin1Char(' '));
    if (row.headline) {
        for (const PortfolioColumn column : {PortfolioColumn::Stage, PortfolioColumn::Route, PortfolioColumn::Vertical})
            all += QLatin1Char(' ') + text(row, column);
        all += QLatin1Char(' ') + row.headline->targetName;
    }
    return std::ranges::all_of(m_words,
                               [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool PortfolioModel::comesBefore(const PortfolioRow &a, const PortfolioRow &b) const
{
    const bool falling = m_sortOrder == Qt::DescendingOrder;
    if (isText(m_sortColumn)) {
        const int order = QString::localeAwareCompare(text(a, m_sortColumn), text(b, m_sortColumn));
        if (order != 0)
            return falling ? order > 0 : order < 0;
    } else {
        const double first = sortKey(a, m_sortColumn);
        const double second = sortKey(b, m_sortColumn);
        constexpr double kLast = std::numeric_limits<double>::max();
        // What is not known stands last, whichever way one sorts.
        if ((first == kLast) != (second == kLast))
            return second == kLast;
        if (first != second)
            return falling ? first > second : first < second;
    }
    return a.entry.id < b.entry.id;
}

void PortfolioModel::arrange()
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (matches(m_rows[i]))
            order.push_back(i);
    }
    std::ranges::sort(order, [this](std::size_t a, std::size_t b) { return comesBefore(m_rows[a], m_rows[b]); });
    m_groups.clear();
    if (m_grouping == PortfolioGrouping::None) {
        m_groups.push_back({{}, std::move(order)});
    } else {
        // Keys carry an order of their own before the words: "2026-12", "1 Ready to send".
        std::map<QString, Group> groups;
        for (const std::size_t i : order) {
            const QString key = groupOf(m_rows[i]);
            Group &group = groups[key];
            group.label = key.section(QLatin1Char('\t'), 1);
            group.rows.push_back(i);
        }
        for (auto &[key, group] : groups)
            m_groups.push_back(std::move(group));
    }
}

const PortfolioRow *PortfolioModel::row(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (m_grouping == PortfolioGrouping::None)
        return &m_rows[m_groups.front().rows[static_cast<std::size_t>(index.row())]];
    if (index.internalId() == kGroupLine)
        return nullptr;
    return &m_rows[m_groups[index.internalId()].rows[static_cast<std::size_t>(index.row())]];
}

QModelIndex PortfolioModel::indexOf(const QString &dossierId) const
{
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const auto &rows = m_groups[g].rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (m_rows[rows[r]].entry.id == dossierId)
                return createIndex(static_cast<int>(r), 0, static_cast<quintptr>(g));
        }
    }
    return {};
}

std::vector<const PortfolioRow *> PortfolioModel::shown() const
{
    std::vector<const PortfolioRow *> result;
    for (const Group &group : m_groups) {
        for (const std::size_t row : group.rows)
            result.push_back(&m_rows[row]);
    }
    return result;
}

QModelIndex PortfolioModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (m_grouping == PortfolioGrouping::None)
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kGroupLine);
}

QModelIndex PortfolioModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || m_grouping == PortfolioGrouping::None || index.internalId() == kGroupLine)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kGroupLine);
}

int PortfolioModel::rowCount(const QModelIndex &parent) const
{
    if (m_grouping == PortfolioGrouping::None)
        return parent.isValid() || m_groups.empty() ? 0 : static_cast<int>(m_groups.front().rows.size());
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool isGroup = parent.internalId() == kGroupLine && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].rows.size()) : 0;
}

int PortfolioModel::columnCount(const QModelIndex &) const
{
    return kPortfolioColumns;
}

QVariant PortfolioModel::data(const QModelIndex &index, int role) const
{
    const auto column = static_cast<PortfolioColumn>(index.column());
    const PortfolioRow *found = row(index);
    if (!index.isValid())
        return {};
    if (!found) {
        const Group &group = m_groups[static_cast<std::size_t>(index.row())];
        const auto count = static_cast<int>(group.rows.size());
        if (role == Qt::DisplayRole && column == PortfolioColumn::Name)
            return tr("%1 (%2)", "name of a group and how many are in it").arg(group.label).arg(count);
        if (role == Qt::AccessibleTextRole)
            return tr("%1: %n dossiers", nullptr, count).arg(group.label);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, column);
    case Qt::ToolTipRole:
        if (column == PortfolioColumn::Hours && found->headline && found->headline->figures) {
            return tr("%1 on %2")
                .arg(units::formatInterval(found->headline->figures->gpuHours, m_language),
                     found->headline->targetName);
        }
        return text(*found, column);
    case Qt::TextAlignmentRole: {
        const bool number = column == PortfolioColumn::Hours || column == PortfolioColumn::Complete;
        return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::UserRole:
        return found->entry.id;
    default:
        return {};
    }
}

Qt::ItemFlags PortfolioModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!row(index))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PortfolioModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData *PortfolioModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        if (const PortfolioRow *found = row(index); found && !ids.contains(found->entry.id))
            ids << found->entry.id;
    }
    auto *data = new QMimeData;
    QList<QUrl> urls;
    for (const QString &path : writeFiles ? writeFiles(ids) : QStringList())
        urls << QUrl::fromLocalFile(path);
    data->setUrls(urls);
    return data;
}

}  // namespace passerelle::ui
