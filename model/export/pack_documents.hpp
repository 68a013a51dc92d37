// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"
#include "export/document.hpp"
#include "export/pack_file.hpp"

#include <QDate>

namespace passerelle::exporter {

/// The technical annex: the model and the data, the plan, where the hours go run by run, assumptions and sources.
[[nodiscard]] Document annexDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                     const Language &language, const QDate &today);

/// What the pack holds, what is left to do, and in which order to use it, as plain text (UTF-8, LF).
[[nodiscard]] QByteArray readmeOf(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                  const PackFiles &files, const Language &language, const QDate &today);

}  // namespace passerelle::exporter
