// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/bounded_file.hpp"

#include "profile/paths.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include "profile/windows_files.hpp"
#endif

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr quint64 kLargestRead = 512 * 1024 * 1024;

Message permissionRemedy()
{
    return PASSERELLE_TEXT("ProfileFile", "Give yourself the right to read it, then try again.");
}

Unexpected notFound(const QString &name)
{
    return failure(ErrorCode::NotFound, PASSERELLE_TEXT("ProfileFile", "There is no such file."), name, {},
                   PASSERELLE_TEXT("ProfileFile", "Check the path, or choose the file again."));
}

Unexpected notOrdinary(const QString &name)
{
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("ProfileFile", "This is not an ordinary file (a folder, device, pipe or "
                                                  "socket), so it is not opened."),
                   name, {}, PASSERELLE_TEXT("ProfileFile", "Choose a file that holds data."));
}

Unexpected notOpened(const QString &name, const QString &detail = {})
{
    return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("ProfileFile", "The file cannot be opened."), name, {},
                   permissionRemedy(), detail);
}

}  // namespace

/// Where the bytes come from: one after the other, or from a place.
class BoundedFile::Source
{
public:
    Source() = default;
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;
    virtual ~Source() = default;

    /// The next bytes after the last read, at most `most`; fewer only at the end, or when the disk refuses.
    virtual qint64 next(char *to, qint64 most) = 0;
    virtual qint64 at(quint64 offset, char *to, qint64 most) = 0;
    virtual bool seek(quint64 offset) = 0;
};

namespace {

/// A stream: a decoder's, or one in memory.
template<typename Base>
class StreamSource : public Base
{
public:
    explicit StreamSource(std::unique_ptr<std::istream> stream) : m_stream(std::move(stream)) {}

    qint64 next(char *to, qint64 most) override
    {
        m_stream->read(to, most);
        return m_stream->gcount();
    }
    qint64 at(quint64 offset, char *to, qint64 most) override { return seek(offset) ? next(to, most) : 0; }
    bool seek(quint64 offset) override
    {
        m_stream->clear();
        m_stream->seekg(static_cast<std::streamoff>(offset));
        return m_stream->good();
    }

private:
    std::unique_ptr<std::istream> m_stream;
};

/// Bytes in memory.
template<typename Base>
class MemorySource : public Base
{
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    qint64 next(char *to, qint64 most) override { return at(m_place, to, most); }
    qint64 at(quint64 offset, char *to, qint64 most) override
    {
        const auto size = static_cast<quint64>(m_bytes.size());
        m_place = offset;
        if (offset >= size || most <= 0)
            return 0;
        const auto got = static_cast<qint64>(std::min<quint64>(size - offset, static_cast<quint64>(most)));
        std::memcpy(to, m_bytes.constData() + offset, static_cast<std::size_t>(got));
        m_place = offset + static_cast<quint64>(got);
        return got;
    }
    bool seek(quint64 offset) override
    {
        m_place = offset;
        return offset <= static_cast<quint64>(m_bytes.size());
    }

private:
    QByteArray m_bytes;
    quint64 m_place = 0;
};

#ifdef Q_OS_UNIX
/// A descriptor of the system, closed at the end.
class OpenFile
{
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile() { ::close(m_descriptor); }

    [[nodiscard]] qint64 readAt(quint64 offset, char *to, qint64 most) const
    {
        ssize_t got = 0;
        do {
            got = ::pread(m_descriptor, to, static_cast<std::size_t>(most), static_cast<off_t>(offset));
        } while (got < 0 && errno == EINTR);
        return got;
    }

private:
    int m_descriptor;
};
#else
using windows::OpenFile;
#endif

/// A file on disk. The first bytes are kept: most formats are recognised and described there, in one request to the
/// system.
template<typename Base>
class FileSource : public Base
{
public:
    template<typename... Handle>
    explicit FileSource(Handle &&...handle) : m_file(std::forward<Handle>(handle)...)
    {}

