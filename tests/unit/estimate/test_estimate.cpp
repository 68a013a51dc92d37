// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_targets.hpp"

#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/count_choice.hpp"
#include "estimate/placement.hpp"

#include <QTest>

using namespace passerelle;
using namespace passerelle::estimate;
using workload::Phase;

namespace {

const QJsonObject kNoCalibration;

Estimate on(int gpus, Target target = sample::partition(), Phase phase = Phase::Pretrain)
{
    return estimate::estimate(sample::job(phase), target, kNoCalibration, Options{gpus});
}

void compareOrder(const auto &interval)
{
    QVERIFY(interval.p10 <= interval.p50);
    QVERIFY(interval.p50 <= interval.p90);
}

}  // namespace

class TestEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervalsAreOrdered()
    {
        const Estimate e = on(64);
        QVERIFY(e.feasible);
        compareOrder(e.runGpuHours);
        compareOrder(e.projectGpuHours);
        compareOrder(e.runDuration);
        compareOrder(e.energy);
        QVERIFY(e.projectGpuHours.p50 >= e.runGpuHours.p50);
        QVERIFY(e.requestGpuHours >= e.projectGpuHours.p90);
    }

    void gpuHoursAreGpusTimesHours()
    {
        const Estimate e = on(64);
        QCOMPARE(e.runGpuHours.p50.value(), 64 * e.runDuration.p50.value());
    }

    void utilisationIsPlausible()
    {
        const Estimate e = on(64);
        QVERIFY2(e.mfu > 0.25 && e.mfu < 0.75, qPrintable(QString::number(e.mfu)));
    }

    void timeScalesWithTheData()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        const Estimate once = estimate::estimate(w, sample::partition(), kNoCalibration, Options{64});
        w.data.epochs = 3;
        const Estimate thrice = estimate::estimate(w, sample::partition(), kNoCalibration, Options{64});
        QVERIFY(std::abs(thrice.runGpuHours.p50 / once.runGpuHours.p50 - 3) < 0.01);
    }

    void moreBandwidthIsNeverSlower()
    {
        Target fast = sample::partition();
        fast.accelerator.memoryBandwidth = units::gigabytesPerSecond(4000);
        Target wide = sample::partition();
        wide.nodeBandwidth = units::gigabytesPerSecond(400);
        for (const int gpus : {8, 16, 64, 256}) {
            const double base = on(gpus).runDuration.p50.value();
            QVERIFY(on(gpus, fast).runDuration.p50.value() <= base * 1.0001);
            QVERIFY(on(gpus, wide).runDuration.p50.value() <= base * 1.0001);
        }
    }

    void moreMemoryNeverFitsLess()
    {
        std::ptrdiff_t before = 0;
        for (const double gigabytes : {16.0, 24.0, 40.0, 80.0, 141.0}) {
            Target t = sample::partition();
            t.gpuMemory = units::gigabytes(gigabytes);
            // Offloading comes into play only where nothing else fits.
            const Search search = searchPlans(sample::job(Phase::Pretrain), t, 8, kNoCalibration);
            const auto fitting = std::count_if(search.plans.begin(), search.plans.end(),
                                               [](const RankedPlan &plan) { return !plan.plan.optimizerOffload; });
            QVERIFY(fitting >= before);
            before = fitting;
        }
        QVERIFY(before > 0);
    }

    void moreGpusNeverNeedMoreMemoryEach()
    {
        const Hardware hardware = hardwareOf(sample::partition());
        const Draft draft = draftOf(sample::job(Phase::Pretrain));
        const Constants constants;
        double before = 1e30;
        for (const int devices : {1, 2, 4, 8, 16, 32}) {
            const PlacementSearch search =
                searchPlacements(draft.job, hardware, devices, constants, {.keepAll = true, .lastResort = false});
            const double need = search.smallest.memory.total();
            QVERIFY(need <= before * 1.0001);
            before = need;
        }
    }

    void saysWhereMemoryMayBeShort_data()
    {
        QTest::addColumn<double>("gigabytes");
        for (const double gigabytes : {24.0, 32.0, 40.0, 64.0, 80.0, 160.0, 4000.0})
            QTest::addRow("%g GB", gigabytes) << gigabytes;
    }

    void saysWhereMemoryMayBeShort()
    {
        QFETCH(double, gigabytes);
        Target t = sample::partition();
        t.gpuMemory = units::gigabytes(gigabytes);
        const Estimate e = on(8, t, Phase::Lora);
        QVERIFY(e.feasible);
        QVERIFY(e.memory.low < e.memory.total && e.memory.total < e.memory.high);
        QVERIFY2(e.memory.total <= e.memory.capacity * 0.9, "a tenth stays free");
        const auto note = [](const workload::Assumption &a) { return a.key == QLatin1String("memory"); };
        const bool said = std::any_of(e.assumptions.begin(), e.assumptions.end(), note);
        QCOMPARE(said, e.memory.tight());
        QVERIFY(gigabytes < 4000 || !said);
    }

    void tooLittleMemorySaysSo()
    {
        Target t = sample::partition();
        t.gpuMemory = units::gigabytes(16);
        const Estimate e = on(1, t);
        QVERIFY(!e.feasible);
        QCOMPARE(e.obstacle, Obstacle::Memory);
        QVERIFY(!e.reason.isEmpty());
    }

    void qloraFitsWhereFullTrainingDoesNot()
    {
        Target t = sample::partition();
        t.gpuMemory = units::gigabytes(24);
        QVERIFY(!on(1, t, Phase::Finetune).feasible);
        QVERIFY(on(1, t, Phase::Qlora).feasible);
    }

    void refusedPrecisionIsNamed()
    {
        Target t = sample::partition();
        t.accelerator.peak.erase(catalogue::Precision::Bf16);
        workload::Workload w = sample::job(Phase::Pretrain);
        w.training.precision = workload::Precision::Bf16;
        QCOMPARE(estimate::estimate(w, t, kNoCalibration, Options{64}).obstacle, Obstacle::Precision);
        w.training.precision.reset();
        QVERIFY(estimate::estimate(w, t, kNoCalibration, Options{64}).feasible);
    }

    void treesHaveNoGpuArithmetic()
    {
        workload::Workload w;
        w.architecture.family = QStringLiteral("tabular");
        QCOMPARE(estimate::estimate(w, sample::partition(), kNoCalibration).obstacle, Obstacle::Architecture);
    }

    void noDataIsNoEstimate()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.data = {};
        QCOMPARE(estimate::estimate(w, sample::partition(), kNoCalibration).obstacle, Obstacle::Data);
    }

    void unpublishedGpuIsRefused()
    {
        Target t = sample::partition();
        t.accelerator = {};
        QCOMPARE(on(8, t).obstacle, Obstacle::NotPublished);
    }

    void aJobLargerThanThePartitionIsRefused() { QCOMPARE(on(1024).obstacle, Obstacle::GpuCount); }

    void longRunsAreChained()
    {
        const Estimate e = on(8);
        QCOMPARE(e.chainedJobs, static_cast<int>(std::ceil(e.runDuration.p50.value() / 20)));
    }

    void deadlineChoosesTheCount()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.limits.deadline = units::hours(12);
        const Estimate e = estimate::estimate(w, sample::partition(), kNoCalibration);
        QVERIFY(e.feasible);
        QVERIFY(e.runDuration.p50.value() <= 12);
        w.limits.deadline = units::hours(48);
        QVERIFY(estimate::estimate(w, sample::partition(), kNoCalibration).plan.gpus < e.plan.gpus);
    }

    void offersCostMoney()
    {
        Target t = sample::partition();
        t.kind = TargetKind::CloudOffer;
        t.price = units::MoneyPerGpuHour::from_value(2.5);
        const Estimate e = on(8, t);
        QVERIFY(e.cost.has_value());
        QVERIFY(std::abs(e.cost->p50.value() / (2.5 * e.projectGpuHours.p50.value()) - 1) < 1e-6);
    }

    void servingAnswersRequests()
    {
        workload::Workload w = sample::job(Phase::InferenceServe);
        w.serving.requestsPerSecond = 4;
        w.serving.promptTokens = 900;
        w.serving.outputTokens = 300;
        const Estimate e = estimate::estimate(w, sample::partition(), kNoCalibration);
        QVERIFY(e.feasible);
        QVERIFY(e.requestsPerSecond.value_or(0) >= 4);
        QVERIFY(e.memory.kvCache.value() > 0);
    }

    void everyEstimateExplainsItself()
    {
        const Estimate e = on(64);
        QVERIFY(!e.assumptions.empty());
        QVERIFY(!e.tree.children.empty());
        QVERIFY(!e.tree.label.text(Language::english()).isEmpty());
    }

    void everyTargetOfTheCatalogueAnswers()
    {
        const auto catalogue = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(catalogue.has_value());
        const std::vector<Target> targets = targetsOf(**catalogue);
        QVERIFY(targets.size() > 100);
        const auto estimates = estimateAll(sample::job(Phase::Lora), targets, (*catalogue)->calibration);
        QCOMPARE(estimates.size(), targets.size());
        int feasible = 0;
        for (const Estimate &e : estimates) {
            feasible += e.feasible ? 1 : 0;
            QVERIFY(e.feasible || !e.reason.isEmpty());
            if (e.feasible)
                QVERIFY2(e.runGpuHours.p50.value() > 0 && std::isfinite(e.runGpuHours.p50.value()),
                         qPrintable(e.target.id));
        }
        QVERIFY(feasible > 80);
    }
};

QTEST_GUILESS_MAIN(TestEstimate)
#include "test_estimate.moc"
