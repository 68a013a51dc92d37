// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"
#include "units/interval.hpp"

#include <QLocale>

#include <vector>

namespace passerelle::cohort {

/// One bar: a group with its value in words and as numbers.
struct Bar {
    QString label;
    QString value;
    units::Interval<double> range;
};

/// Horizontal bars, one a group, with a thin line from p10 to p90. `alternative` is the sentence for those who cannot
/// see it, `axisTitle` names the quantity and its unit.
[[nodiscard]] exporter::Figure barFigure(const QString &title, const QString &alternative, const QString &axisTitle,
                                         std::vector<Bar> bars, const QLocale &locale);

}  // namespace passerelle::cohort
