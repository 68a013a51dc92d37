// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/finding.hpp"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <optional>

namespace passerelle::access {

namespace {

const QLatin1String kHours{"estimate.gpu_hours_total"};

/// What a route grants on one machine, in physical GPU-hours.
struct Envelope {
    QString machineId;
    std::optional<double> least;
    std::optional<double> most;
    QJsonObject entry;

    [[nodiscard]] bool holds(double hours) const { return (!least || hours >= *least) && (!most || hours <= *most); }
};

std::optional<double> number(const QJsonObject &entry, QLatin1String key)
{
    const QJsonValue value = entry[key];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

// Node-hours become GPU-hours by the GPUs of one node; a machine whose node is not on record has no envelope.
std::optional<Envelope> envelopeOf(const QString &machineId, const QJsonObject &entry, const Rulebook &rulebook)
{
    const QJsonObject machine = rulebook.facts[QLatin1String("machine_ids")].toObject().value(machineId).toObject();
    const std::optional<double> gpus = number(machine, QLatin1String("gpus_per_node"));
    Envelope envelope{machineId, {}, number(entry, QLatin1String("gpu_hours")), entry};
    if (gpus) {
        if (const auto least = number(entry, QLatin1String("min_node_hours")))
            envelope.least = *least * *gpus;
        for (const QLatin1String key : {QLatin1String("node_hours"), QLatin1String("max_node_hours")}) {
            if (const auto most = number(entry, key); most && !envelope.most)
                envelope.most = *most * *gpus;
        }
    }
    return envelope.least || envelope.most ? std::optional(envelope) : std::nullopt;
}

std::vector<Envelope> envelopesOf(const catalogue::Route &route, const Judged &judged)
{
    const QJsonObject limits = route.raw[QLatin1String("limits")].toObject();
    std::vector<Envelope> envelopes;
    const QJsonArray entries = limits[QLatin1String("per_machine")].toArray();
    for (const QJsonValue &item : entries) {
        const QJsonObject entry = item.toObject();
        if (auto one = envelopeOf(entry[QLatin1String("machine")].toString(), entry, *judged.rulebook))
            envelopes.push_back(*one);
    }
    if (entries.isEmpty()) {
        const QJsonArray machines = route.raw[QLatin1String("machines")].toArray();
        for (const QJsonValue &machine : machines) {
            if (auto one = envelopeOf(machine.toString(), limits, *judged.rulebook))
                envelopes.push_back(*one);
        }
    }
    const QString chosen = judged.facts.value(QStringLiteral("route.machine")).toString();
    const auto own = std::find_if(envelopes.begin(), envelopes.end(),
                                  [&chosen](const Envelope &one) { return one.machineId == chosen; });
    return own == envelopes.end() ? envelopes : std::vector<Envelope>{*own};
}

// The envelope that holds the plan, else the one that comes nearest to it.
const Envelope &nearest(const std::vector<Envelope> &envelopes, double hours)
{
    const auto distance = [hours](const Envelope &one) {
        if (one.holds(hours))
            return 0.0;
        return one.most && hours > *one.most ? hours - *one.most : one.least.value_or(0.0) - hours;
    };
    return *std::min_element(envelopes.begin(), envelopes.end(),
                             [&](const Envelope &a, const Envelope &b) { return distance(a) < distance(b); });
}

Message yearText(const Envelope &envelope, const catalogue::Route &route)
{
    const QJsonValue own = envelope.entry[QLatin1String("year")];
    const QJsonValue year = own.isDouble() ? own : envelope.entry[QLatin1String("node_hours_year_of_source")];
    return Message::verbatim(year.isDouble() ? QString::number(year.toInt())
                                             : QString::number(route.provenance.asOf.year()));
}

}  // namespace

Findings fromEnvelopes(const catalogue::Route &route, const Judged &judged)
{
    // Where one ceiling holds for every machine the plain check speaks; the table only repeats it.
    if (valueAt(route.raw, QStringLiteral("limits.max_gpu_hours")).isDouble())
        return {};
    const std::vector<Envelope> envelopes = envelopesOf(route, judged);
    if (envelopes.empty())
        return {};
    const bool known = !isMissing(judged.facts, kHours);
    const double hours = known ? judged.facts.value(kHours).toDouble() : 0.0;
    const Envelope &envelope = nearest(envelopes, hours);
    const bool holds = envelope.holds(hours);
    const bool byLeast = !envelope.most || (envelope.least && hours < *envelope.least);
    const QJsonObject texts = judged.rulebook->rules[QLatin1String("envelope_texts")].toObject();
    const QString machine =
        valueAt(judged.rulebook->facts, QStringLiteral("machine_ids.%1.name").arg(envelope.machineId))
            .toString(envelope.machineId);
    Reason reason = reasonAbout(route, QStringLiteral("limits.per_machine.%1").arg(envelope.machineId), envelope.entry,
                                *judged.rulebook);
    reason.text = filledText(texts, byLeast ? QStringLiteral("min") : QStringLiteral("max"),
                             {Message::verbatim(machine), valueText(byLeast ? *envelope.least : *envelope.most),
                              yearText(envelope, route),
                              known ? valueText(hours) : PASSERELLE_TEXT("Access", "an unknown number")});
    reason.remedy = filledText(texts, QStringLiteral("remedy"));
    judge(reason,
          known ? Evaluation{holds ? Truth::True : Truth::False, {}} : Evaluation{Truth::Unknown, {QString(kHours)}},
          Verdict::Closed, judged);
    return {{reason, {QString(kHours)}, byLeast}};
}

}  // namespace passerelle::access
