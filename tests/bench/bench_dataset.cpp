// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the readers of datasets on one core, warm: ratios to what else the same machine does in the same run.
// Prints; judges nothing. PASSERELLE_BENCH_MB sets the size of the files (64).
#include "catalogue/catalogue.hpp"
#include "profile/dataset_profile.hpp"
#include "profile/tokenizer.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <random>

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

    void lines()
    {
        std::mt19937 random(1);
        QByteArray bytes;
        for (int i = 0; bytes.size() < m_bytes; ++i)
            bytes += "{\"id\": " + QByteArray::number(i) + ", \"text\": \"" +
                     words(random, 40 + static_cast<int>(random() % 400)) + "\"}\n";
        const double own = scanned(QStringLiteral("lines.jsonl"), bytes);
        const QString program =
            QStringLiteral(
                "import json,time\nt=time.process_time()\nn=0\nfor l in open('%1',encoding='utf-8'):\n n+=len("
                "json.loads(l)['text'])\nprint(time.process_time()-t)")
                .arg(m_folder.filePath(QStringLiteral("lines.jsonl")));
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), program});
        if (python.waitForFinished(300'000) && python.exitCode() == 0)
            qInfo("JSON lines: %.1f times Python's json", python.readAllStandardOutput().trimmed().toDouble() / own);
    }

    void table()
    {
        std::mt19937 random(2);
        QByteArray bytes = "id,name,price,remark\n";
        for (int i = 0; bytes.size() < m_bytes; ++i)
            bytes += QByteArray::number(i) + ",article " + QByteArray::number(i % 977) + "," +
                     QByteArray::number(i * 0.37) + "," + words(random, 12) + "\n";
        static_cast<void>(scanned(QStringLiteral("table.csv"), bytes));
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
    double scanned(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return 1;
        file.close();
        const double walk = seconds([&path] {
            QFile raw(path);
            if (raw.open(QIODevice::ReadOnly)) {
                while (!raw.read(1'000'000).isEmpty()) {
                }
            }
        });
        const double own = seconds([&] { static_cast<void>(readDataset(path, *m_catalogue)); });
        qInfo("%s: %.2f GB/s, %.1f times the bare reading", qPrintable(name),
              static_cast<double>(bytes.size()) * 1e-9 / own, own / walk);
        return own;
    }

    catalogue::CataloguePtr m_catalogue;
    QTemporaryDir m_folder;
    qsizetype m_bytes = 0;
};

QTEST_GUILESS_MAIN(BenchDataset)
#include "bench_dataset.moc"
