// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"

#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace passerelle::dossier {

/// A founder's case: everything the person said, by key. What is computed (estimate, routes) is not kept here but
/// derived anew.
struct Dossier {
    QString id;  ///< UUID without braces
    QString name;
    QDateTime created;
    QDateTime modified;
    access::Facts facts;

    friend bool operator==(const Dossier &, const Dossier &) = default;
};

/// One accepted edit of one key; an undefined value means "not said". The history is a list of these.
struct Edit {
    QString key;
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
};

/// The dossier after the edit (or with it taken back).
[[nodiscard]] Dossier applied(Dossier dossier, const Edit &edit);
[[nodiscard]] Dossier revoked(Dossier dossier, const Edit &edit);

}  // namespace passerelle::dossier
