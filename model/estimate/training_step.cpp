// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/slice_cost.hpp"
#include "workload/operators.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Checkpointing;
using workload::Phase;
using workload::Stack;

bool adapters(Phase phase)
{
    return phase == Phase::Lora || phase == Phase::Qlora;
}

/// Devices of one replica's tensor, context and pipeline group lie side by side; the rest of the node is for replicas.
int replicasInNode(const Layout &l, const Hardware &h)
{
    return std::clamp(h.devicesPerNode / std::max(1, l.tensor * l.context), 1, std::max(1, l.data));
}

double trainableOf(const Job &job, double local)
{
    const double total = std::max(1.0, job.shape.paramsTotal);
    return job.trainable > 0 ? local * std::min(1.0, job.trainable / total) : local;
}

/// Bytes of optimiser state beside weights and gradients, per trainable parameter, with the fp32 master copy.
double optimizerBytesPerParameter(const Job &job)
{
    // Fine-tuning scripts keep weights and moments in 16 bits, without a master copy.
    const bool light =
        job.phase == Phase::Finetune && job.software.stack == Stack::PlainPytorch && job.weightBytes <= 2;
    if (light && job.optimizer == workload::Optimizer::AdamW)
        return 4;
    const double master = 4;
    switch (job.optimizer) {
    case workload::Optimizer::AdamW:
        return master + 8;
    case workload::Optimizer::AdamW8bit:
        return master + 2;
    case workload::Optimizer::Adafactor:
        return master + 0.1;
    case workload::Optimizer::Lion:
    case workload::Optimizer::Muon:
    case workload::Optimizer::Sgd:
        return master + 4;
    }
    return master + 8;
}

/// DeepSpeed's sharded optimiser, by its name or, where nobody named the software, by its word for sharding, ZeRO,
/// beside tensor and pipeline parallelism (Megatron-DeepSpeed).
bool stepsLikeDeepspeed(const Job &job, const Layout &l)
{
    const bool unnamed = job.software.stack == Stack::Auto && l.tensor * l.pipeline > 1;
    return l.zero >= 1 && (job.software.deepspeed || unnamed);
}

/// Megatron and its relatives add gradients up in 32 bits; DeepSpeed below Megatron's layers in 16.
bool accumulatesWide(const Job &job, const Layout &l)
{
    if (stepsLikeDeepspeed(job, l))
        return false;
    const bool unnamed = job.software.stack == Stack::Auto && l.tensor * l.pipeline > 1;
    return job.software.stack == Stack::Megatron || unnamed;
}

/// Bytes that come and go while the optimiser steps on `learning` parameters of this device. Who keeps 16-bit weights
/// beside a 32-bit copy widens the gradients for the step: DeepSpeed joins them in 16 bits and copies them in 32
/// (DeepSpeed, runtime/zero/stage_1_and_2.py, step), fully sharded a billion numbers at a time ("sub_group_size" 1e9).
/// PyTorch's own Adam works on all tensors at once and holds intermediates as large as what it updates (PyTorch
/// documentation, torch.optim.AdamW, "foreach"); the fused kernels of Megatron and DeepSpeed hold none. On the host
/// they are not the card's.
double stepBytes(const Job &job, const Layout &l, double learning)
{
    constexpr double kJoined = 2;
    constexpr double kWidened = 4;
    constexpr double kIntermediates = 4;
    constexpr double kSubGroup = 1e9;
    if (job.cpuOffload || accumulatesWide(job, l))
        return 0;
    if (stepsLikeDeepspeed(job, l))
        return (kJoined + kWidened) * (l.zero >= 3 ? std::min(learning, kSubGroup) : learning);
    if (job.software.deepspeed)
        return 0;
    if (optimizerBytesPerParameter(job) <= 4)
        return learning * kIntermediates / 2;
    const bool beside = job.software.stack == Stack::FsdpDeepspeed && !job.software.shardsWide;
    return learning * (beside ? kWidened + kIntermediates : kIntermediates);
}

/// Whether gradients hold their memory through the whole step. PyTorch frees them after it (torch.optim.Optimizer,
/// zero_grad, "set_to_none"), so that the next backward pass makes them while it gives activations back; buffers of
/// Megatron, DeepSpeed and data-parallel buckets stay, and so do sums over several micro-batches.
bool keepsGradients(const Job &job, const Layout &l)
{
    const bool buckets = l.data > 1 && l.zero < 3;
    return l.accumulation > 1 || buckets || stepsLikeDeepspeed(job, l) || accumulatesWide(job, l);
}

/// Bytes of the weights. Quantised fine-tuning leaves the tables and the output layer in 16 bits or, as the usual
/// preparation for four-bit training does, in 32 (PEFT, prepare_model_for_kbit_training).
double storedWeights(const Job &job, double local)
{
    if (job.phase != Phase::Qlora || !job.shape.transformer)
        return local * job.weightBytes;
    const double table = job.shape.vocab * job.shape.hidden * (job.shape.tied ? 1 : 2);
    const double wide = job.software.stack == Stack::PlainPytorch ? 4 : 2;
    const double tables = std::min(table, local);
    return (local - tables) * job.weightBytes + tables * wide;
}

