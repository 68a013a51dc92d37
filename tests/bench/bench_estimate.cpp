// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the estimator on one core: placements a second, the whole catalogue, one slider.
#include "catalogue/catalogue.hpp"
#include "estimate/estimate.hpp"

#include <QElapsedTimer>
#include <QTest>

using namespace passerelle;
using namespace passerelle::estimate;

namespace {

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
    return w;
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

    void placements()
    {
        const auto target = std::find_if(m_targets.begin(), m_targets.end(),
                                         [](const Target &t) { return t.gpusPerNode >= 4 && !t.maxGpus; });
        QVERIFY(target != m_targets.end());
        qint64 examined = 0;
        double seconds = 0;
        while (seconds < 0.5) {
            const Search search = searchPlans(job(workload::Phase::Pretrain), *target, 512, m_catalogue->calibration);
            examined += search.examined;
            seconds += search.duration.value();
        }
        const double rate = static_cast<double>(examined) / seconds;
        qInfo("placements a second: %.0f; over the 660 of the field's tool: %.0f times", rate, rate / 660);
        QVERIFY(rate > 10000);
    }

    void wholeCatalogue_data()
    {
        QTest::addColumn<int>("phase");
        QTest::newRow("pretraining 70B") << static_cast<int>(workload::Phase::Pretrain);
        QTest::newRow("LoRA 70B") << static_cast<int>(workload::Phase::Lora);
        QTest::newRow("serving 70B") << static_cast<int>(workload::Phase::InferenceServe);
    }

    void wholeCatalogue()
    {
        QFETCH(int, phase);
        const workload::Workload w = job(static_cast<workload::Phase>(phase));
        QElapsedTimer timer;
        timer.start();
        const auto estimates = estimateAll(w, m_targets, m_catalogue->calibration);
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
        qInfo("%zu targets: %.1f ms", estimates.size(), milliseconds);
        QCOMPARE(estimates.size(), m_targets.size());
    }

private:
    catalogue::CataloguePtr m_catalogue;
    std::vector<Target> m_targets;
};

QTEST_GUILESS_MAIN(BenchEstimate)
#include "bench_estimate.moc"
