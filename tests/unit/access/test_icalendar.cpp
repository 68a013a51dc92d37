// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"

#include "access/icalendar.hpp"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace passerelle;
using access::CalendarEvent;

/// The calendar file, held against the letter of RFC 5545 and read back by a parser that is not ours.
class TestIcalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsEveryLineByCrLfAndFoldsAt75Octets();
    void escapesText_data();
    void escapesText();
    void writesMomentsInUtcAndDaysAsDates();
    void keepsUidsAndStampOfThePlan();
    void isReadByAnotherParser();

private:
    [[nodiscard]] access::BackwardPlan plan(const char *route, const char *changes = "{}") const;
    catalogue::CataloguePtr m_catalogue;
    const QDate m_today{2026, 11, 21};
    const QDateTime m_stamp{QDate(2026, 11, 21), QTime(8, 30), QTimeZone::utc()};
};

namespace {

QByteArray unfolded(QByteArray ics)
{
    return ics.replace("\r\n ", "");
}

CalendarEvent entry(const QString &summary)
{
    CalendarEvent one;
    one.uid = QStringLiteral("a@passerelle");
    one.summary = summary;
    one.from = QDate(2026, 11, 30);
    return one;
}

}  // namespace

void TestIcalendar::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(loaded);
    m_catalogue = *loaded;
}

access::BackwardPlan TestIcalendar::plan(const char *route, const char *changes) const
{
    return access::backwardPlan(*m_catalogue->route(QString::fromLatin1(route)),
                                test::with(test::smallStartup(), changes), *m_catalogue, m_today);
}

void TestIcalendar::endsEveryLineByCrLfAndFoldsAt75Octets()
{
    const QString longText = QStringLiteral("Énergie, été et naïveté 🚀 ").repeated(30);
    const QByteArray ics = access::icsOf({entry(longText)}, longText, m_stamp);
    QVERIFY(ics.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(ics.count('\n'), ics.count("\r\n"));
    QCOMPARE(ics.count('\r'), ics.count("\r\n"));
    for (const QByteArray &line : QByteArray(ics).replace("\r\n", "\n").split('\n')) {
        QVERIFY2(line.size() <= 75, line.constData());
        // A fold inside a character would leave a broken one on each side.
        QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    QVERIFY(QString::fromUtf8(unfolded(ics)).contains(QStringLiteral("naïveté 🚀")));
}

void TestIcalendar::escapesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("separators") << QStringLiteral("a,b;c\\d") << QByteArray("a\\,b\\;c\\\\d");
    QTest::newRow("a line end cannot begin a property")
        << QStringLiteral("x\r\nEND:VCALENDAR") << QByteArray("x\\nEND:VCALENDAR");
    QTest::newRow("control characters") << QString(QStringLiteral("a") + QChar(7) + QStringLiteral("b"))
                                        << QByteArray("ab");
    QTest::newRow("a colon is plain text") << QStringLiteral("10:00") << QByteArray("10:00");
}

void TestIcalendar::escapesText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    const QByteArray ics = unfolded(access::icsOf({entry(text)}, {}, m_stamp));
    const QByteArray line = "\r\nSUMMARY:" + written + "\r\n";
    QVERIFY2(ics.contains(line), ics.constData());
    QCOMPARE(ics.count("\r\nEND:VCALENDAR\r\n"), qsizetype(1));
}

void TestIcalendar::writesMomentsInUtcAndDaysAsDates()
{
    CalendarEvent winter = entry(QStringLiteral("winter"));
    winter.time = QTime(10, 0);
    winter.timeZone = QStringLiteral("Europe/Luxembourg");
    CalendarEvent summer = winter;
    summer.from = QDate(2027, 6, 30);
    CalendarEvent nowhere = winter;
    nowhere.timeZone = QStringLiteral("Europe/Nowhere");
    CalendarEvent period = entry(QStringLiteral("period"));
    period.until = QDate(2026, 12, 2);
    const QByteArray ics = access::icsOf({winter, summer, nowhere, period}, {}, m_stamp);
    QVERIFY2(ics.contains("DTSTART:20261130T090000Z\r\n"), ics.constData());
    QVERIFY2(ics.contains("DTSTART:20270630T080000Z\r\n"), "summer time counts");
    QVERIFY2(ics.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"), "unknown zone: whole day");
    QVERIFY2(ics.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261203\r\n"), "exclusive end");
}

void TestIcalendar::keepsUidsAndStampOfThePlan()
{
    const auto large = plan("eurohpc-aif-large-scale", R"({"estimate.gpu_hours_total": 60000})");
    const QByteArray once = access::icsOf(large, QStringLiteral("d1"), m_stamp, Language::english());
    QCOMPARE(access::icsOf(large, QStringLiteral("d1"), m_stamp, Language::english()), once);
    QVERIFY(unfolded(once).contains("UID:eurohpc-aif-large-scale.submit.d1@passerelle\r\n"));
    QCOMPARE(once.count("DTSTAMP:20261121T083000Z\r\n"), once.count("BEGIN:VEVENT"));
    const QByteArray french = access::icsOf(large, QStringLiteral("d1"), m_stamp, Language::french());
    QVERIFY(french != once);
    QVERIFY(unfolded(french).contains("UID:eurohpc-aif-large-scale.submit.d1@passerelle\r\n"));
}

void TestIcalendar::isReadByAnotherParser()
{
    const QString python = QFile::exists(QStringLiteral("/usr/bin/python3")) ? QStringLiteral("/usr/bin/python3")
                                                                             : QStringLiteral("python3");
    if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import icalendar")}) != 0)
        QSKIP("python3-icalendar is not installed");
    auto large = plan("eurohpc-aif-large-scale", R"({"estimate.gpu_hours_total": 60000})");
    large.milestones.front().label = Message::verbatim(QStringLiteral("Émile, \"x\"; \\ <b> \n 🚀 ").repeated(9));
    QProcess parser;
    parser.start(python, {QStringLiteral("-c"), QStringLiteral(R"(
import sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    print(event['UID'], event.decoded('DTSTART'), event['SUMMARY'].replace('\n', '|'), sep='\t')
)")});
    parser.write(access::icsOf(large, QStringLiteral("d1"), m_stamp, Language::english()));
    parser.closeWriteChannel();
    QVERIFY(parser.waitForFinished());
    QVERIFY2(parser.exitCode() == 0, parser.readAllStandardError().constData());
    const QStringList lines = QString::fromUtf8(parser.readAllStandardOutput()).trimmed().split(QLatin1Char('\n'));
    QCOMPARE(static_cast<std::size_t>(lines.size()),
             access::eventsOf(large, QStringLiteral("d1"), Language::english()).size());
    QVERIFY2(lines.front().contains(QStringLiteral("Émile, \"x\"; \\ <b> | 🚀")), qPrintable(lines.front()));
    QVERIFY(lines.filter(QStringLiteral("large-scale.submit")).front().contains(QStringLiteral("09:00:00+00:00")));
}

QTEST_GUILESS_MAIN(TestIcalendar)
#include "test_icalendar.moc"
