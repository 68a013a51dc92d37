// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/rules.hpp"

#include <QFile>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <limits>
#include <string>

namespace passerelle::catalogue {

namespace {

using Path = std::vector<std::string>;

/// valijson's path ("<root>", "[machines]", "[3]", "[pue]") in our own words ("machines[3].pue").
QString placeOf(const Path &path)
{
    QString place;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const QString part = QString::fromStdString(path[i]);
        bool isIndex = false;
        const QString name = part.startsWith(QLatin1Char('[')) ? part.mid(1, part.size() - 2) : part;
        name.toUInt(&isIndex);
        if (isIndex)
            place += QLatin1Char('[') + name + QLatin1Char(']');
        else
            place += (place.isEmpty() ? QString() : QStringLiteral(".")) + name;
    }
    return place;
}

/// Only the deepest reports: the ones above merely repeat that something inside is wrong.
bool isLeaf(const Path &path, const std::vector<valijson::ValidationResults::Error> &errors)
{
    return std::ranges::none_of(errors, [&](const valijson::ValidationResults::Error &other) {
        return other.context.size() > path.size() && std::equal(path.begin(), path.end(), other.context.begin());
    });
}

void report(valijson::ValidationResults &results, Findings &findings)
{
    std::vector<valijson::ValidationResults::Error> errors;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        errors.push_back(error);
    for (const auto &found : errors)
        if (isLeaf(found.context, errors))
            findings.add(placeOf(found.context),
                         PASSERELLE_TEXT("CatalogueCheck", "This breaks the schema of the file: %1")
                             .arg(QString::fromStdString(found.description)));
}

/// valijson takes every whole number for a signed one: those beyond it are handed over as floating point.
nlohmann::json parseForSchema(const QByteArray &text)
{
    const auto widen = [](int, nlohmann::json::parse_event_t event, nlohmann::json &value) {
        constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (event == nlohmann::json::parse_event_t::value && value.is_number_unsigned() &&
            value.get<std::uint64_t>() > kMost)
            value = static_cast<double>(value.get<std::uint64_t>());
        return true;
    };
    return nlohmann::json::parse(text.begin(), text.end(), widen);
}

}  // namespace

void checkSchema(const QByteArray &text, const QString &schemaPath, Findings &findings)
{
    QFile file(schemaPath);
    if (!file.open(QIODevice::ReadOnly)) {
        findings.add(QString(), PASSERELLE_TEXT("CatalogueCheck", "The schema %1 is missing.").arg(schemaPath));
        return;
    }
    // valijson reports a broken schema by throwing; nothing of that may leave this function.
    try {
        const auto schemaJson = parseForSchema(file.readAll());
        const auto document = parseForSchema(text);
        valijson::Schema schema;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (!validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
            report(results, findings);
    } catch (const std::exception &problem) {
        findings.add(QString(), PASSERELLE_TEXT("CatalogueCheck", "The schema %1 cannot be used: %2")
                                    .arg(schemaPath)
                                    .arg(QString::fromUtf8(problem.what())));
    }
}

}  // namespace passerelle::catalogue
