// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/measurements.hpp"
#include "cli/table.hpp"

#include "units/format.hpp"

namespace passerelle::cli {

namespace {

using profile::Measurement;

template<typename Value>
void row(Table &table, const Context &context, const Message &label, const std::optional<Value> &value)
{
    if (!value)
        return;
    if constexpr (std::is_same_v<Value, int>)
        table.add({context.text(label), context.language().locale().toString(*value)});
    else
        table.add({context.text(label), units::format(*value, context.language())});
}

void number(Table &table, const Context &context, const Message &label, double value)
{
    table.add({context.text(label), context.language().significant(value)});
}

void print(const Measurement &m, const Context &context)
{
    context.print(context.text(PASSERELLE_TEXT("Cli", "%1 (%2)").arg(m.source).arg(m.format)));
    context.print();
    Table table({context.text(PASSERELLE_TEXT("Cli", "Field")), context.text(PASSERELLE_TEXT("Cli", "Value"))});
    if (m.samplesRate)
        number(table, context, PASSERELLE_TEXT("Cli", "Samples a second"), m.samplesRate->value());
    if (m.tokensRate)
        number(table, context, PASSERELLE_TEXT("Cli", "Tokens a second"), m.tokensRate->value());
    if (m.step)
        number(table, context, PASSERELLE_TEXT("Cli", "Seconds a step"), m.step->value());
    if (m.gpu)
        table.add({context.text(PASSERELLE_TEXT("Cli", "GPU")), m.gpu->name});
    else if (!m.gpuName.isEmpty())
        table.add({context.text(PASSERELLE_TEXT("Cli", "GPU")), m.gpuName});
    row(table, context, PASSERELLE_TEXT("Cli", "Number of GPUs"), m.gpus);
    row(table, context, PASSERELLE_TEXT("Cli", "Samples at once on a GPU"), m.microBatch);
    row(table, context, PASSERELLE_TEXT("Cli", "Samples a step"), m.globalBatch);
    row(table, context, PASSERELLE_TEXT("Cli", "Tokens a sample"), m.sequence);
    row(table, context, PASSERELLE_TEXT("Cli", "Peak memory of a GPU"), m.peakMemory);
    row(table, context, PASSERELLE_TEXT("Cli", "Memory reserved by the framework"), m.reservedMemory);
    row(table, context, PASSERELLE_TEXT("Cli", "Power of a GPU"), m.power);
    if (m.utilisation)
        number(table, context, PASSERELLE_TEXT("Cli", "GPU busy, %"), *m.utilisation * 100);
    context.print(table.text());
    if (m.perGpu)
        context.print(QStringLiteral("• ") + context.text(PASSERELLE_TEXT("Cli", "The rates are of one GPU.")));
    for (const Message &remark : m.remarks)
        context.print(QStringLiteral("• ") + context.text(remark));
    for (const QString &note : m.notes)
        context.print(QStringLiteral("• ") + note);
}

Exit run(const Arguments &arguments, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto read = profile::readMeasurement(arguments.positionals.constFirst(), **facts);
    if (!read)
        return context.refuse(read.error());
    context.print(profile::toJson(*read));
    if (!context.json())
        print(*read, context);
    return Exit::Done;
}

}  // namespace

Command profileMeasurementCommand()
{
    return {QStringLiteral("profile-measurement"),
            QStringLiteral("FILE"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "What a log, a trace or a result of measure-script says of a job's speed."),
            {},
            false,
            run};
}

}  // namespace passerelle::cli
