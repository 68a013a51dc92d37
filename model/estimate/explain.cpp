// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/explain.hpp"

#include "estimate/explain_project.hpp"
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

Message seconds(units::Seconds s)
{
    return PASSERELLE_TEXT("Estimate", "%1 s").arg(s.value());
}

Node workNode(const Draft &draft)
{
    const double perSample = trainingFlopsPerSample(draft.job);
    Node node =
        leafNode(PASSERELLE_TEXT("Estimate", "Arithmetic of the run"), shown(units::flops(perSample * draft.samples)),
                 PASSERELLE_TEXT("Estimate", "arithmetic of a sample × samples"));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Samples, all passes"),
                                     PASSERELLE_TEXT("Estimate", "%1").arg(draft.samples)));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Arithmetic of a sample, forward and backward"),
                                     shown(units::flops(perSample)),
                                     PASSERELLE_TEXT("Estimate", "3 × forward; 2 × forward with adapters")));
    node.children.push_back(
        leafNode(PASSERELLE_TEXT("Estimate", "Parameters in matrix products"),
                 PASSERELLE_TEXT("Estimate", "%1").arg(workload::matmulParameters(draft.job.shape))));
    return node;
}

Node stepNode(const Estimate &e)
{
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "One optimiser step"), seconds(e.step.total),
                         PASSERELLE_TEXT("Estimate", "sum of its parts"));
    const auto add = [&node](Message label, units::Seconds s, Message formula) {
        node.children.push_back(leafNode(std::move(label), seconds(s), std::move(formula)));
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
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "Memory of the fullest GPU"),
                         PASSERELLE_TEXT("Estimate", "%1 (between %2 and %3)")
                             .arg(shown(e.memory.total))
                             .arg(shown(e.memory.low))
                             .arg(shown(e.memory.high)),
                         PASSERELLE_TEXT("Estimate", "sum of its parts; reserved memory, as the driver sees it"));
    const auto add = [&node](Message label, units::Bytes b) {
        node.children.push_back(leafNode(std::move(label), shown(b)));
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
    Node node = leafNode(
        PASSERELLE_TEXT("Estimate", "What one GPU gives"),
        shown(units::FlopsPerSecond::from_value(attainable(h, draft.job.arithmetic, c) * h.devicesPerGpu)),
        PASSERELLE_TEXT("Estimate", "dense peak × share that the best product reaches"),
        h.measuredMatmul > 0 ? PASSERELLE_TEXT("Estimate", "measured best matrix product, stas00/ml-engineering")
                             : PASSERELLE_TEXT("Estimate", "the generation's ceiling, calibration"));
    node.children.push_back(
        leafNode(PASSERELLE_TEXT("Estimate", "Dense peak"),
                 shown(units::FlopsPerSecond::from_value(peakOf(h, draft.job.arithmetic) * h.devicesPerGpu)), {},
                 PASSERELLE_TEXT("Estimate", "datasheet")));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Memory bandwidth"),
                                     shown(units::BytesPerSecond::from_value(h.bandwidth * h.devicesPerGpu)), {},
                                     PASSERELLE_TEXT("Estimate", "datasheet")));
    return node;
}

}  // namespace

namespace {

Node runNode(const Estimate &e, const Draft &draft, const Hardware &h, const Constants &constants)
{
    Node run = leafNode(PASSERELLE_TEXT("Estimate", "The run"), shownHours(e.runGpuHours),
                        PASSERELLE_TEXT("Estimate", "steps × time of a step × GPUs × overhead of a run"));
    for (Node &part : partNodes(e, QStringLiteral("run.")))
        run.children.push_back(std::move(part));
    run.children.push_back(
        leafNode(PASSERELLE_TEXT("Estimate", "Steps"), PASSERELLE_TEXT("Estimate", "%1").arg(e.steps)));
    run.children.push_back(stepNode(e));
    if (!draft.inference)
        run.children.push_back(workNode(draft));
    run.children.push_back(hardwareNode(draft, h, constants));
    run.children.push_back(memoryNode(e));
    return run;
}

}  // namespace

void fillTree(Estimate &e, const Draft &draft, const Hardware &h, const Constants &constants)
{
    Node project = leafNode(PASSERELLE_TEXT("Estimate", "The project"), shownHours(e.projectGpuHours),
                            PASSERELLE_TEXT("Estimate", "the run + everything computed beside it"));
    project.children.push_back(runNode(e, draft, h, constants));
    for (Node &part : partNodes(e, QStringLiteral("project.")))
        project.children.push_back(std::move(part));
    e.tree = leafNode(PASSERELLE_TEXT("Estimate", "The request to write on the form"), shownHours(e.requestGpuHours),
                      PASSERELLE_TEXT("Estimate", "the project + a reserve"));
    e.tree.children.push_back(std::move(project));
    for (Node &part : partNodes(e, QStringLiteral("request.")))
        e.tree.children.push_back(std::move(part));
    e.tree.children.push_back(timeNode(e));
    if (e.serving)
        e.tree.children.push_back(servingNode(e));
    if (e.storage.total.value() > 0)
        e.tree.children.push_back(storageNode(e));
    if (e.cost)
        e.tree.children.push_back(costNode(e));
    e.tree.children.push_back(energyNode(e));
    e.tree.children.push_back(carbonNode(e));
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
    if (offer && e.target.storagePrice)
        add(PASSERELLE_TEXT("Estimate", "Price of storage"), e.target.storagePrice->url, e.target.storagePrice->date,
            e.target.storagePrice->confidence);
    if (e.target.credits)
        add(PASSERELLE_TEXT("Estimate", "Start-up credits"), e.target.creditsUrl, e.target.creditsDate,
            catalogue::Confidence::Secondary);
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
