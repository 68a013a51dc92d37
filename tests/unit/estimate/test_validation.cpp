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

    void picturesOfARunHaveASize_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("basis");
        QTest::addColumn<double>("megapixels");
        const auto row = [](const char *name, const char *task, const char *basis, double megapixels) {
            QTest::newRow(name) << QString::fromLatin1(task) << QString::fromLatin1(basis) << megapixels;
        };
        row("two sides", "instance segmentation", "3 x forward at about 640x480", 0.3072);
        row("one side", "image classification", "3 x forward (4.4 GMAC at 380)", 0.1444);
        row("side in pixels", "object detection, 800 px", "3 x forward", 0.64);
        row("classification as usual", "image classification", "3 x forward", 0.050176);
        row("detection as usual", "object detection", "", 1.0664);
        row("a share is no side", "masked pretraining", "encoder at 25 % of tokens", 0.050176);
    }

    void picturesOfARunHaveASize()
    {
        QFETCH(QString, task);
        QFETCH(QString, basis);
        QFETCH(double, megapixels);
        const TableRow read = readRow({{QStringLiteral("row_kind"), QStringLiteral("training_run")},
                                       {QStringLiteral("family"), QStringLiteral("vision")},
                                       {QStringLiteral("task"), task},
                                       {QStringLiteral("flops_basis"), basis},
                                       {QStringLiteral("unit"), QStringLiteral("images")},
                                       {QStringLiteral("gpu_id"), QStringLiteral("a100-80gb")}},
                                      *m_catalogue);
        QCOMPARE(read.measured.job.megapixels, megapixels);
    }

    /// Layers, width and positions are counted; a total made of positions and parameters is not looked at.
    void aDenoiserIsCountedByItsBlocks()
    {
        QJsonObject arch{{QStringLiteral("layers"), 24},
                         {QStringLiteral("hidden"), 1536},
                         {QStringLiteral("latent_and_text_tokens"), 4429},
                         {QStringLiteral("image_height"), 1024},
                         {QStringLiteral("image_width"), 1024},
                         {QStringLiteral("inference_steps"), 28},
                         {QStringLiteral("guidance_passes"), 2},
                         {QStringLiteral("gmacs_per_sample"), 1e6}};
        QJsonObject row{{QStringLiteral("kind"), QStringLiteral("inference")},
                        {QStringLiteral("family"), QStringLiteral("diffusion-image")},
                        {QStringLiteral("params_total"), 2.5e9},
                        {QStringLiteral("gpu_id"), QStringLiteral("h100-80gb-sxm")},
                        {QStringLiteral("gpus"), 1},
                        {QStringLiteral("global_batch"), 16},
                        {QStringLiteral("micro_batch"), 16},
                        {QStringLiteral("framework"), QStringLiteral("diffusers")},
                        {QStringLiteral("throughput_value"), 1},
                        {QStringLiteral("throughput_unit"), QStringLiteral("images/s/gpu")},
                        {QStringLiteral("arch"), arch}};
        const double rate = predictionOf(row);
        arch.insert(QStringLiteral("gmacs_per_sample"), 2e6);
        row.insert(QStringLiteral("arch"), arch);
        QCOMPARE(predictionOf(row), rate);
        arch.insert(QStringLiteral("inference_steps"), 56);
        row.insert(QStringLiteral("arch"), arch);
        const double longer = predictionOf(row);
        // Twice the passes take twice as long, but the latents become pixels once.
        QVERIFY(longer < rate * 0.8);
        QVERIFY(longer > rate * 0.5);
        arch.insert(QStringLiteral("guidance_passes"), 1);
        row.insert(QStringLiteral("arch"), arch);
        QVERIFY(predictionOf(row) > longer * 1.2);
    }

    void describedExpertsStayWhereTheyAre()
    {
        QJsonObject row = trainingRow();
        row.insert(QStringLiteral("family"), QStringLiteral("moe-llm"));
        row.insert(QStringLiteral("params_total"), 671e9);
        row.insert(QStringLiteral("params_active"), 37e9);
        row.insert(QStringLiteral("arch"), QJsonValue());
        row.insert(QStringLiteral("gpus"), 2048);
        row.insert(QStringLiteral("nodes"), 256);
        row.insert(QStringLiteral("micro_batch"), QJsonValue());
        row.insert(QStringLiteral("parallelism"), QStringLiteral("PP16 EP64, ZeRO-1"));
        const Constants constants = Constants::fromJson(m_catalogue->calibration);
        QCOMPARE(settledLayout(readRow(row, *m_catalogue).measured, constants).expert, 64);
    }

    void aFrontEndThatNobodyCountedIsAdded()
    {
        QJsonObject row{{QStringLiteral("row_kind"), QStringLiteral("training_run")},
                        {QStringLiteral("family"), QStringLiteral("speech")},
                        {QStringLiteral("params_total"), 95e6},
                        {QStringLiteral("params_active"), 95e6},
                        {QStringLiteral("layers"), 12},
                        {QStringLiteral("hidden"), 768},
                        {QStringLiteral("heads"), 12},
                        {QStringLiteral("unit"), QStringLiteral("audio seconds")},
                        {QStringLiteral("tokens_or_samples"), 1e9},
                        {QStringLiteral("train_flops_estimate"), 2.85e19},
                        {QStringLiteral("gpu_id"), QStringLiteral("v100-32gb")},
                        {QStringLiteral("gpu_count"), 32},
                        {QStringLiteral("reported_gpu_hours"), 1000}};
        const double counted = predictionOf(row);
        row.insert(QStringLiteral("flops_basis"), QStringLiteral("6N x 50 frames/s; front end not counted"));
        QVERIFY(predictionOf(row) > counted * 1.3);
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
