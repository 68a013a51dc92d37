// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/dataset_profile.hpp"
#include "profile/profile_json.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace passerelle;
using namespace passerelle::profile;

namespace {

const QString kFolder = QStringLiteral(PASSERELLE_TEST_DATA "/datasets/");

QJsonObject expectations()
{
    QJsonObject all;
    for (const char *name : {"expected.json", "expected_stores.json", "expected_tables.json"}) {
        QFile file(kFolder + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", name);
        const QJsonObject part = QJsonDocument::fromJson(file.readAll()).object();
        for (auto item = part.constBegin(); item != part.constEnd(); ++item)
            all.insert(item.key(), item.value());
    }
    return all;
}

/// The value at a path of keys ("measures.points", "schema_columns.0.name"); "[name=x]" chooses an item of a list.
QJsonValue at(QJsonValue value, const QString &path)
{
    QString rest = path;
    while (!rest.isEmpty() && !value.isUndefined()) {
        qsizetype end = rest.startsWith(u'[') ? rest.indexOf(u']') + 1 : rest.indexOf(u'.');
        end = end < 0 ? rest.size() : end;
        const QString key = rest.left(end);
        rest = rest.mid(end + 1);
        if (value.isArray() && key.startsWith(u'[')) {
            const QString wanted = key.mid(6, key.size() - 7);
            QJsonValue found(QJsonValue::Undefined);
            for (const QJsonValue item : value.toArray()) {
                if (item.toObject().value(QLatin1String("name")).toString() == wanted)
                    found = item;
            }
            value = found;
        } else if (value.isArray()) {
            value = value.toArray().at(key.toInt());
        } else {
            value = value.toObject().value(key);
        }
    }
    return value;
}

/// What a field may differ by: the programs round durations to a frame of sound, or to a thousandth.
double tolerance(const QString &key)
{
    return key.endsWith(QLatin1String("_seconds")) ? 0.08 : 1e-6;
}

void rows()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject all = expectations();
    for (auto item = all.constBegin(); item != all.constEnd(); ++item)
        QTest::newRow(qPrintable(item.key())) << item.key() << item.value().toObject();
}

}  // namespace

/// Files of tests/data/datasets, written by other programs: every figure as those programs say it, and no crash, hang
/// or silent untruth once they are damaged.
class TestDatasetFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data() { rows(); }
    void figures();
    void damaged_data() { rows(); }
    void damaged();
    void bombsAreRefused();
    void licenceTexts_data();
    void licenceTexts();
    void archivesFollowNothing();
};

void TestDatasetFiles::figures()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, expected);
    const Result<DatasetProfile> profile = readDataset(kFolder + path, test::facts());
    VERIFY_RESULT(profile);
    const QJsonObject document = toJson(*profile);
    QStringList defects;
    for (const Defect &defect : profile->defects)
        defects << defect.message.text(Language::english());
    QVERIFY2(defects.isEmpty(), qPrintable(defects.join(u'\n')));
    for (auto item = expected.constBegin(); item != expected.constEnd(); ++item) {
        const QJsonValue found = at(document, item.key());
        const bool same =
            item.value().isDouble()
                ? found.isDouble() && std::fabs(found.toDouble() - item.value().toDouble()) <= tolerance(item.key())
                : found == item.value();
        const QString said = QStringLiteral("%1: %2, expected %3")
                                 .arg(item.key(), found.toVariant().toString(), item.value().toVariant().toString());
        QVERIFY2(same, qPrintable(said));
    }
    const Result<DatasetProfile> back = datasetProfileFromJson(document);
    VERIFY_RESULT(back);
    QCOMPARE(QJsonDocument(toJson(*back)).toJson(), QJsonDocument(document).toJson());
}

void TestDatasetFiles::damaged()
{
    QFETCH(QString, path);
    QFile sound(kFolder + path);
    if (QFileInfo(kFolder + path).isDir())
        QSKIP("a folder");
    QVERIFY(sound.open(QIODevice::ReadOnly));
    const QByteArray bytes = sound.readAll();
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(path).fileName());
    const Result<DatasetProfile> entire = readDataset(kFolder + path, test::facts());
    VERIFY_RESULT(entire);
    // A stretch cut away is told, whatever the format, unless it was padding. Formats whose headers all come first may
    // still be read whole.
    const bool headersOnly = path.contains(QLatin1String(".webm")) || path.contains(QLatin1String(".tif")) ||
                             path.contains(QLatin1String(".flac")) || path.contains(QLatin1String(".mp3")) ||
                             path.contains(QLatin1String(".dcm")) || path.contains(QLatin1String(".fasta")) ||
                             path.endsWith(QLatin1String("start.mp4"));
    for (int part = 0; part < 16; ++part) {
        test::write(copy, bytes.left(bytes.size() * part / 16));
        const Result<DatasetProfile> profile = readDataset(copy, test::facts());
        const bool told =
            !profile || profile->defectsTotal > 0 ||
            (profile->samples == entire->samples && profile->textSize == entire->textSize &&
             profile->figures.measures == entire->figures.measures && path.endsWith(QLatin1String(".tar")));
        QVERIFY2(told || headersOnly, qPrintable(QStringLiteral("cut at %1 of 16").arg(part)));
    }
    for (qsizetype i = 0; i < 96; ++i) {
        QByteArray changed = bytes;
        const qsizetype place = i < 48 ? std::min(i, bytes.size() - 1) : bytes.size() * (i - 48) / 48;
        changed[place] = static_cast<char>(changed[place] ^ (1 << (i % 8)));
        test::write(copy, changed);
        const Result<DatasetProfile> profile = readDataset(copy, test::facts());
        QVERIFY(profile ? profile->files == 1 : !profile.error().message.isEmpty());
    }
}

