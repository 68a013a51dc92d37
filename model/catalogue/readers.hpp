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

/// From one entry of a catalogue file to its value, private to this folder. `asOf` is the day of the file.
namespace passerelle::catalogue {

[[nodiscard]] Accelerator readAccelerator(const QJsonObject &entry, QDate asOf);
[[nodiscard]] Machine readMachine(const QJsonObject &entry, QDate asOf);
[[nodiscard]] Provider readProvider(const QJsonObject &entry, QDate asOf);
[[nodiscard]] Offer readOffer(const QJsonObject &entry, QDate asOf);
[[nodiscard]] Route readRoute(const QJsonObject &entry, QDate asOf);
[[nodiscard]] PublishedRun readRun(const QJsonObject &entry, QDate asOf);
[[nodiscard]] Vertical readVertical(const QJsonObject &entry, const QJsonObject &file, QDate asOf);
/// Fails where architectureFromJson() does.
[[nodiscard]] Result<Preset> readPreset(const QJsonObject &entry, const QString &file, QDate asOf);

}  // namespace passerelle::catalogue
