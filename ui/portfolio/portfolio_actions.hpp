// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/batch_job.hpp"
#include "ui/preview/printer_choice.hpp"
#include "ui/session/session.hpp"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace passerelle::ui {

/// The dossiers of these ids as values; those that are gone are left out.
[[nodiscard]] std::vector<dossier::Dossier> dossiersOf(Session &session, const QStringList &ids);

/// An order of a kind on the dossiers, in the session's language, with where to write asked from the person; empty when
/// the person changed their mind.
[[nodiscard]] std::optional<BatchOrder> askedOrder(BatchOrder::Kind kind, Session &session, const QStringList &ids,
                                                   const PrinterChoice &askPrinter, QWidget *parent);

/// The dossiers of these ids with their tags and their history; those that are gone are left out.
[[nodiscard]] std::vector<dossier::Travelling> travellersOf(Session &session, const QStringList &ids);

/// Writes dossiers as files that travel into a folder, under names that are safe and unique; gives their paths. Stops
/// at the first that cannot be written.
[[nodiscard]] Result<QStringList> writeTravelFiles(const std::vector<dossier::Travelling> &dossiers,
                                                   const QString &folder);

struct Imported {
    int taken = 0;
    int doubled = 0;         ///< of them, those that were here in another state: both are kept
    QStringList complaints;  ///< one a file that was not taken
};
/// Reads dossier files into the library, with their tags and history. Nobody is asked: a file that says otherwise than
/// the dossier here comes in beside it.
[[nodiscard]] Imported importFiles(Session &session, const QStringList &paths);

}  // namespace passerelle::ui
