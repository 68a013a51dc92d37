// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/measurement.hpp"

#include <QJsonObject>

using namespace passerelle;
using profile::Measurement;

namespace {

QString data(const char *name)
{
    return QStringLiteral(PASSERELLE_TEST_DATA "/measurements/") + QLatin1String(name);
}

Result<Measurement> read(const char *name)
{
    return profile::readMeasurement(data(name), test::facts());
}

template<typename Quantity>
double number(const std::optional<Quantity> &value)
{
    if constexpr (std::is_arithmetic_v<Quantity>)
        return value ? static_cast<double>(*value) : -1;
    else
        return value ? value->value() : -1;
}

}  // namespace

class TestMeasurements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfGpus_data();
    void namesOfGpus();
    void logs_data();
    void logs();
    void script();
    void trainer();
    void lightning();
    void trace();
    void events_data();
    void events();
    void sentences_data();
    void sentences();
    void plainObject();
    void roundTrip_data();
    void roundTrip();
    void filesCompleteEachOther();
    void twoGpusCompleteNothing();
};

void TestMeasurements::namesOfGpus_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("memory");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, double memory, const char *id) {
        QTest::addRow("%s, %g GB", name, memory) << QString::fromLatin1(name) << memory << QString::fromLatin1(id);
    };
    row("NVIDIA A100-SXM4-80GB", 0, "a100-80gb");
    row("NVIDIA A100-SXM4-40GB", 42.3, "a100-40gb");
    row("NVIDIA A100 80GB PCIe", 0, "a100-80gb-pcie");
    row("NVIDIA A100-PCIE-40GB", 0, "a100-40gb-pcie");
    row("A100-SXM-64GB", 68, "a100-64gb-custom");
    row("A100", 0, "a100-40gb");
    row("NVIDIA H100 80GB HBM3", 85.5, "h100-80gb-sxm");
    row("NVIDIA H100 PCIe", 85.5, "h100-80gb-pcie");
    row("NVIDIA H100 NVL", 100, "h100-94gb-nvl");
    row("NVIDIA H200", 150, "h200-141gb");
    row("NVIDIA GH200 480GB", 102, "gh200-96gb");
    row("NVIDIA GH200 120GB", 102, "gh200-120gb");
    row("Tesla V100-SXM2-16GB", 0, "v100-16gb");
    row("Tesla V100-SXM2", 34.1, "v100-32gb");
    row("Tesla V100-PCIE-32GB", 0, "v100-32gb-pcie");
    row("Tesla T4", 15.8, "t4");
    row("NVIDIA L4", 24, "l4");
    row("NVIDIA L40S", 48, "l40s");
    row("NVIDIA A10G", 24, "a10g");
    row("NVIDIA GeForce RTX 4090", 25.4, "rtx-4090");
    row("4090", 0, "rtx-4090");
    row("NVIDIA RTX A6000", 51, "rtx-a6000");
    row("NVIDIA RTX 6000 Ada Generation", 51, "rtx-6000-ada");
    row("NVIDIA RTX PRO 6000 Blackwell Server Edition", 102, "rtx-pro-6000");
    row("AMD Instinct MI250X", 68.7, "mi250x-gcd");
    row("AMD Instinct MI250X", 0, "mi250x");
    row("AMD Instinct MI300X", 206, "mi300x");
    row("AMD Radeon RX 7900 XTX", 25, "rx-7900-xtx");
    row("mi300a", 0, "mi300a");
    row("NVIDIA GeForce GTX 1080", 8, "");
    row("Apple M2", 0, "");
    row("", 0, "");
}

void TestMeasurements::namesOfGpus()
{
    QFETCH(QString, name);
    QFETCH(double, memory);
    QFETCH(QString, id);
    const auto held = memory > 0 ? std::optional(units::gigabytes(memory)) : std::nullopt;
    const catalogue::Accelerator *gpu = profile::gpuNamed(name, test::facts(), held);
    QCOMPARE(gpu ? gpu->id : QString(), id);
}

