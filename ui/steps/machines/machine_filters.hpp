// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/machines/machines_filter.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace passerelle::ui {

/// What the person wants to see of the places: a search, the kinds, and behind a button what one asks of a place
/// (certificates, country, availability, budget, deadline, carbon).
class MachineFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit MachineFilters(QWidget *parent);

    [[nodiscard]] MachinesFilter::Criteria criteria() const;
    /// Countries to choose from: ISO code and name, in the order of the names.
    void setCountries(const std::vector<std::pair<QString, QString>> &countries);
    /// Whether there is a limit to keep: without one its box cannot be ticked.
    void setLimits(bool budget, bool deadline);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QCheckBox *addBox(const char *name, bool checked);
    [[nodiscard]] QComboBox *addList(const char *name);
    void buildMore();
    void reset();
    void tell();

    QLineEdit *m_search;
    QCheckBox *m_public;
    QCheckBox *m_announced;
    QCheckBox *m_clouds;
    QCheckBox *m_sovereign;
    QCheckBox *m_feasible;
    QToolButton *m_toggle;
    QWidget *m_more;
    QComboBox *m_certificate;
    QComboBox *m_country;
    QComboBox *m_supply;
    QCheckBox *m_budget;
    QCheckBox *m_deadline;
    QCheckBox *m_lowCarbon;
    QToolButton *m_reset;
};

}  // namespace passerelle::ui
