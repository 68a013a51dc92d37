// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/derived_facts.hpp"
#include "units/format.hpp"

#include <QStringList>

#include <algorithm>

namespace passerelle::dossier {

namespace {

constexpr std::size_t kMostLines = 7;  ///< a form has little room; a jury reads the doubling, not each count

// The counts to name: the doublings from the smallest one, the sensible one and the one that is asked for.
std::vector<estimate::CountPoint> telling(const std::vector<estimate::CountPoint> &curve, int asked)
{
    std::vector<estimate::CountPoint> kept;
    int next = 0;
    for (const estimate::CountPoint &point : curve) {
        const bool doubled = point.plan.gpus >= next;
        if (!doubled && !point.sensible && point.plan.gpus != asked)
            continue;
        if (doubled)
            next = 2 * point.plan.gpus;
        kept.push_back(point);
    }
    while (kept.size() > kMostLines && kept.back().plan.gpus > asked)
        kept.pop_back();
    return kept;
}

QString lineOf(const estimate::CountPoint &point, const Language &language)
{
    const Message counted = PASSERELLE_TEXT_N("Facts", "%n GPU(s)").count(point.plan.gpus);
    return PASSERELLE_TEXT("Facts", "%1: %2, %3, efficiency %4 %")
        .arg(counted)
        .arg([duration = point.runDuration](const Language &words) { return units::format(duration, words); })
        .arg([hours = point.runGpuHours](const Language &words) { return units::format(hours, words); })
        .arg(100 * point.efficiency, 0)
        .text(language);
}

}  // namespace

access::Facts scalingFacts(const estimate::Estimate &chosen, const workload::Workload &work,
                           const catalogue::Catalogue &catalogue, const Language &language)
{
    const auto points = telling(estimate::countCurve(work, chosen.target, catalogue.calibration), chosen.plan.gpus);
    if (points.size() < 2)
        return {};
    QStringList lines{
        PASSERELLE_TEXT("Facts", "Predicted for the final run on %1, not measured yet; a short test confirms it:")
            .arg(chosen.target.name)
            .text(language)};
    for (const estimate::CountPoint &point : points)
        lines << lineOf(point, language);
    return {{QStringLiteral("estimate.scaling_table"), lines.join(QLatin1Char('\n'))}};
}

}  // namespace passerelle::dossier
