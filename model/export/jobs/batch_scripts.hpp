// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/machine.hpp"
#include "dossier/case.hpp"
#include "export/pack_file.hpp"

namespace passerelle::exporter {

/// The scripts that run an estimate's plan on a public machine, in a folder of the partition's name: settings.sh (every
/// value that is yours or the site's), common.sh, prefetch.sh (brings model and data where compute nodes have no
/// network), train.slurm or train.msub, submit.sh (a chain of jobs when the run exceeds the longest one). What the
/// facts do not tell stands as "FILL_IN: …", and nothing is sent while one is left. Names that a person typed are
/// quoted; they stand in settings.sh only. NotFound when the program was built without its templates.
[[nodiscard]] Result<PackFiles> batchScripts(const dossier::Case &value, const estimate::Estimate &chosen,
                                             const catalogue::Partition &partition);

}  // namespace passerelle::exporter
