// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace passerelle::workload {

// Every word that a workload document may use for a choice, in the order in which people meet them.
[[nodiscard]] QStringList phaseWords();
[[nodiscard]] QStringList precisionWords();
[[nodiscard]] QStringList optimizerWords();
[[nodiscard]] QStringList checkpointingWords();
[[nodiscard]] QStringList stackWords();

}  // namespace passerelle::workload
