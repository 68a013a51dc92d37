// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <vector>

/// The rules of check(), private to this folder: one function a file of the catalogue.
namespace passerelle::catalogue {

/// The files of one catalogue, as they were read; an unreadable file is an empty object.
struct Documents {
    QString folder;
    QJsonObject accelerators;
    QJsonObject machines;
    QJsonObject offers;
    QJsonObject routes;
    QJsonObject verticals;
    QJsonObject presets;
    QJsonObject tokens;
    QJsonObject runs;
};

/// Collects the faults of one file.
class Findings
{
public:
    Findings(QString file, std::vector<Fault> &faults) : m_file(std::move(file)), m_faults(faults) {}

    void add(const QString &place, const Message &message) { m_faults.push_back({m_file, place, message}); }
    /// A fault when `number` is stated and lies outside [low, high].
    void range(const QJsonObject &object, const QString &place, QLatin1String key, double low, double high);
    /// A fault when the text is stated and is not one of `known`.
    void known(const QJsonObject &object, const QString &place, QLatin1String key, const QSet<QString> &known);
    /// The same for each text of a list.
    void knownEach(const QJsonObject &object, const QString &place, QLatin1String key, const QSet<QString> &known);
    /// A fault for each identifier that stands twice in the list.
    void unique(const QJsonArray &list, const QString &place, QLatin1String key);
    /// A fault when the list `sources` is empty or one of them states no address or no date.
    void sources(const QJsonObject &object, const QString &place);
    /// A fault when the text is stated and is not a day of the calendar, year-month-day.
    void day(const QJsonObject &object, const QString &place, QLatin1String key);

private:
    QString m_file;
    std::vector<Fault> &m_faults;
};

/// "machines[3]".
[[nodiscard]] QString at(const QString &list, qsizetype index);
/// "machines[3].pue".
[[nodiscard]] QString at(const QString &place, QLatin1String key);
/// The `id` of every entry of a list.
[[nodiscard]] QSet<QString> idsOf(const QJsonObject &document, QLatin1String list);

/// Calls `visit(entry, place)` for each object of the list `key` of `object`.
template<typename Visit>
void each(const QJsonObject &object, const QString &place, QLatin1String key, Visit visit)
{
    const QJsonArray list = object.value(key).toArray();
    const QString base = place.isEmpty() ? QString(key) : at(place, key);
    for (qsizetype i = 0; i < list.size(); ++i)
        visit(list.at(i).toObject(), at(base, i));
}

void checkAccelerators(const Documents &documents, Findings &findings);
void checkMachines(const Documents &documents, Findings &findings);
void checkOffers(const Documents &documents, Findings &findings);
void checkRoutes(const Documents &documents, Findings &findings);
void checkVerticals(const Documents &documents, Findings &findings);
void checkPresets(const Documents &documents, Findings &findings);
void checkTokens(const Documents &documents, Findings &findings);
void checkRuns(const Documents &documents, Findings &findings);

/// What the JSON Schema at `schemaPath` finds wrong in `text`. A schema that cannot be read is itself a fault.
void checkSchema(const QByteArray &text, const QString &schemaPath, Findings &findings);

}  // namespace passerelle::catalogue
