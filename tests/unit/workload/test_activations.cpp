// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset_table.hpp"

#include "workload/operators.hpp"

#include <QTest>

#include <cmath>

using namespace passerelle;
using namespace passerelle::workload;

/// Bytes kept for the backward pass, held against Korthikanti et al. 2022, arXiv:2205.05198.
class TestActivations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersKeepWhatThePaperSays_data();
    void layersKeepWhatThePaperSays();
    void sequenceParallelismSplitsAll();
    void gatedBlocksKeepBothSides();
    void groupedHeadsKeepFewerKeys();
};

namespace {

double savedByLayer(const Shape &shape, const Slice &slice)
{
    double saved = 0;
    for (const Operator &op : operatorsOf(shape, slice))
        saved += op.perLayer ? op.saved / shape.layers : 0;
    return saved;
}

Slice sliceOf(double batch, double sequence)
{
    Slice slice;
    slice.tokens = batch * sequence;
    slice.sequence = sequence;
    return slice;
}

}  // namespace

void TestActivations::layersKeepWhatThePaperSays_data()
{
    // Table 3 of the paper: sequences of 2,048.
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("hidden");
    QTest::addColumn<int>("heads");
    QTest::addColumn<double>("batch");
    QTest::newRow("22B") << 48 << 6144 << 64 << 4.0;
    QTest::newRow("175B, GPT-3") << 96 << 12288 << 96 << 1.0;
    QTest::newRow("530B, MT-NLG") << 105 << 20480 << 128 << 1.0;
    QTest::newRow("1T") << 128 << 25600 << 160 << 1.0;
}

void TestActivations::layersKeepWhatThePaperSays()
{
    QFETCH(int, layers);
    QFETCH(int, hidden);
    QFETCH(int, heads);
    QFETCH(double, batch);
    const Shape model = shapeOf(decoder(layers, hidden, heads, 51200));
    Slice slice = sliceOf(batch, 2048);
    const double sbh = 2048 * batch * hidden;
    // Section 4.3: fused attention stores no square, as selective recomputation does not. The paper's two bytes of
    // dropout masks stand for the copy of the attention's output that modern blocks without dropout keep.
    QCOMPARE(savedByLayer(model, slice), 34 * sbh);
    slice.flash = false;
    QCOMPARE(savedByLayer(model, slice), sbh * (34 + 5.0 * heads * 2048 / hidden));  // equation 1
    slice.tensorParallel = 8;
    QCOMPARE(savedByLayer(model, slice), sbh / 8 * (34 + 5.0 * heads * 2048 / hidden));  // equation 4
    // Equation 2, without sequence parallelism: what is not split there is 10 sbh, of which 2 are dropout masks.
    slice.sequenceParallel = false;
    QCOMPARE(savedByLayer(model, slice), sbh * (8 + 26.0 / 8 + 5.0 * heads * 2048 / hidden / 8));
}

void TestActivations::sequenceParallelismSplitsAll()
{
    const Shape model = shapeOf(decoder(32, 4096, 32, 32000));
    Slice slice = sliceOf(1, 4096);
    double before = savedByLayer(model, slice);
    for (const double group : {2.0, 4.0, 8.0}) {
        slice.tensorParallel = group;
        const double after = savedByLayer(model, slice);
        QCOMPARE(after, before / 2);
        before = after;
    }
}

void TestActivations::gatedBlocksKeepBothSides()
{
    // By hand for Llama 3.1 8B, bytes a token and layer: norms 4 h, input 2 h, query, key, value and output of the
    // attention 2 × (2 + 2/4) h, projected output 2 h, block input 2 h, gate and up 4 f, product 2 f.
    catalogue::Architecture a = decoder(32, 4096, 32, 128256);
    a.kvHeads = 8;
    a.ffn = 14336;
    a.gatedFfn = true;
    QCOMPARE(savedByLayer(shapeOf(a), sliceOf(1, 1)), (4 + 2 + 5 + 2 + 2) * 4096.0 + 6 * 14336.0);
}

void TestActivations::groupedHeadsKeepFewerKeys()
{
    catalogue::Architecture a = decoder(32, 4096, 32, 32000);
    const double full = savedByLayer(shapeOf(a), sliceOf(1, 1024));
    a.kvHeads = 1;
    // Keys and values of 31 heads less: 2 × 31 × 128 values of two bytes a token.
    QCOMPARE(full - savedByLayer(shapeOf(a), sliceOf(1, 1024)), 1024 * 2 * 31 * 128 * 2.0);
}

QTEST_GUILESS_MAIN(TestActivations)
#include "test_activations.moc"
