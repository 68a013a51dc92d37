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

}  // namespace passerelle::dossier
