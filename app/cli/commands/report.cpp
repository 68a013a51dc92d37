// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report.hpp"

#include "cli/case_input.hpp"
#include "cli/command.hpp"
#include "cli/estimate_text.hpp"

#include <QFileInfo>

namespace passerelle::cli {

namespace {

Exit run(const Arguments &arguments, Context &context)
{
    const auto path = arguments.value(QStringLiteral("out"));
    if (!path)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "The option --out FILE.pdf is needed."));
    const QString paper = arguments.value(QStringLiteral("paper")).value_or(QStringLiteral("a4"));
    if (paper != QLatin1String("a4") && paper != QLatin1String("letter"))
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "The paper is a4 or letter."));
    const exporter::ReportLook look{
        paper == QLatin1String("letter") ? exporter::PageFormat::Letter : exporter::PageFormat::A4, {}};
    const auto value = caseOf(arguments.positionals.constFirst(), {}, context);
    if (!value)
        return context.refuse(value.error());
    if (!value->chosen)
        return context.refuse(bindingLimit(value->estimates));
    if (const Result<void> made = makeFolder(QFileInfo(*path).absolutePath()); !made)
        return context.refuse(made.error());
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    if (const auto done = exporter::writeReport(*value, **facts, context.language(), *path, context.today(), look);
        !done)
        return context.refuse(done.error());
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.files/1")},
                              {QStringLiteral("report"), *path}});
    context.print(context.text(PASSERELLE_TEXT("Cli", "The report is in %1").arg(*path)));
    return Exit::Done;
}

}  // namespace

Command reportCommand()
{
    return {QStringLiteral("report"),
            QStringLiteral("DOSSIER"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "The report of a dossier as PDF."),
            {{QStringLiteral("out"), QStringLiteral("FILE.pdf"), PASSERELLE_TEXT("Cli", "The file to write.")},
             {QStringLiteral("paper"), QStringLiteral("a4|letter"),
              PASSERELLE_TEXT("Cli", "The paper it is laid out for; without it, a4.")}},
            true,
            run};
}

}  // namespace passerelle::cli
