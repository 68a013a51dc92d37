// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "base/language.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;

/// The strict JSON reader: what it keeps, what it refuses, and where it says the fault lies.
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void acceptsUpToTheLimits();
    void refusesTooLarge();
    void keepsLargeNumbers();
    void readsHugeArrayQuickly();
    void reportsFiles();
};

void TestJson::reads()
{
    const auto value = parseJson(R"({"name": "Éole", "list": [1, -2.5, true, null, "a\u00e9"], "inner": {}})",
                                 QStringLiteral("a.json"));
    QVERIFY(value);
    const QJsonObject object = value->toObject();
    QCOMPARE(object.value(QStringLiteral("name")).toString(), QStringLiteral("Éole"));
    const QJsonArray list = object.value(QStringLiteral("list")).toArray();
    QCOMPARE(list.at(0).toInt(), 1);
    QCOMPARE(list.at(1).toDouble(), -2.5);
    QCOMPARE(list.at(2).toBool(), true);
    QVERIFY(list.at(3).isNull());
    QCOMPARE(list.at(4).toString(), QStringLiteral("aé"));
    QVERIFY(object.value(QStringLiteral("inner")).isObject());
    QCOMPARE(parseJson("42", QString())->toInt(), 42);
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const ErrorCode malformed = ErrorCode::Malformed;
    QTest::newRow("empty") << QByteArray() << malformed << "1:1";
    QTest::newRow("spaces only") << QByteArray("  \n ") << malformed << QString();
    QTest::newRow("missing value") << QByteArray("{\"a\": }") << malformed << "1:7";
    QTest::newRow("third line") << QByteArray("{\n  \"a\": 1,\n  \"b\" 2\n}") << malformed << "3:7";
    QTest::newRow("trailing comma") << QByteArray("[1,]") << malformed << "1:4";
    QTest::newRow("text after the end") << QByteArray("{} {}") << malformed << "1:4";
    QTest::newRow("truncated") << QByteArray("{\"a\": [1, 2") << malformed << QString();
    QTest::newRow("single quotes") << QByteArray("{'a': 1}") << malformed << "1:2";
    QTest::newRow("comment") << QByteArray("{} // no") << malformed << "1:4";
    QTest::newRow("not a number") << QByteArray("[NaN]") << malformed << QString();
    QTest::newRow("infinite") << QByteArray("[1e999]") << malformed << QString();
    QTest::newRow("leading zero") << QByteArray("[012]") << malformed << QString();
    QTest::newRow("control character") << QByteArray("[\"a\nb\"]") << malformed << QString();
    QTest::newRow("invalid UTF-8") << QByteArray("[\"\xff\"]") << malformed << "1:3";
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xc0\xaf\"]") << malformed << "1:3";
    QTest::newRow("half a surrogate pair") << QByteArray("[\"\\ud800\"]") << malformed << QString();
    QTest::newRow("duplicate key") << QByteArray("{\"a\": 1,\n \"a\": 2}") << malformed << "2:4";
    QTest::newRow("duplicate key, inside") << QByteArray("[{\"b\": {\"a\": 1, \"a\": 2}}]") << malformed << "1:19";
    QTest::newRow("too deep") << QByteArray(65, '[') + QByteArray(65, ']') << ErrorCode::TooLarge << "1:65";
    QTest::newRow("hostile depth") << QByteArray(1000000, '[') << ErrorCode::TooLarge << "1:65";
}

void TestJson::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, place);
    const auto value = parseJson(text, QStringLiteral("a.json"));
    QVERIFY(!value);
    QCOMPARE(value.error().code, code);
    QCOMPARE(value.error().file, QStringLiteral("a.json"));
    if (!place.isEmpty())
        QCOMPARE(value.error().place, place);
    QVERIFY(!value.error().place.isEmpty());
    QVERIFY(!value.error().message.text(Language::english()).isEmpty());
    QVERIFY(!value.error().remedy.text(Language::english()).isEmpty());
}

void TestJson::acceptsUpToTheLimits()
{
    QVERIFY(parseJson(QByteArray(64, '[') + QByteArray(64, ']'), QString()));
    QVERIFY(parseJson("[1]", QString(), JsonLimits{3, 1}));
    QVERIFY(!parseJson("[[1]]", QString(), JsonLimits{64, 1}));
    // The same key in two objects is no duplicate.
    QVERIFY(parseJson(R"([{"a": 1}, {"a": 2}])", QString()));
}

void TestJson::refusesTooLarge()
{
    const auto value = parseJson("[1, 2, 3]", QStringLiteral("a.json"), JsonLimits{4, 64});
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::TooLarge);
}

void TestJson::keepsLargeNumbers()
{
    const auto value = parseJson("[9007199254740993, 18446744073709551615, 1e308]", QString());
    QVERIFY(value);
    const QJsonArray list = value->toArray();
    QCOMPARE(list.at(0).toInteger(), Q_INT64_C(9007199254740993));
    QCOMPARE(list.at(1).toDouble(), 18446744073709551615.0);
    QCOMPARE(list.at(2).toDouble(), 1e308);
}

void TestJson::readsHugeArrayQuickly()
{
    QByteArray text("[0");
    for (int i = 0; i < 200000; ++i)
        text += ",1";
    text += ']';
    const auto value = parseJson(text, QString());
    QVERIFY(value);
    QCOMPARE(value->toArray().size(), 200001);
}

void TestJson::reportsFiles()
{
    QTemporaryDir folder;
    const auto missing = readJsonFile(folder.filePath(QStringLiteral("none.json")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    const auto directory = readJsonFile(folder.path());
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, ErrorCode::Unsupported);
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1, 2, 3]");
    file.close();
    QVERIFY(readJsonFile(path));
    QCOMPARE(readJsonFile(path, JsonLimits{4, 64}).error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
