// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_dates.hpp"

#include "access/icalendar.hpp"
#include "ui/charts/timeline_chart.hpp"
#include "ui/steps/route/missing_facts.hpp"
#include "ui/steps/route/route_cards.hpp"
#include "ui/widgets/bindings.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/form_field.hpp"

#include <QPushButton>
#include <QSaveFile>
#include <QTimeZone>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

Severity severityOf(const access::ReadinessDue &due)
{
    if (due.item.state == access::ReadinessState::Done)
        return Severity::Good;
    return due.late || due.item.weight == access::ReadinessWeight::Blocker ? Severity::Warning : Severity::Hint;
}

}  // namespace

RouteDates::RouteDates(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_start(new DateField), m_startField(new FormField(m_start)),
      m_missing(new MissingFacts(QStringLiteral("route.ready"), session, this)), m_timeline(new TimelineChart(this)),
      m_export(new QPushButton(this)), m_readiness(new QVBoxLayout)
{
    m_start->setObjectName(QStringLiteral("route.start"));
    m_start->setMaximumWidth(textWidth(this, 24));
    m_export->setObjectName(QStringLiteral("route.ics"));
    bindDate(m_start, session, QStringLiteral("project.start_date"), [] { return tr("Change the wanted start"); });
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(spacing(this, 3));
    auto *top = new QHBoxLayout;
    top->addWidget(m_startField, 1);
    top->addWidget(m_export, 0, Qt::AlignBottom);
    lines->addLayout(top);
    lines->addWidget(m_timeline);
    lines->addWidget(m_missing);
    lines->addLayout(m_readiness);
    lines->addStretch(1);
    connect(m_export, &QPushButton::clicked, this, &RouteDates::exportCalendar);
}

void RouteDates::setPlan(const std::optional<access::BackwardPlan> &plan)
{
    m_plan = plan;
    std::vector<TimelineEntry> entries;
    const Language &language = m_session.language();
    if (plan) {
        for (const access::Milestone &step : plan->milestones) {
            entries.push_back(
                {step.id, step.label.text(language), step.note.text(language), step.from, step.to, step.isDeadline});
        }
    }
    m_timeline->setEntries(std::move(entries), m_session.today(), plan ? plan->summary.text(language) : QString());
    m_export->setEnabled(plan.has_value());
    showReadiness();
}

void RouteDates::showReadiness()
{
    emptyColumn(m_readiness);
    QStringList missing;
    if (m_plan) {
        for (const access::ReadinessDue &due : m_plan->readiness)
            missing += due.item.missing;
    }
    missing.removeDuplicates();
    m_missing->setKeys(missing);
    if (!m_plan || m_plan->readiness.empty())
        return;
    const Language &language = m_session.language();
    auto *card = new Card(this);
    card->setTitle(tr("What to have ready, longest first"));
    for (const access::ReadinessDue &due : m_plan->readiness) {
        const access::ReadinessItem &item = due.item;
        const QString day = language.locale().toString(due.begin, QLocale::LongFormat);
        const QString label = item.label.text(language);
        auto *text = new ProblemLabel(card);
        text->setMessage(item.state == access::ReadinessState::Done ? tr("%1: done.").arg(label)
                         : due.late
                             ? tr("%1: %n day(s); this should have begun on %2.", nullptr, item.days).arg(label, day)
                         : item.days > 0 ? tr("%1: %n day(s); begin by %2.", nullptr, item.days).arg(label, day)
                                         : tr("%1: needed by %2.").arg(label, day),
                         severityOf(due));
        addSourced(card->body(), text, {item.sourceUrl, item.sourceDate, item.id, item.confidence}, m_session.today(),
                   language);
    }
    m_readiness->addWidget(card);
}

void RouteDates::exportCalendar()
{
    if (!m_plan)
        return;
    const QString path = m_session.files().saveFile(
        this, tr("Save the calendar"), QString(m_plan->routeId + QLatin1String(".ics")), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    // The day of the session, so that the same plan of the same day gives the same file.
    const QDateTime stamp(m_session.today(), QTime(0, 0), QTimeZone::utc());
    QSaveFile file(path);
    const QByteArray ics = access::icsOf(*m_plan, m_session.dossier().id, stamp, m_session.language());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(ics) == ics.size() && file.commit();
    m_export->setToolTip(written ? tr("Saved: %1").arg(path) : tr("The file could not be written: %1").arg(path));
    m_export->setText(written ? tr("Saved; save &again (.ics)") : tr("Not saved; try &again (.ics)"));
}

void RouteDates::retranslate()
{
    m_startField->setLabel(tr("When would you like to &start?"));
    m_startField->setHelp(tr("Everything is counted back from this day; empty: from the next cut-off, or from today."));
    m_start->setDateLocale(m_session.language().locale());
    m_export->setText(tr("Save as &calendar (.ics)"));
    m_timeline->setLanguage(m_session.language());
    setPlan(m_plan);
}

}  // namespace passerelle::ui
