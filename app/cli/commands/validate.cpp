// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/table.hpp"

#include "estimate/validation.hpp"

namespace passerelle::cli {

namespace {

using estimate::Accuracy;
using estimate::ValidatedRow;

QString plain(double value)
{
    return QString::number(value, 'g', 4);
}

void printRows(const std::vector<ValidatedRow> &rows, const Context &context)
{
    Table table({context.text(PASSERELLE_TEXT("Cli", "Row")), context.text(PASSERELLE_TEXT("Cli", "Quantity")),
                 context.text(PASSERELLE_TEXT("Cli", "Reported")), QStringLiteral("p10"), QStringLiteral("p50"),
                 QStringLiteral("p90"), context.text(PASSERELLE_TEXT("Cli", "p50/reported"))});
    for (const ValidatedRow &row : rows) {
        if (!row.predicted()) {
            context.print(context.text(PASSERELLE_TEXT("Cli", "%1 skipped: %2").arg(row.id).arg(row.skip)));
            continue;
        }
        const std::optional<double> ratio = row.ratio();
        table.add({row.id, row.quantity, row.reported ? plain(*row.reported) : QStringLiteral("–"), plain(row.p10),
                   plain(row.p50), plain(row.p90), ratio ? plain(*ratio) : QStringLiteral("–")});
    }
    if (!table.isEmpty())
        context.print(table.text());
}

QStringList summaryRow(const QString &name, const Accuracy &accuracy)
{
    return {name,
            QString::number(accuracy.n),
            QString::number(accuracy.skipped),
            QString::number(accuracy.medianError, 'f', 2),
            QString::number(accuracy.p90Error, 'f', 2),
            QString::number(accuracy.bias, 'f', 2),
            QString::number(accuracy.coverage, 'f', 2),
            QString::number(accuracy.medianWidth, 'f', 2)};
}

void printSummary(const estimate::ValidationReport &report, const Context &context)
{
    Table table({context.text(PASSERELLE_TEXT("Cli", "Rows of")), context.text(PASSERELLE_TEXT("Cli", "Compared")),
                 context.text(PASSERELLE_TEXT("Cli", "Skipped")), context.text(PASSERELLE_TEXT("Cli", "Median error")),
                 context.text(PASSERELLE_TEXT("Cli", "90th percentile")), context.text(PASSERELLE_TEXT("Cli", "Bias")),
                 context.text(PASSERELLE_TEXT("Cli", "Inside p10–p90")),
                 context.text(PASSERELLE_TEXT("Cli", "Median p90/p10"))});
    table.add(summaryRow(context.text(PASSERELLE_TEXT("Cli", "the whole table")), report.overall));
    for (const auto *groups : {&report.byKind, &report.byFamily, &report.byGpu}) {
        for (const auto &[name, accuracy] : *groups)
            table.add(summaryRow(name, accuracy));
    }
    context.print();
    context.print(table.text());
}

Exit run(const Arguments &arguments, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto report = estimate::validateTable(arguments.positionals.constFirst(), **facts);
    if (!report)
        return context.refuse(report.error());
    context.print(estimate::toJson(*report, context.language()));
    if (!context.json()) {
        printRows(report->rows, context);
        printSummary(*report, context);
    }
    return Exit::Done;
}

}  // namespace

Command validateCommand()
{
    return {QStringLiteral("validate"),
            QStringLiteral("TABLE"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "Predictions against a table of published measurements."),
            {},
            false,
            run};
}

}  // namespace passerelle::cli
