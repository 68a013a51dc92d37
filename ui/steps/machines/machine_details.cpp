// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machine_details.hpp"

#include "estimate/effects.hpp"
#include "ui/charts/parts_chart.hpp"
#include "ui/charts/scaling_chart.hpp"
#include "ui/steps/machines/calculation_view.hpp"
#include "ui/steps/machines/similar_runs_view.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/quantity_label.hpp"
#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/text_label.hpp"
#include "units/format.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

void prepareTree(QTreeWidget *tree, const char *name)
{
    tree->setObjectName(QString::fromLatin1(name));
    tree->setAlternatingRowColors(true);
    tree->setWordWrap(true);
    tree->setUniformRowHeights(false);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setTabKeyNavigation(false);
    tree->setFrameShape(QFrame::NoFrame);
}

}  // namespace

MachineDetails::MachineDetails(QWidget *parent)
    : QWidget(parent), m_plan(new TextLabel(TextStyle::Body, ColorRole::Text)), m_figuresBox(new QWidget),
      m_memory(new MemoryChart(nullptr)), m_step(new StepTimeChart(nullptr)), m_scaling(new ScalingChart(nullptr)),
      m_calculation(new CalculationView), m_runs(new SimilarRunsView),
      m_assumed(new TextLabel(TextStyle::Body, ColorRole::Text)), m_sources(new QTreeWidget)
{
    auto *figures = new ColumnsLayout(textWidth(this, 24), 3, spacing(this, 3));
    m_figuresBox->setLayout(figures);
    for (const Figure figure : {Figure::GpuHours, Figure::RunGpuHours, Figure::Time, Figure::Cost, Figure::Energy,
                                Figure::Carbon, Figure::Memory})
        figures->addWidget(addFigure(figure));
    auto *plan = new QWidget;
    auto *lines = new QVBoxLayout(plan);
    lines->setContentsMargins(spacing(this, 3), spacing(this, 3), spacing(this, 3), spacing(this, 3));
    lines->setSpacing(spacing(this, 4));
    for (QWidget *part : std::initializer_list<QWidget *>{m_figuresBox, m_plan, m_memory, m_step, m_scaling})
        lines->addWidget(part);
    lines->addStretch(1);
    m_plan->setObjectName(QStringLiteral("machines.plan"));
    m_plan->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_plan->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_planPage = scrolling(plan);

    m_calculation->setMinimumHeight(spacing(this, 60));
    auto *why = new QWidget;
    auto *whyLines = new QVBoxLayout(why);
    whyLines->setContentsMargins(spacing(this, 3), spacing(this, 3), spacing(this, 3), spacing(this, 3));
    whyLines->addWidget(m_calculation, 3);
    whyLines->addWidget(m_runs, 2);
    m_whyPage = scrolling(why);
    buildSources();
    hide();
    retranslate();
}

QuantityLabel *MachineDetails::addFigure(Figure figure)
{
    auto *label = new QuantityLabel;
    label->setObjectName(QStringLiteral("machines.figure.%1").arg(static_cast<int>(figure)));
    label->setAskable(true);
    connect(label, &QuantityLabel::whyAsked, this, [this, figure] { Q_EMIT whyAsked(figure); });
    m_figures.emplace_back(figure, label);
    return label;
}

void MachineDetails::buildSources()
{
    auto *sources = new QWidget;
    auto *lines = new QVBoxLayout(sources);
    lines->setContentsMargins(spacing(this, 3), spacing(this, 3), spacing(this, 3), spacing(this, 3));
    m_assumed->setObjectName(QStringLiteral("machines.assumed"));
    m_assumed->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lines->addWidget(m_assumed);
    prepareTree(m_sources, "machines.sources");
    m_sources->setRootIsDecorated(false);
    m_sources->setColumnCount(4);
    m_sources->setMinimumHeight(spacing(this, 40));
    lines->addWidget(m_sources, 1);
    m_sourcesPage = scrolling(sources);
}

void MachineDetails::setRow(const std::optional<MachineRow> &row)
{
    m_row = row;
    refresh();
}

void MachineDetails::setRuns(std::vector<estimate::SimilarRun> runs)
{
    m_runs->setRuns(std::move(runs));
}

void MachineDetails::setScaling(std::vector<ScalingPoint> points, const QString &why)
{
    if (points.empty())
        m_scaling->setEmpty(why);
    else
        m_scaling->setPoints(std::move(points), m_row ? m_row->target.name : QString());
}

std::vector<ChartFrame *> MachineDetails::charts() const
{
    return {m_memory, m_step, m_scaling};
}

void MachineDetails::setLanguage(const Language &language)
{
    m_language = language;
    m_memory->setLanguage(language);
    m_step->setLanguage(language);
    m_scaling->setLanguage(language);
    m_calculation->setLanguage(language);
    m_runs->setLanguage(language);
    refresh();
}

void MachineDetails::refresh()
{
    const bool feasible = m_row && m_row->isFeasible();
    m_plan->setText(feasible ? planText() : placeText());
    m_figuresBox->setVisible(feasible);
    m_memory->setVisible(feasible);
    m_step->setVisible(feasible);
    m_scaling->setVisible(feasible);
    m_memory->setMemory(feasible ? std::optional(m_row->estimate->memory) : std::nullopt);
    if (feasible)
        m_step->setRun(m_row->estimate->step, m_row->estimate->parts, m_row->estimate->runDuration.p50);
    else
        m_step->setStep({});
    m_calculation->setEstimate(m_row ? m_row->estimate : nullptr);
    if (feasible)
        refreshFigures();
    fillSources();
}

