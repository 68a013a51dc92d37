// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace passerelle::ui {

/// "Why this number?": the calculation tree of one estimate, as it is.
class EstimateTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Label, Value, Formula, SourceOf, ColumnCount };

    explicit EstimateTreeModel(QObject *parent = nullptr);
    ~EstimateTreeModel() override;

    /// Shows the tree of this estimate; none empties the model.
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);
    void setLanguage(const Language &language);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A node with its way back; the tree itself knows only its children.
    struct Entry {
        const estimate::Node *node = nullptr;
        Entry *parent = nullptr;
        int row = 0;
        std::vector<std::unique_ptr<Entry>> children;
    };
    static std::unique_ptr<Entry> entryFor(const estimate::Node &node, Entry *parent, int row);
    [[nodiscard]] const Entry *entryAt(const QModelIndex &index) const;

    std::shared_ptr<const estimate::Estimate> m_estimate;
    Language m_language = Language::english();
    Entry m_root;  ///< without a node; its child is the estimate's tree
};

}  // namespace passerelle::ui
