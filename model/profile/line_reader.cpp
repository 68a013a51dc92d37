// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/line_reader.hpp"

#include <algorithm>
#include <cstring>

namespace passerelle::profile {

namespace {

// Small enough to stay in the cache between the disk and the parser.
constexpr qsizetype kBlock = 256 * 1024;

const char *find(const char *from, const char *end, char wanted)
{
    return from < end ? static_cast<const char *>(std::memchr(from, wanted, static_cast<std::size_t>(end - from)))
                      : nullptr;
}

/// The place after the last end of line before `end`; `begin` when there is none.
const char *afterLastLine(const char *begin, const char *end)
{
    // Before anything was read both are null.
    return begin == end ? end : begin + (QByteArrayView(begin, end).lastIndexOf('\n') + 1);
}

}  // namespace

LineReader::LineReader(BoundedFile &file, qsizetype longest, FileRange range)
    : m_file(file), m_longest(longest), m_to(range.to)
{
    if (range.from > 0)
        reach(range.from);
}

/// Goes to the first line that begins at or after `from`.
void LineReader::reach(qint64 from)
{
    // One byte earlier: an end of line there makes `from` a beginning.
    if (!m_file.seek(static_cast<quint64>(from - 1))) {
        m_ended = true;
        return;
    }
    m_read = from - 1;
    while (fill()) {
        const char *begin = m_buffer.get() + m_start;
        if (const char *end = find(begin, m_buffer.get() + m_end, '\n'); end != nullptr) {
            m_start += end + 1 - begin;
            return;
        }
        m_start = m_end;
    }
}

bool LineReader::fill()
{
    if (m_ended)
        return false;
    const qsizetype rest = m_end - m_start;
    if (const qsizetype wanted = rest + kBlock + kPadding; wanted > m_capacity) {
        // Doubled, so that a long line is not moved again and again.
        m_capacity = m_capacity == 0 ? wanted : std::max(wanted, 2 * m_capacity);
        std::unique_ptr<char[]> larger(new char[static_cast<std::size_t>(m_capacity)]);
        if (rest > 0)
            std::memcpy(larger.get(), m_buffer.get() + m_start, static_cast<std::size_t>(rest));
        m_buffer = std::move(larger);
    } else {
        std::memmove(m_buffer.get(), m_buffer.get() + m_start, static_cast<std::size_t>(rest));
    }
    m_start = 0;
    const qint64 got = m_file.readInto(m_buffer.get() + rest, kBlock);
    m_end = rest + got;
    m_ended = got <= 0;
    if (m_read == 0 && QByteArrayView(m_buffer.get(), m_end).startsWith("\xEF\xBB\xBF"))
        m_start = 3;
    m_read += got;
    std::memset(m_buffer.get() + m_end, ' ', kPadding);
    return !m_ended;
}

Line LineReader::finish(qsizetype length, qsizetype consumed)
{
    Line line;
    line.number = ++m_line;
    line.tooLong = m_skipping || length > m_longest;
    if (!line.tooLong) {
        line.text = QByteArrayView(m_buffer.get() + m_start, length);
        if (line.text.endsWith('\r'))
            line.text.chop(1);
    }
    m_start += consumed;
    m_skipping = false;
    return line;
}

std::optional<Line> LineReader::next()
{
    return lineStart() < m_to ? nextBeyond() : std::nullopt;
}

std::optional<Line> LineReader::nextBeyond()
{
    qsizetype searched = 0;
    while (true) {
        const char *begin = m_buffer.get() + m_start;
        if (const char *end = find(begin + searched, m_buffer.get() + m_end, '\n'); end != nullptr)
            return finish(end - begin, end - begin + 1);
        searched = m_end - m_start;
        if (searched > m_longest) {
            m_skipping = true;
            m_start = m_end;
            searched = 0;
        }
        if (!fill()) {
            const qsizetype rest = m_end - m_start;
            return rest > 0 || m_skipping ? std::optional(finish(rest, rest)) : std::nullopt;
        }
    }
}

QByteArrayView LineReader::wholeLines()
{
    if (lineStart() >= m_to)
        return {};
    const auto ready = [this]() -> QByteArrayView {
        const char *begin = m_buffer.get() + m_start;
        const char *end = afterLastLine(begin, m_buffer.get() + m_end);
        // Lines that begin behind the stretch are not ours.
        if (const qint64 left = m_to - lineStart(); left < end - begin) {
            const char *last = find(begin + left - 1, end, '\n');
            end = last == nullptr ? end : last + 1;
        }
        return {begin, end};
    };
    QByteArrayView lines = ready();
    if (lines.isEmpty() && fill())
        lines = ready();
    return lines.size() > m_longest ? QByteArrayView() : lines;
}

void LineReader::passed(qsizetype bytes, qint64 lines)
{
    m_start += bytes;
    m_line += lines;
}

}  // namespace passerelle::profile
