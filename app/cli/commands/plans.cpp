// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/table.hpp"
#include "cli/targets.hpp"

#include "export/estimate_json.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::cli {

namespace {

constexpr std::size_t kShown = 20;

QJsonObject documentOf(const estimate::Search &search, const estimate::Target &target, int gpus, std::size_t shown)
{
    QJsonArray plans;
    for (std::size_t i = 0; i < shown; ++i)
        plans.append(exporter::planToJson(search.plans[i]));
    return {{QStringLiteral("schema"), QStringLiteral("passerelle.plans/1")},
            {QStringLiteral("on"), target.id},
            {QStringLiteral("gpus"), gpus},
            {QStringLiteral("examined"), search.examined},
            {QStringLiteral("feasible"), static_cast<qint64>(search.plans.size())},
            {QStringLiteral("seconds"), search.duration.value()},
            {QStringLiteral("plans"), plans}};
}

/// "4 × 2": four stages of devices, two pieces of the model on each.
QString pipelineText(const estimate::Plan &plan)
{
    return plan.virtualStages > 1 ? QStringLiteral("%1 × %2").arg(QString::number(plan.pipelineParallel),
                                                                  QString::number(plan.virtualStages))
                                  : QString::number(plan.pipelineParallel);
}

QString shardingText(const estimate::Plan &plan, const Context &context)
{
    QString text = QString::number(plan.zeroStage);
    if (plan.shardGroup > 0)
        text = context.text(PASSERELLE_TEXT("Cli", "%1, inside %2 GPUs").arg(plan.zeroStage).arg(plan.shardGroup));
    return plan.optimizerOffload ? context.text(PASSERELLE_TEXT("Cli", "%1, optimiser on the host").arg(text)) : text;
}

void printPlans(const estimate::Search &search, std::size_t shown, const Context &context)
{
    const Language &language = context.language();
    QStringList header;
    for (const Message &title :
         {PASSERELLE_TEXT("Cli", "Rank"), PASSERELLE_TEXT("Cli", "Data"), PASSERELLE_TEXT("Cli", "Tensor"),
          PASSERELLE_TEXT("Cli", "Pipeline"), PASSERELLE_TEXT("Cli", "Sequence"), PASSERELLE_TEXT("Cli", "Experts"),
          PASSERELLE_TEXT("Cli", "ZeRO"), PASSERELLE_TEXT("Cli", "Recomputation"),
          PASSERELLE_TEXT("Cli", "Micro-batch"), PASSERELLE_TEXT("Cli", "Memory/GPU"), PASSERELLE_TEXT("Cli", "Step"),
          PASSERELLE_TEXT("Cli", "Efficiency")})
        header << context.text(title);
    Table table(header);
    for (std::size_t i = 0; i < shown; ++i) {
        const estimate::RankedPlan &ranked = search.plans[i];
        const estimate::Plan &plan = ranked.plan;
        table.add({QString::number(i + 1), QString::number(plan.dataParallel), QString::number(plan.tensorParallel),
                   pipelineText(plan), QString::number(plan.contextParallel), QString::number(plan.expertParallel),
                   shardingText(plan, context), context.text(workload::label(plan.checkpointing)),
                   QString::number(plan.microBatch), units::format(ranked.memory.total, language),
                   context.text(PASSERELLE_TEXT("Cli", "%1 s").arg(ranked.step.total.value())),
                   context.text(PASSERELLE_TEXT("Cli", "%1 %").arg(100 * ranked.mfu))});
    }
    context.print(table.text());
}

Result<estimate::Target> oneTarget(const Arguments &arguments, const catalogue::Catalogue &facts)
{
    const auto targets = targetsFor(arguments, facts);
    if (!targets)
        return Unexpected(targets.error());
    if (targets->size() != 1) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Cli", "“%1” names several places; give one partition or offer.")
                           .arg(arguments.value(QStringLiteral("on")).value_or(QString())));
    }
    return targets->front();
}

Exit run(const Arguments &arguments, Context &context)
{
    if (!arguments.has(QStringLiteral("on")) || !arguments.has(QStringLiteral("gpus")))
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "The options --on ID and --gpus N are needed."));
    const auto gpus = gpusFor(arguments);
    if (!gpus || !*gpus)
        return context.refuseUsage(gpus ? PASSERELLE_TEXT("Cli", "Give --gpus a number.") : gpus.error().message);
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto target = oneTarget(arguments, **facts);
    if (!target)
        return context.refuse(target.error());
    const auto work = context.workload(arguments.positionals.constFirst());
    if (!work)
        return context.refuse(work.error());
    const estimate::Search search = estimate::searchPlans(*work, *target, **gpus, (*facts)->calibration);
    const std::size_t shown =
        arguments.has(QStringLiteral("all")) ? search.plans.size() : std::min(kShown, search.plans.size());
    context.print(documentOf(search, *target, **gpus, shown));
    if (!context.json()) {
        if (shown > 0)
            printPlans(search, shown, context);
        context.print(context.text(PASSERELLE_TEXT("Cli", "%1 placements examined, %2 feasible, in %3 s.")
                                       .arg(search.examined)
                                       .arg(static_cast<qint64>(search.plans.size()))
                                       .arg(search.duration.value())));
    }
    if (!search.plans.empty())
        return Exit::Done;
    const estimate::Estimate value = estimate::estimate(*work, *target, (*facts)->calibration, {*gpus});
    Error error;
    error.code = ErrorCode::Infeasible;
    error.message = value.reason.isEmpty() ? PASSERELLE_TEXT("Cli", "No placement fits.") : value.reason;
    return context.refuse(error);
}

}  // namespace

Command plansCommand()
{
    return {QStringLiteral("plans"),
            QStringLiteral("WORKLOAD"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "Every feasible placement of a workload on one machine, fastest first."),
            {{QStringLiteral("on"), QStringLiteral("ID"), PASSERELLE_TEXT("Cli", "The partition or offer.")},
             {QStringLiteral("gpus"), QStringLiteral("N"), PASSERELLE_TEXT("Cli", "Number of GPUs.")},
             {QStringLiteral("all"), {}, PASSERELLE_TEXT("Cli", "All of them instead of the twenty fastest.")}},
            false,
            run};
}

}  // namespace passerelle::cli
