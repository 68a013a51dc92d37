// SPDX-License-Identifier: GPL-3.0-or-later
// The scripted editing session that the fault harness disturbs: "fault_session write FILE ID FIRST" edits for ever and
// says on standard output which edit is durable; a refused edit is said on standard error as the person would read it
// and ends the session with 1. "fault_session check FILE ID ACKNOWLEDGED" starts as the program does next time and
// prints one JSON object: what was found, and what the person is told. FILE may be "server:PORT:AUTHORITY:COPY": a
// library on a PostgreSQL server of the loopback address with its offline copy ("prepare" makes its tables); a check
// then joins what waits first. FAULT_CLOCK_DAYS sets the clock of the session wrong by so many days.
#include "base/language.hpp"
#include "dossier/backup.hpp"
#include "dossier/library.hpp"
#include "dossier/migrations.hpp"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <utility>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

QString told(const Error &error)
{
    return describe(error, Language::english());
}

/// "server:PORT:AUTHORITY:COPY" taken apart; no host: a file.
struct Place {
    ServerAddress server;
    QString copy;
    QString file;
};

Place placeOf(const QString &word)
{
    const QStringList parts = word.split(QLatin1Char(':'));
    Place place;
    if (parts.size() != 4 || parts.first() != QLatin1String("server")) {
        place.file = word;
        return place;
    }
    place.server.host = QStringLiteral("localhost");
    place.server.port = parts.at(1).toInt();
    place.server.database = QStringLiteral("passerelle");
    place.server.user = QStringLiteral("anna");
    place.server.password = QStringLiteral("secret");
    place.server.rootCertificate = parts.at(2);
    place.copy = parts.at(3);
    return place;
}

Result<std::unique_ptr<Library>> open(const Place &place)
{
    const qint64 days = qEnvironmentVariableIntValue("FAULT_CLOCK_DAYS");
    const auto clock = [days] { return QDateTime::currentDateTimeUtc().addDays(days); };
    return place.server.host.isEmpty() ? Library::open(place.file, clock)
                                       : Library::openServer(place.server, clock, place.copy);
}

/// What an administrator does once.
int prepare(Place place)
{
    place.server.user = QStringLiteral("admin");
    place.server.database = QStringLiteral("postgres");
    const auto first = Connection::openServer(place.server);
    if (!first || !(*first)->run(QStringLiteral("CREATE DATABASE passerelle")))
        return 1;
    place.server.database = QStringLiteral("passerelle");
    const auto admin = Connection::openServer(place.server);
    if (!admin || !prepareServer(**admin))
        return 1;
    const QString anna = QStringLiteral("CREATE ROLE anna LOGIN PASSWORD 'secret' IN ROLE passerelle_advisor");
    return (*admin)->run(anna) ? 0 : 1;
}

/// As the window does when the server is back.
Result<void> joinWaiting(Library &library)
{
    for (;;) {
        const auto step = library.mergeNext();
        if (!step)
            return Unexpected(step.error());
        if (step->finished)
            return {};
    }
}

int write(Library &library, const QString &id, int first)
{
    for (int number = first;; ++number) {
        // Several keys a step: half of one must never be found.
        const std::vector<Edit> edits{{QStringLiteral("count.last"), {}, number},
                                      {QStringLiteral("count.twice"), {}, 2 * number},
                                      {QStringLiteral("value.n%1").arg(number % 50), {}, number}};
        const auto done = library.edit(id, QStringLiteral("Edit %1").arg(number), edits);
        if (!done) {
            std::fputs(qPrintable(told(done.error())), stderr);
            return 1;
        }
        // Offline only what was done offline can be undone: the walk is for files.
        if (number % 5 == 0 && !library.isShared()) {
            auto moved = library.undo(id);
            if (moved)
                moved = library.redo(id);
            if (!moved) {
                std::fputs(qPrintable(told(moved.error())), stderr);
                return 1;
            }
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

/// The facts that the acknowledged edits made, no more than one edit further.
bool isWhole(const Dossier &dossier, int acknowledged, int &stored)
{
    stored = dossier.facts.value(QStringLiteral("count.last")).toInt();
    // An edit, its undo and its redo are three steps: the kill may fall between them.
    const bool recent = stored >= acknowledged && stored <= acknowledged + 1;
    if (dossier.facts.value(QStringLiteral("count.twice")).toInt() != 2 * stored)
        return false;
    for (int number = std::max(1, stored - 49); number <= stored; ++number) {
        if (dossier.facts.value(QStringLiteral("value.n%1").arg(number % 50)).toInt() != number)
            return false;
    }
    return recent;
}

int check(Result<std::unique_ptr<Library>> library, const QString &id, int acknowledged)
{
    QJsonObject found;
    if (library) {
        if (const auto joined = joinWaiting(**library); !joined)
            library = Unexpected(joined.error());
    }
    if (!library) {
        found.insert(QStringLiteral("outcome"), QStringLiteral("refused"));
        found.insert(QStringLiteral("told"), told(library.error()));
    } else {
        const auto dossier = (*library)->load(id);
        int stored = -1;
        const bool whole = dossier && isWhole(*dossier, acknowledged, stored);
        found.insert(QStringLiteral("outcome"), whole ? QStringLiteral("whole") : QStringLiteral("less"));
        found.insert(QStringLiteral("stored"), stored);
        if ((*library)->notice())
            found.insert(QStringLiteral("told"), told(*(*library)->notice()));
        else if (!dossier)
            found.insert(QStringLiteral("told"), told(dossier.error()));
        else if (const auto held = (*library)->heldConflicts(id); !held || !held->empty())
            found.insert(QStringLiteral("told"), QStringLiteral("a conflict to decide"));
    }
    std::printf("%s\n", QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    return 0;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words.at(1) == QLatin1String("make")) {
        const auto library = open(placeOf(words.at(2)));
        const auto dossier = library ? (*library)->create(QStringLiteral("Case")) : Unexpected(library.error());
        if (!dossier)
            return 1;
        std::printf("%s\n", qPrintable(dossier->id));
        return 0;
    }
    if (words.size() == 3 && words.at(1) == QLatin1String("prepare"))
        return prepare(placeOf(words.at(2)));
    if (words.size() == 3 && words.at(1) == QLatin1String("copy"))
        return backUp(words.at(2), QDateTime::currentDateTimeUtc(), 0) ? 0 : 1;
    if (words.size() != 5)
        return 2;
    auto library = open(placeOf(words.at(2)));
    if (words.at(1) == QLatin1String("check"))
        return check(std::move(library), words.at(3), words.at(4).toInt());
    if (!library) {
        std::fputs(qPrintable(told(library.error())), stderr);
        return 1;
    }
    return write(**library, words.at(3), words.at(4).toInt());
}
