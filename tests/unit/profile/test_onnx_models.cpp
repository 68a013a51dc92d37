// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/onnx_graph.hpp"
#include "profile/onnx_parameters.hpp"
#include "profile/onnx_work.hpp"

#include <QTemporaryDir>

#include <cmath>

using namespace passerelle;
using namespace passerelle::profile;

/// ONNX graphs that PyTorch exported, against ONNX's own shape inference (tests/data/models/make_onnx.py), and against
/// the published multiply-adds of the presets they are.
class TestOnnxModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameters_data() { test::foreignRows("onnx.json"); }
    void parameters() { test::compareForeign(); }
    void work_data() { test::foreignRows("onnx.json"); }
    void work();
    void published_data();
    void published();
    void survivesDamage_data() { test::foreignRows("onnx.json"); }
    void survivesDamage();
    void dividesABakedInBatch();
    void valuesBesideTheGraph();
    void valuesOutsideTheFolder_data();
    void valuesOutsideTheFolder();
};

void TestOnnxModels::work()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, expected);
    Result<BoundedFile> opened = BoundedFile::open(test::foreign(file).toStdString());
    VERIFY_RESULT(opened);
    const Result<OnnxModel> model = readOnnxGraph(*opened);
    VERIFY_RESULT(model);
    const OnnxWork work = countOnnxWork(*model);
    QCOMPARE(work.uncounted, 0);
    const double macs = expected.value(QLatin1String("macs")).toDouble();
    QVERIFY2(std::abs(work.macs / macs - 1) < 1e-6,
             qPrintable(QStringLiteral("%1 counted, %2 said").arg(work.macs, 0, 'f', 0).arg(macs, 0, 'f', 0)));
    if (!expected.contains(QLatin1String("operators")))
        return;
    QCOMPARE(work.activations, expected.value(QLatin1String("activations")).toDouble());
    const QJsonObject operators = expected.value(QLatin1String("operators")).toObject();
    QCOMPARE(static_cast<qsizetype>(work.operators.size()), operators.size());
    for (const OperatorWork &each : work.operators)
        QCOMPARE(each.count, operators.value(each.name).toInteger());
}

void TestOnnxModels::published_data()
{
    QTest::addColumn<QString>("preset");
    QTest::newRow("resnet50.onnx") << QStringLiteral("resnet50");
    QTest::newRow("vit_b_16.onnx") << QStringLiteral("vit-b-16");
}

void TestOnnxModels::published()
{
    QFETCH(QString, preset);
    const Result<ModelProfile> profile = readModel(test::foreign(QTest::currentDataTag()), test::facts());
    VERIFY_RESULT(profile);
    const catalogue::Preset *known = test::facts().preset(preset);
    QVERIFY(known != nullptr);
    const auto close = [](std::optional<double> ours, std::optional<double> theirs, double share) {
        return ours && theirs && std::abs(*ours / *theirs - 1) < share;
    };
    const catalogue::Architecture &a = profile->architecture;
    const catalogue::Architecture &b = known->architecture;
    QVERIFY2(close(a.gmacsPerSample, b.gmacsPerSample, 0.02),
             qPrintable(QStringLiteral("%1 against %2").arg(a.gmacsPerSample.value_or(0)).arg(*b.gmacsPerSample)));
    QVERIFY2(close(a.paramsTotal, b.paramsTotal, 0.01),
             qPrintable(QStringLiteral("%1 against %2").arg(a.paramsTotal.value_or(0)).arg(*b.paramsTotal)));
    QCOMPARE(a.modality, QStringLiteral("image"));
    QCOMPARE(a.imageSize, std::optional(224));
}

void TestOnnxModels::survivesDamage()
{
    QFETCH(QString, file);
    test::damage(file, [](BoundedFile &damaged) {
        const Result<OnnxModel> model = readOnnxGraph(damaged);
        if (!model)
            return false;
        static_cast<void>(countOnnxWork(*model));
        return onnxParameters(*model, damaged).has_value();
    });
}

void TestOnnxModels::dividesABakedInBatch()
{
    const Result<ModelProfile> profile = readModel(test::foreign("batch4.onnx"), test::facts());
    VERIFY_RESULT(profile);
    // SqueezeNet 1.1 is published at 0.35 billion multiply-adds an image.
    QVERIFY2(std::abs(*profile->architecture.gmacsPerSample / 0.35 - 1) < 0.02,
             qPrintable(QString::number(*profile->architecture.gmacsPerSample)));
}

void TestOnnxModels::valuesBesideTheGraph()
{
    QTemporaryDir folder;
    const QString graph = folder.filePath(QStringLiteral("model.onnx"));
    test::write(graph, test::contents(test::foreign("resnet50.onnx")));
    const auto values = [&](qint64 size) {
        QFile file(folder.filePath(QStringLiteral("not-kept.bin")));
        return file.open(QIODevice::WriteOnly) && file.resize(size);
    };
    QVERIFY(values(110'000'000));
    const Result<ModelProfile> whole = readModel(graph, test::facts());
    VERIFY_RESULT(whole);
    QCOMPARE(whole->files.size(), 2);
    QVERIFY(whole->fileSize > units::bytes(110e6));
    QVERIFY(values(1000));
    const Result<ModelProfile> cut = readModel(graph, test::facts());
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Malformed);
}

void TestOnnxModels::valuesOutsideTheFolder_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a folder above") << QByteArray("../kept.bin");
    QTest::newRow("from the root") << QByteArray("/etc/passwd");
    QTest::newRow("a drive") << QByteArray("C:\\x.bin\\xx");
}

void TestOnnxModels::valuesOutsideTheFolder()
{
    QFETCH(QByteArray, name);
    QTemporaryDir folder;
    const QString graph = folder.filePath(QStringLiteral("model.onnx"));
    const QByteArray original("not-kept.bin");
    QByteArray bytes = test::contents(test::foreign("resnet50.onnx"));
    name = name.leftJustified(original.size(), 'x', true);
    bytes.replace(original, name);
    test::write(graph, bytes);
    const Result<ModelProfile> profile = readModel(graph, test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestOnnxModels)
#include "test_onnx_models.moc"
