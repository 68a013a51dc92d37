// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the readers of datasets on one core, warm: ratios to what else the same machine does in the same run.
// Prints; judges nothing. PASSERELLE_BENCH_MB sets the size of the files (64); PASSERELLE_BENCH_FILES names files of
// your own, with commas between them, for ownFiles().
#include "catalogue/catalogue.hpp"
#include "profile/dataset_figures.hpp"
#include "profile/dataset_profile.hpp"
#include "profile/json_line.hpp"
#include "profile/line_reader.hpp"
#include "profile/tokenizer.hpp"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <functional>
#include <random>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using namespace passerelle;
using namespace passerelle::profile;

namespace {

QByteArray words(std::mt19937 &random, int count)
{
    static const QByteArrayList kWords =
        QByteArray(
            "le chat dort sur une chaise et les enfants jouent dans la cour pendant que the quick brown fox jumps "
            "over lazy dogs with calcul intensif modèle données énergie")
            .split(' ');
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += kWords[static_cast<qsizetype>(random() % static_cast<unsigned>(kWords.size()))] + ' ';
    return text;
}

/// Seconds of one core that the fastest of three runs took: what else the machine does counts for nothing.
double seconds(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return std::max(best, 1e-6);
}

/// The same of the programs that the work starts.
double childSeconds(const std::function<void()> &work)
{
    const auto used = [] {
        ::rusage usage{};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
               1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    };
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const double start = used();
        work();
        best = std::min(best, used() - start);
    }
    return best;
}

/// One read of 4 kB of every file.
void readHeads(const std::vector<std::string> &files)
{
    std::array<char, 4096> head{};
    for (const std::string &name : files) {
        const int descriptor = ::open(name.c_str(), O_RDONLY);
        if (descriptor < 0)
            continue;
        static_cast<void>(!::read(descriptor, head.data(), head.size()));
        ::close(descriptor);
    }
}

/// Structure, lengths and counts of lines of JSON, and nothing else: no languages, duplicates or personal data. Gives
/// the number of sound lines.
qint64 readStructure(const QString &path)
{
    Result<BoundedFile> file = BoundedFile::open(path.toStdString());
    if (!file)
        return 0;
    LineReader lines(*file);
    JsonLine parser;
    JsonLine::Sample sample;
    QString detail;
    Spread lengths;
    qint64 sound = 0;
    while (true) {
        const QByteArrayView block = lines.wholeLines();
        if (block.isEmpty())
            break;
        const bool together = parser.begin(block);
        qint64 number = 0;
        for (const char *at = block.begin(); at < block.end(); ++number) {
            const auto *end =
                static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(block.end() - at)));
            if (together && parser.parseNext({at, end}, sample, nullptr, detail)) {
                ++sound;
                lengths.add(static_cast<double>(sample.text.size()));
            }
            at = end + 1;
        }
        lines.passed(block.size(), number);
    }
    return sound;
}

}  // namespace

