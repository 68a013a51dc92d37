// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <QByteArrayView>

#include <limits>
#include <memory>
#include <optional>

namespace passerelle::profile {

/// A stretch of a file, in bytes from its beginning.
struct FileRange {
    qint64 from = 0;
    qint64 to = std::numeric_limits<qint64>::max();
    bool sure = false;  ///< an item is known to begin at `from`
};

/// One line of a file, without its end.
struct Line {
    QByteArrayView text;   ///< valid until the next line is asked for; empty when too long
    qint64 number = 0;     ///< from 1, counted from the beginning of the stretch that is read
    bool tooLong = false;  ///< longer than the limit: passed over
};

/// Lines of a file of any size in flat memory: a window of one block, or of one line up to the limit. Ends of line are
/// LF and CRLF; a UTF-8 byte order mark at the start is left out. Of a stretch of a file, exactly the lines that begin
/// in it are given, so that stretches one after the other give each line once.
class LineReader
{
public:
    static constexpr qsizetype kLongestLine = 16 * 1024 * 1024;
    /// How many bytes are readable behind what is given, whatever they are: fast readers look a little ahead.
    static constexpr qsizetype kPadding = 64;

    explicit LineReader(BoundedFile &file, qsizetype longest = kLongestLine, FileRange range = {});

    /// Empty at the end of the stretch.
    [[nodiscard]] std::optional<Line> next();
    /// The next line though it begins behind the stretch: the rest of a row that goes on.
    [[nodiscard]] std::optional<Line> nextBeyond();
    /// As many whole lines as lie ready, with their ends; empty when the next one must be asked for with next() (it is
    /// longer than a block, or there is none). Those that are worked off are reported with passed().
    [[nodiscard]] QByteArrayView wholeLines();
    void passed(qsizetype bytes, qint64 lines);
    /// Bytes taken from the file so far.
    [[nodiscard]] qint64 position() const { return m_read; }
    /// Where in the file the next line begins.
    [[nodiscard]] qint64 lineStart() const { return m_read - (m_end - m_start); }
    /// Lines given so far.
    [[nodiscard]] qint64 lines() const { return m_line; }

private:
    bool fill();
    void reach(qint64 from);
    [[nodiscard]] Line finish(qsizetype length, qsizetype consumed);

    BoundedFile &m_file;
    qsizetype m_longest;
    qint64 m_to;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_capacity = 0;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    qint64 m_read = 0;
    qint64 m_line = 0;
    bool m_ended = false;
    bool m_skipping = false;
};

}  // namespace passerelle::profile
