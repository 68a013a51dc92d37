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
    bool denseGroups = false;      ///< a group keeps its members in a fractal heap, which is not walked
};

/// True for the first bytes of an HDF5 file without a user block.
[[nodiscard]] bool startsLikeHdf5(const QByteArray &head);

/// Walks the groups of an HDF5 file: superblocks 0 to 3, object headers 1 and 2, symbol tables and compact links. Only
/// hard links are followed; soft and external links, external storage and filters never are. Objects are visited once
/// (cycles end), at most 10⁵ of them, 32 groups deep. We read the structure ourselves since libhdf5 has a long record
/// of memory faults on hostile files, and a profile needs names and shapes alone. Errors: Malformed with the offset,
/// TooLarge. Format: HDF5 File Format Specification 3.0.
[[nodiscard]] Result<Hdf5Contents> readHdf5(ByteReader &reader);

}  // namespace passerelle::profile
