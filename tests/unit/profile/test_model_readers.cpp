// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/model_profile.hpp"
#include "profile/profile_json.hpp"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::profile;

/// Expected figures of the samples were counted with Python's struct and json from the files themselves.
class TestModelReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void originsSayHowEachFieldIsKnown();
    void aLoneWeightsFileTellsItsShapes();
    void shardsAreAddedUp();
    void ggufMetadataAndTypes();
    void unknownTypeFallsBackInWords();
    void quantizedWeightsAreUnpacked();
    void presetHasAProfile();
    void profileSurvivesJson();
};

void TestModelReaders::samples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("parameters");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("hidden");
    QTest::addColumn<int>("kvHeads");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("dtype");
    QTest::newRow("health: a vision transformer") << "health/model" << 472707.0 << 4 << 96 << 4 << "vit"
                                                  << "F16";
    QTest::newRow("industry: an encoder") << "industry/model" << 678240.0 << 4 << 96 << 4 << "bert"
                                          << "F16";
    QTest::newRow("language: a decoder") << "language/model" << 1250432.0 << 4 << 128 << 4 << "decoder"
                                         << "BF16";
}

void TestModelReaders::samples()
{
    QFETCH(QString, path);
    const Result<ModelProfile> profile = readModel(test::sample(qPrintable(path)), test::facts());
    VERIFY_RESULT(profile);
    const catalogue::Architecture &a = profile->architecture;
    QTEST(a.paramsTotal.value_or(0), "parameters");
    QTEST(a.layers.value_or(0), "layers");
    QTEST(a.hidden.value_or(0), "hidden");
    QTEST(a.kvHeads.value_or(0), "kvHeads");
    QTEST(a.kind, "kind");
    QTEST(profile->dtype, "dtype");
    QCOMPARE(profile->bitsPerWeight, 16.0);
    QCOMPARE(profile->format, QStringLiteral("huggingface"));
    // The configuration's arithmetic agrees with the weights, so nothing is said about a gap.
    for (const Message &remark : profile->remarks)
        QVERIFY2(!remark.text(Language::english()).contains(QLatin1String("arithmetic")),
                 qPrintable(remark.text(Language::english())));
    QCOMPARE(profile->architecture.paramsActive.value_or(0), a.paramsTotal.value_or(-1));
}

void TestModelReaders::originsSayHowEachFieldIsKnown()
{
    const Result<ModelProfile> whole = readModel(test::sample("language/model"), test::facts());
    VERIFY_RESULT(whole);
    QCOMPARE(whole->origins.value(QStringLiteral("params_total")), Origin::Read);
    QCOMPARE(whole->origins.value(QStringLiteral("kv_heads")), Origin::Read);
    const Result<ModelProfile> config = readModel(test::sample("language/model/config.json"), test::facts());
    VERIFY_RESULT(config);
    QCOMPARE(config->origins.value(QStringLiteral("params_total")), Origin::Derived);
    QCOMPARE(config->architecture.paramsTotal.value_or(0), 1250432.0);
    QCOMPARE(config->bitsPerWeight, 0.0);
}

void TestModelReaders::aLoneWeightsFileTellsItsShapes()
{
    const Result<ModelProfile> profile = readModel(test::sample("language/model/model.safetensors"), test::facts());
    VERIFY_RESULT(profile);
    const catalogue::Architecture &a = profile->architecture;
    QCOMPARE(profile->format, QStringLiteral("safetensors"));
    QCOMPARE(a.layers.value_or(0), 4);
    QCOMPARE(a.hidden.value_or(0), 128);
    QCOMPARE(a.ffn.value_or(0), 344);
    QCOMPARE(a.vocab.value_or(0), 2048);
    QCOMPARE(a.gatedFfn.value_or(false), true);
    QCOMPARE(a.tiedEmbeddings.value_or(true), false);
    QCOMPARE(profile->origins.value(QStringLiteral("heads")), Origin::Assumed);
    QVERIFY(!profile->remarks.empty());
}

