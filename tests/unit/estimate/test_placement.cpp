// SPDX-License-Identifier: GPL-3.0-or-later
// The search for the best layout: it finds what trying everything finds, and what it tries makes sense.
#include "sample_targets.hpp"

#include "estimate/draft.hpp"
#include "estimate/placement.hpp"
#include "estimate/slice_cost.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace passerelle;
using namespace passerelle::estimate;
using workload::Checkpointing;
using workload::Phase;

namespace {

template<typename T>
T oneOf(std::mt19937 &random, std::initializer_list<T> values)
{
    return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
}

/// A small job on a small machine, so that trying everything is quick; the same for the same seed.
struct Case {
    Job job;
    Hardware hardware;
    int devices = 1;
};

Case caseOf(unsigned seed)
{
    std::mt19937 random(seed);
    workload::Workload w = sample::job(oneOf(random, {Phase::Pretrain, Phase::Finetune, Phase::Lora, Phase::Qlora}));
    w.architecture.layers = oneOf(random, {4, 12, 24, 30});
    w.architecture.heads = oneOf(random, {8, 12, 20, 32});
    w.architecture.kvHeads = w.architecture.heads;
    w.architecture.hidden = *w.architecture.heads * oneOf(random, {64, 128});
    w.architecture.ffn = 4 * *w.architecture.hidden;
    w.architecture.maxSeq = 65536;
    w.training.seqLen = oneOf(random, {512, 4096, 16384, 65536});
    w.training.globalBatch = oneOf(random, {7, 32, 256});
    if (random() % 3 == 0)
        w.training.globalBatch.reset();
    w.training.checkpointing = oneOf(random, {Checkpointing::Auto, Checkpointing::Auto, Checkpointing::Full});
    Target t = sample::partition();
    t.gpuMemory = units::gigabytes(oneOf(random, {8.0, 16.0, 40.0, 80.0}));
    t.gpusPerNode = oneOf(random, {1, 4, 8});
    t.nodeBandwidth = units::gigabytesPerSecond(oneOf(random, {3.0, 25.0, 200.0}));
    const Hardware hardware = hardwareOf(t);
    Job job = draftFor(draftOf(w), w, hardware).job;
    if (random() % 4 == 0) {
        job.shape.moeLayers = job.shape.layers;
        job.shape.experts = 16;
        job.shape.expertsPerToken = 2;
        job.shape.moeFfn = job.shape.ffn / 4;
    }
    return {job, hardware, oneOf(random, {1, 2, 6, 8, 16, 24, 64})};
}

PlacementSearch everything(const Case &c)
{
    return searchPlacements(c.job, c.hardware, c.devices, Constants(), {.keepAll = true});
}

}  // namespace

class TestPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pruningFindsTheSameBest()
    {
        int pruned = 0;
        int fitting = 0;
        for (unsigned seed = 0; seed < 400; ++seed) {
            const Case c = caseOf(seed);
            const PlacementSearch best = searchPlacements(c.job, c.hardware, c.devices, Constants());
            const PlacementSearch all = everything(c);
            QCOMPARE(best.anyFits, all.anyFits);
            QCOMPARE(best.examined + best.pruned, all.examined);
            QCOMPARE(all.pruned, 0);
            if (!all.anyFits) {
                QCOMPARE(best.smallest.memory.total(), all.smallest.memory.total());
                continue;
            }
            double least = std::numeric_limits<double>::infinity();
            for (const Placement &p : all.feasible)
                least = std::min(least, p.secondsPerSample);
            QCOMPARE(best.feasible.size(), std::size_t(1));
            QCOMPARE(best.feasible.front().secondsPerSample, least);
            pruned += best.pruned > 0 ? 1 : 0;
            ++fitting;
        }
        QVERIFY(fitting > 200);
        QVERIFY2(pruned > fitting / 2, "pruning never happens");
    }

    void layoutsMakeSense()
    {
        for (unsigned seed = 0; seed < 100; ++seed) {
            const Case c = caseOf(seed);
            for (const Placement &p : everything(c).feasible) {
                const Layout &l = p.layout;
                QCOMPARE(l.tensor * l.context * l.pipeline * l.data, c.devices);
                QVERIFY(l.tensor <= c.hardware.devicesPerNode);
                QCOMPARE(static_cast<int>(c.job.shape.heads) % l.tensor, 0);
                QVERIFY(l.context == 1 || c.job.sequence / l.context >= 4096);
                QVERIFY(l.zero < 2 || l.pipeline == 1);
                QVERIFY(l.shardGroup == 0 || (l.zero == 3 && l.shardGroup <= c.hardware.devicesPerNode));
                QVERIFY(l.virtualStages == 1 || l.pipeline > 1);
                QVERIFY(p.memory.total() <= c.hardware.memory);
                QVERIFY(std::isfinite(p.secondsPerSample) && p.secondsPerSample > 0);
            }
        }
    }

    void givenBatchIsNotExceeded()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.training.globalBatch = 8;
        const Hardware hardware = hardwareOf(sample::partition());
        const Job job = draftOf(w).job;
        const PlacementSearch few = searchPlacements(job, hardware, 8, Constants());
        const PlacementSearch many = searchPlacements(job, hardware, 512, Constants());
        QVERIFY(few.anyFits && many.anyFits);
        QCOMPARE(usefulSamples(job, many.feasible.front().layout), 8.0);
        // 64 times the GPUs cannot be 64 times faster on eight samples a step.
        QVERIFY(many.feasible.front().secondsPerSample > few.feasible.front().secondsPerSample / 40);
    }

    void longSequencesAreCut()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.architecture.maxSeq = 262144;
        w.training.seqLen = 262144;
        w.training.globalBatch = 4;
        Case c{draftOf(w).job, hardwareOf(sample::partition()), 64};
        const PlacementSearch all = everything(c);
        QVERIFY(std::any_of(all.feasible.begin(), all.feasible.end(),
                            [](const Placement &p) { return p.layout.context > 1; }));
    }

    void headsDecideTheWidthOfTensors()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.architecture.heads = 24;
        w.architecture.kvHeads = 24;
        w.architecture.hidden = 3072;
        Target t = sample::partition();
        t.gpusPerNode = 6;
        Case c{draftOf(w).job, hardwareOf(t), 12};
        const PlacementSearch all = everything(c);
        const auto has = [&all](int tensor) {
            return std::any_of(all.feasible.begin(), all.feasible.end(),
                               [tensor](const Placement &p) { return p.layout.tensor == tensor; });
        };
        QVERIFY(has(3) && has(6));
        QVERIFY(!has(4) && !has(5));
    }

    void piecesOfAPipelineTakeTurnsInWholeRounds()
    {
        workload::Workload w = sample::job(Phase::Pretrain);
        w.training.globalBatch.reset();
        Case c{draftOf(w).job, hardwareOf(sample::partition()), 64};
        int interleaved = 0;
        for (const Placement &p : everything(c).feasible) {
            if (p.layout.virtualStages == 1)
                continue;
            QCOMPARE(std::fmod(p.layout.accumulation, p.layout.pipeline), 0.0);
            ++interleaved;
        }
        QVERIFY(interleaved > 0);
    }

    void theStepNeedsRoomOfItsOwn()
    {
        // Bytes a parameter of the shard, where activations leave no room: PyTorch's own Adam 4; with a 32-bit copy of
        // 16-bit weights 8; DeepSpeed 6 and its two buckets of 5e8 numbers.
        workload::Workload w = sample::job(Phase::Pretrain);
        w.training.seqLen = 512;
        const Hardware hardware = hardwareOf(sample::partition());
        Job job = draftFor(draftOf(w), w, hardware).job;
        job.software.stack = workload::Stack::FsdpDeepspeed;
        Layout layout;
        layout.devices = layout.data = 8;
        layout.zero = 1;
        layout.checkpointing = Checkpointing::Full;
        const auto room = [&](int microBatch) {
            layout.microBatch = microBatch;
            const SliceCost slice = sliceCost(job, hardware, layout, Constants());
            const MemoryCost memory = trainingMemory(job, hardware, layout, slice, Constants());
            return memory.activations + memory.workspace;
        };
        const double shard = localParameters(job, layout) / 8;
        QCOMPARE(room(1), 4 * shard);
        const double many = room(64);
        QVERIFY(many > 8 * shard);
        job.software.shardsWide = false;
        QCOMPARE(room(1), 8 * shard);
        // Activations that are gone by then left more room than it needs.
        QCOMPARE(room(64), many);
        job.software.deepspeed = true;
        QCOMPARE(room(1), std::max(6 * shard, 2 * 2 * 5e8));
    }

    void gradientsThatAreFreedComeWhileActivationsGo()
    {
        // One card, one micro-batch a step: PyTorch frees gradients after the step, so that the peak is the larger of
        // what the loss and what the step needs; over several micro-batches their sum stays.
        workload::Workload w = sample::job(Phase::Pretrain);
        const Hardware hardware = hardwareOf(sample::partition());
        Job job = draftFor(draftOf(w), w, hardware).job;
        job.software.stack = workload::Stack::PlainPytorch;
        Layout layout;
        layout.checkpointing = Checkpointing::None;
        const auto dynamic = [&](double accumulation) {
            layout.accumulation = accumulation;
            const SliceCost slice = sliceCost(job, hardware, layout, Constants());
            const MemoryCost m = trainingMemory(job, hardware, layout, slice, Constants());
            return m.gradients + m.activations + m.workspace;
        };
        const double gradients = 2 * localParameters(job, layout);
        layout.microBatch = 1;
        QCOMPARE(dynamic(2), dynamic(1));  // the step decides
        layout.microBatch = 64;
        QCOMPARE(dynamic(2), dynamic(1) + gradients);
    }

    void recomputingHoldsOneLayerOrTheLogits()
    {
        // The loss comes before the first layer is made anew: the larger of the two counts, not their sum.
        workload::Workload w = sample::job(Phase::Pretrain);
        const Hardware hardware = hardwareOf(sample::partition());
        const Job job = draftFor(draftOf(w), w, hardware).job;
        Layout layout;
        layout.checkpointing = Checkpointing::Full;
        layout.microBatch = 8;
        layout.accumulation = 2;
        const SliceCost slice = sliceCost(job, hardware, layout, Constants());
        const MemoryCost m = trainingMemory(job, hardware, layout, slice, Constants());
        QCOMPARE(m.workspace, std::max(slice.headBytes, slice.savedNone));
        QCOMPARE(m.activations, job.shape.layers * slice.savedFull);
    }

    void offloadIsTheLastResort()
    {
        bool seen = false;
        for (const double gigabytes : {24.0, 32.0, 40.0, 48.0, 64.0, 80.0}) {
            Target t = sample::partition();
            t.gpuMemory = units::gigabytes(gigabytes);
            const Case c{draftOf(sample::job(Phase::Finetune)).job, hardwareOf(t), 1};
            const PlacementSearch without =
                searchPlacements(c.job, c.hardware, c.devices, Constants(), {.lastResort = false});
            const PlacementSearch with = searchPlacements(c.job, c.hardware, c.devices, Constants());
            if (without.anyFits)
                QVERIFY(!with.feasible.front().layout.offload);
            else if (with.anyFits) {
                QVERIFY(with.feasible.front().layout.offload);
                seen = true;
            }
        }
        QVERIFY(seen);
    }

    void shardingInsideTheNodeHelpsOnASlowNetwork()
    {
        Target t = sample::partition();
        t.nodeBandwidth = units::gigabytesPerSecond(3);
        workload::Workload w = sample::job(Phase::Pretrain);
        w.training.globalBatch = 32;
        Case c{draftOf(w).job, hardwareOf(t), 32};
        const PlacementSearch all = everything(c);
        double inside = std::numeric_limits<double>::infinity();
        double everywhere = inside;
        for (const Placement &p : all.feasible) {
            if (p.layout.zero != 3 || p.layout.tensor > 1)
                continue;
            double &least = p.layout.shardGroup > 0 ? inside : everywhere;
            least = std::min(least, p.secondsPerSample);
        }
        QVERIFY(inside < everywhere);
    }
};

QTEST_GUILESS_MAIN(TestPlacement)
#include "test_placement.moc"
