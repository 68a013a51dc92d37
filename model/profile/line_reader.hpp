// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <QByteArray>

#include <optional>

namespace passerelle::profile {

/// One line of a file, without its end.
struct Line {
    QByteArrayView text;   ///< valid until the next line is asked for; empty when too long
    qint64 number = 0;     ///< from 1
    bool tooLong = false;  ///< longer than the limit: passed over
};

/// Lines of a file of any size in flat memory: a window of one block, or of one line up to the limit. Ends of line are
/// LF and CRLF; a UTF-8 byte order mark at the start is left out.
class LineReader
{
public:
    static constexpr qsizetype kLongestLine = 16 * 1024 * 1024;

    explicit LineReader(BoundedFile &file, qsizetype longest = kLongestLine) : m_file(file), m_longest(longest) {}

    /// Empty at the end of the file.
    [[nodiscard]] std::optional<Line> next();
    /// Bytes taken from the file so far.
    [[nodiscard]] qint64 position() const { return m_read; }

private:
    bool fill();
    [[nodiscard]] Line finish(qsizetype length, qsizetype consumed);

    BoundedFile &m_file;
    qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_start = 0;
    qint64 m_read = 0;
    qint64 m_line = 0;
    bool m_ended = false;
    bool m_skipping = false;
};

}  // namespace passerelle::profile
