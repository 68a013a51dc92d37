// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/bundle.hpp"
#include "update/signature.hpp"

#include <QFile>
#include <QJsonArray>

/// Publications of facts for tests, signed with the tests' own key.
namespace publication {

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QByteArray publicKey()
{
    return fileBytes(QStringLiteral(PASSERELLE_TEST_DATA "/update/test.pub"));
}

/// The shipped facts with the first offer's price multiplied.
inline passerelle::update::Bundle dearer(passerelle::update::Bundle bundle, double factor)
{
    QJsonObject file = bundle.files.value(QStringLiteral("cloud_offers"));
    QJsonArray offers = file.value(QLatin1String("offers")).toArray();
    QJsonObject offer = offers.first().toObject();
    for (const char *key : {"price_eur_per_hour", "price_eur_per_gpu_hour"})
        offer.insert(QLatin1String(key), factor * offer.value(QLatin1String(key)).toDouble());
    offers.replace(0, offer);
    file.insert(QStringLiteral("offers"), offers);
    bundle.files.insert(QStringLiteral("cloud_offers"), file);
    return bundle;
}

/// Writes the bundle and its signature.
inline void publish(passerelle::update::Bundle bundle, qint64 serial, const QString &path)
{
    bundle.serial = serial;
    const QByteArray document = toDocument(bundle);
    const QByteArray key = fileBytes(QStringLiteral(PASSERELLE_TEST_DATA "/update/test.key"));
    const auto signature = passerelle::update::sign(document, key, QStringLiteral("facts"));
    if (!signature)
        qFatal("the tests' key does not sign");
    write(path, document);
    write(path + QStringLiteral(".minisig"), *signature);
}

}  // namespace publication
