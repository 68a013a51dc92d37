// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/language.hpp"
#include "base/message.hpp"
#include "base/progress.hpp"

#include <QTest>

#include <limits>

using namespace passerelle;

/// Sentences made now and translated later, numbers in the reader's own form, and errors put in words.
class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsItsPlaces();
    void argumentsAreNotExpandedAgain();
    void leavesUnfilledPlaces();
    void writesNumbersByLanguage();
    void choosesThePlural();
    void speaksBothLanguages();
    void nests();
    void significant_data();
    void significant();
    void describesErrors();
    void progressMayBeEmpty();
};

void TestMessage::fillsItsPlaces()
{
    const Message message = Message("Test", "%2 follows %1.").arg(QStringLiteral("one")).arg(QStringLiteral("two"));
    QCOMPARE(message.text(Language::english()), QStringLiteral("two follows one."));
    QVERIFY(!message.isEmpty());
    QVERIFY(Message().isEmpty());
    QCOMPARE(Message().text(Language::french()), QString());
}

void TestMessage::argumentsAreNotExpandedAgain()
{
    const Message message = Message("Test", "%1 and %2").arg(QStringLiteral("%2")).arg(QStringLiteral("%1"));
    QCOMPARE(message.text(Language::english()), QStringLiteral("%2 and %1"));
}

void TestMessage::leavesUnfilledPlaces()
{
    QCOMPARE(Message("Test", "%1 of %3, 100%").arg(1).text(Language::english()), QStringLiteral("1 of %3, 100%"));
}

void TestMessage::writesNumbersByLanguage()
{
    const Message message = Message("Test", "%1 | %2 | %3").arg(12345).arg(0.5).arg(2.0, 1);
    QCOMPARE(message.text(Language::english()), QStringLiteral("12,345 | 0.500 | 2.0"));
    QCOMPARE(message.text(Language::french()), QStringLiteral("12\u202f345 | 0,500 | 2,0"));
}

void TestMessage::choosesThePlural()
{
    const Message message = PASSERELLE_TEXT_N("Test", "%n file(s) in %1").count(1234).arg(QStringLiteral("here"));
    QCOMPARE(message.text(Language::english()), QStringLiteral("1,234 file(s) in here"));
    QCOMPARE(message.count(0).text(Language::english()), QStringLiteral("0 file(s) in here"));
}

void TestMessage::speaksBothLanguages()
{
    const Message both = Message::bilingual(QStringLiteral("Santé"), QStringLiteral("Health"));
    QCOMPARE(both.text(Language::french()), QStringLiteral("Santé"));
    QCOMPARE(both.text(Language::english()), QStringLiteral("Health"));
    // A fact that one language lacks is shown in the other rather than not at all.
    QCOMPARE(Message::bilingual({}, QStringLiteral("note")).text(Language::french()), QStringLiteral("note"));
    QCOMPARE(Message::bilingual(QStringLiteral("note"), {}).text(Language::english()), QStringLiteral("note"));
    QCOMPARE(Message::verbatim(QStringLiteral("a/%1")).text(Language::french()), QStringLiteral("a/%1"));
}

void TestMessage::nests()
{
    const Message inner = Message::bilingual(QStringLiteral("Santé"), QStringLiteral("Health"));
    const Message outer = Message("Test", "[%1]").arg(inner);
    QCOMPARE(outer.text(Language::french()), QStringLiteral("[Santé]"));
    QCOMPARE(outer.text(Language::english()), QStringLiteral("[Health]"));
}

void TestMessage::significant_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](double value, const char *english, const char *french) {
        QTest::newRow(english) << value << QString::fromUtf8(english) << QString::fromUtf8(french);
    };
    row(0, "0", "0");
    row(0.01234, "0.0123", "0,0123");
    row(1.2345, "1.23", "1,23");
    row(12.345, "12.3", "12,3");
    row(123.45, "123", "123");
    row(12345, "12,300", "12\u202f300");
    row(1234567, "1,230,000", "1\u202f230\u202f000");
    row(-12.345, "-12.3", "-12,3");
    // Rounding up to the next power must not add a digit.
    row(9.999, "10.0", "10,0");
    row(99.99, "100", "100");
    row(999.9, "1,000", "1\u202f000");
    row(std::numeric_limits<double>::infinity(), "–", "–");
}

void TestMessage::significant()
{
    QFETCH(const double, value);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    QCOMPARE(Language::english().significant(value), english);
    QCOMPARE(Language::french().significant(value), french);
}

void TestMessage::describesErrors()
{
    const auto error =
        failure(ErrorCode::Malformed, Message::verbatim(QStringLiteral("It is broken.")), QStringLiteral("a.json"),
                QStringLiteral("3:14"), Message::verbatim(QStringLiteral("Mend it.")))
            .value();
    QCOMPARE(describe(error, Language::english()), QStringLiteral("a.json: 3:14: It is broken. Mend it."));
    const auto bare = failure(ErrorCode::Internal, Message::verbatim(QStringLiteral("It is broken."))).value();
    QCOMPARE(describe(bare, Language::english()), QStringLiteral("It is broken."));
}

void TestMessage::progressMayBeEmpty()
{
    const Progress none;
    none(1, 2);
    QVERIFY(!none.stop());
    qint64 seen = 0;
    const Progress some{[&](qint64 done, qint64) { seen = done; }, [] { return true; }};
    some(7, 9);
    QCOMPARE(seen, 7);
    QVERIFY(some.stop());
}

QTEST_GUILESS_MAIN(TestMessage)
#include "test_message.moc"
