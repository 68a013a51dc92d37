// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/interrupt.hpp"

#include "profile/dataset_cache.hpp"
#include "profile/figure_lines.hpp"
#include "profile/profile_json.hpp"
#include "profile/scan_reach.hpp"
#include "units/format.hpp"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>

namespace passerelle::cli {

namespace {

/// More defects than this are for --json; a person fixes the first ones first.
constexpr std::size_t kShownDefects = 20;

QString languagesText(const profile::DatasetProfile &profile, const Language &language)
{
    QStringList shares;
    for (const profile::LanguageShare &share : profile.languages)
        shares << QStringLiteral("%1 %2 %").arg(share.code, language.significant(100 * share.share));
    return shares.join(QStringLiteral(", "));
}

void printDefects(const profile::DatasetProfile &profile, const Context &context)
{
    if (profile.defects.empty())
        return;
    context.print();
    context.print(context.text(PASSERELLE_TEXT("Cli", "Defects found: %1").arg(profile.defectsTotal)));
    for (std::size_t i = 0; i < std::min(kShownDefects, profile.defects.size()); ++i) {
        const profile::Defect &defect = profile.defects[i];
        const QString place = context.text(defect.place);
        context.print(place.isEmpty()
                          ? QStringLiteral("• %1: %2").arg(defect.file, context.text(defect.message))
                          : QStringLiteral("• %1: %2: %3").arg(defect.file, place, context.text(defect.message)));
    }
}

void printProfile(const profile::DatasetProfile &profile, const Context &context)
{
    const Language &language = context.language();
    const auto line = [&context](const Message &message) { context.print(context.text(message)); };
    line(PASSERELLE_TEXT("Cli", "%1: %2 (%3)").arg(profile.source).arg(profile.modality).arg(profile.format));
    line(PASSERELLE_TEXT("Cli", "Files: %1, %2").arg(profile.files).arg(units::format(profile.size, language)));
    if (profile.samples)
        line(PASSERELLE_TEXT("Cli", "Samples: %1").arg(profile.samples->value(), 0));
    if (profile.tokens) {
        line(PASSERELLE_TEXT("Cli", "Tokens: %1 with the tokenizer %2")
                 .arg(units::formatInterval(*profile.tokens, language))
                 .arg(profile.tokenizerId));
    }
    line(PASSERELLE_TEXT("Cli", "Length of a sample in bytes: mean %1, median %2, longest %3")
             .arg(profile.meanSampleBytes)
             .arg(profile.medianSampleBytes)
             .arg(profile.maxSampleBytes));
    if (!profile.languages.empty())
        line(PASSERELLE_TEXT("Cli", "Languages: %1").arg(languagesText(profile, language)));
    line(PASSERELLE_TEXT("Cli", "Duplicates: %1; empty: %2; marks of personal data: %3")
             .arg(profile.duplicates)
             .arg(profile.emptySamples)
             .arg(profile.personalDataHits));
    for (const profile::FigureLine &figure : profile::figureLines(profile))
        line(PASSERELLE_TEXT("Cli", "%1: %2").arg(figure.label).arg(figure.value));
    for (const Message &remark : profile.remarks)
        context.print(QStringLiteral("• ") + context.text(remark));
    printDefects(profile, context);
}

/// Ctrl+C stops the scan cleanly; Ctrl+Z and “fg” pause it, as they do any program.
Result<profile::DatasetProfile> scan(const QString &path, const catalogue::Catalogue &facts,
                                     profile::DatasetOptions options, const Context &context)
{
    const Interrupt interrupt;
    Progress progress;
    progress.cancelled = Interrupt::asked;
    QElapsedTimer timer;
    timer.start();
    const bool shown = context.hasTerminal();
    if (shown)
        options.reached = [&context, &timer](const profile::ScanReach &reach) {
            context.tellOver(context.text(profile::reachText(reach, timer.elapsed())));
        };
    Result<profile::DatasetProfile> result = profile::readDataset(path, facts, options, progress);
    if (shown)
        context.tellOver({});
    return result;
}

Exit run(const Arguments &arguments, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    profile::DatasetOptions options;
    const QString tokenizer = arguments.value(QStringLiteral("tokenizer")).value_or(options.tokenizerId);
    if (QFileInfo::exists(tokenizer))
        options.tokenizerFile = tokenizer;
    else
        options.tokenizerId = tokenizer;
    options.exact = arguments.has(QStringLiteral("exact"));
    if (!arguments.has(QStringLiteral("fresh")))
        options.cacheFolder = profile::datasetCacheFolder();
    const auto profile = scan(arguments.positionals.constFirst(), **facts, options, context);
    if (!profile)
        return context.refuse(profile.error());
    QJsonObject document = profile::toJson(*profile);
    document.insert(QStringLiteral("schema"), QStringLiteral("passerelle.profile-dataset/1"));
    context.print(document);
    if (!context.json())
        printProfile(*profile, context);
    return Exit::Done;
}

}  // namespace

Command profileDatasetCommand()
{
    return {QStringLiteral("profile-dataset"),
            QStringLiteral("PATH"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "Kind, size, samples, tokens, languages and defects of a dataset."),
            {{QStringLiteral("tokenizer"), QStringLiteral("FILE|ID"),
              PASSERELLE_TEXT("Cli", "Tokenizer to count with: its file, or the name of one of the catalogue.")},
             {QStringLiteral("exact"),
              {},
              PASSERELLE_TEXT("Cli", "Count every text with the tokenizer's file instead of a sample.")},
             {QStringLiteral("fresh"),
              {},
              PASSERELLE_TEXT("Cli", "Read everything again, even when nothing changed since the last time.")}},
            false,
            run};
}

}  // namespace passerelle::cli
