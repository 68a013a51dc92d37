// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"

#include "dossier/library.hpp"

#include <QAbstractItemModel>

#include <functional>
#include <optional>
#include <vector>

namespace passerelle::ui {

enum class PortfolioColumn { Name, Tags, Stage, Deadline, Hours, Route, Complete, Vertical, Modified };
inline constexpr int kPortfolioColumns = 9;

enum class PortfolioGrouping { None, Deadline, Vertical, Stage };

/// A dossier as the portfolio shows it.
struct PortfolioRow {
    dossier::Entry entry;
    std::optional<cohort::Headline> headline;  ///< empty while it is computed
};

/// All dossiers, found by words, sorted by a column and, when wanted, under groups: two levels at most. Replaced whole
/// by setRows(); a headline that comes later updates its row in place.
class PortfolioModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    PortfolioModel(const catalogue::Catalogue &catalogue, Language language, QDate today, QObject *parent = nullptr);

    void setRows(std::vector<PortfolioRow> rows);
    void setHeadline(const QString &dossierId, const cohort::Headline &headline);
    void setLanguage(const Language &language);
    /// Words that must all occur in the name, tags, stage, vertical, route or machine, whatever their case.
    void setSearch(const QString &words);
    /// Shows only the dossiers that bear it; empty: all.
    void setTag(const QString &tag);
    /// Every tag that some dossier bears, in the order of the language.
    [[nodiscard]] QStringList allTags() const;
    void setGrouping(PortfolioGrouping grouping);
    [[nodiscard]] PortfolioGrouping grouping() const { return m_grouping; }

    /// nullptr for a group's line.
    [[nodiscard]] const PortfolioRow *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &dossierId) const;
    /// Those that the search leaves, in the order shown.
    [[nodiscard]] std::vector<const PortfolioRow *> shown() const;
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// Writes the dossiers that are dragged out as files, and gives their paths; set by the owner of the library.
    std::function<QStringList(const QStringList &dossierIds)> writeFiles;

private:
    struct Group {
        QString label;
        std::vector<std::size_t> rows;  ///< indices of m_rows
    };

    void arrange();
    [[nodiscard]] bool matches(const PortfolioRow &row) const;
    [[nodiscard]] QString text(const PortfolioRow &row, PortfolioColumn column) const;
    [[nodiscard]] QString groupOf(const PortfolioRow &row) const;
    [[nodiscard]] bool comesBefore(const PortfolioRow &a, const PortfolioRow &b) const;

    const catalogue::Catalogue &m_catalogue;
    Language m_language;
    QDate m_today;
    std::vector<PortfolioRow> m_rows;
    std::vector<Group> m_groups;  ///< one without a label when there is no grouping
    QStringList m_words;
    QString m_tag;
    PortfolioGrouping m_grouping = PortfolioGrouping::None;
    PortfolioColumn m_sortColumn = PortfolioColumn::Modified;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

}  // namespace passerelle::ui
