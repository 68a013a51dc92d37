// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "profile/dataset_profile.hpp"

namespace passerelle::profile {

/// How far a scan is and how long it still takes at the speed of its first `milliseconds`, which leave out pauses:
/// "1.2 GB of 3 GB, 40 of 100 files, about 12 s left".
[[nodiscard]] Message reachText(const ScanReach &reach, qint64 milliseconds);

}  // namespace passerelle::profile
