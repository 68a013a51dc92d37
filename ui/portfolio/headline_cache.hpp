// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"

#include "dossier/library.hpp"
#include "ui/session/session.hpp"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace passerelle::ui {

/// The headlines of the library's dossiers, computed off the interface thread, one dossier at a time, and kept in the
/// library until the dossier or the facts change or a deadline passes.
class HeadlineCache final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static HeadlineCache &of(Session &session);
    ~HeadlineCache() override;

    /// Empty while it is not known, or when the dossier changed or a deadline passed since.
    [[nodiscard]] std::optional<cohort::Headline> find(const dossier::Entry &entry) const;
    /// Computes those of the entries that are not known, in this order; forgets earlier wishes.
    void want(const std::vector<dossier::Entry> &entries);
    [[nodiscard]] int missing() const { return static_cast<int>(m_wanted.size()) + (m_running ? 1 : 0); }

Q_SIGNALS:
    void found(const QString &dossierId);

private:
    struct Known {
        QDateTime modified;
        cohort::Headline headline;
    };

    explicit HeadlineCache(Session &session);
    void computeNext();
    void finish();
    [[nodiscard]] std::optional<cohort::Headline> current(const std::optional<cohort::Headline> &headline) const;
    [[nodiscard]] QString factsVersion() const;

    Session &m_session;
    QHash<QString, Known> m_known;
    std::deque<dossier::Entry> m_wanted;
    dossier::Entry m_current;
    dossier::Dossier m_dossier;  ///< that m_current names
    QFutureWatcher<cohort::Headline> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_running = false;
};

}  // namespace passerelle::ui
