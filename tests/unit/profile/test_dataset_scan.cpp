// SPDX-License-Identifier: GPL-3.0-or-later
// A scan in parts: the same result with any number of threads, and the same exact figures however the data are cut.
#include "foreign_models.hpp"

#include "base/language.hpp"
#include "profile/dataset_profile.hpp"
#include "profile/profile_json.hpp"
#include "profile/token_estimate.hpp"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <random>
#ifndef Q_OS_WIN
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace passerelle;
using namespace passerelle::profile;

namespace {

QByteArray words(int seed, int count)
{
    static const QByteArrayList kWords =
        QByteArray("le chat dort sur une chaise the quick brown fox jumps over énergie").split(' ');
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += kWords[(seed * 7 + i * (1 + seed % 5)) % kWords.size()] + ' ';
    return text + QByteArray::number(seed);
}

QByteArray lines()
{
    QByteArray bytes;
    for (int i = 0; i < 4000; ++i) {
        if (i % 401 == 7)
            bytes += "{\"text\": broken\n";
        else if (i % 503 == 9)
            bytes += "\n{\"text\": \"caf\xE9\"}\n";
        else if (i % 307 == 3)
            bytes += "{\"text\": \"twice the same\"}\n";
        else
            bytes += "{\"text\": \"" + words(i, 5 + i % 60) + "\\n\\u00e9\", \"n\": " + QByteArray::number(i) + "}\n";
    }
    return bytes;
}

/// Rows with ends of line inside quotation marks, some longer than a stretch.
QByteArray table()
{
    QByteArray bytes = "id,text,price\n";
    for (int i = 0; i < 3000; ++i) {
        QByteArray text = words(i, 4 + i % 30);
        if (i % 13 == 0)
            text = '"' + text + ", he said \"\"yes\"\"\nid,\n" + words(i, i % 1300 == 0 ? 20'000 : 40) + '"';
        bytes += QByteArray::number(i) + ',' + text + ',' + QByteArray::number(i * 0.5) + (i % 701 == 5 ? ",7" : "") +
                 (i % 2 == 0 ? "\r\n" : "\n");
    }
    return bytes;
}

QByteArray document(const Result<DatasetProfile> &profile)
{
    return profile ? QJsonDocument(toJson(*profile)).toJson()
                   : profile.error().message.text(Language::english()).toUtf8();
}

}  // namespace

class TestDatasetScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsDoNotMatter_data();
    void threadsDoNotMatter();
    void cutsDoNotMatter_data();
    void cutsDoNotMatter();
    void hashesOfLongAndShortTexts();
    void manyFoldersAndKinds();
    void pauseHoldsAndCancelEnds();
    void nothingIsFollowedOrOpened();
    void reachIsTold();
    void tokenizersOfSeveralThreads();
    void sampleOfPartsHoldsTheTruth();
    void resultsAreKept();
    void damagedResultsAreIgnored_data();
    void damagedResultsAreIgnored();
};

void TestDatasetScan::threadsDoNotMatter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JSON lines") << "data.jsonl" << lines();
    QTest::newRow("a table") << "data.csv" << table();
}

void TestDatasetScan::threadsDoNotMatter()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    test::write(folder.filePath(name), bytes);
    DatasetOptions options;
    options.stretch = 32 * 1024;
    options.threads = 1;
    const QByteArray one = document(readDataset(folder.path(), test::facts(), options));
    for (const int threads : {2, 3, 8}) {
        options.threads = threads;
        QCOMPARE(document(readDataset(folder.path(), test::facts(), options)), one);
    }
}

void TestDatasetScan::cutsDoNotMatter_data()
{
    threadsDoNotMatter_data();
}

