// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace passerelle::ui {

/// What a session holds; for the files that make it up alone.
struct Session::Private {
    Environment environment;
    std::shared_ptr<const std::vector<estimate::Target>> targets;
    dossier::Dossier dossier;
    bool mayWrite = true;
    std::shared_ptr<const dossier::Case> current;
    QString undoLabel;
    QString redoLabel;

    // One computation at a time, on the latest state: an edit while one runs stops it and starts the next when it has
    // ended, so that results arrive in order and the last one always belongs to what the person sees.
    QTimer timer;
    QTimer watch;  ///< asks whether another window wrote
    QFutureWatcher<std::shared_ptr<const dossier::Case>> watcher;
    std::shared_ptr<std::atomic_bool> stop;
    bool running = false;
    bool dirty = false;

    // The machine that is looked at is estimated at once, beside the computation of all others.
    QFutureWatcher<std::optional<estimate::Estimate>> firstWatcher;
    std::optional<estimate::Estimate> first;
    access::Facts asked;  ///< the facts that the first answer is of

    std::optional<Change> change;
    QElapsedTimer sinceChange;
};

}  // namespace passerelle::ui
