// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/explain.hpp"

#include "estimate/slice_cost.hpp"
#include "units/format.hpp"
#include "workload/operators.hpp"

#include <algorithm>

namespace passerelle::estimate {

namespace {

template<typename Quantity>
Message shown(Quantity value)
{
    return PASSERELLE_TEXT("Estimate", "%1").arg(Message::Formatter([value](const Language &language) {
        return units::format(value, language);
    }));
}

template<typename Quantity>
Message shownInterval(const units::Interval<Quantity> &value)
{
    return PASSERELLE_TEXT("Estimate", "%1").arg(Message::Formatter([value](const Language &language) {
        return units::formatInterval(value, language);
    }));
}

Message seconds(units::Seconds s)
{
    return PASSERELLE_TEXT("Estimate", "%1 s").arg(s.value());
}

Node leaf(Message label, Message value, Message formula = {}, Message source = {})
{
    return {std::move(label), std::move(value), std::move(formula), std::move(source), {}};
}

Node workNode(const Draft &draft)
{
    const double perSample = trainingFlopsPerSample(draft.job);
    Node node =
        leaf(PASSERELLE_TEXT("Estimate", "Arithmetic of the run"), shown(units::flops(perSample * draft.samples)),
             PASSERELLE_TEXT("Estimate", "arithmetic of a sample × samples"));
    node.children.push_back(
        leaf(PASSERELLE_TEXT("Estimate", "Samples, all passes"), PASSERELLE_TEXT("Estimate", "%1").arg(draft.samples)));
    node.children.push_back(leaf(PASSERELLE_TEXT("Estimate", "Arithmetic of a sample, forward and backward"),
                                 shown(units::flops(perSample)),
                                 PASSERELLE_TEXT("Estimate", "3 × forward; 2 × forward with adapters")));
    node.children.push_back(leaf(PASSERELLE_TEXT("Estimate", "Parameters in matrix products"),
                                 PASSERELLE_TEXT("Estimate", "%1").arg(workload::matmulParameters(draft.job.shape))));
    return node;
}

Node stepNode(const Estimate &e)
{
    Node node = leaf(PASSERELLE_TEXT("Estimate", "One optimiser step"), seconds(e.step.total),
                     PASSERELLE_TEXT("Estimate", "sum of its parts"));
    const auto add = [&node](Message label, units::Seconds s, Message formula) {
        node.children.push_back(leaf(std::move(label), seconds(s), std::move(formula)));
    };
    add(PASSERELLE_TEXT("Estimate", "Matrix products and attention"), e.step.compute,
        PASSERELLE_TEXT("Estimate", "arithmetic / (best product's rate × share for the shape), or bytes / bandwidth"));
    add(PASSERELLE_TEXT("Estimate", "Normalisation, activation, loss"), e.step.memoryBound,
        PASSERELLE_TEXT("Estimate", "bytes × passes / (bandwidth × reach)"));
    add(PASSERELLE_TEXT("Estimate", "Exchanges between GPUs that nothing hides"), e.step.communication,
        PASSERELLE_TEXT("Estimate", "latency × steps + bytes / (bandwidth × reach of the fabric)"));
    add(PASSERELLE_TEXT("Estimate", "Pipeline stages waiting"), e.step.bubble,
        PASSERELLE_TEXT("Estimate", "(stages − 1) × time of a stage"));
    add(PASSERELLE_TEXT("Estimate", "Host and input"), e.step.input, {});
    add(PASSERELLE_TEXT("Estimate", "Optimiser"), e.step.optimizer,
        PASSERELLE_TEXT("Estimate", "bytes of states / (bandwidth × reach)"));
    return node;
}

Node memoryNode(const Estimate &e)
{
    Node node = leaf(PASSERELLE_TEXT("Estimate", "Memory of the fullest GPU"), shown(e.memory.total),
                     PASSERELLE_TEXT("Estimate", "sum of its parts; reserved memory, as the driver sees it"));
    const auto add = [&node](Message label, units::Bytes b) {
        node.children.push_back(leaf(std::move(label), shown(b)));
    };
    add(PASSERELLE_TEXT("Estimate", "Parameters"), e.memory.parameters);
    add(PASSERELLE_TEXT("Estimate", "Gradients"), e.memory.gradients);
    add(PASSERELLE_TEXT("Estimate", "Optimiser states"), e.memory.optimizer);
    add(PASSERELLE_TEXT("Estimate", "Activations"), e.memory.activations);
    add(PASSERELLE_TEXT("Estimate", "Workspace, logits, buffers, framework"), e.memory.workspace);
    add(PASSERELLE_TEXT("Estimate", "Keys and values"), e.memory.kvCache);
    add(PASSERELLE_TEXT("Estimate", "Available"), e.memory.capacity);
    return node;
}

Node hardwareNode(const Draft &draft, const Hardware &h, const Constants &c)
{
    Node node =
        leaf(PASSERELLE_TEXT("Estimate", "What one GPU gives"),
             shown(units::FlopsPerSecond::from_value(attainable(h, draft.job.arithmetic, c) * h.devicesPerGpu)),
             PASSERELLE_TEXT("Estimate", "dense peak × share that the best product reaches"),
             h.measuredMatmul > 0 ? PASSERELLE_TEXT("Estimate", "measured best matrix product, stas00/ml-engineering")
                                  : PASSERELLE_TEXT("Estimate", "the generation's ceiling, calibration"));
    node.children.push_back(
        leaf(PASSERELLE_TEXT("Estimate", "Dense peak"),
             shown(units::FlopsPerSecond::from_value(peakOf(h, draft.job.arithmetic) * h.devicesPerGpu)), {},
             PASSERELLE_TEXT("Estimate", "datasheet")));
    node.children.push_back(leaf(PASSERELLE_TEXT("Estimate", "Memory bandwidth"),
                                 shown(units::BytesPerSecond::from_value(h.bandwidth * h.devicesPerGpu)), {},
                                 PASSERELLE_TEXT("Estimate", "datasheet")));
    return node;
}

}  // namespace

void fillTree(Estimate &e, const Draft &draft, const Hardware &h, const QJsonObject &calibration)
{
    const Constants constants = Constants::fromJson(calibration);
    Node run = leaf(PASSERELLE_TEXT("Estimate", "The run"), shownInterval(e.runGpuHours),
                    PASSERELLE_TEXT("Estimate", "steps × time of a step × GPUs × overhead of a run"));
    run.children.push_back(leaf(PASSERELLE_TEXT("Estimate", "Steps"), PASSERELLE_TEXT("Estimate", "%1").arg(e.steps)));
    run.children.push_back(stepNode(e));
    if (!draft.inference)
        run.children.push_back(workNode(draft));
    run.children.push_back(hardwareNode(draft, h, constants));
    run.children.push_back(memoryNode(e));
    e.tree = leaf(PASSERELLE_TEXT("Estimate", "The project"), shownInterval(e.projectGpuHours),
                  PASSERELLE_TEXT("Estimate", "the run × trials × (1 + failures + evaluation)"));
    e.tree.children.push_back(std::move(run));
    if (e.cost)
        e.tree.children.push_back(leaf(PASSERELLE_TEXT("Estimate", "Cost"), shownInterval(*e.cost),
                                       PASSERELLE_TEXT("Estimate", "GPU-hours × price, whole billing steps")));
    e.tree.children.push_back(leaf(PASSERELLE_TEXT("Estimate", "Energy"), shownInterval(e.energy),
                                   PASSERELLE_TEXT("Estimate", "GPU-hours × (power drawn by GPU and host) × PUE")));
    e.tree.children.push_back(
        leaf(PASSERELLE_TEXT("Estimate", "Carbon"), shownInterval(e.carbon),
             PASSERELLE_TEXT("Estimate", "energy × carbon intensity of the grid, location based")));
}

void fillSources(Estimate &e, const QJsonObject &calibration)
{
    const auto add = [&e](Message what, const QString &url, const QString &date, catalogue::Confidence confidence) {
        e.sources.push_back({std::move(what), url, date, confidence});
    };
    for (const catalogue::Source &source : e.target.accelerator.provenance.sources)
        add(PASSERELLE_TEXT("Estimate", "Figures of the GPU %1").arg(e.target.accelerator.name), source.url,
            source.date, source.confidence);
    const bool offer = e.target.kind == TargetKind::CloudOffer;
    for (const catalogue::Source &source : e.target.sources)
        add(offer ? PASSERELLE_TEXT("Estimate", "Price of the offer")
                  : PASSERELLE_TEXT("Estimate", "Facts of the machine"),
            source.url, source.date, source.confidence);
    if (e.target.energy.pue)
        add(PASSERELLE_TEXT("Estimate", "Data centre overhead (PUE)"), e.target.name,
            e.target.asOf.toString(Qt::ISODate), e.target.energy.pueConfidence);
    if (e.target.energy.grid)
        add(PASSERELLE_TEXT("Estimate", "Carbon intensity of the grid"), e.target.energy.gridSource,
            QString::number(e.target.energy.gridYear), catalogue::Confidence::Secondary);
    const QString date = calibration.value(QLatin1String("as_of")).toString();
    if (!date.isEmpty())
        add(PASSERELLE_TEXT("Estimate", "Calibration of the estimator"), QStringLiteral("calibration.json"), date,
            catalogue::Confidence::Official);
}

}  // namespace passerelle::estimate
