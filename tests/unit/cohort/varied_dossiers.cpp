// SPDX-License-Identifier: GPL-3.0-or-later
#include "varied_dossiers.hpp"

#include "dossier/keys.hpp"

#include <QJsonArray>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <array>

namespace passerelle::testing {

namespace {

namespace keys = dossier::keys;

void set(dossier::Dossier &dossier, const char *key, const QJsonValue &value)
{
    dossier.facts.insert(QString::fromLatin1(key), value);
}

void describeCompany(dossier::Dossier &dossier, int number)
{
    static const std::array<const char *, 6> kCountries{"FR", "FR", "DE", "ES", "IT", "NL"};
    set(dossier, "company.legal_name", QStringLiteral("Example %1 SAS (fictitious)").arg(number));
    set(dossier, "company.country", QString::fromLatin1(kCountries[static_cast<std::size_t>(number) % 6]));
    set(dossier, "company.headcount", 3 + number % 240);
    set(dossier, "company.turnover_eur", 50000.0 * (1 + number % 300));
    set(dossier, "company.balance_sheet_eur", 40000.0 * (1 + number % 200));
    set(dossier, "company.is_startup", number % 4 != 0);
    set(dossier, "company.hq_in_europe", true);
    set(dossier, "company.has_research_activity", number % 3 != 0);
    set(dossier, "company.creation_date", QDate(2015 + number % 11, 1 + number % 12, 1).toString(Qt::ISODate));
    set(dossier, "project.title", QStringLiteral("Project number %1: models for our users").arg(number));
    set(dossier, "project.abstract", QStringLiteral("A project like many, told in a few sentences. ").repeated(4));
    set(dossier, "project.trl_start", 2 + number % 4);
    set(dossier, "project.trl_end", 6 + number % 3);
}

void describeProject(dossier::Dossier &dossier, int number, const catalogue::ProjectIdea &idea)
{
    static const std::array<const char *, 3> kPhases{"finetune", "lora", "pretrain"};
    set(dossier, keys::kModelSource, QStringLiteral("preset"));
    set(dossier, keys::kModelPreset, idea.presetId);
    const double epochs = std::max(1.0, idea.facts.value(QStringLiteral("epochs")).toDouble(1));
    const double tokens = idea.facts.value(QStringLiteral("tokens_total")).toDouble();
    const double samples = idea.facts.value(QStringLiteral("samples")).toDouble();
    const double size = 0.25 + 0.25 * (number % 16);
    if (tokens > 0)
        set(dossier, keys::kDatasetTokens, tokens / epochs * size);
    set(dossier, keys::kDatasetSamples, std::max(1000.0, samples) * size);
    if (tokens <= 0 && samples <= 0)
        set(dossier, keys::kDatasetTokens, 2e7 * (1 + number % 40));
    set(dossier, keys::kPhase,
        QString::fromLatin1(kPhases[number % 5 == 0 ? 2 : static_cast<std::size_t>(number) % 2]));
    set(dossier, keys::kEpochs, epochs);
    if (number % 7 == 0)
        set(dossier, keys::kDeadlineDays, 7 + number % 60);
    if (number % 9 == 0)
        set(dossier, keys::kBudgetEur, 500.0 * (1 + number % 30));
}

}  // namespace

dossier::Dossier variedDossier(int number, const catalogue::Catalogue &catalogue)
{
    dossier::Dossier dossier;
    dossier.id = QUuid::createUuidV5(QUuid(), QStringLiteral("varied-%1").arg(number)).toString(QUuid::WithoutBraces);
    dossier.name = QStringLiteral("Dossier %1").arg(number, 4, 10, QLatin1Char('0'));
    dossier.created = QDateTime(QDate(2026, 1, 1).addDays(number % 300), QTime(9, 0), QTimeZone::utc());
    dossier.modified = dossier.created;
    const catalogue::Vertical &vertical =
        catalogue.verticals[static_cast<std::size_t>(number) % catalogue.verticals.size()];
    set(dossier, keys::kVertical, vertical.id);
    describeCompany(dossier, number);
    if (number % 50 != 49)
        describeProject(dossier, number, number % 3 == 2 ? vertical.stretchProject : vertical.firstProject);
    return dossier;
}

}  // namespace passerelle::testing