class BenchDataset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
        const int set = qEnvironmentVariableIntValue("PASSERELLE_BENCH_MB");
        m_bytes = qsizetype{set > 0 ? set : 64} * 1'000'000;
    }

    void longTexts()
    {
        std::mt19937 random(1);
        QByteArray bytes;
        for (int i = 0; bytes.size() < m_bytes; ++i)
            bytes += "{\"id\": " + QByteArray::number(i) + ", \"text\": \"" +
                     words(random, 40 + static_cast<int>(random() % 400)) + "\"}\n";
        againstPython(QStringLiteral("texts.jsonl"), bytes);
    }

    void conversations()
    {
        std::mt19937 random(4);
        QByteArray bytes;
        for (int i = 0; bytes.size() < m_bytes; ++i) {
            bytes += "{\"id\": " + QByteArray::number(i) + ", \"score\": " + QByteArray::number(0.001 * (i % 1000)) +
                     ", \"source\": \"web\", \"messages\": [";
            for (const char *role : {"user", "assistant", "user", "assistant"})
                bytes += "{\"role\": \"" + QByteArray(role) + "\", \"content\": \"" +
                         words(random, 5 + static_cast<int>(random() % 40)) +
                         (random() % 3 == 0 ? "\\n\\\"ok\\\" \"}, " : "\"}, ");
            bytes.chop(2);
            bytes += "], \"ok\": true, \"tags\": [\"a\", \"b\", null]}\n";
        }
        againstPython(QStringLiteral("conversations.jsonl"), bytes);
    }

    void records()
    {
        std::mt19937 random(5);
        QByteArray bytes;
        for (int i = 0; bytes.size() < m_bytes; ++i)
            bytes += "{\"id\": " + QByteArray::number(i) + ", \"x\": " + QByteArray::number(i * 0.37) +
                     ", \"y\": [1, 2, 3.5, -4e3], \"name\": \"item " + QByteArray::number(random() % 9999) +
                     "\", \"ok\": true, \"none\": null}\n";
        againstPython(QStringLiteral("records.jsonl"), bytes);
    }

    void table()
    {
        std::mt19937 random(2);
        QByteArray bytes = "id,name,price,remark\n";
        for (int i = 0; bytes.size() < m_bytes; ++i)
            bytes += QByteArray::number(i) + ",article " + QByteArray::number(i % 977) + "," +
                     QByteArray::number(i * 0.37) + "," + words(random, 12) + "\n";
        static_cast<void>(scanned(QStringLiteral("table.csv"), bytes));
        std::mt19937 again(2);
        bytes = "id,text,label\n";
        for (int i = 0; bytes.size() < m_bytes; ++i)
            bytes += QByteArray::number(i) + ",\"" + words(again, 40) + ", he said \"\"yes\"\"\nand left\",\"good\"\n";
        static_cast<void>(scanned(QStringLiteral("quoted.csv"), bytes));
        bytes = "a,b,c,d,e,f,g,h\n";
        for (int i = 0; bytes.size() < m_bytes; ++i) {
            for (int k = 0; k < 8; ++k)
                bytes += QByteArray::number(0.001 * static_cast<double>(again() % 100000)) + (k < 7 ? "," : "\n");
        }
        static_cast<void>(scanned(QStringLiteral("numbers.csv"), bytes));
    }

    void ownFiles()
    {
        const QStringList paths =
            qEnvironmentVariable("PASSERELLE_BENCH_FILES").split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &path : paths)
            static_cast<void>(measured(path));
    }

    /// PASSERELLE_BENCH_IMAGES sets how many (20 000).
    void images()
    {
        const int set = qEnvironmentVariableIntValue("PASSERELLE_BENCH_IMAGES");
        const int count = set > 0 ? set : 20'000;
        QFile sample(QStringLiteral(PASSERELLE_TEST_DATA "/datasets/images/colour.jpg"));
        const QByteArray image = sample.open(QIODevice::ReadOnly) ? sample.readAll() : QByteArray();
        const QString folder = m_folder.filePath(QStringLiteral("images"));
        std::vector<std::string> files;
        for (int i = 0; i < count; ++i) {
            const QString place = QStringLiteral("%1/class%2").arg(folder).arg(i / 1000);
            if (i % 1000 == 0)
                QVERIFY(QDir().mkpath(place));
            QFile file(QStringLiteral("%1/%2.img").arg(place).arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(image) == image.size());
            files.push_back(file.fileName().toStdString());
        }
        const QString program = QStringLiteral("find '%1' -type f -printf '%s\\n' > /dev/null").arg(folder);
        const double listed = childSeconds([&program] {
            QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), program});
        });
        const double read = seconds([&files] { readHeads(files); });
        double samples = 0;
        const double own = seconds([&] {
            const auto profile = readDataset(folder, *m_catalogue, oneThread());
            samples = profile && profile->samples ? profile->samples->value() : 0;
        });
        QCOMPARE(samples, static_cast<double>(count));
        qInfo("%d images of %lld bytes: %.2f µs each, %.2f times find's walk and one 4 kB read a file", count,
              static_cast<long long>(image.size()), own * 1e6 / count, own / (listed + read));
    }

    void threads()
    {
        const QString path = m_folder.filePath(QStringLiteral("table.csv"));
        for (const int count : {1, 2, 4, 8}) {
            DatasetOptions options;
            options.threads = count;
            QElapsedTimer timer;
            double best = 1e9;
            for (int i = 0; i < 3; ++i) {
                timer.start();
                static_cast<void>(readDataset(path, *m_catalogue, options));
                best = std::min(best, static_cast<double>(timer.nsecsElapsed()) * 1e-9);
            }
            qInfo("table.csv on %d threads (%d cores here): %.2f GB/s by the clock", count, QThread::idealThreadCount(),
                  static_cast<double>(QFileInfo(path).size()) * 1e-9 / best);
        }
    }

    void tokens()
    {
        std::mt19937 random(3);
        const QByteArray text = words(random, 400'000);
        for (const char *name :
             {"byte-level.json", "split-rule.json", "piece-style.json", "ranks.tiktoken", "bpe.model"}) {
            auto tokenizer =
                readTokenizer(QStringLiteral(PASSERELLE_TEST_DATA "/datasets/tokenizers/") + QLatin1String(name));
            QVERIFY(tokenizer.has_value());
            const double took = seconds([&] {
                for (qsizetype at = 0; at + 8192 < text.size(); at += 8192) {
                    const qsizetype cut = text.indexOf(' ', at + 8000);
                    static_cast<void>(
                        (*tokenizer)
                            ->count(QByteArrayView(text).sliced(text.indexOf(' ', at), cut - text.indexOf(' ', at))));
                }
            });
            qInfo("tokens with %s: %.1f MB/s", name, static_cast<double>(text.size()) * 1e-6 / took);
        }
    }

private:
    static DatasetOptions oneThread()
    {
        DatasetOptions options;
        options.threads = 1;
        return options;
    }

    void againstPython(const QString &name, const QByteArray &bytes)
    {
        const double own = scanned(name, bytes);
        const QString path = m_folder.filePath(name);
        qint64 sound = 0;
        const double structure = seconds([&] { sound = readStructure(path); });
        QCOMPARE(sound, bytes.count('\n'));
        qInfo("%s: %.2f GB/s for structure, lengths and counts alone", qPrintable(name),
              static_cast<double>(bytes.size()) * 1e-9 / structure);
        const QString program =
            QStringLiteral("import json,time\nt=time.process_time()\nn=0\nfor l in open('%1',encoding='utf-8'):\n "
                           "n+=len(json.loads(l))\nprint(time.process_time()-t)")
                .arg(path);
        QProcess python;
        double taken = 0;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), program});
        if (python.waitForFinished(300'000) && python.exitCode() == 0)
            taken = python.readAllStandardOutput().trimmed().toDouble();
        qInfo("%s: %.1f times Python's json, %.1f times for structure alone", qPrintable(name), taken / own,
              taken / structure);
    }

    double scanned(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return 1;
        file.close();
        return measured(path);
    }

    double measured(const QString &path)
    {
        const double walk = seconds([&path] {
            QFile raw(path);
            if (raw.open(QIODevice::ReadOnly)) {
                while (!raw.read(1'000'000).isEmpty()) {
                }
            }
        });
        const double own = seconds([&] { static_cast<void>(readDataset(path, *m_catalogue, oneThread())); });
        const QFileInfo info(path);
        qInfo("%s: %.2f GB/s, %.1f times the bare reading", qPrintable(info.fileName()),
              static_cast<double>(info.size()) * 1e-9 / own, own / walk);
        return own;
    }

    catalogue::CataloguePtr m_catalogue;
    QTemporaryDir m_folder;
    qsizetype m_bytes = 0;
};

QTEST_GUILESS_MAIN(BenchDataset)
#include "bench_dataset.moc"
