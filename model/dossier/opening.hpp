// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/connection.hpp"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace passerelle::dossier {

/// A library file ready for work, and what the person must be told of its opening.
struct Opened {
    std::unique_ptr<Connection> connection;
    std::optional<Error> notice;
};

/// Files larger than this are checked in the background, with the next backup, not while the person waits.
constexpr qint64 kCheckedAtStart = qint64(32) * 1024 * 1024;

/// Opens, checks and migrates a library file, recovering what can be read of a damaged one (see Library::open()).
[[nodiscard]] Result<Opened> openLibraryFile(const QString &path, const QDateTime &now);

}  // namespace passerelle::dossier
