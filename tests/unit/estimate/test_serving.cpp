// SPDX-License-Identifier: GPL-3.0-or-later
// Serving: queues, latency targets and what they cost.
#include "sample_targets.hpp"

#include "base/language.hpp"
#include "estimate/draft.hpp"
#include "estimate/queueing.hpp"
#include "estimate/serving_group.hpp"

#include <QTest>

#include <cmath>

using namespace passerelle;
using namespace passerelle::estimate;
using workload::Phase;

namespace {

const QJsonObject kNoCalibration;

workload::Workload service(double requests, double milliseconds = 0)
{
    workload::Workload w = sample::job(Phase::InferenceServe);
    w.serving.requestsPerSecond = requests;
    w.serving.promptTokens = 900;
    w.serving.outputTokens = 300;
    if (milliseconds > 0)
        w.serving.firstToken = units::seconds(milliseconds / 1e3);
    return w;
}

Estimate of(const workload::Workload &w, const Target &t = sample::partition(), Options options = {})
{
    return estimate::estimate(w, t, kNoCalibration, options);
}

}  // namespace

class TestServing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erlangMatchesTheTables_data()
    {
        QTest::addColumn<double>("servers");
        QTest::addColumn<double>("offered");
        QTest::addColumn<double>("chance");
        // Worked by hand: one server waits with its load; Erlang C of two and three servers.
        QTest::newRow("one server") << 1.0 << 0.7 << 0.7;
        QTest::newRow("two servers, one Erlang") << 2.0 << 1.0 << 1.0 / 3;
        QTest::newRow("three servers, two Erlangs") << 3.0 << 2.0 << 4.0 / 9;
        QTest::newRow("overload") << 2.0 << 3.0 << 1.0;
    }

    void erlangMatchesTheTables()
    {
        QFETCH(double, servers);
        QFETCH(double, offered);
        QFETCH(double, chance);
        QVERIFY(std::abs(waitingChance({servers, offered, 1}) - chance) < 1e-12);
    }

    void oneServerWaitsAsPollaczekAndKhinchineSay()
    {
        // M/D/1: load × service / (2 × (1 − load)).
        for (const double load : {0.1, 0.5, 0.9})
            QVERIFY(std::abs(meanWait({1, load, 1}) - load / (2 * (1 - load))) < 1e-12);
        QVERIFY(std::isinf(meanWait({1, 1, 1})));
        QCOMPARE(waitQuantile({4, 0.01, 1}, 0.95), 0.0);
        QVERIFY(waitQuantile({1, 0.9, 1}, 0.95) > meanWait({1, 0.9, 1}));
    }

    void moreLoadNeverNeedsFewerGpus()
    {
        int before = 0;
        for (const double requests : {0.1, 1.0, 5.0, 20.0, 80.0}) {
            const Estimate e = of(service(requests, 2000));
            QVERIFY(e.feasible && e.serving);
            QVERIFY(e.plan.gpus >= before);
            QVERIFY(e.serving->utilisation < 1);
            QVERIFY(*e.requestsPerSecond >= requests);
            before = e.plan.gpus;
        }
    }

    void latencyTargetsAreKeptWhenSaid()
    {
        int kept = 0;
        for (const double requests : {0.5, 5.0, 40.0}) {
            for (const double milliseconds : {30.0, 100.0, 300.0, 1000.0, 5000.0}) {
                const Estimate e = of(service(requests, milliseconds));
                QVERIFY(e.feasible && e.serving && e.serving->meetsLatency.has_value());
                const bool met = e.serving->firstTokenP95.value() * 1e3 <= milliseconds;
                QCOMPARE(*e.serving->meetsLatency, met);
                QVERIFY(met || !e.binding.isEmpty());
                QVERIFY(e.serving->firstToken <= e.serving->firstTokenP95 || e.serving->utilisation < 0.5);
                kept += met ? 1 : 0;
            }
        }
        QVERIFY(kept >= 8);
    }

    void tighterLatencyNeverNeedsFewerGpus()
    {
        int before = 100000;
        for (const double milliseconds : {150.0, 250.0, 500.0, 1000.0, 4000.0}) {
            const Estimate e = of(service(30, milliseconds));
            if (!*e.serving->meetsLatency)
                continue;
            QVERIFY(e.plan.gpus <= before);
            before = e.plan.gpus;
        }
        QVERIFY(before < 100000);
    }

    void batchesGrowWithTheLoad()
    {
        const Hardware hardware = hardwareOf(sample::partition());
        const Job job = draftFor(draftOf(service(1)), service(1), hardware).job;
        const auto groups = servingGroups(job, hardware, Constants(), 8);
        QVERIFY(!groups.empty());
        double batch = 0;
        double token = 0;
        for (const double share : {0.05, 0.3, 0.6, 0.8}) {
            const ServingPoint point =
                servingPoint(job, hardware, groups.front(), 1, share * groups.front().capacity, Constants());
            QVERIFY(point.batch >= batch);
            QVERIFY(point.perToken >= token);
            batch = point.batch;
            token = point.perToken;
        }
        QVERIFY(batch > 1 && batch <= groups.front().batch);
        const ServingPoint over =
            servingPoint(job, hardware, groups.front(), 1, 2 * groups.front().capacity, Constants());
        QVERIFY(over.utilisation >= 1 && std::isinf(over.firstTokenP95));
    }

    void aMonthAndAMillionTokensArePriced()
    {
        Target t = sample::partition();
        t.kind = TargetKind::CloudOffer;
        t.gpusPerNode = 1;
        t.maxGpus = 1;
        t.price = units::MoneyPerGpuHour::from_value(3);
        const Estimate e = of(service(4), t);
        QVERIFY(e.feasible && e.costParts.perMonth && e.costPerMillionTokens);
        QCOMPARE(e.costParts.perMonth->value(), 3.0 * 730 * e.plan.gpus);
        const double tokens = 4 * 1200 * 3600 * 730.0;
        QVERIFY(std::abs(e.costPerMillionTokens->p50.value() / (e.costParts.perMonth->value() / tokens * 1e6) - 1) <
                1e-9);
        // Copies are independent: a cloud rents several one-GPU instances.
        const Estimate many = of(service(100), t);
        QVERIFY(many.feasible && many.plan.gpus > 1);
        QVERIFY(many.costPerMillionTokens->p50 <= e.costPerMillionTokens->p50 * 1.0001);
    }

    void aGivenCountThatIsTooSmallSaysSo()
    {
        const Estimate e = of(service(1000), sample::partition(), Options{1});
        QVERIFY(e.feasible && e.serving && e.serving->utilisation > 1);
        QVERIFY(!e.binding.text(Language::english()).isEmpty());
    }

    void batchInferenceEndsInTime()
    {
        workload::Workload w = sample::job(Phase::InferenceBatch);
        w.data = {};
        w.data.samples = units::samples(5e6);
        w.serving.promptTokens = 800;
        w.serving.outputTokens = 200;
        int before = 100000;
        for (const double hours : {12.0, 48.0, 400.0}) {
            w.limits.deadline = units::hours(hours);
            const Estimate e = of(w);
            QVERIFY(e.feasible);
            QVERIFY(e.runDuration.p50.value() <= hours);
            QVERIFY(e.meetsDeadline.value_or(false));
            QVERIFY(e.plan.gpus <= before);
            before = e.plan.gpus;
        }
        w.limits.deadline = units::hours(0.5);
        w.limits.maxGpus = 2;
        const Estimate late = of(w);
        QVERIFY(late.feasible && late.plan.gpus <= 2);
        QCOMPARE(late.meetsDeadline, std::optional(false));
        QVERIFY(!late.binding.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServing)
#include "test_serving.moc"
