// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle::ui {

/// Tells screen readers what our own kinds of widgets are (a button, a dialog, an area that scrolls), since Qt only
/// knows its own. Once for the program; again does nothing.
void installAccessibleRoles();

}  // namespace passerelle::ui
