// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <filesystem>

namespace passerelle::profile {

/// A path for opening. Names on disk are bytes that need not be valid text, so files are opened by this type and only
/// named by a QString.
[[nodiscard]] std::filesystem::path toPath(const QString &path);

/// The same for a name that is bytes: of a file in an archive, or as the walk of a folder keeps it. Where names on disk
/// are text (Windows), the bytes are UTF-8 and undecodable ones become U+FFFD.
[[nodiscard]] std::filesystem::path toPath(const QByteArray &name);

/// A path as a text to show, with "/" between its parts on every system: undecodable bytes become U+FFFD.
[[nodiscard]] QString shown(const std::filesystem::path &path);

/// A text found in a stranger's file, made safe to show: control and direction characters removed, cut at
/// 200 characters.
[[nodiscard]] QString harmless(const QString &text);

/// True when `path`, with links resolved, lies inside `folder` (links resolved too) or is it. False when either cannot
/// be resolved.
[[nodiscard]] bool liesInside(const std::filesystem::path &path, const std::filesystem::path &folder);

/// True for a name that a side file may have: relative, no "..", no drive, no separator tricks, no NUL.
[[nodiscard]] bool isPlainRelativeName(const QString &name);

}  // namespace passerelle::profile
