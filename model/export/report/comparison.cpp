// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts/figures.hpp"
#include "export/report/context.hpp"
#include "units/format.hpp"

#include <algorithm>

namespace passerelle::exporter {

namespace {

using Pointers = std::vector<const estimate::Estimate *>;

bool isAnnounced(const estimate::Estimate &e)
{
    return e.projection || e.target.kind == estimate::TargetKind::AnnouncedPartition;
}

bool isCloud(const estimate::Estimate &e)
{
    return e.target.kind == estimate::TargetKind::CloudOffer;
}

template<typename Wanted>
Pointers pick(const std::vector<estimate::Estimate> &estimates, const Wanted &wanted)
{
    Pointers result;
    for (const estimate::Estimate &e : estimates) {
        if (wanted(e))
            result.push_back(&e);
    }
    return result;
}

/// A middle value with its range below, on two lines.
template<typename Quantity>
Spans withRange(const units::Interval<Quantity> &interval, const Language &language)
{
    return join(plain(units::format(interval.p50, language)), muted(QLatin1Char('\n') + rangeText(interval, language)));
}

Spans placeOf(const estimate::Estimate &e, bool chosen)
{
    const QString gpus =
        QString::number(e.plan.gpus) + QChar(0xA0) + QChar(0xD7) + QChar(0xA0) + e.target.accelerator.name;
    const Spans name = chosen ? strong(e.target.name) : plain(e.target.name);
    return join(name, muted(QLatin1Char('\n') + gpus));
}

Table feasibleTable(const Context &context, const Message &caption, const Pointers &estimates, bool priced)
{
    Table table;
    table.caption = context.text(caption);
    const auto column = [&](const Message &title, Align align, double weight) {
        table.columns.push_back({context.text(title), align, weight});
    };
    column(PASSERELLE_TEXT("Report", "Machine and GPUs"), Align::Start, 2.4);
    column(PASSERELLE_TEXT("Report", "GPU-hours"), Align::End, 1.5);
    column(PASSERELLE_TEXT("Report", "Duration"), Align::End, 1.3);
    if (priced)
        column(PASSERELLE_TEXT("Report", "Price (excl. VAT)"), Align::End, 1.5);
    column(PASSERELLE_TEXT("Report", "Electricity"), Align::End, 1);
    column(PASSERELLE_TEXT("Report", "Carbon"), Align::End, 1);
    const estimate::Estimate *chosen = context.chosen();
    for (const estimate::Estimate *e : estimates) {
        Table::Row row;
        row.cells = {placeOf(*e, e == chosen), withRange(e->projectGpuHours, context.language),
                     withRange(e->projectDuration, context.language)};
        if (priced)
            row.cells.push_back(e->cost ? withRange(*e->cost, context.language) : plain(QStringLiteral("–")));
        row.cells.push_back(plain(units::format(e->energy.p50, context.language)));
        row.cells.push_back(plain(units::format(e->carbon.p50, context.language)));
        row.emphasised = e == chosen;
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Machines of one kind that the chapter shows; the annex shows them all.
constexpr std::size_t kShown = 8;

/// The first ones, and the chosen one when it comes later.
Pointers firstOf(const Context &context, const Pointers &all, std::size_t most)
{
    Pointers first(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())));
    for (std::size_t i = first.size(); i < all.size(); ++i) {
        if (all[i] == context.chosen())
            first.push_back(all[i]);
    }
    return first;
}

void addPublic(const Context &context, Blocks &blocks, std::size_t most)
{
    const auto fewestHours = [](const estimate::Estimate *a, const estimate::Estimate *b) {
        return a->projectGpuHours.p50 < b->projectGpuHours.p50;
    };
    Pointers open = pick(context.value.estimates,
                         [](const estimate::Estimate &e) { return e.feasible && !isCloud(e) && !isAnnounced(e); });
    std::stable_sort(open.begin(), open.end(), fewestHours);
    if (!open.empty()) {
        blocks.emplace_back(feasibleTable(
            context, PASSERELLE_TEXT("Report", "Public machines, fewest GPU-hours first (hours are granted, not sold)"),
            firstOf(context, open, most), false));
    }
    Pointers announced =
        pick(context.value.estimates, [](const estimate::Estimate &e) { return e.feasible && isAnnounced(e); });
    std::stable_sort(announced.begin(), announced.end(), fewestHours);
    if (!announced.empty()) {
        blocks.emplace_back(feasibleTable(context,
                                          PASSERELLE_TEXT("Report", "Announced machines: projections, not offers"),
                                          firstOf(context, announced, most), false));
        QStringList dates;
        for (const estimate::Estimate *e : announced) {
            if (!e->target.opens.isEmpty())
                dates << context.text(PASSERELLE_TEXT("Report", "%1: %2").arg(e->target.name).arg(e->target.opens));
        }
        blocks.emplace_back(Paragraph{plain(dates.join(QStringLiteral(" · "))), ParagraphStyle::Small});
    }
}

void addCloud(const Context &context, Blocks &blocks, std::size_t most)
{
    Pointers offers =
        pick(context.value.estimates, [](const estimate::Estimate &e) { return e.feasible && isCloud(e); });
    std::stable_sort(offers.begin(), offers.end(), [](const estimate::Estimate *a, const estimate::Estimate *b) {
        if (a->cost.has_value() != b->cost.has_value())
            return a->cost.has_value();
        return a->cost && b->cost && a->cost->p50 < b->cost->p50;
    });
    if (!offers.empty()) {
        blocks.emplace_back(feasibleTable(context, PASSERELLE_TEXT("Report", "Cloud offers, lowest price first"),
                                          firstOf(context, offers, most), true));
    }
}

void addInfeasible(const Context &context, Blocks &blocks)
{
    const Pointers closed = pick(context.value.estimates, [](const estimate::Estimate &e) { return !e.feasible; });
    if (closed.empty())
        return;
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Report", "Machines that cannot run this job"));
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Machine")), Align::Start, 1},
                     {context.text(PASSERELLE_TEXT("Report", "Why not")), Align::Start, 2}};
    for (const estimate::Estimate *e : closed) {
        Table::Row row;
        row.cells = {plain(e->target.name), plain(context.text(e->reason))};
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

void addOmitted(const Context &context, Blocks &blocks)
{
    const std::vector<estimate::Omitted> omitted = estimate::omittedTargets(context.catalogue);
    if (omitted.empty())
        return;
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Report", "Known, but without the figures to compute with"));
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Machine")), Align::Start, 1},
                     {context.text(PASSERELLE_TEXT("Report", "What is missing")), Align::Start, 2}};
    for (const estimate::Omitted &target : omitted)
        table.rows.push_back({{plain(target.name), plain(context.text(target.reason))}, false, true});
    blocks.emplace_back(std::move(table));
}

}  // namespace

void addComparison(const Context &context, Blocks &blocks)
{
    if (context.value.estimates.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Machines compared")), 1});
    blocks.emplace_back(Paragraph{
        plain(context.text(PASSERELLE_TEXT("Report", "Each line is the whole project: the tuned job, its trials, "
                                                     "restarts and evaluation. Below each middle figure stands its "
                                                     "range: one chance in ten on either side."))),
        ParagraphStyle::Body});
    if (auto figure = charts::gpuHoursFigure(context.value.estimates, context.value.chosen, context.language))
        blocks.emplace_back(std::move(*figure));
    if (auto figure = charts::costTimeFigure(context.value.estimates, context.value.chosen, context.language,
                                             context.value.workload.limits))
        blocks.emplace_back(std::move(*figure));
    if (auto figure = charts::carbonFigure(context.value.estimates, context.value.chosen, context.language))
        blocks.emplace_back(std::move(*figure));
    addPublic(context, blocks, kShown);
    addCloud(context, blocks, kShown);
    blocks.emplace_back(Paragraph{
        plain(context.text(PASSERELLE_TEXT("Report", "Only the first of each kind stand here; the annexes hold every "
                                                     "machine, and for each that cannot run the job the reason."))),
        ParagraphStyle::Small});
}

void addAllMachines(const Context &context, Blocks &blocks)
{
    if (context.value.estimates.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Every machine and offer")), 2});
    addPublic(context, blocks, context.value.estimates.size());
    addCloud(context, blocks, context.value.estimates.size());
    addInfeasible(context, blocks);
    addOmitted(context, blocks);
}

}  // namespace passerelle::exporter
