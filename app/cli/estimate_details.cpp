// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/estimate_details.hpp"

#include "cli/table.hpp"

#include "estimate/sensitivity.hpp"
#include "units/format.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::cli {

namespace {

using estimate::CountPoint;
using estimate::Estimate;
using estimate::Lever;

std::vector<const Estimate *> detailed(const std::vector<Estimate> &estimates)
{
    std::vector<const Estimate *> places;
    for (const Estimate &value : estimates) {
        if (value.feasible)
            places.push_back(&value);
    }
    std::stable_sort(places.begin(), places.end(), [](const Estimate *a, const Estimate *b) {
        return a->projectGpuHours.p50 < b->projectGpuHours.p50;
    });
    places.resize(std::min(places.size(), kMostDetailed));
    return places;
}

QJsonObject toJson(const CountPoint &point)
{
    QJsonObject object{{QStringLiteral("gpus"), point.plan.gpus},
                       {QStringLiteral("run_hours"), point.runDuration.value()},
                       {QStringLiteral("run_gpu_hours"), point.runGpuHours.value()},
                       {QStringLiteral("efficiency"), point.efficiency},
                       {QStringLiteral("sensible"), point.sensible}};
    if (point.projectCost)
        object.insert(QStringLiteral("project_cost_eur"), point.projectCost->value());
    return object;
}

QJsonObject toJson(const Lever &lever, const Language &language)
{
    return {{QStringLiteral("key"), lever.key},
            {QStringLiteral("label"), lever.label.text(language)},
            {QStringLiteral("range"), lever.range.text(language)},
            {QStringLiteral("advice"), lever.advice.text(language)},
            {QStringLiteral("project_gpu_hours_low"), lever.gpuHours.p10.value()},
            {QStringLiteral("project_gpu_hours"), lever.gpuHours.p50.value()},
            {QStringLiteral("project_gpu_hours_high"), lever.gpuHours.p90.value()}};
}

void printScaling(const Estimate &value, const std::vector<CountPoint> &curve, const Context &context)
{
    context.print();
    context.print(
        context.text(PASSERELLE_TEXT("Cli", "Strong scaling on %1 (* the sensible number)").arg(value.target.name)));
    if (curve.empty()) {
        context.print(context.text(PASSERELLE_TEXT("Cli", "No curve: the job does not train, or no number fits.")));
        return;
    }
    Table table({context.text(PASSERELLE_TEXT("Cli", "GPUs")), context.text(PASSERELLE_TEXT("Cli", "Run time")),
                 context.text(PASSERELLE_TEXT("Cli", "GPU-hours")), context.text(PASSERELLE_TEXT("Cli", "Efficiency")),
                 context.text(PASSERELLE_TEXT("Cli", "Cost"))});
    const Language &language = context.language();
    for (const CountPoint &point : curve) {
        const QString count = QString::number(point.plan.gpus);
        table.add({point.sensible ? QString(count + QStringLiteral(" *")) : count,
                   units::format(point.runDuration, language), units::format(point.runGpuHours, language),
                   context.text(PASSERELLE_TEXT("Cli", "%1 %").arg(100 * point.efficiency, 0)),
                   point.projectCost ? units::format(*point.projectCost, language)
                                     : context.text(PASSERELLE_TEXT("Cli", "granted"))});
    }
    context.print(table.text());
}

void printSensitivity(const Estimate &value, const std::vector<Lever> &levers, const Context &context)
{
    context.print();
    context.print(
        context.text(PASSERELLE_TEXT("Cli", "What would change the GPU-hours on %1 most").arg(value.target.name)));
    Table table({context.text(PASSERELLE_TEXT("Cli", "What is not certain")),
                 context.text(PASSERELLE_TEXT("Cli", "Low")), context.text(PASSERELLE_TEXT("Cli", "High"))});
    const Language &language = context.language();
    for (const Lever &lever : levers) {
        table.add({lever.label.text(language), units::format(lever.gpuHours.p10, language),
                   units::format(lever.gpuHours.p90, language)});
    }
    context.print(table.text());
    for (const Lever &lever : levers)
        context.print(QStringLiteral("• %1: %2").arg(lever.label.text(language), lever.advice.text(language)));
}

}  // namespace

void addDetails(QJsonObject &document, const Details &details, const workload::Workload &work,
                const std::vector<Estimate> &estimates, const QJsonObject &calibration,
                const estimate::Options &options, const Context &context)
{
    QJsonObject scaling;
    QJsonObject sensitivity;
    for (const Estimate *value : detailed(estimates)) {
        if (details.scaling) {
            QJsonArray points;
            for (const CountPoint &point : estimate::countCurve(work, value->target, calibration))
                points.append(toJson(point));
            scaling.insert(value->target.id, points);
        }
        if (details.sensitivity) {
            QJsonArray levers;
            for (const Lever &lever : estimate::sensitivityOf(*value, work, calibration, options))
                levers.append(toJson(lever, context.language()));
            sensitivity.insert(value->target.id, levers);
        }
    }
    if (details.scaling)
        document.insert(QStringLiteral("scaling"), scaling);
    if (details.sensitivity)
        document.insert(QStringLiteral("sensitivity"), sensitivity);
}

void printDetails(const Details &details, const workload::Workload &work, const std::vector<Estimate> &estimates,
                  const QJsonObject &calibration, const estimate::Options &options, const Context &context)
{
    for (const Estimate *value : detailed(estimates)) {
        if (details.scaling)
            printScaling(*value, estimate::countCurve(work, value->target, calibration), context);
        if (details.sensitivity)
            printSensitivity(*value, estimate::sensitivityOf(*value, work, calibration, options), context);
    }
}

}  // namespace passerelle::cli
