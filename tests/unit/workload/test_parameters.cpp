// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset_table.hpp"

#include "workload/operators.hpp"

#include <QTest>

#include <cmath>
#include <vector>

using namespace passerelle;
using namespace passerelle::workload;

/// Parameters, active parameters, adapters and caches, held against what the models' publishers state.
class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void presetsCountTheirPublishedParameters_data();
    void presetsCountTheirPublishedParameters();
    void productsAgreeWithTheCollectors_data();
    void productsAgreeWithTheCollectors();
    void activeParameters_data();
    void activeParameters();
    void adapters_data();
    void adapters();
    void adaptersOfWhatHasNoLayers();
    void cachePerToken_data();
    void cachePerToken();

private:
    const catalogue::Preset *preset(const QString &id) const { return m_facts->preset(id); }

    catalogue::CataloguePtr m_facts;
    std::map<QString, QJsonObject> m_entries = presetEntries();
};

namespace {

using enum AdapterTarget;

const std::vector<AdapterTarget> kQueryValue{Query, Value};
const std::vector<AdapterTarget> kFused{FusedQkv, Output};
const std::vector<AdapterTarget> kAll{Query, Key, Value, Output, Gate, Up, Down};

bool near(double value, double expected, double tolerance)
{
    return std::abs(value / expected - 1) <= tolerance;
}

QByteArray said(double value, double expected)
{
    return QByteArray::number(value, 'g', 12) + " instead of " + QByteArray::number(expected, 'g', 12);
}

}  // namespace

void TestParameters::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
    QVERIFY(loaded.has_value());
    m_facts = *loaded;
}

void TestParameters::presetsCountTheirPublishedParameters_data()
{
    QTest::addColumn<double>("published");
    static const QStringList kKinds{
        QStringLiteral("decoder"),    QStringLiteral("bert"),    QStringLiteral("llama_encoder"),
        QStringLiteral("modernbert"), QStringLiteral("t5"),      QStringLiteral("bart"),
        QStringLiteral("vit"),        QStringLiteral("whisper"), QStringLiteral("clip"),
        QStringLiteral("siglip")};
    for (const auto &[id, entry] : m_entries) {
        const QString kind = entry.value(QLatin1String("arch")).toObject().value(QLatin1String("kind")).toString();
        // ESM-2 8M counts a contact head that no other size shows; the collectors could not place it either.
        if (kKinds.contains(kind) && id != QLatin1String("esm2-8m"))
            QTest::newRow(qPrintable(id)) << entry.value(QLatin1String("params_total")).toDouble();
    }
}

