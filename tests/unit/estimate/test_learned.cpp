// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_targets.hpp"

#include "base/language.hpp"
#include "estimate/learned.hpp"

#include <QTest>

#include <cmath>
#include <random>

using namespace passerelle;
using namespace passerelle::estimate;
using profile::Measurement;
using workload::Phase;

namespace {

const QJsonObject kNoCalibration;

catalogue::Accelerator otherGpu()
{
    catalogue::Accelerator a = sample::a100();
    a.id = QStringLiteral("h100-80gb-sxm");
    a.name = QStringLiteral("H100");
    a.architecture = QStringLiteral("Hopper");
    a.memoryBandwidth = units::gigabytesPerSecond(3350);
    a.peak[catalogue::Precision::Bf16] = units::teraflopsPerSecond(989);
    a.peak[catalogue::Precision::Fp16] = units::teraflopsPerSecond(989);
    a.measuredMatmul = units::teraflopsPerSecond(795);
    return a;
}

/// A finding as evidenceOf() makes it, of a job whose prediction we need not form.
Evidence evidence(const std::vector<std::pair<catalogue::Accelerator, double>> &factors)
{
    Evidence e;
    for (const auto &[gpu, factor] : factors) {
        Finding finding;
        finding.measurement.gpu = gpu;
        finding.timeFactor = factor;
        finding.used = true;
        e.findings.push_back(finding);
    }
    return e;
}

double width(const Spread &s)
{
    return std::log(s.high / s.low);
}

/// Tokens a second on one A100 of the sample's job, `factor` times slower than the product predicts.
Measurement slower(double factor)
{
    Measurement m;
    m.source = QStringLiteral("run.json");
    m.format = QStringLiteral("passerelle");
    m.gpu = sample::a100();
    m.gpuName = QStringLiteral("A100");
    m.gpus = 1;
    m.microBatch = 1;
    m.sequence = 2048;
    m.phase = QStringLiteral("lora");
    m.tokensRate = units::TokensPerSecond::from_value(1000);
    const workload::Workload w = sample::job(Phase::Lora);
    const Evidence e = evidenceOf(w, std::vector{m}, Constants());
    m.tokensRate = *m.tokensRate * e.findings.front().timeFactor / factor;
    return m;
}

}  // namespace

Q_DECLARE_METATYPE(passerelle::profile::Measurement)

class TestLearned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeasurementNeverWidens();
    void equalToThePredictionLeavesTheMiddle();
    void theSameGpuTeachesMore();
    void allGpusMoveTheSameWay();
    void moreMeasurementsTeachMore();
    void neverSurerThanTwoSitesAre();
    void aSurpriseIsTrustedLess();
    void theHalfOfAModuleIsTheSameChip();
    void theRunKeepsItsOwnDoubt();
    void aMeasuredJobIsCompared();
    void whatTeachesNothingSaysWhy_data();
    void whatTeachesNothingSaysWhy();
    void anEstimateKeepsBeforeAndAfter();
    void aSlowMeasurementAsksForMoreGpus();
};

void TestLearned::aMeasurementNeverWidens()
{
    std::mt19937 random(7);
    const auto percent = [&random](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random) / 100.0;
    };
    for (int i = 0; i < 2000; ++i) {
        const Spread step{percent(10, 100), percent(101, 900)};
        const Spread run{percent(10, 100), percent(101, 900)};
        const Evidence e = evidence({{sample::a100(), percent(5, 2000)}, {otherGpu(), percent(5, 2000)}});
        const Lesson lesson = lessonFor(e, i % 2 == 0 ? sample::a100().id : QStringLiteral("l4"), step, run);
        QVERIFY(lesson.step.low >= step.low - 1e-12);
        QVERIFY(lesson.step.high <= step.high + 1e-12);
        QVERIFY(lesson.run.low >= run.low - 1e-12);
        QVERIFY(lesson.run.high <= run.high + 1e-12);
        QVERIFY(lesson.step.low <= 1 && lesson.step.high >= 1);
        QVERIFY(std::isfinite(lesson.pace) && lesson.pace > 0);
    }
}

