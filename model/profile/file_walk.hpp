// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.hpp"
#include "profile/bounded_file.hpp"
#include "profile/dataset_profile.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace passerelle::profile {

/// A folder of the walk, kept open while files in it wait to be read, so that each is opened by its name alone.
class WalkedFolder
{
public:
    /// `descriptor` is closed at the end; -1 where the system has none.
    WalkedFolder(int descriptor, std::filesystem::path path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    WalkedFolder(const WalkedFolder &) = delete;
    WalkedFolder &operator=(const WalkedFolder &) = delete;
    ~WalkedFolder();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    int m_descriptor;
    std::filesystem::path m_path;
};

/// A regular file that the walk met. Without a folder, `name` is the path, as a person gave it.
struct WalkedFile {
    std::shared_ptr<const WalkedFolder> folder{};
    std::filesystem::path name;
    qint64 size = 0;
    qint64 modified = 0;  ///< nanoseconds, of any beginning

    [[nodiscard]] std::filesystem::path path() const { return folder ? folder->path() / name : name; }
    /// The same as the system writes it, without a path's own parts: a folder may hold millions of files.
    [[nodiscard]] std::filesystem::path::string_type nativePath() const;
    /// Never by a link that took its place since.
    [[nodiscard]] Result<BoundedFile> open() const;
};

/// A file as a person chose it, link or not; of size 0 when it is not there.
[[nodiscard]] WalkedFile chosenFile(const std::filesystem::path &path);

/// What a walk through a folder met besides the files.
struct WalkReport {
    qint64 links = 0;            ///< not followed
    qint64 special = 0;          ///< devices, pipes, sockets: not opened
    std::vector<Defect> closed;  ///< folders that cannot be listed
    bool cut = false;            ///< stopped at the bound on entries or depth
};

/// Calls `visit` for every regular file under `folder`, in the order of names, hidden ones left out. Never follows a
/// link below `folder`, never opens a file. Stops when `visit` returns false. Memory: the names of the folders on the
/// way, so that tens of millions of files are no matter unless they lie in one folder (5 million names a folder).
[[nodiscard]] WalkReport walk(const std::filesystem::path &folder,
                              const std::function<bool(const WalkedFile &)> &visit);

}  // namespace passerelle::profile
