// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/machines/machine_row.hpp"
#include "ui/steps/machines/why_dialog.hpp"
#include "ui/widgets/background_read.hpp"
#include "ui/widgets/page_memory.hpp"
#include "ui/widgets/step_page.hpp"

#include <QSet>

#include <memory>
#include <optional>

class QListWidget;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace passerelle::ui {

class ComparisonView;
class MachineDetails;
class MachineFilters;
class MachinesFilter;
class MachinesModel;
class MachinesTable;
class TextLabel;
class WhatIfPanel;

/// The comparison of every machine and offer: filters, the table, and beside it charts, details and "what if" of the
/// selected line. Table and charts always show the same places and the same selection.
class MachinesPage final : public StepPage, public PageMemory
{
    Q_OBJECT

public:
    MachinesPage(Session &session, QWidget *parent);

    /// The look of the table, the chart and tab in view, the line looked at and the dossier it belongs to.
    [[nodiscard]] QJsonObject kept() const override;
    void recall(const QJsonObject &kept) override;

protected:
    void retranslate() override;
    void refresh() override;

private:
    using Curve = std::vector<estimate::CountPoint>;

    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    void buildTabs();
    void connectParts();
    void applyFilters();
    void selectTarget(const QString &id);
    void showSelected();
    void showDetails();
    void fillDetails(const MachineRow *row);
    void refreshCharts();
    void refreshLimits();
    void refreshOmitted();
    void refreshScaling(const MachineRow &row);
    void chooseSelected();
    void strikeSelected();
    void ask(Figure figure);
    void setDeadline(std::optional<units::Hours> deadline);
    void setBudget(std::optional<units::Money> budget);
    void tellFailure(const QString &path);
    [[nodiscard]] std::vector<MachineRow> shownRows() const;
    [[nodiscard]] QString selectedId() const;
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] QSet<QString> struckIds() const;
    [[nodiscard]] QString countText() const;

    PlaceFactsById m_facts;
    MachinesModel *m_model;
    MachinesFilter *m_filter;
    TextLabel *m_count;
    MachineFilters *m_filters;
    MachinesTable *m_table;
    QToolButton *m_columns;
    TextLabel *m_selectedName;
    TextLabel *m_selectedState;
    QPushButton *m_choose;
    QPushButton *m_strike;
    QTabWidget *m_tabs;
    ComparisonView *m_comparison;
    MachineDetails *m_details;
    WhatIfPanel *m_whatIf;
    QListWidget *m_omitted;
    BackgroundRead<Curve> m_scaling;

    /// What a part of the page was last filled from: it is left alone as long as that is the same.
    struct Shown {
        QString id;
        std::shared_ptr<const dossier::Case> of;

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    std::optional<Shown> m_detailsOf;
    std::optional<Shown> m_whatIfOf;
    std::optional<Shown> m_rowsOf;  ///< here the id is the chosen one's
    QSet<QString> m_struck;
};

}  // namespace passerelle::ui
