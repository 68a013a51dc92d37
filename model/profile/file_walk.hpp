// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.hpp"
#include "profile/dataset_profile.hpp"

#include <filesystem>
#include <functional>

namespace passerelle::profile {

/// What a walk through a folder met besides the files.
struct WalkReport {
    qint64 links = 0;            ///< not followed
    qint64 special = 0;          ///< devices, pipes, sockets: not opened
    std::vector<Defect> closed;  ///< folders that cannot be listed
    bool cut = false;            ///< stopped at the bound on entries or depth
};

/// Calls `visit(path, size)` for every regular file under `folder`, in the order of names, hidden ones left out. Never
/// follows a link, never opens anything. Stops when `visit` returns false.
[[nodiscard]] WalkReport walk(const std::filesystem::path &folder,
                              const std::function<bool(const std::filesystem::path &, qint64)> &visit);

}  // namespace passerelle::profile
