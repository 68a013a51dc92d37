// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace passerelle::ui {

/// A bundled dossier that can be opened to look around.
struct Sample {
    QString id;  ///< name of its folder
    QString name;
    QString path;
};

/// Every folder of `folder` that holds a readable dossier.json, by folder name; empty without a folder.
[[nodiscard]] std::vector<Sample> samplesIn(const QString &folder);

}  // namespace passerelle::ui
