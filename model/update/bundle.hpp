// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace passerelle::update {

/// All the facts of a catalogue in one JSON document, `passerelle.catalogue-bundle/1`: what is signed and travels.
struct Bundle {
    qint64 serial = 0;  ///< grows with every publication; what was shipped has none (0)
    QDate asOf;
    QMap<QString, QJsonObject> files;  ///< by name without extension: "machines"
};

/// "2026-12-01 (1796112000)"; the shipped facts have their day alone.
[[nodiscard]] QString versionOf(const QDate &asOf, qint64 serial);

/// Refuses unknown names and keys, a missing file that a catalogue needs, and anything over 64 MB.
[[nodiscard]] Result<Bundle> readBundle(const QByteArray &text, const QString &file);
[[nodiscard]] QByteArray toDocument(const Bundle &bundle);
/// From a folder of catalogue files.
[[nodiscard]] Result<Bundle> bundleOf(const QString &folder, qint64 serial);
/// Writes the files into an existing folder, names from the closed list only.
[[nodiscard]] Result<void> unpack(const Bundle &bundle, const QString &folder);

}  // namespace passerelle::update
