// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/cohort_bars.hpp"
#include "cohort/cohort_report.hpp"

#include "export/report/context.hpp"
#include "units/format.hpp"

namespace passerelle::cohort {

namespace {

using exporter::Align;
using exporter::plain;
using exporter::Table;

/// What the chapters are made from.
struct Writer {
    const AnonymousCohort &cohort;
    const catalogue::Catalogue &catalogue;
    const Language &language;
    std::vector<exporter::Block> &blocks;

    [[nodiscard]] QString text(const Message &message) const { return message.text(language); }
    [[nodiscard]] QString day(const QDate &date) const
    {
        return language.locale().toString(date, QStringLiteral("d MMMM yyyy"));
    }
    void heading(const Message &message) const { blocks.emplace_back(exporter::Heading{text(message), 1}); }
    void paragraph(const Message &message) const
    {
        blocks.emplace_back(exporter::Paragraph{plain(text(message)), exporter::ParagraphStyle::Body});
    }
};

void addCover(const Writer &writer, const QString &name, const QDate &today)
{
    exporter::Cover cover;
    cover.kicker = writer.text(PASSERELLE_TEXT("Cohort", "Anonymous cohort report"));
    cover.title = name.isEmpty() ? writer.text(PASSERELLE_TEXT("Cohort", "The cohort's computing needs")) : name;
    if (!name.isEmpty())
        cover.subtitle = writer.text(PASSERELLE_TEXT("Cohort", "The cohort's computing needs"));
    const auto add = [&](const Message &label, const QString &value) {
        cover.facts.facts.push_back({writer.text(label), plain(value)});
    };
    add(PASSERELLE_TEXT("Cohort", "Dossiers"), writer.language.locale().toString(writer.cohort.total.dossiers));
    add(PASSERELLE_TEXT("Cohort", "Date of this report"), writer.day(today));
    if (writer.cohort.factsAsOf.isValid())
        add(PASSERELLE_TEXT("Cohort", "Facts known on"), writer.day(writer.cohort.factsAsOf));
    cover.remark = writer.text(
        PASSERELLE_TEXT("Cohort",
                        "No company, person or project is named. Groups of fewer than %1 dossiers are put together.")
            .arg(kSmallestGroup));
    writer.blocks.emplace_back(std::move(cover));
}

void addTotals(const Writer &writer)
{
    const Sum &total = writer.cohort.total;
    writer.heading(PASSERELLE_TEXT("Cohort", "Summary"));
    if (total.estimated == 0) {
        writer.paragraph(PASSERELLE_TEXT_N("Cohort", "%n dossiers. Too few of them have an estimate to tell of it "
                                                     "without giving one away.")
                             .count(total.dossiers));
        return;
    }
    const Message lead = PASSERELLE_TEXT_N("Cohort", "%n dossiers, of which %1 are estimated, need about %2 of "
                                                     "computing together.")
                             .count(total.dossiers)
                             .arg(total.estimated)
                             .arg(units::format(total.gpuHours.p50, writer.language));
    writer.blocks.emplace_back(exporter::Paragraph{plain(writer.text(lead)), exporter::ParagraphStyle::Lead});
    exporter::KeyFigures figures;
    const auto add = [&](const Message &name, const QString &value, const QString &remark) {
        figures.figures.push_back({value, writer.text(name), remark});
    };
    add(PASSERELLE_TEXT("Cohort", "Computing"), units::format(total.gpuHours.p50, writer.language),
        exporter::rangeText(total.gpuHours, writer.language));
    add(PASSERELLE_TEXT("Cohort", "Electricity"), units::format(total.energy.p50, writer.language),
        exporter::rangeText(total.energy, writer.language));
    add(PASSERELLE_TEXT("Cohort", "Carbon of the electricity"), units::format(total.carbon.p50, writer.language),
        exporter::rangeText(total.carbon, writer.language));
    if (total.priced > 0) {
        add(PASSERELLE_TEXT_N("Cohort", "Price for the %n that pay, excl. VAT").count(total.priced),
            units::format(total.cost.p50, writer.language), exporter::rangeText(total.cost, writer.language));
    }
    writer.blocks.emplace_back(std::move(figures));
}

void addStages(const Writer &writer)
{
    Table table;
    table.caption = writer.text(PASSERELLE_TEXT("Cohort", "How far the dossiers are"));
    table.columns = {{writer.text(PASSERELLE_TEXT("Cohort", "Stage")), Align::Start, 3},
                     {writer.text(PASSERELLE_TEXT("Cohort", "Dossiers")), Align::End, 1}};
    for (const Group &group : writer.cohort.stages) {
        Table::Row row;
        row.cells = {plain(groupName(group, Grouping::Status, writer.catalogue, writer.language)),
                     plain(writer.language.locale().toString(group.sum.dossiers))};
        table.rows.push_back(std::move(row));
    }
    writer.blocks.emplace_back(std::move(table));
}

Table groupTable(const Writer &writer, const Message &caption, const Message &first, const std::vector<Group> &groups,
                 Grouping grouping)
{
    Table table;
    table.caption = writer.text(caption);
    table.columns = {{writer.text(first), Align::Start, 2.6},
                     {writer.text(PASSERELLE_TEXT("Cohort", "Dossiers")), Align::End, 0.8},
                     {writer.text(PASSERELLE_TEXT("Cohort", "Computing")), Align::End, 1.2},
                     {writer.text(PASSERELLE_TEXT("Cohort", "Low to high")), Align::End, 1.9},
                     {writer.text(PASSERELLE_TEXT("Cohort", "Electricity")), Align::End, 1},
                     {writer.text(PASSERELLE_TEXT("Cohort", "Carbon")), Align::End, 1.1}};
    for (const Group &group : groups) {
        Table::Row row;
        row.cells = {plain(groupName(group, grouping, writer.catalogue, writer.language)),
                     plain(writer.language.locale().toString(group.sum.dossiers)),
                     exporter::strong(units::format(group.sum.gpuHours.p50, writer.language)),
                     plain(exporter::rangeText(group.sum.gpuHours, writer.language)),
                     plain(units::format(group.sum.energy.p50, writer.language)),
                     plain(units::format(group.sum.carbon.p50, writer.language))};
        row.muted = group.merged;
        table.rows.push_back(std::move(row));
    }
    return table;
}

exporter::Figure hoursFigure(const Writer &writer)
{
    std::vector<Bar> bars;
    for (const Group &group : writer.cohort.verticals) {
        const auto &hours = group.sum.gpuHours;
        bars.push_back({groupName(group, Grouping::Vertical, writer.catalogue, writer.language),
                        units::format(hours.p50, writer.language),
                        {hours.p10.value(), hours.p50.value(), hours.p90.value()}});
    }
    const QString alternative = writer.text(
        PASSERELLE_TEXT("Cohort", "The bar is the middle estimate, the thin line spans from low to high. The table "
                                  "below holds the same figures."));
    return barFigure(writer.text(PASSERELLE_TEXT("Cohort", "GPU-hours by vertical")), alternative,
                     writer.text(PASSERELLE_TEXT("Cohort", "GPU-hours")), std::move(bars), writer.language.locale());
}

exporter::Figure carbonFigure(const Writer &writer)
{
    std::vector<Bar> bars;
    for (const Group &group : writer.cohort.countries) {
        const auto &carbon = group.sum.carbon;
        bars.push_back(
            {groupName(group, Grouping::Country, writer.catalogue, writer.language),
             units::format(carbon.p50, writer.language),
             {units::inKilograms(carbon.p10), units::inKilograms(carbon.p50), units::inKilograms(carbon.p90)}});
    }
    const QString alternative = writer.text(
        PASSERELLE_TEXT("Cohort", "Each dossier counts in the country of the machine chosen for it. The table below "
                                  "holds the same figures."));
    return barFigure(writer.text(PASSERELLE_TEXT("Cohort", "CO₂e by country of the machine")), alternative,
                     writer.text(PASSERELLE_TEXT("Cohort", "Kilograms of CO₂e")), std::move(bars),
                     writer.language.locale());
}

void addGroups(const Writer &writer)
{
    writer.heading(PASSERELLE_TEXT("Cohort", "Verticals"));
    writer.blocks.emplace_back(hoursFigure(writer));
    writer.blocks.emplace_back(groupTable(writer, PASSERELLE_TEXT("Cohort", "By business vertical"),
                                          PASSERELLE_TEXT("Cohort", "Vertical"), writer.cohort.verticals,
                                          Grouping::Vertical));
    writer.heading(PASSERELLE_TEXT("Cohort", "Machines and carbon"));
    writer.blocks.emplace_back(carbonFigure(writer));
    writer.blocks.emplace_back(groupTable(writer, PASSERELLE_TEXT("Cohort", "By country of the machine"),
                                          PASSERELLE_TEXT("Cohort", "Country"), writer.cohort.countries,
                                          Grouping::Country));
    writer.blocks.emplace_back(groupTable(writer, PASSERELLE_TEXT("Cohort", "By machine"),
                                          PASSERELLE_TEXT("Cohort", "Machine"), writer.cohort.machines,
                                          Grouping::Machine));
    writer.heading(PASSERELLE_TEXT("Cohort", "Access routes"));
    writer.blocks.emplace_back(groupTable(writer, PASSERELLE_TEXT("Cohort", "By access route"),
                                          PASSERELLE_TEXT("Cohort", "Route"), writer.cohort.routes, Grouping::Route));
}

void addMethod(const Writer &writer)
{
    writer.heading(PASSERELLE_TEXT("Cohort", "How these figures are made"));
    exporter::BulletList list;
    const auto add = [&](const Message &message) { list.items.push_back(plain(writer.text(message))); };
    add(PASSERELLE_TEXT("Cohort", "Each dossier is estimated on the machine chosen for it, or on the one proposed when "
                                  "none was chosen; its own report gives every source and assumption."));
    add(PASSERELLE_TEXT("Cohort", "Low and high are sums of the dossiers' low and high values. They would be exact if "
                                  "all estimates erred the same way; independent errors partly cancel, so the true "
                                  "range of the total is narrower."));
    add(PASSERELLE_TEXT("Cohort", "Carbon is that of the electricity in the machine's country, with cooling and "
                                  "servers; the making of the hardware is not in it."));
    add(PASSERELLE_TEXT("Cohort", "A group of fewer than %1 dossiers is put together with others, so that none can be "
                                  "found by subtraction. A very large project may still be recognised by those who "
                                  "know it.")
            .arg(kSmallestGroup));
    writer.blocks.emplace_back(std::move(list));
}

}  // namespace

exporter::Document cohortDocument(const AnonymousCohort &cohort, const QString &name,
                                  const catalogue::Catalogue &catalogue, const Language &language, const QDate &today)
{
    exporter::Document document;
    const Writer writer{cohort, catalogue, language, document.blocks};
    document.title = name.isEmpty() ? writer.text(PASSERELLE_TEXT("Cohort", "Anonymous cohort report"))
                                    : writer.text(PASSERELLE_TEXT("Cohort", "%1: anonymous cohort report").arg(name));
    document.author = QStringLiteral("Passerelle");
    document.subject = writer.text(PASSERELLE_TEXT("Cohort", "Anonymous cohort report"));
    document.languageTag = language.isFrench() ? QStringLiteral("fr-FR") : QStringLiteral("en-GB");
    document.runningHead = document.title;
    document.runningDate = writer.day(today);
    document.pageOf = language.translate("Report", "Page %1 of %2");
    addCover(writer, name, today);
    addTotals(writer);
    addStages(writer);
    if (cohort.total.estimated > 0)
        addGroups(writer);
    addMethod(writer);
    return document;
}

}  // namespace passerelle::cohort
