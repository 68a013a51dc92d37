// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/adapter_model.hpp"
#include "profile/profile_json.hpp"

#include <QTemporaryDir>

using namespace passerelle;
using namespace passerelle::profile;

/// PEFT adapters: their trainable parameters against the figures that PEFT's own documentation and papers print.
class TestAdapterModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedCounts_data();
    void publishedCounts();
    void countsItsWeights();
    void unknownBase();
    void refusesWrongSettings_data();
    void refusesWrongSettings();
};

void TestAdapterModels::publishedCounts_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<double>("trainable");
    const auto config = [](const char *base, int rank, const char *targets) {
        return QStringLiteral(R"({"peft_type":"LORA","base_model_name_or_path":"%1","r":%2,"lora_alpha":32,)"
                              R"("target_modules":%3})")
            .arg(QLatin1String(base))
            .arg(rank)
            .arg(QLatin1String(targets))
            .toUtf8();
    };
    // "trainable params: …" as printed in PEFT's documentation and README (huggingface/peft).
    QTest::newRow("Llama 2 7B, rank 8 on q and v")
        << config("meta-llama/Llama-2-7b-hf", 8, R"(["q_proj","v_proj"])") << 4'194'304.0;
    QTest::newRow("Llama 2 7B, rank 16 on every linear layer")
        << config("meta-llama/Llama-2-7b-hf", 16, R"("all-linear")") << 39'976'960.0;
    QTest::newRow("Mistral 7B, rank 8 on q and v")
        << config("mistralai/Mistral-7B-v0.1", 8, R"(["q_proj","v_proj"])") << 3'407'872.0;
    QTest::newRow("GPT-2, rank 8 on c_attn") << config("openai-community/gpt2", 8, R"(["c_attn"])") << 294'912.0;
    QTest::newRow("BERT base, rank 8 on query and value")
        << config("google-bert/bert-base-uncased", 8, R"(["query","value"])") << 294'912.0;
    QTest::newRow("T5 base, rank 8 on q and v") << config("google-t5/t5-base", 8, R"(["q","v"])") << 884'736.0;
}

void TestAdapterModels::publishedCounts()
{
    QFETCH(QByteArray, config);
    QFETCH(double, trainable);
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("adapter_config.json")), config);
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->format, QStringLiteral("adapter"));
    QVERIFY(profile->adapter.has_value());
    QVERIFY2(!profile->presetId.isEmpty(), qPrintable(profile->adapter->baseModel));
    QCOMPARE(profile->adapter->trainable, trainable);
    // What is kept in a dossier reads back.
    const Result<ModelProfile> kept = modelProfileFromJson(toJson(*profile));
    VERIFY_RESULT(kept);
    QVERIFY(kept->adapter.has_value());
    QCOMPARE(kept->adapter->trainable, trainable);
    QCOMPARE(kept->adapter->targets, profile->adapter->targets);
}

void TestAdapterModels::countsItsWeights()
{
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("adapter_config.json")),
                R"({"peft_type":"LORA","base_model_name_or_path":"my/own","r":4,"target_modules":["q_proj"]})");
    test::write(folder.filePath(QStringLiteral("adapter_model.bin")), test::contents(test::foreign("adapter.bin")));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->adapter->trainable, 4.0 * (64 + 96) * 3);
    QCOMPARE(profile->tensorCount, 6);
    QCOMPARE(profile->dtype, QStringLiteral("F32"));
}

void TestAdapterModels::unknownBase()
{
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("adapter_config.json")),
                R"({"peft_type":"LORA","base_model_name_or_path":"my/own","r":4,"target_modules":["q_proj"]})");
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->adapter->trainable, 0.0);
    QCOMPARE(profile->adapter->rank, 4);
    QCOMPARE(profile->remarks.size(), std::size_t{2});
}

void TestAdapterModels::refusesWrongSettings_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("place");
    QTest::newRow("a rank below one") << QByteArray(R"({"peft_type":"LORA","r":0})") << QStringLiteral("r");
    QTest::newRow("a rank that is a text") << QByteArray(R"({"peft_type":"LORA","r":"8"})") << QStringLiteral("r");
    QTest::newRow("targets that are numbers")
        << QByteArray(R"({"peft_type":"LORA","r":8,"target_modules":[1]})") << QStringLiteral("target_modules");
}

void TestAdapterModels::refusesWrongSettings()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, place);
    QTemporaryDir folder;
    test::write(folder.filePath(QStringLiteral("adapter_config.json")), config);
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Malformed);
    QCOMPARE(profile.error().place, place);
}

QTEST_GUILESS_MAIN(TestAdapterModels)
#include "test_adapter_models.moc"
