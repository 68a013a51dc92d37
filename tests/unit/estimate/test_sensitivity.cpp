// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_targets.hpp"

#include "estimate/sensitivity.hpp"

#include <QSet>
#include <QTest>

using namespace passerelle;
using estimate::Lever;
using workload::Phase;

namespace {

std::vector<Lever> leversOf(const workload::Workload &work, const estimate::Options &options = {})
{
    estimate::Target target = sample::partition();
    target.accelerator.peak[catalogue::Precision::Tf32] = units::teraflopsPerSecond(156);
    return estimate::sensitivityOf(estimate::estimate(work, target, {}, options), work, {}, options);
}

const Lever *find(const std::vector<Lever> &levers, const char *key)
{
    for (const Lever &lever : levers) {
        if (lever.key == QLatin1String(key))
            return &lever;
    }
    return nullptr;
}

}  // namespace

class TestSensitivity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widestComesFirst_data()
    {
        QTest::addColumn<int>("phase");
        QTest::newRow("pretraining") << int(Phase::Pretrain);
        QTest::newRow("fine-tuning") << int(Phase::Finetune);
        QTest::newRow("adapters") << int(Phase::Lora);
        QTest::newRow("serving") << int(Phase::InferenceBatch);
    }
    void widestComesFirst()
    {
        QFETCH(int, phase);
        const auto levers = leversOf(sample::job(static_cast<Phase>(phase)));
        QVERIFY(!levers.empty());
        for (std::size_t i = 1; i < levers.size(); ++i)
            QVERIFY(levers[i - 1].swing() >= levers[i].swing());
    }

    void everyLeverHasWordsAndARangeAroundTheEstimate()
    {
        const workload::Workload work = sample::job(Phase::Lora);
        const estimate::Estimate value = estimate::estimate(work, sample::partition(), {});
        const auto levers = estimate::sensitivityOf(value, work, {});
        QSet<QString> keys;
        for (const Lever &lever : levers) {
            QVERIFY2(!lever.label.isEmpty() && !lever.range.isEmpty() && !lever.advice.isEmpty(),
                     qPrintable(lever.key));
            QVERIFY2(lever.gpuHours.p50 == value.projectGpuHours.p50, qPrintable(lever.key));
            QVERIFY(lever.gpuHours.p10 <= lever.gpuHours.p50 && lever.gpuHours.p50 <= lever.gpuHours.p90);
            QVERIFY2(!keys.contains(lever.key), qPrintable(lever.key));
            keys.insert(lever.key);
        }
    }

    void whatIsSaidIsNotUncertain()
    {
        workload::Workload open = sample::job(Phase::Finetune);
        open.training.globalBatch.reset();
        open.training.seqLen.reset();
        const auto before = leversOf(open);
        QVERIFY(find(before, "gpus") != nullptr || find(before, "training.precision") != nullptr);
        QVERIFY(find(before, "project.trials") != nullptr);
        workload::Workload said = sample::job(Phase::Finetune);
        said.training.precision = workload::Precision::Bf16;
        said.training.stack = workload::Stack::Megatron;
        said.training.flashAttention = true;
        said.margins.experiments = 3;
        const auto after = leversOf(said, {8});
        for (const char *key : {"training.precision", "training.stack", "training.flash_attention", "project.trials",
                                "training.seq_len", "training.global_batch", "gpus"})
            QVERIFY2(find(after, key) == nullptr, key);
        QVERIFY(find(after, "spread") != nullptr);
    }

    void longerNumberFormatsTakeMore()
    {
        const auto levers = leversOf(sample::job(Phase::Pretrain));
        const Lever *precision = find(levers, "training.precision");
        QVERIFY(precision != nullptr);
        QVERIFY(precision->gpuHours.p90 > precision->gpuHours.p50);
    }

    void theSpreadIsThatOfTheRun()
    {
        const workload::Workload work = sample::job(Phase::Pretrain);
        const estimate::Estimate value = estimate::estimate(work, sample::partition(), {});
        const auto levers = estimate::sensitivityOf(value, work, {});
        const Lever *spread = find(levers, "spread");
        QVERIFY(spread != nullptr);
        QCOMPARE(spread->gpuHours.p90 / spread->gpuHours.p50, value.runGpuHours.p90 / value.runGpuHours.p50);
    }

    void nothingWithoutAnEstimate()
    {
        workload::Workload work = sample::job(Phase::Pretrain);
        work.data.tokens.reset();
        QVERIFY(leversOf(work).empty());
    }

    void sameArgumentsSameAnswer()
    {
        const auto first = leversOf(sample::job(Phase::Finetune));
        const auto second = leversOf(sample::job(Phase::Finetune));
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first[i].key, second[i].key);
            QVERIFY(first[i].gpuHours.p90 == second[i].gpuHours.p90);
        }
    }
};

QTEST_APPLESS_MAIN(TestSensitivity)
#include "test_sensitivity.moc"
