// SPDX-License-Identifier: GPL-3.0-or-later
#include "dump.hpp"

#include "estimate/placement_cost.hpp"

#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace passerelle::calibration {

namespace {

using estimate::Measure;

void addSoftware(QJsonObject &o, const estimate::Job &job)
{
    o.insert(QStringLiteral("stack"), static_cast<int>(job.software.stack));
    o.insert(QStringLiteral("compiled"), job.software.compiled);
    o.insert(QStringLiteral("jax"), job.software.jax);
    o.insert(QStringLiteral("year"), job.software.year);
    o.insert(QStringLiteral("phase"), static_cast<int>(job.phase));
    o.insert(QStringLiteral("arithmetic"), static_cast<int>(job.arithmetic));
    o.insert(QStringLiteral("weight_bytes"), job.weightBytes);
    o.insert(QStringLiteral("flash"), job.flash);
}

void addJob(QJsonObject &o, const estimate::Job &job)
{
    addSoftware(o, job);
    o.insert(QStringLiteral("shape_family"), workload::toWord(job.shape.family));
    o.insert(QStringLiteral("transformer"), job.shape.transformer && job.shape.gmacsPerSample <= 0);
    o.insert(QStringLiteral("params"), job.shape.paramsTotal);
    o.insert(QStringLiteral("active"), job.shape.paramsActive);
    o.insert(QStringLiteral("hidden"), job.shape.hidden);
    o.insert(QStringLiteral("layers"), job.shape.layers);
    o.insert(QStringLiteral("gmacs"), job.shape.gmacsPerSample);
    o.insert(QStringLiteral("sequence"), job.sequence);
    o.insert(QStringLiteral("global_batch"), job.globalBatch);
    o.insert(QStringLiteral("megapixels"), job.megapixels);
    o.insert(QStringLiteral("prompt"), job.promptTokens);
    o.insert(QStringLiteral("output"), job.outputTokens);
}

/// Of what the peak is made, in GB.
void addMemory(QJsonObject &o, const estimate::MeasuredJob &m, const estimate::Layout &l,
               const estimate::Constants &constants)
{
    const estimate::SliceCost slice = sliceCost(m.job, m.hardware, l, constants);
    const estimate::MemoryCost cost = placementMemory(m.job, m.hardware, l, slice, constants);
    const std::pair<const char *, double> parts[] = {
        {"memory_parameters", cost.parameters}, {"memory_gradients", cost.gradients},
        {"memory_optimizer", cost.optimizer},   {"memory_activations", cost.activations},
        {"memory_workspace", cost.workspace},   {"memory_reserved", cost.reserved}};
    for (const auto &[key, bytes] : parts)
        o.insert(QLatin1String(key), bytes * 1e-9);
    o.insert(QStringLiteral("allocated_only"), m.allocatedOnly);
}

void addStep(QJsonObject &o, const estimate::MeasuredJob &m, const estimate::Layout &l,
             const estimate::Constants &constants)
{
    o.insert(QStringLiteral("tp"), l.tensor);
    o.insert(QStringLiteral("pp"), l.pipeline);
    o.insert(QStringLiteral("dp"), l.data);
    o.insert(QStringLiteral("ep"), l.expert);
    o.insert(QStringLiteral("zero"), l.zero);
    o.insert(QStringLiteral("micro"), l.microBatch);
    o.insert(QStringLiteral("virtual"), l.virtualStages);
    o.insert(QStringLiteral("accumulation"), l.accumulation);
    o.insert(QStringLiteral("checkpointing"), static_cast<int>(l.checkpointing));
    const bool trained =
        m.measure == Measure::TrainingSamples || m.measure == Measure::TrainingTokens || m.measure == Measure::GpuHours;
    if (trained || m.measure == Measure::PeakMemory)
        addMemory(o, m, l, constants);
    if (!trained)
        return;
    const estimate::SliceCost slice = sliceCost(m.job, m.hardware, l, constants);
    const estimate::StepCost step = placementStep(m.job, m.hardware, l, slice, constants);
    o.insert(QStringLiteral("step_compute"), step.compute);
    o.insert(QStringLiteral("step_memory"), step.memoryBound);
    o.insert(QStringLiteral("step_communication"), step.communication);
    o.insert(QStringLiteral("step_bubble"), step.bubble);
    o.insert(QStringLiteral("step_input"), step.input);
    o.insert(QStringLiteral("step_optimizer"), step.optimizer);
    o.insert(QStringLiteral("ideal"),
             trainingFlopsPerSample(m.job) * stepSamples(l) / l.devices / peakOf(m.hardware, m.job.arithmetic));
}

QJsonObject describe(const Sample &sample, double residual, double leftOut, const estimate::Constants &constants)
{
    const estimate::TableRow &row = *sample.row;
    const estimate::MeasuredJob &m = row.measured;
    QJsonObject o{{QStringLiteral("table"), sample.table},
                  {QStringLiteral("id"), row.id},
                  {QStringLiteral("group"), row.group},
                  {QStringLiteral("kind"), row.kind},
                  {QStringLiteral("family"), row.family},
                  {QStringLiteral("gpu"), row.gpu},
                  {QStringLiteral("residual"), residual},
                  {QStringLiteral("left_out"), leftOut},
                  {QStringLiteral("reported"), *row.reported},
                  {QStringLiteral("weight"), sample.weight},
                  {QStringLiteral("measure"), static_cast<int>(m.measure)},
                  {QStringLiteral("generation"), static_cast<int>(m.hardware.generation)},
                  {QStringLiteral("devices"), m.layout.devices},
                  {QStringLiteral("per_node"), m.hardware.devicesPerNode},
                  {QStringLiteral("inter"), static_cast<int>(m.hardware.inter)},
                  {QStringLiteral("intra"), static_cast<int>(m.hardware.intra)},
                  {QStringLiteral("bandwidth"), m.hardware.bandwidth},
                  {QStringLiteral("layout_known"), m.tensorKnown},
                  {QStringLiteral("micro_known"), m.microKnown},
                  {QStringLiteral("zero_known"), m.zeroKnown},
                  {QStringLiteral("steady"), m.steady},
                  {QStringLiteral("concurrency"), m.concurrency},
                  {QStringLiteral("assumed"), row.assumed}};
    addJob(o, m.job);
    addStep(o, m, sample.layout, constants);
    return o;
}

}  // namespace

void dumpResiduals(const QString &path, const std::vector<Sample> &samples, const std::vector<double> &logs,
                   const std::vector<double> &leftOut, const estimate::Constants &constants)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        file.write(QJsonDocument(describe(samples[i], logs[i], leftOut[i], constants)).toJson(QJsonDocument::Compact));
        file.write("\n");
    }
    file.commit();
}

}  // namespace passerelle::calibration
