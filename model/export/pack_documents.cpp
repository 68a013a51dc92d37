// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pack_documents.hpp"

#include "export/jobs/quoting.hpp"
#include "export/report/context.hpp"

#include <algorithm>

namespace passerelle::exporter {

namespace {

Cover annexCover(const Context &context, const catalogue::Route *route)
{
    Cover cover;
    cover.kicker = context.text(PASSERELLE_TEXT("Pack", "Technical annex"));
    cover.title = context.projectName();
    cover.subtitle = route == nullptr ? QString() : context.text(route->name);
    const auto add = [&](const Message &name, const QString &value) {
        if (!value.isEmpty())
            cover.facts.facts.push_back({context.text(name), plain(value)});
    };
    add(PASSERELLE_TEXT("Report", "Company"), context.companyName());
    if (const estimate::Estimate *chosen = context.chosen())
        add(PASSERELLE_TEXT("Pack", "Machine"), chosen->target.name);
    add(PASSERELLE_TEXT("Application", "Date"), context.date(context.today));
    if (context.catalogue.asOf.isValid())
        add(PASSERELLE_TEXT("Report", "Facts known on"), context.date(context.catalogue.asOf));
    cover.remark = context.text(PASSERELLE_TEXT(
        "Pack", "Figures are estimates with their interval: eight in ten published measurements lie inside. Each rests "
                "on the assumptions and sources listed at the end."));
    return cover;
}

void addRuns(const Context &context, const estimate::Estimate &chosen, Blocks &blocks)
{
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Pack", "Table of runs"));
    table.columns = {{context.text(PASSERELLE_TEXT("Pack", "Run")), Align::Start, 2},
                     {context.text(PASSERELLE_TEXT("Pack", "GPU-hours")), Align::End, 1},
                     {context.text(PASSERELLE_TEXT("Pack", "How it was worked out")), Align::Start, 3}};
    for (const estimate::Part &part : chosen.parts) {
        Table::Row row;
        row.cells = {plain(context.text(part.label)), plain(units::format(part.gpuHours.p50, context.language)),
                     plain(context.text(part.reason))};
        table.rows.push_back(std::move(row));
    }
    Table::Row total;
    total.emphasised = true;
    total.cells = {plain(context.text(PASSERELLE_TEXT("Pack", "Asked for"))),
                   plain(units::format(chosen.requestGpuHours, context.language)),
                   plain(context.text(PASSERELLE_TEXT("Pack", "The upper bound of the project, rounded up.")))};
    table.rows.push_back(std::move(total));
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Pack", "Where the hours go")), 1});
    blocks.emplace_back(std::move(table));
}

struct Line {
    const char *path;  ///< beginning of the paths that it describes
    Message text;
};

std::vector<Line> contents()
{
    return {{"application.pdf", PASSERELLE_TEXT("Pack", "the form with your answers, to have read over")},
            {"application.docx", PASSERELLE_TEXT("Pack", "the same for Word; accessible headings and tables")},
            {"application.odt", PASSERELLE_TEXT("Pack", "the same for LibreOffice")},
            {"answers.txt", PASSERELLE_TEXT("Pack", "every answer in form order, ready to paste into the portal")},
            {"answers.csv", PASSERELLE_TEXT("Pack", "the same as a table, with what is left to do")},
            {"annex.pdf", PASSERELLE_TEXT("Pack", "technical annex: plan, hours run by run, assumptions, sources")},
            {"application.json", PASSERELLE_TEXT("Pack", "the same for programs")},
            {"estimates.csv", PASSERELLE_TEXT("Pack", "every machine and offer estimated, as a table")},
            {"calendar.ics", PASSERELLE_TEXT("Pack", "the dates on the way, for your calendar")},
            {"jobs/", PASSERELLE_TEXT("Pack", "scripts: fill in settings.sh, run prefetch.sh, then submit.sh")},
            {"cloud/", PASSERELLE_TEXT("Pack", "OpenTofu files and a task for the chosen offer")}};
}

QString leftToDo(const access::Application &application, const Language &language)
{
    const std::vector<access::OpenQuestion> open = access::openQuestions(application);
    if (open.empty())
        return PASSERELLE_TEXT("Pack", "Every required question has an answer. Read them once more.").text(language);
    QStringList lines{PASSERELLE_TEXT("Pack", "Left to do: %1 questions, about %2 minutes.")
                          .arg(static_cast<int>(open.size()))
                          .arg(application.minutesLeft)
                          .text(language)};
    for (const access::OpenQuestion &question : open) {
        lines << QStringLiteral("  [ ] ") +
                     oneLine(PASSERELLE_TEXT("Pack", "%1: %2").arg(question.label).arg(question.what).text(language));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

Document annexDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue, const Language &language,
                       const QDate &today)
{
    const Context context{value, catalogue, language, today};
    const catalogue::Route *route = value.application ? catalogue.route(value.application->routeId) : nullptr;
    Document document =
        emptyDocument(context, context.text(PASSERELLE_TEXT("Pack", "%1: technical annex").arg(context.projectName())));
    document.subject = context.text(PASSERELLE_TEXT("Pack", "Technical annex"));
    document.blocks.emplace_back(annexCover(context, route));
    addSubject(context, document.blocks);
    addJob(context, document.blocks);
    addEstimate(context, document.blocks);
    addCalculation(context, document.blocks);
    if (const estimate::Estimate *chosen = context.chosen(); chosen != nullptr && chosen->feasible)
        addRuns(context, *chosen, document.blocks);
    addAssumptions(context, document.blocks);
    addSources(context, document.blocks);
    return document;
}

QByteArray readmeOf(const dossier::Case &value, const catalogue::Catalogue &catalogue, const PackFiles &files,
                    const Language &language, const QDate &today)
{
    const Context context{value, catalogue, language, today};
    const catalogue::Route *route = catalogue.route(value.application->routeId);
    QStringList lines{oneLine(context.projectName()),
                      route == nullptr ? value.application->routeId : context.text(route->name),
                      route == nullptr ? QString() : route->portal, context.date(today), QString()};
    lines << leftToDo(*value.application, language) << QString();
    lines << context.text(PASSERELLE_TEXT("Pack", "In this pack:"));
    for (const Line &line : contents()) {
        const QString path = QString::fromLatin1(line.path);
        const bool present = std::any_of(files.begin(), files.end(),
                                         [&path](const PackFile &file) { return file.path.startsWith(path); });
        if (present)
            lines << QStringLiteral("  %1 %2").arg(path, -18).arg(context.text(line.text));
    }
    lines << QString()
          << context.text(PASSERELLE_TEXT("Pack", "Nothing was sent anywhere. The questions are as known on %1: check "
                                                  "them on the portal while you copy the answers.")
                              .arg(context.date(catalogue.asOf)));
    return (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

}  // namespace passerelle::exporter
