// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.hpp"
#include "cli/context.hpp"

namespace passerelle::cli {

/// catalogue import FILE: a vendor's saved price list, compared with the facts in use and kept among the person's own
/// prices: in the file of --own, else in the person's own. With --show-only nothing is kept.
[[nodiscard]] Exit importPrices(const Arguments &arguments, Context &context);

}  // namespace passerelle::cli
