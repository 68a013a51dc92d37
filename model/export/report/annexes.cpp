// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/effects.hpp"
#include "export/report/context.hpp"

#include <QSet>

namespace passerelle::exporter {

namespace {

struct Term {
    Message word;
    Message meaning;
};

std::vector<Term> terms()
{
    return {
        {PASSERELLE_TEXT("Glossary", "GPU"),
         PASSERELLE_TEXT("Glossary", "Graphics processor: the chip that does the arithmetic of artificial "
                                     "intelligence.")},
        {PASSERELLE_TEXT("Glossary", "GPU-hour"),
         PASSERELLE_TEXT("Glossary", "One GPU in use for one hour. Eight GPUs for three hours are 24 GPU-hours. An "
                                     "hour of a recent GPU does more work than an hour of an old one.")},
        {PASSERELLE_TEXT("Glossary", "Node"),
         PASSERELLE_TEXT("Glossary", "One computer of a cluster, usually with four or eight GPUs. Some sites count "
                                     "node-hours instead of GPU-hours.")},
        {PASSERELLE_TEXT("Glossary", "Partition"),
         PASSERELLE_TEXT("Glossary", "A part of a supercomputer made of identical nodes, asked for by its name.")},
        {PASSERELLE_TEXT("Glossary", "Parameters"),
         PASSERELLE_TEXT("Glossary", "The numbers that a model learns; a model “of 8 billion” has 8 billion of them.")},
        {PASSERELLE_TEXT("Glossary", "Token"),
         PASSERELLE_TEXT("Glossary", "A piece of a word, the unit in which language models read and write. A page of "
                                     "text holds some 500 to 800.")},
        {PASSERELLE_TEXT("Glossary", "Fine-tuning"),
         PASSERELLE_TEXT("Glossary", "Teaching an existing model one's own subject, instead of training one from "
                                     "nothing.")},
        {PASSERELLE_TEXT("Glossary", "LoRA"),
         PASSERELLE_TEXT("Glossary", "Fine-tuning that learns a small addition to the model and leaves the rest "
                                     "untouched; it needs much less memory.")},
        {PASSERELLE_TEXT("Glossary", "Step and batch"),
         PASSERELLE_TEXT("Glossary", "Training goes in steps; at each step the model sees one batch of samples and is "
                                     "corrected once.")},
        {PASSERELLE_TEXT("Glossary", "Checkpoint"),
         PASSERELLE_TEXT("Glossary", "A copy of the training on disk, from which it goes on after a stop.")},
        {PASSERELLE_TEXT("Glossary", "ZeRO, tensor and pipeline parallelism"),
         PASSERELLE_TEXT("Glossary", "Ways to share one model among several GPUs when it does not fit in one.")},
        {PASSERELLE_TEXT("Glossary", "Share of peak (MFU)"),
         PASSERELLE_TEXT("Glossary", "Useful arithmetic over what the GPU could do at most. Good training runs reach "
                                     "30 to 50 %.")},
        {PASSERELLE_TEXT("Glossary", "Interval, p10 and p90"),
         PASSERELLE_TEXT("Glossary", "The range in which eight projects in ten should end: one in ten below p10, one "
                                     "in ten above p90.")},
        {PASSERELLE_TEXT("Glossary", "PUE"),
         PASSERELLE_TEXT("Glossary", "Electricity of the whole computing centre over that of its computers alone: 1.2 "
                                     "means 20 % more for cooling and losses.")},
        {PASSERELLE_TEXT("Glossary", "CO₂e"),
         PASSERELLE_TEXT("Glossary", "Greenhouse gases counted as the mass of carbon dioxide with the same effect.")},
    };
}

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
    for (const Term &term : terms())
        list.facts.push_back({context.text(term.word), plain(context.text(term.meaning))});
    blocks.emplace_back(std::move(list));
}

}  // namespace passerelle::exporter
