// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace passerelle::profile {

/// A path for opening. Names on disk are bytes that need not be valid text, so files are opened by this type and only
/// named by a QString.
[[nodiscard]] std::filesystem::path toPath(const QString &path);

/// A path as a text to show: undecodable bytes become U+FFFD.
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
