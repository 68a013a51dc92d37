// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/estimate_details.hpp"
#include "cli/estimate_text.hpp"
#include "cli/measurements.hpp"
#include "cli/targets.hpp"

#include "export/estimate_json.hpp"

#include <algorithm>

namespace passerelle::cli {

namespace {

Exit run(const Arguments &arguments, Context &context)
{
    const auto gpus = gpusFor(arguments);
    if (!gpus)
        return context.refuseUsage(gpus.error().message);
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto targets = targetsFor(arguments, **facts);
    if (!targets)
        return context.refuse(targets.error());
    const auto measurements = measurementsFor(arguments, **facts);
    if (!measurements)
        return context.refuse(measurements.error());
    const auto work = context.workload(arguments.positionals.constFirst());
    if (!work)
        return context.refuse(work.error());
    const std::vector<estimate::Estimate> estimates =
        estimate::estimateAll(*work, *targets, (*facts)->calibration, {*gpus, *measurements},
                              context.progress(PASSERELLE_TEXT("Cli", "Estimating")));
    const Details details{arguments.has(QStringLiteral("scaling")), arguments.has(QStringLiteral("sensitivity"))};
    const estimate::Options options{*gpus, *measurements};
    if (context.json()) {
        QJsonObject document = exporter::estimatesToJson(*work, estimates, **facts, context.language());
        addDetails(document, details, *work, estimates, (*facts)->calibration, options, context);
        context.print(document);
    }
    if (!context.json()) {
        const auto constants = estimate::Constants::fromJson((*facts)->calibration);
        printEvidence(estimate::evidenceOf(*work, *measurements, constants), context);
        printEstimates(*work, estimates, **facts, context);
        if (arguments.has(QStringLiteral("runs")))
            printSimilarRuns(*work, estimates, **facts, context);
        printDetails(details, *work, estimates, (*facts)->calibration, options, context);
    }
    const bool feasible =
        std::any_of(estimates.begin(), estimates.end(), [](const estimate::Estimate &value) { return value.feasible; });
    if (feasible)
        return Exit::Done;
    return context.refuse(bindingLimit(estimates));
}

}  // namespace

Command estimateCommand()
{
    std::vector<Option> options{
        {QStringLiteral("on"), QStringLiteral("ID,…|all"),
         PASSERELLE_TEXT("Cli", "Only these partitions, machines, offers or providers.")},
        {QStringLiteral("gpus"), QStringLiteral("N|auto"),
         PASSERELLE_TEXT("Cli", "Number of GPUs; auto chooses it by deadline, budget, memory and efficiency.")},
        {QStringLiteral("runs"), {}, PASSERELLE_TEXT("Cli", "Show the published runs most like this one.")},
        {QStringLiteral("scaling"), {}, PASSERELLE_TEXT("Cli", "Show time by number of GPUs, with the sensible one.")},
        {QStringLiteral("sensitivity"),
         {},
         PASSERELLE_TEXT("Cli", "Show what would change the answer most, and what to measure.")}};
    const std::vector<Option> measured = measurementOptions();
    options.insert(options.end(), measured.begin(), measured.end());
    return {QStringLiteral("estimate"),
            QStringLiteral("WORKLOAD"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "What a workload (or a dossier) takes on every partition and cloud offer."),
            std::move(options),
            false,
            run};
}

}  // namespace passerelle::cli
