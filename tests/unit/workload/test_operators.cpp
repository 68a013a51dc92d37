// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/architecture.hpp"
#include "catalogue/catalogue.hpp"
#include "workload/operators.hpp"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace passerelle;
using namespace passerelle::workload;

namespace {

catalogue::Architecture llama8b()
{
    catalogue::Architecture a;
    a.family = QStringLiteral("decoder-dense");
    a.kind = QStringLiteral("decoder");
    a.layers = 32;
    a.hidden = 4096;
    a.heads = 32;
    a.kvHeads = 8;
    a.headDim = 128;
    a.ffn = 14336;
    a.gatedFfn = true;
    a.vocab = 128256;
    a.tiedEmbeddings = false;
    return a;
}

double flopsOf(const std::vector<Operator> &operators)
{
    return std::accumulate(operators.begin(), operators.end(), 0.0,
                           [](double sum, const Operator &op) { return sum + op.flops; });
}

}  // namespace

class TestOperators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void llamaHasItsPublishedParameters()
    {
        // meta-llama/Llama-3.1-8B: 8,030,261,248 parameters.
        QCOMPARE(countParameters(llama8b()).total(), 8030261248.0);
    }

    void everyPresetCountsItsParameters()
    {
        const auto catalogue = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(catalogue.has_value());
        int counted = 0;
        QStringList wrong;
        for (const catalogue::Preset &preset : (*catalogue)->presets) {
            const QString kind = preset.architecture.kind;
            const bool exact = kind == QLatin1String("decoder") || kind == QLatin1String("bert") ||
                               kind == QLatin1String("t5") || kind == QLatin1String("bart") ||
                               kind == QLatin1String("vit");
            if (!exact || !preset.architecture.paramsTotal)
                continue;
            ++counted;
            const double ratio = countParameters(preset.architecture).total() / *preset.architecture.paramsTotal;
            if (std::abs(ratio - 1) > 0.01)
                wrong.append(preset.id + QLatin1Char(' ') + QString::number(ratio));
        }
        QVERIFY(counted > 100);
        QVERIFY2(wrong.size() <= counted / 20, qPrintable(wrong.join(QStringLiteral("; "))));
    }

    void sixTimesParametersHoldsForShortSequences()
    {
        const Shape shape = shapeOf(llama8b());
        const double perToken = 3 * forwardFlopsPerToken(shape, 1);
        // The look-up of embeddings is no product; the output projection is.
        const double products = 8030261248.0 - 128256.0 * 4096;
        QVERIFY(std::abs(perToken / (6 * products) - 1) < 0.002);
    }

    void attentionGrowsWithTheSequence()
    {
        const Shape shape = shapeOf(llama8b());
        // Causal scores and values: 2 × 2 × heads × width × s/2 a token and layer.
        const double added = forwardFlopsPerToken(shape, 8192) - forwardFlopsPerToken(shape, 4096);
        QCOMPARE(added, 32 * 4.0 * 32 * 128 * 2048);
    }

    void operatorListAgreesWithTheFormula()
    {
        const Shape shape = shapeOf(llama8b());
        Slice slice;
        slice.tokens = slice.sequence = 4096;
        const double listed = flopsOf(operatorsOf(shape, slice)) / 4096;
        QVERIFY(std::abs(listed / forwardFlopsPerToken(shape, 4096) - 1) < 1e-9);
    }

    void tensorParallelismSplitsTheArithmetic()
    {
        const Shape shape = shapeOf(llama8b());
        Slice whole;
        whole.tokens = whole.sequence = 2048;
        Slice part = whole;
        part.tensorParallel = 4;
        const double ratio = flopsOf(operatorsOf(shape, whole)) / flopsOf(operatorsOf(shape, part));
        QVERIFY(std::abs(ratio - 4) < 1e-6);
    }

    void slidingWindowBoundsAttention()
    {
        catalogue::Architecture a = llama8b();
        a.slidingWindow = 1024;
        QVERIFY(attendedLength(shapeOf(a), 32768) < 1024);
        QVERIFY(attendedLength(shapeOf(llama8b()), 32768) == 16384);
    }

    void unfusedAttentionKeepsTheSquare()
    {
        const Shape shape = shapeOf(llama8b());
        Slice slice;
        slice.tokens = slice.sequence = 2048;
        double fused = 0;
        double plain = 0;
        for (const Operator &op : operatorsOf(shape, slice))
            fused += op.saved;
        slice.flash = false;
        for (const Operator &op : operatorsOf(shape, slice))
            plain += op.saved;
        // Five bytes a score (Korthikanti et al. 2022): 32 layers × 32 heads × 2048².
        QVERIFY(std::abs(plain - fused - 5.0 * 32 * 32 * 2048 * 2048) < 1e6);
    }

    void resnetCostsItsPublishedMultiplyAdds()
    {
        catalogue::Architecture a;
        a.family = QStringLiteral("cnn");
        a.gmacsPerSample = 4.1;
        a.paramsTotal = 25557032;
        QCOMPARE(networkOperator(shapeOf(a), 10).flops, 2 * 4.1e9 * 10);
    }

    void expertsCountOnlyTheChosen()
    {
        catalogue::Architecture a = llama8b();
        a.family = QStringLiteral("decoder-moe");
        a.vocab = 32000;
        a.experts = 8;
        a.expertsPerToken = 2;
        a.moeFfn = 14336;
        const Shape mixtral = shapeOf(a);
        // Mixtral 8x7B: 46.7e9 in all, 12.9e9 for a token.
        QVERIFY(std::abs(countParameters(a).total() / 46.7e9 - 1) < 0.01);
        QVERIFY(std::abs(matmulParameters(mixtral) / 12.75e9 - 1) < 0.02);
    }

    void cacheOfGroupedHeads()
    {
        // 32 layers × 2 × 8 heads × 128 × 2 bytes.
        QCOMPARE(cacheBytesPerToken(shapeOf(llama8b()), 2), 131072.0);
    }

    void nothingIsAskedOfAnEmptyModel()
    {
        const Shape shape = shapeOf({});
        QVERIFY(!shape.transformer);
        QVERIFY(operatorsOf(shape, {}).empty());
        QCOMPARE(countParameters({}).total(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestOperators)
#include "test_operators.moc"
