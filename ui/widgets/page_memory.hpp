// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace passerelle::ui {

/// What a page remembers between two starts beside the answers (columns, the line last looked at): a page that has
/// something implements it beside StepPage.
class PageMemory
{
public:
    virtual ~PageMemory() = default;
    /// Plain values under names that stay the same from version to version.
    [[nodiscard]] virtual QJsonObject kept() const = 0;
    /// Goes back to what kept() gave, of any version and of any dossier; what cannot be understood is left out.
    virtual void recall(const QJsonObject &kept) = 0;
};

}  // namespace passerelle::ui
