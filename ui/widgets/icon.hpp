// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.hpp"

#include <QIcon>
#include <QString>

namespace passerelle::ui {

/// A single-colour drawing of resources/icons ("company", "check"…), tinted when it is painted, so that one icon is
/// right in both themes and sharp at every scale. An unknown name gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name, ColorRole role = ColorRole::Text);
/// The drawing in its own colours (the application's mark).
[[nodiscard]] QIcon plainIcon(const QString &name);

}  // namespace passerelle::ui