void TestDatasetScan::cutsDoNotMatter()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    test::write(folder.filePath(name), bytes);
    const Result<DatasetProfile> whole = readDataset(folder.filePath(name), test::facts());
    VERIFY_RESULT(whole);
    for (const qint64 stretch : {1'000, 4'096, 30'011, 100'000}) {
        DatasetOptions options;
        options.stretch = stretch;
        options.threads = 2;
        const Result<DatasetProfile> cut = readDataset(folder.filePath(name), test::facts(), options);
        VERIFY_RESULT(cut);
        QCOMPARE(cut->samples->value(), whole->samples->value());
        QCOMPARE(cut->textSize.value(), whole->textSize.value());
        QCOMPARE(cut->size.value(), whole->size.value());
        QCOMPARE(cut->files, whole->files);
        QCOMPARE(cut->columns, whole->columns);
        QCOMPARE(cut->duplicates, whole->duplicates);
        QCOMPARE(cut->emptySamples, whole->emptySamples);
        QCOMPARE(cut->personalDataHits, whole->personalDataHits);
        QCOMPARE(cut->maxSampleBytes, whole->maxSampleBytes);
        QCOMPARE(cut->medianSampleBytes, whole->medianSampleBytes);
        QCOMPARE(cut->defectsTotal, whole->defectsTotal);
        for (std::size_t i = 0; i < whole->defects.size(); ++i) {
            const Language &english = Language::english();
            QCOMPARE(cut->defects[i].place.text(english), whole->defects[i].place.text(english));
            QCOMPARE(cut->defects[i].message.text(english), whole->defects[i].message.text(english));
        }
    }
}

/// Texts that differ in one byte anywhere are not the same; equal ones are.
void TestDatasetScan::hashesOfLongAndShortTexts()
{
    QTemporaryDir folder;
    QByteArray bytes;
    int texts = 0;
    for (const int size : {1, 7, 8, 31, 32, 33, 64, 100}) {
        for (int at = -1; at < size; ++at, ++texts) {
            QByteArray text(size, 'a');
            if (at >= 0)
                text[at] = 'b';
            bytes += "{\"text\":\"" + text + "\"}\n";
        }
    }
    test::write(folder.filePath(QStringLiteral("a.jsonl")), bytes);
    test::write(folder.filePath(QStringLiteral("b.jsonl")), bytes);
    const Result<DatasetProfile> profile = readDataset(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->samples->value(), 2.0 * texts);
    QCOMPARE(profile->duplicates, static_cast<qint64>(texts));
}

void TestDatasetScan::manyFoldersAndKinds()
{
    QTemporaryDir folder;
    const QByteArray image = test::contents(QStringLiteral(PASSERELLE_TEST_DATA "/datasets/images/colour.jpg"));
    for (int i = 0; i < 40; ++i) {
        const QString place = folder.filePath(QStringLiteral("train/kind%1").arg(i % 20));
        QVERIFY(QDir().mkpath(place));
        test::write(place + QStringLiteral("/%1.jpg").arg(i), image);
        test::write(place + QStringLiteral("/%1.txt").arg(i), words(i, 10));
    }
    test::write(folder.filePath(QStringLiteral("README.md")), "---\nlicense: mit\n---\n");
    DatasetOptions options;
    options.threads = 1;
    const Result<DatasetProfile> one = readDataset(folder.path(), test::facts(), options);
    VERIFY_RESULT(one);
    QCOMPARE(one->files, 80);
    QCOMPARE(one->figures.classes.size(), 20);
    QCOMPARE(one->figures.splits.value(QStringLiteral("train")), 80);
    QCOMPARE(one->licence, QStringLiteral("mit"));
    options.threads = 4;
    QCOMPARE(document(readDataset(folder.path(), test::facts(), options)), document(one));
}

