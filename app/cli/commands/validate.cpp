// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/table.hpp"

#include "estimate/validation.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace passerelle::cli {

namespace {

using estimate::Accuracy;
using estimate::ValidatedRow;

constexpr int kWorstRows = 10;

QString plain(double value)
{
    return QString::number(value, 'g', 4);
}

QString orDash(const std::optional<double> &value)
{
    return value ? plain(*value) : QStringLiteral("–");
}

Table rowTable(const Message &first, const Context &context)
{
    return Table({context.text(first), context.text(PASSERELLE_TEXT("Cli", "Quantity")),
                  context.text(PASSERELLE_TEXT("Cli", "Reported")), QStringLiteral("p10"), QStringLiteral("p50"),
                  QStringLiteral("p90"), context.text(PASSERELLE_TEXT("Cli", "p50/reported"))});
}

QStringList cellsOf(const ValidatedRow &row)
{
    return {row.id,         row.quantity,   orDash(row.reported), plain(row.p10),
            plain(row.p50), plain(row.p90), orDash(row.ratio())};
}

void printRows(const std::vector<ValidatedRow> &rows, const Context &context)
{
    Table table = rowTable(PASSERELLE_TEXT("Cli", "Row"), context);
    for (const ValidatedRow &row : rows) {
        if (row.predicted())
            table.add(cellsOf(row));
    }
    if (!table.isEmpty()) {
        context.print(table.text());
        context.print();
    }
}

/// The rows furthest off, whichever way.
void printWorst(const std::vector<ValidatedRow> &rows, int count, const Context &context)
{
    std::vector<const ValidatedRow *> compared;
    for (const ValidatedRow &row : rows) {
        if (row.ratio())
            compared.push_back(&row);
    }
    std::stable_sort(compared.begin(), compared.end(), [](const ValidatedRow *a, const ValidatedRow *b) {
        return std::abs(std::log(*a->ratio())) > std::abs(std::log(*b->ratio()));
    });
    compared.resize(std::min(compared.size(), static_cast<std::size_t>(count)));
    if (compared.empty())
        return;
    Table table = rowTable(PASSERELLE_TEXT("Cli", "Furthest off"), context);
    for (const ValidatedRow *row : compared)
        table.add(cellsOf(*row));
    context.print();
    context.print(table.text());
}

/// Each reason once, with how many rows it holds back and which.
void printSkipped(const std::vector<ValidatedRow> &rows, const Context &context)
{
    std::map<QString, QStringList> reasons;
    for (const ValidatedRow &row : rows) {
        const Message &why = row.predicted() ? row.refused : row.skip;
        if (!why.isEmpty())
            reasons[context.text(why)] << row.id;
    }
    for (const auto &[reason, ids] : reasons) {
        context.print();
        context.print(context.text(
            PASSERELLE_TEXT_N("Cli", "%n row(s) skipped: %1").arg(reason).count(static_cast<int>(ids.size()))));
        context.print(QStringLiteral("  ") + ids.join(QStringLiteral(", ")));
    }
}

QStringList summaryRow(const QString &name, const Accuracy &accuracy)
{
    const auto figure = [&accuracy](double value) {
        return accuracy.n > 0 ? QString::number(value, 'f', 2) : QStringLiteral("–");
    };
    return {name,
            QString::number(accuracy.n),
            QString::number(accuracy.skipped),
            figure(accuracy.medianError),
            figure(accuracy.p90Error),
            figure(accuracy.bias),
            figure(accuracy.coverage),
            figure(accuracy.medianWidth)};
}

void printGroups(const Message &title, const std::map<QString, Accuracy> &groups, const Context &context)
{
    Table table({context.text(title), context.text(PASSERELLE_TEXT("Cli", "Compared")),
                 context.text(PASSERELLE_TEXT("Cli", "Skipped")), context.text(PASSERELLE_TEXT("Cli", "Median error")),
                 context.text(PASSERELLE_TEXT("Cli", "90th percentile")), context.text(PASSERELLE_TEXT("Cli", "Bias")),
                 context.text(PASSERELLE_TEXT("Cli", "Inside p10–p90")),
                 context.text(PASSERELLE_TEXT("Cli", "Median p90/p10"))});
    for (const auto &[name, accuracy] : groups)
        table.add(summaryRow(name.isEmpty() ? QStringLiteral("–") : name, accuracy));
    context.print(table.text());
}

void printSummary(const estimate::ValidationReport &report, const Context &context)
{
    printGroups(PASSERELLE_TEXT("Cli", "Overall"),
                {{context.text(PASSERELLE_TEXT("Cli", "the whole table")), report.overall}}, context);
    context.print();
    printGroups(PASSERELLE_TEXT("Cli", "By kind"), report.byKind, context);
    context.print();
    printGroups(PASSERELLE_TEXT("Cli", "By family"), report.byFamily, context);
    context.print();
    printGroups(PASSERELLE_TEXT("Cli", "By GPU"), report.byGpu, context);
}

Exit run(const Arguments &arguments, Context &context)
{
    bool isNumber = true;
    const QString wanted = arguments.value(QStringLiteral("worst")).value_or(QString::number(kWorstRows));
    const int worst = wanted.toInt(&isNumber);
    if (!isNumber || worst < 0)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "“%1” is not a number of rows.").arg(wanted));
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto report = estimate::validateTable(arguments.positionals.constFirst(), **facts);
    if (!report)
        return context.refuse(report.error());
    context.print(estimate::toJson(*report, context.language()));
    if (!context.json()) {
        if (!arguments.has(QStringLiteral("summary")))
            printRows(report->rows, context);
        printSummary(*report, context);
        printWorst(report->rows, worst, context);
        printSkipped(report->rows, context);
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
            {{QStringLiteral("worst"), QStringLiteral("N"),
              PASSERELLE_TEXT("Cli", "How many of the rows furthest off to name; without it, ten.")},
             {QStringLiteral("summary"), {}, PASSERELLE_TEXT("Cli", "Leave out the list of all rows.")}},
            false,
            run};
}

}  // namespace passerelle::cli
