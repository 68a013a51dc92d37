// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/finding.hpp"

#include <QJsonArray>

namespace passerelle::access {

namespace {

catalogue::Source firstSource(const catalogue::Route &route)
{
    if (!route.provenance.sources.empty())
        return route.provenance.sources.front();
    const QJsonObject entry = route.raw[QLatin1String("sources")].toArray().first().toObject();
    catalogue::Source source;
    source.url = entry[QLatin1String("url")].toString();
    source.date = entry[QLatin1String("date")].toString();
    source.confidence = confidenceOf(entry[QLatin1String("confidence")].toString());
    return source;
}

}  // namespace

Reason reasonAbout(const catalogue::Route &route, const QString &ruleId, const QJsonObject &entry,
                   const Rulebook &rulebook)
{
    const QString ref = entry[QLatin1String("source_ref")].toString();
    const catalogue::Source source = ref.isEmpty() ? firstSource(route) : rulebook.source(ref);
    Reason reason;
    reason.ruleId = ruleId;
    reason.sourceUrl = source.url;
    reason.sourceDate = source.date;
    const QString word = entry[QLatin1String("confidence")].toString();
    reason.confidence = word.isEmpty() ? source.confidence : confidenceOf(word);
    return reason;
}

void judge(Reason &reason, const Evaluation &evaluation, Verdict onFalse, const Judged &judged)
{
    if (evaluation.isTrue()) {
        reason.verdict = Verdict::Open;
        reason.remedy = {};
    } else if (evaluation.isFalse()) {
        reason.verdict = onFalse;
    } else {
        reason.verdict = Verdict::Conditional;
        for (const QString &key : evaluation.missing)
            reason.missing += inputsOf(key, judged.facts, *judged.rulebook);
        reason.missing.removeDuplicates();
    }
}

Verdict verdictOf(const QString &word)
{
    if (word == QLatin1String("open"))
        return Verdict::Open;
    return word == QLatin1String("closed") ? Verdict::Closed : Verdict::Conditional;
}

}  // namespace passerelle::access
