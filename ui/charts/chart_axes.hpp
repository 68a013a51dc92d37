// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_palette.hpp"

class QAbstractAxis;
class QCategoryAxis;
class QObject;
class QValueAxis;

namespace passerelle::ui {

/// An axis of words at given places. A logarithmic axis of Qt Charts has labels that neither a locale nor a unit
/// reaches, so positions are logarithms and the labels ours.
[[nodiscard]] QCategoryAxis *wordAxis(const ChartPalette &colours, double low, double high, QObject *parent);

/// An axis of numbers in the palette's colours, with as many decimals as its largest value asks for.
[[nodiscard]] QValueAxis *numberAxis(const ChartPalette &colours, double most, QObject *parent);

}  // namespace passerelle::ui
