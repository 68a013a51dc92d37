// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/connection.hpp"
#include "dossier/server.hpp"

#include <QString>

namespace passerelle::dossier {

/// What a person may do on a shared server.
enum class Role {
    None,     ///< neither role was given: nothing can be seen
    Reader,   ///< sees what is shared with him
    Advisor,  ///< makes dossiers of his own and changes those shared with him for writing
};

/// What "Try the connection" found.
struct ServerAccess {
    Role role = Role::None;
    int dossiers = 0;  ///< that this person sees
};

/// The role of the person who is connected, by his rights on the tables (so the database's owner counts as an advisor).
[[nodiscard]] Result<Role> roleOf(const Connection &connection);

/// checkServer() and roleOf(); a person without a role is refused, in words.
[[nodiscard]] Result<Role> enter(const Connection &connection);

/// Connects, looks and leaves again; safe on any thread. Fails, in words, where a library could not be opened there:
/// not reached, not proven, refused, not prepared, no role.
[[nodiscard]] Result<ServerAccess> tryServer(const ServerAddress &address);

}  // namespace passerelle::dossier
