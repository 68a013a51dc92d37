// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/server_access.hpp"

#include "dossier/migrations.hpp"

namespace passerelle::dossier {

Result<Role> roleOf(const Connection &connection)
{
    auto rights = connection.exec(QStringLiteral("SELECT has_any_column_privilege('public.dossier', 'SELECT'), "
                                                 "has_any_column_privilege('public.dossier', 'INSERT')"));
    if (!rights)
        return Unexpected(rights.error());
    if (!rights->next() || !rights->value(0).toBool())
        return Role::None;
    return rights->value(1).toBool() ? Role::Advisor : Role::Reader;
}

Result<Role> enter(const Connection &connection)
{
    if (const auto ready = checkServer(connection); !ready)
        return Unexpected(ready.error());
    const Result<Role> role = roleOf(connection);
    if (!role || *role != Role::None)
        return role;
    return failure(ErrorCode::NoPermission,
                   PASSERELLE_TEXT("Library", "The server knows you, but gave you no role in Passerelle."),
                   connection.path(), {},
                   PASSERELLE_TEXT("Library", "Ask its administrator for the role passerelle_advisor or "
                                              "passerelle_reader."));
}

Result<ServerAccess> tryServer(const ServerAddress &address)
{
    const auto connection = Connection::openServer(address);
    if (!connection)
        return Unexpected(connection.error());
    const Result<Role> role = enter(**connection);
    if (!role)
        return Unexpected(role.error());
    const auto count = (*connection)->scalar(QStringLiteral("SELECT count(*) FROM dossier WHERE deleted IS NULL"));
    if (!count)
        return Unexpected(count.error());
    return ServerAccess{*role, count->toInt()};
}

}  // namespace passerelle::dossier
