// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_readers.hpp"

#include <cstddef>
#include <functional>
#include <iterator>
#include <utility>

namespace passerelle::profile {

/// A file as characters for a JSON parser, with the line it has reached. The parser keeps one token at a time in
/// memory, so a token longer than 16 MB ends the input; so does the person who stops the scan.
class JsonFeed
{
public:
    /// `events` tells how many events the parser's handler has seen: a token is too long when they stand still.
    JsonFeed(BoundedFile &file, const DatasetScan &scan, std::function<qint64()> events)
        : m_file(file), m_scan(scan), m_events(std::move(events))
    {
        refill();
    }

    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = char;
        using difference_type = std::ptrdiff_t;
        using pointer = const char *;
        using reference = const char &;

        explicit Iterator(JsonFeed *feed) : m_feed(feed) {}
        reference operator*() const { return m_feed->m_block.constData()[m_feed->m_at]; }
        Iterator &operator++()
        {
            m_feed->advance();
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        /// Only the comparison with the end is ever asked for: an iterator without a feed is the end.
        bool operator==(const Iterator &other) const { return atEnd() == other.atEnd(); }
        bool operator!=(const Iterator &other) const { return !(*this == other); }

    private:
        [[nodiscard]] bool atEnd() const { return m_feed == nullptr || m_feed->m_ended; }
        JsonFeed *m_feed;
    };

    [[nodiscard]] Iterator begin() { return Iterator(this); }
    [[nodiscard]] static Iterator end() { return Iterator(nullptr); }
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] bool oversized() const { return m_oversized; }

private:
    void advance()
    {
        if (m_block.at(m_at) == '\n')
            ++m_line;
        if (++m_at >= m_block.size())
            refill();
    }
    void refill();

    BoundedFile &m_file;
    const DatasetScan &m_scan;
    std::function<qint64()> m_events;
    QByteArray m_block;
    qsizetype m_at = 0;
    qint64 m_read = 0;
    qint64 m_line = 1;
    qint64 m_lastEvents = -1;
    qint64 m_sinceEvent = 0;
    bool m_ended = false;
    bool m_stopped = false;
    bool m_oversized = false;
};

}  // namespace passerelle::profile
