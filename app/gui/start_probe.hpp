// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace passerelle::app {

/// Prints one line of JSON when the window has painted itself and the event loop is free again, then ends the program
/// by its usual way: `monotonic_ns` (the system's steady clock, so that whoever started the program can subtract),
/// `resident_bytes` and `peak_bytes` (Linux; 0 elsewhere). For benchmarks: passerelle --measure-start.
void reportStart(QWidget &window);

}  // namespace passerelle::app
