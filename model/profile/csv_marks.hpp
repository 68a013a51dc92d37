// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace passerelle::profile {

/// What the bytes of a table are: a bit each, sixty-four a word, the first byte's the lowest.
struct TableMarks {
    std::uint64_t *stops;   ///< separators, quotation marks, ends of line
    std::uint64_t *digits;  ///< 0 to 9
    std::uint64_t *others;  ///< what isNumeric() allows in no number
};

/// Looks at 64 bytes a word, from `from` on, which must all be readable. Takes the processor's widest way.
void markTable(const char *from, std::size_t words, char separator, const TableMarks &marks);

/// The same in the way that every processor knows; apart for the tests.
void markTablePlainly(const char *from, std::size_t words, char separator, const TableMarks &marks);

}  // namespace passerelle::profile
