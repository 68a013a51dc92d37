// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace passerelle::access {

/// Help that is more than hours: a desk, a service, a cluster, a contact, with the reason why it is named here.
struct Service {
    QString id;
    Message name;
    Message what;         ///< what it offers, as the facts say
    Message why;          ///< what in the dossier speaks for it
    QString contact;      ///< address or portal; empty when none is on record
    bool isNear = false;  ///< in the company's own city
    QString sourceUrl;
    QString sourceDate;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;
};

/// Services of AI Factory France that answer to a gap of the dossier (the rulebook's `services`), the AI clusters of
/// the vertical (those of the company's city first), the pôles and communities of the vertical. Only what the facts
/// name.
[[nodiscard]] std::vector<Service> servicesFor(const Facts &facts, const catalogue::Catalogue &catalogue,
                                               const QDate &today);

}  // namespace passerelle::access
