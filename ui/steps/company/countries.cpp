// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/company/countries.hpp"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace passerelle::ui {

namespace {

struct Country {
    const char *code;
    const char *name;
};

constexpr std::array<Country, 37> kCountries = {{
    {"AL", QT_TRANSLATE_NOOP("Country", "Albania")},         {"AT", QT_TRANSLATE_NOOP("Country", "Austria")},
    {"BE", QT_TRANSLATE_NOOP("Country", "Belgium")},         {"BG", QT_TRANSLATE_NOOP("Country", "Bulgaria")},
    {"CH", QT_TRANSLATE_NOOP("Country", "Switzerland")},     {"CY", QT_TRANSLATE_NOOP("Country", "Cyprus")},
    {"CZ", QT_TRANSLATE_NOOP("Country", "Czechia")},         {"DE", QT_TRANSLATE_NOOP("Country", "Germany")},
    {"DK", QT_TRANSLATE_NOOP("Country", "Denmark")},         {"EE", QT_TRANSLATE_NOOP("Country", "Estonia")},
    {"ES", QT_TRANSLATE_NOOP("Country", "Spain")},           {"FI", QT_TRANSLATE_NOOP("Country", "Finland")},
    {"FR", QT_TRANSLATE_NOOP("Country", "France")},          {"GB", QT_TRANSLATE_NOOP("Country", "United Kingdom")},
    {"GR", QT_TRANSLATE_NOOP("Country", "Greece")},          {"HR", QT_TRANSLATE_NOOP("Country", "Croatia")},
    {"HU", QT_TRANSLATE_NOOP("Country", "Hungary")},         {"IE", QT_TRANSLATE_NOOP("Country", "Ireland")},
    {"IS", QT_TRANSLATE_NOOP("Country", "Iceland")},         {"IT", QT_TRANSLATE_NOOP("Country", "Italy")},
    {"LT", QT_TRANSLATE_NOOP("Country", "Lithuania")},       {"LU", QT_TRANSLATE_NOOP("Country", "Luxembourg")},
    {"LV", QT_TRANSLATE_NOOP("Country", "Latvia")},          {"ME", QT_TRANSLATE_NOOP("Country", "Montenegro")},
    {"MK", QT_TRANSLATE_NOOP("Country", "North Macedonia")}, {"MT", QT_TRANSLATE_NOOP("Country", "Malta")},
    {"NL", QT_TRANSLATE_NOOP("Country", "Netherlands")},     {"NO", QT_TRANSLATE_NOOP("Country", "Norway")},
    {"PL", QT_TRANSLATE_NOOP("Country", "Poland")},          {"PT", QT_TRANSLATE_NOOP("Country", "Portugal")},
    {"RO", QT_TRANSLATE_NOOP("Country", "Romania")},         {"RS", QT_TRANSLATE_NOOP("Country", "Serbia")},
    {"SE", QT_TRANSLATE_NOOP("Country", "Sweden")},          {"SI", QT_TRANSLATE_NOOP("Country", "Slovenia")},
    {"SK", QT_TRANSLATE_NOOP("Country", "Slovakia")},        {"TR", QT_TRANSLATE_NOOP("Country", "Türkiye")},
    {"ZZ", QT_TRANSLATE_NOOP("Country", "Another country")},
}};

}  // namespace

std::vector<std::pair<QJsonValue, QString>> countryChoices()
{
    std::vector<std::pair<QJsonValue, QString>> choices;
    choices.reserve(kCountries.size());
    for (const Country &country : kCountries)
        choices.emplace_back(QLatin1String(country.code), QCoreApplication::translate("Country", country.name));
    // France first: the programme is French; "another" last; the rest as a reader looks for it.
    const auto rank = [](const QJsonValue &code) {
        return code == QLatin1String("FR") ? 0 : code == QLatin1String("ZZ") ? 2 : 1;
    };
    QCollator collator;
    std::ranges::sort(choices, [&](const auto &a, const auto &b) {
        const int first = rank(a.first);
        const int second = rank(b.first);
        return first != second ? first < second : collator.compare(a.second, b.second) < 0;
    });
    return choices;
}

}  // namespace passerelle::ui
