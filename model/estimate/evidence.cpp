// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/draft.hpp"
#include "estimate/learned.hpp"
#include "estimate/measured_job.hpp"
#include "workload/document.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using profile::Measurement;
using workload::Phase;
using workload::Workload;

constexpr double kMostFactor = 30;  ///< beyond, the figure is of another job than the workload's
constexpr std::size_t kMostFindings = 64;

bool isInference(Phase phase)
{
    return phase == Phase::InferenceBatch || phase == Phase::InferenceServe;
}

/// The workload as it was measured: what the measurement tells, else the workload's own.
Workload asMeasured(const Workload &workload, const Measurement &m)
{
    Workload w = workload;
    if (const auto phase = workload::phaseOf(m.phase))
        w.phase = *phase;
    if (const auto precision = workload::precisionOf(m.precision))
        w.training.precision = *precision;
    if (const auto stack = workload::stackOf(m.stack))
        w.training.stack = *stack;
    if (const auto checkpointing = workload::checkpointingOf(m.checkpointing))
        w.training.checkpointing = *checkpointing;
    if (m.sequence)
        w.training.seqLen = m.sequence;
    if (m.globalBatch)
        w.training.globalBatch = m.globalBatch;
    if (m.promptTokens)
        w.serving.promptTokens = *m.promptTokens;
    if (m.outputTokens)
        w.serving.outputTokens = *m.outputTokens;
    if (m.architecture) {
        w.architecture = *m.architecture;
        w.data.imageSize.reset();
    }
    return w;
}

bool isScript(const Measurement &m)
{
    return m.format == QLatin1String("passerelle");
}

void placeJob(MeasuredJob &job, const Measurement &m)
{
    const int gpus = m.gpus.value_or(1);
    job.layout.devices = gpus * job.hardware.devicesPerGpu;
    if (job.layout.devices == 1 || isScript(m))
        job.tensorKnown = job.pipelineKnown = true;
    if (isScript(m)) {
        // Plain replicas, each step an optimiser step, nothing sharded and nothing recomputed unless it says so.
        job.layout.devices = gpus;
        job.zeroKnown = true;
        job.job.globalBatch = m.microBatch.value_or(1) * gpus;
        if (m.checkpointing.isEmpty())
            job.job.checkpointing = workload::Checkpointing::None;
        job.job.software.stack =
            job.job.shape.gmacsPerSample > 0 ? workload::Stack::Vision : workload::Stack::PlainPytorch;
        job.job.software.compiled = false;
    }
    if (m.microBatch) {
        job.microKnown = true;
        job.layout.microBatch = *m.microBatch;
    }
    // A network's batch is cut by nothing but the number of GPUs.
    const bool network = !job.job.shape.transformer || job.job.shape.gmacsPerSample > 0;
    constexpr double kUsualBatch = 32;
    if (network && !m.microBatch)
        job.layout.microBatch =
            job.job.globalBatch > 0 ? std::max(1.0, job.job.globalBatch / job.layout.devices) : kUsualBatch;
    if (m.trainableParameters)
        job.job.trainable = *m.trainableParameters;
}

/// The measured rate of one GPU and what it counts; 0 when none can be formed.
double rateOf(const Measurement &m, MeasuredJob &job, bool inference)
{
    const double gpus = m.perGpu ? 1 : m.gpus.value_or(1);
    const bool blocks = job.job.shape.transformer && job.job.shape.gmacsPerSample <= 0;
    const bool answers = blocks && job.job.shape.causal && job.job.shape.family != workload::Family::Encoder;
    if (inference) {
        job.concurrency = m.microBatch ? *m.microBatch * m.gpus.value_or(1) : m.globalBatch.value_or(0);
        job.measure = answers ? Measure::OutputTokens : Measure::ForwardSamples;
        if (answers && m.tokensRate)
            return m.tokensRate->value() / gpus;
        if (answers)
            job.measure = Measure::GeneratedSamples;
        return m.samplesRate ? m.samplesRate->value() / gpus : 0;
    }
    job.measure = m.tokensRate && blocks ? Measure::TrainingTokens : Measure::TrainingSamples;
    if (m.tokensRate && blocks)
        return m.tokensRate->value() / gpus;
    if (m.samplesRate)
        return m.samplesRate->value() / gpus;
    const double batch = m.globalBatch ? *m.globalBatch : m.microBatch.value_or(0) * m.gpus.value_or(1);
    return m.step && batch > 0 ? batch / m.step->value() / m.gpus.value_or(1) : 0;
}

Message whyNotHere(const Measurement &m, const Workload &workload)
{
    if (!m.tellsSpeed())
        return PASSERELLE_TEXT("Learned", "It tells no speed, only what the GPU was doing.");
    if (!m.gpu && m.gpuName.isEmpty())
        return PASSERELLE_TEXT("Learned", "It does not say on which GPU. Choose the GPU.");
    if (!m.gpu)
        return PASSERELLE_TEXT("Learned", "The catalogue has no GPU named “%1”.").arg(m.gpuName);
    const auto phase = workload::phaseOf(m.phase);
    if (phase && isInference(*phase) != isInference(workload.phase))
        return PASSERELLE_TEXT("Learned", "It measured another kind of work: training and inference differ too much.");
    return {};
}

void compare(Finding &finding, const Workload &workload, const Draft &own, const Constants &constants)
{
    const Measurement &m = finding.measurement;
    finding.reason = whyNotHere(m, workload);
    if (!finding.reason.isEmpty())
        return;
    MeasuredJob job;
    job.hardware = hardwareOf(*m.gpu);
    const Workload measured = asMeasured(workload, m);
    const Draft draft = draftFor(draftOf(measured), measured, job.hardware);
    if (draft.obstacle != Obstacle::None && draft.obstacle != Obstacle::Data) {
        finding.reason = draft.reason;
        return;
    }
    if (draft.job.shape.family != own.job.shape.family) {
        finding.reason = PASSERELLE_TEXT("Learned", "It measured a model of another family.");
        return;
    }
    job.job = draft.job;
    placeJob(job, m);
    const double rate = rateOf(m, job, draft.inference);
    if (rate <= 0) {
        finding.reason =
            PASSERELLE_TEXT("Learned", "It does not say how many samples a step holds. Give the batch size "
                                       "or samples a second.");
        return;
    }
    const double factor = predict(job, constants) / rate;
    if (!(factor > 1 / kMostFactor && factor < kMostFactor)) {
        finding.reason = PASSERELLE_TEXT("Learned", "It is too far from what such a job takes: another job, or another "
                                                    "unit?");
        return;
    }
    finding.timeFactor = factor;
    finding.used = true;
}

}  // namespace

Evidence evidenceOf(const Workload &workload, std::span<const Measurement> measurements, const Constants &constants)
{
    Evidence evidence;
    evidence.inference = isInference(workload.phase);
    if (measurements.empty())
        return evidence;
    const Draft own = draftOf(workload);
    const std::size_t first = measurements.size() > kMostFindings ? measurements.size() - kMostFindings : 0;
    for (std::size_t i = 0; i < measurements.size(); ++i) {
        Finding finding;
        finding.measurement = measurements[i];
        if (i >= first)
            compare(finding, workload, own, constants);
        else
            finding.reason = PASSERELLE_TEXT("Learned", "Newer measurements stand in its place.");
        evidence.findings.push_back(std::move(finding));
    }
    return evidence;
}

}  // namespace passerelle::estimate
