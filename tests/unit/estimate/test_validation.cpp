// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "estimate/validation.hpp"
#include "estimate/validation_row.hpp"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace passerelle;
using namespace passerelle::estimate;

namespace {

QJsonObject trainingRow()
{
    return {{QStringLiteral("id"), QStringLiteral("t.1")},
            {QStringLiteral("kind"), QStringLiteral("train")},
            {QStringLiteral("family"), QStringLiteral("dense-llm")},
            {QStringLiteral("params_total"), 8030261248.0},
            {QStringLiteral("params_active"), 8030261248.0},
            {QStringLiteral("arch"), QJsonObject{{QStringLiteral("layers"), 32},
                                                 {QStringLiteral("hidden"), 4096},
                                                 {QStringLiteral("heads"), 32},
                                                 {QStringLiteral("kv_heads"), 8},
                                                 {QStringLiteral("ffn"), 14336},
                                                 {QStringLiteral("vocab"), 128256}}},
            {QStringLiteral("seq_len"), 4096},
            {QStringLiteral("micro_batch"), 1},
            {QStringLiteral("global_batch"), 128},
            {QStringLiteral("precision"), QStringLiteral("bf16")},
            {QStringLiteral("gpu_id"), QStringLiteral("h100-80gb-sxm")},
            {QStringLiteral("gpus"), 8},
            {QStringLiteral("nodes"), 1},
            {QStringLiteral("parallelism"), QJsonObject{{QStringLiteral("tp"), 1},
                                                        {QStringLiteral("pp"), 1},
                                                        {QStringLiteral("dp"), 8},
                                                        {QStringLiteral("zero_stage"), 3}}},
            {QStringLiteral("framework"), QStringLiteral("NeMo / Megatron-Core")},
            {QStringLiteral("throughput_value"), 9000.0},
            {QStringLiteral("throughput_unit"), QStringLiteral("tokens/s/gpu")}};
}

}  // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
    }

    void reportedFiguresNeverReachThePrediction()
    {
        const double p50 = predictionOf(trainingRow());
        QJsonObject row = trainingRow();
        row.insert(QStringLiteral("throughput_value"), 1.0);
        row.insert(QStringLiteral("reported_mfu"), 0.99);
        row.insert(QStringLiteral("reported_tflops_per_gpu"), 1.0);
        row.insert(QStringLiteral("peak_memory_gb"), 12.0);
        row.insert(QStringLiteral("notes"), QStringLiteral("100 tokens a second"));
        row.insert(QStringLiteral("note"), QStringLiteral("100 tokens a second"));
        row.insert(QStringLiteral("id"), QStringLiteral("other"));
        row.insert(QStringLiteral("source"), QStringLiteral("elsewhere"));
        row.insert(QStringLiteral("model"), QStringLiteral("another name"));
        QCOMPARE(predictionOf(row), p50);
    }

    void whatIsNotSaidIsNoAnswer()
    {
        // A field that is missing says as little as one that is null.
        QJsonObject row = trainingRow();
        row.insert(QStringLiteral("family"), QStringLiteral("encoder-nlp"));
        row.insert(QStringLiteral("framework"), QStringLiteral("pytorch"));
        const bool missing = readRow(row, *m_catalogue).measured.job.flash;
        row.insert(QStringLiteral("flash_attention"), QJsonValue::Null);
        QCOMPARE(readRow(row, *m_catalogue).measured.job.flash, missing);
        QVERIFY(!missing);
    }

    void wordsOfAFrameworkAreRead_data()
    {
        QTest::addColumn<QString>("framework");
        QTest::addColumn<bool>("onHost");
        QTest::addColumn<bool>("entropy");
        QTest::addColumn<bool>("wideShards");
        QTest::newRow("optimiser on the host") << QStringLiteral("DeepSpeed, AdamW on CPU") << true << false << false;
        QTest::newRow("offload") << QStringLiteral("HF + DeepSpeed CPU offload") << true << false << false;
        QTest::newRow("fused loss") << QStringLiteral("HF Trainer / foak-fast-kernels") << false << true << false;
        QTest::newRow("PyTorch's sharding") << QStringLiteral("torchtitan + torch.compile") << false << false << true;
    }

    void wordsOfAFrameworkAreRead()
    {
        QFETCH(QString, framework);
        QJsonObject row = trainingRow();
        row.insert(QStringLiteral("framework"), framework);
        const Job job = readRow(row, *m_catalogue).measured.job;
        QTEST(job.cpuOffload, "onHost");
        QTEST(job.software.fusedEntropy, "entropy");
        QTEST(job.software.shardsWide, "wideShards");
    }

    void aStageAssumedBeyondTheFirstIsTriedBeforeRecomputing()
    {
        // What fits without recomputing was not recomputed, whatever stage of sharding is assumed.
        TableRow row = readRow(trainingRow(), *m_catalogue);
        row.measured.measure = Measure::PeakMemory;
        row.measured.layout.zero = 2;
        row.measured.zeroKnown = false;
        QCOMPARE(settledLayout(row.measured, Constants()).checkpointing, workload::Checkpointing::None);
    }

    void rowsWithoutAnswerArePredicted()
    {
        QJsonObject row = trainingRow();
        row.remove(QStringLiteral("throughput_value"));
        const ValidationReport report = validateRows({row}, *m_catalogue);
        QVERIFY(report.rows.front().predicted());
        QVERIFY(!report.rows.front().ratio());
        QCOMPARE(report.overall.n, 0);
    }

    void unknownGpuUsesTheRowsOwnDescription()
    {
        QJsonObject row = trainingRow();
        row.insert(QStringLiteral("gpu_id"), QStringLiteral("gpu-of-tomorrow"));
        QVERIFY(!validateRows({row}, *m_catalogue).rows.front().predicted());
        row.insert(QStringLiteral("gpu_spec"), QJsonObject{{QStringLiteral("memory_gb"), 96},
                                                           {QStringLiteral("memory_bandwidth_gb_s"), 4000},
                                                           {QStringLiteral("peak_bf16_dense_tflops"), 990}});
        QVERIFY(validateRows({row}, *m_catalogue).rows.front().predicted());
    }

    void noWorkIsSkippedWithAReason()
    {
        const QJsonObject row{{QStringLiteral("id"), QStringLiteral("x")},
                              {QStringLiteral("family"), QStringLiteral("detection")},
                              {QStringLiteral("gpu_id"), QStringLiteral("a100-80gb")},
                              {QStringLiteral("throughput_unit"), QStringLiteral("images/s/gpu")}};
        const ValidationReport report = validateRows({row}, *m_catalogue);
        QVERIFY(!report.rows.front().skip.text(Language::english()).isEmpty());
        QCOMPARE(report.overall.skipped, 1);
    }

    void aPeakThatNoCardCanHoldIsComparedWithNothing()
    {
        const auto row = [](double peak) {
            return QJsonObject{{QStringLiteral("id"), QStringLiteral("x")},
                               {QStringLiteral("family"), QStringLiteral("detection")},
                               {QStringLiteral("gpu_id"), QStringLiteral("v100-16gb")},
                               {QStringLiteral("micro_batch"), 2},
                               {QStringLiteral("arch"), QJsonObject{{QStringLiteral("gmacs_per_sample"), 336}}},
                               {QStringLiteral("peak_memory_gb"), peak}};
        };
        const ValidationReport held = validateRows({row(16.9)}, *m_catalogue);  // 16 GiB, and a little
        QVERIFY(held.rows.front().ratio());
        const ValidationReport report = validateRows({row(46.4)}, *m_catalogue);
        // The prediction stands all the same: it never looked at what was reported.
        QCOMPARE(report.rows.front().p50, held.rows.front().p50);
        QVERIFY(!report.rows.front().ratio());
        QCOMPARE(report.overall.skipped, 1);
        const QString reason = report.rows.front().refused.text(Language::english());
        QVERIFY2(reason.contains(QStringLiteral("46.4 GB")) && reason.contains(QStringLiteral("16 GB")),
                 qPrintable(reason));
    }

    void theDocumentHasTheContractsKeys()
    {
        const QJsonObject document = toJson(validateRows({trainingRow()}, *m_catalogue), Language::english());
        const QJsonObject overall =
            document.value(QLatin1String("summary")).toObject().value(QLatin1String("overall")).toObject();
        for (const char *key : {"n", "skipped", "median_error", "p90_error", "bias", "coverage", "median_width"})
            QVERIFY2(overall.contains(QLatin1String(key)), key);
        const QJsonObject row = document.value(QLatin1String("rows")).toArray().first().toObject();
        for (const char *key : {"id", "quantity", "reported", "p10", "p50", "p90", "ratio"})
            QVERIFY2(row.contains(QLatin1String(key)), key);
    }

    void publishedTablesArePredicted_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<double>("median");
        QTest::newRow("runs") << QStringLiteral("training_runs") << 0.6;
        QTest::newRow("throughput") << QStringLiteral("throughput") << 0.45;
        QTest::newRow("step times") << QStringLiteral("step_times") << 0.35;
        QTest::newRow("memory") << QStringLiteral("memory") << 0.35;
    }

    void publishedTablesArePredicted()
    {
        QFETCH(QString, table);
        QFETCH(double, median);
        const QString path = QStringLiteral(PASSERELLE_SHARED "/reference/") + table + QStringLiteral(".json");
        if (!QFileInfo::exists(path))
            QSKIP("the published tables do not lie beside this checkout");
        const auto report = validateTable(path, *m_catalogue);
        QVERIFY(report.has_value());
        QVERIFY(report->overall.n > 100);
        QVERIFY2(report->overall.medianError < median, qPrintable(QString::number(report->overall.medianError)));
    }

private:
    double predictionOf(const QJsonObject &row) { return validateRows({row}, *m_catalogue).rows.front().p50; }

    catalogue::CataloguePtr m_catalogue;
};

QTEST_GUILESS_MAIN(TestValidation)
#include "test_validation.moc"
