// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report/context.hpp"

namespace passerelle::exporter {

/// What lies around the routes: the ways out of a volume that no free route takes, the steps of the chosen or best
/// route with their dates, and the stages from trials to users. Appends nothing without routes.
void addRoad(const Context &context, Blocks &blocks);

}  // namespace passerelle::exporter
