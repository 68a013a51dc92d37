// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_scan.hpp"

#include "profile/paths.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <thread>
#include <utility>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// A batch of small files ends at whichever comes first. Few folders, since each stays open until its files are read.
constexpr std::size_t kBatchFiles = 512;
constexpr qint64 kBatchBytes = 8LL * 1024 * 1024;
constexpr int kBatchFolders = 8;
/// Milliseconds between two reports.
constexpr int kReportEvery = 50;

}  // namespace

DatasetScanJob::DatasetScanJob(const TokenTable &table, const Tokenizer *tokenizer, const DatasetOptions &options,
                               const Progress &progress)
    : m_table(table), m_tokenizer(tokenizer), m_options(options), m_progress(progress)
{
    constexpr int kMostThreads = 64;
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    m_pool.setMaxThreadCount(std::clamp(options.threads > 0 ? options.threads : cores, 1, kMostThreads));
    m_sinceTold.start();
}

DatasetScanJob::~DatasetScanJob()
{
    m_stop = true;
    m_pool.waitForDone();
}

std::unique_ptr<Tokenizer> DatasetScanJob::borrowTokenizer()
{
    if (m_tokenizer == nullptr)
        return nullptr;
    const std::lock_guard lock(m_mutex);
    if (m_tokenizers.empty())
        return m_tokenizer->another();
    std::unique_ptr<Tokenizer> tokenizer = std::move(m_tokenizers.back());
    m_tokenizers.pop_back();
    return tokenizer;
}

/// Asked by the threads at safe points; waits while the scan is paused.
bool DatasetScanJob::mustStop()
{
    if (m_here) {
        if (m_sinceTold.hasExpired(kReportEvery))
            tell();
        while (m_paused && !m_stop) {
            std::this_thread::sleep_for(std::chrono::milliseconds(kReportEvery));
            tell();
        }
        return m_stop;
    }
    if (m_paused && !m_stop) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_paused || m_stop; });
    }
    return m_stop;
}

void DatasetScanJob::readPart(Task &task)
{
    std::unique_ptr<Tokenizer> tokenizer = borrowTokenizer();
    task.progress.cancelled = [this] { return mustStop(); };
    task.progress.report = [this, last = qint64{0}](qint64 done, qint64) mutable {
        m_bytesDone += done - last;
        last = done;
    };
    task.part = std::make_unique<DatasetPart>(task.before, m_root, task.progress, tokenizer.get(), m_options.exact);
    for (const WalkedFile &file : task.files) {
        if (mustStop())
            break;
        task.part->read(file, task.range);
        m_filesDone += task.range.from == 0 ? 1 : 0;
    }
    if (tokenizer) {
        const std::lock_guard lock(m_mutex);
        m_tokenizers.push_back(std::move(tokenizer));
    }
}

void DatasetScanJob::work(Task &task)
{
    readPart(task);
    // Under the lock to the end: once it is seen as done, the task may go.
    const std::lock_guard lock(m_mutex);
    task.done = true;
    m_changed.notify_all();
}

void DatasetScanJob::tell()
{
    m_sinceTold.restart();
    const bool paused = m_options.paused && m_options.paused();
    const bool stop = m_progress.stop();
    if (paused != m_paused || stop != m_stop) {
        const std::lock_guard lock(m_mutex);
        m_paused = paused;
        m_stop = m_stop || stop;
        m_changed.notify_all();
    }
    const ScanReach reach{m_bytesDone, m_filesDone, m_bytesInAll, m_filesInAll};
    m_progress(reach.totalBytes > 0 ? std::min(reach.bytes, reach.totalBytes) : reach.bytes, reach.totalBytes);
    if (m_options.reached)
        m_options.reached(reach);
}

void DatasetScanJob::waitFor(const Task &task)
{
    std::unique_lock lock(m_mutex);
    while (!task.done) {
        m_changed.wait_for(lock, std::chrono::milliseconds(kReportEvery), [&task] { return task.done; });
        lock.unlock();
        if (m_sinceTold.hasExpired(kReportEvery))
            tell();
        lock.lock();
    }
}

void DatasetScanJob::submit(std::unique_ptr<Task> task)
{
    const auto most = static_cast<std::size_t>(m_pool.maxThreadCount() + 2);
    while (m_tasks.size() >= most)
        joinOldest();
    Task *started = task.get();
    m_tasks.push_back(std::move(task));
    m_pool.start([this, started] { work(*started); });
    if (m_sinceTold.hasExpired(kReportEvery))
        tell();
}

