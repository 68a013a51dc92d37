// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/parameter_count.hpp"
#include "profile/vision_work.hpp"

#include <cmath>

using namespace passerelle;
using namespace passerelle::profile;

/// What we count ourselves of every preset, against what its makers published: parameters within one per cent,
/// multiply-adds of vision models within two.
class TestPresetFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameters();
    void visionTransformers_data();
    void visionTransformers();
    void networks_data();
    void networks();
};

void TestPresetFigures::parameters()
{
    // What is published of ESM-2 8M includes the head that guesses masked residues (320² + 3 × 320 = 103,360), which is
    // 1.4 per cent of so small a model.
    const QStringList known{QStringLiteral("esm2-8m")};
    int counted = 0;
    for (const catalogue::Preset &preset : test::facts().presets) {
        const std::optional<ParameterCount> count = countParameters(preset.architecture);
        if (!count || !preset.architecture.paramsTotal || known.contains(preset.id))
            continue;
        const double share = count->total / *preset.architecture.paramsTotal - 1;
        QVERIFY2(std::abs(share) < 0.01, qPrintable(QStringLiteral("%1: %2 counted, %3 published")
                                                        .arg(preset.id)
                                                        .arg(count->total, 0, 'f', 0)
                                                        .arg(*preset.architecture.paramsTotal, 0, 'f', 0)));
        ++counted;
    }
    QVERIFY2(counted >= 183, qPrintable(QString::number(counted)));
}

void TestPresetFigures::visionTransformers_data()
{
    QTest::addColumn<QString>("id");
    for (const catalogue::Preset &preset : test::facts().presets) {
        if (preset.architecture.kind == QLatin1String("vit") && preset.architecture.gmacsPerSample)
            QTest::newRow(qPrintable(preset.id)) << preset.id;
    }
}

void TestPresetFigures::visionTransformers()
{
    QFETCH(QString, id);
    const catalogue::Architecture &a = test::facts().preset(id)->architecture;
    const std::optional<double> counted = visionTransformerGmacs(a);
    QVERIFY(counted.has_value());
    QVERIFY2(std::abs(*counted / *a.gmacsPerSample - 1) < 0.02,
             qPrintable(QStringLiteral("%1 counted, %2 published").arg(*counted).arg(*a.gmacsPerSample)));
}

void TestPresetFigures::networks_data()
{
    QTest::addColumn<QString>("id");
    const QStringList graphs =
        QDir(test::foreign("vision")).entryList({QStringLiteral("*.onnx")}, QDir::Files, QDir::Name);
    QVERIFY(!graphs.isEmpty());
    for (const QString &graph : graphs)
        QTest::newRow(qPrintable(graph)) << graph.chopped(5);
}

/// The graphs of torchvision's networks, each named by the preset it is.
void TestPresetFigures::networks()
{
    QFETCH(QString, id);
    const Result<ModelProfile> profile =
        readModel(test::foreign(QStringLiteral("vision/%1.onnx").arg(id)), test::facts());
    VERIFY_RESULT(profile);
    const catalogue::Preset *preset = test::facts().preset(id);
    QVERIFY(preset != nullptr);
    const double gmacs = *preset->architecture.gmacsPerSample;
    // Published figures have two decimals: half of the last one is allowed besides.
    const double gap = std::abs(*profile->architecture.gmacsPerSample - gmacs);
    QVERIFY2(
        gap <= std::max(0.02 * gmacs, 0.005),
        qPrintable(QStringLiteral("%1 counted, %2 published").arg(*profile->architecture.gmacsPerSample).arg(gmacs)));
    const double share = *profile->architecture.paramsTotal / *preset->architecture.paramsTotal - 1;
    QVERIFY2(std::abs(share) < 0.01, qPrintable(QString::number(*profile->architecture.paramsTotal, 'f', 0)));
}

QTEST_GUILESS_MAIN(TestPresetFigures)
#include "test_preset_figures.moc"
