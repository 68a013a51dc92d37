// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/hf_config.hpp"
#include "profile/parameter_count.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace passerelle;
using namespace passerelle::profile;

/// Parameters by arithmetic, against figures published or computed elsewhere: the shipped presets', and those of
/// configurations with published shapes, written out in tests/data/configs.json with their totals.
class TestConfigPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsCountAsComputed();
    void realConfigurations_data();
    void realConfigurations();
};

void TestConfigPresets::presetsCountAsComputed()
{
    QFile file(QStringLiteral(PASSERELLE_RESOURCES "/catalogue/presets.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QMap<QString, double> computed;
    for (const QJsonValue item :
         QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("presets")).toArray()) {
        const QJsonValue count = item.toObject().value(QLatin1String("params_computed"));
        if (count.isDouble())
            computed.insert(item.toObject().value(QLatin1String("id")).toString(), count.toDouble());
    }
    int compared = 0;
    for (const catalogue::Preset &preset : test::facts().presets) {
        const std::optional<ParameterCount> count = countParameters(preset.architecture);
        if (!count || !computed.contains(preset.id))
            continue;
        // The collectors left out what is small: SigLIP's last bias, and what each linear layer of Qwen3.5 learns
        // beside its matrices.
        const QString kind = preset.architecture.kind;
        const bool rounded = kind == QLatin1String("siglip") || kind == QLatin1String("qwen3_5_moe");
        const double allowed = rounded ? 1e-5 : 1e-12;
        QVERIFY2(std::abs(count->total / computed.value(preset.id) - 1) <= allowed,
                 qPrintable(QStringLiteral("%1: %2 counted, %3 expected")
                                .arg(preset.id)
                                .arg(count->total, 0, 'f', 0)
                                .arg(computed.value(preset.id), 0, 'f', 0)));
        ++compared;
    }
    QCOMPARE(compared, 181);
}

void TestConfigPresets::realConfigurations_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<double>("parameters");
    QFile file(QStringLiteral(PASSERELLE_TEST_DATA "/configs.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError problem{};
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll(), &problem).array();
    QVERIFY2(!rows.isEmpty(), qPrintable(problem.errorString()));
    for (const QJsonValue row : rows) {
        const QJsonObject object = row.toObject();
        QTest::newRow(qPrintable(object.value(QLatin1String("name")).toString()))
            << object.value(QLatin1String("config")).toObject()
            << object.value(QLatin1String("params_total")).toDouble();
    }
}

void TestConfigPresets::realConfigurations()
{
    QFETCH(QJsonObject, config);
    const Result<ConfigReading> reading = readHuggingFaceConfig(config, QStringLiteral("config.json"), test::facts());
    VERIFY_RESULT(reading);
    QVERIFY(reading->architecture.paramsTotal.has_value());
    QTEST(*reading->architecture.paramsTotal, "parameters");
}

QTEST_GUILESS_MAIN(TestConfigPresets)
#include "test_config_presets.moc"
