// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/needs.hpp"
#include "ui/steps/step.hpp"

#include <QFrame>

#include <vector>

class QProgressBar;
class QVBoxLayout;

namespace passerelle::ui {

class EmptyState;
class ProblemLabel;
class QuantityLabel;
class TextLabel;

/// What the answers so far amount to: hours, days, euros, electricity and carbon with their intervals, where, through
/// which door, how complete the dossier is and what it still needs. Follows every keystroke.
class SummaryPanel : public QFrame
{
    Q_OBJECT

public:
    SummaryPanel(Session &session, const std::vector<StepDescriptor> &steps, QWidget *parent);

Q_SIGNALS:
    /// A need was clicked: the person wants to go to that step.
    void stepWanted(const QString &stepId);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void refreshFigures();
    void refreshChange();
    void refreshDoor();
    void refreshNeeds();
    void showNothing(const QString &why);
    void showEstimate(const estimate::Estimate &estimate);

    Session &m_session;
    const std::vector<StepDescriptor> &m_steps;
    TextLabel *m_title;
    TextLabel *m_status;
    TextLabel *m_change;
    TextLabel *m_where;
    TextLabel *m_whereDetail;
    QuantityLabel *m_hours;
    QuantityLabel *m_days;
    QuantityLabel *m_euros;
    QuantityLabel *m_energy;
    QuantityLabel *m_carbon;
    TextLabel *m_doorCaption;
    TextLabel *m_door;
    ProblemLabel *m_doorState;
    TextLabel *m_doneCaption;
    QProgressBar *m_done;
    TextLabel *m_needsCaption;
    QVBoxLayout *m_needs;
    std::vector<Need> m_shownNeeds;
};

}  // namespace passerelle::ui
