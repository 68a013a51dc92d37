// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/samples.hpp"

#include "dossier/dossier_file.hpp"

#include <QDir>
#include <QFile>

namespace passerelle::ui {

std::vector<Sample> samplesIn(const QString &folder)
{
    std::vector<Sample> samples;
    if (folder.isEmpty())
        return samples;
    const QDir place(folder);
    for (const QString &id : place.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = place.filePath(id + QStringLiteral("/dossier.json"));
        if (!QFile::exists(path))
            continue;
        if (const auto dossier = dossier::readDossierFile(path))
            samples.push_back({id, dossier->name, path});
    }
    return samples;
}

}  // namespace passerelle::ui
