// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.hpp"
#include "dossier/case.hpp"
#include "dossier/dossier.hpp"

#include <QString>

#include <map>
#include <vector>

namespace passerelle::dossier {

/// Another way to do the project, kept under a name: what the dossier says of model, data, plan, limits, requests and
/// chosen place. Kept in the dossier itself under the key "scenarios.list", so that undo, saving and export reach it.
struct Scenario {
    QString id;
    QString name;
    std::map<QString, QJsonValue> values;  ///< keys that are not said are absent

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// The key under which scenarios are kept: a list of {id, name, values}.
inline constexpr char kScenarios[] = "scenarios.list";
/// How many can be compared side by side, the plan in force among them.
inline constexpr int kMostCompared = 4;

/// Whether a key belongs to a scenario (model.*, dataset.*, plan.* without measurements, limits.*, serving.*,
/// machines.chosen).
[[nodiscard]] bool isScenarioKey(const QString &key);

/// The scenarios of a dossier, in their order. Entries that are not what they should be are left out.
[[nodiscard]] std::vector<Scenario> scenariosOf(const Dossier &dossier);
/// The list as the dossier keeps it; undefined when empty.
[[nodiscard]] QJsonValue toValue(const std::vector<Scenario> &scenarios);
/// What the dossier says now, under a new id.
[[nodiscard]] Scenario scenarioFrom(const Dossier &dossier, const QString &id, const QString &name);
/// The dossier with the scenario's values in place of its own.
[[nodiscard]] Dossier withScenario(Dossier dossier, const Scenario &scenario);
/// The edits that turn the dossier into the scenario.
[[nodiscard]] std::vector<Edit> editsTowards(const Dossier &dossier, const Scenario &scenario);

/// What a scenario takes at its own place: the chosen one, else the one the program proposes.
struct ScenarioOutcome {
    Scenario scenario;
    std::optional<Message> problem;  ///< why there is no figure
    std::optional<estimate::Estimate> estimate;
};

/// Estimates each scenario. A scenario that names its place is estimated there alone; the others run the whole
/// pipeline. Pure; off the interface thread. Cancelled, it gives fewer outcomes.
[[nodiscard]] std::vector<ScenarioOutcome>
compareScenarios(const Dossier &dossier, const std::vector<Scenario> &scenarios, const catalogue::Catalogue &catalogue,
                 const std::vector<estimate::Target> &targets, const QDate &today, const Language &language,
                 const Progress &progress = {});

/// One line of a comparison: a name and a text for each scenario.
struct ComparisonLine {
    QString key;  ///< of an input; of a result "result.cost"…
    Message label;
    std::vector<Message> values;  ///< one a scenario, "not said" where it is open
    bool differs = false;
};

/// The inputs in which any two scenarios differ, by key. What was read from files is compared, not shown.
[[nodiscard]] std::vector<ComparisonLine> differingInputs(const std::vector<ScenarioOutcome> &outcomes);
/// Place, GPUs, memory, hours, days, euros, kWh and CO2e of each, with their intervals.
[[nodiscard]] std::vector<ComparisonLine> comparedResults(const std::vector<ScenarioOutcome> &outcomes);

}  // namespace passerelle::dossier
