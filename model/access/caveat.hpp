// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/provenance.hpp"

#include <QDate>
#include <QString>

#include <optional>

namespace passerelle::access {

/// The last day that a source's date can mean: "2026-04-21" that day, "2026-08" the end of August, "2025 (undated
/// page)" the end of 2025. None when it begins with no year.
[[nodiscard]] std::optional<QDate> lastDayOf(const QString &sourceDate);

/// Whether a fact of that date is more than six months old on `today`, however its date is read.
[[nodiscard]] bool isOlderThanSixMonths(const QString &sourceDate, const QDate &today);

/// What a reader must know before relying on a fact: "To check on the portal: …" below "official", and that it is more
/// than six months old. Empty for a fresh official fact.
[[nodiscard]] Message caveatOf(catalogue::Confidence confidence, const QString &sourceDate, const QDate &today);

}  // namespace passerelle::access
