// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/rules.hpp"

#include <cmath>

namespace passerelle::catalogue {

namespace {

void checkPreset(const QJsonObject &preset, const QString &place, const QString &file, Findings &findings)
{
    const auto read = architectureFromJson(preset, file);
    if (!read) {
        findings.add(QStringLiteral("%1.%2").arg(place, read.error().place), read.error().message);
        return;
    }
    if (text(preset, QLatin1String("source")).trimmed().isEmpty())
        findings.add(at(place, QLatin1String("source")), PASSERELLE_TEXT("CatalogueCheck", "This fact has no source."));
    const Architecture &shape = *read;
    if (shape.heads && shape.kvHeads && *shape.heads % *shape.kvHeads != 0)
        findings.add(at(place, QLatin1String("kv_heads")),
                     PASSERELLE_TEXT("CatalogueCheck", "%1 heads cannot share %2 key-value heads evenly.")
                         .arg(*shape.heads)
                         .arg(*shape.kvHeads));
    if (shape.paramsTotal && shape.paramsActive && *shape.paramsActive > *shape.paramsTotal)
        findings.add(at(place, QLatin1String("params_active")),
                     PASSERELLE_TEXT("CatalogueCheck", "More parameters are active than there are."));
    if (shape.experts && shape.expertsPerToken && *shape.expertsPerToken > *shape.experts)
        findings.add(at(place, QLatin1String("experts_per_token")),
                     PASSERELLE_TEXT("CatalogueCheck", "A token cannot use more experts than there are."));
    // The collectors' own bound: the sum of the layer shapes meets the published count within 2 %.
    findings.range(preset, place, QLatin1String("params_delta_pct"), -2.0, 2.0);
}

void checkIdea(const QJsonObject &vertical, const QString &place, QLatin1String key, const QSet<QString> &presets,
               Findings &findings)
{
    const QJsonObject idea = vertical.value(key).toObject();
    const QString here = at(place, key);
    findings.known(idea, here, QLatin1String("preset"), presets);
    findings.range(idea, here, QLatin1String("assumed_mfu_h100_bf16"), 0.001, 0.9);
    const auto low = number(idea, QLatin1String("gpu_hours_h100_low"));
    const auto middle = number(idea, QLatin1String("gpu_hours_h100"));
    const auto high = number(idea, QLatin1String("gpu_hours_h100_high"));
    if (low && middle && high && !(*low <= *middle && *middle <= *high))
        findings.add(at(here, QLatin1String("gpu_hours_h100")),
                     PASSERELLE_TEXT("CatalogueCheck", "The middle figure lies outside its own interval."));
}

void checkTokenizerTable(const QJsonObject &table, const QString &place, const QSet<QString> &tokenizers,
                         Findings &findings)
{
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
        const QString here = QStringLiteral("%1.%2").arg(place, entry.key());
        if (!tokenizers.contains(entry.key()))
            findings.add(
                here, PASSERELLE_TEXT("CatalogueCheck", "Nothing in the catalogue is called “%1”.").arg(entry.key()));
        const QJsonObject figures = entry.value().toObject();
        findings.range(figures, here, QLatin1String("bytes_per_token"), 0.2, 20.0);
        const auto low = number(figures, QLatin1String("low"));
        const auto middle = number(figures, QLatin1String("bytes_per_token"));
        const auto high = number(figures, QLatin1String("high"));
        if (low && middle && high && !(*low <= *middle && *middle <= *high))
            findings.add(at(here, QLatin1String("bytes_per_token")),
                         PASSERELLE_TEXT("CatalogueCheck", "The middle figure lies outside its own interval."));
    }
}

}  // namespace

