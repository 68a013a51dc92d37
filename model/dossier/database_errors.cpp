// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/connection.hpp"

#include <QSqlError>

namespace passerelle::dossier {

namespace {

// Result codes of SQLite (https://www.sqlite.org/rescode.html), as Qt hands them over in nativeErrorCode().
constexpr int kSqliteBusy = 5;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteIoError = 10;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteCantOpen = 14;
constexpr int kSqliteNotADatabase = 26;

Error make(ErrorCode code, Message message, const QString &path, Message remedy, const QString &detail)
{
    return {code, std::move(message), path, {}, std::move(remedy), detail};
}

}  // namespace

Error sqliteError(const QSqlError &problem, const QString &path)
{
    const int code = problem.nativeErrorCode().toInt() & 0xff;  // the extended codes keep the kind in the low byte
    const QString detail = problem.text();
    switch (code) {
    case kSqliteBusy:
        return make(ErrorCode::Storage, PASSERELLE_TEXT("Library", "Another program is using the library."), path,
                    PASSERELLE_TEXT("Library", "Close the other window, then try again."), detail);
    case kSqliteReadOnly:
    case kSqliteCantOpen:
        return make(
            ErrorCode::NoPermission, PASSERELLE_TEXT("Library", "The library cannot be written in its folder."), path,
            PASSERELLE_TEXT("Library", "Give yourself the right to write there, or choose another folder."), detail);
    case kSqliteIoError:
        return make(ErrorCode::Storage,
                    PASSERELLE_TEXT("Library", "The disk refused to read or write the library; the last change was "
                                               "not kept."),
                    path, PASSERELLE_TEXT("Library", "Check that the disk is not full or failing, then try again."),
                    detail);
    case kSqliteFull:
        return make(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The disk is full; the last change was not kept."),
                    path, PASSERELLE_TEXT("Library", "Free some space, then try again."), detail);
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        return make(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."), path, {},
                    detail);
    default:
        if (detail.contains(QLatin1String("unsupported file format"))) {
            return make(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."), path,
                        {}, detail);
        }
        return make(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The library of dossiers refused the operation."),
                    path, PASSERELLE_TEXT("Library", "Check the disk, then try again."), detail);
    }
}

// SQLSTATE classes: https://www.postgresql.org/docs/15/errcodes-appendix.html
Error postgresError(const QSqlError &problem, const QString &path, bool &lost)
{
    const QString state = problem.nativeErrorCode();
    const QString detail = problem.text();
    if (detail.contains(QLatin1String("certificate")) || detail.contains(QLatin1String("SSL"))) {
        lost = true;
        return make(ErrorCode::NoPermission,
                    PASSERELLE_TEXT("Library", "The server cannot prove that it is the one named: nothing was sent."),
                    path,
                    PASSERELLE_TEXT("Library", "Ask its administrator for the certificate of the authority, and check "
                                               "the server's name."),
                    detail);
    }
    if (state == QLatin1String("42501")) {
        return make(ErrorCode::NoPermission,
                    PASSERELLE_TEXT("Library", "You may read this, not change it, on the shared server."), path,
                    PASSERELLE_TEXT("Library", "Ask its owner to share it with you for writing."), detail);
    }
    if (state.startsWith(QLatin1String("28")) || detail.contains(QLatin1String("password authentication"))) {
        return make(ErrorCode::NoPermission,
                    PASSERELLE_TEXT("Library", "The server refused the user name or the password."), path,
                    PASSERELLE_TEXT("Library", "Check both, then try again."), detail);
    }
    if (state.startsWith(QLatin1String("40"))) {
        return make(ErrorCode::Storage, PASSERELLE_TEXT("Library", "Somebody else wrote at the same moment."), path,
                    PASSERELLE_TEXT("Library", "Try again."), detail);
    }
    const bool gone = problem.type() == QSqlError::ConnectionError || state.startsWith(QLatin1String("08")) ||
                      state.startsWith(QLatin1String("57P")) || state.isEmpty();
    if (gone) {
        lost = true;
        return make(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The server of the library does not answer."), path,
                    PASSERELLE_TEXT("Library", "Check the network, then start again; the last change was not kept."),
                    detail);
    }
    return make(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The library of dossiers refused the operation."), path,
                PASSERELLE_TEXT("Library", "Tell the server's administrator."), detail);
}

}  // namespace passerelle::dossier
