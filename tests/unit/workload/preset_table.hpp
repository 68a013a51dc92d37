// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

/// The presets as they stand in the file, for the figures that their collectors computed apart from this program.
inline std::map<QString, QJsonObject> presetEntries()
{
    QFile file(QStringLiteral(PASSERELLE_RESOURCES "/catalogue/presets.json"));
    std::map<QString, QJsonObject> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("presets")).toArray();
    for (const QJsonValue &entry : list)
        entries.emplace(entry[QLatin1String("id")].toString(), entry.toObject());
    return entries;
}

inline passerelle::catalogue::Architecture decoder(int layers, int hidden, int heads, int vocab)
{
    passerelle::catalogue::Architecture a;
    a.family = QStringLiteral("decoder-dense");
    a.kind = QStringLiteral("decoder");
    a.layers = layers;
    a.hidden = hidden;
    a.heads = heads;
    a.kvHeads = heads;
    a.ffn = 4 * hidden;
    a.gatedFfn = false;
    a.vocab = vocab;
    a.tiedEmbeddings = true;
    return a;
}
