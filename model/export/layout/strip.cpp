// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/strip.hpp"

#include <algorithm>
#include <cstddef>

namespace passerelle::exporter {

namespace {

/// Index after the last strip of the group that begins at `first`.
std::size_t groupEnd(const std::vector<Strip> &strips, std::size_t first)
{
    std::size_t end = first;
    while (end + 1 < strips.size() && strips[end].keepWithNext && !strips[end + 1].startsPage)
        ++end;
    return end + 1;
}

double heightOf(const std::vector<Strip> &strips, std::size_t first, std::size_t end, bool atTop)
{
    double height = 0;
    for (std::size_t i = first; i < end; ++i)
        height += strips[i].height + (atTop && i == first ? 0.0 : strips[i].before);
    return height;
}

/// Fills pages one strip at a time.
class Pages
{
public:
    explicit Pages(double height) : m_height(height) {}

    [[nodiscard]] bool atTop() const { return m_pages.empty() || m_pages.back().empty(); }
    [[nodiscard]] double left() const { return m_height - m_y; }

    void open()
    {
        m_pages.emplace_back();
        m_y = 0;
    }

    void place(const Strip &strip)
    {
        if (m_pages.empty())
            open();
        if (atTop() && strip.repeated) {
            m_pages.back().push_back({strip.repeated.get(), 0});
            m_y = strip.repeated->height;
        } else if (!atTop()) {
            m_y += strip.before;
        }
        m_pages.back().push_back({&strip, m_y});
        m_y += strip.height;
    }

    [[nodiscard]] std::vector<PlacedPage> take() { return std::move(m_pages); }

private:
    double m_height;
    double m_y = 0;
    std::vector<PlacedPage> m_pages;
};

}  // namespace

std::vector<PlacedPage> paginate(const std::vector<Strip> &strips, double pageHeight)
{
    Pages pages(pageHeight);
    for (std::size_t first = 0; first < strips.size();) {
        const std::size_t end = groupEnd(strips, first);
        const bool tooHigh = std::max(heightOf(strips, first, end, pages.atTop()), strips[first].needs) > pages.left();
        if (!pages.atTop() && (strips[first].startsPage || tooHigh))
            pages.open();
        for (std::size_t i = first; i < end; ++i) {
            // Only a group higher than a whole page is ever cut inside.
            if (!pages.atTop() && strips[i].before + strips[i].height > pages.left())
                pages.open();
            pages.place(strips[i]);
        }
        first = end;
    }
    return pages.take();
}

}  // namespace passerelle::exporter
