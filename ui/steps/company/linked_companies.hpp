// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QWidget>

namespace passerelle::ui {

class FormField;
class NumberField;
class YesNoField;

/// Whether other companies count with this one, and, where they do, their people, turnover and balance sheet: they
/// decide whether it is a small or medium-sized company.
class LinkedCompanies : public QWidget
{
    Q_OBJECT

public:
    LinkedCompanies(Session &session, QWidget *parent);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *add(QWidget *control, const char *name);
    void retranslate();

    Session &m_session;
    YesNoField *m_any;
    NumberField *m_people;
    NumberField *m_turnover;
    NumberField *m_balance;
    FormField *m_anyField;
    FormField *m_peopleField;
    FormField *m_turnoverField;
    FormField *m_balanceField;
};

}  // namespace passerelle::ui