void TestDatasetScan::pauseHoldsAndCancelEnds()
{
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("data.jsonl")), lines());
    DatasetOptions options;
    options.stretch = 4096;
    options.threads = 2;
    // Paused until it was asked ten times: nothing is lost.
    std::atomic<int> asked = 0;
    options.paused = [&asked] { return ++asked < 10; };
    const Result<DatasetProfile> paused = readDataset(folder.path(), test::facts(), options);
    VERIFY_RESULT(paused);
    options.paused = {};
    QCOMPARE(document(paused), document(readDataset(folder.path(), test::facts(), options)));
    // Cancelled while paused: it ends.
    options.paused = [] { return true; };
    Progress progress;
    progress.cancelled = [&asked] { return ++asked > 20; };
    const Result<DatasetProfile> stopped = readDataset(folder.path(), test::facts(), options, progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestDatasetScan::nothingIsFollowedOrOpened()
{
#ifdef Q_OS_WIN
    QSKIP("an ordinary person makes no links on Windows, and there are no pipes among files");
#else
    QTemporaryDir folder;
    QTemporaryDir elsewhere;
    test::write(elsewhere.filePath(QStringLiteral("secret.txt")), "not part of it");
    test::write(folder.filePath(QStringLiteral("a.txt")), "one text");
    test::write(folder.filePath(QStringLiteral("line\nend.txt")), "another text");
    const auto name = [&folder](const char *entry) { return folder.filePath(QLatin1String(entry)).toStdString(); };
    QCOMPARE(::symlink(elsewhere.path().toStdString().c_str(), name("folder").c_str()), 0);
    QCOMPARE(::symlink(elsewhere.filePath(QStringLiteral("secret.txt")).toStdString().c_str(), name("z.txt").c_str()),
             0);
    QCOMPARE(::symlink(folder.path().toStdString().c_str(), name("loop").c_str()), 0);
    QCOMPARE(::mkfifo(name("pipe.txt").c_str(), 0600), 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ::sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, name("s.txt").c_str(), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const ::sockaddr *>(&address), sizeof address), 0);
    const Result<DatasetProfile> profile = readDataset(folder.path(), test::facts());
    ::close(socket);
    VERIFY_RESULT(profile);
    QCOMPARE(profile->files, 2);
    QStringList remarks;
    for (const Message &remark : profile->remarks)
        remarks << remark.text(Language::english());
    QVERIFY(remarks.join(u'\n').contains(QStringLiteral("3 link")));
    QVERIFY(remarks.join(u'\n').contains(QStringLiteral("2 pipe")));
#endif
}

void TestDatasetScan::reachIsTold()
{
    QTemporaryDir folder;
    for (int i = 0; i < 30; ++i)
        test::write(folder.filePath(QStringLiteral("%1.txt").arg(i)), words(i, 20));
    ScanReach last;
    DatasetOptions options;
    options.reached = [&last](const ScanReach &reach) { last = reach; };
    VERIFY_RESULT(readDataset(folder.path(), test::facts(), options));
    QCOMPARE(last.files, 30);
    QCOMPARE(last.totalFiles, 30);
    QCOMPARE(last.bytes, last.totalBytes);
    QVERIFY(last.bytes > 0);
}

/// Every text counted on several threads, each with a tokenizer of its own, is what one thread counts.
void TestDatasetScan::tokenizersOfSeveralThreads()
{
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("data.jsonl")), lines());
    for (const char *name : {"split-rule.json", "ranks.tiktoken", "bpe.model"}) {
        DatasetOptions options;
        options.stretch = 16 * 1024;
        options.exact = true;
        options.tokenizerFile = QStringLiteral(PASSERELLE_TEST_DATA "/datasets/tokenizers/") + QLatin1String(name);
        options.threads = 1;
        const Result<DatasetProfile> one = readDataset(folder.path(), test::facts(), options);
        VERIFY_RESULT(one);
        QVERIFY(one->exact);
        options.threads = 4;
        const Result<DatasetProfile> four = readDataset(folder.path(), test::facts(), options);
        QCOMPARE(document(four), document(one));
        QCOMPARE(four->tokens->p10.value(), four->tokens->p90.value());
        options.stretch = 1LL << 30;
        QCOMPARE(readDataset(folder.path(), test::facts(), options)->tokens->p50.value(), one->tokens->p50.value());
    }
}