constexpr double kHiddenAtMost = 0.9;  ///< of the arithmetic: the first and the last layer have nothing to hide behind

/// Exposed seconds of exchanging gradients and, when sharded, parameters.
double dataExchange(const Job &job, const Hardware &h, const Layout &l, double local, double computeStep,
                    const Constants &c)
{
    if (l.data <= 1)
        return 0;
    const int inside = replicasInNode(l, h);
    const double gradients = trainableOf(job, local) * 2;
    if (l.zero < 3) {
        const double exchange = 2 * allGatherSeconds(gradients, l.data, inside, h, c);
        const double lastBackward = computeStep / std::max(1.0, l.accumulation) * 0.6;
        const double hidden = std::min(
            exchange * c[job.software.overlaps() ? Constant::OverlapDataTuned : Constant::OverlapData], lastBackward);
        return exchange - hidden;
    }
    const int group = l.shardGroup > 0 ? std::min(l.shardGroup, l.data) : l.data;
    const double weights = local * job.weightBytes;
    const double perMicro = 2 * allGatherSeconds(weights, group, std::min(inside, group), h, c) +
                            allGatherSeconds(gradients, group, std::min(inside, group), h, c);
    // With pipeline stages the weights stay gathered for the whole step (Llama 3, arXiv:2407.21783, section 3.3.2).
    const double exchange = perMicro * (l.pipeline > 1 ? 1 : l.accumulation);
    // Gathering runs beside the arithmetic but slows it; what is longer than the arithmetic cannot hide at all.
    const double hidden = std::min(exchange * c[Constant::OverlapShard], kHiddenAtMost * computeStep);
    return exchange - hidden;
}

double loaderSeconds(const Job &job, const Layout &l, const Constants &c)
{
    if (!job.realInput || job.megapixels <= 0)
        return 0;
    const bool plain = job.software.stack == Stack::Vision || job.software.stack == Stack::PlainPytorch;
    const double rate = c[plain ? Constant::LoaderPlainMegapixels : Constant::LoaderMegapixels];
    return job.megapixels * l.microBatch * l.accumulation / rate;
}

/// DeepSpeed gathers gradients, and the weights that come back, in buckets of half a billion numbers each (DeepSpeed
/// documentation, ZeRO configuration: "reduce_bucket_size" and "allgather_bucket_size" 5e8). 16 bits a number.
double exchangeBuckets(const Job &job, const Layout &l, double local)
{
    constexpr double kBucket = 5e8;
    if (l.zero < 1 || !stepsLikeDeepspeed(job, l))
        return 0;
    return 2 * std::min(kBucket, trainableOf(job, local)) * (l.zero < 3 ? 2 : 1);
}

/// Fully sharded data parallel keeps its outermost unit gathered from the first layer's work to the last's: what lies
/// outside the layers, the tables of the vocabulary (Zhao et al. 2023, arXiv:2304.11277). DeepSpeed gathers each module
/// for itself, so that one table is there. 16 bits a number.
double gatheredTables(const Job &job, const Layout &l)
{
    const double table = 2 * job.shape.vocab * job.shape.hidden / l.tensor;
    return job.shape.tied || job.software.deepspeed ? table : 2 * table;
}

/// Weights that are whole while they are needed: this layer's and the next one's, and the tables. DeepSpeed keeps a
/// billion numbers before it lets go ("stage3_max_live_parameters" 1e9).
double gatheredWeights(const Job &job, const Layout &l, double local, double stageLayers)
{
    constexpr double kLive = 1e9;
    if (l.zero < 3)
        return 0;
    const double layers = 2 * 2 * local / std::max(1.0, stageLayers);
    const double live = job.software.deepspeed ? std::max(layers, 2 * std::min(kLive, local)) : layers;
    return live + gatheredTables(job, l);
}

}  // namespace

double localParameters(const Job &job, const Layout &l)
{
    const workload::Shape &s = job.shape;
    if (!s.transformer)
        return s.paramsTotal;
    const double table = s.vocab * s.hidden;
    const double experts = workload::expertParameters(s);
    const double body = std::max(0.0, s.paramsTotal - experts - table * (s.tied ? 1 : 2));
    const double spread = static_cast<double>(l.tensor) * l.pipeline;
    const double expertSpread = l.expert > 1 ? static_cast<double>(l.expert) * l.pipeline : spread;
    const double ends = l.pipeline > 1 || s.tied ? table : 2 * table;
    return body / spread + experts / expertSpread + ends / l.tensor;
}

