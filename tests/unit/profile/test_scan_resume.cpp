// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"
#include "profile_helpers.hpp"

#include "profile/dataset_profile.hpp"
#include "profile/profile_json.hpp"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <utility>

using namespace passerelle;
using namespace passerelle::profile;

class TestScanResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnToTheSameResult_data();
    void goesOnToTheSameResult();
    void changedDataAreReadAnew_data();
    void changedDataAreReadAnew();
    void whatIsDamagedIsReadAnew_data();
    void whatIsDamagedIsReadAnew();
    void otherQuestionsStartAnew();
    void nothingIsLeftBehind();
    void withoutAPlaceItStartsAnew();
};

namespace {

/// Stops a scan when it is asked for the so-manieth time whether to.
struct Run {
    Result<DatasetProfile> result = failure(ErrorCode::Cancelled, Message());
    qint64 firstReach = -1;  ///< bytes that counted as done when the scan began
};

Run scan(const QString &path, DatasetOptions options, int stopAfter = std::numeric_limits<int>::max())
{
    Run run;
    Progress progress;
    progress.cancelled = [&stopAfter] { return --stopAfter < 0; };
    options.reached = [&run](const ScanReach &reach) {
        if (run.firstReach < 0)
            run.firstReach = reach.bytes;
    };
    run.result = readDataset(path, test::facts(), options, progress);
    return run;
}

/// Small files of several kinds, a card, and two files that are read in stretches, one of them with broken lines and
/// rows of several lines.
void makeData(const QString &folder)
{
    QByteArray lines;
    for (int i = 0; i < 30'000; ++i) {
        lines += i % 701 == 0 ? QByteArray("{\"text\": broken\n")
                              : QByteArray("{\"text\": \"La passerelle numéro ") + QByteArray::number(i % 5'000) +
                                    QByteArray(" mène au quai, écrire à a@example.org\"}\n");
    }
    QByteArray table("name,remark\n");
    for (int i = 0; i < 30'000; ++i)
        table += "row " + QByteArray::number(i) + ",\"a remark\nof two lines, " + QByteArray::number(i * 7) + "\"\n";
    const QDir place(folder);
    QVERIFY(place.mkpath(QStringLiteral("train/cats")));
    QVERIFY(place.mkpath(QStringLiteral("test/dogs")));
    for (int i = 0; i < 30; ++i) {
        const QString name = QStringLiteral("%1/%2.txt")
                                 .arg(i % 2 == 0 ? QLatin1String("train/cats") : QLatin1String("test/dogs"))
                                 .arg(i);
        test::write(place.filePath(name), "The bridge of day " + QByteArray::number(i) + " leads to the quay.\n");
    }
    test::write(place.filePath(QStringLiteral("README.md")), "---\nlicense: mit\nlanguage: fr\n---\n# Data\n");
    test::write(place.filePath(QStringLiteral("b.jsonl")), lines);
    test::write(place.filePath(QStringLiteral("c.csv")), table);
    test::write(place.filePath(QStringLiteral("train/z.jsonl")), lines.right(lines.size() / 2));
}

DatasetOptions optionsIn(const QTemporaryDir &place)
{
    DatasetOptions options;
    options.stretch = 16 * 1024;
    options.cacheFolder = place.filePath(QStringLiteral("kept"));
    return options;
}

QStringList partsIn(const DatasetOptions &options)
{
    return QDir(options.cacheFolder).entryList({QStringLiteral("*.part")}, QDir::Files);
}

QByteArray document(const Result<DatasetProfile> &profile)
{
    return profile ? QJsonDocument(toJson(*profile)).toJson() : QByteArray();
}

/// The document of a scan that nobody stopped and nobody keeps.
QByteArray inOneGo(const QString &path, DatasetOptions options)
{
    options.cacheFolder.clear();
    return document(readDataset(path, test::facts(), options));
}

}  // namespace

void TestScanResume::goesOnToTheSameResult_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("each");
    for (const int threads : {1, 4}) {
        for (const int each : {4, 11, 29}) {
            QTest::addRow("folder, %d threads, stopped after %d", threads, each) << QString() << threads << each;
            QTest::addRow("one file, %d threads, stopped after %d", threads, each)
                << QStringLiteral("c.csv") << threads << each;
        }
    }
}

void TestScanResume::goesOnToTheSameResult()
{
    QFETCH(QString, path);
    QFETCH(int, threads);
    QFETCH(int, each);
    QTemporaryDir data;
    QTemporaryDir place;
    makeData(data.path());
    const QString whole = path.isEmpty() ? data.path() : data.filePath(path);
    DatasetOptions options = optionsIn(place);
    options.threads = threads;
    const QByteArray expected = inOneGo(whole, options);
    QVERIFY(!expected.isEmpty());
    int stops = 0;
    int wentOn = 0;
    // Each run gets a little further than the last; a stop before anything was joined leaves nothing to go on from.
    for (int patience = each; stops < 200; patience += stops % 3) {
        Run run = scan(whole, options, patience);
        wentOn += run.firstReach > 0 ? 1 : 0;
        if (run.result) {
            QCOMPARE(document(run.result), expected);
            break;
        }
        QCOMPARE(run.result.error().code, ErrorCode::Cancelled);
        QVERIFY(!run.result.error().remedy.isEmpty());
        ++stops;
    }
    QVERIFY2(stops > 1 && stops < 200, qPrintable(QString::number(stops)));
    QVERIFY(wentOn > 0);
}

void TestScanResume::changedDataAreReadAnew_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a file read already") << QStringLiteral("b.jsonl");
    QTest::newRow("a new first file") << QStringLiteral("a.txt");
    QTest::newRow("a file that is still to come") << QStringLiteral("train/z.jsonl");
}

