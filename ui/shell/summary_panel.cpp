// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/summary_panel.hpp"

#include "ui/shell/change_text.hpp"
#include "ui/shell/need_link.hpp"
#include "ui/steps/machines/why_dialog.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/quantity_label.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

SummaryPanel::SummaryPanel(Session &session, const std::vector<StepDescriptor> &steps, QWidget *parent)
    : QFrame(parent), m_session(session), m_steps(steps), m_title(new TextLabel(TextStyle::Heading)),
      m_status(new TextLabel(TextStyle::Caption, ColorRole::MutedText)),
      m_change(new TextLabel(TextStyle::Caption, ColorRole::Accent)), m_where(new TextLabel(TextStyle::Strong)),
      m_whereDetail(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_hours(new QuantityLabel),
      m_days(new QuantityLabel), m_euros(new QuantityLabel), m_energy(new QuantityLabel), m_carbon(new QuantityLabel),
      m_doorCaption(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_door(new TextLabel(TextStyle::Strong)),
      m_doorState(new ProblemLabel), m_doneCaption(new TextLabel(TextStyle::Caption, ColorRole::MutedText)),
      m_done(new QProgressBar), m_needsCaption(new TextLabel(TextStyle::Caption, ColorRole::MutedText)),
      m_needs(new QVBoxLayout)
{
    setObjectName(QStringLiteral("summary"));
    build();
    retranslate();
    connect(&session, &Session::dossierChanged, this, &SummaryPanel::refresh);
    connect(&session, &Session::caseChanged, this, &SummaryPanel::refresh);
    connect(&session, &Session::firstAnswerChanged, this, &SummaryPanel::refresh);
    connect(&session, &Session::languageChanged, this, &SummaryPanel::refresh);
    connect(&session, &Session::computingChanged, this, &SummaryPanel::refresh);
}

void SummaryPanel::build()
{
    m_hours->setObjectName(QStringLiteral("summary.hours"));
    m_days->setObjectName(QStringLiteral("summary.days"));
    m_euros->setObjectName(QStringLiteral("summary.euros"));
    m_energy->setObjectName(QStringLiteral("summary.energy"));
    m_carbon->setObjectName(QStringLiteral("summary.carbon"));
    m_where->setObjectName(QStringLiteral("summary.where"));
    m_door->setObjectName(QStringLiteral("summary.door"));
    m_change->setObjectName(QStringLiteral("summary.change"));
    m_status->setObjectName(QStringLiteral("summary.status"));
    m_done->setObjectName(QStringLiteral("summary.done"));
    const std::pair<QuantityLabel *, Figure> asked[] = {{m_hours, Figure::GpuHours},
                                                        {m_days, Figure::Time},
                                                        {m_euros, Figure::Cost},
                                                        {m_energy, Figure::Energy},
                                                        {m_carbon, Figure::Carbon}};
    for (const auto &[label, figure] : asked) {
        label->setAskable(true);
        connect(label, &QuantityLabel::whyAsked, this, [this, asks = figure] { askWhy(this, m_session, asks); });
    }
    m_done->setTextVisible(false);
    m_done->setMaximumHeight(spacing(this, 2));

    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing(this, 0.5));
    const auto gap = [this, column] { column->addSpacing(spacing(this, 2.5)); };
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addWidget(m_change);
    gap();
    column->addWidget(m_where);
    column->addWidget(m_whereDetail);
    for (QuantityLabel *figure : {m_hours, m_days, m_euros, m_energy, m_carbon}) {
        gap();
        column->addWidget(figure);
    }
    gap();
    column->addWidget(m_doorCaption);
    column->addWidget(m_door);
    column->addWidget(m_doorState);
    gap();
    column->addWidget(m_doneCaption);
    column->addWidget(m_done);
    gap();
    column->addWidget(m_needsCaption);
    m_needs->setSpacing(0);
    column->addLayout(m_needs);
    column->addStretch(1);
}

void SummaryPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SummaryPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface, palette()));
    painter.setPen(color(ColorRole::Border, palette()));
    const int edge = isRightToLeft() ? width() - 1 : 0;
    painter.drawLine(edge, 0, edge, height());
}

void SummaryPanel::retranslate()
{
    setAccessibleName(tr("Summary"));
    m_title->setText(tr("What it takes"));
    m_hours->setCaption(tr("Computing, whole project"));
    m_days->setCaption(tr("Time"));
    m_euros->setCaption(tr("Cost, without tax"));
    m_energy->setCaption(tr("Electricity"));
    m_carbon->setCaption(tr("Carbon"));
    m_doorCaption->setText(tr("Best door"));
    m_needsCaption->setText(tr("Still needed"));
    refresh();
}