void DatasetScanJob::joinOldest()
{
    Task &task = *m_tasks.front();
    waitFor(task);
    const bool first = task.range.from == 0;
    // A stretch begins at the first line that begins in it. When that line lay inside a row of the stretch before, it
    // is read again from where that row ended.
    const bool inside = !first && m_reached >= task.range.to;
    if (!first && !inside && task.part->began() != m_reached && !m_stop) {
        task.range.from = m_reached;
        readPart(task);
    }
    if (!inside) {
        const qint64 lines = first ? 0 : m_lines;
        m_reached = std::max(first ? 0 : m_reached, task.part->reached());
        m_lines = lines + task.part->lines();
        m_whole->absorb(std::move(*task.part), lines);
    }
    m_tasks.pop_front();
}

bool DatasetScanJob::isDivisible(const WalkedFile &file) const
{
    if (file.size < 2 * m_options.stretch)
        return false;
    Result<BoundedFile> opened = file.open();
    if (!opened)
        return false;
    const DatasetReader *reader = plainReaderOf(file.path(), *opened);
    return reader != nullptr && reader->divisible;
}

bool DatasetScanJob::take(const WalkedFile &file)
{
    if (m_stop)
        return false;
    m_mark.add(file, m_root);
    if (isDivisible(file)) {
        const qint64 stretch = m_options.stretch;
        submitBatch();
        for (qint64 from = 0; from < file.size; from += stretch) {
            auto task = std::make_unique<Task>();
            task->files.push_back(file);
            // The last one takes a rest shorter than half a stretch with it.
            const bool last = file.size - from < stretch + stretch / 2;
            task->range = {from, last ? std::numeric_limits<qint64>::max() : from + stretch};
            task->before = m_before + static_cast<double>(from);
            submit(std::move(task));
            if (last)
                break;
        }
        m_before += static_cast<double>(file.size);
        return !m_stop;
    }
    if (!m_batch) {
        m_batch = std::make_unique<Task>();
        m_batch->before = m_before;
    }
    m_batchFolders += m_batch->files.empty() || m_batch->files.back().folder != file.folder ? 1 : 0;
    m_batch->files.push_back(file);
    m_batchBytes += file.size;
    m_before += static_cast<double>(file.size);
    if (m_batch->files.size() >= kBatchFiles || m_batchBytes >= kBatchBytes || m_batchFolders >= kBatchFolders)
        submitBatch();
    return !m_stop;
}

void DatasetScanJob::submitBatch()
{
    m_batchBytes = 0;
    m_batchFolders = 0;
    if (m_batch)
        submit(std::exchange(m_batch, nullptr));
}

/// A few small files are read at once on this thread: waking another would take longer.
void DatasetScanJob::readHere()
{
    const std::unique_ptr<Task> task = std::exchange(m_batch, nullptr);
    m_here = true;
    readPart(*task);
    m_here = false;
    m_whole->absorb(std::move(*task->part), 0);
}

/// How much there is in all, for those who watch: beside the work, since a walk of its own takes a while too.
void DatasetScanJob::count(const fs::path &folder)
{
    qint64 bytes = 0;
    qint64 files = 0;
    static_cast<void>(walk(folder, [this, &bytes, &files](const WalkedFile &file) {
        bytes += file.size;
        ++files;
        return !m_stop;
    }));
    m_bytesInAll = bytes;
    m_filesInAll = files;
}

Result<DatasetProfile> DatasetScanJob::finish(const WalkReport &report)
{
    constexpr qint64 kFew = 1024 * 1024;
    if (m_batch && m_tasks.empty() && m_batchBytes <= kFew)
        readHere();
    submitBatch();
    while (!m_tasks.empty())
        joinOldest();
    m_pool.waitForDone();
    tell();
    if (m_stop)
        return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Dataset", "The scan was stopped."), shown(m_root));
    return m_whole->finish(m_table, report);
}

Result<DatasetProfile> DatasetScanJob::folder(const fs::path &path)
{
    m_root = path;
    m_whole = std::make_unique<DatasetPart>(m_root, m_progress, nullptr, m_options.exact);
    if (m_progress.report || m_options.reached)
        m_pool.start([this, path] { count(path); });
    tell();
    const WalkReport report = walk(path, [this](const WalkedFile &file) { return take(file); });
    return finish(report);
}

Result<DatasetProfile> DatasetScanJob::file(const fs::path &path)
{
    const Result<BoundedFile> probe = BoundedFile::open(path);
    if (!probe)
        return Unexpected(probe.error());
    m_root = path.parent_path();
    m_whole = std::make_unique<DatasetPart>(m_root, m_progress, nullptr, m_options.exact);
    m_bytesInAll = static_cast<qint64>(probe->size());
    m_filesInAll = 1;
    tell();
    static_cast<void>(take(chosenFile(path)));
    return finish({});
}

}  // namespace passerelle::profile
