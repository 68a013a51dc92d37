// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace passerelle::catalogue {

/// How far a fact can be trusted; the words of the data files.
enum class Confidence {
    Official,      ///< the publisher's own file or page
    Secondary,     ///< a third party that mirrors or quotes it
    Press,         ///< a press report
    OwnKnowledge,  ///< recalled; to be checked
    Unknown,
};

/// Where a fact stands in the world.
struct Source {
    QString url;   ///< address, or a description where no address is stored
    QString date;  ///< as the source states it: "2026-10-06", "2026-08", "2026"
    QString what;  ///< what it supports
    Confidence confidence = Confidence::Unknown;
};

/// What every fact carries.
struct Provenance {
    Confidence confidence = Confidence::Unknown;
    QDate asOf;  ///< the day on which the fact was last known true; invalid when nobody said
    std::vector<Source> sources;
    QString note;
};

}  // namespace passerelle::catalogue
