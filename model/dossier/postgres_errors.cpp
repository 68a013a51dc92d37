// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/connection.hpp"

#include <QSqlError>

#include <utility>

namespace passerelle::dossier {

namespace {

struct Words {
    ErrorCode code = ErrorCode::Storage;
    Message message;
    Message remedy;
};

/// One thing that goes wrong before the server knows the person. libpq gives no code then, only a text: English from
/// libpq itself (see PlainWords in connection.cpp), in the server's language from the server.
struct Sign {
    const char *text;
    Words (*words)();
};

Words unknownHost()
{
    return {ErrorCode::NotFound, PASSERELLE_TEXT("Library", "No computer of that name was found."),
            PASSERELLE_TEXT("Library", "Check the server's name, and that you are on the right network (or VPN).")};
}

Words nothingListens()
{
    return {ErrorCode::NotFound,
            PASSERELLE_TEXT("Library", "The computer is there, but no database answers at that "
                                       "port."),
            PASSERELLE_TEXT("Library", "Check the port (5432 mostly), and that the server is running.")};
}

Words noAnswer()
{
    return {ErrorCode::Storage, PASSERELLE_TEXT("Library", "The server of the library does not answer."),
            PASSERELLE_TEXT("Library", "Check the network (or the VPN), then try again.")};
}

Words noCertificateFile()
{
    return {ErrorCode::NotFound, PASSERELLE_TEXT("Library", "The certificate file cannot be read: nothing was sent."),
            PASSERELLE_TEXT("Library", "Choose the file that the server's administrator gave you, in PEM format.")};
}

Words anotherName()
{
    return {ErrorCode::NoPermission,
            PASSERELLE_TEXT("Library", "The server cannot prove that it is the one named: its certificate is for "
                                       "another name. Nothing was sent."),
            PASSERELLE_TEXT("Library", "Write the server's name exactly as its administrator gave it.")};
}

Words notProven()
{
    return {ErrorCode::NoPermission,
            PASSERELLE_TEXT("Library", "The server cannot prove that it is the one named: nothing was sent."),
            PASSERELLE_TEXT("Library", "Ask its administrator for the certificate of the authority, and check the "
                                       "server's name.")};
}

Words notEncrypted()
{
    return {ErrorCode::NoPermission,
            PASSERELLE_TEXT("Library", "The server offers no encrypted connection: nothing was sent."),
            PASSERELLE_TEXT("Library", "Ask its administrator to switch TLS on.")};
}

Words notLetIn()
{
    return {ErrorCode::NoPermission,
            PASSERELLE_TEXT("Library", "The server lets nobody in from this computer in this way."),
            PASSERELLE_TEXT("Library", "Ask its administrator to allow your user from your network, with TLS.")};
}

Words noDatabase()
{
    return {ErrorCode::NotFound, PASSERELLE_TEXT("Library", "There is no database of that name on the server."),
            PASSERELLE_TEXT("Library", "Check the name of the database.")};
}

Words wrongPassword()
{
    return {ErrorCode::NoPermission, PASSERELLE_TEXT("Library", "The server refused the user name or the password."),
            PASSERELLE_TEXT("Library", "Check both, then try again.")};
}

Words tooMany()
{
    return {ErrorCode::Storage, PASSERELLE_TEXT("Library", "Too many people are connected to the server just now."),
            PASSERELLE_TEXT("Library", "Try again in a moment.")};
}

/// In order: the first sign found decides. A name may stand for several addresses, each tried and each with its line in
/// the text: what one of them answered says more than that another is silent.
constexpr Sign kSigns[] = {
    {"root certificate file", noCertificateFile},
    {"does not match host name", anotherName},
    {"no pg_hba.conf entry", notLetIn},
    {"pg_hba.conf", notLetIn},
    {"server does not support SSL", notEncrypted},
    {"certificate", notProven},
    {"SSL error", notProven},
    {"password authentication", wrongPassword},
    {"authentification par mot de passe", wrongPassword},
    {"no password supplied", wrongPassword},
    {"too many", tooMany},
    {"remaining connection slots", tooMany},
    {"could not translate host name", unknownHost},
    {"Name or service not known", unknownHost},
    {"Connection refused", nothingListens},
    {"timeout expired", noAnswer},
    {"timed out", noAnswer},
    {"No route to host", noAnswer},
    {"Network is unreachable", noAnswer},
};

Words lostWords()
{
    return {ErrorCode::Storage, PASSERELLE_TEXT("Library", "The server of the library does not answer."),
            PASSERELLE_TEXT("Library", "Check the network, then start again; the last change was not kept.")};
}

/// SQLSTATE classes: https://www.postgresql.org/docs/15/errcodes-appendix.html
Words byState(const QString &state)
{
    if (state == QLatin1String("42501")) {
        return {ErrorCode::NoPermission,
                PASSERELLE_TEXT("Library", "You may read this, not change it, on the shared server."),
                PASSERELLE_TEXT("Library", "Ask its owner to share it with you for writing.")};
    }
    if (state.startsWith(QLatin1String("28")))
        return wrongPassword();
    if (state.startsWith(QLatin1String("40"))) {
        return {ErrorCode::Storage, PASSERELLE_TEXT("Library", "Somebody else wrote at the same moment."),
                PASSERELLE_TEXT("Library", "Try again.")};
    }
    return {ErrorCode::Storage, PASSERELLE_TEXT("Library", "The library of dossiers refused the operation."),
            PASSERELLE_TEXT("Library", "Tell the server's administrator.")};
}

}  // namespace

Error postgresConnectError(const QSqlError &problem, const QString &path, const QString &database)
{
    const QString detail = problem.text();
    Words words = noAnswer();
    // The server says it in its own language; the quoted name and the absence of a user's name are in every one.
    const bool named = detail.contains(QStringLiteral("database \"%1\"").arg(database)) ||
                       detail.contains(QStringLiteral("base de données « %1 »").arg(database));
    if (named && (detail.contains(QLatin1String("does not exist")) || detail.contains(QLatin1String("n'existe pas")))) {
        words = noDatabase();
    } else {
        for (const Sign &sign : kSigns) {
            if (detail.contains(QLatin1String(sign.text))) {
                words = sign.words();
                break;
            }
        }
    }
    return {words.code, std::move(words.message), path, {}, std::move(words.remedy), detail};
}

Error postgresError(const QSqlError &problem, const QString &path, bool &lost)
{
    const QString state = problem.nativeErrorCode();
    const bool gone = problem.type() == QSqlError::ConnectionError || state.startsWith(QLatin1String("08")) ||
                      state.startsWith(QLatin1String("57P")) || state.isEmpty();
    lost = lost || gone;
    Words words = gone ? lostWords() : byState(state);
    return {words.code, std::move(words.message), path, {}, std::move(words.remedy), problem.text()};
}

}  // namespace passerelle::dossier
