// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/library.hpp"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace passerelle::cohort {

/// Which facts the dossiers of a library rest on. A dossier rests on the machine or offer that its person chose, on the
/// one behind the figures last kept for it, and on its route; not on every machine it was compared with.
struct Reliance {
    QHash<QString, QSet<QString>> dossiersByFact;  ///< dossier ids by offer, partition or route id
};

/// Reads the lines of the library, and a dossier itself only where its line does not tell.
[[nodiscard]] Result<Reliance> relianceOf(const dossier::Library &library);

/// How many dossiers rest on any of these facts; each is counted once.
[[nodiscard]] int restingOn(const Reliance &reliance, const QStringList &factIds);

}  // namespace passerelle::cohort
