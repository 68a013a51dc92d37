// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile_helpers.hpp"

#include "profile/bounded_file.hpp"
#include "profile/model_profile.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

/// Model files that other programs wrote (tests/data/models), beside what those programs say of them.
namespace passerelle::test {

inline QString foreign(const QString &name)
{
    return QStringLiteral(PASSERELLE_TEST_DATA "/models/") + name;
}

inline QString foreign(const char *name)
{
    return foreign(QString::fromLatin1(name));
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One row a file: its name and what its writer says.
inline void foreignRows(const char *expectations)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject all = QJsonDocument::fromJson(contents(foreign(expectations))).object();
    QVERIFY(!all.isEmpty());
    for (auto row = all.constBegin(); row != all.constEnd(); ++row)
        QTest::newRow(qPrintable(row.key())) << row.key() << row.value().toObject();
}

inline QString shapeText(const profile::Tensor &tensor)
{
    QStringList numbers{tensor.dtype};
    for (const qint64 n : tensor.shape)
        numbers << QString::number(n);
    return numbers.join(QLatin1Char(' '));
}

/// Every tensor's type and shape, and the number of parameters.
inline void compareForeign()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, expected);
    const Result<profile::ModelProfile> profile = profile::readModel(foreign(file), facts());
    VERIFY_RESULT(profile);
    QMap<QString, QString> found;
    for (const profile::Tensor &tensor : profile->tensors)
        found.insert(tensor.name, shapeText(tensor));
    const QJsonObject tensors = expected.value(QLatin1String("tensors")).toObject();
    for (auto row = tensors.constBegin(); row != tensors.constEnd(); ++row) {
        QStringList numbers{row.value()[0].toString()};
        for (const QJsonValue n : row.value()[1].toArray())
            numbers << QString::number(n.toInteger());
        QVERIFY2(found.contains(row.key()), qPrintable(row.key()));
        QCOMPARE(found.value(row.key()), numbers.join(QLatin1Char(' ')));
    }
    QCOMPARE(found.size(), tensors.size());
    QVERIFY(profile->architecture.paramsTotal.has_value());
    QCOMPARE(*profile->architecture.paramsTotal, expected.value(QLatin1String("parameters")).toDouble());
}

/// Keeps bytes as a first entry of a fuzz target's corpus, where PASSERELLE_CORPUS names a folder for them.
inline void seed(const QString &name, const QByteArray &bytes)
{
    const QString folder = qEnvironmentVariable("PASSERELLE_CORPUS");
    if (!folder.isEmpty())
        write(folder + QLatin1Char('/') + QString(name).replace(QLatin1Char('/'), QLatin1Char('-')), bytes);
}

/// The file cut short at many places must be refused; with single bytes changed it must be read or refused, never more.
/// Offsets are spread so that files below a kilobyte are tried at every seventh byte.
inline void damage(const QString &name, const std::function<bool(profile::BoundedFile &)> &reads,
                   bool cutsAreRefused = true)
{
    const QByteArray whole = contents(foreign(name));
    QVERIFY(!whole.isEmpty());
    seed(name, whole);
    const qsizetype step = std::max<qsizetype>(7, whole.size() / 120);
    const auto read = [&](const QByteArray &bytes) {
        profile::BoundedFile file = profile::BoundedFile::ofBytes(bytes, name);
        return reads(file);
    };
    QVERIFY(read(whole));
    for (qsizetype size = 0; size < whole.size(); size += step) {
        const bool refused = !read(whole.left(size));
        QVERIFY2(refused || !cutsAreRefused, qPrintable(QStringLiteral("cut at %1").arg(size)));
    }
    for (qsizetype place = 0; place < whole.size(); place += step) {
        for (const char value : {'\x00', '\x01', '\x7F', '\xFF'}) {
            QByteArray changed = whole;
            changed[place] = value;
            static_cast<void>(read(changed));
        }
    }
}

}  // namespace passerelle::test
