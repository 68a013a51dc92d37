// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_targets.hpp"

#include "estimate/similar_runs.hpp"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace passerelle;
using namespace passerelle::estimate;
using workload::Family;
using workload::Phase;

class TestSimilarRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void distances_data();
    void distances();
    void aRunIsNearestToItself();
    void nearestFirstAndNoModelTwice();
    void fineTuningFindsFineTuning();
    void theGpuCounts();
    void figuresStandAsReported();
    void reportedFiguresChangeNothingElse();
    void nothingForInference();
    void nothingForUnknownFamilies();
    void nothingWithoutFacts();

private:
    catalogue::CataloguePtr m_facts;
};

namespace {

RunTraits language(double parameters = 7e9, double flops = 1e22)
{
    RunTraits traits;
    traits.family = Family::DenseLanguage;
    traits.parameters = parameters;
    traits.flops = flops;
    return traits;
}

RunTraits with(RunTraits traits, const QString &gpu, Generation generation, int year, double gpus)
{
    traits.gpuId = gpu;
    traits.generation = generation;
    traits.gpuYear = year;
    traits.gpus = gpus;
    return traits;
}

RunTraits of(Family family, Phase phase)
{
    RunTraits traits = language();
    traits.family = family;
    traits.phase = phase;
    return traits;
}

}  // namespace

void TestSimilarRuns::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
    QVERIFY(loaded.has_value());
    m_facts = *loaded;
}

void TestSimilarRuns::distances_data()
{
    QTest::addColumn<RunTraits>("one");
    QTest::addColumn<RunTraits>("other");
    QTest::addColumn<double>("distance");
    const double never = std::numeric_limits<double>::infinity();
    QTest::newRow("the same") << language() << language() << 0.0;
    QTest::newRow("ten times the parameters") << language() << language(7e10) << 1.0;
    QTest::newRow("a hundredth of the work") << language() << language(7e9, 1e20) << 1.0;
    QTest::newRow("unknown work") << language() << language(7e9, 0) << 0.7;
    QTest::newRow("unknown parameters") << language(0) << language() << 0.7;
    QTest::newRow("mixture of experts") << language() << of(Family::MoeLanguage, Phase::Pretrain) << 1.0;
    QTest::newRow("another world") << language() << of(Family::Convolutional, Phase::Pretrain) << never;
    QTest::newRow("unknown families") << of(Family::Other, Phase::Pretrain) << of(Family::Other, Phase::Pretrain)
                                      << never;
    QTest::newRow("LoRA and QLoRA") << of(Family::DenseLanguage, Phase::Lora) << of(Family::DenseLanguage, Phase::Qlora)
                                    << 0.25;
    QTest::newRow("LoRA and all weights")
        << of(Family::DenseLanguage, Phase::Lora) << of(Family::DenseLanguage, Phase::Finetune) << 1.0;
    QTest::newRow("continued") << language() << of(Family::DenseLanguage, Phase::Continue) << 0.5;
    QTest::newRow("fine-tuning and pretraining") << of(Family::DenseLanguage, Phase::Finetune) << language() << 1.5;
    const RunTraits a100 = with(language(), QStringLiteral("a100-80gb"), Generation::Ampere, 2020, 64);
    QTest::newRow("any GPU") << a100 << language() << 0.0;
    QTest::newRow("the same generation") << a100
                                         << with(language(), QStringLiteral("a100-40gb"), Generation::Ampere, 2020, 64)
                                         << 0.15;
    QTest::newRow("two years later") << a100
                                     << with(language(), QStringLiteral("h100-80gb-sxm"), Generation::Hopper, 2022, 64)
                                     << 0.5;
    QTest::newRow("ten times the GPUs") << a100
                                        << with(language(), QStringLiteral("a100-80gb"), Generation::Ampere, 2020, 640)
                                        << 0.3;
}

void TestSimilarRuns::distances()
{
    QFETCH(RunTraits, one);
    QFETCH(RunTraits, other);
    QFETCH(double, distance);
    QCOMPARE(distanceBetween(one, other), distance);
    QCOMPARE(distanceBetween(other, one), distance);
}

