// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/difference.hpp"

#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace passerelle::update {

namespace {

/// A file of the catalogue, the list in it and how a person calls what it lists.
struct Listed {
    const char *file;
    const char *list;
    Message name;
};

std::array<Listed, 11> everyList()
{
    return {{{"accelerators", "accelerators", PASSERELLE_TEXT("Update", "GPUs")},
             {"machines", "machines", PASSERELLE_TEXT("Update", "Public machines")},
             {"cloud_offers", "offers", PASSERELLE_TEXT("Update", "Offers")},
             {"cloud_offers", "providers", PASSERELLE_TEXT("Update", "Providers")},
             {"access_routes", "routes", PASSERELLE_TEXT("Update", "Access routes")},
             {"verticals", "verticals", PASSERELLE_TEXT("Update", "Business fields")},
             {"presets", "presets", PASSERELLE_TEXT("Update", "Models to start from")},
             {"published_runs", "runs", PASSERELLE_TEXT("Update", "Published training runs")},
             {"tokens_per_byte", "", PASSERELLE_TEXT("Update", "Tokens in a byte of text")},
             {"calibration", "", PASSERELLE_TEXT("Update", "Fitted constants of the estimates")},
             {"route_profiles", "", PASSERELLE_TEXT("Update", "Rules of the access routes")}}};
}

using Entries = QMap<QString, QJsonObject>;

Entries entriesOf(const QJsonObject &file, const char *list)
{
    Entries entries;
    const QJsonArray array = file.value(QLatin1String(list)).toArray();
    for (const QJsonValue &entry : array)
        entries.insert(entry[QLatin1String("id")].toString(), entry.toObject());
    return entries;
}

/// What of a file stands in no list; the day and number of a publication are no facts.
QJsonObject besideLists(QJsonObject file, const char *name)
{
    file.remove(QLatin1String("as_of"));
    for (const Listed &listed : everyList()) {
        if (qstrcmp(listed.file, name) == 0)
            file.remove(QLatin1String(listed.list));
    }
    return file;
}

struct Counts {
    int revised = 0;
    int come = 0;
    int gone = 0;
    QStringList revisedIds;
};

Counts countsOf(const Entries &before, const Entries &after)
{
    Counts counts;
    for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
        const auto old = before.constFind(entry.key());
        if (old == before.cend()) {
            ++counts.come;
        } else if (*old != *entry) {
            ++counts.revised;
            counts.revisedIds << entry.key();
        }
    }
    counts.gone = static_cast<int>(before.size()) + counts.come - static_cast<int>(after.size());
    return counts;
}

/// Of the offers only those whose change no line tells yet: a price that moves, comes or goes has its own.
Counts untold(Counts counts, const std::vector<Difference> &found)
{
    for (const Difference &difference : found)
        counts.revisedIds.removeAll(difference.targetId);
    return {static_cast<int>(counts.revisedIds.size()), 0, 0, counts.revisedIds};
}

/// Machines and routes are known by name: each has its own line unless one tells already what changed.
void addByName(const Listed &listed, const Counts &counts, const catalogue::Catalogue &facts,
               std::vector<Difference> &found)
{
    QSet<QString> told;
    for (const Difference &difference : found)
        told.insert(difference.targetId);
    for (const QString &id : counts.revisedIds) {
        if (told.contains(id))
            continue;
        if (const catalogue::Machine *machine = facts.machine(id); machine && qstrcmp(listed.list, "machines") == 0) {
            QStringList names{id};
            for (const catalogue::Partition &partition : machine->partitions)
                names << partition.id;
            found.push_back({id, PASSERELLE_TEXT("Update", "%1: details revised").arg(machine->name),
                             DifferenceKind::Machine, names});
        } else if (const catalogue::Route *route = facts.route(id)) {
            found.push_back(
                {id, PASSERELLE_TEXT("Update", "%1: details revised").arg(route->name), DifferenceKind::Call, {id}});
        }
    }
}

}  // namespace

std::vector<Difference> differences(const catalogue::Catalogue &before, const Bundle &filesBefore,
                                    const catalogue::Catalogue &after, const Bundle &filesAfter)
{
    std::vector<Difference> found = differences(before, after);
    for (const Listed &listed : everyList()) {
        const QJsonObject old = filesBefore.files.value(QLatin1String(listed.file));
        const QJsonObject now = filesAfter.files.value(QLatin1String(listed.file));
        Counts counts = countsOf(entriesOf(old, listed.list), entriesOf(now, listed.list));
        if (qstrcmp(listed.list, "offers") == 0)
            counts = untold(std::move(counts), found);
        const bool named = qstrcmp(listed.list, "machines") == 0 || qstrcmp(listed.list, "routes") == 0;
        if (named) {
            addByName(listed, counts, after, found);
        } else if (counts.revised + counts.come + counts.gone > 0) {
            found.push_back({{},
                             PASSERELLE_TEXT("Update", "%1: revised %2, new %3, withdrawn %4")
                                 .arg(listed.name)
                                 .arg(counts.revised)
                                 .arg(counts.come)
                                 .arg(counts.gone),
                             DifferenceKind::Other,
                             {}});
        }
        const bool first = qstrcmp(listed.list, "providers") != 0;
        if (first && besideLists(old, listed.file) != besideLists(now, listed.file)) {
            found.push_back({{},
                             PASSERELLE_TEXT("Update", "%1: other details revised").arg(listed.name),
                             DifferenceKind::Other,
                             {}});
        }
    }
    std::ranges::stable_sort(found, {}, &Difference::kind);
    return found;
}

}  // namespace passerelle::update
