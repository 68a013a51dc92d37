// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/conventions.hpp"

#include <QSet>
#include <QTemporaryDir>

using namespace passerelle;
using namespace passerelle::profile;

/// Folders as they come from a model site: several shards in either form, indexes, configurations.
class TestCheckouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void torchShards();
    void torchInOneFile();
    void safetensorsBeforeTorch();
    void shardsThatAreAbsent();
    void aLoneGraphInAFolder();
    void everyPresetTypeIsKnown();
    void unknownTypeSaysWhatItAssumes();
};

namespace {

const QByteArray kConfig = R"({"model_type":"llama","hidden_size":64,"num_hidden_layers":2,"num_attention_heads":4,)"
                           R"("intermediate_size":128,"vocab_size":256,"torch_dtype":"float32"})";

QString in(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QString::fromLatin1(name));
}

}  // namespace

void TestCheckouts::torchShards()
{
    QTemporaryDir folder;
    test::write(in(folder, "pytorch_model-00001-of-00002.bin"), test::contents(test::foreign("adapter.bin")));
    test::write(in(folder, "pytorch_model-00002-of-00002.bin"), test::contents(test::foreign("mixed.bin")));
    test::write(in(folder, "training_args.bin"), QByteArray("not weights"));
    test::write(in(folder, "pytorch_model.bin.index.json"),
                R"({"metadata":{"total_size":1},"weight_map":{"a":"pytorch_model-00001-of-00002.bin",)"
                R"("b":"pytorch_model-00002-of-00002.bin"}})");
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->tensorCount, 6 + 7);
    QCOMPARE(profile->files.size(), 2);
    QCOMPARE(profile->format, QStringLiteral("huggingface"));
    // The index alone leads to the same.
    const Result<ModelProfile> byIndex = readModel(in(folder, "pytorch_model.bin.index.json"), test::facts());
    VERIFY_RESULT(byIndex);
    QCOMPARE(byIndex->architecture.paramsTotal, profile->architecture.paramsTotal);
}

void TestCheckouts::torchInOneFile()
{
    QTemporaryDir folder;
    test::write(in(folder, "config.json"), kConfig);
    test::write(in(folder, "pytorch_model.bin"), test::contents(test::foreign("state.pt")));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QVERIFY(profile->tensorCount > 0);
    QCOMPARE(profile->origins.value(QStringLiteral("params_total")), Origin::Read);
    QVERIFY(profile->memoryToLoad > units::bytes(0));
}

void TestCheckouts::safetensorsBeforeTorch()
{
    QTemporaryDir folder;
    test::write(in(folder, "config.json"), kConfig);
    test::write(in(folder, "pytorch_model.bin"), test::contents(test::foreign("state.pt")));
    test::write(in(folder, "model.safetensors"),
                test::safetensors(R"({"w":{"dtype":"F32","shape":[8,4],"data_offsets":[0,128]}})", 128));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->tensorCount, 1);
}

void TestCheckouts::shardsThatAreAbsent()
{
    QTemporaryDir folder;
    test::write(in(folder, "model.safetensors.index.json"),
                R"({"metadata":{"total_size":16060522496},"weight_map":{"a":"model-00001-of-00004.safetensors"}})");
    test::write(in(folder, "config.json"), R"({"model_type":"some_new_type","torch_dtype":"bfloat16"})");
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    // Llama 3.1 8B: 16,060,522,496 bytes of bfloat16 are its published 8,030,261,248 parameters.
    QCOMPARE(profile->architecture.paramsTotal, std::optional(8030261248.0));
    QCOMPARE(profile->origins.value(QStringLiteral("params_total")), Origin::Assumed);
    QCOMPARE(profile->memoryToLoad, units::bytes(16060522496.0));
}

void TestCheckouts::aLoneGraphInAFolder()
{
    QTemporaryDir folder;
    test::write(in(folder, "network.onnx"), test::contents(test::foreign("upward.onnx")));
    test::write(in(folder, "notes.txt"), QByteArray("hello"));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->format, QStringLiteral("onnx"));
}

void TestCheckouts::everyPresetTypeIsKnown()
{
    QSet<QString> seen;
    for (const catalogue::Preset &preset : test::facts().presets) {
        const QString &type = preset.architecture.modelType;
        if (type.isEmpty() || type == QLatin1String("timm") || type == QLatin1String("diffusers") ||
            seen.contains(type))
            continue;
        seen.insert(type);
        const Conventions conventions = conventionsOf(type, test::facts());
        QVERIFY2(conventions.known, qPrintable(type));
        QVERIFY2(!conventions.family.isEmpty(), qPrintable(type));
        // A configuration of that type with the usual keys reads, and nothing says that the type is new.
        QTemporaryDir folder;
        QByteArray config = kConfig;
        config.replace("llama", type.toUtf8());
        test::write(in(folder, "config.json"), config);
        const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
        VERIFY_RESULT(profile);
        QCOMPARE(profile->architecture.modelType, type);
        QCOMPARE(profile->architecture.hidden, std::optional(64));
        for (const Message &remark : profile->remarks)
            QVERIFY2(!remark.text(Language::english()).contains(QLatin1String("is new to Passerelle")),
                     qPrintable(type));
    }
    QVERIFY2(seen.size() >= 73, qPrintable(QString::number(seen.size())));
}

void TestCheckouts::unknownTypeSaysWhatItAssumes()
{
    QTemporaryDir folder;
    QByteArray config = kConfig;
    config.replace("llama", "zebra9");
    test::write(in(folder, "config.json"), config);
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    for (const char *key : {"family", "modality", "ffn_gated", "tied_embeddings"})
        QCOMPARE(profile->origins.value(QLatin1String(key)), Origin::Assumed);
    for (const char *key : {"layers", "hidden", "heads", "ffn", "vocab"})
        QCOMPARE(profile->origins.value(QLatin1String(key)), Origin::Read);
    QVERIFY(profile->architecture.paramsTotal.has_value());
}

QTEST_GUILESS_MAIN(TestCheckouts)
#include "test_checkouts.moc"