/// Estimates of parts made apart join into one whose interval holds the true count at least 95 times in 100.
void TestDatasetScan::sampleOfPartsHoldsTheTruth()
{
    constexpr int kCorpora = 200;
    int held = 0;
    for (int corpus = 0; corpus < kCorpora; ++corpus) {
        std::mt19937_64 random(static_cast<std::mt19937_64::result_type>(corpus));
        std::lognormal_distribution<double> lengths(6, 1.2);
        std::normal_distribution<double> noise(0, 0.3);
        TokenEstimate whole;
        double before = 0;
        double truth = 0;
        for (int part = 0; part < 12; ++part) {
            TokenEstimate estimate;
            estimate.startAfter(before);
            estimate.seed(static_cast<std::uint64_t>(before) * 31 + static_cast<std::uint64_t>(corpus));
            for (int i = 0; i < 2000; ++i) {
                const auto bytes = static_cast<qint64>(std::max(1.0, lengths(random)));
                const auto tokens =
                    static_cast<qint64>(static_cast<double>(bytes) * (0.25 + 0.01 * part) * std::exp(noise(random)));
                truth += static_cast<double>(tokens);
                before += static_cast<double>(bytes);
                if (estimate.choose(bytes))
                    estimate.seen(QStringLiteral("fr"), tokens);
            }
            whole.absorb(estimate);
        }
        const units::Interval<units::Tokens> stated = whole.tokens();
        held += stated.p10.value() <= truth && truth <= stated.p90.value() ? 1 : 0;
        QVERIFY(!whole.complete());
        QCOMPARE(whole.texts(), 24'000);
        QVERIFY(whole.chosen() < 12'000);
        QVERIFY((stated.p90.value() - stated.p10.value()) / truth < 0.25);
    }
    QVERIFY2(held * 100 >= kCorpora * 95, qPrintable(QString::number(held)));
}

void TestDatasetScan::resultsAreKept()
{
    QTemporaryDir folder;
    QTemporaryDir place;
    const QString file = folder.filePath(QStringLiteral("data.jsonl"));
    test::write(file, "{\"text\": \"un\"}\n{\"text\": broken\n");
    DatasetOptions options;
    options.cacheFolder = place.filePath(QStringLiteral("kept"));
    const Result<DatasetProfile> first = readDataset(folder.path(), test::facts(), options);
    VERIFY_RESULT(first);
    const QFileInfoList kept = QDir(options.cacheFolder).entryInfoList(QDir::Files);
    QCOMPARE(kept.size(), 1);
#ifndef Q_OS_WIN  // there a person's folder is that person's by its own rights
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(kept.first().permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(options.cacheFolder).permissions() & others, QFile::Permissions());
#endif
    // The same again, without reading anything.
    int files = 0;
    options.reached = [&files](const ScanReach &) { ++files; };
    QCOMPARE(document(readDataset(folder.path(), test::facts(), options)), document(first));
    QCOMPARE(files, 0);
    // Another question is another result; a changed file is read again.
    options.exact = true;
    VERIFY_RESULT(readDataset(folder.path(), test::facts(), options));
    QVERIFY(files > 0);
    options.exact = false;
    test::write(file, "{\"text\": \"un\"}\n{\"text\": \"deux\"}\n");
    QCOMPARE(readDataset(folder.path(), test::facts(), options)->samples->value(), 2.0);
}

void TestDatasetScan::damagedResultsAreIgnored_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another number") << QByteArray("\"files\":1") << QByteArray("\"files\":7");
    QTest::newRow("another version") << QByteArray("\"version\":1") << QByteArray("\"version\":9");
    QTest::newRow("cut") << QByteArray("}") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("?");
}

void TestDatasetScan::damagedResultsAreIgnored()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QTemporaryDir folder;
    QTemporaryDir place;
    test::write(folder.filePath(QStringLiteral("data.jsonl")), "{\"text\": \"un\"}\n");
    DatasetOptions options;
    options.cacheFolder = place.path();
    const Result<DatasetProfile> first = readDataset(folder.path(), test::facts(), options);
    const QString kept = QDir(place.path()).entryInfoList(QDir::Files).first().filePath();
    QByteArray bytes = test::contents(kept);
    QVERIFY(bytes.contains(from));
    test::write(kept, bytes.replace(from, to));
    QCOMPARE(document(readDataset(folder.path(), test::facts(), options)), document(first));
}

QTEST_GUILESS_MAIN(TestDatasetScan)
#include "test_dataset_scan.moc"
