// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/document.hpp"

#include <utility>

namespace passerelle::exporter {

Spans plain(QString text)
{
    return {Span{.text = std::move(text), .strong = false, .muted = false}};
}

Spans strong(QString text)
{
    return {Span{.text = std::move(text), .strong = true, .muted = false}};
}

Spans muted(QString text)
{
    return {Span{.text = std::move(text), .strong = false, .muted = true}};
}

Spans join(Spans first, const Spans &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

QString textOf(const Spans &spans)
{
    QString text;
    for (const Span &span : spans)
        text += span.text;
    return text;
}

}  // namespace passerelle::exporter