void TestLearned::equalToThePredictionLeavesTheMiddle()
{
    const Lesson lesson = lessonFor(evidence({{sample::a100(), 1.0}}), sample::a100().id, {0.5, 2}, {0.4, 2.5});
    QCOMPARE(lesson.pace, 1.0);
    QVERIFY(width(lesson.step) < width({0.5, 2}));
    QVERIFY(width(lesson.run) < width({0.4, 2.5}));
}

void TestLearned::theSameGpuTeachesMore()
{
    const Evidence e = evidence({{sample::a100(), 1.6}});
    const Lesson same = lessonFor(e, sample::a100().id, {0.5, 2}, {0.4, 2.5});
    const Lesson other = lessonFor(e, otherGpu().id, {0.5, 2}, {0.4, 2.5});
    QVERIFY(width(same.step) < width(other.step));
    QVERIFY(width(same.run) < width(other.run));
    QVERIFY(same.pace > other.pace);
    QVERIFY2(same.pace > 1.4, "on the same GPU nearly all of it carries over");
}

void TestLearned::allGpusMoveTheSameWay()
{
    for (double factor = 0.1; factor < 10; factor *= 1.07) {
        const Evidence e = evidence({{sample::a100(), factor}});
        for (const QString &id : {sample::a100().id, otherGpu().id, QStringLiteral("mi300x")}) {
            const double pace = lessonFor(e, id, {0.5, 2}, {0.4, 2.5}).pace;
            QVERIFY((pace - 1) * (factor - 1) >= 0);
            QVERIFY(std::abs(std::log(pace)) <= std::abs(std::log(factor)) + 1e-12);
        }
    }
}

void TestLearned::moreMeasurementsTeachMore()
{
    const Lesson one = lessonFor(evidence({{sample::a100(), 1.5}}), QStringLiteral("mi300x"), {0.5, 2}, {0.5, 2});
    const Lesson two =
        lessonFor(evidence({{sample::a100(), 1.5}, {otherGpu(), 1.5}}), QStringLiteral("mi300x"), {0.5, 2}, {0.5, 2});
    QVERIFY(width(two.step) < width(one.step));
    QVERIFY(two.pace > one.pace);
}

void TestLearned::neverSurerThanTwoSitesAre()
{
    std::vector<std::pair<catalogue::Accelerator, double>> many(40, {sample::a100(), 1.1});
    const Lesson lesson = lessonFor(evidence(many), sample::a100().id, {0.8, 1.25}, {0.8, 1.25});
    QVERIFY(lesson.step.high >= 1.149);
    QVERIFY(lesson.step.low <= 1 / 1.149);
}

void TestLearned::aSurpriseIsTrustedLess()
{
    const auto share = [](double factor) {
        const Lesson lesson = lessonFor(evidence({{sample::a100(), factor}}), sample::a100().id, {0.7, 1.43}, {0.5, 2});
        return std::log(lesson.pace) / std::log(factor);
    };
    QVERIFY(share(1.3) > share(8));
}

void TestLearned::theHalfOfAModuleIsTheSameChip()
{
    catalogue::Accelerator half = otherGpu();
    half.id = QStringLiteral("mi250x-gcd");
    const Evidence e = evidence({{half, 1.5}});
    QCOMPARE(lessonFor(e, QStringLiteral("mi250x"), {0.5, 2}, {0.5, 2}).pace,
             lessonFor(e, QStringLiteral("mi250x-gcd"), {0.5, 2}, {0.5, 2}).pace);
}

void TestLearned::theRunKeepsItsOwnDoubt()
{
    const Lesson lesson = lessonFor(evidence({{sample::a100(), 1.0}}), sample::a100().id, {0.6, 1.7}, {0.3, 3.3});
    QVERIFY2(width(lesson.run) > width(lesson.step), "restarts and evaluation are not measured in two minutes");
}

void TestLearned::aMeasuredJobIsCompared()
{
    const Evidence e = evidenceOf(sample::job(Phase::Lora), std::vector{slower(2)}, Constants());
    QVERIFY2(e.findings.front().used, qPrintable(e.findings.front().reason.text(Language::english())));
    QVERIFY(std::abs(e.findings.front().timeFactor - 2) < 1e-9);
}

