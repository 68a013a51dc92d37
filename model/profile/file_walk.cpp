// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/file_walk.hpp"

#include "profile/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <string_view>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include "profile/windows_files.hpp"
#endif

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr qint64 kMostEntries = 5'000'000;
constexpr int kDeepest = 64;

/// Hidden files are no data, but for the description of a Zarr array.
bool isSeen(std::string_view name)
{
    return !name.starts_with('.') || name == ".zarray";
}

enum class Kind : char { File, Folder, Link, Special };

/// The names of one folder: their characters one after the other, so that a million of them is a few allocations.
struct Listing {
    struct Entry {
        std::uint32_t place = 0;
        std::uint32_t size = 0;
        Kind kind = Kind::Special;
    };
    std::string characters;
    std::vector<Entry> entries;
    bool cut = false;
    bool closed = false;

    [[nodiscard]] std::string_view name(const Entry &entry) const
    {
        return std::string_view(characters).substr(entry.place, entry.size);
    }
    /// False at the bound.
    bool add(std::string_view name, Kind kind)
    {
        cut = entries.size() >= kMostEntries || characters.size() + name.size() >= 0xFFFF0000U;
        if (cut)
            return false;
        entries.push_back(
            {static_cast<std::uint32_t>(characters.size()), static_cast<std::uint32_t>(name.size()), kind});
        characters.append(name).push_back('\0');
        return true;
    }
    void sort()
    {
        std::ranges::sort(entries, [this](const Entry &a, const Entry &b) { return name(a) < name(b); });
    }
};

#ifdef Q_OS_UNIX

fs::path named(const char *name)
{
    return name;
}

Kind kindOf(mode_t mode)
{
    return S_ISREG(mode) ? Kind::File : S_ISDIR(mode) ? Kind::Folder : S_ISLNK(mode) ? Kind::Link : Kind::Special;
}

/// The listing itself nearly always tells the kind; else the file system is asked, about the name and not about what a
/// link points to.
Kind kindOf(int folder, const ::dirent &entry)
{
#ifdef DT_UNKNOWN
    switch (entry.d_type) {
    case DT_REG:
        return Kind::File;
    case DT_DIR:
        return Kind::Folder;
    case DT_LNK:
        return Kind::Link;
    case DT_UNKNOWN:
        break;
    default:
        return Kind::Special;
    }
#endif
    struct ::stat status {};
    return ::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? kindOf(status.st_mode) : Kind::Special;
}

