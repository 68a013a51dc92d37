// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/similar_runs.hpp"

#include "base/digits.hpp"
#include "export/estimate_words.hpp"

#include <QJsonObject>

namespace passerelle::exporter {

namespace {

QJsonObject runJson(const estimate::SimilarRun &similar)
{
    const catalogue::PublishedRun &run = similar.run;
    const catalogue::Source &source = run.provenance.sources.front();
    const auto known = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null); };
    QJsonObject object{{QStringLiteral("id"), run.id},
                       {QStringLiteral("model"), run.model},
                       {QStringLiteral("task"), run.task},
                       {QStringLiteral("kind"), run.kind},
                       {QStringLiteral("phase"), run.phase},
                       {QStringLiteral("parameters"), known(run.parameters)},
                       {QStringLiteral("amount"), known(run.amount)},
                       {QStringLiteral("unit"), run.unit},
                       {QStringLiteral("year"), run.year},
                       {QStringLiteral("distance"), documented(similar.distance)},
                       {QStringLiteral("reported_gpu_hours"), run.reported.value()},
                       {QStringLiteral("predicted_gpu_hours"), QJsonValue::Null}};
    object.insert(QStringLiteral("gpu"), QJsonObject{{QStringLiteral("id"), run.gpuId},
                                                     {QStringLiteral("name"), similar.gpuName},
                                                     {QStringLiteral("count"), known(run.gpuCount)}});
    object.insert(QStringLiteral("source"), QJsonObject{{QStringLiteral("url"), source.url},
                                                        {QStringLiteral("date"), source.date},
                                                        {QStringLiteral("confidence"), toWord(source.confidence)}});
    if (similar.predicted) {
        object.insert(QStringLiteral("predicted_gpu_hours"),
                      QJsonObject{{QStringLiteral("p10"), similar.predicted->p10.value()},
                                  {QStringLiteral("p50"), similar.predicted->p50.value()},
                                  {QStringLiteral("p90"), similar.predicted->p90.value()}});
    }
    return object;
}

}  // namespace

QJsonArray similarRunsToJson(std::span<const estimate::SimilarRun> runs)
{
    QJsonArray list;
    for (const estimate::SimilarRun &similar : runs)
        list.append(runJson(similar));
    return list;
}

Message runKindText(const catalogue::PublishedRun &run)
{
    if (run.kind == QLatin1String("mlperf_result"))
        return PASSERELLE_TEXT("SimilarRuns", "tuned benchmark, start-up not counted");
    if (run.kind == QLatin1String("reference_implementation"))
        return PASSERELLE_TEXT("SimilarRuns", "example of a framework's publisher");
    if (run.kind.startsWith(QLatin1String("throughput")))
        return PASSERELLE_TEXT("SimilarRuns", "measured speed times the amount of work");
    return PASSERELLE_TEXT("SimilarRuns", "real run");
}

QString runGpusText(const estimate::SimilarRun &similar, const Language &language)
{
    if (!similar.run.gpuCount)
        return similar.gpuName;
    return PASSERELLE_TEXT("SimilarRuns", "%1 × %2").arg(*similar.run.gpuCount).arg(similar.gpuName).text(language);
}

}  // namespace passerelle::exporter
