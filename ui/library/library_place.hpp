// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/server.hpp"

#include <QString>

class QSettings;

namespace passerelle::ui {

/// Where a person chose to keep his dossiers. Never holds a password.
struct LibraryPlace {
    bool onServer = false;
    QString file;  ///< the library on this computer
    dossier::ServerAddress server;
    bool keepsCopy = true;      ///< a last seen copy, to go on without the network
    bool usesKeyChain = false;  ///< the password lies in the system's key chain

    friend bool operator==(const LibraryPlace &, const LibraryPlace &) = default;
};

/// The library file that is used unless another was chosen: in `dataFolder`, or in the person's data folder when that
/// is empty.
[[nodiscard]] QString usualLibrary(const QString &dataFolder = {});
/// The file of the last seen copy of this server; empty when none is to be kept.
[[nodiscard]] QString copyOf(const LibraryPlace &place, const QString &dataFolder = {});

[[nodiscard]] LibraryPlace readPlace(QSettings &settings, const QString &dataFolder = {});
void writePlace(QSettings &settings, const LibraryPlace &place);

}  // namespace passerelle::ui
