// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_project.hpp"

#include <algorithm>

namespace passerelle::ui {

const catalogue::ProjectIdea *commonestProject(const catalogue::Catalogue &catalogue)
{
    const auto fieldsWith = [&catalogue](const QString &presetId) {
        return std::ranges::count_if(catalogue.verticals, [&presetId](const catalogue::Vertical &vertical) {
            return vertical.presetIds.contains(presetId);
        });
    };
    const catalogue::ProjectIdea *best = nullptr;
    std::ptrdiff_t most = 0;
    for (const catalogue::Vertical &vertical : catalogue.verticals) {
        const std::ptrdiff_t fields = fieldsWith(vertical.firstProject.presetId);
        if (!best || fields > most) {
            best = &vertical.firstProject;
            most = fields;
        }
    }
    return best;
}

}  // namespace passerelle::ui
