// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/dataset/dataset_rows.hpp"

#include "profile/figure_lines.hpp"
#include "units/format.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("DatasetRows", text);
}

struct Named {
    const char *code;
    const char *name;
};

constexpr std::array<Named, 27> kLanguages = {{
    {"und", QT_TRANSLATE_NOOP("LanguageName", "not recognised")},
    {"code", QT_TRANSLATE_NOOP("LanguageName", "program code")},
    {"en", QT_TRANSLATE_NOOP("LanguageName", "English")},
    {"fr", QT_TRANSLATE_NOOP("LanguageName", "French")},
    {"de", QT_TRANSLATE_NOOP("LanguageName", "German")},
    {"es", QT_TRANSLATE_NOOP("LanguageName", "Spanish")},
    {"it", QT_TRANSLATE_NOOP("LanguageName", "Italian")},
    {"pt", QT_TRANSLATE_NOOP("LanguageName", "Portuguese")},
    {"nl", QT_TRANSLATE_NOOP("LanguageName", "Dutch")},
    {"pl", QT_TRANSLATE_NOOP("LanguageName", "Polish")},
    {"ro", QT_TRANSLATE_NOOP("LanguageName", "Romanian")},
    {"sv", QT_TRANSLATE_NOOP("LanguageName", "Swedish")},
    {"da", QT_TRANSLATE_NOOP("LanguageName", "Danish")},
    {"fi", QT_TRANSLATE_NOOP("LanguageName", "Finnish")},
    {"cs", QT_TRANSLATE_NOOP("LanguageName", "Czech")},
    {"el", QT_TRANSLATE_NOOP("LanguageName", "Greek")},
    {"hu", QT_TRANSLATE_NOOP("LanguageName", "Hungarian")},
    {"bg", QT_TRANSLATE_NOOP("LanguageName", "Bulgarian")},
    {"uk", QT_TRANSLATE_NOOP("LanguageName", "Ukrainian")},
    {"ru", QT_TRANSLATE_NOOP("LanguageName", "Russian")},
    {"ar", QT_TRANSLATE_NOOP("LanguageName", "Arabic")},
    {"zh", QT_TRANSLATE_NOOP("LanguageName", "Chinese")},
    {"ja", QT_TRANSLATE_NOOP("LanguageName", "Japanese")},
    {"ko", QT_TRANSLATE_NOOP("LanguageName", "Korean")},
    {"tr", QT_TRANSLATE_NOOP("LanguageName", "Turkish")},
    {"vi", QT_TRANSLATE_NOOP("LanguageName", "Vietnamese")},
    {"hi", QT_TRANSLATE_NOOP("LanguageName", "Hindi")},
}};

QString languageName(const QString &code)
{
    const auto found =
        std::ranges::find_if(kLanguages, [&code](const Named &entry) { return code == QLatin1String(entry.code); });
    return found == kLanguages.end() ? code : QCoreApplication::translate("LanguageName", found->name);
}

FactRow tokensRow(const profile::DatasetProfile &profile, const Language &language)
{
    FactRow row{shown(QT_TRANSLATE_NOOP("DatasetRows", "Tokens (pieces of words)")),
                units::format(profile.tokens->p50, language),
                shown(QT_TRANSLATE_NOOP("DatasetRows", "Counted one by one"))};
    if (!profile.exact)
        row.note = shown(QT_TRANSLATE_NOOP("DatasetRows", "Estimated from the bytes and languages: %1 to %2"))
                       .arg(units::format(profile.tokens->p10, language), units::format(profile.tokens->p90, language));
    return row;
}

}  // namespace

QString languageShares(std::vector<profile::LanguageShare> shares, const Language &language)
{
    std::ranges::sort(shares, std::ranges::greater(), &profile::LanguageShare::share);
    if (shares.size() > 5)
        shares.resize(5);
    QStringList parts;
    for (const profile::LanguageShare &part : shares)
        parts.append(shown(QT_TRANSLATE_NOOP("DatasetRows", "%1 %2%"))
                         .arg(languageName(part.code),
                              language.locale().toString(part.share * 100, 'f', part.share < 0.1 ? 1 : 0)));
    return parts.join(shown(QT_TRANSLATE_NOOP("DatasetRows", ", ")));
}

std::vector<FactRow> datasetRows(const profile::DatasetProfile &profile, const Language &language)
{
    const QLocale &locale = language.locale();
    std::vector<FactRow> rows;
    rows.push_back({shown(QT_TRANSLATE_NOOP("DatasetRows", "Files")), locale.toString(profile.files),
                    units::format(profile.size, language)});
    if (profile.samples) {
        rows.push_back({shown(QT_TRANSLATE_NOOP("DatasetRows", "Samples")),
                        locale.toString(profile.samples->value(), 'f', 0),
                        shown(QT_TRANSLATE_NOOP("DatasetRows", "%1 on average, %2 the longest"))
                            .arg(units::format(units::bytes(profile.meanSampleBytes), language),
                                 units::format(units::bytes(profile.maxSampleBytes), language))});
    }
    if (profile.tokens)
        rows.push_back(tokensRow(profile, language));
    if (!profile.languages.empty()) {
        rows.push_back({shown(QT_TRANSLATE_NOOP("DatasetRows", "Languages")),
                        languageShares(profile.languages, language),
                        shown(QT_TRANSLATE_NOOP("DatasetRows", "Recognised from the text"))});
    }
    if (profile.columns > 0)
        rows.push_back(
            {shown(QT_TRANSLATE_NOOP("DatasetRows", "Columns")), locale.toString(profile.columns), QString()});
    for (const profile::FigureLine &figure : profile::figureLines(profile))
        rows.push_back({figure.label.text(language), figure.value.text(language), QString()});
    rows.push_back({shown(QT_TRANSLATE_NOOP("DatasetRows", "Repeated samples")), locale.toString(profile.duplicates),
                    profile.duplicates > 0
                        ? shown(QT_TRANSLATE_NOOP("DatasetRows", "Removing them saves hours and improves the result"))
                        : QString()});
    if (profile.emptySamples > 0)
        rows.push_back({shown(QT_TRANSLATE_NOOP("DatasetRows", "Empty samples")), locale.toString(profile.emptySamples),
                        QString()});
    if (!profile.licence.isEmpty())
        rows.push_back({shown(QT_TRANSLATE_NOOP("DatasetRows", "Licence")), profile.licence,
                        shown(QT_TRANSLATE_NOOP("DatasetRows", "Found beside the files"))});
    return rows;
}

}  // namespace passerelle::ui
