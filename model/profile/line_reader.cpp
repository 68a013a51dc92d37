// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/line_reader.hpp"

#include "profile/json_line.hpp"

#include <cstring>

namespace passerelle::profile {

namespace {

// Small enough to stay in the cache between the disk and the parser.
constexpr qsizetype kBlock = 64 * 1024;

}  // namespace

bool LineReader::fill()
{
    if (m_ended)
        return false;
    m_buffer.remove(0, m_start);
    m_start = 0;
    const QByteArray block = m_file.readSome(kBlock);
    m_ended = block.isEmpty();
    if (m_read == 0 && block.startsWith("\xEF\xBB\xBF"))
        m_start = 3;
    m_read += block.size();
    m_buffer += block;
    // A fast reader may look a little past the end of the last line.
    if (m_buffer.capacity() < m_buffer.size() + JsonLine::kPadding)
        m_buffer.reserve(2 * m_buffer.size() + JsonLine::kPadding);
    return !m_ended;
}

Line LineReader::finish(qsizetype length, qsizetype consumed)
{
    Line line;
    line.number = ++m_line;
    line.tooLong = m_skipping || length > m_longest;
    if (!line.tooLong) {
        line.text = QByteArrayView(m_buffer.constData() + m_start, length);
        if (line.text.endsWith('\r'))
            line.text.chop(1);
    }
    m_start += consumed;
    m_skipping = false;
    return line;
}

std::optional<Line> LineReader::next()
{
    qsizetype searched = 0;
    while (true) {
        const qsizetype available = m_buffer.size() - m_start;
        const char *from = m_buffer.constData() + m_start + searched;
        const void *end =
            available > searched ? std::memchr(from, '\n', static_cast<std::size_t>(available - searched)) : nullptr;
        if (end != nullptr) {
            const qsizetype length = static_cast<const char *>(end) - (m_buffer.constData() + m_start);
            return finish(length, length + 1);
        }
        searched = available;
        if (available > m_longest) {
            m_skipping = true;
            m_start = m_buffer.size();
            searched = 0;
        }
        if (!fill()) {
            const qsizetype rest = m_buffer.size() - m_start;
            return rest > 0 || m_skipping ? std::optional(finish(rest, rest)) : std::nullopt;
        }
    }
}

}  // namespace passerelle::profile
