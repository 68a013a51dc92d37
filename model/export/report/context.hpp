// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "dossier/case.hpp"
#include "export/document.hpp"
#include "units/format.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace passerelle::exporter {

/// What the chapters of a document are made from.
struct Context {
    const dossier::Case &value;
    const catalogue::Catalogue &catalogue;
    const Language &language;
    QDate today;

    [[nodiscard]] QString text(const Message &message) const { return message.text(language); }
    /// A fact of the dossier in words: text as it is, numbers and yes/no by language, lists joined. Empty when unsaid.
    [[nodiscard]] QString fact(const char *key) const;
    [[nodiscard]] QString date(const QDate &day) const;
    /// The chosen estimate, nullptr when there is none.
    [[nodiscard]] const estimate::Estimate *chosen() const;
    [[nodiscard]] QString companyName() const;
    [[nodiscard]] QString projectName() const;
};

/// A site's unit of account in words: "node_hour" → "node-hours".
[[nodiscard]] Message siteUnitText(const QString &unit);

/// "low to high" as briefly as can be: the unit stands once when both bounds share it.
[[nodiscard]] QString rangeText(const QString &low, const QString &high);

template<typename Quantity>
[[nodiscard]] QString rangeText(const units::Interval<Quantity> &interval, const Language &language)
{
    return rangeText(units::format(interval.p10, language), units::format(interval.p90, language));
}

[[nodiscard]] Message confidenceText(catalogue::Confidence confidence);
[[nodiscard]] Message verdictText(access::Verdict verdict);

/// "source, date, how far it can be trusted" in one line; empty parts are left out.
[[nodiscard]] QString sourceLine(const Context &context, const QString &url, const QString &date,
                                 catalogue::Confidence confidence);

/// Document with title, running head and language set, without blocks.
[[nodiscard]] Document emptyDocument(const Context &context, const QString &title);

using Blocks = std::vector<Block>;

// The chapters of the report, in order. Each appends its blocks, or nothing when the case has nothing to say.
void addCover(const Context &context, Blocks &blocks);
void addSummary(const Context &context, Blocks &blocks);
void addSubject(const Context &context, Blocks &blocks);      ///< the model and the data
void addJob(const Context &context, Blocks &blocks);          ///< what must be computed
void addEstimate(const Context &context, Blocks &blocks);     ///< on the chosen machine, with its calculation
void addSimilarRuns(const Context &context, Blocks &blocks);  ///< published runs nearest to this one
void addComparison(const Context &context, Blocks &blocks);   ///< charts, and the machines that come first
void addRoutes(const Context &context, Blocks &blocks);       ///< open doors at a glance, the best one in full
void addNextSteps(const Context &context, Blocks &blocks);
void addAssumptions(const Context &context, Blocks &blocks);
void addSources(const Context &context, Blocks &blocks);
void addGlossary(const Context &context, Blocks &blocks);

// What a board need not read and an expert wants to check: sections of the annexes.
void addCalculation(const Context &context, Blocks &blocks);  ///< the tree behind the figure
void addAllMachines(const Context &context,
                    Blocks &blocks);                        ///< every target, those that cannot run it with the reason
void addAllRoutes(const Context &context, Blocks &blocks);  ///< every other route with its reasons

}  // namespace passerelle::exporter
