// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/dataset_profile.hpp"
#include "profile/profile_json.hpp"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace passerelle;
using namespace passerelle::profile;

/// Expected figures of the samples were counted with Python's json and csv from the files themselves.
class TestDatasetReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void languagesOfTheCorpus();
    void defectsNameFileAndLine_data();
    void defectsNameFileAndLine();
    void oddNamesAndKindsOfFiles();
    void nothingToReadIsAnError();
    void cancelEndsTheScan();
    void unknownTokenizerIsRefused();
    void profileSurvivesJson();
};

void TestDatasetReaders::samples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("modality");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("files");
    QTest::addColumn<double>("samples");
    QTest::addColumn<double>("textBytes");
    QTest::newRow("health: images") << "health/dataset"
                                    << "image"
                                    << "image" << 48 << 48.0 << 0.0;
    QTest::newRow("industry: a table") << "industry/dataset/interventions.csv"
                                       << "text"
                                       << "csv" << 1 << 400.0 << 91539.0;
    QTest::newRow("industry: lines") << "industry/dataset/shift_log.jsonl"
                                     << "text"
                                     << "jsonl" << 1 << 300.0 << 91318.0;
    QTest::newRow("language: texts and conversations") << "language/dataset"
                                                       << "text"
                                                       << "mixed" << 49 << 248.0 << 232499.0 + 49596.0;
}

void TestDatasetReaders::samples()
{
    QFETCH(QString, path);
    QFETCH(double, samples);
    const Result<DatasetProfile> profile = readDataset(test::sample(qPrintable(path)), test::facts());
    VERIFY_RESULT(profile);
    QTEST(profile->modality, "modality");
    QTEST(profile->format, "format");
    QTEST(static_cast<int>(profile->files), "files");
    QTEST(profile->textSize.value(), "textBytes");
    QCOMPARE(profile->samples.value_or(units::Samples{}).value(), samples);
    QCOMPARE(profile->defectsTotal, 0);
    QCOMPARE(profile->personalDataHits, 0);
    QCOMPARE(profile->tokens.has_value(), profile->modality == QLatin1String("text"));
}

void TestDatasetReaders::languagesOfTheCorpus()
{
    const Result<DatasetProfile> profile = readDataset(test::sample("language/dataset"), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->languages.size(), std::size_t{2});
    QCOMPARE(profile->languages.front().code, QStringLiteral("fr"));
    QCOMPARE(profile->languages.front().share, (122527.0 + 27685.0) / (232499.0 + 49596.0));
    QCOMPARE(profile->licence, QStringLiteral("cc0-1.0"));
    // French 3.69 (3.51 to 4.35) and English 4.76 (4.17 to 5.70) bytes a token with Llama 3's tokenizer.
    const double french = 122527.0 + 27685.0;
    const double english = 232499.0 + 49596.0 - french;
    QCOMPARE(profile->tokens->p50.value(), french / 3.69 + english / 4.76);
    QCOMPARE(profile->tokens->p10.value(), french / 4.35 + english / 5.70);
    QCOMPARE(profile->tokens->p90.value(), french / 3.51 + english / 4.17);
}

void TestDatasetReaders::defectsNameFileAndLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<double>("samples");
    const QString lines = QStringLiteral("data.jsonl");
    const QByteArray good = "{\"text\":\"a good line\"}\n";
    QTest::newRow("bad JSON line") << lines << QByteArray(good + "{\"text\": oops}\n" + good) << "line 2" << 2.0;
    QTest::newRow("not UTF-8") << lines << QByteArray(good + good + "{\"text\":\"caf\xE9\"}\n") << "line 3" << 2.0;
    QTest::newRow("empty item") << lines << QByteArray(good + "{\"text\":\"  \"}\n") << "line 2" << 1.0;
    QTest::newRow("nested without end") << lines << QByteArray(good + QByteArray(100000, '[') + "\n") << "line 2"
                                        << 1.0;
    QTest::newRow("a line above 16 MB") << lines
                                        << QByteArray(good + "{\"text\":\"" + QByteArray(17 * 1024 * 1024, 'x') +
                                                      "\"}\n" + good)
                                        << "line 2" << 2.0;
    QTest::newRow("JSON cut short") << QStringLiteral("data.json")
                                    << QByteArray("[\n{\"text\":\"one\"},\n{\"text\":\"tw") << "line 3" << 1.0;
    QTest::newRow("CSV row of another width")
        << QStringLiteral("data.csv") << QByteArray("name,remark\na,fine\nb,fine,more\n") << "line 3" << 2.0;
    QTest::newRow("CSV quote that never closes")
        << QStringLiteral("data.csv") << QByteArray("name,remark\na,fine\nb,\"open\n") << "line 3" << 1.0;
    QTest::newRow("text that is not UTF-8")
        << QStringLiteral("data.txt") << QByteArray("good\n\xFF\xFE\n") << "line 2" << 1.0;
}

