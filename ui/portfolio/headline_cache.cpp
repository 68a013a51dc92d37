// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/headline_cache.hpp"

#include "cohort/earlier.hpp"

#include "catalogue/version.hpp"

#include <QtConcurrentRun>

namespace passerelle::ui {

HeadlineCache &HeadlineCache::of(Session &session)
{
    if (auto *known = session.findChild<HeadlineCache *>({}, Qt::FindDirectChildrenOnly))
        return *known;
    return *new HeadlineCache(session);
}

HeadlineCache::HeadlineCache(Session &session) : QObject(&session), m_session(session)
{
    connect(&m_watcher, &QFutureWatcher<cohort::Headline>::finished, this, &HeadlineCache::finish);
}

HeadlineCache::~HeadlineCache()
{
    if (m_stop)
        m_stop->store(true);
}

std::optional<cohort::Headline> HeadlineCache::find(const dossier::Entry &entry) const
{
    const auto known = m_known.constFind(entry.id);
    if (known != m_known.constEnd() && known->modified == entry.modified)
        return current(known->headline);
    // Kept by an earlier session, or by a colleague's.
    return entry.summaryIsCurrent(factsVersion()) ? current(cohort::headlineFromJson(entry.summary())) : std::nullopt;
}

std::optional<cohort::Headline> HeadlineCache::current(const std::optional<cohort::Headline> &headline) const
{
    return headline && cohort::isCurrent(*headline, m_session.today()) ? headline : std::nullopt;
}

QString HeadlineCache::factsVersion() const
{
    return catalogue::versionOf(m_session.catalogue());
}

void HeadlineCache::want(const std::vector<dossier::Entry> &entries)
{
    m_wanted.clear();
    for (const dossier::Entry &entry : entries) {
        const bool underWay = m_running && m_current.id == entry.id && m_current.modified == entry.modified;
        if (!underWay && !find(entry))
            m_wanted.push_back(entry);
    }
    computeNext();
}

void HeadlineCache::computeNext()
{
    while (!m_running && !m_wanted.empty()) {
        m_current = m_wanted.front();
        m_wanted.pop_front();
        auto dossier = m_session.library().load(m_current.id);
        if (!dossier)
            continue;  // gone meanwhile: the list will say so when it is read again
        m_running = true;
        m_dossier = *dossier;
        m_stop = std::make_shared<std::atomic_bool>(false);
        // Values and shared facts only: the session may be gone when this ends.
        m_watcher.setFuture(QtConcurrent::run([dossier = *std::move(dossier), catalogue = m_session.sharedCatalogue(),
                                               targets = m_session.targets(), today = m_session.today(),
                                               language = m_session.language(), stop = m_stop] {
            Progress progress;
            progress.cancelled = [stop] { return stop->load(); };
            return cohort::headlineOf(dossier::evaluate(dossier, *catalogue, targets, today, language, progress),
                                      *catalogue, today);
        }));
    }
}

void HeadlineCache::finish()
{
    m_running = false;
    const cohort::Headline headline = m_watcher.result();
    m_known.insert(m_current.id, {m_current.modified, headline});
    // Kept for the next session; when it cannot be, it is computed again then.
    const QString version = factsVersion();
    (void)m_session.library().setSummary(m_dossier, cohort::summaryToKeep(headline, m_current, version), version);
    const QString id = m_current.id;
    computeNext();
    Q_EMIT found(id);
}

}  // namespace passerelle::ui
