// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/provenance.hpp"
#include "units/quantities.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// Small readers of the catalogue's JSON, private to this folder. An absent key gives an empty value; the types
/// themselves are the schemas' business (see check()).
namespace passerelle::catalogue {

[[nodiscard]] QString text(const QJsonObject &object, QLatin1String key);
[[nodiscard]] std::optional<double> number(const QJsonObject &object, QLatin1String key);
/// Empty also when the value is not a whole number that an int holds.
[[nodiscard]] std::optional<int> integer(const QJsonObject &object, QLatin1String key);
[[nodiscard]] bool flag(const QJsonObject &object, QLatin1String key);
[[nodiscard]] QStringList texts(const QJsonObject &object, QLatin1String key);
[[nodiscard]] QDate date(const QJsonObject &object, QLatin1String key);
[[nodiscard]] std::optional<units::Bytes> gigabytesOf(const QJsonObject &object, QLatin1String key);
[[nodiscard]] std::optional<units::BytesPerSecond> gigabytesPerSecondOf(const QJsonObject &object, QLatin1String key);
/// The key's value is in gigabits per second.
[[nodiscard]] std::optional<units::BytesPerSecond> gigabitsPerSecondOf(const QJsonObject &object, QLatin1String key);
/// The key's value is in grams of CO2 equivalent per kilowatt-hour.
[[nodiscard]] std::optional<units::CarbonPerWattHour> gridOf(const QJsonObject &object, QLatin1String key);
/// "official", "secondary", "press", "own-knowledge"; anything else is Unknown.
[[nodiscard]] Confidence confidenceOf(const QString &word);
[[nodiscard]] Source sourceOf(const QJsonObject &object);
/// Reads `confidence` and `sources`; `asOf` is the day of the file.
[[nodiscard]] Provenance provenanceOf(const QJsonObject &object, QDate asOf);

}  // namespace passerelle::catalogue
