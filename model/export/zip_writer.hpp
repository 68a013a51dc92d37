// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QString>

#include <vector>

namespace passerelle::exporter {

/// One file of an archive.
struct ZipEntry {
    QString path;  ///< relative, with forward slashes
    QByteArray bytes;
    bool executable = false;  ///< owner may run it; every entry is otherwise readable and writable by its owner only
    bool stored = false;      ///< not compressed
};

/// A ZIP archive of the entries in the order given (APPNOTE 6.3: deflate, UTF-8 names, no data descriptors, no extra
/// fields). All entries carry 1 January 1980, so the same entries give the same bytes on every day and in every time
/// zone. TooLarge when the archive would need ZIP64 (4 GB or 65,535 entries), InvalidValue for a path that would leave
/// the folder it is unpacked to.
///
/// Written over zlib rather than with libarchive, which reads archives elsewhere in the program: its ZIP writer puts
/// "UT" and "ux" extra fields into every local header, and OpenDocument (1.3, part 2, 3.3) forbids them on `mimetype`,
/// where portals and `file` look for the kind of document at a fixed offset; its DOS times also follow the local time
/// zone.
[[nodiscard]] Result<QByteArray> zipOf(const std::vector<ZipEntry> &entries);

}  // namespace passerelle::exporter
