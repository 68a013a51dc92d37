// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/library.hpp"

#include <QString>

#include <vector>

/// Who else sees a dossier of a shared library. The database itself keeps the rule (row-level security); these
/// functions only ask it.
namespace passerelle::dossier {

/// One person, or one group of the server, who sees a dossier that is not his.
struct Share {
    QString member;  ///< a user or a group of the server
    bool mayWrite = false;

    friend bool operator==(const Share &, const Share &) = default;
};

/// Who owns a dossier of a shared library; empty for a library on this computer.
[[nodiscard]] Result<QString> ownerOf(const Library &library, const QString &dossierId);

/// With whom this person shares it, by name. Empty for a library on this computer.
[[nodiscard]] Result<std::vector<Share>> sharesOf(const Library &library, const QString &dossierId);

/// Shares a dossier, or changes what its member may do. Only its owner may; a name that the server does not know is
/// refused, so that a slip of the finger is noticed.
[[nodiscard]] Result<void> share(Library &library, const QString &dossierId, const Share &with);

/// The member sees it no more, from his next look on.
[[nodiscard]] Result<void> unshare(Library &library, const QString &dossierId, const QString &member);

}  // namespace passerelle::dossier
