// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command.hpp"

#include "ui/shell/fuzzy_match.hpp"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kRecently = 150;  // what was used lately wins over an equal match

int rankOf(const QStringList &recent, const QString &id)
{
    const qsizetype place = recent.indexOf(id);
    return place < 0 ? 0 : kRecently - static_cast<int>(place);
}

}  // namespace

std::vector<Command> found(const std::vector<Command> &all, const QString &typed, const QStringList &recent,
                           std::size_t most)
{
    std::vector<std::pair<int, const Command *>> scored;
    for (const Command &command : all) {
        // The title counts before what stands beside it.
        auto score = fuzzyScore(typed, command.title);
        if (score)
            *score += kRecently;
        else
            score =
                fuzzyScore(typed, command.title + QLatin1Char(' ') + command.group + QLatin1Char(' ') + command.detail);
        if (score)
            scored.emplace_back(*score + rankOf(recent, command.id), &command);
    }
    std::ranges::stable_sort(scored, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Command> best;
    for (std::size_t i = 0; i < std::min(most, scored.size()); ++i)
        best.push_back(*scored[i].second);
    return best;
}

}  // namespace passerelle::ui
