// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_pages.hpp"

#include "ui/steps/vertical/starting_point.hpp"
#include "units/format.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Workshop", text);
}

/// What every page is made from.
struct Room {
    const ExampleCompany &company;
    const catalogue::Catalogue &catalogue;
    const Language &language;

    [[nodiscard]] const catalogue::Vertical &vertical() const { return *catalogue.vertical(company.verticalId); }
};

WorkshopPage companyPage(const Room &room)
{
    WorkshopPage page;
    page.title = room.company.name.text(room.language);
    page.lead = room.company.story.text(room.language);
    page.figures = {
        {QLocale(room.language.locale())
             .toString(room.company.facts.value(QStringLiteral("company.headcount")).toInt()),
         shown(QT_TRANSLATE_NOOP("Workshop", "people"))},
        {units::format(units::euros(room.company.facts.value(QStringLiteral("company.turnover_eur")).toDouble()),
                       room.language),
         shown(QT_TRANSLATE_NOOP("Workshop", "turnover a year"))},
        {room.company.facts.value(QStringLiteral("company.city")).toString(),
         room.vertical().name.text(room.language)}};
    page.remark =
        shown(QT_TRANSLATE_NOOP("Workshop", "An invented company; the project is the vertical's own example."));
    return page;
}

WorkshopPage projectPage(const Room &room)
{
    const catalogue::ProjectIdea &project = room.vertical().firstProject;
    const catalogue::Preset *preset = room.catalogue.preset(project.presetId);
    WorkshopPage page;
    page.title = shown(QT_TRANSLATE_NOOP("Workshop", "What will it train, and on what?"));
    page.lead = project.title.text(room.language);
    page.points = {shown(QT_TRANSLATE_NOOP("Workshop", "Model: %1")).arg(preset ? preset->name : project.presetId),
                   shown(QT_TRANSLATE_NOOP("Workshop", "Data: %1")).arg(datasetWords(project, room.language))};
    const double epochs = project.facts.value(QStringLiteral("epochs")).toDouble();
    if (epochs > 0) {
        page.points << shown(QT_TRANSLATE_NOOP("Workshop", "Passes over the data: %1"))
                           .arg(room.language.locale().toString(epochs, 'f', 0));
    }
    page.remark =
        shown(QT_TRANSLATE_NOOP("Workshop", "Ask the room: do you know these three things of your own project?"));
    return page;
}

WorkshopPage effortPage(const Room &room, const estimate::Estimate &e)
{
    WorkshopPage page;
    page.title = shown(QT_TRANSLATE_NOOP("Workshop", "What does it take?"));
    page.lead = PASSERELLE_TEXT_N("Workshop", "On %1, with %n GPU(s) at a time:")
                    .arg(e.target.name)
                    .count(e.plan.gpus)
                    .text(room.language);
    page.figures = {
        {units::format(e.projectGpuHours.p50, room.language), shown(QT_TRANSLATE_NOOP("Workshop", "of computing"))},
        {units::format(e.projectDuration.p50, room.language), shown(QT_TRANSLATE_NOOP("Workshop", "on the machine"))},
        {units::format(e.energy.p50, room.language), shown(QT_TRANSLATE_NOOP("Workshop", "of electricity"))},
        {units::format(e.carbon.p50, room.language), shown(QT_TRANSLATE_NOOP("Workshop", "of carbon"))}};
    page.points = {shown(QT_TRANSLATE_NOOP("Workshop", "Computing, low to high: %1"))
                       .arg(units::formatInterval(e.projectGpuHours, room.language))};
    page.remark =
        shown(QT_TRANSLATE_NOOP("Workshop", "An estimate: one project in ten stays below the low figure, one in "
                                            "ten exceeds the high one."));
    return page;
}

