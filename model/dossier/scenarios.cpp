// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/scenarios.hpp"

#include "dossier/keys.hpp"
#include "dossier/measurements.hpp"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace passerelle::dossier {

namespace {

ScenarioOutcome outcomeOf(const Dossier &base, const Scenario &scenario, const catalogue::Catalogue &catalogue,
                          const std::vector<estimate::Target> &targets, const QDate &today, const Language &language,
                          const Progress &progress)
{
    ScenarioOutcome outcome;
    outcome.scenario = scenario;
    const Dossier dossier = withScenario(base, scenario);
    const QString id = dossier.facts.value(QLatin1String(keys::kChosenTarget)).toString();
    const auto target =
        std::find_if(targets.begin(), targets.end(), [&id](const estimate::Target &t) { return t.id == id; });
    if (target != targets.end()) {
        const Result<workload::Workload> work = workloadOf(dossier, catalogue);
        if (!work)
            outcome.problem = work.error().message;
        else
            outcome.estimate = estimate::estimate(*work, *target, catalogue.calibration,
                                                  {gpusOf(dossier), measurementsOf(dossier, catalogue)});
    } else {
        Case value = evaluate(dossier, catalogue, targets, today, language, progress);
        outcome.problem = value.workloadProblem;
        if (value.chosen)
            outcome.estimate = std::move(value.estimates[*value.chosen]);
    }
    if (outcome.estimate && !outcome.estimate->feasible)
        outcome.problem = outcome.estimate->reason;
    if (!outcome.estimate && !outcome.problem)
        outcome.problem = PASSERELLE_TEXT("Scenario", "No machine can run this.");
    return outcome;
}

}  // namespace

bool isScenarioKey(const QString &key)
{
    if (key == QLatin1String(keys::kMeasurements))
        return false;
    if (key == QLatin1String(keys::kChosenTarget))
        return true;
    constexpr std::array kPrefixes{"model.", "dataset.", "plan.", "limits.", "serving."};
    return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                       [&key](const char *prefix) { return key.startsWith(QLatin1String(prefix)); });
}

std::vector<Scenario> scenariosOf(const Dossier &dossier)
{
    std::vector<Scenario> scenarios;
    const QJsonArray list = dossier.facts.value(QLatin1String(kScenarios)).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        Scenario scenario;
        scenario.id = object.value(QLatin1String("id")).toString();
        scenario.name = object.value(QLatin1String("name")).toString();
        if (scenario.id.isEmpty() || scenario.name.isEmpty())
            continue;
        const QJsonObject values = object.value(QLatin1String("values")).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (isScenarioKey(it.key()))
                scenario.values.emplace(it.key(), it.value());
        }
        scenarios.push_back(std::move(scenario));
    }
    return scenarios;
}

QJsonValue toValue(const std::vector<Scenario> &scenarios)
{
    QJsonArray list;
    for (const Scenario &scenario : scenarios) {
        QJsonObject values;
        for (const auto &[key, value] : scenario.values)
            values.insert(key, value);
        list.append(QJsonObject{{QStringLiteral("id"), scenario.id},
                                {QStringLiteral("name"), scenario.name},
                                {QStringLiteral("values"), values}});
    }
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

Scenario scenarioFrom(const Dossier &dossier, const QString &id, const QString &name)
{
    Scenario scenario{id, name, {}};
    for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact) {
        if (isScenarioKey(fact.key()))
            scenario.values.emplace(fact.key(), fact.value());
    }
    return scenario;
}

std::vector<Edit> editsTowards(const Dossier &dossier, const Scenario &scenario)
{
    std::vector<Edit> edits;
    for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact) {
        if (isScenarioKey(fact.key()) && scenario.values.find(fact.key()) == scenario.values.end())
            edits.push_back({fact.key(), fact.value(), QJsonValue(QJsonValue::Undefined)});
    }
    for (const auto &[key, value] : scenario.values) {
        const QJsonValue before = dossier.facts.value(key, QJsonValue(QJsonValue::Undefined));
        if (before != value)
            edits.push_back({key, before, value});
    }
    return edits;
}

Dossier withScenario(Dossier dossier, const Scenario &scenario)
{
    for (const Edit &edit : editsTowards(dossier, scenario))
        dossier = applied(std::move(dossier), edit);
    return dossier;
}

std::vector<ScenarioOutcome> compareScenarios(const Dossier &dossier, const std::vector<Scenario> &scenarios,
                                              const catalogue::Catalogue &catalogue,
                                              const std::vector<estimate::Target> &targets, const QDate &today,
                                              const Language &language, const Progress &progress)
{
    std::vector<ScenarioOutcome> outcomes;
    for (const Scenario &scenario : scenarios) {
        if (progress.stop())
            break;
        outcomes.push_back(outcomeOf(dossier, scenario, catalogue, targets, today, language, progress));
        progress(static_cast<qint64>(outcomes.size()), static_cast<qint64>(scenarios.size()));
    }
    return outcomes;
}

}  // namespace passerelle::dossier
