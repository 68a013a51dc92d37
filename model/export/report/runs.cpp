// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report/context.hpp"
#include "export/similar_runs.hpp"
#include "units/format.hpp"

namespace passerelle::exporter {

namespace {

Table::Row rowOf(const Context &context, const estimate::SimilarRun &similar)
{
    const catalogue::PublishedRun &run = similar.run;
    const catalogue::Source &source = run.provenance.sources.front();
    Table::Row row;
    row.cells.push_back(join(strong(run.model), muted(QLatin1Char('\n') + context.text(runKindText(run)))));
    row.cells.push_back(plain(runGpusText(similar, context.language)));
    row.cells.push_back(strong(units::format(run.reported, context.language)));
    row.cells.push_back(similar.predicted ? plain(rangeText(*similar.predicted, context.language))
                                          : muted(QStringLiteral("–")));
    row.cells.push_back(muted(sourceLine(context, source.url, source.date, source.confidence)));
    return row;
}

}  // namespace

void addSimilarRuns(const Context &context, Blocks &blocks)
{
    const estimate::Estimate *e = context.chosen();
    if (e == nullptr || !e->feasible || context.value.workloadProblem)
        return;
    const auto runs = estimate::similarRuns(context.value.workload, context.catalogue, e);
    if (runs.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Published runs like this one")), 2});
    blocks.emplace_back(Paragraph{
        plain(context.text(PASSERELLE_TEXT(
            "Report", "What others reported for the nearest runs that were published, and what this program would have "
                      "said of each from its description alone. They are here to compare; none of them enters the "
                      "estimate."))),
        {}});
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Run")), Align::Start, 1.7},
                     {context.text(PASSERELLE_TEXT("Report", "GPUs")), Align::Start, 1.3},
                     {context.text(PASSERELLE_TEXT("Report", "Reported")), Align::End, 1.1},
                     {context.text(PASSERELLE_TEXT("Report", "This program")), Align::End, 1.4},
                     {context.text(PASSERELLE_TEXT("Report", "Source")), Align::Start, 2.2}};
    for (const estimate::SimilarRun &similar : runs)
        table.rows.push_back(rowOf(context, similar));
    blocks.emplace_back(std::move(table));
}

}  // namespace passerelle::exporter
