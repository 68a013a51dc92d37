// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/explain_project.hpp"

#include "units/format.hpp"

#include <cmath>

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

Message milliseconds(units::Seconds s)
{
    return PASSERELLE_TEXT("Estimate", "%1 ms").arg(s.value() * 1e3);
}

}  // namespace

Node leafNode(Message label, Message value, Message formula, Message source)
{
    return {std::move(label), std::move(value), std::move(formula), std::move(source), {}};
}

Message shownHours(const units::Interval<units::GpuHours> &hours)
{
    return shownInterval(hours);
}

Message shownHours(units::GpuHours hours)
{
    return shown(hours);
}

std::vector<Node> partNodes(const Estimate &e, const QString &prefix)
{
    std::vector<Node> nodes;
    for (const Part &part : e.parts) {
        if (!part.key.startsWith(prefix) || part.gpuHours.p50.value() <= 0)
            continue;
        const bool exact = part.gpuHours.p10 == part.gpuHours.p90;
        nodes.push_back(
            leafNode(part.label, exact ? shown(part.gpuHours.p50) : shownInterval(part.gpuHours), part.reason));
    }
    return nodes;
}

Node costNode(const Estimate &e)
{
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "Cost"), shownInterval(*e.cost),
                         e.costParts.monthly ? PASSERELLE_TEXT("Estimate", "months × monthly price, cheaper than by "
                                                                           "the hour; set-up fee included")
                                             : PASSERELLE_TEXT("Estimate", "GPU-hours × price, whole billing steps"));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "GPUs"), shown(e.costParts.compute)));
    if (e.costParts.storage)
        node.children.push_back(
            leafNode(PASSERELLE_TEXT("Estimate", "Storage"), shown(*e.costParts.storage),
                     PASSERELLE_TEXT("Estimate", "data, checkpoints and result × months × price"),
                     Message::verbatim(e.target.storagePrice ? e.target.storagePrice->product : QString())));
    if (e.costParts.egress)
        node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Taking the result out"),
                                         shown(*e.costParts.egress),
                                         PASSERELLE_TEXT("Estimate", "size of the result × price of outgoing data")));
    if (e.costParts.perMonth)
        node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "A whole month of these instances"),
                                         shown(*e.costParts.perMonth),
                                         PASSERELLE_TEXT("Estimate", "730 hours, or the monthly price if lower")));
    if (e.costParts.credits)
        node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Start-up credits of this provider, at most"),
                                         shown(*e.costParts.credits),
                                         PASSERELLE_TEXT("Estimate", "not taken off: the provider decides"),
                                         Message::verbatim(e.target.creditsUrl)));
    return node;
}

Node energyNode(const Estimate &e)
{
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "Energy"), shownInterval(e.energy),
                         PASSERELLE_TEXT("Estimate", "GPU-hours × (power drawn by GPU and host) × PUE"));
    node.children.push_back(
        leafNode(PASSERELLE_TEXT("Estimate", "Drawn by one GPU"), shown(e.power.gpu),
                 PASSERELLE_TEXT("Estimate", "power limit × (0.85 while computing, 0.65 while moving memory, 0.35 "
                                             "while waiting)")));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Host, for each GPU"), shown(e.power.host)));
    if (e.power.network.value() > 0)
        node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Network, for each GPU"), shown(e.power.network)));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Data centre overhead (PUE)"),
                                     PASSERELLE_TEXT("Estimate", "%1").arg(e.power.pue)));
    return node;
}

Node carbonNode(const Estimate &e)
{
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "Carbon"), shownInterval(e.carbon),
                         PASSERELLE_TEXT("Estimate", "energy × carbon intensity of the grid, location based"),
                         Message::verbatim(e.target.energy.gridMethod));
    if (e.carbonDirect)
        node.children.push_back(leafNode(
            PASSERELLE_TEXT("Estimate", "The same, direct emissions of power stations only"),
            shownInterval(*e.carbonDirect), PASSERELLE_TEXT("Estimate", "energy × direct emissions of the grid"),
            Message::verbatim(e.target.energy.gridDirectSource)));
    node.children.push_back(
        leafNode(PASSERELLE_TEXT("Estimate", "Making the hardware, not counted above"), shownInterval(e.carbonEmbodied),
                 PASSERELLE_TEXT("Estimate", "10 g for each GPU-hour"),
                 PASSERELLE_TEXT("Estimate", "11.2 t for 1.08 million GPU-hours of BLOOM (arXiv:2211.02001)")));
    return node;
}