    qint64 next(char *to, qint64 most) override { return at(m_place, to, most); }
    qint64 at(quint64 offset, char *to, qint64 most) override
    {
        const qint64 got = taken(offset, to, most);
        m_place = offset + static_cast<quint64>(got);
        return got;
    }
    bool seek(quint64 offset) override
    {
        m_place = offset;
        return true;
    }

private:
    qint64 taken(quint64 offset, char *to, qint64 most)
    {
        qint64 got = 0;
        if (offset < BoundedFile::kHead && static_cast<quint64>(most) <= BoundedFile::kHead - offset) {
            if (m_headSize < 0)
                m_headSize = ask(0, m_head.data(), static_cast<qint64>(BoundedFile::kHead));
            got = std::clamp<qint64>(m_headSize - static_cast<qint64>(offset), 0, most);
            std::memcpy(to, m_head.data() + offset, static_cast<std::size_t>(got));
            return got;
        }
        return ask(offset, to, most);
    }
    qint64 ask(quint64 offset, char *to, qint64 most) const
    {
        qint64 got = 0;
        while (got < most) {
            const qint64 part = m_file.readAt(offset + static_cast<quint64>(got), to + got, most - got);
            if (part <= 0)
                break;
            got += part;
        }
        return got;
    }

    OpenFile m_file;
    quint64 m_place = 0;
    qint64 m_headSize = -1;
    std::array<char, BoundedFile::kHead> m_head;
};

}  // namespace

BoundedFile::BoundedFile(QString name, quint64 size, std::unique_ptr<Source> source)
    : m_name(std::move(name)), m_size(size), m_source(std::move(source))
{}
BoundedFile::BoundedFile(BoundedFile &&other) noexcept = default;
BoundedFile &BoundedFile::operator=(BoundedFile &&other) noexcept = default;
BoundedFile::~BoundedFile() = default;

const QString &BoundedFile::name() const
{
    if (m_name.isEmpty() && !m_path.empty())
        m_name = shown(fs::path(m_path));
    return m_name;
}

#ifdef Q_OS_UNIX
Result<BoundedFile> BoundedFile::openIn(int folder, const char *name, fs::path::string_type path)
{
    // Not to wait for the other end of a pipe; on ordinary files the flag means nothing.
    const int follow = folder == AT_FDCWD ? 0 : O_NOFOLLOW;
    const int descriptor = ::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | follow);
    if (descriptor < 0) {
        const int problem = errno;
        if (problem == ENOENT || problem == ENOTDIR)
            return notFound(shown(fs::path(path)));
        if (problem == ELOOP || problem == ENXIO || problem == ENODEV)
            return notOrdinary(shown(fs::path(path)));
        return notOpened(shown(fs::path(path)), QString::fromLocal8Bit(std::strerror(problem)));
    }
    auto source = std::make_unique<FileSource<Source>>(descriptor);
    struct ::stat status {};
    if (::fstat(descriptor, &status) != 0)
        return notOpened(shown(fs::path(path)), QString::fromLocal8Bit(std::strerror(errno)));
    // What was opened, whatever its name means by now.
    if (!S_ISREG(status.st_mode))
        return notOrdinary(shown(fs::path(path)));
    BoundedFile file({}, static_cast<quint64>(status.st_size), std::move(source));
    file.m_path = std::move(path);
    return file;
}

Result<BoundedFile> BoundedFile::open(const fs::path &path)
{
    // Devices and sockets are not even opened, since opening one can act on it.
    struct ::stat status {};
    if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
        return notOrdinary(shown(path));
    return openIn(AT_FDCWD, path.c_str(), path.native());
}
#else
Result<BoundedFile> BoundedFile::openIn(int, const char *, fs::path::string_type path)
{
    return openAt(fs::path(std::move(path)), false);
}

Result<BoundedFile> BoundedFile::open(const fs::path &path)
{
    return openAt(path, true);
}

