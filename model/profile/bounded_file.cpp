// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/bounded_file.hpp"

#include "profile/paths.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr quint64 kLargestRead = 512 * 1024 * 1024;

Message permissionRemedy()
{
    return PASSERELLE_TEXT("ProfileFile", "Give yourself the right to read it, then try again.");
}

}  // namespace

BoundedFile::BoundedFile(QString name, quint64 size, std::unique_ptr<std::istream> stream)
    : m_name(std::move(name)), m_size(size), m_stream(std::move(stream))
{}

Result<BoundedFile> BoundedFile::open(const fs::path &path)
{
    const QString name = shown(path);
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("ProfileFile", "There is no such file."), name, {},
                       PASSERELLE_TEXT("ProfileFile", "Check the path, or choose the file again."));
    }
    if (problem) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("ProfileFile", "The file cannot be reached."), name, {},
                       permissionRemedy(), QString::fromStdString(problem.message()));
    }
    if (status.type() != fs::file_type::regular) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("ProfileFile", "This is not an ordinary file (a folder, device, pipe or "
                                                      "socket), so it is not opened."),
                       name, {}, PASSERELLE_TEXT("ProfileFile", "Choose a file that holds data."));
    }
    auto stream = std::make_unique<std::ifstream>(path, std::ios::binary | std::ios::ate);
    // The size of what was opened, whatever its name means by now.
    const std::streamoff size = stream->is_open() ? static_cast<std::streamoff>(stream->tellg()) : -1;
    stream->seekg(0);
    if (size < 0) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("ProfileFile", "The file cannot be opened."), name, {},
                       permissionRemedy());
    }
    return BoundedFile(name, static_cast<quint64>(size), std::move(stream));
}

BoundedFile BoundedFile::ofBytes(const QByteArray &bytes, const QString &name)
{
    return BoundedFile(name, static_cast<quint64>(bytes.size()),
                       std::make_unique<std::istringstream>(bytes.toStdString()));
}

BoundedFile BoundedFile::ofStream(std::unique_ptr<std::istream> stream, const QString &name)
{
    return BoundedFile(name, kUnknownSize, std::move(stream));
}

Result<QByteArray> BoundedFile::readAt(quint64 offset, quint64 length)
{
    const QString place = QStringLiteral("offset %1").arg(offset);
    if (offset > m_size || length > m_size - offset) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("ProfileFile", "The file ends before what it announces: it is cut short or "
                                                      "damaged."),
                       m_name, place, PASSERELLE_TEXT("ProfileFile", "Fetch the file again from where it came."));
    }
    // A sparse file of terabytes costs its maker nothing: every format has bounds of its own, and this one is the last.
    if (length > kLargestRead) {
        return failure(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("ProfileFile", "A text or list in the file is larger than what is read of its "
                                                      "kind."),
                       m_name, place, PASSERELLE_TEXT("ProfileFile", "Check that this is the right file."));
    }
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    m_stream->clear();
    m_stream->seekg(static_cast<std::streamoff>(offset));
    m_stream->read(bytes.data(), static_cast<std::streamsize>(length));
    if (static_cast<quint64>(m_stream->gcount()) != length) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("ProfileFile", "The file could not be read here: the disk failed, or the file "
                                                      "changed while it was read."),
                       m_name, place, PASSERELLE_TEXT("ProfileFile", "Check the disk, then try again."));
    }
    return bytes;
}

QByteArray BoundedFile::readSome(qint64 length)
{
    // Small files are met by the million: no more is set aside for one than it holds.
    const auto most = static_cast<qint64>(std::min(static_cast<quint64>(std::max<qint64>(0, length)), m_size));
    QByteArray bytes(most, Qt::Uninitialized);
    m_stream->read(bytes.data(), most);
    bytes.truncate(m_stream->gcount());
    m_taken += bytes.size();
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
    m_stream->clear();
    m_stream->seekg(static_cast<std::streamoff>(offset));
    m_taken = static_cast<qint64>(offset);
    return m_stream->good();
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
