// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/derived_facts.hpp"
#include "estimate/usual_stack.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace passerelle::dossier {

namespace {

using estimate::Estimate;

constexpr double kDaysPerMonth = 365.25 / 12;

QString estimateKey(const char *name)
{
    return QStringLiteral("estimate.") + QString::fromLatin1(name);
}

double roundedTo(double value, int digits)
{
    if (value == 0.0)
        return 0.0;
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - digits + 1);
    return std::round(value / step) * step;
}

double months(units::Hours duration)
{
    return std::max(1.0, std::ceil(units::inDays(duration) / kDaysPerMonth));
}

/// What the project keeps on disk, as the estimate lists it among its assumptions; nothing for inference.
access::Facts storageNumbers(const estimate::Storage &storage)
{
    if (storage.checkpoint.value() <= 0)
        return {};
    const auto gb = [](units::Bytes bytes) { return roundedTo(units::inGigabytes(bytes), 3); };
    access::Facts numbers{{estimateKey("checkpoint_gb"), gb(storage.checkpoint)},
                          {estimateKey("checkpoint_interval_h"), roundedTo(storage.checkpointInterval.value(), 2)},
                          {estimateKey("output_gb"), gb(storage.result)}};
    if (storage.dataset.value() > 0) {
        numbers.insert(estimateKey("storage_gb"), gb(storage.total));
        numbers.insert(estimateKey("storage_work_tb"), roundedTo(units::inGigabytes(storage.total) / 1e3, 3));
        numbers.insert(estimateKey("storage_archive_tb"),
                       roundedTo(units::inGigabytes(storage.dataset + storage.result) / 1e3, 3));
    }
    return numbers;
}

Message bottleneckText(const Estimate &chosen)
{
    const estimate::StepTime &step = chosen.step;
    const double total = step.total.value();
    if (total <= 0)
        return {};
    const auto share = [total](units::Seconds part) { return 100.0 * part.value() / total; };
    struct Part {
        units::Seconds time;
        Message text;
    };
    const std::vector<Part> parts{
        {step.compute, PASSERELLE_TEXT("Facts", "Arithmetic of the GPUs: %1 % of each step.")},
        {step.memoryBound, PASSERELLE_TEXT("Facts", "Memory bandwidth of the GPUs: %1 % of each step.")},
        {step.communication, PASSERELLE_TEXT("Facts", "Communication between GPUs: %1 % of each step.")},
        {step.bubble, PASSERELLE_TEXT("Facts", "Waiting between pipeline stages: %1 % of each step.")},
        {step.input, PASSERELLE_TEXT("Facts", "Reading and preparing the data: %1 % of each step.")},
        {step.optimizer, PASSERELLE_TEXT("Facts", "Updating the weights: %1 % of each step.")}};
    const auto worst =
        std::max_element(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.time < b.time; });
    return worst->text.arg(share(worst->time), 0);
}

Message mitigationText(const Estimate &chosen)
{
    const estimate::StepTime &step = chosen.step;
    if (step.input > step.compute && step.input > step.communication)
        return PASSERELLE_TEXT("Facts",
                               "Data packed into large files on the fast storage, read ahead by several workers.");
    if (step.communication > step.compute)
        return PASSERELLE_TEXT("Facts",
                               "Fewer GPUs with larger local batches, and exchanges overlapped with arithmetic.");
    return PASSERELLE_TEXT("Facts", "Mixed precision, fused attention and a batch that fills the memory of the GPUs.");
}

Message layoutText(const estimate::Plan &plan)
{
    return PASSERELLE_TEXT("Facts", "%1 GPUs on %2 nodes: data parallel %3, tensor parallel %4, pipeline %5, sharding "
                                    "stage %6, micro-batch %7, %8 accumulation steps.")
        .arg(plan.gpus)
        .arg(plan.nodes)
        .arg(plan.dataParallel)
        .arg(plan.tensorParallel)
        .arg(plan.pipelineParallel)
        .arg(plan.zeroStage)
        .arg(plan.microBatch)
        .arg(plan.accumulation);
}