Result<BoundedFile> BoundedFile::openAt(const fs::path &path, bool follow)
{
    const windows::Kind before = windows::stateOf(path, follow).kind;
    if (before == windows::Kind::Missing)
        return notFound(shown(path));
    // Devices are not even opened, since opening one can act on it.
    if (before != windows::Kind::File && before != windows::Kind::Closed)
        return notOrdinary(shown(path));
    auto opened = windows::OpenFile::open(path, follow);
    if (!opened)
        return notOpened(shown(path));
    // What was opened, whatever its name means by now.
    const windows::State state = opened->state();
    if (state.kind != windows::Kind::File)
        return notOrdinary(shown(path));
    return BoundedFile(shown(path), static_cast<quint64>(state.size),
                       std::make_unique<FileSource<Source>>(std::move(*opened)));
}
#endif

BoundedFile BoundedFile::ofBytes(const QByteArray &bytes, const QString &name)
{
    return BoundedFile(name, static_cast<quint64>(bytes.size()), std::make_unique<MemorySource<Source>>(bytes));
}

BoundedFile BoundedFile::ofStream(std::unique_ptr<std::istream> stream, const QString &name)
{
    return BoundedFile(name, kUnknownSize, std::make_unique<StreamSource<Source>>(std::move(stream)));
}

Result<QByteArray> BoundedFile::readAt(quint64 offset, quint64 length)
{
    if (offset > m_size || length > m_size - offset) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("ProfileFile", "The file ends before what it announces: it is cut short or "
                                                      "damaged."),
                       name(), QStringLiteral("offset %1").arg(offset),
                       PASSERELLE_TEXT("ProfileFile", "Fetch the file again from where it came."));
    }
    // A sparse file of terabytes costs its maker nothing: every format has bounds of its own, and this one is the last.
    if (length > kLargestRead) {
        return failure(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("ProfileFile", "A text or list in the file is larger than what is read of its "
                                                      "kind."),
                       name(), QStringLiteral("offset %1").arg(offset),
                       PASSERELLE_TEXT("ProfileFile", "Check that this is the right file."));
    }
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (m_source->at(offset, bytes.data(), static_cast<qint64>(length)) != static_cast<qint64>(length)) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("ProfileFile", "The file could not be read here: the disk failed, or the file "
                                                      "changed while it was read."),
                       name(), QStringLiteral("offset %1").arg(offset),
                       PASSERELLE_TEXT("ProfileFile", "Check the disk, then try again."));
    }
    return bytes;
}

qint64 BoundedFile::readInto(char *to, qint64 most)
{
    const qint64 got = m_source->next(to, most);
    m_taken += got;
    return got;
}

QByteArray BoundedFile::readSome(qint64 length)
{
    // Small files are met by the million: no more is set aside for one than it holds.
    const auto most = static_cast<qint64>(std::min(static_cast<quint64>(std::max<qint64>(0, length)), m_size));
    QByteArray bytes(most, Qt::Uninitialized);
    bytes.truncate(readInto(bytes.data(), most));
    return bytes;
}

QByteArray BoundedFile::peek(qint64 length)
{
    const QByteArray head = readSome(length);
    rewind();
    return head;
}

void BoundedFile::rewind()
{
    static_cast<void>(seek(0));
}

bool BoundedFile::seek(quint64 offset)
{
    m_taken = static_cast<qint64>(offset);
    return m_source->seek(offset);
}

Result<QByteArray> readSmallFile(const fs::path &path, quint64 largest)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    if (file->size() > largest) {
        return failure(
            ErrorCode::TooLarge,
            PASSERELLE_TEXT("ProfileFile", "The file is larger than the %1 bytes that are read of this kind.")
                .arg(static_cast<qint64>(largest)),
            file->name(), {}, PASSERELLE_TEXT("ProfileFile", "Check that this is the right file."));
    }
    return file->readAt(0, file->size());
}

}  // namespace passerelle::profile
