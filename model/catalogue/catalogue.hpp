// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "catalogue/accelerator.hpp"
#include "catalogue/machine.hpp"
#include "catalogue/offer.hpp"
#include "catalogue/preset.hpp"
#include "catalogue/published_run.hpp"
#include "catalogue/route.hpp"
#include "catalogue/vertical.hpp"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace passerelle::catalogue {

/// All the facts the product ships, read once and never changed. Passed as a shared constant; no global holds it.
struct Catalogue {
    QDate asOf;
    std::vector<Accelerator> accelerators;
    std::vector<Machine> machines;
    std::vector<Provider> providers;
    std::vector<Offer> offers;
    std::vector<Route> routes;
    std::vector<Vertical> verticals;
    std::vector<Preset> presets;
    std::vector<PublishedRun> runs;  ///< published training runs, for comparison only
    QJsonObject
        accessFacts;  ///< access_routes.json apart from `routes`: routing rules, eligibility, readiness, calendar
    QJsonObject verticalFacts;  ///< verticals.json apart from `verticals`: clusters, common regulation…
    QJsonObject tokensPerByte;  ///< tokens_per_byte.json
    QJsonObject calibration;    ///< calibration.json: the estimator's fitted constants with date and scores

    // nullptr when there is none of that id.
    [[nodiscard]] const Accelerator *accelerator(const QString &id) const;
    [[nodiscard]] const Machine *machine(const QString &id) const;
    [[nodiscard]] const Provider *provider(const QString &id) const;
    [[nodiscard]] const Offer *offer(const QString &id) const;
    [[nodiscard]] const Route *route(const QString &id) const;
    [[nodiscard]] const Vertical *vertical(const QString &id) const;
    [[nodiscard]] const Preset *preset(const QString &id) const;
    [[nodiscard]] const PublishedRun *run(const QString &id) const;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

/// Reads every catalogue file of a folder (":/catalogue" for the shipped facts). Fails on the first file that is
/// missing, malformed or breaks a rule of check(), naming file and place.
[[nodiscard]] Result<CataloguePtr> loadCatalogue(const QString &folder);

/// One fault found by check().
struct Fault {
    QString file;
    QString place;  ///< "machines[3].partitions[0].gpu_id"
    Message message;
};

/// Looks for facts without a source, unknown identifiers, impossible values (sparse peak given as dense, PUE below 1,
/// price of zero) and broken cross references. Empty when the folder is sound.
[[nodiscard]] std::vector<Fault> check(const QString &folder);

}  // namespace passerelle::catalogue
