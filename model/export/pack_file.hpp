// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace passerelle::exporter {

/// One file of a pack.
struct PackFile {
    QString path;  ///< relative to the pack, with forward slashes; letters, digits, dots, hyphens and underscores only
    QByteArray bytes;
    bool executable = false;
};

using PackFiles = std::vector<PackFile>;

}  // namespace passerelle::exporter
