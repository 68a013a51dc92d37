// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/measure_script.hpp"

#include "cli/case_input.hpp"
#include "cli/command.hpp"

#include <QFileInfo>
#include <QJsonObject>

namespace passerelle::cli {

namespace {

Exit run(const Arguments &arguments, Context &context)
{
    const auto out = arguments.value(QStringLiteral("out"));
    if (!out || out->isEmpty())
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "Name the file to write with --out."));
    const auto work = context.workload(arguments.positionals.constFirst());
    if (!work)
        return context.refuse(work.error());
    const auto script = estimate::measureScript(*work);
    if (!script)
        return context.refuse(script.error());
    if (const auto written = writeFile(*out, *script); !written)
        return context.refuse(written.error());
    const QString path = QFileInfo(*out).absoluteFilePath();
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.measure-script/1")},
                              {QStringLiteral("file"), path}});
    context.print(context.text(PASSERELLE_TEXT("Cli", "Written: %1").arg(path)));
    context.print(context.text(
        PASSERELLE_TEXT("Cli",
                        "Copy it to a computer with a GPU and PyTorch, run “python3 %1” there (two minutes), then "
                        "estimate again with --measured passerelle-measurement.json.")
            .arg(QFileInfo(*out).fileName())));
    return Exit::Done;
}

}  // namespace

Command measureScriptCommand()
{
    return {QStringLiteral("measure-script"),
            QStringLiteral("WORKLOAD"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "A script that measures a few steps of a workload on any GPU, in two minutes."),
            {{QStringLiteral("out"), QStringLiteral("FILE.py"), PASSERELLE_TEXT("Cli", "Where to write it.")}},
            false,
            run};
}

}  // namespace passerelle::cli
