// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "profile/model_profile.hpp"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace passerelle::ui {

class PartsModel;

/// The parts of a model (operators, arrays of weights, adapter) as a table to sort, to search and to copy.
class PartsTable : public QWidget
{
    Q_OBJECT

public:
    explicit PartsTable(QWidget *parent = nullptr);

    /// Hidden when the profile has no parts.
    void setProfile(const profile::ModelProfile &profile, const Language &language);
    void clear();
    /// The rows that are shown, or those selected when there are any, as lines of cells between tabs.
    [[nodiscard]] QString asText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    QComboBox *m_kind;
    QLineEdit *m_search;
    QPushButton *m_copy;
    PartsModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTableView *m_table;
    std::optional<profile::ModelProfile> m_profile;
    std::optional<Language> m_language;
};

}  // namespace passerelle::ui
