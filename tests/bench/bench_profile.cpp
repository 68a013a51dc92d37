// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the model readers: a checkpoint of 1 TB in 200 shards and a GGUF of 70 billion parameters, both sparse files
// with real headers. Each is set beside the plain reading of the same header bytes: the ratio, not the time, is what
// another machine should see again.
#include "catalogue/catalogue.hpp"
#include "profile/model_profile.hpp"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <ctime>

using namespace passerelle;
using namespace passerelle::profile;

namespace {

template<typename T>
void append(QByteArray &bytes, T value)
{
    const qsizetype place = bytes.size();
    bytes.resize(place + static_cast<qsizetype>(sizeof(T)));
    qToLittleEndian(value, bytes.data() + place);
}

void appendText(QByteArray &bytes, const QByteArray &text)
{
    append<quint64>(bytes, static_cast<quint64>(text.size()));
    bytes += text;
}

bool writeSparse(const QString &path, const QByteArray &head, qint64 size)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(head) == head.size() && file.resize(size);
}

/// The header of one shard: the layers of a mixture of experts, `per` tensors of `rows` × 8192 in bfloat16.
QByteArray shardHeader(int shard, int per, qint64 rows)
{
    QByteArray json("{\"__metadata__\":{\"format\":\"pt\"}");
    qint64 place = 0;
    for (int i = 0; i < per; ++i) {
        const qint64 bytes = rows * 8192 * 2;
        json += ",\"model.layers." + QByteArray::number(shard) + ".mlp.experts." + QByteArray::number(i) +
                ".up_proj.weight\":{\"dtype\":\"BF16\",\"shape\":[" + QByteArray::number(rows) +
                ",8192],\"data_offsets\":[" + QByteArray::number(place) + ',' + QByteArray::number(place + bytes) +
                "]}";
        place += bytes;
    }
    json += '}';
    QByteArray head;
    append<quint64>(head, static_cast<quint64>(json.size()));
    return head + json;
}

void number(QByteArray &bytes, const QByteArray &key, quint32 value)
{
    appendText(bytes, key);
    append<quint32>(bytes, 4);
    append<quint32>(bytes, value);
}

/// Llama 3 70B in Q4_0: 80 layers of nine tensors, a vocabulary of 128,256 words.
QByteArray ggufHeader(qint64 &dataBytes)
{
    QByteArray tensors;
    quint64 count = 0;
    quint64 offset = 0;
    const auto tensor = [&](const QByteArray &name, quint64 columns, quint64 rows) {
        appendText(tensors, name);
        append<quint32>(tensors, 2);
        append<quint64>(tensors, columns);
        append<quint64>(tensors, rows);
        append<quint32>(tensors, 2);
        append<quint64>(tensors, offset);
        offset += (columns * rows / 32 * 18 + 31) / 32 * 32;
        ++count;
    };
    tensor("token_embd.weight", 8192, 128256);
    tensor("output.weight", 8192, 128256);
    for (int layer = 0; layer < 80; ++layer) {
        const QByteArray prefix = "blk." + QByteArray::number(layer) + '.';
        tensor(prefix + "attn_q.weight", 8192, 8192);
        tensor(prefix + "attn_k.weight", 8192, 1024);
        tensor(prefix + "attn_v.weight", 8192, 1024);
        tensor(prefix + "attn_output.weight", 8192, 8192);
        tensor(prefix + "ffn_gate.weight", 8192, 28672);
        tensor(prefix + "ffn_up.weight", 8192, 28672);
        tensor(prefix + "ffn_down.weight", 28672, 8192);
    }
    QByteArray head("GGUF");
    append<quint32>(head, 3);
    append<quint64>(head, count);
    append<quint64>(head, 7);
    appendText(head, "general.architecture");
    append<quint32>(head, 8);
    appendText(head, "llama");
    number(head, "llama.block_count", 80);
    number(head, "llama.embedding_length", 8192);
    number(head, "llama.feed_forward_length", 28672);
    number(head, "llama.attention.head_count", 64);
    number(head, "llama.attention.head_count_kv", 8);
    appendText(head, "tokenizer.ggml.tokens");
    append<quint32>(head, 9);
    append<quint32>(head, 8);
    append<quint64>(head, 128256);
    for (int i = 0; i < 128256; ++i)
        appendText(head, "tok" + QByteArray::number(i));
    head += tensors;
    head += QByteArray((32 - head.size() % 32) % 32, '\0');
    dataBytes = static_cast<qint64>(offset);
    return head;
}

