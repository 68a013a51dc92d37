// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/dossier.hpp"
#include "dossier/library.hpp"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// One dossier with everything that belongs to it, as a `.passerelle` file: the JSON document `passerelle.dossier/2`
/// (resources/schema/dossier_file.schema.json), or that document sealed with a password. See README.md beside this
/// file.
namespace passerelle::dossier {

/// One undoable step as it travels.
struct TravelStep {
    QString label;
    qint64 touchedMs = 0;
    bool undone = false;
    std::vector<Edit> edits;
};

/// A dossier with its tags and its history of edits, oldest step first.
struct Travelling {
    Dossier dossier;
    QStringList tags;
    std::vector<TravelStep> history;
};

/// Reads it whole from the library.
[[nodiscard]] Result<Travelling> travelling(const Library &library, const QString &id);

/// The document: keys sorted, so that the same dossier always gives the same bytes.
[[nodiscard]] QByteArray toDocument(const Travelling &dossier);
/// Strict: an unknown key, a doubled key, a value of the wrong kind or a text beyond its bound is refused with its
/// place. `file` names the source in errors. Also reads `passerelle.dossier/1`, which has neither tags nor history.
[[nodiscard]] Result<Travelling> fromDocument(const QByteArray &text, const QString &file);

/// Writes the file for its owner alone, whole or not at all. A password seals it (see seal.hpp).
[[nodiscard]] Result<void> writeTravelFile(const Travelling &dossier, const QString &path,
                                           const QString &password = {});
/// NoPermission with an empty password when the file is sealed (see isSealed()); the same when the password is wrong.
[[nodiscard]] Result<Travelling> readTravelFile(const QString &path, const QString &password = {});

/// What a file is to this library.
enum class Arrival {
    New,            ///< no dossier of that identity
    Same,           ///< already here with the same content: importing changes nothing
    Newer,          ///< the file's is the later one
    OlderThanHere,  ///< the one here was changed after the file's: the person chooses
    InBin,          ///< here, but thrown away
};
[[nodiscard]] Result<Arrival> arrivalOf(const Library &library, const Travelling &dossier);

/// What to do with a dossier that is already here.
enum class OnArrival {
    Replace,   ///< the file's takes the place of the one here, history included
    KeepBoth,  ///< the file's comes in under a new identity
};
/// Brings the dossier in under its own identity (or a new one, KeepBoth). A second import of the same file changes
/// nothing, whatever is asked for. Returns the dossier as it now stands in the library.
[[nodiscard]] Result<Dossier> import(Library &library, const Travelling &dossier, OnArrival choice);

}  // namespace passerelle::dossier