void TestMeasurements::logs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<int>("gpus");
    QTest::addColumn<double>("power");
    QTest::addColumn<double>("busy");
    QTest::addColumn<double>("memory");
    const QString nvidia = QStringLiteral("nvidia-smi");
    const QString rocm = QStringLiteral("rocm-smi");
    QTest::newRow("table of nvidia-smi") << QByteArray("nvidia-smi.txt") << nvidia << QStringLiteral("a100-80gb") << 2
                                         << 387.0 << 0.97 << 64.438;
    QTest::newRow("table of an old nvidia-smi, its name cut")
        << QByteArray("nvidia-smi-old.txt") << nvidia << QStringLiteral("v100-32gb") << 1 << 287.0 << 1.0 << 31.259;
    QTest::newRow("query of nvidia-smi, two values not available")
        << QByteArray("nvidia-smi-query.csv") << nvidia << QStringLiteral("h100-80gb-sxm") << 2 << 656.367 << 0.98
        << 73.529;
    QTest::newRow("dmon names no GPU") << QByteArray("nvidia-smi-dmon.txt") << nvidia << QString() << 1 << 70.5 << 0.95
                                       << 21.426;
    QTest::newRow("rocm-smi 5, two dies")
        << QByteArray("rocm-smi.txt") << rocm << QStringLiteral("mi250x-gcd") << 2 << 412.0 << 0.995 << 57.023;
    QTest::newRow("rocm-smi 6 names no GPU")
        << QByteArray("rocm-smi-6.txt") << rocm << QString() << 1 << 698.0 << 0.99 << -1e-9;
}

void TestMeasurements::logs()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, format);
    QFETCH(QString, gpu);
    QFETCH(int, gpus);
    QFETCH(double, power);
    QFETCH(double, busy);
    QFETCH(double, memory);
    const auto m = read(file.constData());
    VERIFY_RESULT(m);
    QCOMPARE(m->format, format);
    QCOMPARE(m->gpu ? m->gpu->id : QString(), gpu);
    QCOMPARE(m->gpus.value_or(0), gpus);
    QVERIFY(std::abs(number(m->power) - power) < 0.01);
    QVERIFY(std::abs(number(m->utilisation) - busy) < 0.001);
    QVERIFY(std::abs(number(m->peakMemory) * 1e-9 - memory) < 0.001);
    QVERIFY(!m->tellsSpeed());
    QVERIFY(!m->remarks.empty());
}

void TestMeasurements::script()
{
    const auto m = read("passerelle-cpu.json");
    VERIFY_RESULT(m);
    QCOMPARE(m->format, QStringLiteral("passerelle"));
    QCOMPARE(m->gpuName, QStringLiteral("CPU"));
    QVERIFY2(!m->gpu, "a processor is no GPU of the catalogue");
    QCOMPARE(m->microBatch.value_or(0), 4);
    QCOMPARE(m->sequence.value_or(0), 256);
    QVERIFY(m->architecture);
    QCOMPARE(m->architecture->layers.value_or(0), 4);
    QVERIFY(std::abs(number(m->tokensRate) - 256 * number(m->samplesRate)) < 1e-6 * number(m->tokensRate));
}

void TestMeasurements::trainer()
{
    const auto m = read("trainer_state.json");
    VERIFY_RESULT(m);
    QCOMPARE(number(m->samplesRate), 10.0);
    QCOMPARE(number(m->tokensRate), 5120.0);
    QCOMPARE(number(m->step), 3.2);
    QCOMPARE(m->microBatch.value_or(0), 4);
    QCOMPARE(m->globalBatch.value_or(0), 32);
    QVERIFY2(!m->gpu && m->gpuName.isEmpty(), "the Trainer writes no GPU");
}

void TestMeasurements::lightning()
{
    const auto m = read("metrics.csv");
    VERIFY_RESULT(m);
    QVERIFY2(!m->perGpu, "the rate of the whole job goes before that of one device");
    QCOMPARE(number(m->samplesRate), 326.4);
    QCOMPARE(number(m->peakMemory), 31.25e9);
}

void TestMeasurements::trace()
{
    const auto m = read("trace.json");
    VERIFY_RESULT(m);
    QCOMPARE(number(m->step), 0.4);
    QCOMPARE(m->gpus.value_or(0), 4);
    QCOMPARE(m->gpu ? m->gpu->id : QString(), QStringLiteral("a100-40gb"));
    // Kernels cover 1.0 to 1.8 s and 1.9 to 2.2 s of the window 1.0 to 2.2 s.
    QVERIFY(std::abs(number(m->utilisation) - 1.1 / 1.2) < 1e-9);
}

void TestMeasurements::events_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("samples");
    QTest::addColumn<double>("tokens");
    QTest::newRow("the clock alone gives the step") << QByteArray("events.out.tfevents.clock") << 0.5 << -1.0 << -1.0;
    QTest::newRow("rates that were logged") << QByteArray("events.out.tfevents.rates") << 0.5 << 64.0 << -1.0;
}

