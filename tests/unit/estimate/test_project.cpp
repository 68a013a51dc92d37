// SPDX-License-Identifier: GPL-3.0-or-later
// From the run to the request: every part is visible, adds up, and says how far it moves the answer.
#include "sample_targets.hpp"

#include "base/language.hpp"
#include "estimate/cost.hpp"
#include "estimate/effects.hpp"
#include "estimate/energy.hpp"
#include "estimate/project.hpp"
#include "estimate/project_parts.hpp"
#include "estimate/project_shares.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace passerelle;
using namespace passerelle::estimate;
using workload::Phase;

namespace {

const QJsonObject kNoCalibration;

Estimate of(const workload::Workload &w, const Target &t = sample::partition(), int gpus = 64)
{
    return estimate::estimate(w, t, kNoCalibration, Options{gpus});
}

double sumOf(const Estimate &e, const char *prefix)
{
    double sum = 0;
    for (const Part &part : e.parts)
        sum += part.key.startsWith(QLatin1String(prefix)) ? part.gpuHours.p50.value() : 0;
    return sum;
}

const workload::Assumption *find(const Estimate &e, const char *key)
{
    const auto it = std::find_if(e.assumptions.begin(), e.assumptions.end(),
                                 [key](const workload::Assumption &a) { return a.key == QLatin1String(key); });
    return it == e.assumptions.end() ? nullptr : &*it;
}

Target offer()
{
    Target t = sample::partition();
    t.kind = TargetKind::CloudOffer;
    t.price = units::MoneyPerGpuHour::from_value(2.0);
    return t;
}

}  // namespace

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAddUp_data()
    {
        QTest::addColumn<int>("phase");
        QTest::newRow("pretraining") << static_cast<int>(Phase::Pretrain);
        QTest::newRow("continued pretraining") << static_cast<int>(Phase::Continue);
        QTest::newRow("LoRA") << static_cast<int>(Phase::Lora);
        QTest::newRow("serving") << static_cast<int>(Phase::InferenceServe);
    }

    void partsAddUp()
    {
        QFETCH(int, phase);
        for (const double experiments : {0.0, 1.0, 4.5}) {
            workload::Workload w = sample::job(static_cast<Phase>(phase));
            w.serving.requestsPerSecond = 3;
            if (experiments > 0 && phase != static_cast<int>(Phase::InferenceServe))
                w.margins.experiments = experiments;
            const Estimate e = of(w);
            QVERIFY(e.feasible);
            const double run = sumOf(e, "run.");
            const double project = run + sumOf(e, "project.");
            QVERIFY(std::abs(run / e.runGpuHours.p50.value() - 1) < 1e-9);
            QVERIFY(std::abs(project / e.projectGpuHours.p50.value() - 1) < 1e-9);
            QVERIFY(std::abs((project + sumOf(e, "request.")) / e.requestGpuHours.value() - 1) < 1e-9);
        }
    }

    void failuresGrowWithGpus()
    {
        const Job job = [] {
            Job j;
            j.shape.paramsTotal = 70e9;
            return j;
        }();
        double before = 0;
        for (const int gpus : {8, 64, 512, 4096, 16384}) {
            const Reliability r = reliabilityOf(job, gpus, gpus / 8);
            QVERIFY(r.failures.middle > before);
            QVERIFY(r.failures.low < r.failures.middle && r.failures.middle < r.failures.high);
            before = r.failures.middle;
        }
        // Llama 3 405B spent more than nine tenths of its time training (arXiv:2407.21783).
        Job llama;
        llama.shape.paramsTotal = 405e9;
        const Reliability r = reliabilityOf(llama, 16384, 2048);
        QVERIFY2(r.failures.middle > 0.02 && r.failures.middle < 0.12, qPrintable(QString::number(r.failures.middle)));
    }

    void checkpointsFollowYoungAndDaly()
    {
        Job job;
        job.shape.paramsTotal = 176e9;
        const Reliability r = reliabilityOf(job, 1024, 128);
        const double between = 1 / (failuresPerGpuHour().middle * 1024);
        QVERIFY(std::abs(r.intervalHours / std::sqrt(2 * r.writeHours * between) - 1) < 1e-9);
        QCOMPARE(r.checkpointBytes, 176e9 * 14);
        QCOMPARE(reliabilityOf(job, 1, 1).intervalHours, 3.0);
    }

    void theUsersMarginsReplaceTheDefaults()
    {
        workload::Workload w = sample::job(Phase::Finetune);
        QVERIFY(find(of(w), "project.trials") && find(of(w), "margins.failures_share"));
        w.margins.experiments = 2;
        w.margins.failuresShare = 0.2;
        w.margins.evaluationShare = 0.1;
        const Estimate e = of(w);
        QVERIFY(!find(e, "project.trials") && !find(e, "margins.failures_share"));
        QVERIFY(std::abs(e.projectGpuHours.p50 / e.runGpuHours.p50 - 2) < 1e-9);
        const auto share = [&e](const char *key) { return sumOf(e, key) / sumOf(e, "run.steady"); };
        QVERIFY(std::abs(share("run.failures") - 0.2) < 1e-9);
        QVERIFY(std::abs(share("run.evaluation") - 0.1) < 1e-9);
        QCOMPARE(share("run.checkpoints"), 0.0);
    }

    void sayingMoreNarrowsTheInterval()
    {
        workload::Workload w = sample::job(Phase::Finetune);
        const auto width = [](const Estimate &e) { return e.projectGpuHours.p90 / e.projectGpuHours.p10; };
        w.training.globalBatch.reset();
        const double open = width(of(w));
        w.training.globalBatch = 64;
        const double batch = width(of(w));
        w.training.stack = workload::Stack::PlainPytorch;
        const double stack = width(of(w));
        w.margins.experiments = 5;
        const double all = width(of(w));
        QVERIFY(batch < open);
        QVERIFY(stack < batch);
        QVERIFY(all < stack);
    }

    void assumptionsSayHowFarTheyMoveTheAnswer()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.training.seqLen.reset();
        w.training.globalBatch.reset();
        const Estimate e = of(w);
        for (const char *key : {"training.seq_len", "training.global_batch", "training.stack",
                                "training.activation_checkpointing", "project.trials", "margins.failures_share"}) {
            const workload::Assumption *assumption = find(e, key);
            QVERIFY2(assumption && assumption->effect, key);
            QCOMPARE(assumption->effect->p50, 1.0);
            QVERIFY(assumption->effect->p10 <= 1 && assumption->effect->p90 >= 1);
            QVERIFY(std::isfinite(assumption->effect->p90));
        }
        const QString text = effectText(*find(e, "project.trials")).text(Language::english());
        QVERIFY2(text.contains(QChar(0x2212)) && text.contains(QLatin1Char('+')), qPrintable(text));
    }

    void storageIsListed()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.data.storedSize = units::gigabytes(100);
        const Estimate e = of(w);
        const double parameters = e.storage.checkpoint.value() / 14;
        QVERIFY(parameters > 7e9 && parameters < 9e9);
        QCOMPARE(e.storage.total.value(), 100e9 + 3 * e.storage.checkpoint.value() + e.storage.result.value());
        QVERIFY(find(e, "project.checkpoint_interval") && find(e, "project.checkpoints_kept"));
        const Estimate adapters = of(sample::job(Phase::Lora));
        QVERIFY(adapters.storage.checkpoint < e.storage.checkpoint * 0.1);
    }

    void monthsAreRentedWhereCheaper()
    {
        Target t = offer();
        t.gpusPerNode = 8;
        t.billingStep = units::seconds(3600);
        const units::GpuHours month = units::gpuHours(kMonthHours * 8);
        QCOMPARE(rentalOf(t, 1, month).price.value(), 730 * 8 * 2.0);
        QCOMPARE(rentalOf(t, 1, units::gpuHours(8.1)).price.value(), 2 * 8 * 2.0);
        t.monthlyPrice = units::euros(5000);
        t.setupFee = units::euros(100);
        QVERIFY(rentalOf(t, 1, month).monthly);
        QCOMPARE(rentalOf(t, 1, month).price.value(), 5100.0);
        QVERIFY(!rentalOf(t, 1, units::gpuHours(80)).monthly);
        QCOMPARE(rentalOf(t, 2, month * 4.0).price.value(), 2 * (2 * 5000 + 100.0));
    }

    void storageAndEgressAreInTheCost()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.data.storedSize = units::gigabytes(1000);
        Target t = offer();
        const Estimate bare = of(w, t);
        QVERIFY(find(bare, "cost.storage"));
        t.storagePrice = StoragePrice{units::euros(0.02), QStringLiteral("Object storage"), {}, {}, {}};
        t.egressPerGigabyte = units::euros(0.01);
        const Estimate e = of(w, t);
        QVERIFY(e.costParts.storage && e.costParts.egress && !find(e, "cost.storage"));
        const double added = (*e.costParts.storage + *e.costParts.egress).value();
        QVERIFY(std::abs((e.cost->p50 - bare.cost->p50).value() - added) < 1e-6);
        QVERIFY(e.costParts.storage->value() >= 0.02 * units::inGigabytes(e.storage.total));
    }

    void powerFollowsTheWork()
    {
        StepTime step;
        step.total = step.compute = units::seconds(1);
        const double busy = boardShare(step);
        step.compute = units::seconds(0);
        step.memoryBound = units::seconds(1);
        const double memory = boardShare(step);
        step.memoryBound = units::seconds(0);
        step.communication = units::seconds(1);
        const double waiting = boardShare(step);
        QVERIFY(busy > memory && memory > waiting);
        QVERIFY(busy <= 0.90 && waiting > 0.1);
    }

    void wholeSystemsDrawWhatIsPublished_data()
    {
        QTest::addColumn<double>("board");
        QTest::addColumn<double>("published");
        QTest::newRow("A100") << 400.0 << 400.0;
        QTest::newRow("H100") << 700.0 << 580.0;
        QTest::newRow("H200") << 700.0 << 690.0;
    }

    void wholeSystemsDrawWhatIsPublished()
    {
        QFETCH(double, board);
        QFETCH(double, published);
        Target t = sample::partition();
        t.accelerator.boardPower = units::watts(board);
        const Estimate e = of(sample::job(Phase::Pretrain), t);
        const double system = (e.power.gpu + e.power.host + e.power.network).value();
        QVERIFY2(std::abs(std::log(system / published)) < 0.2, qPrintable(QString::number(system)));
    }

    void bothCarbonFactorsAreKeptApart()
    {
        Target t = sample::partition();
        t.energy.grid = units::gramsPerKilowattHour(44);
        t.energy.gridDirect = units::gramsPerKilowattHour(22);
        const Estimate e = of(sample::job(Phase::Pretrain), t);
        QVERIFY(e.carbonDirect.has_value());
        QVERIFY(std::abs(e.carbonDirect->p50 / e.carbon.p50 - 0.5) < 1e-9);
        QVERIFY(std::abs(units::inKilograms(e.carbon.p50) - 0.044 * units::inKilowattHours(e.energy.p50)) < 1e-6);
        QVERIFY(e.carbonEmbodied.p50.value() > 0);
    }

    void sharedMachinesMakeWait()
    {
        const workload::Workload w = sample::job(Phase::Pretrain);
        const Estimate granted = of(w);
        const Estimate rented = of(w, offer());
        QVERIFY(find(granted, "project.queue") && !find(rented, "project.queue"));
        QVERIFY(granted.projectDuration.p50 > rented.projectDuration.p50);
        QCOMPARE(granted.projectGpuHours.p50.value(), rented.projectGpuHours.p50.value());
    }

    void independentWidthsAddAsSquares()
    {
        const units::Interval<double> a{0.5, 1, 2};
        const auto both = combined(a, a);
        QVERIFY(std::abs(both.p90 - std::pow(2, std::sqrt(2))) < 1e-12);
        QCOMPARE(combined(a, units::Interval<double>::exactly(3)).p90, 6.0);
        QCOMPARE(roundedUp(1234), 1300.0);
        QCOMPARE(roundedUp(7.2), 8.0);
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "test_project.moc"
