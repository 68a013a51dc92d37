// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/batch.hpp"

#include "dossier/travel_file.hpp"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

class QPrinter;

namespace passerelle::ui {

/// What is done with the chosen dossiers. They are whole values, read when the job starts.
struct BatchOrder {
    enum class Kind { Reports, Packs, Print, Cohort, Travel };
    Kind kind = Kind::Reports;
    std::vector<dossier::Dossier> dossiers;
    cohort::BatchOptions options;  ///< `out` is the folder; of a cohort report, its file stands in `file`
    catalogue::CataloguePtr catalogue;
    QString file;
    std::shared_ptr<QPrinter> printer;            ///< of Print, set up by the person
    std::vector<dossier::Travelling> travellers;  ///< of Travel, in place of `dossiers`
    QString password;                             ///< of Travel: seals the files; empty: they are open
};

/// Runs one order at a time off the interface thread. Ending the job asks it to stop and waits for the dossier at hand.
class BatchJob final : public QObject
{
    Q_OBJECT

public:
    struct Outcome {
        int done = 0;
        int refused = 0;
        bool stopped = false;
        QStringList files;       ///< to show: the first one's folder
        QStringList complaints;  ///< one a dossier that was refused
        std::optional<Error> error;
    };

    explicit BatchJob(QObject *parent = nullptr);
    ~BatchJob() override;

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    void start(BatchOrder order);
    void cancel();

Q_SIGNALS:
    /// `secondsLeft` is -1 while nobody can tell.
    void progressed(int done, int total, int secondsLeft);
    void finished(const passerelle::ui::BatchJob::Outcome &outcome);

private:
    QFutureWatcher<Outcome> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
    QElapsedTimer m_clock;
};

}  // namespace passerelle::ui
