// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace passerelle::test {

/// Facts from JSON text; a null takes a key away. The text must be an object.
inline access::Facts with(access::Facts facts, const QByteArray &changes)
{
    const QJsonObject object = QJsonDocument::fromJson(changes).object();
    Q_ASSERT(!object.isEmpty() || changes.trimmed() == "{}");
    for (auto change = object.constBegin(); change != object.constEnd(); ++change) {
        if (change->isNull())
            facts.remove(change.key());
        else
            facts.insert(change.key(), *change);
    }
    return facts;
}

/// A French startup of 12 people, three years old, with a small civilian project on clean data: nothing left unsaid.
inline access::Facts smallStartup()
{
    return with({}, R"({
        "company.legal_name": "Lexicographe SAS", "company.kind": "startup", "company.headcount": 12,
        "company.turnover_eur": 800000, "company.country": "FR", "company.ownership_non_eu_percent": 10,
        "company.creation_date": "2023-11-01", "company.existing_cloud_customer": false,
        "project.title": "Assistant juridique", "project.defence": false, "project.results_published": false,
        "dataset.personal_data": false, "pi.contract_type": "permanent", "pi.first_name": "Ada",
        "pi.last_name": "Martin", "estimate.gpu_hours_total": 3000, "estimate.duration_months": 2,
        "route.machine": "leonardo-booster"})");
}

}  // namespace passerelle::test