void TestMeasurements::events()
{
    QFETCH(QByteArray, file);
    QFETCH(double, step);
    QFETCH(double, samples);
    QFETCH(double, tokens);
    const auto m = read(file.constData());
    VERIFY_RESULT(m);
    QCOMPARE(m->format, QStringLiteral("tensorboard"));
    QCOMPARE(number(m->step), step);
    QCOMPARE(number(m->samplesRate), samples);
    QCOMPARE(number(m->tokensRate), tokens);
}

void TestMeasurements::sentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<double>("samples");
    QTest::addColumn<double>("tokens");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<int>("gpus");
    const auto row = [](const char *sentence, double samples, double tokens, double step, const char *gpu, int gpus) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << samples << tokens << step << QString::fromLatin1(gpu)
                                << gpus;
    };
    row("412 samples a second on 1 A100 80GB", 412, -1, -1, "a100-80gb", 1);
    row("3200 tokens/s on 4 x H100", -1, 3200, -1, "h100-80gb-sxm", 4);
    row("3,200 tokens per second with 8xA100 40GB", -1, 3200, -1, "a100-40gb", 8);
    row("3.2k tok/s, RTX 4090", -1, 3200, -1, "rtx-4090", 1);
    row("12 500 jetons par seconde sur 4 H100", -1, 12500, -1, "h100-80gb-sxm", 4);
    row("0,85 s/it batch 16 on RX 7900 XTX", -1, -1, 0.85, "rx-7900-xtx", 1);
    row("2 it/s on a Tesla T4", -1, -1, 0.5, "t4", 1);
    row("95.5 échantillons par seconde sur une A10", 95.5, -1, -1, "a10", 1);
    row("I measured 64 images/s yesterday", 64, -1, -1, "", 1);
}

void TestMeasurements::sentences()
{
    QFETCH(QString, sentence);
    const auto m = profile::measurementOfSentence(sentence, test::facts());
    VERIFY_RESULT(m);
    QTEST(number(m->samplesRate), "samples");
    QTEST(number(m->tokensRate), "tokens");
    QTEST(number(m->step), "step");
    QTEST(m->gpu ? m->gpu->id : QString(), "gpu");
    QTEST(m->gpus.value_or(0), "gpus");
    if (sentence.contains(QLatin1String("batch")))
        QCOMPARE(m->globalBatch.value_or(0), 16);
}

void TestMeasurements::plainObject()
{
    const auto m = read("plain.json");
    VERIFY_RESULT(m);
    QCOMPARE(number(m->samplesRate), 412.0);
    QCOMPARE(m->gpu->id, QStringLiteral("a100-80gb"));
    QCOMPARE(m->globalBatch.value_or(0), 8);
    QCOMPARE(m->sequence.value_or(0), 2048);
}

void TestMeasurements::roundTrip_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char *file : {"passerelle-cpu.json", "nvidia-smi.txt", "trainer_state.json", "trace.json", "metrics.csv",
                             "plain.json", "events.out.tfevents.rates", "rocm-smi.txt"})
        QTest::newRow(file) << QByteArray(file);
}

void TestMeasurements::roundTrip()
{
    QFETCH(QByteArray, file);
    const auto first = read(file.constData());
    VERIFY_RESULT(first);
    const QJsonObject document = profile::toJson(*first);
    const auto second = profile::measurementFromJson(document, QStringLiteral("kept"), test::facts());
    VERIFY_RESULT(second);
    QCOMPARE(profile::toJson(*second), document);
    QCOMPARE(second->gpu.has_value(), first->gpu.has_value());
}

void TestMeasurements::filesCompleteEachOther()
{
    const auto training = read("trainer_state.json");
    const auto log = read("nvidia-smi.txt");
    VERIFY_RESULT(training);
    VERIFY_RESULT(log);
    const auto both = profile::completedTogether({*training, *log});
    QCOMPARE(both.at(0).gpu ? both.at(0).gpu->id : QString(), QStringLiteral("a100-80gb"));
    QCOMPARE(both.at(0).gpus.value_or(0), 2);
}

void TestMeasurements::twoGpusCompleteNothing()
{
    const auto training = read("trainer_state.json");
    const auto one = read("nvidia-smi.txt");
    const auto other = read("nvidia-smi-query.csv");
    VERIFY_RESULT(training);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    const auto all = profile::completedTogether({*training, *one, *other});
    QVERIFY(!all.at(0).gpu);
}

QTEST_GUILESS_MAIN(TestMeasurements)
#include "test_measurements.moc"
