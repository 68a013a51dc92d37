// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: measures a shared library of 20,000 dossiers with 50 people writing at once, on a server of its own, and
// counts what was lost. "server_load [DOSSIERS] [WRITERS] [EDITS] [PAUSE]": so many edits each, with so many
// milliseconds between them (0: as fast as the server takes them, which no person does). What is read meanwhile is
// timed once everybody is connected.
#include "test_server.hpp"

#include "base/language.hpp"
#include "dossier/library.hpp"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <latch>
#include <thread>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

constexpr int kFacts = 40;

/// What a person does between two edits.
void rest(std::chrono::milliseconds pause)
{
    QEventLoop loop;
    QTimer::singleShot(pause, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Load {
    tests::TestServer &server;
    int dossiers = 0;
    int writers = 0;
    int edits = 0;
    std::chrono::milliseconds pause{0};

    [[nodiscard]] std::unique_ptr<Library> open() const
    {
        auto library = Library::openServer(server.address(QStringLiteral("anna")));
        if (!library)
            std::fprintf(stderr, "%s\n", qPrintable(library.error().detail));
        return library ? std::move(*library) : nullptr;
    }

    /// Rows as the program writes them, made by the server itself.
    [[nodiscard]] bool fill() const
    {
        const auto connection = Connection::openServer(server.address(QStringLiteral("anna")));
        if (!connection)
            return false;
        const QString number = QString::number(dossiers);
        const QString rows =
            QStringLiteral(
                "INSERT INTO dossier (id, name, created, modified, summary) SELECT "
                "lpad(to_hex(n), 8, '0') || '-0000-4000-8000-000000000000', 'Case ' || n, "
                "'2026-11-20T09:00:00.000Z', to_char(timestamp '2026-01-01' + n * interval '1 minute', "
                "'YYYY-MM-DD\"T\"HH24:MI:SS.000\"Z\"'), '{\"hours\":' || n || '}' FROM generate_series(1, ") +
            number + QStringLiteral(") n");
        const QString facts = QStringLiteral("INSERT INTO fact (dossier_id, fact_key, fact_value) SELECT d.id, "
                                             "'project.f' || n, '\"value ' || n || '\"' FROM dossier d, "
                                             "generate_series(1, %1) n")
                                  .arg(kFacts);
        for (const QString &sql : {rows, facts, QStringLiteral("INSERT INTO tag SELECT id, 'spring' FROM dossier")}) {
            if (const auto done = (*connection)->run(sql); !done) {
                std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
                return false;
            }
        }
        const auto admin = Connection::openServer(server.address(QStringLiteral("admin")));
        return admin && (*admin)->run(QStringLiteral("ANALYZE")).has_value();
    }

    template<typename Work>
    void time(const char *what, int rounds, Work work) const
    {
        std::vector<double> times;
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!work(i))
                std::fprintf(stderr, "%s failed\n", what);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        std::printf("%-32s median %8.1f ms   worst %8.1f ms\n", what, times[times.size() / 2], times.back());
        std::fflush(stdout);
    }

    void readings(const char *when) const
    {
        const auto library = open();
        if (!library)
            return;
        std::printf("%s\n", when);
        time("  list", 7, [&](int) { return library->list()->size() >= static_cast<std::size_t>(dossiers); });
        time("  search", 7, [&](int) { return library->search(QStringLiteral("case 777"))->size() > 0; });
        time("  open", 21,
             [&](int i) { return library->load(identity(1 + i * 37 % dossiers))->facts.size() >= kFacts; });
    }

    [[nodiscard]] static QString identity(int number)
    {
        return QStringLiteral("%1-0000-4000-8000-000000000000").arg(number, 8, 16, QLatin1Char('0'));
    }

    /// Ten people a dossier, each on a field of his own: every edit must be there at the end.
    [[nodiscard]] int write(std::latch &connected) const
    {
        std::atomic<int> acknowledged{0};
        std::vector<std::thread> people;
        for (int person = 0; person < writers; ++person) {
            people.emplace_back([&, person] {
                const auto library = open();
                connected.count_down();
                rest(pause * person / writers);
                QJsonValue before(QJsonValue::Undefined);
                for (int number = 1; library && number <= edits; ++number) {
                    const auto done = library->change(identity(1 + person / 10), QStringLiteral("Edit"),
                                                      {{QStringLiteral("load.p%1").arg(person), before, number}});
                    if (done && done->conflicts.empty()) {
                        before = number;
                        ++acknowledged;
                    }
                    rest(pause);
                }
            });
        }
        for (std::thread &person : people)
            person.join();
        const auto library = open();
        int kept = 0;
        for (int person = 0; library && person < writers; ++person)
            kept +=
                library->load(identity(1 + person / 10))->facts.value(QStringLiteral("load.p%1").arg(person)).toInt();
        std::printf("edits acknowledged %d, found %d, lost %d\n", acknowledged.load(), kept,
                    acknowledged.load() - kept);
        return acknowledged == kept ? 0 : 1;
    }
};

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto number = [&words](int place, int otherwise) {
        return words.size() > place ? words.at(place).toInt() : otherwise;
    };
    QString why;
    const auto server = tests::TestServer::start(why);
    if (!server) {
        std::fprintf(stderr, "no PostgreSQL server: %s\n", qPrintable(why));
        return 77;
    }
    const Load load{*server, number(1, 20'000), number(2, 50), number(3, 20), std::chrono::milliseconds(number(4, 0))};
    if (!load.fill())
        return 1;
    load.readings("alone");
    int outcome = 0;
    std::latch connected(load.writers);
    std::thread writing([&] { outcome = load.write(connected); });
    connected.wait();
    load.readings("while people write");
    writing.join();
    return outcome;
}
