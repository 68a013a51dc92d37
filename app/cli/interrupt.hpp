// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle::cli {

/// While it lives, the first Ctrl+C asks the work to stop at the next safe point instead of ending the program; the
/// second one ends it. One at a time.
class Interrupt
{
public:
    Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;
    ~Interrupt();

    [[nodiscard]] static bool asked();
};

}  // namespace passerelle::cli
