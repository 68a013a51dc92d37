// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QColor>
#include <QFont>

/// How the documents look: one family, a few sizes, a few colours, in one place.
namespace passerelle::exporter::style {

/// Device units in a point. QFont takes whole pixels only; at twenty to the point a size is exact to 0.05 pt.
inline constexpr double kUnitsPerPoint = 20.0;
inline constexpr int kUnitsPerInch = 1440;

inline constexpr double kBodySize = 9.5;
inline constexpr double kLeadSize = 12.0;
inline constexpr double kSmallSize = 8.0;
inline constexpr double kTableSize = 8.0;
inline constexpr double kChartSize = 7.5;
/// Height of a line over the size of its letters.
inline constexpr double kLeading = 1.42;

// Contrast on white: ink 15:1, muted 6:1, accent 8:1 (WCAG 2.2 asks 4.5:1).
inline constexpr QColor kInk{27, 36, 48};
inline constexpr QColor kMuted{84, 96, 111};
inline constexpr QColor kAccent{20, 72, 124};
inline constexpr QColor kAttention{150, 60, 0};
inline constexpr QColor kRule{208, 215, 222};
inline constexpr QColor kShade{243, 246, 249};
inline constexpr QColor kEmphasis{226, 237, 248};
inline constexpr QColor kAttentionShade{253, 243, 232};

/// Loads the bundled family (":/fonts") once for the process; safe from several threads. NotFound when the program was
/// built without it.
[[nodiscard]] Result<void> loadFonts();

/// The bundled family at a size in points, measured in device units (see kUnitsPerPoint).
[[nodiscard]] QFont font(double points, bool bold = false, bool italic = false);

}  // namespace passerelle::exporter::style
