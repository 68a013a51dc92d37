// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/step_page.hpp"

#include <QJsonValue>

#include <memory>
#include <optional>

class QPushButton;
class QTableView;

namespace passerelle::ui {

class ProblemLabel;
class RouteDetails;
class RoutesModel;
class TextLabel;

/// All routes with their verdict, and the selected one in full.
class RoutePage final : public StepPage
{
    Q_OBJECT

public:
    RoutePage(Session &session, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;
    void refresh() override;

private:
    void buildTable();
    void showSelected();
    void chooseSelected();
    [[nodiscard]] QString selectedId() const;
    [[nodiscard]] QString chosenId() const;

    RoutesModel *m_model;
    TextLabel *m_count;
    ProblemLabel *m_early;
    QTableView *m_table;
    TextLabel *m_name;
    QPushButton *m_choose;
    RouteDetails *m_details;

    /// What the details were last filled from: they are left alone as long as that is the same.
    struct Shown {
        QString id;
        std::shared_ptr<const dossier::Case> of;
        QJsonValue chosenTarget;
        QJsonValue struckTargets;

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    std::optional<Shown> m_detailsOf;
};

}  // namespace passerelle::ui