void TestModelReaders::shardsAreAddedUp()
{
    QTemporaryDir folder;
    const QByteArray one = R"({"a.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}})";
    const QByteArray two = R"({"b.weight":{"dtype":"BF16","shape":[5],"data_offsets":[0,10]}})";
    test::write(folder.filePath(QStringLiteral("model-00001-of-00002.safetensors")), test::safetensors(one, 24));
    test::write(folder.filePath(QStringLiteral("model-00002-of-00002.safetensors")), test::safetensors(two, 10));
    test::write(folder.filePath(QStringLiteral("other.safetensors")), test::safetensors(two, 10));
    test::write(folder.filePath(QStringLiteral("model.safetensors.index.json")),
                R"({"metadata":{"total_size":34},"weight_map":{"a.weight":"model-00001-of-00002.safetensors",
                    "b.weight":"model-00002-of-00002.safetensors"}})");
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->architecture.paramsTotal.value_or(0), 11.0);
    QCOMPARE(profile->files.size(), 2);
    QCOMPARE(profile->dtype, QStringLiteral("F32"));
    QCOMPARE(profile->bitsPerWeight, 34.0 * 8 / 11);
}

void TestModelReaders::ggufMetadataAndTypes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.gguf"));
    test::write(path, test::smallGguf());
    const Result<ModelProfile> profile = readModel(path, test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->format, QStringLiteral("gguf"));
    QCOMPARE(profile->name, QStringLiteral("Small llama"));  // the direction mark is gone
    QCOMPARE(profile->architecture.layers.value_or(0), 2);
    QCOMPARE(profile->architecture.kvHeads.value_or(0), 2);
    QCOMPARE(profile->architecture.headDim.value_or(0), 16);
    QCOMPARE(profile->architecture.paramsTotal.value_or(0), 64.0 * 256 * 2 + 64);
    QCOMPARE(profile->architecture.tiedEmbeddings.value_or(false), true);
    QCOMPARE(profile->bitsPerWeight, (17408.0 + 9216 + 256) * 8 / (64.0 * 256 * 2 + 64));
    QCOMPARE(profile->tensors.front().shape, (std::vector<qint64>{256, 64}));
}

void TestModelReaders::unknownTypeFallsBackInWords()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("config.json"));
    test::write(path, R"({"model_type":"brand_new","hidden_size":256,"num_hidden_layers":2,"num_attention_heads":4,
                          "intermediate_size":512,"vocab_size":1000,"tie_word_embeddings":true})");
    const Result<ModelProfile> profile = readModel(path, test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->origins.value(QStringLiteral("family")), Origin::Assumed);
    // 1000·256 + 256 + 2·(4·256² + 3·256·512 + 2·256)
    QCOMPARE(profile->architecture.paramsTotal.value_or(0), 256000.0 + 256 + 2 * (262144 + 393216 + 512));
    QVERIFY(profile->remarks.front().text(Language::english()).contains(QLatin1String("brand_new")));
}

void TestModelReaders::quantizedWeightsAreUnpacked()
{
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("config.json")),
                R"({"model_type":"llama","quantization_config":{"quant_method":"gptq","bits":4}})");
    // 8 four-bit weights in each 32-bit integer; scales are no parameters.
    const QByteArray header = R"({"l.qweight":{"dtype":"I32","shape":[8,4],"data_offsets":[0,128]},
        "l.scales":{"dtype":"F16","shape":[4],"data_offsets":[128,136]}})";
    test::write(folder.filePath(QStringLiteral("model.safetensors")), test::safetensors(header, 136));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->architecture.paramsTotal.value_or(0), 256.0);
    QCOMPARE(profile->bitsPerWeight, 136.0 * 8 / 256);
    QCOMPARE(profile->quantization, QStringLiteral("gptq"));
}

void TestModelReaders::presetHasAProfile()
{
    const catalogue::Preset *preset = test::facts().preset(QStringLiteral("llama-3.1-8b"));
    QVERIFY(preset != nullptr);
    const ModelProfile profile = profileOf(*preset);
    QCOMPARE(profile.architecture.paramsTotal.value_or(0), 8030261248.0);
    QCOMPARE(profile.origins.value(QStringLiteral("params_total"), Origin::Assumed), Origin::Preset);
    QCOMPARE(profile.format, QStringLiteral("preset"));
}

void TestModelReaders::profileSurvivesJson()
{
    const Result<ModelProfile> profile = readModel(test::sample("industry/model"), test::facts());
    VERIFY_RESULT(profile);
    const QJsonObject json = toJson(*profile);
    const Result<ModelProfile> back = modelProfileFromJson(json);
    VERIFY_RESULT(back);
    QCOMPARE(QJsonDocument(toJson(*back)).toJson(), QJsonDocument(json).toJson());
    QCOMPARE(json.value(QLatin1String("origins")).toObject().value(QLatin1String("params_total")).toString(),
             QStringLiteral("read"));
    const Result<ModelProfile> broken = modelProfileFromJson({});
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestModelReaders)
#include "test_model_readers.moc"
