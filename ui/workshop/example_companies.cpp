// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/example_companies.hpp"

#include "base/json.hpp"
#include "dossier/keys.hpp"
#include "ui/steps/vertical/starting_point.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace passerelle::ui {

namespace {

ExampleCompany companyOf(const QJsonObject &object)
{
    ExampleCompany company;
    company.verticalId = object.value(QStringLiteral("vertical")).toString();
    company.name = PASSERELLE_TEXT("Workshop", "%1 (fictitious)").arg(object.value(QStringLiteral("name")).toString());
    company.story = Message::bilingual(object.value(QStringLiteral("story_fr")).toString(),
                                       object.value(QStringLiteral("story_en")).toString());
    company.facts = {{QStringLiteral("company.city"), object.value(QStringLiteral("city"))},
                     {QStringLiteral("company.country"), QStringLiteral("FR")},
                     {QStringLiteral("company.headcount"), object.value(QStringLiteral("headcount"))},
                     {QStringLiteral("company.turnover_eur"), object.value(QStringLiteral("turnover_eur"))},
                     {QStringLiteral("company.creation_date"), object.value(QStringLiteral("created"))},
                     {QStringLiteral("company.is_startup"), true},
                     {QStringLiteral("company.hq_in_europe"), true},
                     {QStringLiteral("company.has_research_activity"), true}};
    return company;
}

}  // namespace

Result<std::vector<ExampleCompany>> exampleCompanies(const catalogue::Catalogue &catalogue)
{
    const auto read = readJsonFile(QStringLiteral(":/workshop/companies.json"));
    if (!read)
        return tl::make_unexpected(read.error());
    std::vector<ExampleCompany> companies;
    for (const QJsonValue &entry : read->toObject().value(QStringLiteral("companies")).toArray()) {
        companies.push_back(companyOf(entry.toObject()));
        if (!catalogue.vertical(companies.back().verticalId))
            companies.pop_back();
    }
    std::ranges::sort(companies, {}, [&](const ExampleCompany &c) { return catalogue.vertical(c.verticalId)->order; });
    return companies;
}

dossier::Dossier dossierOf(const ExampleCompany &company, const catalogue::Catalogue &catalogue,
                           const Language &language)
{
    dossier::Dossier dossier;
    dossier.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    dossier.name = company.name.text(language);
    dossier.created = QDateTime::currentDateTimeUtc();
    dossier.modified = dossier.created;
    dossier.facts = company.facts;
    dossier.facts.insert(QStringLiteral("company.legal_name"), dossier.name);
    dossier.facts.insert(QLatin1String(dossier::keys::kVertical), company.verticalId);
    const catalogue::Vertical *vertical = catalogue.vertical(company.verticalId);
    for (const auto &[key, value] : startingPoint(vertical->firstProject, language)) {
        if (!value.isUndefined())
            dossier.facts.insert(key, value);
    }
    return dossier;
}

}  // namespace passerelle::ui
