// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/provenance.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::catalogue {

/// One question of an application form.
struct FormField {
    QString id;
    Message label;
    Message help;
    QString type;  ///< "text", "textarea", "number", "choice", "date", "file", "checkbox"… as in the data
    bool required = false;
    std::optional<int> minLength;
    std::optional<int> maxLength;
    QString lengthUnit;  ///< "characters" or "words"
    QStringList options;
    QStringList derivesFrom;  ///< profile keys such as "project.title"
    QJsonObject raw;          ///< everything else the data says of it
    Confidence confidence = Confidence::Unknown;
};

struct FormSection {
    QString id;
    Message title;
    std::vector<FormField> fields;
};

/// A door: a call, a programme, a credit scheme.
struct Route {
    QString id;
    Message name;
    QString routeOperator;
    QString kind;  ///< "public", "cloud", "grant"…
    QString portal;
    QStringList formLanguages;
    QString status;
    QJsonObject eligibility;
    QJsonObject limits;
    QStringList machineIds;
    QStringList machinesPossible;
    std::vector<FormSection> form;
    QJsonObject raw;  ///< the whole entry, for facts that only one screen shows
    Provenance provenance;
};

}  // namespace passerelle::catalogue
