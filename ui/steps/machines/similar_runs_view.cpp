// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/similar_runs_view.hpp"

#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/text_label.hpp"
#include "units/format.hpp"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

enum Column { Run, Gpus, Reported, Predicted, Date, Trust, Source, ColumnCount };

}  // namespace

SimilarRunsView::SimilarRunsView(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::Strong, ColorRole::Text)),
      m_explanation(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_list(new QTreeWidget)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_title);
    lines->addWidget(m_explanation);
    lines->addWidget(m_list, 1);
    m_title->setObjectName(QStringLiteral("machines.runsTitle"));
    m_explanation->setObjectName(QStringLiteral("machines.runsExplanation"));
    m_list->setObjectName(QStringLiteral("machines.runs"));
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(spacing(this, 32));
    connect(m_list, &QTreeWidget::itemActivated, this,
            [](const QTreeWidgetItem *item) { QApplication::clipboard()->setText(item->text(Source)); });
    retranslate();
}

void SimilarRunsView::setRuns(std::vector<estimate::SimilarRun> runs)
{
    m_runs = std::move(runs);
    refresh();
}

void SimilarRunsView::setLanguage(const Language &language)
{
    m_language = language;
    refresh();
}

void SimilarRunsView::refresh()
{
    m_list->clear();
    for (const estimate::SimilarRun &similar : m_runs) {
        const catalogue::PublishedRun &run = similar.run;
        const catalogue::Source &source = run.provenance.sources.front();
        const QString gpus = run.gpuCount ? tr("%1 × %2", "a number of GPUs, then their name")
                                                .arg(m_language.locale().toString(*run.gpuCount), similar.gpuName)
                                          : similar.gpuName;
        auto *item = new QTreeWidgetItem(
            {run.model, gpus, units::format(run.reported, m_language),
             similar.predicted ? units::formatInterval(*similar.predicted, m_language) : QStringLiteral("–"),
             source.date, confidenceWord(source.confidence), source.url});
        item->setToolTip(Run, tr("%1 (%2)", "a model and what it was trained for").arg(run.model, run.task));
        item->setToolTip(Source, tr("Enter or a double click copies %1").arg(source.url));
        m_list->addTopLevelItem(item);
    }
    m_list->setVisible(!m_runs.empty());
    m_explanation->setText(
        m_runs.empty() ? tr("No published run is like this one.")
                       : tr("What others reported, and what this program would have said of them. They are here to "
                            "compare; none of them enters the estimate."));
    constexpr int kWidths[] = {30, 28, 16, 40, 12, 14, 60};
    for (int column = 0; column < ColumnCount; ++column)
        m_list->setColumnWidth(column, textWidth(this, kWidths[column]));
}

void SimilarRunsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void SimilarRunsView::retranslate()
{
    m_title->setText(tr("Runs like yours"));
    m_list->setAccessibleName(tr("Published runs like yours, with their reported figures and sources"));
    m_list->setHeaderLabels(
        {tr("Run"), tr("GPUs"), tr("Reported"), tr("This program"), tr("Date"), tr("Trust"), tr("Source")});
}

}  // namespace passerelle::ui
