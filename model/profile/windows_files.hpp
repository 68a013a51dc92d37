// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

/// What the readers of strangers' files ask of Windows itself; elsewhere the same is asked of POSIX where it is needed.
/// Paths of 248 letters and more are given to the system in the form that it takes at any length.
namespace passerelle::profile::windows {

/// `Link` is whatever stands for another place: symbolic links and junctions. Files that a synchronised folder keeps
/// elsewhere until they are read are files.
enum class Kind : char { File, Folder, Link, Special, Missing, Closed };

struct State {
    Kind kind = Kind::Missing;
    qint64 size = 0;
    qint64 modified = 0;  ///< nanoseconds since 1601
};

/// What a path names; a link is followed when `follow` is true.
[[nodiscard]] State stateOf(const std::filesystem::path &path, bool follow);

/// Every entry of a folder, with its name in UTF-8, until `visit` returns false. False when it cannot be listed.
[[nodiscard]] bool eachEntry(const std::filesystem::path &folder,
                             const std::function<bool(const QByteArray &, const State &)> &visit);

/// A file open for reading at places. Others may read, write and rename it meanwhile.
class OpenFile
{
public:
    /// Nothing when it cannot be opened. A link in its place is opened as itself, which state() then tells, unless it
    /// is to be followed.
    [[nodiscard]] static std::optional<OpenFile> open(const std::filesystem::path &path, bool follow);

    /// What was opened, whatever its name means by now.
    [[nodiscard]] State state() const;
    /// At most `most` bytes from `offset`; 0 at the end, -1 when the disk refuses.
    [[nodiscard]] qint64 readAt(quint64 offset, char *to, qint64 most) const;

private:
    struct Close {
        void operator()(void *handle) const;
    };
    explicit OpenFile(void *handle) : m_handle(handle) {}

    std::unique_ptr<void, Close> m_handle;
};

}  // namespace passerelle::profile::windows
