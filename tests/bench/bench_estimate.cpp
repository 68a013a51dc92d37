// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the estimator on one core: placements a second, the whole catalogue, one slider. Printed as figures and as
// ratios to the targets; the checks are loose, so that a busy machine does not fail them.
#include "catalogue/catalogue.hpp"
#include "estimate/draft.hpp"
#include "estimate/estimate.hpp"
#include "estimate/placement.hpp"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace passerelle;
using namespace passerelle::estimate;

namespace {

constexpr double kPlacementsTarget = 1e6;  ///< a second
constexpr double kFieldsTool = 660;        ///< placements a second of a Python co-design tool on such a core
constexpr double kCatalogueTarget = 100;   ///< milliseconds
constexpr double kSliderTarget = 10;       ///< milliseconds

workload::Workload job(workload::Phase phase)
{
    workload::Workload w;
    w.phase = phase;
    w.architecture.family = QStringLiteral("decoder-dense");
    w.architecture.kind = QStringLiteral("decoder");
    w.architecture.layers = 80;
    w.architecture.hidden = 8192;
    w.architecture.heads = 64;
    w.architecture.kvHeads = 8;
    w.architecture.ffn = 28672;
    w.architecture.gatedFfn = true;
    w.architecture.vocab = 128256;
    w.data.tokens = units::tokens(1e9);
    w.training.seqLen = 4096;
    w.serving.requestsPerSecond = 5;
    w.serving.firstToken = units::seconds(1);
    return w;
}

/// Seconds of the processor, all in this one thread: what the program takes, not what else runs on the machine.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Milliseconds of one go, mean of as many as fill a fifth of a second.
double milliseconds(const std::function<void()> &go)
{
    go();
    const double start = processorSeconds();
    int goes = 0;
    while (processorSeconds() - start < 0.2) {
        go();
        ++goes;
    }
    return (processorSeconds() - start) * 1e3 / goes;
}

}  // namespace

class BenchEstimate : public QObject
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

    /// Memory and time of every placement, nothing skipped; sorting and the values shown to the user included.
    void placements()
    {
        qint64 examined = 0;
        const double start = processorSeconds();
        while (processorSeconds() - start < 0.5)
            examined += searchPlans(job(workload::Phase::Pretrain), wide(), 512, m_catalogue->calibration).examined;
        const double rate = static_cast<double>(examined) / (processorSeconds() - start);
        qInfo("placements examined a second: %.0f (%.1f × the target, %.0f × the field's tool)", rate,
              rate / kPlacementsTarget, rate / kFieldsTool);
        QVERIFY(rate > 10000);
    }

    /// The same space when only the best is wanted: what is proved too slow is not computed, nor counted above.
    void bestPlacement()
    {
        const Hardware hardware = hardwareOf(wide());
        const Constants constants = Constants::fromJson(m_catalogue->calibration);
        const Job work = draftOf(job(workload::Phase::Pretrain)).job;
        const PlacementSearch all =
            searchPlacements(work, hardware, 512, constants, {.keepAll = true, .lastResort = false});
        const PlacementSearch best = searchPlacements(work, hardware, 512, constants);
        const double every = milliseconds(
            [&] { (void)searchPlacements(work, hardware, 512, constants, {.keepAll = true, .lastResort = false}); });
        const double pruned = milliseconds([&] { (void)searchPlacements(work, hardware, 512, constants); });
        qInfo("best of %lld placements: %.2f ms trying all, %.2f ms with %lld pruned",
              static_cast<long long>(all.examined), every, pruned, static_cast<long long>(best.pruned));
        QCOMPARE(best.examined + best.pruned, all.examined);
    }

    void wholeCatalogue_data()
    {
        QTest::addColumn<int>("phase");
        QTest::newRow("pretraining 70B") << static_cast<int>(workload::Phase::Pretrain);
        QTest::newRow("LoRA 70B") << static_cast<int>(workload::Phase::Lora);
        QTest::newRow("serving 70B") << static_cast<int>(workload::Phase::InferenceServe);
    }

    /// The number of GPUs chosen by the program on every target.
    void wholeCatalogue()
    {
        QFETCH(int, phase);
        const workload::Workload w = job(static_cast<workload::Phase>(phase));
        std::size_t count = 0;
        const double took = milliseconds([&] { count = estimateAll(w, m_targets, m_catalogue->calibration).size(); });
        qInfo("%zu targets: %.1f ms (%.2f of the target)", count, took, took / kCatalogueTarget);
        QCOMPARE(count, m_targets.size());
        QVERIFY(took < 100 * kCatalogueTarget);
    }

    void slider_data() { wholeCatalogue_data(); }

    /// A change of the workload seen on the chosen place, its curve of GPU counts included.
    void slider()
    {
        QFETCH(int, phase);
        workload::Workload w = job(static_cast<workload::Phase>(phase));
        const double took = milliseconds([&] {
            w.data.epochs += 0.1;
            (void)estimate::estimate(w, wide(), m_catalogue->calibration);
            (void)countCurve(w, wide(), m_catalogue->calibration);
        });
        qInfo("one slider: %.2f ms (%.2f of the target)", took, took / kSliderTarget);
        QVERIFY(took < 100 * kSliderTarget);
    }

private:
    /// A large partition: the most placements to try.
    [[nodiscard]] const Target &wide() const
    {
        return *std::find_if(m_targets.begin(), m_targets.end(), [](const Target &t) {
            return t.gpusPerNode == 8 && t.maxGpus.value_or(1024) >= 512 && t.gpuMemory.value() > 70e9;
        });
    }

    catalogue::CataloguePtr m_catalogue;
    std::vector<Target> m_targets;
};

QTEST_GUILESS_MAIN(BenchEstimate)
#include "bench_estimate.moc"
