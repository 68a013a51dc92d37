// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "units/quantities.hpp"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace passerelle::catalogue {

enum class Currency { Euro, Dollar };
/// What a price is for an hour of.
enum class PricedUnit { Instance, Gpu };

/// What the person pays for an offer of the catalogue, excluding VAT.
struct OwnPrice {
    QString offerId;
    double amount = 0;  ///< an hour, in `currency`
    Currency currency = Currency::Euro;
    PricedUnit unit = PricedUnit::Instance;
    bool gpuOnly = false;       ///< processors and memory are billed on top
    double dollarsPerEuro = 0;  ///< the rate of `date`; above 0 where the currency is the dollar
    QDate date;                 ///< on which it was true
    QString note;               ///< "our framework contract"; where a list was imported, its file

    friend bool operator==(const OwnPrice &, const OwnPrice &) = default;
};

/// GPU-hours that the person holds already on a partition of a public machine.
struct OwnQuota {
    QString partitionId;
    units::GpuHours hours{};
    std::optional<QDate> until;
    QDate date;
    QString note;

    friend bool operator==(const OwnQuota &, const OwnQuota &) = default;
};

/// A machine of the person's own.
struct OwnMachine {
    QString id;  ///< "own:…", unique in the file
    QString name;
    QString gpuId;  ///< of the catalogue
    int gpusPerNode = 1;
    int nodes = 1;
    std::optional<units::BytesPerSecond> network;  ///< all cards of a node, one direction
    std::optional<units::Watts> gpuPower;          ///< limit set on each GPU; the data sheet's without it
    std::optional<units::MoneyPerHour> nodePrice;  ///< what an hour of a node costs; absent: not counted
    QString country;                               ///< ISO 3166 alpha-2, for the electricity
    QDate date;
    QString note;

    friend bool operator==(const OwnMachine &, const OwnMachine &) = default;
};

/// The person's own figures, beside the catalogue: in a file of their own, which no update touches.
struct OwnFacts {
    std::vector<OwnPrice> prices;
    std::vector<OwnQuota> quotas;
    std::vector<OwnMachine> machines;

    [[nodiscard]] bool isEmpty() const { return prices.empty() && quotas.empty() && machines.empty(); }
    friend bool operator==(const OwnFacts &, const OwnFacts &) = default;
};

/// The euros an hour of a whole instance with so many GPUs.
[[nodiscard]] units::MoneyPerHour hourlyPrice(const OwnPrice &price, int gpus);

/// Reads `passerelle.own-facts/1`. Malformed when it breaks its schema or names a thing twice; InvalidValue for a day
/// that the calendar lacks and for dollars without a rate. `file` names the source in errors. What the catalogue no
/// longer knows is no fault: an update may bring it back.
[[nodiscard]] Result<OwnFacts> readOwnFacts(const QByteArray &text, const QString &file);
/// The same from a file of at most 4 MB; no figures when there is no such file.
[[nodiscard]] Result<OwnFacts> readOwnFactsFile(const QString &path);
[[nodiscard]] QByteArray toDocument(const OwnFacts &facts);
/// Replaces the file whole, readable by its owner alone; makes its folder.
[[nodiscard]] Result<void> writeOwnFacts(const OwnFacts &facts, const QString &path);

}  // namespace passerelle::catalogue