void TestLearned::whatTeachesNothingSaysWhy_data()
{
    QTest::addColumn<Measurement>("measurement");
    const auto changed = [](auto change) {
        Measurement m = slower(1);
        change(m);
        return m;
    };
    QTest::newRow("no speed") << changed([](Measurement &m) { m.tokensRate.reset(); });
    QTest::newRow("no GPU") << changed([](Measurement &m) {
        m.gpu.reset();
        m.gpuName.clear();
    });
    QTest::newRow("a GPU that nobody knows") << changed([](Measurement &m) { m.gpu.reset(); });
    QTest::newRow("inference beside training")
        << changed([](Measurement &m) { m.phase = QStringLiteral("inference-batch"); });
    QTest::newRow("a step of unknown size") << changed([](Measurement &m) {
        m.format = QStringLiteral("pytorch-trace");
        m.tokensRate.reset();
        m.microBatch.reset();
        m.step = units::seconds(1);
    });
    QTest::newRow("a thousand times too fast")
        << changed([](Measurement &m) { m.tokensRate = *m.tokensRate * 1000.0; });
    QTest::newRow("a model of another family") << changed([](Measurement &m) {
        m.architecture = catalogue::Architecture();
        m.architecture->family = QStringLiteral("cnn");
        m.architecture->gmacsPerSample = 4.1;
    });
}

void TestLearned::whatTeachesNothingSaysWhy()
{
    QFETCH(Measurement, measurement);
    const Evidence e = evidenceOf(sample::job(Phase::Lora), std::vector{measurement}, Constants());
    QVERIFY(!e.any());
    QVERIFY(!e.findings.front().reason.isEmpty());
    const Lesson lesson = lessonFor(e, sample::a100().id, {0.5, 2}, {0.4, 2.5});
    QCOMPARE(lesson.pace, 1.0);
    QCOMPARE(lesson.step.low, 0.5);
}

void TestLearned::anEstimateKeepsBeforeAndAfter()
{
    const workload::Workload w = sample::job(Phase::Lora);
    const Estimate before = estimate::estimate(w, sample::partition(), kNoCalibration, Options{8});
    const Estimate after = estimate::estimate(w, sample::partition(), kNoCalibration, Options{8, {slower(2)}});
    QVERIFY(before.feasible && after.feasible);
    QVERIFY(!before.learned);
    QVERIFY(after.learned.has_value());
    QCOMPARE(after.learned->used, 1);
    QVERIFY(after.learned->pace > 1.5 && after.learned->pace < 2);
    QCOMPARE(after.learned->runGpuHours.p50.value(), before.runGpuHours.p50.value());
    QVERIFY(std::abs(after.runGpuHours.p50.value() / before.runGpuHours.p50.value() - after.learned->pace) < 1e-9);
    const auto relative = [](const auto &interval) { return interval.p90.value() / interval.p10.value(); };
    QVERIFY(relative(after.runGpuHours) < relative(before.runGpuHours));
    const auto named = [](const workload::Assumption &a) { return a.key == QLatin1String("measurements"); };
    QVERIFY(std::any_of(after.assumptions.begin(), after.assumptions.end(), named));
}

void TestLearned::aSlowMeasurementAsksForMoreGpus()
{
    workload::Workload w = sample::job(Phase::Lora);
    const Estimate free = estimate::estimate(w, sample::partition(), kNoCalibration, Options{8});
    QVERIFY(free.feasible);
    // A deadline that eight GPUs meet by calculation, not by measurement.
    w.limits.deadline = units::hours(free.runDuration.p50.value() * 1.1);
    const Estimate computed = estimate::estimate(w, sample::partition(), kNoCalibration, Options{});
    const Estimate measured = estimate::estimate(w, sample::partition(), kNoCalibration, Options{{}, {slower(2)}});
    QVERIFY(computed.feasible && measured.feasible);
    QVERIFY(computed.runDuration.p50 <= *w.limits.deadline);
    QVERIFY2(measured.plan.gpus > computed.plan.gpus, "the measured pace must reach the choice of the count");
    QVERIFY(measured.runDuration.p50 <= *w.limits.deadline);
}

QTEST_GUILESS_MAIN(TestLearned)
#include "test_learned.moc"
