// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/hdf5_messages.hpp"

#include <vector>

namespace passerelle::profile {

/// The messages that a group or an object keeps outside its header, in a fractal heap.
struct Hdf5Dense {
    std::vector<Hdf5Message> messages;  ///< of type 0: the caller knows what it asked for
    std::size_t records = 0;            ///< looked at, found or not
    bool complete = true;               ///< false when the heap is packed, or holds what is kept in no block
};

/// Walks a version 2 B-tree over names or creation order of links and attributes (types 5, 6, 8 and 9) and finds each
/// record's message in the fractal heap at `heap`. At most 10⁵ records and as many nodes (TooLarge beyond). Format:
/// HDF5 File Format Specification 3.0, III.A.2 and III.G.
[[nodiscard]] Hdf5Dense readHdf5Dense(ByteReader &reader, const Hdf5Sizes &sizes, quint64 heap, quint64 tree);

}  // namespace passerelle::profile