WorkshopPage machinesPage(const Room &room, const dossier::Case &value)
{
    WorkshopPage page;
    page.title = shown(QT_TRANSLATE_NOOP("Workshop", "Where could it run?"));
    std::vector<const estimate::Estimate *> open;
    std::vector<const estimate::Estimate *> priced;
    for (const estimate::Estimate &e : value.estimates) {
        if (e.feasible && e.target.kind == estimate::TargetKind::PublicPartition)
            open.push_back(&e);
        if (e.feasible && e.cost)
            priced.push_back(&e);
    }
    std::ranges::sort(open, {}, [](const auto *e) { return e->projectGpuHours.p50.value(); });
    std::ranges::sort(priced, {}, [](const auto *e) { return e->cost->p50.value(); });
    page.lead = shown(QT_TRANSLATE_NOOP("Workshop", "%1 public machines and %2 cloud offers can run it."))
                    .arg(open.size())
                    .arg(priced.size());
    constexpr std::size_t kShown = 3;
    for (std::size_t i = 0; i < std::min(kShown, open.size()); ++i) {
        page.points << shown(QT_TRANSLATE_NOOP("Workshop", "%1 (%2): %3, granted"))
                           .arg(open[i]->target.name, open[i]->target.country,
                                units::format(open[i]->projectGpuHours.p50, room.language));
    }
    for (std::size_t i = 0; i < std::min(kShown, priced.size()); ++i) {
        page.points << shown(QT_TRANSLATE_NOOP("Workshop", "%1 (%2): %3, excluding VAT"))
                           .arg(priced[i]->target.name, priced[i]->target.country,
                                units::format(priced[i]->cost->p50, room.language));
    }
    page.remark = shown(QT_TRANSLATE_NOOP("Workshop", "Facts as of %1."))
                      .arg(room.language.locale().toString(room.catalogue.asOf, QLocale::LongFormat));
    return page;
}

WorkshopPage doorPage(const Room &room, const dossier::Case &value)
{
    WorkshopPage page;
    page.title = shown(QT_TRANSLATE_NOOP("Workshop", "Which door?"));
    for (const access::RouteAdvice &route : value.routes) {
        constexpr qsizetype kShown = 4;
        if (route.verdict == access::Verdict::Closed || page.points.size() >= kShown)
            continue;
        QString line = route.name.text(room.language);
        if (route.nextCutoff) {
            line = shown(QT_TRANSLATE_NOOP("Workshop", "%1, next date: %2"))
                       .arg(line, room.language.locale().toString(*route.nextCutoff, QLocale::LongFormat));
        }
        page.points << line;
    }
    page.lead = page.points.isEmpty()
                    ? shown(QT_TRANSLATE_NOOP("Workshop", "None is open to this project as it stands."))
                    : shown(QT_TRANSLATE_NOOP("Workshop", "The best door first:"));
    page.remark = shown(QT_TRANSLATE_NOOP("Workshop", "Check each date on the portal before you rely on it."));
    return page;
}

WorkshopPage nextPage(const dossier::Case &value)
{
    WorkshopPage page;
    page.title = shown(QT_TRANSLATE_NOOP("Workshop", "And now, yours"));
    page.lead = shown(QT_TRANSLATE_NOOP("Workshop", "Three things to bring home:"));
    page.points = {shown(QT_TRANSLATE_NOOP("Workshop", "which model, how much data, how many passes")),
                   shown(QT_TRANSLATE_NOOP("Workshop", "who signs for the company, and who leads the project")),
                   shown(QT_TRANSLATE_NOOP("Workshop", "the next date in the calendar"))};
    if (value.application) {
        page.remark = shown(QT_TRANSLATE_NOOP("Workshop", "This example's form: %1 of %2 required answers are filled "
                                                          "already."))
                          .arg(value.application->requiredAnswered)
                          .arg(value.application->required);
    }
    return page;
}

}  // namespace

std::vector<WorkshopPage> workshopPages(const ExampleCompany &company, const dossier::Case *value,
                                        const catalogue::Catalogue &catalogue, const Language &language)
{
    const Room room{company, catalogue, language};
    std::vector<WorkshopPage> pages{companyPage(room), projectPage(room)};
    if (!value || !value->chosen || !value->estimates[*value->chosen].feasible)
        return pages;
    pages.push_back(effortPage(room, value->estimates[*value->chosen]));
    pages.push_back(machinesPage(room, *value));
    pages.push_back(doorPage(room, *value));
    pages.push_back(nextPage(*value));
    return pages;
}

}  // namespace passerelle::ui