std::shared_ptr<const WalkedFolder> openFolder(const WalkedFolder *parent, const char *name, const fs::path &path)
{
    // The first folder is the person's own choice, link or not.
    const int descriptor = parent == nullptr
                               ? ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
                               : ::openat(parent->descriptor(), name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    return descriptor < 0 ? nullptr : std::make_shared<const WalkedFolder>(descriptor, path);
}

Listing listed(const WalkedFolder &folder)
{
    Listing listing;
    const int copy = ::fcntl(folder.descriptor(), F_DUPFD_CLOEXEC, 0);
    DIR *open = copy < 0 ? nullptr : ::fdopendir(copy);
    if (open == nullptr) {
        if (copy >= 0)
            ::close(copy);
        listing.closed = true;
        return listing;
    }
    errno = 0;
    while (const ::dirent *entry = ::readdir(open)) {
        if (isSeen(entry->d_name) && !listing.add(entry->d_name, kindOf(folder.descriptor(), *entry)))
            break;
        errno = 0;
    }
    listing.closed = errno != 0;
    ::closedir(open);
    return listing;
}

void describe(const struct ::stat &status, WalkedFile &file)
{
    file.size = status.st_size;
#ifdef Q_OS_LINUX
    file.modified = qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
#else
    file.modified = qint64{status.st_mtime} * 1'000'000'000;
#endif
}

/// False when there is no such regular file any more.
bool describe(const WalkedFolder &folder, const char *name, WalkedFile &file)
{
    struct ::stat status {};
    if (::fstatat(folder.descriptor(), name, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode))
        return false;
    describe(status, file);
    return true;
}

#else

/// Names are kept in UTF-8.
fs::path named(const char *name)
{
    return toPath(QByteArray(name));
}

std::shared_ptr<const WalkedFolder> openFolder(const WalkedFolder *parent, const char *, const fs::path &path)
{
    // The first folder is the person's own choice, link or not; another must not have become a link since.
    return windows::stateOf(path, parent == nullptr).kind == windows::Kind::Folder
               ? std::make_shared<const WalkedFolder>(-1, path)
               : nullptr;
}

Kind kindOf(windows::Kind kind)
{
    switch (kind) {
    case windows::Kind::File:
        return Kind::File;
    case windows::Kind::Folder:
        return Kind::Folder;
    case windows::Kind::Link:
        return Kind::Link;
    default:
        return Kind::Special;
    }
}

Listing listed(const WalkedFolder &folder)
{
    Listing listing;
    const auto add = [&listing](const QByteArray &name, const windows::State &state) {
        const std::string_view seen(name.constData(), static_cast<std::size_t>(name.size()));
        return !isSeen(seen) || listing.add(seen, kindOf(state.kind));
    };
    listing.closed = !windows::eachEntry(folder.path(), add);
    return listing;
}

bool describe(const fs::path &path, bool follow, WalkedFile &file)
{
    const windows::State state = windows::stateOf(path, follow);
    file.size = state.size;
    file.modified = state.modified;
    return state.kind == windows::Kind::File;
}

bool describe(const WalkedFolder &folder, const char *name, WalkedFile &file)
{
    return describe(folder.path() / named(name), false, file);
}

#endif

struct Walker {
    const std::function<bool(const WalkedFile &)> &visit;
    WalkReport report{};
    bool stopped = false;

    void refuse(const fs::path &folder)
    {
        report.closed.push_back(
            {shown(folder),
             {},
             PASSERELLE_TEXT("Dataset", "This folder cannot be listed; what it holds was left out. Give yourself the "
                                        "right to read it.")});
    }

    void enter(const WalkedFolder *parent, const char *name, const fs::path &path, int depth)
    {
        if (depth >= kDeepest) {
            report.cut = true;
            return;
        }
        const std::shared_ptr<const WalkedFolder> folder = openFolder(parent, name, path);
        if (!folder) {
            refuse(path);
            return;
        }
        Listing listing = listed(*folder);
        if (listing.closed)
            refuse(path);
        report.cut = report.cut || listing.cut;
        listing.sort();
        for (const Listing::Entry &entry : listing.entries) {
            if (stopped)
                return;
            take(folder, listing.characters.c_str() + entry.place, entry.kind, depth);
        }
    }

    void take(const std::shared_ptr<const WalkedFolder> &folder, const char *name, Kind kind, int depth)
    {
        switch (kind) {
        case Kind::Link:
            ++report.links;
            break;
        case Kind::Special:
            ++report.special;
            break;
        case Kind::Folder:
            enter(folder.get(), name, folder->path() / named(name), depth + 1);
            break;
        case Kind::File:
            WalkedFile file{folder, named(name), 0, 0};
            if (describe(*folder, name, file))
                stopped = !visit(file);
            break;
        }
    }
};

}  // namespace

WalkedFolder::~WalkedFolder()
{
#ifdef Q_OS_UNIX
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

fs::path::string_type WalkedFile::nativePath() const
{
    if (!folder)
        return name.native();
    const fs::path::string_type &before = folder->path().native();
    fs::path::string_type path;
    path.reserve(before.size() + 1 + name.native().size());
    path += before;
    if (!before.empty() && before.back() != fs::path::preferred_separator)
        path += fs::path::preferred_separator;
    return path += name.native();
}

Result<BoundedFile> WalkedFile::open() const
{
#ifdef Q_OS_UNIX
    if (folder && folder->descriptor() >= 0)
        return BoundedFile::openIn(folder->descriptor(), name.c_str(), nativePath());
#else
    if (folder)
        return BoundedFile::openIn(-1, nullptr, nativePath());
#endif
    return BoundedFile::open(path());
}

WalkedFile chosenFile(const fs::path &path)
{
    WalkedFile file{nullptr, path, 0, 0};
#ifdef Q_OS_UNIX
    struct ::stat status {};
    if (::stat(path.c_str(), &status) == 0)
        describe(status, file);
#else
    static_cast<void>(describe(path, true, file));
#endif
    return file;
}

WalkReport walk(const fs::path &folder, const std::function<bool(const WalkedFile &)> &visit)
{
    Walker walker{visit};
    walker.enter(nullptr, nullptr, folder, 0);
    return walker.report;
}

}  // namespace passerelle::profile
