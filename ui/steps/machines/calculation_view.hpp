// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QAbstractItemModel>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QLineEdit;
class QTreeView;

namespace passerelle::ui {

class EstimateTreeModel;
class TextLabel;

/// "Why this number?": the calculation of one estimate as a tree down to formulas, constants and sources, with a
/// search that walks over what matches (Return: the next, Shift+Return: the one before) and copies of lines.
class CalculationView final : public QWidget
{
    Q_OBJECT

public:
    explicit CalculationView(QWidget *parent = nullptr);

    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);
    void setLanguage(const Language &language);
    /// Opens the tree at the line of this label; false when the calculation has none.
    bool showLine(const Message &label);
    void focusSearch();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void fitColumns();
    void copyLines();
    void search(int direction);
    [[nodiscard]] QModelIndexList matches(const std::function<bool(const QModelIndex &)> &wanted) const;
    [[nodiscard]] QModelIndexList found() const;

    Language m_language = Language::english();
    QLineEdit *m_search;
    TextLabel *m_found;
    QTreeView *m_tree;
    EstimateTreeModel *m_model;
    QAction *m_copy;
};

}  // namespace passerelle::ui
