// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/measurements.hpp"

#include "dossier/keys.hpp"

#include <QJsonArray>

namespace passerelle::dossier {

std::vector<profile::Measurement> measurementsOf(const Dossier &dossier, const catalogue::Catalogue &catalogue)
{
    std::vector<profile::Measurement> measurements;
    const QJsonArray kept = dossier.facts.value(QString::fromLatin1(keys::kMeasurements)).toArray();
    for (const QJsonValue &entry : kept) {
        auto read = profile::measurementFromJson(entry.toObject(), dossier.name, catalogue);
        if (read)
            measurements.push_back(std::move(*read));
    }
    return measurements;
}

QJsonValue toFact(const std::vector<profile::Measurement> &measurements)
{
    if (measurements.empty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonArray kept;
    for (const profile::Measurement &measurement : measurements)
        kept.append(profile::toJson(measurement));
    return kept;
}

}  // namespace passerelle::dossier
