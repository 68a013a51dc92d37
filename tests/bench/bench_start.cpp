// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to a window that has painted itself and answers, and the memory it then holds. Printed
// as figures and as ratios to the targets; nothing is judged by the clock. PASSERELLE_BENCH_PROGRAM names another
// program to measure (one from before a change, or an installed one), so that both stand in one run.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

namespace {

constexpr double kWindowTarget = 500;  ///< milliseconds
constexpr double kMemoryTarget = 150;  ///< megabytes, resident
constexpr int kStarts = 7;

struct Start {
    double milliseconds = 0;
    double megabytes = 0;
};

double steadyNanoseconds()
{
    return static_cast<double>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
            .count());
}

std::optional<Start> startOnce(const QString &program, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"})
        environment.insert(QLatin1String(place), home);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double begin = steadyNanoseconds();
    process.start(program, {QStringLiteral("--measure-start")});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return std::nullopt;
    const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return Start{(told.value(QLatin1String("monotonic_ns")).toDouble() - begin) * 1e-6,
                 told.value(QLatin1String("resident_bytes")).toDouble() * 1e-6};
}

}  // namespace

class BenchStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("this build") << QStringLiteral(PASSERELLE_BIN "/passerelle");
        const QString other = qEnvironmentVariable("PASSERELLE_BENCH_PROGRAM");
        if (!other.isEmpty())
            QTest::newRow(qPrintable(other)) << other;
    }

    /// The fastest and the middle of several starts, after one that made the library.
    void window()
    {
        QFETCH(QString, program);
        const QTemporaryDir home;
        const std::optional<Start> first = startOnce(program, home.path());
        QVERIFY2(first, "the program did not start");
        std::vector<double> times;
        double memory = 0;
        for (int i = 0; i < kStarts; ++i) {
            const std::optional<Start> start = startOnce(program, home.path());
            QVERIFY(start);
            times.push_back(start->milliseconds);
            memory = std::max(memory, start->megabytes);
        }
        std::ranges::sort(times);
        qInfo("window answers: first start %.0f ms; then fastest %.0f ms, median %.0f ms (%.2f × the target); "
              "resident %.0f MB (%.2f × the target)",
              first->milliseconds, times.front(), times[kStarts / 2], times[kStarts / 2] / kWindowTarget, memory,
              memory / kMemoryTarget);
        QVERIFY(times.front() > 0);
    }
};

QTEST_GUILESS_MAIN(BenchStart)
#include "bench_start.moc"