void TestDatasetReaders::defectsNameFileAndLine()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(double, samples);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    test::write(path, bytes);
    const Result<DatasetProfile> profile = readDataset(path, test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->defectsTotal, 1);
    QCOMPARE(profile->defects.front().file, path);
    QTEST(profile->defects.front().place.text(Language::english()), "place");
    QVERIFY(!profile->defects.front().message.isEmpty());
    QCOMPARE(profile->samples.value_or(units::Samples{}).value(), samples);
}

void TestDatasetReaders::oddNamesAndKindsOfFiles()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such names, and no pipes among files");
#else
    QTemporaryDir folder;
    QTemporaryDir outside;
    test::write(outside.filePath(QStringLiteral("secret.txt")), "outside");
    test::write(folder.filePath(QStringLiteral("line\nbreak.txt")), "The name of this file holds a new line.\n");
    test::write(folder.filePath(QStringLiteral("same.txt")), "The name of this file holds a new line.\n");
    test::write(folder.filePath(QStringLiteral("data.pdf")), "%PDF-1.7\n");
    test::write(folder.path() + QLatin1String("/.hidden.txt"), "hidden");
    QVERIFY(QFile::link(outside.path(), folder.filePath(QStringLiteral("link"))));
    QCOMPARE(mkfifo(qPrintable(folder.filePath(QStringLiteral("pipe.txt"))), 0600), 0);
    const Result<DatasetProfile> profile = readDataset(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->files, 2);
    QCOMPARE(profile->duplicates, 1);
    QCOMPARE(profile->textSize.value(), 80.0);
    QStringList remarks;
    for (const Message &remark : profile->remarks)
        remarks << remark.text(Language::english());
    const QString all = remarks.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QLatin1String("data.pdf")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("not followed")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("not opened")), qPrintable(all));
#endif
}

void TestDatasetReaders::nothingToReadIsAnError()
{
    QTemporaryDir folder;
    const Result<DatasetProfile> empty = readDataset(folder.path(), test::facts());
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::Unsupported);
    const Result<DatasetProfile> absent = readDataset(folder.filePath(QStringLiteral("no")), test::facts());
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
}

void TestDatasetReaders::cancelEndsTheScan()
{
    int reports = 0;
    Progress progress;
    progress.report = [&reports](qint64, qint64) { ++reports; };
    progress.cancelled = [&reports] { return reports > 0; };
    const Result<DatasetProfile> profile = readDataset(test::sample("language/dataset"), test::facts(), {}, progress);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Cancelled);
}

void TestDatasetReaders::unknownTokenizerIsRefused()
{
    DatasetOptions options;
    options.tokenizerId = QStringLiteral("nobody");
    const Result<DatasetProfile> profile = readDataset(test::sample("language/dataset"), test::facts(), options);
    QVERIFY(!profile);
    QVERIFY(profile.error().remedy.text(Language::english()).contains(QLatin1String("llama3")));
}

void TestDatasetReaders::profileSurvivesJson()
{
    const Result<DatasetProfile> profile = readDataset(test::sample("industry/dataset"), test::facts());
    VERIFY_RESULT(profile);
    const QJsonObject json = toJson(*profile);
    const Result<DatasetProfile> back = datasetProfileFromJson(json);
    VERIFY_RESULT(back);
    QCOMPARE(QJsonDocument(toJson(*back)).toJson(), QJsonDocument(json).toJson());
}

QTEST_GUILESS_MAIN(TestDatasetReaders)
#include "test_dataset_readers.moc"
