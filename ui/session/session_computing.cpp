// SPDX-License-Identifier: GPL-3.0-or-later
// How a session computes beside the window: the machine that is looked at first, then all of them.
#include "dossier/measurements.hpp"
#include "ui/session/session_state.hpp"

#include <QFuture>
#include <QtConcurrentRun>

#include <utility>

namespace passerelle::ui {

namespace {

using CasePtr = std::shared_ptr<const dossier::Case>;

/// What the first answer needs, by value or shared: the session may be gone when it ends.
struct Question {
    dossier::Dossier dossier;
    catalogue::CataloguePtr catalogue;
    estimate::Target looked;  ///< the machine whose figures the summary shows
};

std::optional<estimate::Estimate> firstAnswerOf(const Question &question)
{
    const auto work = dossier::workloadOf(question.dossier, *question.catalogue);
    if (!work)
        return std::nullopt;
    return estimate::estimate(
        *work, question.looked, question.catalogue->calibration,
        {dossier::gpusOf(question.dossier), dossier::measurementsOf(question.dossier, *question.catalogue)});
}

}  // namespace

void Session::schedule()
{
    const bool was = isComputing();
    m_d->dirty = true;
    if (m_d->stop)
        m_d->stop->store(true);
    if (!m_d->running)
        m_d->timer.start(0);
    if (!was)
        Q_EMIT computingChanged(true);
}

void Session::compute()
{
    if (m_d->running || !m_d->dirty)
        return;
    m_d->dirty = false;
    m_d->running = true;
    m_d->stop = std::make_shared<std::atomic_bool>(false);
    // Everything is captured by value or shared: the session may be gone when this ends.
    m_d->watcher.setFuture(
        QtConcurrent::run([dossier = m_d->dossier, catalogue = m_d->environment.catalogue, targets = m_d->targets,
                           day = today(), language = this->language(), stop = m_d->stop]() -> CasePtr {
            Progress progress;
            progress.cancelled = [stop] { return stop->load(); };
            dossier::Case value = dossier::evaluate(dossier, *catalogue, *targets, day, language, progress);
            return stop->load() ? nullptr : std::make_shared<const dossier::Case>(std::move(value));
        }));
}

void Session::askFirst(const dossier::Dossier &asked)
{
    const dossier::Case &shown = *m_d->current;
    if (asked.id == shown.dossier.id && asked.facts == m_d->asked)
        return;
    m_d->first.reset();
    m_d->asked = asked.facts;
    m_d->firstWatcher.setFuture({});
    if (asked.id != shown.dossier.id || !shown.chosen || *shown.chosen >= shown.estimates.size() ||
        shown.dossier.facts == asked.facts)
        return;
    Question question{asked, m_d->environment.catalogue, shown.estimates[*shown.chosen].target};
    m_d->firstWatcher.setFuture(
        QtConcurrent::run([question = std::move(question)] { return firstAnswerOf(question); }));
}

void Session::takeFirst()
{
    // Nothing is left to say where the whole case was faster, and nothing of an edit that was refused.
    const bool late = m_d->current->dossier.facts == m_d->dossier.facts;
    if (m_d->first || late || m_d->asked != m_d->dossier.facts || m_d->firstWatcher.future().resultCount() == 0)
        return;
    m_d->first = m_d->firstWatcher.result();
    if (m_d->first)
        Q_EMIT firstAnswerChanged();
}

void Session::finish()
{
    m_d->running = false;
    if (m_d->dirty) {
        compute();
        return;
    }
    if (const CasePtr value = m_d->watcher.result()) {
        m_d->current = value;
        m_d->first.reset();
        Q_EMIT caseChanged();
    }
    Q_EMIT computingChanged(false);
}

}  // namespace passerelle::ui
