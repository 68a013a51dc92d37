// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/fields.hpp"
#include "catalogue/rules.hpp"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace passerelle::catalogue {

namespace {

/// One file of the catalogue and its rules.
struct Kind {
    const char *name;
    QJsonObject Documents::*document;
    void (*rules)(const Documents &, Findings &);
};

constexpr std::array<Kind, 8> kKinds{{
    {"accelerators", &Documents::accelerators, &checkAccelerators},
    {"machines", &Documents::machines, &checkMachines},
    {"cloud_offers", &Documents::offers, &checkOffers},
    {"access_routes", &Documents::routes, &checkRoutes},
    {"verticals", &Documents::verticals, &checkVerticals},
    {"presets", &Documents::presets, &checkPresets},
    {"tokens_per_byte", &Documents::tokens, &checkTokens},
    {"published_runs", &Documents::runs, &checkRuns},
}};

QString pathOf(const QString &folder, const char *name)
{
    return QStringLiteral("%1/%2.json").arg(folder, QLatin1String(name));
}

/// Reads one file, holds it against its schema, and gives its object (empty when it cannot be read).
QJsonObject readAndValidate(const QString &path, const char *name, std::vector<Fault> &faults)
{
    const auto value = readJsonFile(path);
    if (!value) {
        faults.push_back({value.error().file, value.error().place, value.error().message});
        return {};
    }
    Findings findings(path, faults);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        checkSchema(file.readAll(), QStringLiteral(":/schema/%1.schema.json").arg(QLatin1String(name)), findings);
    findings.day(value->toObject(), QString(), QLatin1String("as_of"));
    return value->toObject();
}

}  // namespace

std::vector<Fault> check(const QString &folder)
{
    std::vector<Fault> faults;
    Documents documents;
    documents.folder = folder;
    for (const Kind &kind : kKinds)
        documents.*(kind.document) = readAndValidate(pathOf(folder, kind.name), kind.name, faults);
    // Files that a folder may do without: what was fitted, how the routes are applied, the words for the forms.
    for (const char *name : {"calibration", "route_profiles", "form_guide"}) {
        if (const QString path = pathOf(folder, name); QFileInfo::exists(path))
            readAndValidate(path, name, faults);
    }
    for (const Kind &kind : kKinds) {
        if ((documents.*(kind.document)).isEmpty())
            continue;
        Findings findings(pathOf(folder, kind.name), faults);
        kind.rules(documents, findings);
    }
    return faults;
}

}  // namespace passerelle::catalogue
