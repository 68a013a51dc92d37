// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/batch_job.hpp"

#include "dossier/case.hpp"
#include "estimate/target.hpp"
#include "export/pages.hpp"

#include <QDir>
#include <QPainter>
#include <QPrinter>
#include <QPromise>
#include <QtConcurrentRun>

namespace passerelle::ui {

namespace {

using Outcome = BatchJob::Outcome;
using Stop = std::shared_ptr<std::atomic_bool>;
using Told = std::function<void(const cohort::BatchStep &)>;

Outcome writeMany(const BatchOrder &order, const Told &told, const Stop &stop)
{
    std::vector<cohort::BatchTask> tasks;
    QStringList taken;
    for (const dossier::Dossier &dossier : order.dossiers) {
        tasks.push_back({QString(), dossier.name, cohort::folderNameFor(dossier.name, taken),
                         [&dossier]() -> Result<dossier::Dossier> { return dossier; }});
    }
    const cohort::BatchResult result =
        cohort::runBatch(tasks, order.options, order.catalogue, told, [stop] { return stop->load(); });
    Outcome outcome;
    outcome.refused = result.refused;
    outcome.done = static_cast<int>(result.lines.size()) - result.refused;
    outcome.stopped = result.stopped;
    for (const cohort::SummaryLine &line : result.lines) {
        if (!line.error.isEmpty())
            outcome.complaints << line.headline.name + QStringLiteral(": ") + line.error;
    }
    const auto tables = cohort::writeBatchTables(result.lines, order.options, *order.catalogue, {});
    if (tables)
        outcome.files = *tables;
    else
        outcome.error = tables.error();
    return outcome;
}

/// Calls `each` with the evaluated case of every dossier that has one, until it is stopped.
Outcome forEachCase(const BatchOrder &order, const Told &told, const Stop &stop,
                    const std::function<void(const dossier::Case &)> &each)
{
    const auto targets = estimate::targetsOf(*order.catalogue);
    Outcome outcome;
    cohort::BatchStep step;
    step.total = static_cast<int>(order.dossiers.size());
    for (const dossier::Dossier &dossier : order.dossiers) {
        if (stop->load()) {
            outcome.stopped = true;
            return outcome;
        }
        const dossier::Case value =
            dossier::evaluate(dossier, *order.catalogue, targets, order.options.today, order.options.language);
        if (value.workloadProblem) {
            ++outcome.refused;
            outcome.complaints << dossier.name + QStringLiteral(": ") +
                                      value.workloadProblem->text(order.options.language);
        } else {
            each(value);
            ++outcome.done;
        }
        step.worked = ++step.done;
        told(step);
    }
    return outcome;
}

/// One print job for all: every report begins on a new page, and on a new sheet when both sides are printed.
Outcome printMany(const BatchOrder &order, const Told &told, const Stop &stop)
{
    QPainter painter;
    bool first = true;
    return forEachCase(order, told, stop, [&](const dossier::Case &value) {
        exporter::Document document =
            exporter::reportDocument(value, *order.catalogue, order.options.language, order.options.today);
        exporter::applyLook(document, order.options.look);
        const exporter::Pages pages(document);
        if (first)
            painter.begin(order.printer.get());
        for (int page = 0; page < pages.count(); ++page) {
            if (!first)
                order.printer->newPage();
            first = false;
            exporter::paintOn(*order.printer, painter, pages, page);
        }
        const bool odd = pages.count() % 2 == 1;
        if (odd && order.printer->duplex() != QPrinter::DuplexNone)
            order.printer->newPage();
    });
}

Outcome reportCohort(const BatchOrder &order, const Told &told, const Stop &stop)
{
    std::vector<cohort::Headline> headlines;
    Outcome outcome = forEachCase(order, told, stop, [&](const dossier::Case &value) {
        headlines.push_back(cohort::headlineOf(value, *order.catalogue, order.options.today));
    });
    if (outcome.stopped)
        return outcome;
    const auto written = cohort::writeCohortReport(headlines, order.options, *order.catalogue, {}, order.file);
    if (written)
        outcome.files = *written;
    else
        outcome.error = written.error();
    return outcome;
}

/// Sealing takes its time on purpose, for whoever would try passwords: another reason to do it beside the window.
Outcome writeTravellers(const BatchOrder &order, const Told &told, const Stop &stop)
{
    Outcome outcome;
    QStringList taken;
    cohort::BatchStep step;
    step.total = static_cast<int>(order.travellers.size());
    for (const dossier::Travelling &traveller : order.travellers) {
        if (stop->load()) {
            outcome.stopped = true;
            return outcome;
        }
        const QString name = cohort::folderNameFor(traveller.dossier.name, taken) + QStringLiteral(".passerelle");
        const QString path = QDir(order.options.out).filePath(name);
        if (const auto written = dossier::writeTravelFile(traveller, path, order.password); !written) {
            outcome.error = written.error();
            return outcome;
        }
        outcome.files << path;
        ++outcome.done;
        step.worked = ++step.done;
        told(step);
    }
    return outcome;
}

Outcome work(const BatchOrder &order, const Told &told, const Stop &stop)
{
    switch (order.kind) {
    case BatchOrder::Kind::Print:
        return printMany(order, told, stop);
    case BatchOrder::Kind::Cohort:
        return reportCohort(order, told, stop);
    case BatchOrder::Kind::Travel:
        return writeTravellers(order, told, stop);
    default:
        return writeMany(order, told, stop);
    }
}

}  // namespace

BatchJob::BatchJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<Outcome>::finished, this, [this] { Q_EMIT finished(m_watcher.result()); });
    connect(&m_watcher, &QFutureWatcher<Outcome>::progressValueChanged, this, [this](int done) {
        cohort::BatchStep step;
        step.done = done;
        step.worked = done;
        step.total = m_watcher.progressMaximum();
        const auto left = cohort::timeLeft(step, std::chrono::milliseconds(m_clock.elapsed()));
        Q_EMIT progressed(done, step.total, left ? static_cast<int>(left->count()) : -1);
    });
}

BatchJob::~BatchJob()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void BatchJob::start(BatchOrder order)
{
    if (isRunning())
        return;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_clock.start();
    // The outcome is added even when the person stopped the work: it says how far it came.
    m_watcher.setFuture(QtConcurrent::run([order = std::move(order), stop = m_stop](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, static_cast<int>(order.dossiers.size() + order.travellers.size()));
        const auto told = [&promise](const cohort::BatchStep &step) { promise.setProgressValue(step.done); };
        promise.addResult(work(order, told, stop));
    }));
}

void BatchJob::cancel()
{
    if (m_stop)
        m_stop->store(true);
}

}  // namespace passerelle::ui
