// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/scenarios.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace passerelle::ui {

class EmptyState;
class TextLabel;

/// The scenarios of the dossier: keep the plan in force under a name, duplicate, rename, delete, and compare two to
/// four side by side, differences marked by a sign and a colour. "Keep this one" makes a scenario the plan. Everything
/// is an undoable edit of the dossier; nothing here waits for a button to save.
class ScenariosDialog final : public QDialog
{
    Q_OBJECT

public:
    ScenariosDialog(Session &session, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcomes = std::vector<dossier::ScenarioOutcome>;

    void build();
    void retranslate();
    void refresh();
    void fillList();
    void addCurrent();
    void duplicate();
    void remove();
    void rename(int row, const QString &name);
    void keepChosen();
    void store(const std::vector<dossier::Scenario> &scenarios, const QString &label);
    void compare();
    void showOutcomes(const Outcomes &outcomes);
    void addLines(const std::vector<dossier::ComparisonLine> &lines, const QString &heading);
    void copyTable();
    /// What is ticked, the plan in force first when it is.
    [[nodiscard]] std::vector<dossier::Scenario> ticked() const;
    [[nodiscard]] int currentScenario() const;  ///< index among the scenarios, -1: none
    [[nodiscard]] QString freeName(const QString &wanted) const;

    Session &m_session;
    std::vector<dossier::Scenario> m_scenarios;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_duplicate;
    QPushButton *m_rename;
    QPushButton *m_delete;
    QPushButton *m_keep;
    TextLabel *m_explanation;
    TextLabel *m_status;
    QTableWidget *m_table;
    EmptyState *m_empty;
    BackgroundRead<Outcomes> m_work;
    bool m_filling = false;
};

/// Opens the scenarios in the window of `from`; one dialog a window.
void showScenarios(QWidget *from, Session &session);

}  // namespace passerelle::ui