void TestParameters::presetsCountTheirPublishedParameters()
{
    QFETCH(double, published);
    const auto *model = preset(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(model != nullptr);
    const double counted = countParameters(model->architecture).total();
    QVERIFY2(near(counted, published, 0.01), said(counted, published));
}

void TestParameters::productsAgreeWithTheCollectors_data()
{
    // matmul_gmacs_per_token was summed by the collectors' own script over each layer's matrices.
    QTest::addColumn<double>("gmacs");
    for (const auto &[id, entry] : m_entries) {
        if (const double gmacs = entry.value(QLatin1String("matmul_gmacs_per_token")).toDouble(); gmacs > 0)
            QTest::newRow(qPrintable(id)) << gmacs;
    }
}

void TestParameters::productsAgreeWithTheCollectors()
{
    QFETCH(double, gmacs);
    const double counted = matmulParameters(shapeOf(preset(QString::fromUtf8(QTest::currentDataTag()))->architecture));
    QVERIFY2(near(counted, gmacs * 1e9, 0.002), said(counted, gmacs * 1e9));
}

void TestParameters::activeParameters_data()
{
    QTest::addColumn<double>("published");
    QTest::addColumn<bool>("withEmbedding");
    QTest::newRow("mixtral-8x7b") << 12.9e9 << true;      // Jiang et al. 2024, arXiv:2401.04088, section 2
    QTest::newRow("mixtral-8x22b") << 39e9 << true;       // Mistral AI, model card, 2024-04
    QTest::newRow("deepseek-v2") << 21e9 << true;         // arXiv:2405.04434, abstract
    QTest::newRow("deepseek-v3") << 37e9 << true;         // arXiv:2412.19437, abstract
    QTest::newRow("qwen3-30b-a3b") << 3.3e9 << true;      // Qwen, model card, 2025-04
    QTest::newRow("qwen3-235b-a22b") << 22e9 << true;     // Qwen, model card, 2025-04
    QTest::newRow("olmoe-1b-7b") << 1.3e9 << true;        // Muennighoff et al. 2024, arXiv:2409.02060
    QTest::newRow("dbrx") << 36e9 << true;                // Databricks, model card, 2024-03
    QTest::newRow("phi-3.5-moe") << 6.6e9 << true;        // Microsoft, model card, 2024-08
    QTest::newRow("gpt-oss-20b") << 3.6e9 << false;       // OpenAI, model card, 2025-08: embedding not counted
    QTest::newRow("gpt-oss-120b") << 5.1e9 << false;      // the same
    QTest::newRow("kimi-k2") << 32e9 << true;             // Moonshot AI, model card, 2025-07
    QTest::newRow("llama-4-scout") << 17e9 << true;       // Meta, model card, 2025-04
    QTest::newRow("llama-4-maverick") << 17e9 << true;    // the same: every other layer has experts
    QTest::newRow("deepseek-v2-lite") << 2.66e9 << true;  // DeepSeek, model card, 2024-05 (2.4 without embedding)
}

void TestParameters::activeParameters()
{
    QFETCH(double, published);
    QFETCH(bool, withEmbedding);
    const Shape shape = shapeOf(preset(QString::fromUtf8(QTest::currentDataTag()))->architecture);
    const double active = matmulParameters(shape) + (withEmbedding ? shape.vocab * shape.hidden : 0);
    // Publishers round to two digits.
    QVERIFY2(near(active, published, 0.03), said(active, published));
}

void TestParameters::adapters_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<double>("rank");
    QTest::addColumn<std::vector<AdapterTarget>>("targets");
    QTest::addColumn<double>("published");
    // tloen/alpaca-lora, README, 2023-03: "trainable params: 4194304". Llama 2 7B has the shape of LLaMA 7B.
    QTest::newRow("LLaMA 7B, rank 8, query and value")
        << QStringLiteral("llama-2-7b") << 8.0 << kQueryValue << 4194304.0;
    // Dettmers et al. 2023, arXiv:2305.14314: all linear layers at rank 64; peft prints 159,907,840 for that.
    QTest::newRow("LLaMA 7B, rank 64, all") << QStringLiteral("llama-2-7b") << 64.0 << kAll << 159907840.0;
    // unslothai/unsloth notebooks, 2024: "Number of trainable parameters = 41,943,040".
    QTest::newRow("Llama 3.1 8B, rank 16, all") << QStringLiteral("llama-3.1-8b") << 16.0 << kAll << 41943040.0;
    QTest::newRow("Llama 3.2 3B, rank 16, all") << QStringLiteral("llama-3.2-3b") << 16.0 << kAll << 24313856.0;
    QTest::newRow("Mistral 7B, rank 64, all") << QStringLiteral("mistral-7b-v0.1") << 64.0 << kAll << 167772160.0;
    // MLPerf Training 4.0, llama2_70b_lora: 44.6 M trainable, rank 16 beside the fused projection and the output.
    QTest::newRow("Llama 2 70B, rank 16, fused") << QStringLiteral("llama-2-70b") << 16.0 << kFused << 44564480.0;
    // By hand, 2 × 16 × layers × hidden × 4 matrices: a block without gate or grouped heads.
    QTest::newRow("GPT-2 XL, rank 16, all")
        << QStringLiteral("gpt2-xl") << 16.0 << kAll << 16.0 * 48 * 1600 * (4 * 2 + 2 * 5);
}

void TestParameters::adapters()
{
    QFETCH(QString, model);
    QFETCH(double, rank);
    QFETCH(std::vector<AdapterTarget>, targets);
    QFETCH(double, published);
    const Shape shape = shapeOf(preset(model)->architecture);
    QCOMPARE(adapterParameters(shape, rank, targets), published);
    if (targets == kAll)
        QCOMPARE(adapterParameters(shape, rank), published);
}

void TestParameters::adaptersOfWhatHasNoLayers()
{
    QCOMPARE(adapterParameters(shapeOf(preset(QStringLiteral("resnet50"))->architecture), 16), 0.0);
    // Latent attention: rank × (inputs + outputs) of the five matrices, and of the three dense layers' block.
    const Shape deepseek = shapeOf(preset(QStringLiteral("deepseek-v3"))->architecture);
    const double attention = 7168 + 1536 + 1536 + 128 * 192.0 + 7168 + 576 + 512 + 128 * 256.0 + 128 * 128.0 + 7168;
    QVERIFY(near(adapterParameters(deepseek, 8), 8 * (61 * attention + 3 * 3 * (7168 + 18432.0)), 0.001));
}

void TestParameters::cachePerToken_data()
{
    QTest::addColumn<double>("bytes");
    // kv_cache_bytes_per_token_bf16 was computed by the collectors' own script.
    for (const auto &[id, entry] : m_entries) {
        if (const double bytes = entry.value(QLatin1String("kv_cache_bytes_per_token_bf16")).toDouble(); bytes > 0)
            QTest::newRow(qPrintable(id)) << bytes;
    }
    // DeepSeek-AI 2025, arXiv:2505.09343, table 1, in thousands of bytes.
    QTest::newRow("published: deepseek-v3") << 70272.0;
    QTest::newRow("published: qwen2.5-72b") << 327680.0;
    QTest::newRow("published: llama-3.1-405b") << 516096.0;
}

void TestParameters::cachePerToken()
{
    QFETCH(double, bytes);
    const QString id = QString::fromUtf8(QTest::currentDataTag()).remove(QStringLiteral("published: "));
    QCOMPARE(cacheBytesPerToken(shapeOf(preset(id)->architecture), 2), bytes);
}

QTEST_GUILESS_MAIN(TestParameters)
#include "test_parameters.moc"
