// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_input.hpp"
#include "cli/command.hpp"

#include <QJsonArray>

namespace passerelle::cli {

namespace {

Exit run(const Arguments &arguments, Context &context)
{
    const auto route = arguments.value(QStringLiteral("route"));
    const auto folder = arguments.value(QStringLiteral("out"));
    if (!route || !folder)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "The options --route ID and --out DIR are needed."));
    const auto value = caseOf(arguments.positionals.constFirst(), *route, context);
    if (!value)
        return context.refuse(value.error());
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
                              {QStringLiteral("files"), QJsonArray::fromStringList(*written)}});
    for (const QString &path : *written)
        context.print(path);
    context.print(context.text(PASSERELLE_TEXT("Cli", "%1 of %2 required answers are filled.")
                                   .arg(application.requiredAnswered)
                                   .arg(application.required)));
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
             {QStringLiteral("out"), QStringLiteral("DIR"), PASSERELLE_TEXT("Cli", "Where to write the pack.")}},
            true,
            run};
}

}  // namespace passerelle::cli
