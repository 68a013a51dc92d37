// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.hpp"
#include "dossier/case.hpp"
#include "export/brand.hpp"
#include "export/pack_file.hpp"

#include <QDate>
#include <QStringList>

namespace passerelle::exporter {

/// Everything that goes with the application of a case, in memory: the application as PDF, DOCX and ODT, the answers to
/// paste as text and as a table, the technical annex, JSON, the estimates, the calendar, the job scripts of every
/// feasible machine of the route (or of its cheapest offer) and a README that lists them. The same case, language and
/// day give the same bytes. Needs a QGuiApplication; any thread. NotFound when the case has no application; Cancelled.
[[nodiscard]] Result<PackFiles> packFiles(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                          const Language &language, const QDate &today, const Progress &progress = {},
                                          const ReportLook &look = {});

/// The name of a case's pack: the dossier's and the route's, made safe for every file system.
[[nodiscard]] QString packName(const dossier::Case &value);

/// Where a pack was written.
struct WrittenPack {
    QString folder;
    QString archive;    ///< the same as one .zip
    QStringList files;  ///< absolute paths of what lies in the folder
};

/// Writes a pack as folder `parent`/`name` and archive `parent`/`name`.zip, readable by their owner only. Written aside
/// and put in place whole: a cancelled or failed run leaves nothing behind. An earlier pack of that name is kept as
/// "NAME.previous", since its settings may have been filled in; a folder that is no pack is never touched
/// (InvalidValue). Fails with NoPermission, Storage or Cancelled.
[[nodiscard]] Result<WrittenPack> writePack(const PackFiles &files, const QString &parent, const QString &name,
                                            const Progress &progress = {});

}  // namespace passerelle::exporter