void TestDatasetFiles::bombsAreRefused()
{
    // 300 MB of zeros in 300 kB, as gzip -9 makes them; the bound is 256 MiB, so the rest is never unpacked.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bomb.jsonl.gz"));
    QByteArray member;
    {
        const QByteArray packed = qCompress(QByteArray(10'000'000, ' '), 9);
        // qCompress writes a zlib stream: its deflate data between a gzip header and trailer.
        member = QByteArray("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10) + packed.mid(6, packed.size() - 10);
        quint32 crc = 0xFFFFFFFFU;
        for (int i = 0; i < 10'000'000; ++i) {
            crc ^= 0x20U;
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        member += test::little<quint32>(crc ^ 0xFFFFFFFFU) + test::little<quint32>(10'000'000);
    }
    QByteArray bomb;
    for (int i = 0; i < 30; ++i)
        bomb += member;
    test::write(path, bomb);
    const Result<DatasetProfile> profile = readDataset(path, test::facts());
    VERIFY_RESULT(profile);
    QVERIFY(profile->defectsTotal > 0);
    QString all;
    for (const Defect &defect : profile->defects)
        all += defect.message.text(Language::english());
    QVERIFY2(all.contains(QLatin1String("hundred times")), qPrintable(all));
}

void TestDatasetFiles::licenceTexts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("licence");
    QTest::newRow("Apache") << "LICENSE" << QByteArray("\n   Apache License\n   Version 2.0, January 2004\n")
                            << "apache-2.0";
    QTest::newRow("MIT") << "LICENSE.txt"
                         << QByteArray("Copyright X\n\nPermission is hereby granted, free of charge, to any\n")
                         << "mit";
    QTest::newRow("Creative Commons") << "LICENCE"
                                      << QByteArray("Creative Commons Attribution-ShareAlike 4.0 International\n")
                                      << "cc-by-sa-4.0";
    QTest::newRow("unknown") << "COPYING" << QByteArray("\nFor our partners alone.\nMore.\n")
                             << "For our partners alone.";
    QTest::newRow("old info") << "dataset_infos.json"
                              << QByteArray(
                                     "{\"default\":{\"license\":\"odbl\",\"splits\":{\"train\":{\"num_examples\":1}}}}")
                              << "odbl";
}

void TestDatasetFiles::licenceTexts()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    test::write(folder.filePath(file), text);
    test::write(folder.filePath(QStringLiteral("data.jsonl")), "{\"text\":\"un\"}\n");
    const Result<DatasetProfile> profile = readDataset(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QTEST(profile->licence, "licence");
    QCOMPARE(profile->files, 1);
}

void TestDatasetFiles::archivesFollowNothing()
{
    // A tar whose members are a link to a file outside, a path upwards and a device: none is opened, nothing is
    // written.
    QTemporaryDir folder;
    const auto header = [](const QByteArray &name, char type, const QByteArray &link, int size) {
        QByteArray block(512, '\0');
        const auto put = [&block](qsizetype place, QByteArrayView bytes) {
            std::ranges::copy(bytes, block.begin() + place);
        };
        put(0, name);
        put(100, "0000644");
        put(124, QByteArray::number(size, 8).rightJustified(11, '0'));
        put(156, QByteArray(1, type));
        put(157, link);
        put(257, QByteArrayView("ustar\00000", 8));
        put(148, "        ");
        unsigned sum = 0;
        for (const char c : block)
            sum += static_cast<unsigned char>(c);
        put(148, QByteArray::number(sum, 8).rightJustified(6, '0'));
        put(154, QByteArray(1, '\0'));
        return block;
    };
    QByteArray tar = header("link.txt", '2', "/etc/passwd", 0) + header("device.txt", '3', {}, 0) +
                     header("../up.txt", '0', {}, 6) + QByteArray("bonne\n").leftJustified(512, '\0') +
                     QByteArray(1024, '\0');
    const QString path = folder.filePath(QStringLiteral("odd.tar"));
    test::write(path, tar);
    const Result<DatasetProfile> profile = readDataset(path, test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->samples.value_or(units::Samples{}).value(), 1.0);
    QCOMPARE(profile->textSize.value(), 6.0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(TestDatasetFiles)
#include "test_dataset_files.moc"