Node timeNode(const Estimate &e)
{
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "Time"), shownInterval(e.projectDuration),
                         e.target.kind == TargetKind::CloudOffer
                             ? PASSERELLE_TEXT("Estimate", "time of a run × runs of the project")
                             : PASSERELLE_TEXT("Estimate", "time of a run × runs of the project + waiting before each "
                                                           "job of a shared machine"));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Time of the final run"), shownInterval(e.runDuration),
                                     PASSERELLE_TEXT("Estimate", "GPU-hours of the run / GPUs")));
    if (e.runGpuHours.p50.value() > 0)
        node.children.push_back(
            leafNode(PASSERELLE_TEXT("Estimate", "All runs of the project, counted in final runs"),
                     PASSERELLE_TEXT("Estimate", "%1").arg(e.projectGpuHours.p50.value() / e.runGpuHours.p50.value())));
    if (e.chainedJobs > 1)
        node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Jobs in a chain"),
                                         PASSERELLE_TEXT("Estimate", "%1").arg(e.chainedJobs),
                                         PASSERELLE_TEXT("Estimate", "time of the run / longest job of the machine")));
    return node;
}

Node storageNode(const Estimate &e)
{
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "On disk"), shown(e.storage.total),
                         PASSERELLE_TEXT("Estimate", "data + checkpoints kept + result"));
    if (e.storage.dataset.value() > 0)
        node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Data"), shown(e.storage.dataset)));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "One checkpoint"), shown(e.storage.checkpoint),
                                     PASSERELLE_TEXT("Estimate", "weights and optimiser states of what learns"),
                                     PASSERELLE_TEXT("Estimate", "ZeRO, arXiv:1910.02054, section 3.1")));
    node.children.push_back(
        leafNode(PASSERELLE_TEXT("Estimate", "Between two checkpoints"), shown(e.storage.checkpointInterval)));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Checkpoints kept"),
                                     PASSERELLE_TEXT("Estimate", "%1").arg(e.storage.checkpointsKept)));
    node.children.push_back(leafNode(PASSERELLE_TEXT("Estimate", "Result"), shown(e.storage.result)));
    return node;
}

Node servingNode(const Estimate &e)
{
    const ServingFigures &s = *e.serving;
    Node node = leafNode(PASSERELLE_TEXT("Estimate", "Requests a second it can answer"),
                         PASSERELLE_TEXT("Estimate", "%1").arg(e.requestsPerSecond.value_or(0)),
                         PASSERELLE_TEXT("Estimate", "groups × requests a second of one group"));
    const auto add = [&node](Message label, Message value, Message formula = {}) {
        node.children.push_back(leafNode(std::move(label), std::move(value), std::move(formula)));
    };
    add(PASSERELLE_TEXT("Estimate", "Copies of the model"), PASSERELLE_TEXT("Estimate", "%1").arg(s.groups));
    add(PASSERELLE_TEXT("Estimate", "GPUs for each copy"), PASSERELLE_TEXT("Estimate", "%1").arg(s.gpusPerGroup));
    add(PASSERELLE_TEXT("Estimate", "Requests a second asked for"), PASSERELLE_TEXT("Estimate", "%1").arg(s.load));
    add(PASSERELLE_TEXT("Estimate", "Requests at once in one copy"), PASSERELLE_TEXT("Estimate", "%1").arg(s.batch),
        PASSERELLE_TEXT("Estimate", "requests a second × time in the copy"));
    if (!std::isfinite(s.firstTokenP95.value()))
        return node;  // more is asked than can be answered: the wait has no end
    add(PASSERELLE_TEXT("Estimate", "First token, mean"), milliseconds(s.firstToken),
        PASSERELLE_TEXT("Estimate", "waiting + prompt + one step"));
    add(PASSERELLE_TEXT("Estimate", "First token, 95 in 100 below"), milliseconds(s.firstTokenP95),
        PASSERELLE_TEXT("Estimate", "queue with constant service (M/D/c): half the wait of Erlang C"));
    if (s.perOutputToken.value() > 0)
        add(PASSERELLE_TEXT("Estimate", "Each further token"), milliseconds(s.perOutputToken));
    return node;
}

}  // namespace passerelle::estimate
