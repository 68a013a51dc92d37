// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_reader.hpp"

#include <utility>
#include <vector>

namespace passerelle::profile {

/// Every key and value of a sorted table, the form in which TensorFlow keeps the index of a checkpoint (LevelDB's table
/// format, without compression). Bounds: 10⁶ entries, 64 MiB of keys and values. Errors: Malformed with the offset,
/// Unsupported for compressed blocks, TooLarge. Format: google/leveldb doc/table_format.md.
[[nodiscard]] Result<std::vector<std::pair<QByteArray, QByteArray>>> readSortedTable(BoundedFile &file);

}  // namespace passerelle::profile
