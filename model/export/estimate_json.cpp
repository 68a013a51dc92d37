// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/estimate_json.hpp"

#include "catalogue/own_overlay.hpp"
#include "estimate/effects.hpp"
#include "export/estimate_parts_json.hpp"
#include "export/estimate_words.hpp"
#include "export/json_number.hpp"
#include "export/similar_runs.hpp"
#include "workload/document.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::exporter {

namespace {

using estimate::Estimate;

QString k(const char *name)
{
    return QString::fromLatin1(name);
}

template<typename Quantity, typename Convert>
QJsonObject interval(const units::Interval<Quantity> &value, Convert convert)
{
    return {{k("p10"), number(convert(value.p10))},
            {k("p50"), number(convert(value.p50))},
            {k("p90"), number(convert(value.p90))}};
}

template<typename Quantity>
double plain(Quantity value)
{
    return value.value();
}

QJsonObject planJson(const estimate::Plan &plan)
{
    return {{k("gpus"), plan.gpus},
            {k("nodes"), plan.nodes},
            {k("data_parallel"), plan.dataParallel},
            {k("tensor_parallel"), plan.tensorParallel},
            {k("pipeline_parallel"), plan.pipelineParallel},
            {k("expert_parallel"), plan.expertParallel},
            {k("context_parallel"), plan.contextParallel},
            {k("zero_stage"), plan.zeroStage},
            {k("micro_batch"), plan.microBatch},
            {k("accumulation"), plan.accumulation},
            {k("virtual_stages"), plan.virtualStages},
            {k("shard_group"), plan.shardGroup},
            {k("activation_checkpointing"), workload::toWord(plan.checkpointing)},
            {k("optimizer_offload"), plan.optimizerOffload}};
}

QJsonObject memoryJson(const estimate::Memory &memory)
{
    const auto gb = [](units::Bytes value) { return number(units::inGigabytes(value)); };
    return {{k("parameters"), gb(memory.parameters)}, {k("gradients"), gb(memory.gradients)},
            {k("optimizer"), gb(memory.optimizer)},   {k("activations"), gb(memory.activations)},
            {k("workspace"), gb(memory.workspace)},   {k("kv_cache"), gb(memory.kvCache)},
            {k("total"), gb(memory.total)},           {k("total_p10"), gb(memory.low)},
            {k("total_p90"), gb(memory.high)},        {k("capacity"), gb(memory.capacity)}};
}

QJsonObject stepJson(const estimate::StepTime &step)
{
    const auto s = [](units::Seconds value) { return number(value.value()); };
    return {{k("compute"), s(step.compute)},
            {k("memory_bound"), s(step.memoryBound)},
            {k("communication"), s(step.communication)},
            {k("bubble"), s(step.bubble)},
            {k("input"), s(step.input)},
            {k("optimizer"), s(step.optimizer)},
            {k("total"), s(step.total)}};
}

QJsonObject nodeJson(const estimate::Node &node, const Language &language)
{
    QJsonArray children;
    for (const estimate::Node &child : node.children)
        children.append(nodeJson(child, language));
    QJsonObject object{{k("label"), node.label.text(language)}, {k("value"), node.value.text(language)}};
    if (!node.formula.isEmpty())
        object.insert(k("formula"), node.formula.text(language));
    if (!node.source.isEmpty())
        object.insert(k("source"), node.source.text(language));
    if (!children.isEmpty())
        object.insert(k("children"), children);
    return object;
}

QJsonArray assumptionsJson(const std::vector<workload::Assumption> &assumptions, const Language &language)
{
    QJsonArray list;
    for (const workload::Assumption &assumption : assumptions) {
        QJsonObject entry{{k("key"), assumption.key},
                          {k("text"), assumption.text.text(language)},
                          {k("source"), assumption.source.text(language)}};
        if (assumption.effect)
            entry.insert(k("effect"), interval(*assumption.effect, [](double factor) { return factor; }));
        list.append(entry);
    }
    return list;
}

QJsonArray sourcesJson(const Estimate &value, const Language &language)
{
    QJsonArray list;
    for (const estimate::DatedSource &source : value.sources) {
        list.append(QJsonObject{{k("what"), source.what.text(language)},
                                {k("url"), source.url},
                                {k("date"), source.date},
                                {k("confidence"), toWord(source.confidence)}});
    }
    if (!list.isEmpty())
        return list;
    // A row that stopped before any figure was used still says on which facts the target stands.
    for (const catalogue::Source &source : value.target.sources) {
        list.append(QJsonObject{{k("what"), source.what},
                                {k("url"), source.url},
                                {k("date"), source.date},
                                {k("confidence"), toWord(source.confidence)}});
    }
    return list;
}

QJsonObject targetJson(const Estimate &value)
{
    const estimate::Target &target = value.target;
    QJsonObject object{{k("id"), target.id},
                       {k("name"), target.name},
                       {k("kind"), catalogue::isOwnMachine(target.id) ? k("own") : toWord(target.kind)},
                       {k("machine"), target.machineId},
                       {k("owner"), target.ownerName},
                       {k("country"), target.country},
                       {k("sovereign"), target.sovereign},
                       {k("projection"), value.projection},
                       {k("as_of"), target.asOf.toString(Qt::ISODate)},
                       {k("gpu"), QJsonObject{{k("id"), target.accelerator.id},
                                              {k("name"), target.accelerator.name},
                                              {k("memory_gb"), target.gpuMemory.value() > 0
                                                                   ? number(units::inGigabytes(target.gpuMemory))
                                                                   : QJsonValue(QJsonValue::Null)},
                                              {k("per_node"), target.gpusPerNode}}}};
    if (!target.opens.isEmpty())
        object.insert(k("opens"), target.opens);
    if (catalogue::isOwn(target.sources))
        object.insert(k("own"), true);
    return object;
}

QJsonObject projectJson(const Estimate &value)
{
    QJsonObject project{{k("gpu_hours"), interval(value.projectGpuHours, plain<units::GpuHours>)},
                        {k("hours"), interval(value.projectDuration, plain<units::Hours>)},
                        {k("energy_kwh"), interval(value.energy, units::inKilowattHours)},
                        {k("co2e_kg"), interval(value.carbon, units::inKilograms)},
                        {k("request_gpu_hours"), number(value.requestGpuHours.value())},
                        {k("co2e_embodied_kg"), interval(value.carbonEmbodied, units::inKilograms)},
                        {k("power"), powerJson(value.power)},
                        {k("cost_eur"), QJsonValue::Null}};
    if (value.carbonDirect)
        project.insert(k("co2e_direct_kg"), interval(*value.carbonDirect, units::inKilograms));
    if (value.cost) {
        project.insert(k("cost_eur"), interval(*value.cost, plain<units::Money>));
        project.insert(k("cost_parts_eur"), costPartsJson(value.costParts));
    }
    if (value.siteUnits) {
        project.insert(k("site_units"),
                       QJsonObject{{k("value"), number(*value.siteUnits)}, {k("unit"), value.siteUnit}});
    }
    return project;
}

/// The figures as they would be without the founder's measurements.
QJsonObject learnedJson(const estimate::Learned &learned)
{
    QJsonObject object{{k("measurements"), learned.used},
                       {k("pace"), number(learned.pace)},
                       {k("step_duration_s"), interval(learned.stepDuration, plain<units::Seconds>)},
                       {k("run_gpu_hours"), interval(learned.runGpuHours, plain<units::GpuHours>)},
                       {k("run_hours"), interval(learned.runDuration, plain<units::Hours>)},
                       {k("project_gpu_hours"), interval(learned.projectGpuHours, plain<units::GpuHours>)}};
    if (learned.cost)
        object.insert(k("cost_eur"), interval(*learned.cost, plain<units::Money>));
    return object;
}

void addFigures(QJsonObject &row, const Estimate &value, const Language &language)
{
    row.insert(k("plan"), planJson(value.plan));
    row.insert(k("memory_gb"), memoryJson(value.memory));
    row.insert(k("step_s"), stepJson(value.step));
    row.insert(k("step_duration_s"), interval(value.stepDuration, plain<units::Seconds>));
    row.insert(k("steps"), number(value.steps));
    row.insert(k("mfu"), number(value.mfu));
    row.insert(k("run"), QJsonObject{{k("gpu_hours"), interval(value.runGpuHours, plain<units::GpuHours>)},
                                     {k("hours"), interval(value.runDuration, plain<units::Hours>)},
                                     {k("chained_jobs"), value.chainedJobs}});
    row.insert(k("project"), projectJson(value));
    row.insert(k("parts"), partsJson(value, language));
    row.insert(k("limits"), limitsJson(value, language));
    if (value.storage.total.value() > 0)
        row.insert(k("storage_gb"), storageJson(value.storage));
    if (value.requestsPerSecond)
        row.insert(k("serving"), servingJson(value));
    if (value.learned)
        row.insert(k("learned"), learnedJson(*value.learned));
    row.insert(k("breakdown"), nodeJson(value.tree, language));
}

}  // namespace

