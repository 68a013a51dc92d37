// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/own_overlay.hpp"
#include "dossier/keys.hpp"
#include "export/report/context.hpp"
#include "units/format.hpp"

#include <algorithm>

namespace passerelle::exporter {

namespace {

QString verticalName(const Context &context)
{
    const QString id = context.value.dossier.facts.value(QLatin1String(dossier::keys::kVertical)).toString();
    const catalogue::Vertical *vertical = context.catalogue.vertical(id);
    return vertical == nullptr ? QString() : context.text(vertical->name);
}

KeyFigures keyFigures(const estimate::Estimate &e, const Context &context)
{
    const Language &language = context.language;
    KeyFigures result;
    result.figures.push_back({units::format(e.projectGpuHours.p50, language),
                              context.text(PASSERELLE_TEXT("Report", "Computing")),
                              rangeText(e.projectGpuHours, language)});
    result.figures.push_back({units::format(e.projectDuration.p50, language),
                              context.text(PASSERELLE_TEXT("Report", "Time on the machine")),
                              rangeText(e.projectDuration, language)});
    if (e.cost) {
        result.figures.push_back({units::format(e.cost->p50, language),
                                  context.text(PASSERELLE_TEXT("Report", "Price, excluding VAT")),
                                  rangeText(*e.cost, language)});
    } else {
        result.figures.push_back({context.text(PASSERELLE_TEXT("Report", "Granted")),
                                  context.text(PASSERELLE_TEXT("Report", "Price")),
                                  context.text(PASSERELLE_TEXT("Report", "hours are given on application, not sold"))});
    }
    result.figures.push_back({units::format(e.carbon.p50, language),
                              context.text(PASSERELLE_TEXT("Report", "Carbon of the electricity")),
                              units::format(e.energy.p50, language)});
    return result;
}

void addLead(const estimate::Estimate &e, const Context &context, Blocks &blocks)
{
    const auto lead =
        PASSERELLE_TEXT_N("Report", "The project “%1” needs about %2 of computing. On %3, with %n GPUs at a time, "
                                    "that is about %4.")
            .count(e.plan.gpus)
            .arg(context.projectName())
            .arg(units::format(e.projectGpuHours.p50, context.language))
            .arg(e.target.name)
            .arg(units::format(e.projectDuration.p50, context.language));
    blocks.emplace_back(Paragraph{plain(context.text(lead)), ParagraphStyle::Lead});
    blocks.emplace_back(keyFigures(e, context));
}

Spans named(const Context &context, const Message &name, const QString &text)
{
    return join(strong(context.text(name) + QLatin1Char(' ')), plain(text));
}

Spans whereLine(const estimate::Estimate &e, const Context &context)
{
    Message text;
    switch (e.target.kind) {
    case estimate::TargetKind::PublicPartition:
        text = PASSERELLE_TEXT("Report", "%1, a public machine run by %2 (%3), on %4.");
        break;
    case estimate::TargetKind::AnnouncedPartition:
        text = PASSERELLE_TEXT("Report", "%1, a machine announced by %2 (%3) and not open yet, on %4: this is a "
                                         "projection.");
        break;
    case estimate::TargetKind::CloudOffer:
        text = PASSERELLE_TEXT("Report", "%1, rented from %2 (%3), on %4.");
        break;
    case estimate::TargetKind::OwnMachine:
        break;  // like one of the person's own with a price: nobody runs or rents it
    }
    if (catalogue::isOwnMachine(e.target.id))
        text = PASSERELLE_TEXT("Report", "%1, on %4.");
    const QString gpus =
        QString::number(e.plan.gpus) + QChar(0xA0) + QChar(0xD7) + QChar(0xA0) + e.target.accelerator.name;
    const QString where = context.text(text.arg(e.target.name).arg(e.target.ownerName).arg(e.target.country).arg(gpus));
    return named(context, PASSERELLE_TEXT("Report", "Where."), where);
}

Spans doorLine(const Context &context)
{
    const auto best = std::find_if(context.value.routes.begin(), context.value.routes.end(),
                                   [](const auto &route) { return route.verdict != access::Verdict::Closed; });
    const Message title = PASSERELLE_TEXT("Report", "Which door.");
    if (best == context.value.routes.end()) {
        return named(context, title,
                     context.text(PASSERELLE_TEXT("Report", "No access route is open to this project as "
                                                            "it stands; the chapter on access says what "
                                                            "would have to change.")));
    }
    const Message text = best->verdict == access::Verdict::Open
                             ? PASSERELLE_TEXT("Report", "%1 is open to this project.")
                             : PASSERELLE_TEXT("Report", "%1 fits best; conditions remain to be met or checked.");
    Spans line = named(context, title, context.text(text.arg(best->name)));
    if (!best->cost.isEmpty())
        line = join(std::move(line), plain(QLatin1Char(' ') + context.text(best->cost)));
    return line;
}

Spans coverageLine(const Context &context)
{
    const auto feasible = std::count_if(context.value.estimates.begin(), context.value.estimates.end(),
                                        [](const estimate::Estimate &e) { return e.feasible; });
    const auto text = PASSERELLE_TEXT("Report", "%1 public partitions and cloud offers were computed; %2 can run the "
                                                "job. For each of the others this report gives the reason.")
                          .arg(static_cast<qint64>(context.value.estimates.size()))
                          .arg(static_cast<qint64>(feasible));
    return named(context, PASSERELLE_TEXT("Report", "Compared with."), context.text(text));
}

Spans howMuchLine(const estimate::Estimate &e, const Context &context)
{
    const auto text = PASSERELLE_TEXT("Report", "The tuned job alone takes %1; trials, restarts and evaluation make it "
                                                "the project's %2. On a form, ask for %3: the upper bound, rounded up.")
                          .arg(units::format(e.runGpuHours.p50, context.language))
                          .arg(units::format(e.projectGpuHours.p50, context.language))
                          .arg(units::format(e.requestGpuHours, context.language));
    return named(context, PASSERELLE_TEXT("Report", "How much."), context.text(text));
}

/// The estimate with the least of something among those wanted; nullptr when there is none.
template<typename Wanted, typename Measure>
const estimate::Estimate *least(const Context &context, const Wanted &wanted, const Measure &measure)
{
    const estimate::Estimate *best = nullptr;
    for (const estimate::Estimate &e : context.value.estimates) {
        if (e.feasible && wanted(e) && (best == nullptr || measure(e) < measure(*best)))
            best = &e;
    }
    return best;
}

/// The chosen place beside the three that a founder asks about.
void addAlternatives(const estimate::Estimate &chosen, const Context &context, Blocks &blocks)
{
    const auto isOpen = [](const estimate::Estimate &e) {
        return e.target.kind == estimate::TargetKind::PublicPartition;
    };
    const auto isPriced = [](const estimate::Estimate &e) {
        return e.target.kind == estimate::TargetKind::CloudOffer && e.cost.has_value();
    };
    const auto duration = [](const estimate::Estimate &e) { return e.projectDuration.p50; };
    const std::pair<Message, const estimate::Estimate *> choices[] = {
        {PASSERELLE_TEXT("Report", "Chosen"), &chosen},
        {PASSERELLE_TEXT("Report", "Fastest public machine"), least(context, isOpen, duration)},
        {PASSERELLE_TEXT("Report", "Cheapest cloud"),
         least(context, isPriced, [](const estimate::Estimate &e) { return e.cost->p50; })},
        {PASSERELLE_TEXT("Report", "Fastest cloud"), least(context, isPriced, duration)},
    };
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Report", "The choice at a glance"));
    table.columns = {{{}, Align::Start, 1.5},
                     {context.text(PASSERELLE_TEXT("Report", "Machine")), Align::Start, 2},
                     {context.text(PASSERELLE_TEXT("Report", "GPU-hours")), Align::End, 1.2},
                     {context.text(PASSERELLE_TEXT("Report", "Duration")), Align::End, 1},
                     {context.text(PASSERELLE_TEXT("Report", "Price (excl. VAT)")), Align::End, 1.2}};
    for (const auto &[name, e] : choices) {
        if (e == nullptr)
            continue;
        Table::Row row;
        row.cells = {strong(context.text(name)), plain(e->target.name),
                     plain(units::format(e->projectGpuHours.p50, context.language)),
                     plain(units::format(e->projectDuration.p50, context.language)),
                     plain(e->cost ? units::format(e->cost->p50, context.language)
                                   : context.text(PASSERELLE_TEXT("Report", "Granted")))};
        row.emphasised = e == &chosen && table.rows.empty();
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace

void addCover(const Context &context, Blocks &blocks)
{
    Cover cover;
    cover.kicker = context.text(PASSERELLE_TEXT("Report", "Computing needs and access report"));
    cover.title = context.projectName();
    if (context.projectName() != context.value.dossier.name)
        cover.subtitle = context.value.dossier.name;
    const auto add = [&](const Message &name, const QString &value) {
        if (!value.isEmpty())
            cover.facts.facts.push_back({context.text(name), plain(value)});
    };
    add(PASSERELLE_TEXT("Report", "Company"), context.companyName());
    add(PASSERELLE_TEXT("Report", "Business vertical"), verticalName(context));
    add(PASSERELLE_TEXT("Report", "Model"), context.value.workload.modelName);
    add(PASSERELLE_TEXT("Report", "Date of this report"), context.date(context.today));
    if (context.catalogue.asOf.isValid())
        add(PASSERELLE_TEXT("Report", "Facts known on"), context.date(context.catalogue.asOf));
    cover.remark = context.text(PASSERELLE_TEXT(
        "Report",
        "Every estimate is given with its interval, every fact with its source and date. Figures are computed "
        "from the description of the project, not measured on the machines."));
    blocks.emplace_back(std::move(cover));
}

void addSummary(const Context &context, Blocks &blocks)
{
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Summary")), 1});
    if (context.value.workloadProblem) {
        blocks.emplace_back(Note{Note::Kind::Attention,
                                 context.text(PASSERELLE_TEXT("Report", "No estimate can be made yet.")),
                                 {plain(context.text(*context.value.workloadProblem))}});
        return;
    }
    const estimate::Estimate *e = context.chosen();
    if (e == nullptr || !e->feasible) {
        const Message reason =
            e != nullptr && !e->reason.isEmpty()
                ? e->reason
                : PASSERELLE_TEXT("Report", "None of the machines can run this job as described; the "
                                            "comparison gives the limit that binds on each.");
        const QString place = e == nullptr ? QString() : e->target.name;
        blocks.emplace_back(Note{Note::Kind::Attention, place, {plain(context.text(reason))}});
        return;
    }
    addLead(*e, context, blocks);
    BulletList list;
    list.items = {whereLine(*e, context), howMuchLine(*e, context), doorLine(context), coverageLine(context)};
    blocks.emplace_back(std::move(list));
    addAlternatives(*e, context, blocks);
    blocks.emplace_back(Note{
        Note::Kind::Information,
        context.text(PASSERELLE_TEXT("Report", "How far to trust these figures")),
        {plain(context.text(PASSERELLE_TEXT(
            "Report", "The middle figure is as likely to be too low as too high. One project in ten should stay "
                      "below the lower bound, and one in ten should exceed the upper one. A short trial run on the "
                      "real machine narrows the interval more than any calculation.")))}});
}

}  // namespace passerelle::exporter
