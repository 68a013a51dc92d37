// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/estimate_words.hpp"

namespace passerelle::exporter {

QString toWord(estimate::TargetKind kind)
{
    switch (kind) {
    case estimate::TargetKind::PublicPartition:
        return QStringLiteral("public");
    case estimate::TargetKind::AnnouncedPartition:
        return QStringLiteral("announced");
    case estimate::TargetKind::CloudOffer:
        return QStringLiteral("cloud");
    case estimate::TargetKind::OwnMachine:
        return QStringLiteral("own");
    }
    return {};
}

QString toWord(estimate::Obstacle obstacle)
{
    switch (obstacle) {
    case estimate::Obstacle::None:
        return QStringLiteral("none");
    case estimate::Obstacle::Memory:
        return QStringLiteral("memory");
    case estimate::Obstacle::Walltime:
        return QStringLiteral("walltime");
    case estimate::Obstacle::Precision:
        return QStringLiteral("precision");
    case estimate::Obstacle::Architecture:
        return QStringLiteral("architecture");
    case estimate::Obstacle::GpuCount:
        return QStringLiteral("gpu-count");
    case estimate::Obstacle::Data:
        return QStringLiteral("data");
    case estimate::Obstacle::NotPublished:
        return QStringLiteral("not-published");
    }
    return {};
}

QString toWord(catalogue::Confidence confidence)
{
    switch (confidence) {
    case catalogue::Confidence::Official:
        return QStringLiteral("official");
    case catalogue::Confidence::Secondary:
        return QStringLiteral("secondary");
    case catalogue::Confidence::Press:
        return QStringLiteral("press");
    case catalogue::Confidence::OwnKnowledge:
        return QStringLiteral("own-knowledge");
    case catalogue::Confidence::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

}  // namespace passerelle::exporter
