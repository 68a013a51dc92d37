// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/row_fields.hpp"

namespace passerelle::estimate::row {

namespace {

/// "GB" is often GiB, 7 % more, and drivers count a little above the nominal size; beyond a tenth nothing can be held.
constexpr double kMostOfTheCard = 1.1;

}  // namespace

void measureMemory(TableRow &tableRow, const QJsonObject &row)
{
    tableRow.measured.measure = Measure::PeakMemory;
    tableRow.quantity = QStringLiteral("peak_gb");
    tableRow.kind = QStringLiteral("memory");
    tableRow.unit = 1e-9;
    tableRow.measured.allocatedOnly = text(row, "memory_kind").contains(QLatin1String("reported by the framework"));
    MeasuredJob &m = tableRow.measured;
    const bool deepSpeed = m.job.software.stack == workload::Stack::FsdpDeepspeed;
    if (!m.zeroKnown && deepSpeed && m.layout.devices > 1)
        m.layout.zero = 2;
    tableRow.reported = reported(row, "peak_memory_gb");
    const double card = m.hardware.memory * tableRow.unit;
    if (tableRow.reported && card > 0 && *tableRow.reported > kMostOfTheCard * card) {
        tableRow.refused =
            PASSERELLE_TEXT("Estimate",
                            "The row reports %1 GB on a GPU that has %2 GB: it cannot be the peak of one GPU.")
                .arg(*tableRow.reported, 1)
                .arg(card, 0);
        tableRow.reported.reset();
    }
}

}  // namespace passerelle::estimate::row
