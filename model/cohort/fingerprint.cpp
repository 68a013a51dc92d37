// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/fingerprint.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace passerelle::cohort {

QByteArray fingerprintOf(const dossier::Dossier &dossier)
{
    QJsonObject facts;
    for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact) {
        if (fact.key() != QLatin1String("export.last"))
            facts.insert(fact.key(), fact.value());
    }
    // QJsonObject sorts its keys, so equal dossiers give equal bytes.
    const QJsonObject whole{{QStringLiteral("name"), dossier.name}, {QStringLiteral("facts"), facts}};
    return QCryptographicHash::hash(QJsonDocument(whole).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

QByteArray catalogueMark(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir files(folder);
    for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
        QFile file(files.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        hash.addData(name.toUtf8().append('\0'));
        hash.addData(QByteArray::number(file.size()).append('\0'));
        hash.addData(&file);
    }
    return hash.result().toHex();
}

}  // namespace passerelle::cohort
