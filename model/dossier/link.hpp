// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QDateTime>
#include <QString>

#include <optional>

namespace passerelle::dossier {

/// Where a library stands with its server.
enum class Link {
    ThisComputer,  ///< it has none
    Connected,
    Offline,  ///< the copy on this computer stands in; edits wait there
};

struct LinkState {
    Link link = Link::ThisComputer;
    QDateTime since;       ///< when the server was lost
    QDateTime seen;        ///< when the copy was last brought up to date; invalid: never
    int waiting = 0;       ///< changes made offline that the server does not have yet
    bool joining = false;  ///< the server is back and waiting changes are being joined
};

/// What one call of Library::mergeNext() did.
struct MergeStep {
    bool finished = false;           ///< nothing waits any more: the library is on its server again
    int joined = 0;                  ///< changes that the server now has
    std::optional<QString> rescued;  ///< a dossier that was no longer his to write; it came back under this id
    std::optional<Error> notice;     ///< what the person must know of it
};

}  // namespace passerelle::dossier
