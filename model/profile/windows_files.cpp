// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/windows_files.hpp"

#include <QString>

#include <algorithm>
#include <string>
#include <system_error>

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace passerelle::profile::windows {

namespace fs = std::filesystem;

namespace {

std::wstring systemName(const fs::path &path)
{
    // A folder's own name may be 248 letters long before twelve more are needed inside it.
    constexpr std::size_t kLong = 248;
    std::error_code problem;
    const fs::path whole = path.native().size() < kLong ? path : fs::absolute(path, problem).lexically_normal();
    std::wstring name = whole.native();
    std::ranges::replace(name, L'/', L'\\');
    if (name.size() < kLong || name.starts_with(L"\\\\?\\"))
        return name;
    return name.starts_with(L"\\\\") ? L"\\\\?\\UNC" + name.substr(1) : L"\\\\?\\" + name;
}

constexpr quint64 joined(quint32 high, quint32 low)
{
    return (quint64{high} << 32) | low;
}

State stateFrom(quint32 attributes, quint32 tag, quint64 size, const FILETIME &written)
{
    // The bit says that the entry names another place (winnt.h: IsReparseTagNameSurrogate).
    constexpr quint32 kStandsForAnother = 0x20000000;
    const bool link = (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && (tag & kStandsForAnother) != 0;
    const Kind kind = link                                           ? Kind::Link
                      : (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Kind::Folder
                      : (attributes & FILE_ATTRIBUTE_DEVICE) != 0    ? Kind::Special
                                                                     : Kind::File;
    const auto ticks = static_cast<qint64>(joined(written.dwHighDateTime, written.dwLowDateTime));
    return {kind, static_cast<qint64>(size), ticks * 100};
}

HANDLE handleOf(const fs::path &path, DWORD rights, bool follow)
{
    const DWORD how = FILE_FLAG_BACKUP_SEMANTICS | (follow ? 0 : FILE_FLAG_OPEN_REPARSE_POINT);
    return ::CreateFileW(systemName(path).c_str(), rights, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                         nullptr, OPEN_EXISTING, how, nullptr);
}

State stateOfHandle(HANDLE handle)
{
    if (::GetFileType(handle) != FILE_TYPE_DISK)
        return {Kind::Special};
    BY_HANDLE_FILE_INFORMATION about{};
    if (::GetFileInformationByHandle(handle, &about) == 0)
        return {Kind::Closed};
    FILE_ATTRIBUTE_TAG_INFO tag{};
    if ((about.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
        ::GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &tag, sizeof(tag)) == 0)
        return {Kind::Closed};
    return stateFrom(about.dwFileAttributes, tag.ReparseTag, joined(about.nFileSizeHigh, about.nFileSizeLow),
                     about.ftLastWriteTime);
}

}  // namespace

State stateOf(const fs::path &path, bool follow)
{
    HANDLE handle = handleOf(path, FILE_READ_ATTRIBUTES, follow);
    if (handle == INVALID_HANDLE_VALUE) {
        switch (::GetLastError()) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_NAME:
        case ERROR_BAD_NETPATH:
        case ERROR_BAD_NET_NAME:
            return {Kind::Missing};
        default:
            return {Kind::Closed};
        }
    }
    const State state = stateOfHandle(handle);
    ::CloseHandle(handle);
    return state;
}

bool eachEntry(const fs::path &folder, const std::function<bool(const QByteArray &, const State &)> &visit)
{
    WIN32_FIND_DATAW entry{};
    HANDLE search = ::FindFirstFileExW(systemName(folder / L"*").c_str(), FindExInfoBasic, &entry,
                                       FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH);
    if (search == INVALID_HANDLE_VALUE)
        return ::GetLastError() == ERROR_FILE_NOT_FOUND;
    bool more = true;
    while (more) {
        const QByteArray name = QString::fromWCharArray(entry.cFileName).toUtf8();
        if (name != "." && name != ".." &&
            !visit(name, stateFrom(entry.dwFileAttributes, entry.dwReserved0,
                                   joined(entry.nFileSizeHigh, entry.nFileSizeLow), entry.ftLastWriteTime)))
            break;
        more = ::FindNextFileW(search, &entry) != 0;
    }
    const bool sound = more || ::GetLastError() == ERROR_NO_MORE_FILES;
    ::FindClose(search);
    return sound;
}

std::optional<OpenFile> OpenFile::open(const fs::path &path, bool follow)
{
    HANDLE handle = handleOf(path, GENERIC_READ, follow);
    if (handle == INVALID_HANDLE_VALUE)
        return {};
    return OpenFile(handle);
}

State OpenFile::state() const
{
    return stateOfHandle(m_handle.get());
}

qint64 OpenFile::readAt(quint64 offset, char *to, qint64 most) const
{
    constexpr qint64 kLargest = 1 << 30;
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset & 0xFFFFFFFFU);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32);
    DWORD got = 0;
    if (::ReadFile(m_handle.get(), to, static_cast<DWORD>(std::min(most, kLargest)), &got, &place) != 0)
        return got;
    return ::GetLastError() == ERROR_HANDLE_EOF ? 0 : -1;
}

void OpenFile::Close::operator()(void *handle) const
{
    ::CloseHandle(handle);
}

}  // namespace passerelle::profile::windows
