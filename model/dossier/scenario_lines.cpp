// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison of scenarios says, line by line.
#include "access/key_labels.hpp"
#include "dossier/keys.hpp"
#include "dossier/scenarios.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"

#include <algorithm>
#include <set>

namespace passerelle::dossier {

namespace {

Message notSaid()
{
    return PASSERELLE_TEXT("Scenario", "not said");
}

/// What was read from a file fills pages; that it differs is enough.
bool isBulk(const QJsonValue &value)
{
    return value.isObject() || value.isArray();
}

Message shownInput(const QString &key, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return notSaid();
    if (isBulk(value))
        return PASSERELLE_TEXT("Scenario", "as read from the files");
    if (value.isBool())
        return value.toBool() ? PASSERELLE_TEXT("Scenario", "yes") : PASSERELLE_TEXT("Scenario", "no");
    if (value.isDouble())
        return PASSERELLE_TEXT("Scenario", "%1").arg(Message::Formatter([number = value.toDouble()](const Language &l) {
            return l.locale().toString(number, 'g', 12);
        }));
    const QString word = value.toString();
    if (key == QLatin1String(keys::kPhase)) {
        if (const auto phase = workload::phaseOf(word))
            return workload::label(*phase);
    }
    if (key == QLatin1String(keys::kPrecision)) {
        if (const auto precision = workload::precisionOf(word))
            return workload::label(*precision);
    }
    if (key == QLatin1String(keys::kStack)) {
        if (const auto stack = workload::stackOf(word))
            return workload::label(*stack);
    }
    return Message::verbatim(word);
}

template<typename Quantity>
Message interval(const units::Interval<Quantity> &value)
{
    return PASSERELLE_TEXT("Scenario", "%1").arg(Message::Formatter([value](const Language &language) {
        return units::formatInterval(value, language);
    }));
}

/// One line of results: `shown` says it for an estimate, `measure` tells whether two of them differ.
template<typename Shown, typename Measure>
ComparisonLine resultLine(const char *key, Message label, const std::vector<ScenarioOutcome> &outcomes, Shown shown,
                          Measure measure)
{
    ComparisonLine line;
    line.key = QLatin1String("result.") + QLatin1String(key);
    line.label = std::move(label);
    std::set<decltype(measure(std::declval<const estimate::Estimate &>()))> seen;
    for (const ScenarioOutcome &outcome : outcomes) {
        const bool known = outcome.estimate && outcome.estimate->feasible;
        line.values.push_back(known ? shown(*outcome.estimate) : Message::verbatim(QStringLiteral("–")));
        if (known)
            seen.insert(measure(*outcome.estimate));
    }
    line.differs = seen.size() > 1;
    return line;
}

template<typename Field>
ComparisonLine intervalLine(const char *key, Message label, const std::vector<ScenarioOutcome> &outcomes, Field field)
{
    return resultLine(
        key, std::move(label), outcomes, [field](const estimate::Estimate &e) { return interval(e.*field); },
        [field](const estimate::Estimate &e) { return (e.*field).p50.value(); });
}

}  // namespace

std::vector<ComparisonLine> differingInputs(const std::vector<ScenarioOutcome> &outcomes)
{
    std::set<QString> keys;
    for (const ScenarioOutcome &outcome : outcomes) {
        for (const auto &[key, value] : outcome.scenario.values)
            keys.insert(key);
    }
    std::vector<ComparisonLine> lines;
    for (const QString &key : keys) {
        ComparisonLine line;
        line.key = key;
        line.label = access::labelOfKey(key);
        QJsonValue first;
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            const auto &values = outcomes[i].scenario.values;
            const auto found = values.find(key);
            const QJsonValue value = found == values.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
            line.differs = line.differs || (i > 0 && value != first);
            first = i == 0 ? value : first;
            line.values.push_back(shownInput(key, value));
        }
        // The place is among the results, under its own name.
        if (line.differs && key != QLatin1String(keys::kChosenTarget))
            lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ComparisonLine> comparedResults(const std::vector<ScenarioOutcome> &outcomes)
{
    using estimate::Estimate;
    std::vector<ComparisonLine> lines;
    lines.push_back(resultLine(
        "place", PASSERELLE_TEXT("Scenario", "Place"), outcomes,
        [](const Estimate &e) { return Message::verbatim(e.target.name); },
        [](const Estimate &e) { return e.target.id; }));
    lines.push_back(resultLine(
        "gpus", PASSERELLE_TEXT("Scenario", "GPUs"), outcomes,
        [](const Estimate &e) {
            return PASSERELLE_TEXT("Scenario", "%1 × %2").arg(e.plan.gpus).arg(e.target.accelerator.name);
        },
        [](const Estimate &e) { return e.plan.gpus; }));
    lines.push_back(resultLine(
        "memory", PASSERELLE_TEXT("Scenario", "Memory of the fullest GPU"), outcomes,
        [](const Estimate &e) {
            return interval(units::Interval<units::Bytes>{e.memory.low, e.memory.total, e.memory.high});
        },
        [](const Estimate &e) { return e.memory.total.value(); }));
    lines.push_back(intervalLine("gpu_hours", PASSERELLE_TEXT("Scenario", "GPU-hours of the project"), outcomes,
                                 &Estimate::projectGpuHours));
    lines.push_back(
        intervalLine("run", PASSERELLE_TEXT("Scenario", "Time of the final run"), outcomes, &Estimate::runDuration));
    lines.push_back(intervalLine("duration", PASSERELLE_TEXT("Scenario", "Time of the project"), outcomes,
                                 &Estimate::projectDuration));
    lines.push_back(resultLine(
        "cost", PASSERELLE_TEXT("Scenario", "Cost without VAT"), outcomes,
        [](const Estimate &e) { return e.cost ? interval(*e.cost) : PASSERELLE_TEXT("Scenario", "granted, not sold"); },
        [](const Estimate &e) { return e.cost ? e.cost->p50.value() : -1.0; }));
    lines.push_back(intervalLine("energy", PASSERELLE_TEXT("Scenario", "Electricity"), outcomes, &Estimate::energy));
    lines.push_back(intervalLine("carbon", PASSERELLE_TEXT("Scenario", "Carbon"), outcomes, &Estimate::carbon));
    return lines;
}

}  // namespace passerelle::dossier
