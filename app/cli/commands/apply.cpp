// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_input.hpp"
#include "cli/command.hpp"

#include "export/final_report.hpp"

#include <QJsonArray>

namespace passerelle::cli {

namespace {

Exit finalReport(const dossier::Case &value, const QString &templateId, const QString &folder, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const QString wanted = templateId.isEmpty() && value.application
                               ? exporter::finalReportFor(value.application->routeId, **facts)
                               : templateId;
    const auto written = writeFinalReport(value, wanted, folder, context);
    if (!written)
        return context.refuse(written.error());
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.files/1")},
                              {QStringLiteral("template"), wanted},
                              {QStringLiteral("files"), QJsonArray::fromStringList(written->files)}});
    for (const QString &path : written->files)
        context.print(path);
    return Exit::Done;
}

Exit run(const Arguments &arguments, Context &context)
{
    const auto route = arguments.value(QStringLiteral("route"));
    const auto folder = arguments.value(QStringLiteral("out"));
    const auto report = arguments.value(QStringLiteral("final-report"));
    if (!route || !folder)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "The options --route ID and --out DIR are needed."));
    const auto value = caseOf(arguments.positionals.constFirst(), *route, context);
    if (!value)
        return context.refuse(value.error());
    if (report)
        return finalReport(*value, *report == QStringLiteral("auto") ? QString() : *report, *folder, context);
    if (!value->application) {
        return context.refuse(
            Error{ErrorCode::Internal, PASSERELLE_TEXT("Cli", "The form could not be filled."), {}, {}, {}, {}});
    }
    const auto written = writePack(*value, *folder, context);
    if (!written)
        return context.refuse(written.error());
    const access::Application &application = *value->application;
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.pack/1")},
                              {QStringLiteral("route"), application.routeId},
                              {QStringLiteral("required"), application.required},
                              {QStringLiteral("required_answered"), application.requiredAnswered},
                              {QStringLiteral("minutes_left"), application.minutesLeft},
                              {QStringLiteral("folder"), written->folder},
                              {QStringLiteral("archive"), written->archive},
                              {QStringLiteral("files"), QJsonArray::fromStringList(written->files)}});
    context.print(written->folder);
    context.print(written->archive);
    context.print(
        context.text(PASSERELLE_TEXT("Cli", "%1 of %2 required answers are filled; about %3 minutes are left.")
                         .arg(application.requiredAnswered)
                         .arg(application.required)
                         .arg(application.minutesLeft)));
    return Exit::Done;
}

}  // namespace

Command applyCommand()
{
    return {QStringLiteral("apply"),
            QStringLiteral("DOSSIER"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "The application pack of a route: the form filled as far as the dossier allows."),
            {{QStringLiteral("route"), QStringLiteral("ID"), PASSERELLE_TEXT("Cli", "The access route.")},
             {QStringLiteral("out"), QStringLiteral("DIR"), PASSERELLE_TEXT("Cli", "Where to write the pack.")},
             {QStringLiteral("final-report"), QStringLiteral("ID"),
              PASSERELLE_TEXT("Cli", "Write the final report of this template instead; “auto” takes the route's.")}},
            true,
            run};
}

}  // namespace passerelle::cli
