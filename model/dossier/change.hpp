// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/dossier.hpp"

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace passerelle::dossier {

/// The group of fields that are changed together: "company" of "company.city"; each answer of a form is one of its own.
[[nodiscard]] QString fieldGroup(const QString &key);

/// Two people changed the same field from the same value. Nothing of that field group was written: the person chooses.
struct Conflict {
    QString group;
    QString key;
    QJsonValue before = QJsonValue(QJsonValue::Undefined);  ///< what both started from
    QJsonValue mine = QJsonValue(QJsonValue::Undefined);
    QJsonValue theirs = QJsonValue(QJsonValue::Undefined);  ///< what is stored now
    QString changedBy;                                      ///< who stored it, as the database knows him
    QDateTime changed;
};

/// What became of a change: the dossier as it now stands, and what could not be joined with somebody else's work.
struct Change {
    Dossier dossier;
    std::vector<Conflict> conflicts;
};

}  // namespace passerelle::dossier
