// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_reader.hpp"

#include <cstdint>
#include <deque>
#include <vector>

namespace passerelle::profile {

/// What a pickle describes, as inert values: nothing in it is ever called, imported or allocated on its behalf. A call
/// that Python would make is kept as a note of the function's name and its arguments.
struct PickleNode {
    enum class Kind : quint8 {
        None,
        Flag,
        Integer,
        Float,
        Bytes,       ///< text, bytes and whole numbers longer than 64 bits
        Tuple,       ///< items
        List,        ///< items
        Dict,        ///< items: key, value, key, value…
        Global,      ///< text: "module name"
        Call,        ///< items: function, arguments
        Persistent,  ///< items: one, the persistent id (how PyTorch names a storage)
    };
    Kind kind = Kind::None;
    qint64 integer = 0;
    double real = 0;
    QByteArray text;
    std::vector<std::uint32_t> items;
    std::vector<std::uint32_t> entries;  ///< of a Call: what was set on its result, key, value, key, value…
    std::uint32_t state = 0;             ///< of a Call: the state that it was given, 0 when none
};

/// A pickle that has been read. Node 0 is always None.
struct Pickle {
    std::deque<PickleNode> nodes;
    std::uint32_t root = 0;
    QList<QByteArray> globals;  ///< every "module name" that is mentioned, once

    [[nodiscard]] const PickleNode &at(std::uint32_t index) const { return nodes[index]; }
    /// The value of a text key of a Dict, of what was set on a Call, or of a Call's state; 0 when it has none.
    [[nodiscard]] std::uint32_t value(std::uint32_t node, const QByteArray &key) const;
};

/// Runs the opcodes of one pickle (protocols 0 to 5) on an abstract machine and leaves the reader behind its STOP.
/// Bounds: 64 MiB, 2·10⁷ opcodes, 2·10⁶ values, a stack and a memo of 10⁶, 4·10⁶ items. Refuses, with the offset:
/// opcodes for out-of-band buffers and the extension registry, a stack that runs empty, and anything beyond the bounds.
/// Format: CPython's Lib/pickletools.py.
[[nodiscard]] Result<Pickle> readPickle(ByteReader &reader);

/// Globals of a pickle that would run a program, open a connection or read code when Python loads it.
[[nodiscard]] QStringList dangerousGlobals(const Pickle &pickle);

}  // namespace passerelle::profile
