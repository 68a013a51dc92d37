// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold for every estimate, tried over many workloads and places.
#include "sample_targets.hpp"

#include "catalogue/catalogue.hpp"
#include "estimate/count_choice.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace passerelle;
using namespace passerelle::estimate;
using workload::Phase;

namespace {

const QJsonObject kNoCalibration;
constexpr Phase kPhases[] = {Phase::Pretrain, Phase::Continue,       Phase::Finetune,      Phase::Lora,
                             Phase::Qlora,    Phase::InferenceBatch, Phase::InferenceServe};

template<typename Quantity>
bool ordered(const units::Interval<Quantity> &i)
{
    return std::isfinite(i.p10.value()) && std::isfinite(i.p50.value()) && std::isfinite(i.p90.value()) &&
           i.p10.value() >= 0 && i.p10 <= i.p50 && i.p50 <= i.p90;
}

/// What is wrong with an estimate; empty: nothing.
QString faultOf(const Estimate &e)
{
    const auto check = [](bool good, const char *what) {
        return good ? QString() : QLatin1String(what) + QLatin1Char(' ');
    };
    if (!e.feasible)
        return check(!e.reason.isEmpty() && e.obstacle != Obstacle::None, "reason");
    QString fault = check(ordered(e.stepDuration) && ordered(e.runGpuHours) && ordered(e.runDuration), "run");
    fault += check(ordered(e.projectGpuHours) && ordered(e.projectDuration), "project");
    fault += check(ordered(e.energy) && ordered(e.carbon), "energy");
    fault += check(e.projectGpuHours.p50 >= e.runGpuHours.p50 * 0.9999, "project below run");
    fault += check(e.requestGpuHours >= e.projectGpuHours.p90 * 0.9999, "request");
    fault += check(!e.cost || ordered(*e.cost), "cost");
    fault += check(!e.costPerMillionTokens || ordered(*e.costPerMillionTokens), "price of tokens");
    fault += check(std::isfinite(e.mfu) && e.mfu >= 0 && e.mfu <= 1.0, "utilisation");
    fault += check(e.memory.total <= e.memory.capacity && e.memory.total.value() > 0, "memory");
    fault += check(e.step.total.value() > 0 && std::isfinite(e.step.total.value()), "step");
    for (const Part &part : e.parts)
        fault += check(std::isfinite(part.gpuHours.p50.value()) && part.gpuHours.p50.value() >= -1e-9, "part");
    for (const workload::Assumption &a : e.assumptions)
        fault += check(!a.effect || (a.effect->p10 > 0 && a.effect->p10 <= 1 && a.effect->p90 >= 1 &&
                                     std::isfinite(a.effect->p90)),
                       "effect");
    return fault;
}

template<typename T>
T oneOf(std::mt19937 &random, std::initializer_list<T> values)
{
    return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
}

struct Case {
    workload::Workload workload;
    Target target;
    int gpus = 1;
};

Case caseOf(unsigned seed)
{
    std::mt19937 random(seed);
    Case c;
    c.workload = sample::job(oneOf(random, {Phase::Pretrain, Phase::Finetune, Phase::Lora, Phase::Qlora}));
    c.workload.data.tokens = units::tokens(1e11);  // many steps: rounding up to whole ones does not show
    c.workload.architecture.layers = oneOf(random, {8, 24, 32, 48});
    c.workload.training.seqLen = oneOf(random, {512, 2048, 8192, 32768});
    c.workload.training.globalBatch = oneOf(random, {32, 128, 512});
    c.target = sample::partition();
    c.target.gpusPerNode = oneOf(random, {2, 4, 8});
    c.target.nodeBandwidth = units::gigabytesPerSecond(oneOf(random, {3.0, 25.0, 100.0}));
    c.gpus = oneOf(random, {1, 4, 8, 32, 128});
    return c;
}

Estimate of(const Case &c)
{
    return estimate::estimate(c.workload, c.target, kNoCalibration, Options{c.gpus});
}

/// A change that can only help: where both run, the changed place is not slower; it runs wherever the first did.
void helps(const std::function<void(Case &)> &change)
{
    int compared = 0;
    for (unsigned seed = 0; seed < 120; ++seed) {
        Case c = caseOf(seed);
        const Estimate before = of(c);
        change(c);
        const Estimate after = of(c);
        // Offloading is tried only where nothing else fits, and may then be faster than what fits first.
        if (!before.feasible || before.plan.optimizerOffload)
            continue;
        QVERIFY2(after.feasible, qPrintable(QStringLiteral("seed %1 fits no more").arg(seed)));
        QVERIFY2(after.runDuration.p50.value() <= before.runDuration.p50.value() * 1.0001,
                 qPrintable(QStringLiteral("seed %1: %2 h, then %3 h")
                                .arg(seed)
                                .arg(before.runDuration.p50.value())
                                .arg(after.runDuration.p50.value())));
        ++compared;
    }
    QVERIFY(compared > 50);
}

}  // namespace

class TestEstimateProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
        m_targets = targetsOf(*m_catalogue);
    }

    void moreMemoryBandwidthHelps()
    {
        helps([](Case &c) { c.target.accelerator.memoryBandwidth = units::gigabytesPerSecond(4 * 2039); });
    }

    void aFasterTensorUnitHelps()
    {
        helps([](Case &c) {
            for (auto &peak : c.target.accelerator.peak)
                peak.second = peak.second * 2.0;
            c.target.accelerator.measuredMatmul = *c.target.accelerator.measuredMatmul * 2.0;
        });
    }

    void moreMemoryHelps()
    {
        helps([](Case &c) { c.target.gpuMemory = units::gigabytes(160); });
    }

    void twiceTheNetworkHelps()
    {
        helps([](Case &c) { c.target.nodeBandwidth = *c.target.nodeBandwidth * 2.0; });
    }

    void timeIsProportionalToTheData()
    {
        for (unsigned seed = 0; seed < 60; ++seed) {
            Case c = caseOf(seed);
            c.workload.data.tokens = units::tokens(4e10);
            c.workload.margins.failuresShare = 0.02;  // a failure's share does not depend on the data
            const Estimate once = of(c);
            c.workload.data.epochs = 5;
            const Estimate five = of(c);
            QCOMPARE(once.feasible, five.feasible);
            if (once.feasible)
                QVERIFY(std::abs(five.runGpuHours.p50 / once.runGpuHours.p50 - 5) < 0.02);
        }
    }

    void deadlinesAreKeptWhenSaid()
    {
        int met = 0;
        int missed = 0;
        for (unsigned seed = 0; seed < 60; ++seed) {
            Case c = caseOf(seed);
            for (const double hours : {2.0, 24.0, 500.0}) {
                c.workload.limits.deadline = units::hours(hours);
                const Estimate e = estimate::estimate(c.workload, c.target, kNoCalibration);
                if (!e.feasible)
                    continue;
                QVERIFY(e.meetsDeadline.has_value());
                QCOMPARE(*e.meetsDeadline, e.runDuration.p50.value() <= hours);
                QVERIFY(*e.meetsDeadline || !e.binding.isEmpty());
                ++(*e.meetsDeadline ? met : missed);
            }
        }
        QVERIFY(met > 20 && missed > 5);
    }

    void budgetsSteer()
    {
        Case c;
        c.workload = sample::job(Phase::Pretrain);
        c.workload.data.tokens = units::tokens(2e10);
        c.target = sample::partition();
        c.target.kind = TargetKind::CloudOffer;
        c.target.price = units::MoneyPerGpuHour::from_value(2);
        const Estimate open = estimate::estimate(c.workload, c.target, kNoCalibration);
        QVERIFY(open.feasible && !open.withinBudget);
        c.workload.limits.budget = open.cost->p50 * 1.2;
        QVERIFY(estimate::estimate(c.workload, c.target, kNoCalibration).withinBudget.value_or(false));
        c.workload.limits.budget = open.cost->p50 * 0.01;
        const Estimate poor = estimate::estimate(c.workload, c.target, kNoCalibration);
        QCOMPARE(poor.withinBudget, std::optional(false));
        QVERIFY(poor.cost->p50 <= open.cost->p50 * 1.0001);
        QVERIFY(!poor.binding.isEmpty());
    }

    void theCurveIsThatOfTheChoice()
    {
        const workload::Workload w = sample::job(Phase::Pretrain);
        const std::vector<CountPoint> curve = countCurve(w, sample::partition(), kNoCalibration);
        QVERIFY(curve.size() > 5);
        QCOMPARE(std::count_if(curve.begin(), curve.end(), [](const CountPoint &p) { return p.sensible; }), 1);
        for (const CountPoint &point : curve) {
            const Estimate e = estimate::estimate(w, sample::partition(), kNoCalibration, Options{point.plan.gpus});
            QVERIFY(std::abs(point.runDuration / e.runDuration.p50 - 1) < 1e-9);
            QVERIFY(point.efficiency > 0 && point.efficiency <= 1);
        }
        QVERIFY(curve.back().efficiency < curve.front().efficiency);
    }

    void everyPresetIsSoundInEveryPhase()
    {
        int feasible = 0;
        for (const catalogue::Preset &preset : m_catalogue->presets) {
            workload::Workload w;
            w.architecture = preset.architecture;
            w.data.samples = units::samples(1e5);
            for (const Phase phase : kPhases) {
                w.phase = phase;
                for (std::size_t i = 3; i < m_targets.size(); i += 37) {
                    const Estimate e = estimate::estimate(w, m_targets[i], m_catalogue->calibration);
                    const QString fault = faultOf(e);
                    QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1, phase %2, %3: %4")
                                                             .arg(preset.id)
                                                             .arg(static_cast<int>(phase))
                                                             .arg(m_targets[i].id, fault)));
                    feasible += e.feasible ? 1 : 0;
                }
            }
        }
        QVERIFY(feasible > 1000);
    }

    void everyTargetIsSoundInEveryPhase()
    {
        for (const Phase phase : kPhases) {
            workload::Workload w = sample::job(phase);
            w.limits.budget = units::euros(20000);
            w.limits.deadline = units::hours(200);
            w.serving.requestsPerSecond = 5;
            w.serving.firstToken = units::seconds(0.8);
            for (const Estimate &e : estimateAll(w, m_targets, m_catalogue->calibration))
                QVERIFY2(faultOf(e).isEmpty(), qPrintable(e.target.id + QStringLiteral(": ") + faultOf(e)));
        }
    }

private:
    catalogue::CataloguePtr m_catalogue;
    std::vector<Target> m_targets;
};

QTEST_GUILESS_MAIN(TestEstimateProperties)
#include "test_estimate_properties.moc"