template<typename Quantity>
Message::Formatter formatted(const units::Interval<Quantity> &interval)
{
    return [interval](const Language &language) { return units::formatInterval(interval, language); };
}

template<typename Quantity>
Message::Formatter formatted(const Quantity &quantity)
{
    return [quantity](const Language &language) { return units::format(quantity, language); };
}

QString breakdownText(const Estimate &chosen, const Language &language)
{
    const QStringList lines{PASSERELLE_TEXT("Facts", "Final run: %1, in %2 on %3 GPUs.")
                                .arg(formatted(chosen.runGpuHours))
                                .arg(formatted(chosen.runDuration))
                                .arg(chosen.plan.gpus)
                                .text(language),
                            PASSERELLE_TEXT("Facts", "Whole project with trials, restarts and evaluation: %1.")
                                .arg(formatted(chosen.projectGpuHours))
                                .text(language),
                            PASSERELLE_TEXT("Facts", "Asked for: %1, the upper bound of the project.")
                                .arg(formatted(chosen.requestGpuHours))
                                .text(language)};
    return lines.join(QLatin1Char('\n'));
}

QString methodText(const Estimate &chosen, const Language &language)
{
    const QStringList lines{
        PASSERELLE_TEXT("Facts",
                        "Computed from the operators of the model: arithmetic and memory traffic of each on the "
                        "%1, then memory, parallel layout and communication; calibrated on published "
                        "measurements. Intervals are set so that about eight in ten of such measurements lie inside.")
            .arg(chosen.target.accelerator.name)
            .text(language),
        layoutText(chosen.plan).text(language)};
    return lines.join(QLatin1Char('\n'));
}

