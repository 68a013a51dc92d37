// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/de_minimis.hpp"
#include "access/sme.hpp"
#include "base/language.hpp"

#include <QJsonArray>
#include <QTest>

using namespace passerelle;
using namespace passerelle::access;

namespace {

/// The shipped rules with limits of the test's own, so that the table below stays right when the facts are revised.
Rulebook rulebook()
{
    Rulebook book{{}, shippedRules()};
    book.facts.insert(QStringLiteral("sme_definition"), QJsonObject{{QStringLiteral("max_headcount_exclusive"), 250},
                                                                    {QStringLiteral("max_turnover_eur"), 5e7},
                                                                    {QStringLiteral("max_balance_sheet_eur"), 4.3e7}});
    book.facts.insert(QStringLiteral("de_minimis"),
                      QJsonObject{{QStringLiteral("ceiling_eur"), 300000}, {QStringLiteral("period_years"), 3}});
    return book;
}

Facts factsOf(const QString &text)
{
    Facts facts;
    for (const QString &pair : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList parts = pair.split(QLatin1Char('='));
        const QString key = QStringLiteral("company.") + parts[0];
        facts.insert(key, parts[1] == QLatin1String("yes")  ? QJsonValue(true)
                          : parts[1] == QLatin1String("no") ? QJsonValue(false)
                                                            : QJsonValue(parts[1].toDouble()));
    }
    return facts;
}

QJsonObject award(const char *day, double euros)
{
    QJsonObject entry{{QStringLiteral("eur"), euros}};
    if (*day != 0)
        entry.insert(QStringLiteral("granted_on"), QLatin1String(day));
    return entry;
}

}  // namespace

class TestCompanyStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompanyIsAnSmeOrNot_data();
    void aCompanyIsAnSmeOrNot();
    void aidOfTheLastYearsIsAddedUp();
    void tooMuchAidIsSaid();
};

void TestCompanyStanding::aCompanyIsAnSmeOrNot_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *said, const char *answer) {
        QTest::newRow(said) << QString::fromLatin1(said) << QString::fromLatin1(answer);
    };
    row("headcount=12 turnover_eur=8e5", "yes");
    row("headcount=249 turnover_eur=5e7", "yes");
    row("headcount=250 turnover_eur=1 balance_sheet_eur=1", "no");
    row("headcount=100 turnover_eur=9e7 balance_sheet_eur=4e7", "yes");
    row("headcount=100 turnover_eur=9e7 balance_sheet_eur=5e7", "no");
    row("headcount=100 turnover_eur=9e7", "open");
    row("headcount=100", "open");
    row("", "open");
    // Companies that count with it decide too, and an answer that lacks them is none.
    row("headcount=40 turnover_eur=1e6 linked_enterprises=no", "yes");
    row("headcount=40 turnover_eur=1e6 linked_enterprises=yes", "open");
    row("headcount=40 turnover_eur=1e6 linked_enterprises=yes linked_headcount=210", "no");
    row("headcount=40 turnover_eur=1e6 linked_enterprises=yes linked_headcount=209", "open");
    row("headcount=40 turnover_eur=1e6 linked_enterprises=yes linked_headcount=209 linked_turnover_eur=4.9e7", "yes");
    row("headcount=40 turnover_eur=1e6 linked_enterprises=yes linked_headcount=9 linked_turnover_eur=6e7 "
        "balance_sheet_eur=1e6 linked_balance_sheet_eur=4.3e7",
        "no");
}

void TestCompanyStanding::aCompanyIsAnSmeOrNot()
{
    QFETCH(QString, said);
    QFETCH(QString, answer);
    const SmeAnswer told = smeAnswer(factsOf(said), rulebook());
    QCOMPARE(!told.isSme ? QStringLiteral("open") : *told.isSme ? QStringLiteral("yes") : QStringLiteral("no"), answer);
    QVERIFY(!told.why.text(Language::english()).isEmpty());
}

void TestCompanyStanding::aidOfTheLastYearsIsAddedUp()
{
    const QDate today(2026, 11, 21);
    const Facts facts{
        {QStringLiteral("funding.de_minimis_awards"), QJsonArray{award("2023-11-21", 1000), award("2023-11-22", 20000),
                                                                 award("2026-01-05", 30000), award("", 400)}}};
    const AidCount count = aidCount(facts, rulebook(), today);
    QCOMPARE((count.received).value(), 50400.0);
    QVERIFY(count.ceiling.has_value());
    QCOMPARE((*count.ceiling).value(), 300000.0);
    QCOMPARE(count.years, 3);
    const QString text = count.sentence.text(Language::english());
    QVERIFY2(text.contains(QStringLiteral("249,600")), qPrintable(text));
    QCOMPARE((aidCount({}, rulebook(), today).received).value(), 0.0);
}

void TestCompanyStanding::tooMuchAidIsSaid()
{
    const Facts facts{{QStringLiteral("funding.de_minimis_eur"), 300001}};
    const AidCount count = aidCount(facts, rulebook(), QDate(2026, 11, 21));
    QVERIFY(count.received > *count.ceiling);
    QVERIFY(count.sentence.text(Language::english()).contains(QStringLiteral("above the ceiling")));
    QVERIFY(aidCount({}, Rulebook{{}, shippedRules()}, QDate(2026, 11, 21)).sentence.isEmpty());
}

QTEST_GUILESS_MAIN(TestCompanyStanding)
#include "test_company_standing.moc"
