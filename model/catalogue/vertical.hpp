// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/provenance.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::catalogue {

/// A first or a stretch project of a vertical: enough to start an estimate from nothing.
struct ProjectIdea {
    Message title;
    QString kind;  ///< "fine-tune", "lora", "pretrain"… as in the data
    QString presetId;
    QString dataset;    ///< in the data's words
    QJsonObject facts;  ///< samples, sample_unit, epochs, tokens_total, seq_len, batch_per_gpu, gpus, storage_gb…
};

/// One of the 13 business verticals.
struct Vertical {
    QString id;
    int order = 0;
    Message name;
    Message summary;
    QString officialStatus;
    std::vector<Message> tasks;
    QStringList presetIds;
    QStringList modalities;
    QJsonObject typicalDataset;
    ProjectIdea firstProject;
    ProjectIdea stretchProject;
    QJsonObject rest;  ///< datasets, regulation, clusters, poles, partners, communities, as in the schema
    Provenance provenance;
};

}  // namespace passerelle::catalogue
