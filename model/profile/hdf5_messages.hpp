// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_reader.hpp"

#include <QString>

#include <vector>

namespace passerelle::profile {

constexpr quint64 kUndefinedAddress = ~quint64{0};

/// Widths of addresses and lengths in one HDF5 file, from its superblock.
struct Hdf5Sizes {
    int address = 8;
    int length = 8;

    /// An address: kUndefinedAddress when all its bits are set.
    [[nodiscard]] quint64 readAddress(ByteReader &reader) const;
    [[nodiscard]] quint64 readLength(ByteReader &reader) const { return reader.unsignedOf(length); }
};

/// One message of an object header: where its data lie.
struct Hdf5Message {
    int type = 0;
    int flags = 0;
    quint64 begin = 0;
    quint64 length = 0;
};

/// The messages of the object header at an address, version 1 or 2, continuations followed.
[[nodiscard]] std::vector<Hdf5Message> readHdf5Header(ByteReader &reader, const Hdf5Sizes &sizes, quint64 address);

struct Hdf5Type {
    QString word;
    int bytes = 0;
    bool text = false;      ///< of fixed length
    bool longText = false;  ///< of variable length, in the global heap
};
/// A datatype message at the reader's place; leaves the reader behind its fixed part.
[[nodiscard]] Hdf5Type readHdf5Type(ByteReader &reader);

/// A dataspace message at the reader's place; empty for a scalar.
[[nodiscard]] std::vector<qint64> readHdf5Space(ByteReader &reader, const Hdf5Sizes &sizes);

/// Name and, when it is one text, value of an attribute message.
struct Hdf5Attribute {
    QString name;
    QString text;
};
[[nodiscard]] Hdf5Attribute readHdf5Attribute(ByteReader &reader, const Hdf5Sizes &sizes, const Hdf5Message &message);

}  // namespace passerelle::profile