void SummaryPanel::refresh()
{
    refreshFigures();
    refreshChange();
    refreshDoor();
    refreshNeeds();
}

void SummaryPanel::refreshFigures()
{
    // The machine that is looked at comes first; the others, the doors and the questions follow.
    if (const auto first = m_session.firstAnswer()) {
        showEstimate(*first);
        return;
    }
    const auto value = m_session.current();
    if (value->workloadProblem && !value->workloadProblem->isEmpty()) {
        showNothing(value->workloadProblem->text(m_session.language()));
        return;
    }
    if (!value->chosen || *value->chosen >= value->estimates.size()) {
        showNothing(m_session.isComputing() ? tr("Computing…") : tr("No machine can run this yet."));
        return;
    }
    showEstimate(value->estimates[*value->chosen]);
}

void SummaryPanel::refreshChange()
{
    const auto change = m_session.lastChange();
    if (!change) {
        m_change->hide();
        return;
    }
    const auto first = m_session.firstAnswer();
    const auto value = m_session.current();
    const estimate::Estimate *now = first ? &*first : m_session.isComputing() ? nullptr : shownEstimate(*value);
    if (now) {
        m_change->setText(
            changeText(shownEstimate(*change->since), *now, *change, m_session.catalogue(), m_session.language()));
        m_change->show();
    }
}

void SummaryPanel::showNothing(const QString &why)
{
    m_status->setText(why);
    m_status->show();
    m_where->hide();
    m_whereDetail->hide();
    for (QuantityLabel *figure : {m_hours, m_days, m_euros, m_energy, m_carbon})
        figure->setUnknown(why);
}

void SummaryPanel::showEstimate(const estimate::Estimate &estimate)
{
    const Language &language = m_session.language();
    m_where->setText(estimate.target.name);
    m_where->show();
    if (!estimate.feasible) {
        showNothing(estimate.reason.text(language));
        m_where->show();
        return;
    }
    m_status->setText(tr("Estimates: the middle value, and the range that holds eight times in ten."));
    const QString gpus =
        tr("%n × %1", "number of GPUs × GPU name", estimate.plan.gpus).arg(estimate.target.accelerator.name);
    m_whereDetail->setText(estimate.projection ? tr("%1, announced: a projection").arg(gpus) : gpus);
    m_whereDetail->show();
    m_hours->setInterval(estimate.projectGpuHours, language);
    m_days->setInterval(estimate.projectDuration, language);
    if (estimate.cost)
        m_euros->setInterval(*estimate.cost, language);
    else
        m_euros->setTexts(tr("Granted, not sold"), QString());
    m_energy->setInterval(estimate.energy, language);
    m_carbon->setInterval(estimate.carbon, language);
}

void SummaryPanel::refreshDoor()
{
    const auto value = m_session.current();
    const Language &language = m_session.language();
    const access::RouteAdvice *best = nullptr;
    for (const access::RouteAdvice &route : value->routes)
        if (!best || route.rank < best->rank)
            best = &route;
    if (!best || value->workloadProblem || best->verdict == access::Verdict::Closed) {
        m_door->setText(tr("Not known yet"));
        m_doorState->clear();
        return;
    }
    m_door->setText(best->name.text(language));
    const bool open = best->verdict == access::Verdict::Open;
    m_doorState->setMessage(open ? tr("Open to you") : tr("Open under conditions"),
                            open ? Severity::Good : Severity::Warning);
}

void SummaryPanel::refreshNeeds()
{
    const Progression progression = progressionOf(m_session, m_steps);
    m_doneCaption->setText(tr("%1 of %2 steps done").arg(progression.done).arg(progression.total));
    m_done->setRange(0, std::max(1, progression.total));
    m_done->setValue(progression.done);
    m_done->setAccessibleName(m_doneCaption->text());
    const auto needs = needsOf(m_session, m_steps);
    m_needsCaption->setVisible(!needs.empty());
    // Untouched when nothing changed, so that the focus stays where it is.
    if (needs == m_shownNeeds)
        return;
    m_shownNeeds = needs;
    while (QLayoutItem *item = m_needs->takeAt(0)) {
        item->widget()->hide();  // it is deleted a moment later, and must not show through the new ones
        item->widget()->deleteLater();
        delete item;
    }
    for (const Need &need : needs) {
        auto *link = new NeedLink(need.text, this);
        link->setObjectName(QStringLiteral("summary.need.") + need.stepId);
        connect(link, &QAbstractButton::clicked, this, [this, id = need.stepId] { Q_EMIT stepWanted(id); });
        m_needs->addWidget(link);
    }
}

}  // namespace passerelle::ui
