// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"

#include <QJsonDocument>
#include <QTest>

using namespace passerelle;

/// The shape of a model is written and read back without loss, and a typo never passes silently.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetComesBack();
    void leavesEmptyFieldsOut();
    void keepsDetails();
    void refuses_data();
    void refuses();
    void acceptsNull();
};

namespace {

QJsonObject parse(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).object();
}

}  // namespace

void TestArchitecture::everyPresetComesBack()
{
    const auto facts = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(facts);
    QVERIFY((*facts)->presets.size() > 300);
    for (const auto &preset : (*facts)->presets) {
        const QJsonObject written = architectureToJson(preset.architecture);
        const auto read = catalogue::architectureFromJson(written, QStringLiteral("test"));
        QVERIFY2(read, qPrintable(preset.id));
        QCOMPARE(architectureToJson(*read), written);
        QCOMPARE(read->paramsTotal, preset.architecture.paramsTotal);
        QCOMPARE(read->details, preset.architecture.details);
        QVERIFY2(!read->family.isEmpty() && !read->modality.isEmpty(), qPrintable(preset.id));
    }
}

void TestArchitecture::leavesEmptyFieldsOut()
{
    QCOMPARE(catalogue::architectureToJson({}), QJsonObject());
}

void TestArchitecture::keepsDetails()
{
    const auto read = catalogue::architectureFromJson(
        parse(R"({"arch": {"kind": "decoder", "norm": "rms", "mla": {"kv_lora": 512}}, "first_dense_layers": 0})"),
        QStringLiteral("a.json"));
    QVERIFY(read);
    QCOMPARE(read->kind, QStringLiteral("decoder"));
    QVERIFY(!read->details.contains(QStringLiteral("kind")));
    QCOMPARE(read->details.value(QStringLiteral("mla")).toObject().value(QStringLiteral("kv_lora")).toInt(), 512);
    QCOMPARE(read->firstDenseLayers, std::optional(0));
}

void TestArchitecture::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("typo") << QByteArray(R"({"layer": 32})") << "layer";
    QTest::newRow("text for a number") << QByteArray(R"({"layers": "32"})") << "layers";
    QTest::newRow("half a layer") << QByteArray(R"({"layers": 32.5})") << "layers";
    QTest::newRow("no layer") << QByteArray(R"({"layers": 0})") << "layers";
    QTest::newRow("negative") << QByteArray(R"({"hidden": -1})") << "hidden";
    QTest::newRow("beyond an int") << QByteArray(R"({"vocab": 1e12})") << "vocab";
    QTest::newRow("no parameters") << QByteArray(R"({"params_total": 0})") << "params_total";
    QTest::newRow("number for a flag") << QByteArray(R"({"ffn_gated": 1})") << "ffn_gated";
    QTest::newRow("number for a text") << QByteArray(R"({"family": 3})") << "family";
    QTest::newRow("list for details") << QByteArray(R"({"arch": []})") << "arch";
    QTest::newRow("kind is not a text") << QByteArray(R"({"arch": {"kind": 1}})") << "arch.kind";
}

void TestArchitecture::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    const auto read = catalogue::architectureFromJson(parse(json.constData()), QStringLiteral("work.json"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidValue);
    QCOMPARE(read.error().file, QStringLiteral("work.json"));
    QCOMPARE(read.error().place, place);
    QVERIFY(read.error().message.text(Language::english()).contains(place));
    QVERIFY(!read.error().remedy.text(Language::english()).isEmpty());
}

void TestArchitecture::acceptsNull()
{
    const auto read = catalogue::architectureFromJson(parse(R"({"layers": null, "hidden": 768})"), QString());
    QVERIFY(read);
    QVERIFY(!read->layers);
    QCOMPARE(read->hidden, std::optional(768));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture_json.moc"
