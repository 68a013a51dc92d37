// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/dataset_profile.hpp"
#include "profile/model_profile.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::profile;

/// Truncations and bit flips of sound files: whatever comes out is a profile or an error in words, never a crash.
class TestDamagedSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void models_data();
    void models();
    void datasets_data();
    void datasets();
};

namespace {

QByteArray start(const QString &path, qint64 length)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(length) : QByteArray();
}

/// About 120 variants: cut at even steps, then one bit turned at even steps.
std::vector<QByteArray> variants(const QByteArray &sound)
{
    constexpr qsizetype kSteps = 60;
    std::vector<QByteArray> all;
    for (qsizetype i = 0; i < kSteps; ++i)
        all.push_back(sound.left(sound.size() * i / kSteps));
    for (qsizetype i = 0; i < kSteps; ++i) {
        QByteArray flipped = sound;
        const qsizetype at = i < 24 ? i : sound.size() * i / kSteps;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (i % 8)));
        all.push_back(flipped);
    }
    return all;
}

}  // namespace

void TestDamagedSamples::models_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("sound");
    QTest::newRow("config") << "config.json" << start(test::sample("health/model/config.json"), 65536);
    // The header and the beginning of the data: a file that is cut short to begin with.
    QTest::newRow("safetensors") << "model.safetensors"
                                 << start(test::sample("language/model/model.safetensors"), 8192);
    QTest::newRow("GGUF") << "model.gguf" << test::smallGguf();
}

void TestDamagedSamples::models()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sound);
    QVERIFY(!sound.isEmpty());
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    for (const QByteArray &bytes : variants(sound)) {
        test::write(path, bytes);
        const Result<ModelProfile> profile = readModel(path, test::facts());
        if (!profile) {
            QCOMPARE(profile.error().file, path);
            QVERIFY(!profile.error().message.isEmpty());
        }
    }
}

void TestDamagedSamples::datasets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("sound");
    QTest::newRow("JSON lines") << "data.jsonl" << start(test::sample("language/dataset/questions.jsonl"), 4000);
    QTest::newRow("CSV") << "data.csv" << start(test::sample("industry/dataset/interventions.csv"), 4000);
    QTest::newRow("text") << "data.txt" << start(test::sample("language/dataset/fr-01.txt"), 4000);
    QTest::newRow("JSON") << "data.json" << QByteArray("[{\"text\":\"un\"},{\"messages\":[{\"content\":\"deux\"}]}]");
}

void TestDamagedSamples::datasets()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sound);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    for (const QByteArray &bytes : variants(sound)) {
        test::write(path, bytes);
        const Result<DatasetProfile> profile = readDataset(path, test::facts());
        if (profile)
            QVERIFY(profile->textSize.value() <= static_cast<double>(bytes.size() + 1));
        else
            QVERIFY(!profile.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDamagedSamples)
#include "test_damaged_samples.moc"