void MachineDetails::refreshFigures()
{
    const estimate::Estimate &value = *m_row->estimate;
    for (const auto &[figure, label] : m_figures) {
        switch (figure) {
        case Figure::GpuHours:
            label->setInterval(value.projectGpuHours, m_language);
            break;
        case Figure::RunGpuHours:
            label->setInterval(value.runGpuHours, m_language);
            break;
        case Figure::Time:
            label->setInterval(value.projectDuration, m_language);
            break;
        case Figure::Cost:
            if (value.cost)
                label->setInterval(*value.cost, m_language);
            else
                label->setTexts(tr("granted"), QString());
            break;
        case Figure::Energy:
            label->setInterval(value.energy, m_language);
            break;
        case Figure::Carbon:
            label->setInterval(value.carbon, m_language);
            break;
        case Figure::Memory:
            label->setInterval(units::Interval<units::Bytes>{value.memory.low, value.memory.total, value.memory.high},
                               m_language);
            break;
        }
    }
}

QString MachineDetails::placeText() const
{
    if (!m_row)
        return tr("Choose a line of the table to see how the job would run there.");
    if (m_row->struck)
        return tr("%1 is struck out and not proposed. Restore it to see its figures.").arg(m_row->target.name);
    if (!m_row->estimate)
        return tr("There is no figure for %1 yet: the model and the data are needed first.").arg(m_row->target.name);
    return tr("%1 cannot run this job. %2").arg(m_row->target.name, m_row->estimate->reason.text(m_language));
}

QString MachineDetails::planText() const
{
    const estimate::Estimate &value = *m_row->estimate;
    const estimate::Plan &plan = value.plan;
    QStringList lines;
    const auto number = [&](double n) { return m_language.significant(n); };
    lines << (plan.gpus == 1 ? tr("One GPU (%1)").arg(m_row->target.accelerator.name)
                             : tr("%1 GPUs (%2) on %n node(s)", nullptr, plan.nodes)
                                   .arg(m_language.locale().toString(plan.gpus), m_row->target.accelerator.name));
    if (value.projection)
        lines << tr("A projection: the machine opens %1.").arg(m_row->target.opens);
    lines << tr("The final run takes %1").arg(units::formatInterval(value.runDuration, m_language));
    lines << tr("To ask for on a form: %1").arg(units::format(value.requestGpuHours, m_language));
    if (value.chainedJobs > 1)
        lines << tr("Longer than one job may last here: %n jobs in a chain", nullptr, value.chainedJobs);
    if (!value.cost)
        lines << tr("Cost: none; hours are granted after an application");
    if (value.requestsPerSecond)
        lines << tr("Answers up to %1 requests a second").arg(number(*value.requestsPerSecond));
    if (value.costPerMillionTokens)
        lines << tr("A million tokens cost %1").arg(units::formatInterval(*value.costPerMillionTokens, m_language));
    if (value.mfu > 0.0)
        lines
            << tr("The GPU computes at %1 % of its peak").arg(m_language.locale().toString(value.mfu * 100.0, 'f', 0));
    if (plan.tensorParallel * plan.pipelineParallel > 1) {
        lines << tr("The model is split over %1 GPUs")
                     .arg(m_language.locale().toString(plan.tensorParallel * plan.pipelineParallel));
    }
    return lines.join(QLatin1Char('\n'));
}

void MachineDetails::fillSources()
{
    m_sources->clear();
    QStringList assumed;
    if (m_row && m_row->estimate) {
        for (const workload::Assumption &assumption : m_row->estimate->assumptions) {
            QStringList line{assumption.text.text(m_language), assumption.source.text(m_language),
                             estimate::effectText(assumption).text(m_language)};
            line.removeAll(QString());
            assumed << QString(QStringLiteral("• ") + line.join(QStringLiteral(" · ")));
        }
        for (const estimate::DatedSource &source : m_row->estimate->sources) {
            auto *item =
                new QTreeWidgetItem({source.what.text(m_language), source.date,
                                     sourceWord({source.url, source.date, {}, source.confidence}), source.url});
            item->setToolTip(3, source.url);
            m_sources->addTopLevelItem(item);
        }
    }
    m_assumed->setText(assumed.isEmpty() ? tr("No figure, so nothing was assumed.") : assumed.join(QLatin1Char('\n')));
    m_sources->setColumnWidth(0, textWidth(this, 40));
    m_sources->setColumnWidth(1, textWidth(this, 14));
    m_sources->setColumnWidth(2, textWidth(this, 18));
}

void MachineDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void MachineDetails::retranslate()
{
    for (const auto &[figure, label] : m_figures)
        label->setCaption(figureName(figure));
    m_sources->setAccessibleName(tr("Sources with their dates"));
    m_sources->setHeaderLabels({tr("Fact"), tr("Date"), tr("Trust"), tr("Source")});
}

}  // namespace passerelle::ui
