// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/measurement.hpp"

#include <QFile>

using namespace passerelle;

namespace {

QByteArray bytesOf(const char *name)
{
    QFile file(QStringLiteral(PASSERELLE_TEST_DATA "/measurements/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const char *const kFiles[] = {
    "passerelle-cpu.json", "nvidia-smi.txt",           "nvidia-smi-query.csv", "nvidia-smi-dmon.txt",
    "rocm-smi.txt",        "trainer_state.json",       "metrics.csv",          "trace.json",
    "plain.json",          "events.out.tfevents.rates"};

}  // namespace

class TestHostileMeasurements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void cutAnywhere_data();
    void cutAnywhere();
    void flippedBits_data();
    void flippedBits();
    void missingFile();
};

void TestHostileMeasurements::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, QByteArray bytes, const char *place) {
        QTest::newRow(name) << std::move(bytes) << QString::fromLatin1(place);
    };
    row("nothing", {}, "offset 0");
    row("noise", QByteArray("\x00\x01\x02\x03", 4), "offset 0");
    row("compressed", QByteArray("\x1f\x8b\x08\x00", 4), "offset 0");
    row("a story", QByteArray("Once upon a time there was no number in this text."), "offset 0");
    row("a script's JSON with a typo", R"({"schema":"passerelle.measurement/1","resutl":{}})", "resutl");
    row("another schema", R"({"schema":"passerelle.workload/1"})", "schema");
    row("a negative rate", R"({"schema":"passerelle.measurement/1","result":{"samples_per_s":-3}})",
        "result.samples_per_s");
    row("a rate as text", R"({"schema":"passerelle.measurement/1","result":{"samples_per_s":"fast"}})",
        "result.samples_per_s");
    row("busier than always", R"({"schema":"passerelle.measurement/1","result":{"utilisation":1.4}})",
        "result.utilisation");
    row("half a GPU", R"({"schema":"passerelle.measurement/1","gpu":{"count":0.5}})", "gpu.count");
    row("an impossible date", R"({"schema":"passerelle.measurement/1","date":"2026-13-40"})", "date");
    row("duplicate keys", R"({"value":1,"value":2})", "1:18");
    row("a plain object without a unit", R"({"value":412,"gpu":"t4"})", "unit");
    row("a plain object of nothing", R"({"value":0,"unit":"samples/s"})", "value");
    row("a trainer that has not ended", R"({"log_history":[{"loss":1.0,"step":10}]})", "log_history");
    row("rates that are no numbers", R"({"log_history":[{"train_runtime":0,"train_samples_per_second":"nan"}]})",
        "log_history");
    row("a trace without steps", R"({"traceEvents":[{"ph":"X","name":"aten::mm","ts":1,"dur":2}]})", "traceEvents");
    row("a table without speeds", QByteArray("epoch,step,loss\n0,1,2.5\n"), "line 1");
    row("a log without GPUs", QByteArray("| NVIDIA-SMI has failed because it couldn't communicate with the driver\n"),
        "line 1");
    // Found by the fuzzer: numbers that no whole number of the machine can hold.
    row("a GPU of the number 2 to the 63rd",
        "index, name, utilization.gpu [%]\n9223372036854775807, NVIDIA A100-SXM4-80GB, 97 %\n", "line 1");
    row("a GPU whose number is none", "# gpu pwr sm\n# Idx W %\ninf 300 97\nnan 300 97\n", "line 1");
    QByteArray events = bytesOf("events.out.tfevents.clock");
    events[60] = static_cast<char>(events[60] ^ 1);
    row("events with one damaged byte", events, "offset 40");
}

void TestHostileMeasurements::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const auto read = profile::readMeasurement(bytes, QStringLiteral("file"), test::facts());
    QVERIFY(!read);
    QCOMPARE(read.error().file, QStringLiteral("file"));
    QCOMPARE(read.error().place, place);
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY(!read.error().remedy.isEmpty() || read.error().code == ErrorCode::Malformed);
}

void TestHostileMeasurements::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : kFiles)
        QTest::newRow(name) << QByteArray(name);
}

/// Whatever is missing, the reader answers: a value with positive figures, or an error with its file.
void TestHostileMeasurements::cutAnywhere()
{
    QFETCH(QByteArray, name);
    const QByteArray whole = bytesOf(name.constData());
    QVERIFY(!whole.isEmpty());
    for (qsizetype length = 0; length < whole.size(); length += 3) {
        const auto read = profile::readMeasurement(whole.left(length), QStringLiteral("cut"), test::facts());
        if (!read)
            QCOMPARE(read.error().file, QStringLiteral("cut"));
        else if (read->samplesRate)
            QVERIFY(read->samplesRate->value() > 0);
    }
}

void TestHostileMeasurements::flippedBits_data()
{
    cutAnywhere_data();
}

void TestHostileMeasurements::flippedBits()
{
    QFETCH(QByteArray, name);
    const QByteArray whole = bytesOf(name.constData());
    for (qsizetype at = 0; at < whole.size(); at += 5) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
        const auto read = profile::readMeasurement(bytes, QStringLiteral("flipped"), test::facts());
        if (read) {
            QVERIFY(!read->step || read->step->value() > 0);
            QVERIFY(!read->utilisation || (*read->utilisation >= 0 && *read->utilisation <= 1));
            QVERIFY(!read->gpus || *read->gpus >= 1);
        }
    }
}

void TestHostileMeasurements::missingFile()
{
    const auto read = profile::readMeasurement(QStringLiteral("/nowhere/at/all.json"), test::facts());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestHostileMeasurements)
#include "test_hostile_measurements.moc"