void TestSimilarRuns::aRunIsNearestToItself()
{
    for (const catalogue::PublishedRun &run : m_facts->runs) {
        const RunTraits traits = traitsOf(run, *m_facts);
        if (traits.family != Family::Other && traits.parameters > 0 && traits.flops > 0)
            QVERIFY2(distanceBetween(traits, traits) < 1e-9, qPrintable(run.id));
    }
}

void TestSimilarRuns::nearestFirstAndNoModelTwice()
{
    const std::vector<SimilarRun> runs = similarRuns(sample::job(Phase::Pretrain), *m_facts);
    QCOMPARE(runs.size(), std::size_t{5});
    QSet<QString> models;
    double last = 0;
    for (const SimilarRun &similar : runs) {
        QVERIFY(similar.distance >= last);
        last = similar.distance;
        QVERIFY2(!models.contains(similar.run.model), qPrintable(similar.run.model));
        models.insert(similar.run.model);
        QVERIFY(!similar.gpuName.isEmpty());
        QVERIFY(!similar.run.provenance.sources.front().url.isEmpty());
        QVERIFY(similar.run.family.contains(QLatin1String("llm")));
    }
    QCOMPARE(similarRuns(sample::job(Phase::Pretrain), *m_facts, nullptr, 2).size(), std::size_t{2});
}

void TestSimilarRuns::fineTuningFindsFineTuning()
{
    const std::vector<SimilarRun> runs = similarRuns(sample::job(Phase::Lora), *m_facts);
    QVERIFY(!runs.empty());
    QVERIFY2(runs.front().run.phase.contains(QLatin1String("lora")), qPrintable(runs.front().run.id));
}

void TestSimilarRuns::theGpuCounts()
{
    Estimate at;
    at.feasible = true;
    at.target = sample::partition();
    at.plan.gpus = 8;
    const auto anywhere = similarRuns(sample::job(Phase::Pretrain), *m_facts);
    const auto there = similarRuns(sample::job(Phase::Pretrain), *m_facts, &at);
    QVERIFY(there.front().distance >= anywhere.front().distance);
    // A place that cannot run the job says nothing about it.
    at.feasible = false;
    QCOMPARE(similarRuns(sample::job(Phase::Pretrain), *m_facts, &at).front().distance, anywhere.front().distance);
}

void TestSimilarRuns::figuresStandAsReported()
{
    for (const SimilarRun &similar : similarRuns(sample::job(Phase::Pretrain), *m_facts)) {
        QCOMPARE(similar.run.reported.value(), m_facts->run(similar.run.id)->reported.value());
        QVERIFY(similar.predicted.has_value());
        QVERIFY(similar.predicted->p10 < similar.predicted->p50 && similar.predicted->p50 < similar.predicted->p90);
    }
}

void TestSimilarRuns::reportedFiguresChangeNothingElse()
{
    // Neither the choice of runs nor what the program says of them depends on what they reported.
    catalogue::Catalogue altered = *m_facts;
    for (catalogue::PublishedRun &run : altered.runs)
        run.reported = run.reported * 100.0;
    const auto before = similarRuns(sample::job(Phase::Pretrain), *m_facts);
    const auto after = similarRuns(sample::job(Phase::Pretrain), altered);
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].run.id, before[i].run.id);
        QCOMPARE(after[i].predicted->p50.value(), before[i].predicted->p50.value());
    }
}

void TestSimilarRuns::nothingForInference()
{
    QVERIFY(similarRuns(sample::job(Phase::InferenceServe), *m_facts).empty());
    QVERIFY(similarRuns(sample::job(Phase::InferenceBatch), *m_facts).empty());
}

void TestSimilarRuns::nothingForUnknownFamilies()
{
    workload::Workload work = sample::job(Phase::Pretrain);
    work.architecture.family = QStringLiteral("tabular");
    QVERIFY(similarRuns(work, *m_facts).empty());
}

void TestSimilarRuns::nothingWithoutFacts()
{
    QVERIFY(similarRuns(sample::job(Phase::Pretrain), catalogue::Catalogue{}).empty());
}

QTEST_GUILESS_MAIN(TestSimilarRuns)
#include "test_similar_runs.moc"
