// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_cache.hpp"
#include "profile/dataset_part.hpp"
#include "profile/scan_checkpoint.hpp"

#include <QElapsedTimer>
#include <QThreadPool>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace passerelle::profile {

/// One scan of a file or a folder: cuts the data into parts, has them read on several threads, and joins them in order.
/// Where the cuts lie follows from the data alone, so that the result is the same with any number of threads. At most a
/// few parts a thread are under way, whatever the size of the data. A scan that is stopped leaves what it has joined,
/// and the next one of the same data goes on from there, with the same result as if it had never stopped.
class DatasetScanJob
{
public:
    /// `cache` is where a stopped scan is left and found. All must outlive the job.
    DatasetScanJob(const TokenTable &table, const Tokenizer *tokenizer, const DatasetOptions &options,
                   const DatasetCache &cache, const Progress &progress);
    DatasetScanJob(const DatasetScanJob &) = delete;
    DatasetScanJob &operator=(const DatasetScanJob &) = delete;
    ~DatasetScanJob();

    [[nodiscard]] Result<DatasetProfile> folder(const std::filesystem::path &path);
    [[nodiscard]] Result<DatasetProfile> file(const std::filesystem::path &path);
    /// Of the data as they were found.
    [[nodiscard]] const DatasetMark &mark() const { return m_mark; }

private:
    /// Some files, or a stretch of one.
    struct Task {
        std::vector<WalkedFile> files;
        FileRange range{};
        double before = 0;  ///< bytes of the data that come before
        Progress progress;
        std::unique_ptr<DatasetPart> part;
        std::uint64_t lengthBound = 0;  ///< of the whole when the part was cut
        ScanPosition after{};           ///< where the scan is once this is joined
        bool done = false;
    };

    [[nodiscard]] bool take(const WalkedFile &file);
    [[nodiscard]] bool isDivisible(const WalkedFile &file) const;
    void takeInStretches(const WalkedFile &file);
    [[nodiscard]] ScanPosition here() const;
    void goOn(const std::filesystem::path &path, bool isFolder);
    [[nodiscard]] bool agrees(const ScanPosition &position, const std::filesystem::path &path, bool isFolder) const;
    void leave();
    void submitBatch();
    void submit(std::unique_ptr<Task> task);
    void work(Task &task);
    void readPart(Task &task);
    void readHere();
    void joinOldest();
    void waitFor(const Task &task);
    void count(const std::filesystem::path &folder);
    void heed();
    void tell();
    [[nodiscard]] bool mustStop();
    [[nodiscard]] std::unique_ptr<Tokenizer> borrowTokenizer();
    [[nodiscard]] Result<DatasetProfile> finish(const WalkReport &report);

    const TokenTable &m_table;
    const Tokenizer *m_tokenizer;
    const DatasetOptions &m_options;
    const DatasetCache &m_cache;
    const Progress &m_progress;
    std::filesystem::path m_root;
    DatasetMark m_mark;
    std::unique_ptr<DatasetPart> m_whole;

    std::unique_ptr<Task> m_batch;
    qint64 m_batchBytes = 0;
    int m_batchFolders = 0;
    double m_before = 0;
    const std::thread::id m_owner = std::this_thread::get_id();
    qint64 m_reached = 0;   ///< of the file whose stretches are being joined
    qint64 m_lines = 0;     ///< the same
    qint64 m_taken = 0;     ///< files that the walk gave
    ScanPosition m_joined;  ///< how far everything is joined
    ScanPosition m_start;   ///< how far an earlier scan was

    std::deque<std::unique_ptr<Task>> m_tasks;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<Tokenizer>> m_tokenizers;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_paused = false;
    std::atomic<qint64> m_bytesDone = 0;
    std::atomic<qint64> m_filesDone = 0;
    std::atomic<qint64> m_bytesInAll = 0;
    std::atomic<qint64> m_filesInAll = 0;
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceLeft;
    QThreadPool m_pool;
};

}  // namespace passerelle::profile
