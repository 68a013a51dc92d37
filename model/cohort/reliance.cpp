// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/reliance.hpp"

#include "dossier/keys.hpp"

namespace passerelle::cohort {

Result<Reliance> relianceOf(const dossier::Library &library)
{
    const auto entries = library.list();
    if (!entries)
        return Unexpected(entries.error());
    Reliance reliance;
    const auto note = [&reliance](const QString &fact, const QString &dossier) {
        if (!fact.isEmpty())
            reliance.dossiersByFact[fact].insert(dossier);
    };
    for (const dossier::Entry &entry : *entries) {
        const QJsonObject line = entry.summary();
        note(line.value(QLatin1String("target")).toString(), entry.id);
        note(line.value(QLatin1String("route")).toString(), entry.id);
        if (!line.isEmpty() && entry.summaryOf == entry.modified)
            continue;  // the line says what was chosen
        const auto dossier = library.load(entry.id);
        if (!dossier)
            return Unexpected(dossier.error());
        for (const char *key : {dossier::keys::kChosenTarget, dossier::keys::kRoute})
            note(dossier->facts.value(QLatin1String(key)).toString(), entry.id);
    }
    return reliance;
}

int restingOn(const Reliance &reliance, const QStringList &factIds)
{
    QSet<QString> dossiers;
    for (const QString &id : factIds)
        dossiers.unite(reliance.dossiersByFact.value(id));
    return static_cast<int>(dossiers.size());
}

}  // namespace passerelle::cohort