QJsonObject estimateToJson(const Estimate &value, const Language &language)
{
    QJsonObject row = targetJson(value);
    row.insert(k("feasible"), value.feasible);
    row.insert(k("obstacle"), toWord(value.feasible ? estimate::Obstacle::None : value.obstacle));
    row.insert(k("assumptions"), assumptionsJson(value.assumptions, language));
    row.insert(k("sources"), sourcesJson(value, language));
    if (value.feasible)
        addFigures(row, value, language);
    else
        row.insert(k("reason"), value.reason.text(language));
    return row;
}

QJsonObject planToJson(const estimate::RankedPlan &plan)
{
    return {{k("plan"), planJson(plan.plan)},
            {k("memory_gb"), memoryJson(plan.memory)},
            {k("step_s"), stepJson(plan.step)},
            {k("mfu"), number(plan.mfu)}};
}

const Estimate *onlyFeasible(std::span<const Estimate> estimates)
{
    const auto feasible = [](const Estimate &value) { return value.feasible; };
    const auto first = std::find_if(estimates.begin(), estimates.end(), feasible);
    if (first == estimates.end() || std::find_if(std::next(first), estimates.end(), feasible) != estimates.end())
        return nullptr;
    return &*first;
}

QJsonObject estimatesToJson(const workload::Workload &workload, std::span<const Estimate> estimates,
                            const catalogue::Catalogue &catalogue, const Language &language)
{
    QJsonArray rows;
    for (const Estimate &value : estimates)
        rows.append(estimateToJson(value, language));
    QJsonArray omitted;
    for (const estimate::Omitted &target : estimate::omittedTargets(catalogue)) {
        omitted.append(
            QJsonObject{{k("id"), target.id}, {k("name"), target.name}, {k("reason"), target.reason.text(language)}});
    }
    return {{k("schema"), k("passerelle.estimates/1")},
            {k("language"), language.code()},
            {k("facts_as_of"), catalogue.asOf.toString(Qt::ISODate)},
            {k("workload"), workload::toDocument(workload)},
            {k("assumptions"), assumptionsJson(workload.assumptions, language)},
            {k("estimates"), rows},
            {k("similar_runs"), similarRunsToJson(estimate::similarRuns(workload, catalogue, onlyFeasible(estimates)))},
            {k("omitted"), omitted}};
}

}  // namespace passerelle::exporter
