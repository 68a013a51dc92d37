// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/case.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace passerelle::cohort {

/// How far a dossier has come, from the first word to the sent form.
enum class Status {
    ToDescribe,     ///< no workload can be formed yet
    NothingFits,    ///< no machine of the catalogue takes the job as described
    Estimated,      ///< there are figures, but no form to fill: no route with one is open
    InPreparation,  ///< a form is being filled
    Ready,          ///< every required question of the form is answered
};

/// What the chosen machine takes for the project.
struct Figures {
    units::Interval<units::GpuHours> gpuHours;
    units::Interval<units::Hours> duration;             ///< wall clock
    std::optional<units::Interval<units::Money>> cost;  ///< excluding VAT; absent where hours are granted
    units::Interval<units::WattHours> energy;
    units::Interval<units::Carbon> carbon;
    units::GpuHours request{};  ///< what to write on a form
};

/// The one line that stands for a whole dossier in a list: small enough to keep for thousands, computed once a change.
/// Names of routes and verticals are looked up in the catalogue by their ids, so that they follow the language.
struct Headline {
    QString dossierId;
    QString name;
    QString verticalId;  ///< empty when not said
    Status status = Status::ToDescribe;
    QString targetId;  ///< of the chosen machine, else of the proposed one; empty when none fits
    QString targetName;
    QString ownerName;  ///< operator or provider
    QString country;    ///< ISO 3166 alpha-2
    bool cloud = false;
    std::optional<Figures> figures;
    QString routeId;  ///< of the form, else of the best door; empty when every door is closed
    std::optional<access::Verdict> verdict;
    std::optional<QDate> nextDeadline;  ///< the next cut-off of that route
    int required = 0;                   ///< questions of the form that must be answered
    int requiredAnswered = 0;
    QDate exported;  ///< the day its last file was written; invalid when none was
    QDate factsAsOf;
    QDate computed;
};

/// The headline of an evaluated case. Pure; `today` is noted as the day of the computation.
[[nodiscard]] Headline headlineOf(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                  const QDate &today);

/// Share of the required questions that are answered, 0 to 1; absent without a form.
[[nodiscard]] std::optional<double> completenessOf(const Headline &headline);

/// False when the day asks for a new computation: a deadline of the headline has passed.
[[nodiscard]] bool isCurrent(const Headline &headline, const QDate &today);

[[nodiscard]] Message statusText(Status status);
[[nodiscard]] Message verdictText(access::Verdict verdict);
/// In the catalogue's words; a text that says so when the vertical was not chosen.
[[nodiscard]] Message verticalText(const QString &verticalId, const catalogue::Catalogue &catalogue);
/// Empty for an empty id, the id itself when the catalogue no longer knows it.
[[nodiscard]] Message routeText(const QString &routeId, const catalogue::Catalogue &catalogue);

/// The headline as `passerelle.headline/1`, to keep beside a dossier; figures carry their unit in the key.
[[nodiscard]] QJsonObject toJson(const Headline &headline);
/// Absent for a document of another kind or version: the headline is then computed anew.
[[nodiscard]] std::optional<Headline> headlineFromJson(const QJsonObject &object);

}  // namespace passerelle::cohort
