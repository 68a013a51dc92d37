// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_reader.hpp"

#include <QMap>
#include <QString>

#include <vector>

namespace passerelle::profile {

/// An array of an HDF5 file, by its place in the tree of groups.
struct Hdf5Dataset {
    QString path;   ///< "layers/dense/vars/0"
    QString dtype;  ///< "F32", "I64", "BOOL", "STRING", "COMPOUND"…
    int valueBytes = 0;
    std::vector<qint64> shape;
};

/// The tree of an HDF5 file, without its values.
struct Hdf5Contents {
    std::vector<Hdf5Dataset> datasets;
    QMap<QString, QString> texts;  ///< text attributes of the root group
    bool denseGroups = false;      ///< a group keeps members in a packed heap, or outside its blocks: not read
};

/// True for the first bytes of an HDF5 file without a user block.
[[nodiscard]] bool startsLikeHdf5(const QByteArray &head);

/// Walks the groups of an HDF5 file: superblocks 0 to 3, object headers 1 and 2, symbol tables, compact links and links
/// in fractal heaps. Only hard links are followed; soft and external links, external storage and filters never are.
/// Objects are visited once (cycles end), at most 10⁵ of them, 32 groups deep.
///
/// Why not libhdf5, which Debian ships and which wrote the tests' files: it has a long record of memory faults on
/// hostile files (its own list of security fixes is long), it can open other files that a file names, it keeps global
/// state behind one lock, and it cannot be told how much memory, depth or time a file may cost. A profile needs names,
/// types and shapes alone, never a value, so that the part of the format to be read is small: these three files.
/// Errors: Malformed with the offset, TooLarge. Format: HDF5 File Format Specification 3.0.
[[nodiscard]] Result<Hdf5Contents> readHdf5(ByteReader &reader);

}  // namespace passerelle::profile