void TestScanResume::changedDataAreReadAnew()
{
    QFETCH(QString, file);
    QTemporaryDir data;
    QTemporaryDir place;
    makeData(data.path());
    const DatasetOptions options = optionsIn(place);
    QVERIFY(!scan(data.path(), options, 30).result);
    QCOMPARE(partsIn(options).size(), 1);
    test::write(data.filePath(file), "{\"text\": \"something else\"}\n");
    const Run run = scan(data.path(), options);
    VERIFY_RESULT(run.result);
    QCOMPARE(document(run.result), inOneGo(data.path(), options));
}

void TestScanResume::whatIsDamagedIsReadAnew_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<int>("flip");
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("cut in its head") << 20 << -1;
    QTest::newRow("cut in its middle") << 4'000 << -1;
    QTest::newRow("another first byte") << -1 << 0;
    QTest::newRow("another byte in the middle") << -1 << 4'000;
}

void TestScanResume::whatIsDamagedIsReadAnew()
{
    QFETCH(int, keep);
    QFETCH(int, flip);
    QTemporaryDir data;
    QTemporaryDir place;
    makeData(data.path());
    const DatasetOptions options = optionsIn(place);
    QVERIFY(!scan(data.path(), options, 30).result);
    const QString part = QDir(options.cacheFolder).filePath(partsIn(options).constFirst());
    QByteArray bytes = test::contents(part);
    QVERIFY(bytes.size() > 5'000);
    if (keep >= 0)
        bytes.truncate(keep);
    else
        bytes[flip] = static_cast<char>(bytes[flip] ^ 1);
    test::write(part, bytes);
    const Run run = scan(data.path(), options);
    QCOMPARE(run.firstReach, 0);
    QCOMPARE(document(run.result), inOneGo(data.path(), options));
}

void TestScanResume::otherQuestionsStartAnew()
{
    QTemporaryDir data;
    QTemporaryDir place;
    makeData(data.path());
    DatasetOptions options = optionsIn(place);
    QVERIFY(!scan(data.path(), options, 30).result);
    options.stretch *= 2;
    QCOMPARE(scan(data.path(), options, 30).firstReach, 0);
    options.tokenizerId = QStringLiteral("gpt2");
    const Run run = scan(data.path(), options);
    QCOMPARE(run.firstReach, 0);
    QCOMPARE(document(run.result), inOneGo(data.path(), options));
}

void TestScanResume::nothingIsLeftBehind()
{
    QTemporaryDir data;
    QTemporaryDir place;
    makeData(data.path());
    const DatasetOptions options = optionsIn(place);
    QVERIFY(!scan(data.path(), options, 30).result);
#ifndef Q_OS_WIN  // there a person's folder is that person's by its own rights
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(QDir(options.cacheFolder).filePath(partsIn(options).constFirst())) & others,
             QFile::Permissions());
#endif
    VERIFY_RESULT(scan(data.path(), options).result);
    QCOMPARE(partsIn(options), QStringList());
}

void TestScanResume::withoutAPlaceItStartsAnew()
{
    QTemporaryDir data;
    makeData(data.path());
    DatasetOptions options;
    options.stretch = 16 * 1024;
    const Run stopped = scan(data.path(), options, 30);
    QVERIFY(!stopped.result);
    QVERIFY(stopped.result.error().remedy.isEmpty());
    QCOMPARE(scan(data.path(), options).firstReach, 0);
}

QTEST_GUILESS_MAIN(TestScanResume)
#include "test_scan_resume.moc"