/// One line a part on the way from the steady run to the request; the hours of the lines add up to the last one.
QString runTable(const Estimate &chosen, const Language &language)
{
    QStringList lines;
    for (const estimate::Part &part : chosen.parts) {
        if (part.gpuHours.p50.value() > 0)
            lines
                << PASSERELLE_TEXT("Facts", "%1: %2").arg(part.label).arg(formatted(part.gpuHours.p50)).text(language);
    }
    lines << PASSERELLE_TEXT("Facts", "Asked for in all: %1 (jobs on %2 GPUs)")
                 .arg(formatted(chosen.requestGpuHours))
                 .arg(chosen.plan.gpus)
                 .text(language);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

access::Facts estimateNumbers(const Estimate &chosen, const access::Facts &facts)
{
    const double asked = chosen.requestGpuHours.value();
    const double middle = chosen.projectGpuHours.p50.value();
    const double duration = months(chosen.projectDuration.p90);
    access::Facts numbers = storageNumbers(chosen.storage);
    numbers.insert(estimateKey("gpu_hours_total"), asked);
    numbers.insert(estimateKey("node_hours"), std::ceil(asked / std::max(1, chosen.target.gpusPerNode)));
    numbers.insert(estimateKey("duration_months"), duration);
    numbers.insert(estimateKey("gpus_per_job"), chosen.plan.gpus);
    numbers.insert(estimateKey("chained_jobs"), chosen.chainedJobs);
    const double memory = roundedTo(units::inGigabytes(chosen.memory.total), 3);
    numbers.insert(estimateKey("memory_gb_per_gpu"), memory);
    numbers.insert(estimateKey("memory_gb_total"), roundedTo(memory * chosen.plan.gpus, 3));
    numbers.insert(estimateKey("energy_kwh"), roundedTo(units::inKilowattHours(chosen.energy.p50), 3));
    numbers.insert(estimateKey("co2_kg"), roundedTo(units::inKilograms(chosen.carbon.p50), 3));
    if (chosen.mfu > 0)
        numbers.insert(estimateKey("mfu_percent"), roundedTo(100 * chosen.mfu, 2));
    if (middle > 0)
        numbers.insert(estimateKey("contingency_percent"), std::round(100 * (asked / middle - 1)));
    if (chosen.step.total.value() > 0)
        numbers.insert(estimateKey("io_bound"), chosen.step.input.value() > 0.5 * chosen.step.total.value());
    if (chosen.target.unitsPerGpuHour && chosen.target.accountingUnit.contains(QLatin1String("normalised")))
        numbers.insert(estimateKey("gpu_hours_normalised"), std::ceil(asked * *chosen.target.unitsPerGpuHour));
    const QDate start =
        QDate::fromString(facts.value(QStringLiteral("project.start_date")).toString().left(10), Qt::ISODate);
    if (start.isValid())
        numbers.insert(estimateKey("end_date"), start.addMonths(static_cast<int>(duration)).toString(Qt::ISODate));
    if (!chosen.target.routeMachineId.isEmpty())
        numbers.insert(QStringLiteral("route.machine"), chosen.target.routeMachineId);
    return numbers;
}

access::Facts estimateTexts(const Estimate &chosen, const workload::Workload &work, const Language &language)
{
    access::Facts texts{{estimateKey("breakdown"), breakdownText(chosen, language)},
                        {estimateKey("run_table"), runTable(chosen, language)},
                        {estimateKey("method"), methodText(chosen, language)},
                        {estimateKey("gpu_hours_by_partition"), PASSERELLE_TEXT("Facts", "%1: %2")
                                                                    .arg(chosen.target.name)
                                                                    .arg(formatted(chosen.requestGpuHours))
                                                                    .text(language)},
                        {QStringLiteral("model.parallelism"), layoutText(chosen.plan).text(language)}};
    const workload::Stack stack = estimate::stackOf(work, workload::shapeOf(work.architecture));
    texts.insert(QStringLiteral("software.frameworks"), workload::label(stack).text(language));
    const Message bottleneck = bottleneckText(chosen);
    if (!bottleneck.isEmpty()) {
        texts.insert(estimateKey("bottleneck"), bottleneck.text(language));
        texts.insert(estimateKey("mitigations"), mitigationText(chosen).text(language));
    }
    if (work.margins.experiments && chosen.runGpuHours.p50.value() > 0) {
        texts.insert(estimateKey("runs"),
                     PASSERELLE_TEXT("Facts", "One final run, and trials; together they are worth %1 final runs.")
                         .arg(*work.margins.experiments)
                         .text(language));
    }
    return texts;
}

access::Facts comparisonFacts(std::span<const Estimate> estimates, const Estimate &chosen, const Language &language)
{
    const Estimate *normalised = nullptr;
    const Estimate *cheapest = nullptr;
    std::vector<const Estimate *> others;
    for (const Estimate &other : estimates) {
        if (!other.feasible)
            continue;
        if (other.target.unitsPerGpuHour && other.target.accountingUnit.contains(QLatin1String("normalised")) &&
            (!normalised || other.requestGpuHours < normalised->requestGpuHours)) {
            normalised = &other;
        }
        if (other.cost && (!cheapest || other.cost->p50 < cheapest->cost->p50))
            cheapest = &other;
        if (other.target.kind == estimate::TargetKind::PublicPartition && other.target.id != chosen.target.id)
            others.push_back(&other);
    }
    access::Facts facts;
    if (normalised) {
        facts.insert(estimateKey("gpu_hours_normalised"),
                     std::ceil(normalised->requestGpuHours.value() * *normalised->target.unitsPerGpuHour));
    }
    const Estimate *cloud = chosen.cost ? &chosen : cheapest;
    if (cloud) {
        facts.insert(estimateKey("cloud_monthly_cost_eur"),
                     std::ceil(cloud->cost->p50.value() / months(cloud->projectDuration.p50)));
    }
    std::stable_sort(others.begin(), others.end(), [](const Estimate *a, const Estimate *b) {
        return a->projectGpuHours.p50 < b->projectGpuHours.p50;
    });
    QStringList lines;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, others.size()); ++i) {
        lines << PASSERELLE_TEXT("Facts", "%1: %2")
                     .arg(others[i]->target.name)
                     .arg(formatted(others[i]->requestGpuHours))
                     .text(language);
    }
    if (!lines.isEmpty())
        facts.insert(estimateKey("alternatives"), lines.join(QLatin1Char('\n')));
    return facts;
}

}  // namespace passerelle::dossier