void checkVerticals(const Documents &documents, Findings &findings)
{
    const QJsonObject &file = documents.verticals;
    const QSet<QString> presets = idsOf(documents.presets, QLatin1String("presets"));
    const QSet<QString> clusters = idsOf(file, QLatin1String("clusters"));
    const QSet<QString> verticals = idsOf(file, QLatin1String("verticals"));
    findings.unique(file.value(QLatin1String("verticals")).toArray(), QStringLiteral("verticals"), QLatin1String("id"));
    findings.sources(file.value(QLatin1String("provenance")).toObject(), QStringLiteral("provenance"));
    each(file, {}, QLatin1String("clusters"), [&](const QJsonObject &cluster, const QString &place) {
        findings.knownEach(cluster, place, QLatin1String("verticals"), verticals);
    });
    QSet<int> orders;
    each(file, {}, QLatin1String("verticals"), [&](const QJsonObject &vertical, const QString &place) {
        findings.knownEach(vertical, place, QLatin1String("presets"), presets);
        findings.knownEach(vertical, place, QLatin1String("clusters"), clusters);
        checkIdea(vertical, place, QLatin1String("first_project"), presets, findings);
        checkIdea(vertical, place, QLatin1String("stretch_project"), presets, findings);
        const int order = integer(vertical, QLatin1String("order")).value_or(0);
        if (orders.contains(order))
            findings.add(at(place, QLatin1String("order")),
                         PASSERELLE_TEXT("CatalogueCheck", "Two verticals have the place %1 in the list.").arg(order));
        orders.insert(order);
    });
}

void checkPresets(const Documents &documents, Findings &findings)
{
    findings.unique(documents.presets.value(QLatin1String("presets")).toArray(), QStringLiteral("presets"),
                    QLatin1String("id"));
    const QString file = documents.folder + QLatin1String("/presets.json");
    each(documents.presets, {}, QLatin1String("presets"),
         [&](const QJsonObject &preset, const QString &place) { checkPreset(preset, place, file, findings); });
}

void checkTokens(const Documents &documents, Findings &findings)
{
    const QJsonObject &file = documents.tokens;
    const QSet<QString> tokenizers = idsOf(file, QLatin1String("tokenizers"));
    findings.unique(file.value(QLatin1String("tokenizers")).toArray(), QStringLiteral("tokenizers"),
                    QLatin1String("id"));
    each(file, {}, QLatin1String("measurements"), [&](const QJsonObject &row, const QString &place) {
        const QJsonObject table = row.value(QLatin1String("by_tokenizer")).toObject();
        const QString here = at(place, QLatin1String("by_tokenizer"));
        checkTokenizerTable(table, here, tokenizers, findings);
        const auto bytes = number(row, QLatin1String("bytes"));
        for (auto entry = table.begin(); entry != table.end(); ++entry) {
            const QJsonObject figures = entry.value().toObject();
            const auto tokens = number(figures, QLatin1String("tokens"));
            const auto each = number(figures, QLatin1String("bytes_per_token"));
            if (bytes && tokens && each && std::abs(*each * *tokens / *bytes - 1.0) > 0.01)
                findings.add(
                    QStringLiteral("%1.%2.bytes_per_token").arg(here, entry.key()),
                    PASSERELLE_TEXT("CatalogueCheck", "The bytes and the tokens counted give another figure."));
        }
    });
    const QJsonObject languages = file.value(QLatin1String("recommended_bytes_per_token")).toObject();
    for (auto row = languages.begin(); row != languages.end(); ++row)
        checkTokenizerTable(row.value().toObject(), QStringLiteral("recommended_bytes_per_token.%1").arg(row.key()),
                            tokenizers, findings);
}

void checkRuns(const Documents &documents, Findings &findings)
{
    const QSet<QString> boards = idsOf(documents.accelerators, QLatin1String("accelerators"));
    findings.unique(documents.runs.value(QLatin1String("runs")).toArray(), QStringLiteral("runs"), QLatin1String("id"));
    each(documents.runs, {}, QLatin1String("runs"), [&](const QJsonObject &run, const QString &place) {
        findings.known(run, place, QLatin1String("gpu_id"), boards);
        findings.range(run, place, QLatin1String("gpu_count"), 1, 200000);
        if (text(run, QLatin1String("source_url")).trimmed().isEmpty())
            findings.add(at(place, QLatin1String("source_url")),
                         PASSERELLE_TEXT("CatalogueCheck", "This fact has no source."));
    });
}

}  // namespace passerelle::catalogue
