// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_summary.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

void remarkOnForm(const DatasetScan &scan, DatasetProfile &profile)
{
    const auto has = [&scan](const char *key) { return scan.keys.contains(QLatin1String(key)); };
    if (has("chosen") && has("rejected"))
        profile.remarks.push_back(
            PASSERELLE_TEXT("Dataset", "The items are preferences (chosen and rejected answers)."));
    else if (has("messages") || has("conversations"))
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "The items are conversations."));
    else if ((has("instruction") && has("output")) || (has("prompt") && (has("completion") || has("response"))))
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "The items are instructions with their answers."));
}

void remarkOnTokens(const TokenTable &table, DatasetProfile &profile)
{
    if (!profile.tokens)
        return;
    if (profile.exact) {
        profile.remarks.push_back(
            PASSERELLE_TEXT("Dataset", "Every text was counted with your tokenizer; the tokens that a program adds "
                                       "around texts are not included."));
    } else if (profile.tokenTextsCounted > 0) {
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                  "Your tokenizer counted %1 texts drawn by length; the interval holds "
                                                  "in 98 cases of 100.")
                                      .arg(profile.tokenTextsCounted));
    } else {
        profile.remarks.push_back(
            table.standIn()
                ? PASSERELLE_TEXT("Dataset",
                                  "Tokens follow from the bytes by language; this tokenizer was not measured, "
                                  "so a similar one stands in.")
                : PASSERELLE_TEXT("Dataset", "Tokens follow from the bytes by language and the measured table of "
                                             "tokenizers."));
    }
}

/// What packing short texts together saves at the usual length of sequences.
void remarkOnPacking(DatasetProfile &profile)
{
    constexpr double kSequence = 4096;
    constexpr double kWorthSaying = 1.2;
    if (!profile.tokens || profile.textSize.value() <= 0 || profile.tokens->p50.value() <= 0)
        return;
    const double bytes = kSequence * profile.textSize.value() / profile.tokens->p50.value();
    const double gain = packingGain(profile.figures.sampleBytes, bytes);
    if (gain >= kWorthSaying) {
        profile.remarks.push_back(
            PASSERELLE_TEXT("Dataset", "The texts are short: packing several in each sequence of 4,096 tokens "
                                       "makes a training %1 times shorter than one text a sequence.")
                .arg(gain));
    }
}

}  // namespace

void ScanTotals::take(const QString &format, const QString &modality, int depth, double bytes)
{
    if (depth == 0)
        formats[format] += bytes;
    if (!modality.isEmpty())
        modalities[modality] += bytes;
}

void ScanTotals::absorb(const ScanTotals &later)
{
    for (auto format = later.formats.constBegin(); format != later.formats.constEnd(); ++format)
        formats[format.key()] += *format;
    for (auto modality = later.modalities.constBegin(); modality != later.modalities.constEnd(); ++modality)
        modalities[modality.key()] += *modality;
    unpacked += later.unpacked;
    leftAside += later.leftAside;
    if (leftAsideExample.isEmpty())
        leftAsideExample = later.leftAsideExample;
}

bool endsPacked(const QString &ending)
{
    return ending == QLatin1String(".gz") || ending == QLatin1String(".zst") || ending == QLatin1String(".gzip") ||
           ending == QLatin1String(".zstd") || ending == QLatin1String(".z");
}

void nameFormat(const ScanTotals &totals, const DatasetScan &scan, DatasetProfile &profile)
{
    QStringList formats;
    for (auto format = totals.formats.constBegin(); format != totals.formats.constEnd(); ++format) {
        const bool annotation = format.key() == QLatin1String("coco") || format.key() == QLatin1String("yolo");
        if (!annotation || totals.formats.size() == 1)
            formats << format.key();
    }
    profile.format = formats.size() == 1 ? formats.front() : QStringLiteral("mixed");
    double most = 0;
    for (auto modality = totals.modalities.constBegin(); modality != totals.modalities.constEnd(); ++modality) {
        const bool annotation = modality.key() == QLatin1String("annotation");
        if (profile.modality.isEmpty() || (!annotation && *modality > most)) {
            most = annotation ? 0 : *modality;
            profile.modality = modality.key();
        }
    }
    // A table whose bytes are mostly sentences is text; one of short cells is a table.
    if (profile.modality == QLatin1String("table") && scan.longCellBytes * 2 > scan.cellBytes)
        profile.modality = QStringLiteral("text");
    profile.columns = scan.columns;
    if (profile.modality != QLatin1String("text"))
        profile.tokens.reset();
}

void remark(const ScanTotals &totals, const DatasetScan &scan, const TokenTable &table, DatasetProfile &profile)
{
    remarkOnForm(scan, profile);
    if (totals.leftAside > 0) {
        profile.remarks.push_back(PASSERELLE_TEXT_N("Dataset", "%n file(s) of kinds that are not read were left aside "
                                                               "(the first: %1).")
                                      .count(static_cast<int>(std::min<qint64>(totals.leftAside, 2'000'000'000)))
                                      .arg(totals.leftAsideExample));
    }
    remarkOnTokens(table, profile);
    remarkOnPacking(profile);
    if (const double named = profile.figures.measures.value(QStringLiteral("named_patients")); named > 0) {
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                  "%1 medical images still hold a patient's name, number or date of "
                                                  "birth. Remove them before the data leave your place.")
                                      .arg(static_cast<qint64>(named)));
    }
    if (profile.personalDataHits > 0) {
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "%1 passages look like personal data (e-mail addresses, "
                                                             "telephone numbers, account or social security numbers). "
                                                             "Check them before the data leave your company.")
                                      .arg(profile.personalDataHits));
    }
}

}  // namespace passerelle::profile
