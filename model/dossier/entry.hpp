// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace passerelle::dossier {

/// A line of the portfolio: what a list shows without reading a dossier's facts.
struct Entry {
    QString id;
    QString name;
    QDateTime modified;
    QStringList tags;          ///< sorted
    QByteArray summaryJson;    ///< as given to Library::setSummary(); empty when none was kept
    QString catalogueVersion;  ///< of the facts behind the summary
    QDateTime summaryOf;       ///< `modified` of the dossier that the summary was made from
    QDateTime deleted;         ///< when it went to the bin; invalid for a live dossier

    /// Read when asked: a list of 20,000 shows few of them.
    [[nodiscard]] QJsonObject summary() const { return QJsonDocument::fromJson(summaryJson).object(); }
    /// False when the dossier changed since, or when another catalogue is in use.
    [[nodiscard]] bool summaryIsCurrent(const QString &catalogue) const
    {
        return summaryOf.isValid() && summaryOf == modified && catalogueVersion == catalogue;
    }
};

}  // namespace passerelle::dossier
