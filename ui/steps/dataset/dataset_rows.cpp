// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/dataset/dataset_rows.hpp"

#include "units/format.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace passerelle::ui {

namespace {

QString tr(const char *text)
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

FactRow tokensRow(const QJsonObject &summary, const Language &language)
{
    const QJsonObject tokens = summary.value(QStringLiteral("tokens")).toObject();
    const auto bound = [&tokens](const char *key) {
        return units::tokens(tokens.value(QLatin1String(key)).toDouble());
    };
    FactRow row{tr(QT_TRANSLATE_NOOP("DatasetRows", "Tokens (pieces of words)")), units::format(bound("p50"), language),
                tr(QT_TRANSLATE_NOOP("DatasetRows", "Counted one by one"))};
    if (!summary.value(QStringLiteral("exact")).toBool())
        row.note = tr(QT_TRANSLATE_NOOP("DatasetRows", "Estimated from a sample: %1 to %2"))
                       .arg(units::format(bound("p10"), language), units::format(bound("p90"), language));
    return row;
}

}  // namespace

QString languageShares(const QJsonObject &shares, const Language &language)
{
    std::vector<std::pair<double, QString>> ordered;
    for (auto share = shares.begin(); share != shares.end(); ++share)
        ordered.emplace_back(share.value().toDouble(), share.key());
    std::ranges::sort(ordered, std::ranges::greater(), &std::pair<double, QString>::first);
    if (ordered.size() > 5)
        ordered.resize(5);
    QStringList parts;
    for (const auto &[share, code] : ordered)
        parts.append(tr(QT_TRANSLATE_NOOP("DatasetRows", "%1 %2%"))
                         .arg(languageName(code), language.locale().toString(share * 100, 'f', share < 0.1 ? 1 : 0)));
    return parts.join(tr(QT_TRANSLATE_NOOP("DatasetRows", ", ")));
}

std::vector<FactRow> datasetRows(const QJsonObject &summary, const Language &language)
{
    const QLocale &locale = language.locale();
    const auto number = [&summary](const char *key) { return summary.value(QLatin1String(key)).toDouble(); };
    const auto whole = [&locale](double value) { return locale.toString(value, 'f', 0); };
    std::vector<FactRow> rows;
    rows.push_back({tr(QT_TRANSLATE_NOOP("DatasetRows", "Files")), whole(number("files")),
                    units::format(units::bytes(number("size_bytes")), language)});
    if (summary.contains(QStringLiteral("samples")))
        rows.push_back({tr(QT_TRANSLATE_NOOP("DatasetRows", "Samples")), whole(number("samples")),
                        tr(QT_TRANSLATE_NOOP("DatasetRows", "%1 on average, %2 the longest"))
                            .arg(units::format(units::bytes(number("mean_sample_bytes")), language),
                                 units::format(units::bytes(number("max_sample_bytes")), language))});
    if (summary.contains(QStringLiteral("tokens")))
        rows.push_back(tokensRow(summary, language));
    const QJsonObject shares = summary.value(QStringLiteral("languages")).toObject();
    if (!shares.isEmpty())
        rows.push_back({tr(QT_TRANSLATE_NOOP("DatasetRows", "Languages")), languageShares(shares, language),
                        tr(QT_TRANSLATE_NOOP("DatasetRows", "Recognised from the text"))});
    if (number("columns") > 0)
        rows.push_back({tr(QT_TRANSLATE_NOOP("DatasetRows", "Columns")), whole(number("columns")), QString()});
    rows.push_back({tr(QT_TRANSLATE_NOOP("DatasetRows", "Repeated samples")), whole(number("duplicates")),
                    number("duplicates") > 0
                        ? tr(QT_TRANSLATE_NOOP("DatasetRows", "Removing them saves hours and improves the result"))
                        : QString()});
    if (number("empty_samples") > 0)
        rows.push_back(
            {tr(QT_TRANSLATE_NOOP("DatasetRows", "Empty samples")), whole(number("empty_samples")), QString()});
    if (const QString licence = summary.value(QStringLiteral("licence")).toString(); !licence.isEmpty())
        rows.push_back({tr(QT_TRANSLATE_NOOP("DatasetRows", "Licence")), licence,
                        tr(QT_TRANSLATE_NOOP("DatasetRows", "Found beside the files"))});
    return rows;
}

}  // namespace passerelle::ui