StepCost trainingStep(const Job &job, const Hardware &h, const Layout &l, const SliceCost &s, const Constants &c)
{
    const bool network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    const double layers = network ? 1 : job.shape.layers;
    const double stageLayers = std::ceil(layers / l.pipeline);
    double matrix = s.layerForward + s.layerBackward;
    double memory = s.layerForwardMemory + s.layerBackwardMemory;
    double collective = 2 * s.layerCollective;
    double launches = 3 * s.layerLaunch;
    if (l.checkpointing == Checkpointing::Full) {
        matrix += s.layerForward;
        memory += s.layerForwardMemory;
        collective += s.layerCollective;
        launches += s.layerLaunch;
    } else if (l.checkpointing == Checkpointing::Selective && job.software.recomputesProducts()) {
        matrix += (s.layerForward - s.attentionForward) * (1 - kKeptProducts);
        memory += s.layerForwardMemory;
        launches += s.layerLaunch / 2;
    } else if (l.checkpointing == Checkpointing::Selective) {
        matrix += s.attentionForward;
    }
    const double weights = localParameters(job, l);
    if (job.phase == Phase::Qlora)
        memory +=
            weights / stageLayers * c[Constant::QloraDequantisation] * 2 / (h.bandwidth * c[Constant::BandwidthReach]);
    if (adapters(job.phase)) {
        matrix *= c[Constant::LoraOverhead];
        memory *= c[Constant::LoraOverhead];
    }
    if (job.phase != Phase::Pretrain && job.phase != Phase::Continue)
        matrix *= c[Constant::FinetuneShare];
    // The host launches ahead of the device: whichever is slower sets the pace of a layer.
    const double layerBusy = matrix + memory;
    const double stall = std::max(0.0, launches - layerBusy);
    const double head = s.headForward + s.headBackward;
    const double flight = l.pipeline > 1 ? 2 * (s.boundaryBytes / l.tensor / reachedInter(h, c) * h.devicesPerNode +
                                                c[Constant::LatencyInter] * 1e-6)
                                         : 0;
    StepCost cost;
    cost.compute = l.accumulation * (stageLayers * matrix + head);
    cost.memoryBound = l.accumulation * stageLayers * memory;
    cost.communication = l.accumulation * (stageLayers * collective + flight);
    cost.bubble = (l.pipeline - 1.0) / l.virtualStages * (stageLayers * (layerBusy + stall + collective) + flight);
    cost.input = l.accumulation * stageLayers * stall;
    if (network)
        cost.input +=
            c[Constant::HostMilliseconds] * 1e-3 * (job.shape.family == workload::Family::Recommender ? 0.1 : 1);
    cost.communication += dataExchange(job, h, l, weights, cost.compute + cost.memoryBound, c);
    const double learning = trainableOf(job, weights) / (l.zero >= 1 ? l.data : 1);
    const double optimizerRate =
        job.cpuOffload ? c[Constant::OffloadBandwidth] * 1e9 : h.bandwidth * c[Constant::BandwidthReach];
    cost.optimizer = learning * 2 * (optimizerBytesPerParameter(job) + 4) / optimizerRate;
    const double nodes = std::max(1.0, static_cast<double>(l.devices) / h.devicesPerNode);
    cost.communication += cost.total() * c[Constant::LossPerDoubling] * std::log2(nodes);
    cost.input += std::max(0.0, loaderSeconds(job, l, c) - cost.total());
    return cost;
}

MemoryCost trainingMemory(const Job &job, const Hardware &h, const Layout &l, const SliceCost &s, const Constants &c)
{
    const double weights = localParameters(job, l);
    const double learning = trainableOf(job, weights);
    const int group = l.shardGroup > 0 ? std::min(l.shardGroup, l.data) : l.data;
    MemoryCost m;
    m.parameters = storedWeights(job, weights) / (l.zero >= 3 ? group : 1);
    m.gradients = learning * (accumulatesWide(job, l) ? 4 : 2) / (l.zero >= 2 ? group : 1);
    m.optimizer = job.cpuOffload ? 0 : learning * optimizerBytesPerParameter(job) / (l.zero >= 1 ? group : 1);
    const bool network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    const double stageLayers = network ? 1 : std::ceil(job.shape.layers / l.pipeline);
    const double inFlight = std::min<double>(l.pipeline, l.accumulation);
    double perLayer = s.savedNone;
    double working = 0;
    if (l.checkpointing == Checkpointing::Selective) {
        perLayer = s.savedSelective;
        working = s.savedNone;
    } else if (l.checkpointing == Checkpointing::Full) {
        perLayer = s.savedFull;
        working = s.savedNone;
    }
    m.activations = perLayer * stageLayers * inFlight;
    const double gathered = gatheredWeights(job, l, weights, stageLayers) + exchangeBuckets(job, l, weights);
    // The loss comes before the first layer is recomputed, and its logits are gone by then.
    m.workspace = std::max(s.headBytes, working) + gathered;
    // When the optimiser steps the activations are gone: only what it needs beyond their room adds to the peak.
    const double step = stepBytes(job, l, learning / (l.zero >= 1 ? group : 1));
    const double before = m.activations + m.workspace;
    const double held = before + m.gradients + step;
    if (!keepsGradients(job, l))
        m.gradients = std::min(m.gradients, std::max(0.0, m.gradients + step - before));
    m.workspace += std::max(0.0, step - before);
    // Weights and moments are laid out once. What comes and goes leaves holes, and what one part of the step gave back
    // the next does not always take up (PyTorch documentation, "CUDA semantics", memory management).
    m.reserved = (c[Constant::MemoryFragmentation] - 1) * held + c[Constant::MemoryContext] * 1e9;
    (void)h;
    return m;
}

}  // namespace passerelle::estimate
