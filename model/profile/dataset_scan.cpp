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
/// Milliseconds between two times that a long scan leaves its state, in case the machine stops; the state is some tens
/// of megabytes at most.
constexpr int kLeaveEvery = 60'000;

}  // namespace

DatasetScanJob::DatasetScanJob(const TokenTable &table, const Tokenizer *tokenizer, const DatasetOptions &options,
                               const DatasetCache &cache, const Progress &progress)
    : m_table(table), m_tokenizer(tokenizer), m_options(options), m_cache(cache), m_progress(progress)
{
    constexpr int kMostThreads = 64;
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    m_pool.setMaxThreadCount(std::clamp(options.threads > 0 ? options.threads : cores, 1, kMostThreads));
    m_sinceTold.start();
    m_sinceLeft.start();
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

/// Asked by the threads at safe points; waits while the scan is paused. The thread that the scan was asked on learns of
/// a pause or a stop by itself and tells the others.
bool DatasetScanJob::mustStop()
{
    if (std::this_thread::get_id() == m_owner) {
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
    task.part->keepLengthsBelow(task.lengthBound);
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

/// Passes on what the caller wants: to wait, to stop.
void DatasetScanJob::heed()
{
    const bool paused = m_options.paused && m_options.paused();
    const bool stop = m_progress.stop();
    if (paused != m_paused || stop != m_stop) {
        const std::lock_guard lock(m_mutex);
        m_paused = paused;
        m_stop = m_stop || stop;
        m_changed.notify_all();
    }
}

void DatasetScanJob::tell()
{
    m_sinceTold.restart();
    heed();
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
    task->lengthBound = m_whole->lengthBound();
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
    heed();
    const bool first = task.range.from == 0;
    // A stretch begins at the first line that begins in it. When that line lay inside a row of the stretch before, it
    // is read again from where that row ended.
    const bool inside = !first && m_reached >= task.range.to;
    if (!first && !inside && task.part->began() != m_reached && !m_stop) {
        task.range.from = m_reached;
        task.range.sure = true;
        readPart(task);
    }
    // What was read while the scan stopped may end anywhere.
    if (!m_stop) {
        if (!inside) {
            const qint64 lines = first ? 0 : m_lines;
            m_reached = std::max(first ? 0 : m_reached, task.part->reached());
            m_lines = lines + task.part->lines();
            m_whole->absorb(std::move(*task.part), lines);
        }
        m_joined = task.after;
        m_joined.reached = m_reached;
        m_joined.lines = m_lines;
    }
    m_tasks.pop_front();
    if (m_sinceLeft.hasExpired(kLeaveEvery))
        leave();
}

/// Leaves what is joined for another scan of the same data.
void DatasetScanJob::leave()
{
    m_sinceLeft.restart();
    if (m_cache.isOpen() && m_joined.markedFiles > 0)
        m_cache.keepPart(checkpointOf(m_joined, m_options.stretch, *m_whole));
}

/// True when the data begin with the files that an earlier scan had read, unchanged.
bool DatasetScanJob::agrees(const ScanPosition &position, const fs::path &path, bool isFolder) const
{
    DatasetMark mark;
    qint64 files = 0;
    const auto visit = [&](const WalkedFile &file) {
        mark.add(file, m_root);
        ++files;
        return files < position.markedFiles && !m_progress.stop();
    };
    if (isFolder)
        static_cast<void>(walk(path, visit));
    else
        static_cast<void>(visit(chosenFile(path)));
    return files == position.markedFiles && mark.text() == position.mark.text();
}

/// Takes up what an earlier scan left, when it is of these data.
void DatasetScanJob::goOn(const fs::path &path, bool isFolder)
{
    const auto none = [this] { return std::make_unique<DatasetPart>(m_root, m_progress, nullptr, m_options.exact); };
    m_whole = none();
    const std::optional<QByteArray> left = m_cache.findPart();
    if (!left)
        return;
    const std::optional<ScanPosition> position = readCheckpoint(*left, m_options.stretch, *m_whole);
    if (!position || !agrees(*position, path, isFolder)) {
        m_whole = none();
        return;
    }
    m_start = *position;
    m_joined = *position;
    m_before = position->bytes;
    m_reached = position->reached;
    m_lines = position->lines;
    m_bytesDone = static_cast<qint64>(position->bytes) + position->from;
    m_filesDone = position->markedFiles;
}

/// Where the scan is once every file that was taken is joined.
ScanPosition DatasetScanJob::here() const
{
    return {m_taken, m_before, 0, 0, 0, m_taken, m_mark};
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
    ++m_taken;
    if (m_taken <= m_start.files)
        return true;
    if (isDivisible(file)) {
        submitBatch();
        takeInStretches(file);
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
    m_batch->after = here();
    if (m_batch->files.size() >= kBatchFiles || m_batchBytes >= kBatchBytes || m_batchFolders >= kBatchFolders)
        submitBatch();
    return !m_stop;
}

void DatasetScanJob::takeInStretches(const WalkedFile &file)
{
    const qint64 stretch = m_options.stretch;
    const double before = m_before;
    const bool begun = m_taken == m_start.markedFiles;
    m_before += static_cast<double>(file.size);
    for (qint64 from = begun ? m_start.from : 0; from < file.size; from += stretch) {
        auto task = std::make_unique<Task>();
        task->files.push_back(file);
        // The last one takes a rest shorter than half a stretch with it.
        const bool last = file.size - from < stretch + stretch / 2;
        task->range = {from, last ? std::numeric_limits<qint64>::max() : from + stretch, false};
        task->before = before + static_cast<double>(from);
        task->after = here();
        if (!last) {
            task->after.files = m_taken - 1;
            task->after.bytes = before;
            task->after.from = from + stretch;
        }
        submit(std::move(task));
        if (last)
            break;
    }
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
    task->lengthBound = m_whole->lengthBound();
    readPart(*task);
    if (m_stop)
        return;
    m_whole->absorb(std::move(*task->part), 0);
    m_joined = task->after;
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
    if (m_stop) {
        leave();
        return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Dataset", "The scan was stopped."), shown(m_root), {},
                       m_cache.isOpen() ? PASSERELLE_TEXT("Dataset", "Read the same data again to go on from there.")
                                        : Message());
    }
    m_cache.dropPart();
    return m_whole->finish(m_table, report);
}

Result<DatasetProfile> DatasetScanJob::folder(const fs::path &path)
{
    m_root = path;
    goOn(path, true);
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
    goOn(path, false);
    m_bytesInAll = static_cast<qint64>(probe->size());
    m_filesInAll = 1;
    tell();
    static_cast<void>(take(chosenFile(path)));
    return finish({});
}

}  // namespace passerelle::profile
