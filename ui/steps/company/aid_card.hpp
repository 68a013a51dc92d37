// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <QJsonArray>

#include <vector>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace passerelle::ui {

class DateField;
class NumberField;
class ProblemLabel;
class SourceBadge;
class TextLabel;

/// The small public aid already received, award by award, and what its ceiling leaves ("de minimis").
class AidCard : public Card
{
    Q_OBJECT

public:
    AidCard(Session &session, QWidget *parent);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        DateField *granted;
        NumberField *amount;
        QLineEdit *from;
        QToolButton *remove;
    };

    void retranslate();
    void addRow();
    void removeLastRow();
    void fill(const QJsonArray &awards);
    void write(const QString &label);
    void showProblems();
    [[nodiscard]] QJsonArray typed() const;

    Session &m_session;
    QGridLayout *m_grid;
    std::vector<TextLabel *> m_captions;
    std::vector<Row> m_rows;
    QPushButton *m_add;
    ProblemLabel *m_problem;
    ProblemLabel *m_count;
    SourceBadge *m_source;
};

}  // namespace passerelle::ui
