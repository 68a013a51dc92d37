// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/glossary.hpp"
#include "estimate/effects.hpp"
#include "export/report/context.hpp"

#include <QSet>

#include <algorithm>
#include <array>

namespace passerelle::exporter {

namespace {

/// The words of the report, out of the program's one glossary, in the order in which a reader meets them.
constexpr std::array kWords{"GPU",
                            "GPU-hour",
                            "Node",
                            "Node-hour",
                            "Partition",
                            "Parameters",
                            "Token",
                            "Epoch",
                            "Batch",
                            "Fine-tuning",
                            "LoRA",
                            "Checkpoint",
                            "ZeRO",
                            "Tensor parallel",
                            "Pipeline parallel",
                            "MFU",
                            "Range of an estimate",
                            "PUE",
                            "CO₂e"};

void addUnique(const Context &context, const std::vector<workload::Assumption> &assumptions, QSet<QString> &seen,
               Table &table)
{
    for (const workload::Assumption &assumption : assumptions) {
        const QString text = context.text(assumption.text);
        if (seen.contains(text))
            continue;
        seen.insert(text);
        Table::Row row;
        row.cells = {plain(text), muted(context.text(assumption.source)),
                     plain(context.text(estimate::effectText(assumption)))};
        table.rows.push_back(std::move(row));
    }
}

void addSourceRow(const QString &what, const QString &where, const QString &date, const QString &confidence,
                  QSet<QString> &seen, Table &table)
{
    const QString key = what + QLatin1Char('|') + where + QLatin1Char('|') + date;
    if (where.isEmpty() || seen.contains(key))
        return;
    seen.insert(key);
    Table::Row row;
    row.cells = {plain(what), plain(where), plain(date), plain(confidence)};
    table.rows.push_back(std::move(row));
}

}  // namespace

void addAssumptions(const Context &context, Blocks &blocks)
{
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "What was assumed")), Align::Start, 3},
                     {context.text(PASSERELLE_TEXT("Report", "Why")), Align::Start, 2},
                     {context.text(PASSERELLE_TEXT("Report", "Effect")), Align::Start, 2}};
    QSet<QString> seen;
    addUnique(context, context.value.workload.assumptions, seen, table);
    if (const estimate::Estimate *e = context.chosen())
        addUnique(context, e->assumptions, seen, table);
    if (table.rows.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Assumptions")), 1});
    blocks.emplace_back(
        Paragraph{plain(context.text(PASSERELLE_TEXT("Report", "What nobody said, the program chose. Correcting an "
                                                               "assumption that is wrong for this project narrows the "
                                                               "interval."))),
                  ParagraphStyle::Body});
    blocks.emplace_back(std::move(table));
}

void addSources(const Context &context, Blocks &blocks)
{
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Fact")), Align::Start, 1.6},
                     {context.text(PASSERELLE_TEXT("Report", "Source")), Align::Start, 2.4},
                     {context.text(PASSERELLE_TEXT("Report", "Date")), Align::Start, 0.8},
                     {context.text(PASSERELLE_TEXT("Report", "Reliability")), Align::Start, 1.2}};
    QSet<QString> seen;
    if (const estimate::Estimate *e = context.chosen()) {
        for (const estimate::DatedSource &source : e->sources) {
            addSourceRow(context.text(source.what), source.url, source.date,
                         context.text(confidenceText(source.confidence)), seen, table);
        }
    }
    for (const access::RouteAdvice &advice : context.value.routes) {
        if (advice.verdict == access::Verdict::Closed)
            continue;
        for (const access::Reason &reason : advice.reasons) {
            addSourceRow(context.text(advice.name), reason.sourceUrl, reason.sourceDate,
                         context.text(confidenceText(reason.confidence)), seen, table);
        }
    }
    if (table.rows.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Sources")), 1});
    blocks.emplace_back(Paragraph{
        plain(context.text(PASSERELLE_TEXT("Report", "The facts behind the chosen estimate and the routes that "
                                                     "are not closed. Facts known on %1.")
                               .arg(context.date(context.catalogue.asOf)))),
        ParagraphStyle::Body});
    blocks.emplace_back(std::move(table));
}

void addGlossary(const Context &context, Blocks &blocks)
{
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Words used in this report")), 1});
    FactList list;
    const std::vector<GlossaryTerm> terms = glossary();
    for (const char *word : kWords) {
        const auto term = std::ranges::find_if(terms, [word](const GlossaryTerm &one) {
            return one.word.text(Language::english()) == QString::fromUtf8(word);
        });
        if (term != terms.end())
            list.facts.push_back({context.text(term->word), plain(context.text(term->meaning))});
    }
    blocks.emplace_back(std::move(list));
}

}  // namespace passerelle::exporter
