// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/progress.hpp"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <utility>

namespace passerelle::ui {

/// One piece of reading away from the interface thread, with progress and a stop. A new start() replaces the one under
/// way; when this object dies the work is told to stop and its result is dropped, so a page may go at any time.
template<typename T>
class BackgroundRead
{
public:
    using Work = std::function<Result<T>(const Progress &)>;
    using Done = std::function<void(Result<T>)>;
    using Report = std::function<void(qint64 done, qint64 total)>;

    ~BackgroundRead() { stop(); }

    /// `work` runs on another thread and captures values only; `report` and `done` run on this one.
    void start(Work work, Report report, Done done)
    {
        stop();
        m_watcher = std::make_unique<QFutureWatcher<Result<T>>>();
        QFutureWatcher<Result<T>> *watcher = m_watcher.get();
        QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher,
                         [watcher, report](int value) { report(value, watcher->progressMaximum()); });
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, done] {
            if (watcher->isCanceled())
                done(failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Read", "Stopped.")));
            else
                done(watcher->result());
        });
        watcher->setFuture(QtConcurrent::run([work = std::move(work)](QPromise<Result<T>> &promise) {
            Progress progress;
            progress.cancelled = [&promise] { return promise.isCanceled(); };
            progress.report = [&promise](qint64 reached, qint64 total) {
                // Thousandths: a count of bytes does not fit the future's own numbers.
                promise.setProgressRange(0, total > 0 ? 1000 : 0);
                if (total > 0)
                    promise.setProgressValue(
                        static_cast<int>(1000.0 * static_cast<double>(reached) / static_cast<double>(total)));
            };
            promise.addResult(work(progress));
        }));
    }

    /// Asks the work to end; done() is told it was cancelled.
    void cancel()
    {
        if (m_watcher)
            m_watcher->cancel();
    }

    [[nodiscard]] bool isRunning() const { return m_watcher && m_watcher->isRunning(); }

private:
    void stop()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->cancel();
        // Deleted later: start() may be called from within done().
        m_watcher.release()->deleteLater();
    }

    std::unique_ptr<QFutureWatcher<Result<T>>> m_watcher;
};

}  // namespace passerelle::ui
