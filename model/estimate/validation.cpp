// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/validation.hpp"

#include "base/json.hpp"
#include "estimate/spread.hpp"
#include "estimate/validation_row.hpp"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

Quantity quantityOf(const TableRow &row)
{
    switch (row.measured.measure) {
    case Measure::GpuHours:
        return Quantity::Run;
    case Measure::PeakMemory:
        return Quantity::Memory;
    case Measure::TrainingSamples:
    case Measure::TrainingTokens:
        return row.kind == QLatin1String("finetune") ? Quantity::FinetuneThroughput : Quantity::TrainingThroughput;
    default:
        return Quantity::InferenceThroughput;
    }
}

ValidatedRow validated(const TableRow &row, const Constants &constants, const QJsonObject &calibration)
{
    ValidatedRow v;
    v.id = row.id;
    v.quantity = row.quantity;
    v.kind = row.kind;
    v.family = row.family;
    v.gpu = row.gpu;
    v.reported = row.reported;
    v.skip = row.skip;
    v.refused = row.refused;
    if (!v.predicted())
        return v;
    v.p50 = predict(row.measured, constants) * row.unit;
    if (!std::isfinite(v.p50) || v.p50 <= 0) {
        v.skip = PASSERELLE_TEXT("Estimate", "No amount of work can be formed from this description.");
        return v;
    }
    const Spread spread = spreadOf(calibration, quantityOf(row), row.measured.job.shape.family, row.assumed);
    v.p10 = v.p50 * spread.low;
    v.p90 = v.p50 * spread.high;
    return v;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    const double part = place - static_cast<double>(below);
    return values[below] * (1 - part) + values[above] * part;
}

template<typename Key>
std::map<QString, Accuracy> grouped(const std::vector<ValidatedRow> &rows, Key key)
{
    std::map<QString, std::vector<const ValidatedRow *>> groups;
    for (const ValidatedRow &row : rows)
        groups[key(row)].push_back(&row);
    std::map<QString, Accuracy> result;
    for (const auto &[name, members] : groups)
        result[name] = accuracyOf(members);
    return result;
}

QJsonObject accuracyJson(const Accuracy &a)
{
    return {{QStringLiteral("n"), a.n},
            {QStringLiteral("skipped"), a.skipped},
            {QStringLiteral("median_error"), a.medianError},
            {QStringLiteral("p90_error"), a.p90Error},
            {QStringLiteral("bias"), a.bias},
            {QStringLiteral("coverage"), a.coverage},
            {QStringLiteral("median_width"), a.medianWidth}};
}

QJsonObject mapJson(const std::map<QString, Accuracy> &map)
{
    QJsonObject object;
    for (const auto &[name, accuracy] : map)
        object.insert(name, accuracyJson(accuracy));
    return object;
}

QJsonObject rowJson(const ValidatedRow &row, const Language &language)
{
    QJsonObject object{{QStringLiteral("id"), row.id},
                       {QStringLiteral("quantity"), row.quantity},
                       {QStringLiteral("kind"), row.kind},
                       {QStringLiteral("family"), row.family},
                       {QStringLiteral("gpu"), row.gpu}};
    object.insert(QStringLiteral("reported"), row.reported ? QJsonValue(*row.reported) : QJsonValue::Null);
    if (!row.predicted()) {
        object.insert(QStringLiteral("skipped"), row.skip.text(language));
        return object;
    }
    if (!row.refused.isEmpty())
        object.insert(QStringLiteral("refused"), row.refused.text(language));
    object.insert(QStringLiteral("p10"), row.p10);
    object.insert(QStringLiteral("p50"), row.p50);
    object.insert(QStringLiteral("p90"), row.p90);
    const auto ratio = row.ratio();
    object.insert(QStringLiteral("ratio"), ratio ? QJsonValue(*ratio) : QJsonValue::Null);
    return object;
}

}  // namespace

Accuracy accuracyOf(const std::vector<const ValidatedRow *> &rows)
{
    Accuracy a;
    std::vector<double> errors;
    std::vector<double> widths;
    double logs = 0;
    int inside = 0;
    for (const ValidatedRow *row : rows) {
        if (!row->predicted() || !row->refused.isEmpty())
            ++a.skipped;
        const auto ratio = row->ratio();
        if (!ratio)
            continue;
        errors.push_back(std::exp(std::abs(std::log(*ratio))) - 1);
        widths.push_back(row->p90 / row->p10);
        logs += std::log(*ratio);
        inside += *row->reported >= row->p10 && *row->reported <= row->p90 ? 1 : 0;
    }
    a.n = static_cast<int>(errors.size());
    if (a.n == 0)
        return a;
    a.bias = std::exp(logs / a.n);
    a.coverage = static_cast<double>(inside) / a.n;
    a.medianError = quantile(errors, 0.5);
    a.p90Error = quantile(errors, 0.9);
    a.medianWidth = quantile(widths, 0.5);
    return a;
}

ValidationReport validateRows(const QJsonArray &rows, const catalogue::Catalogue &catalogue)
{
    const Constants constants = Constants::fromJson(catalogue.calibration);
    ValidationReport report;
    report.rows.reserve(static_cast<std::size_t>(rows.size()));
    for (const QJsonValue &row : rows)
        report.rows.push_back(validated(readRow(row.toObject(), catalogue), constants, catalogue.calibration));
    std::vector<const ValidatedRow *> all;
    for (const ValidatedRow &row : report.rows)
        all.push_back(&row);
    report.overall = accuracyOf(all);
    report.byKind = grouped(report.rows, [](const ValidatedRow &row) { return row.kind; });
    report.byFamily = grouped(report.rows, [](const ValidatedRow &row) { return row.family; });
    report.byGpu = grouped(report.rows, [](const ValidatedRow &row) { return row.gpu; });
    return report;
}

Result<ValidationReport> validateTable(const QString &path, const catalogue::Catalogue &catalogue)
{
    const Result<QJsonValue> document = readJsonFile(path);
    if (!document)
        return Unexpected(document.error());
    QJsonArray rows = document->toArray();
    if (document->isObject())
        rows = document->toObject().value(QLatin1String("rows")).toArray();
    if (rows.isEmpty())
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Estimate", "This file holds no list of published measurements."), path, {},
                       PASSERELLE_TEXT("Estimate", "Give a table such as training_runs.json or throughput.json."));
    return validateRows(rows, catalogue);
}

QJsonObject toJson(const ValidationReport &report, const Language &language)
{
    QJsonArray rows;
    for (const ValidatedRow &row : report.rows)
        rows.append(rowJson(row, language));
    const QJsonObject summary{{QStringLiteral("overall"), accuracyJson(report.overall)},
                              {QStringLiteral("by_kind"), mapJson(report.byKind)},
                              {QStringLiteral("by_family"), mapJson(report.byFamily)},
                              {QStringLiteral("by_gpu"), mapJson(report.byGpu)}};
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("summary"), summary}};
}

}  // namespace passerelle::estimate
