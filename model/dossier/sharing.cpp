// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/sharing.hpp"

#include "dossier/connection.hpp"
#include "dossier/library_state.hpp"

namespace passerelle::dossier {

namespace {

Result<void> checkShared(const Library &library)
{
    if (library.connection().dialect() == Dialect::Postgres)
        return {};
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("Library", "Dossiers are shared on a server; this library is on this computer."),
                   library.location(), {},
                   PASSERELLE_TEXT("Library", "Connect to your incubator's server first, or export the dossier as a "
                                              "file."));
}

Result<void> checkMember(const Library &library, const QString &member)
{
    const auto known =
        library.connection().scalar(QStringLiteral("SELECT count(*) FROM pg_roles WHERE rolname = ?"), {member});
    if (!known)
        return Unexpected(known.error());
    if (known->toInt() == 1)
        return {};
    return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Library", "The server knows nobody called “%1”.").arg(member),
                   {}, {},
                   PASSERELLE_TEXT("Library", "Check how the name is written; the server's administrator gives it."));
}

}  // namespace

Result<QString> ownerOf(const Library &library, const QString &dossierId)
{
    if (library.connection().dialect() != Dialect::Postgres)
        return QString();
    const auto owner =
        library.connection().scalar(QStringLiteral("SELECT owner FROM dossier WHERE id = ?"), {dossierId});
    if (!owner)
        return Unexpected(owner.error());
    if (!owner->isValid())
        return noSuchDossier(library.connection(), dossierId);
    return owner->toString();
}

Result<std::vector<Share>> sharesOf(const Library &library, const QString &dossierId)
{
    std::vector<Share> shares;
    if (library.connection().dialect() != Dialect::Postgres)
        return shares;
    auto rows = library.connection().exec(
        QStringLiteral("SELECT member, may_write FROM share WHERE dossier_id = ? AND granted_by = current_user "
                       "ORDER BY member"),
        {dossierId});
    if (!rows)
        return Unexpected(rows.error());
    while (rows->next())
        shares.push_back({rows->value(0).toString(), rows->value(1).toBool()});
    return shares;
}

Result<void> share(Library &library, const QString &dossierId, const Share &with)
{
    if (const auto shared = checkShared(library); !shared)
        return shared;
    const Connection &connection = library.connection();
    const Result<QString> owner = ownerOf(library, dossierId);
    if (!owner)
        return Unexpected(owner.error());
    if (*owner != connection.person()) {
        return failure(ErrorCode::NoPermission,
                       PASSERELLE_TEXT("Library", "Only its owner, %1, can share this dossier.").arg(*owner));
    }
    if (with.member == *owner) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Library", "This dossier is yours: there is no need to share it with "
                                                  "yourself."));
    }
    if (const auto known = checkMember(library, with.member); !known)
        return known;
    return connection.run(QStringLiteral("INSERT INTO share (dossier_id, member, may_write) VALUES (?, ?, ?) "
                                         "ON CONFLICT (dossier_id, member) DO UPDATE SET may_write = "
                                         "excluded.may_write"),
                          {dossierId, with.member, with.mayWrite});
}

Result<void> unshare(Library &library, const QString &dossierId, const QString &member)
{
    if (const auto shared = checkShared(library); !shared)
        return shared;
    return library.connection().run(QStringLiteral("DELETE FROM share WHERE dossier_id = ? AND member = ?"),
                                    {dossierId, member});
}

}  // namespace passerelle::dossier
