// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

#include <QStringList>

namespace passerelle::catalogue {

namespace {

/// What a prediction may look at: nothing that was measured, said about the measurement, or names the run.
QJsonObject withoutResults(const QJsonObject &entry)
{
    static const QStringList kHidden{
        QStringLiteral("id"),        QStringLiteral("model"),       QStringLiteral("notes"),
        QStringLiteral("doubt"),     QStringLiteral("source_url"),  QStringLiteral("source_date"),
        QStringLiteral("flops_6nd"), QStringLiteral("paper_group"), QStringLiteral("gpu_hours_basis"),
        QStringLiteral("phase"),     QStringLiteral("split_group"), QStringLiteral("confidence"),
    };
    QJsonObject description;
    for (auto field = entry.begin(); field != entry.end(); ++field) {
        if (!field.key().startsWith(QLatin1String("reported_")) && !kHidden.contains(field.key()))
            description.insert(field.key(), field.value());
    }
    return description;
}

}  // namespace

PublishedRun readRun(const QJsonObject &entry, QDate asOf)
{
    PublishedRun run;
    run.id = text(entry, QLatin1String("id"));
    run.model = text(entry, QLatin1String("model"));
    run.task = text(entry, QLatin1String("task"));
    run.family = text(entry, QLatin1String("family"));
    run.phase = text(entry, QLatin1String("phase"));
    run.kind = text(entry, QLatin1String("row_kind"));
    run.parameters = number(entry, QLatin1String("params_total"));
    run.gpuId = text(entry, QLatin1String("gpu_id"));
    run.gpuCount = integer(entry, QLatin1String("gpu_count"));
    run.amount = number(entry, QLatin1String("tokens_or_samples"));
    run.unit = text(entry, QLatin1String("unit"));
    run.reported = units::gpuHours(number(entry, QLatin1String("reported_gpu_hours")).value_or(0));
    run.basis = text(entry, QLatin1String("gpu_hours_basis"));
    run.precision = text(entry, QLatin1String("precision"));
    run.framework = text(entry, QLatin1String("framework"));
    run.year = integer(entry, QLatin1String("year")).value_or(0);
    run.notes = text(entry, QLatin1String("notes"));
    run.description = withoutResults(entry);
    run.provenance.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    run.provenance.asOf = asOf;
    run.provenance.sources.push_back({text(entry, QLatin1String("source_url")),
                                      text(entry, QLatin1String("source_date")), run.task, run.provenance.confidence});
    return run;
}

}  // namespace passerelle::catalogue
