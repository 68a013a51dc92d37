// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <vector>

class QLineEdit;
class QPushButton;

namespace passerelle::ui {

class DateField;
class FormField;
class NumberField;

/// The final report after the hours are spent: what only the site's accounts tell is typed here, everything else comes
/// from the dossier.
class FinalReportCard final : public Card
{
    Q_OBJECT

public:
    FinalReportCard(Session &session, QWidget *parent);

    void retranslate();
    [[nodiscard]] QPushButton *button() const { return m_button; }

private:
    QLineEdit *m_number;
    DateField *m_start;
    DateField *m_end;
    NumberField *m_hours;
    NumberField *m_energy;
    NumberField *m_carbon;
    std::vector<FormField *> m_fields;  ///< in the order of the controls above
    QPushButton *m_button;
};

}  // namespace passerelle::ui
