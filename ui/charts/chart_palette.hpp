// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_values.hpp"

#include <QColor>
#include <QPalette>

#include <vector>

namespace passerelle::ui {

/// Colours of a drawing by role. The series colours are those of Okabe and Ito ("Color Universal Design", 2008), told
/// apart with every common colour blindness; they are lightened on a dark ground and darkened on a light one, to 3 : 1
/// at least. Shapes and words repeat what they
/// say.
struct ChartPalette {
    QColor ground;
    QColor text;
    QColor quiet;  ///< axis lines and lesser labels
    QColor grid;
    QColor highlight;           ///< the chosen place
    QColor limit;               ///< a bound that must not be passed
    std::vector<QColor> parts;  ///< the parts of a stacked bar, in order

    [[nodiscard]] QColor place(PlaceKind kind) const;
    /// From the colours the widget is shown with; dark when its ground is dark.
    [[nodiscard]] static ChartPalette of(const QPalette &palette);
};

/// Black or white, whichever reads better on a filled part.
[[nodiscard]] QColor textOn(const QColor &fill);

}  // namespace passerelle::ui
