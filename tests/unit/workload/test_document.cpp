// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "workload/document.hpp"
#include "workload/words.hpp"

#include <QJsonDocument>
#include <QTest>

using namespace passerelle;
using namespace passerelle::workload;

namespace {

catalogue::Catalogue facts()
{
    catalogue::Catalogue catalogue;
    catalogue::Preset preset;
    preset.id = QStringLiteral("small");
    preset.name = QStringLiteral("Small");
    preset.architecture.family = QStringLiteral("decoder-dense");
    preset.architecture.layers = 2;
    preset.architecture.hidden = 64;
    preset.architecture.paramsTotal = 1e6;
    catalogue.presets.push_back(preset);
    return catalogue;
}

Result<Workload> read(const QByteArray &text)
{
    return readWorkload(QJsonDocument::fromJson(text).object(), QStringLiteral("job.json"), {}, facts());
}

QByteArray with(const char *rest)
{
    return QByteArray(R"({"schema": "passerelle.workload/1", "model": {"preset": "small"})") + rest + '}';
}

}  // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote()
    {
        const auto first = read(with(R"(, "name": "Assistant", "phase": "lora",
            "data": {"tokens": 2.5e9, "samples": 1000, "epochs": 2, "stored_gb": 8.5},
            "training": {"seq_len": 4096, "global_batch": 256, "precision": "bf16", "optimizer": "lion",
                         "activation_checkpointing": "full", "flash_attention": true, "stack": "megatron",
                         "lora_rank": 16, "packing": false},
            "serving": {"requests_per_s": 4, "prompt_tokens": 900, "output_tokens": 300, "p95_first_token_ms": 800,
                        "requests": 1e6},
            "limits": {"deadline_days": 30, "budget_eur": 20000, "max_gpus": 64},
            "margins": {"experiments": 1.5, "failures_share": 0.05, "evaluation_share": 0.03})"));
        QVERIFY2(first.has_value(), first ? "" : qPrintable(describe(first.error(), Language::english())));
        QCOMPARE(first->limits.deadline->value(), 720.0);
        QCOMPARE(first->data.storedSize->value(), 8.5e9);
        const QJsonObject document = toDocument(*first);
        const auto second = readWorkload(document, QStringLiteral("job.json"), {}, facts());
        QVERIFY2(second.has_value(), second ? "" : qPrintable(describe(second.error(), Language::english())));
        QCOMPARE(toDocument(*second), document);
        QCOMPARE(second->modelName, QStringLiteral("Small"));
        QCOMPARE(second->architecture.layers, first->architecture.layers);
    }

    void whatIsLeftOutStaysEmpty()
    {
        const auto work = read(with(""));
        QVERIFY(work.has_value());
        QCOMPARE(work->name, QStringLiteral("job"));
        QVERIFY(!work->training.seqLen && !work->training.precision && !work->margins.experiments);
        QCOMPARE(work->assumptions.size(), std::size_t(1));
        QCOMPARE(work->assumptions.front().key, QStringLiteral("phase"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("no schema") << QByteArray(R"({"model": {"preset": "small"}})") << QStringLiteral("schema");
        QTest::newRow("no model") << QByteArray(R"({"schema": "passerelle.workload/1"})") << QStringLiteral("model");
        QTest::newRow("a typo at the top") << with(R"(, "trainning": {})") << QStringLiteral("trainning");
        QTest::newRow("a typo inside") << with(R"(, "training": {"seqlen": 8})") << QStringLiteral("training.seqlen");
        QTest::newRow("a text for a number")
            << with(R"(, "training": {"seq_len": "8"})") << QStringLiteral("training.seq_len");
        QTest::newRow("a number for a text") << with(R"(, "name": 3)") << QStringLiteral("name");
        QTest::newRow("a list for an object") << with(R"(, "limits": [])") << QStringLiteral("limits");
        QTest::newRow("negative tokens") << with(R"(, "data": {"tokens": -1})") << QStringLiteral("data.tokens");
        QTest::newRow("a batch of zero") << with(R"(, "training": {"global_batch": 0})")
                                         << QStringLiteral("training.global_batch");
        QTest::newRow("half a GPU") << with(R"(, "limits": {"max_gpus": 0.5})") << QStringLiteral("limits.max_gpus");
        QTest::newRow("a share above one")
            << with(R"(, "margins": {"failures_share": 1.5})") << QStringLiteral("margins.failures_share");
        QTest::newRow("an unknown word") << with(R"(, "phase": "dream")") << QStringLiteral("phase");
        QTest::newRow("no amount of data") << with(R"(, "data": {"epochs": 2})") << QStringLiteral("data");
        QTest::newRow("an amount given twice")
            << with(R"(, "data": {"tokens": 5, "path": "x"})") << QStringLiteral("data.path");
        QTest::newRow("a sample's length without samples")
            << with(R"(, "data": {"tokens": 5, "seconds": 3})") << QStringLiteral("data.seconds");
        QTest::newRow("an unknown preset")
            << QByteArray(R"({"schema": "passerelle.workload/1", "model": {"preset": "big"}})")
            << QStringLiteral("model.preset");
        QTest::newRow("two models")
            << QByteArray(R"({"schema": "passerelle.workload/1", "model": {"preset": "small", "path": "x"}})")
            << QStringLiteral("model");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto work = read(text);
        QVERIFY(!work.has_value());
        QCOMPARE(work.error().place, place);
        QCOMPARE(work.error().file, QStringLiteral("job.json"));
        QVERIFY(!work.error().message.isEmpty());
    }

    void everyWordReadsBack()
    {
        for (const QString &word : phaseWords())
            QCOMPARE(toWord(phaseOf(word).value()), word);
        for (const QString &word : precisionWords())
            QCOMPARE(toWord(precisionOf(word).value()), word);
        for (const QString &word : optimizerWords())
            QCOMPARE(toWord(optimizerOf(word).value()), word);
        for (const QString &word : checkpointingWords())
            QCOMPARE(toWord(checkpointingOf(word).value()), word);
        for (const QString &word : stackWords()) {
            QCOMPARE(toWord(stackOf(word).value()), word);
            QVERIFY(!label(stackOf(word).value()).isEmpty());
        }
        QVERIFY(!phaseOf(QStringLiteral("Pretrain")));
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
