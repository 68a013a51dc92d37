// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/file_walk.hpp"

#include "profile/paths.hpp"

#include <algorithm>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr qint64 kMostEntries = 5'000'000;
constexpr int kDeepest = 64;

struct Walker {
    const std::function<bool(const fs::path &, qint64)> &visit;
    WalkReport report;
    qint64 seen = 0;
    bool stopped = false;

    std::vector<fs::directory_entry> list(const fs::path &folder)
    {
        std::vector<fs::directory_entry> entries;
        std::error_code problem;
        fs::directory_iterator at(folder, problem);
        for (; !problem && at != fs::directory_iterator(); at.increment(problem)) {
            if (++seen > kMostEntries) {
                report.cut = true;
                break;
            }
            // Hidden files are no data, but for the description of a Zarr array.
            const fs::path name = at->path().filename();
            if (name.native().front() == '.' && name != ".zarray")
                continue;
            entries.push_back(*at);
        }
        if (problem) {
            report.closed.push_back({shown(folder),
                                     {},
                                     PASSERELLE_TEXT("Dataset", "This folder cannot be listed; what it holds was left "
                                                                "out. Give yourself the right to read it.")});
        }
        std::ranges::sort(entries);
        return entries;
    }

    void enter(const fs::path &folder, int depth)
    {
        if (depth >= kDeepest) {
            report.cut = true;
            return;
        }
        for (const fs::directory_entry &entry : list(folder)) {
            if (stopped)
                return;
            std::error_code problem;
            // The listing itself tells the kind: no question to the file system a file. Links come first, so that the
            // other questions never follow one.
            if (entry.is_symlink(problem)) {
                ++report.links;
            } else if (entry.is_directory(problem)) {
                enter(entry.path(), depth + 1);
            } else if (!entry.is_regular_file(problem)) {
                ++report.special;
            } else {
                const std::uintmax_t size = entry.file_size(problem);
                stopped = !visit(entry.path(), problem ? 0 : static_cast<qint64>(size));
            }
        }
    }
};

}  // namespace

WalkReport walk(const fs::path &folder, const std::function<bool(const fs::path &, qint64)> &visit)
{
    Walker walker{visit, {}, 0, false};
    walker.enter(folder, 0);
    return walker.report;
}

}  // namespace passerelle::profile
