// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/dossier.hpp"

#include <QByteArray>
#include <QString>

namespace passerelle::cohort {

/// SHA-256, as hexadecimal digits, of what a dossier says: its name and every fact, in key order. The day it was
/// changed, its id and what "export.last" notes are left out: they change no figure.
[[nodiscard]] QByteArray fingerprintOf(const dossier::Dossier &dossier);

/// The same of every file of a catalogue folder, names included: two catalogues of one day are told apart.
[[nodiscard]] QByteArray catalogueMark(const QString &folder);

}  // namespace passerelle::cohort
