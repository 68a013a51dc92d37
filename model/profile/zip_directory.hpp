// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <vector>

namespace passerelle::profile {

/// One file of a ZIP archive. The name is a label: it is never joined to a folder.
struct ZipEntry {
    QByteArray name;
    quint64 packedSize = 0;
    quint64 size = 0;
    quint64 headerOffset = 0;
    quint16 method = 0;  ///< 0 stored, 8 deflated
    bool encrypted = false;
};

/// True for the first bytes of a ZIP archive.
[[nodiscard]] bool startsLikeZip(const QByteArray &head);

/// The central directory of a ZIP or ZIP64 archive, in its own order. Refuses more than a million entries, names that
/// occur twice, and places outside the file. Format: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16.
[[nodiscard]] Result<std::vector<ZipEntry>> readZipDirectory(BoundedFile &file);

/// Where the bytes of an entry begin; the local header must agree with the directory.
[[nodiscard]] Result<quint64> dataOffset(BoundedFile &file, const ZipEntry &entry);

/// The bytes of one entry, inflated when deflated. Refuses encrypted entries, other methods, more than `largest` bytes,
/// more than a thousand bytes for each packed one (a bomb), and bytes that are not what the directory announces.
[[nodiscard]] Result<QByteArray> readZipEntry(BoundedFile &file, const ZipEntry &entry, quint64 largest);

/// True when the file is an archive with an entry of that name, in any of its folders.
[[nodiscard]] bool zipHolds(const std::filesystem::path &path, const QByteArray &name);

}  // namespace passerelle::profile