/// The best of several runs, in milliseconds of processor time, which a busy machine does not blur.
template<typename Work>
double best(const Work &work)
{
    double least = 1e300;
    for (int i = 0; i < 7; ++i) {
        const std::clock_t begin = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
    }
    return least;
}

double plainReading(const QStringList &files, qint64 bytes)
{
    return best([&] {
        for (const QString &name : files) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                static_cast<void>(file.read(bytes));
        }
    });
}

}  // namespace

class BenchProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
        QVERIFY(m_folder.isValid());
    }

    void shardedCheckpoint()
    {
        constexpr int kShards = 200;
        constexpr int kTensors = 64;
        constexpr qint64 kRows = 4768;  // 64 × 4768 × 8192 × 2 bytes: 5 GB a shard
        QByteArray index("{\"metadata\":{\"total_size\":1},\"weight_map\":{");
        QStringList files;
        qint64 headerBytes = 0;
        double size = 0;
        for (int shard = 0; shard < kShards; ++shard) {
            const QString name =
                QStringLiteral("model-%1-of-00200.safetensors").arg(shard + 1, 5, 10, QLatin1Char('0'));
            const QByteArray head = shardHeader(shard, kTensors, kRows);
            const qint64 bytes = head.size() + kTensors * kRows * 8192 * 2;
            files << m_folder.filePath(name);
            headerBytes = std::max<qint64>(headerBytes, head.size());
            size += static_cast<double>(bytes);
            if (!writeSparse(files.last(), head, bytes))
                QSKIP("The file system keeps no sparse files of this size.");
            index += (shard > 0 ? ",\"t" : "\"t") + QByteArray::number(shard) + "\":\"" + name.toUtf8() + '"';
        }
        index += "}}";
        QVERIFY(writeSparse(m_folder.filePath(QStringLiteral("model.safetensors.index.json")), index, index.size()));
        qint64 tensors = 0;
        const double profiled = best([&] {
            const Result<ModelProfile> profile = readModel(m_folder.path(), *m_catalogue);
            tensors = profile ? profile->tensorCount : 0;
        });
        const double plain = plainReading(files, headerBytes);
        qInfo("%d shards, %.2f TB, %lld tensors: %.1f ms; reading the headers alone %.1f ms; ratio %.1f", kShards,
              size * 1e-12, static_cast<long long>(tensors), profiled, plain, profiled / plain);
        QCOMPARE(tensors, static_cast<qint64>(kShards) * kTensors);
    }

    void largeGguf()
    {
        qint64 data = 0;
        const QByteArray head = ggufHeader(data);
        const QString path = m_folder.filePath(QStringLiteral("llama-70b.Q4_0.gguf"));
        if (!writeSparse(path, head, head.size() + data))
            QSKIP("The file system keeps no sparse files of this size.");
        double parameters = 0;
        const double profiled = best([&] {
            const Result<ModelProfile> profile = readModel(path, *m_catalogue);
            parameters = profile ? profile->architecture.paramsTotal.value_or(0) : 0;
        });
        const double plain = plainReading({path}, head.size());
        qInfo("GGUF of %.1f billion parameters: %.1f ms; reading the header alone %.2f ms; ratio %.1f",
              parameters * 1e-9, profiled, plain, profiled / plain);
        QVERIFY(parameters > 70e9);
    }

private:
    QTemporaryDir m_folder;
    catalogue::CataloguePtr m_catalogue;
};

QTEST_GUILESS_MAIN(BenchProfile)
#include "bench_profile.moc"
