// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_targets.hpp"

#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/measure_script.hpp"

#include <QJsonDocument>
#include <QTest>

using namespace passerelle;
using workload::Phase;

namespace {

workload::Workload ofPreset(const catalogue::Preset &preset)
{
    workload::Workload w;
    w.phase = Phase::Finetune;
    w.architecture = preset.architecture;
    w.modelName = preset.name;
    w.data.samples = units::samples(1e5);
    return w;
}

}  // namespace

class TestMeasureScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLanguageModelIsWrittenWhole();
    void servingTellsItsLengths();
    void aVisionTransformerBecomesVectors();
    void namesCannotEndTheText();
    void everyPresetIsMeasuredOrRefusedInWords();
};

void TestMeasureScript::aLanguageModelIsWrittenWhole()
{
    const auto job = estimate::measureJob(sample::job(Phase::Lora));
    QVERIFY(job);
    QCOMPARE(job->value(QStringLiteral("phase")).toString(), QStringLiteral("lora"));
    const QJsonObject shape = job->value(QStringLiteral("architecture")).toObject();
    QCOMPARE(shape.value(QStringLiteral("layers")).toInt(), 32);
    QCOMPARE(shape.value(QStringLiteral("kv_heads")).toInt(), 8);
    QCOMPARE(shape.value(QStringLiteral("head_dim")).toInt(), 128);
    QVERIFY(job->value(QStringLiteral("seq_len")).toInt() > 0);
    const auto script = estimate::measureScript(sample::job(Phase::Lora));
    QVERIFY(script);
    QVERIFY(script->startsWith("#!/usr/bin/env python3\n# SPDX-License-Identifier: GPL-3.0-or-later"));
    QCOMPARE(script->count("# BEGIN JOB"), 1);
    const qsizetype begin = script->indexOf("json.loads(r'''\n") + 16;
    const QByteArray block = script->mid(begin, script->indexOf("''')", begin) - begin);
    QCOMPARE(QJsonDocument::fromJson(block).object(), *job);
}

void TestMeasureScript::servingTellsItsLengths()
{
    workload::Workload w = sample::job(Phase::InferenceServe);
    w.serving.promptTokens = 900;
    w.serving.outputTokens = 300;
    const auto job = estimate::measureJob(w);
    QVERIFY(job);
    QCOMPARE(job->value(QStringLiteral("prompt_tokens")).toInt(), 900);
    QCOMPARE(job->value(QStringLiteral("output_tokens")).toInt(), 300);
}

void TestMeasureScript::aVisionTransformerBecomesVectors()
{
    workload::Workload w;
    w.architecture.family = QStringLiteral("vit");
    w.architecture.kind = QStringLiteral("vit");
    w.architecture.layers = 12;
    w.architecture.hidden = 768;
    w.architecture.heads = 12;
    w.architecture.ffn = 3072;
    w.architecture.gatedFfn = false;
    w.architecture.gmacsPerSample = 16.87;  // ViT-B/16 at 224 pixels (timm)
    w.data.samples = units::samples(1e5);
    const auto job = estimate::measureJob(w);
    QVERIFY(job);
    QVERIFY(job->value(QStringLiteral("vectors")).toBool());
    // 197 positions; attention's own products make the difference.
    QVERIFY(std::abs(job->value(QStringLiteral("seq_len")).toInt() - 199) < 5);
}

void TestMeasureScript::namesCannotEndTheText()
{
    workload::Workload w = sample::job(Phase::Pretrain);
    w.architecture.modelType = QStringLiteral("x'''); import os; os.abort() #");
    const auto script = estimate::measureScript(w);
    QVERIFY(script);
    QCOMPARE(script->count("'''"), estimate::measureScript(sample::job(Phase::Pretrain))->count("'''"));
}

void TestMeasureScript::everyPresetIsMeasuredOrRefusedInWords()
{
    const auto facts = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(facts);
    int measured = 0;
    for (const catalogue::Preset &preset : (*facts)->presets) {
        const auto script = estimate::measureScript(ofPreset(preset));
        if (script)
            ++measured;
        else
            QVERIFY2(!script.error().message.isEmpty(), qPrintable(preset.id));
    }
    QVERIFY2(measured * 4 > static_cast<int>((*facts)->presets.size()) * 3, qPrintable(QString::number(measured)));
}

QTEST_GUILESS_MAIN(TestMeasureScript)
#include "test_measure_script.moc"
