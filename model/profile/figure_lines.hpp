// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"

namespace passerelle::profile {

/// One figure as a person reads it: "Images: from 640 × 480 to 1,920 × 1,080".
struct FigureLine {
    Message label;
    Message value;
};

/// The figures that a dataset has beyond its counts, in the order in which they matter; the window and the command line
/// show the same ones.
[[nodiscard]] std::vector<FigureLine> figureLines(const DatasetProfile &profile);

}  // namespace passerelle::profile
