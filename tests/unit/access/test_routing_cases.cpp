// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing_words.hpp"

#include "access/routing.hpp"
#include "base/json.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace passerelle;

/// tests/data/routing/cases.json: company × project × volume against the verdict of every route, worked out by hand.
class TestRoutingCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void coversEveryRouteInSixtyCases();
    void decides_data();
    void decides();

private:
    catalogue::CataloguePtr m_catalogue;
    QJsonObject m_table;
};

namespace {

QJsonObject merged(QJsonObject base, const QJsonObject &changes)
{
    for (auto change = changes.constBegin(); change != changes.constEnd(); ++change) {
        if (change->isNull())
            base.remove(change.key());
        else
            base.insert(change.key(), *change);
    }
    return base;
}

access::Facts factsOf(const QJsonObject &object)
{
    access::Facts facts;
    for (auto fact = object.constBegin(); fact != object.constEnd(); ++fact)
        facts.insert(fact.key(), *fact);
    return facts;
}

bool isRule(const QString &id, const QString &wanted)
{
    return wanted.endsWith(QLatin1Char('*')) ? id.startsWith(wanted.chopped(1)) : id == wanted;
}

// What is wrong with one route's verdict; empty when it is as expected and cites the rule.
QString difference(const access::RouteAdvice &advice, const QString &expected)
{
    const QString verdict = expected.section(QLatin1Char(' '), 0, 0);
    const QString rule = expected.section(QLatin1Char(' '), 1);
    const bool cited = std::any_of(advice.reasons.begin(), advice.reasons.end(), [&](const access::Reason &reason) {
        return test::word(reason.verdict) == verdict && isRule(reason.ruleId, rule);
    });
    if (test::word(advice.verdict) == verdict && cited)
        return {};
    return QStringLiteral("expected %1\n%2\n").arg(expected, test::explain(advice));
}

}  // namespace

void TestRoutingCases::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(loaded);
    m_catalogue = *loaded;
    const auto table = readJsonFile(QStringLiteral(PASSERELLE_TEST_DATA "/routing/cases.json"));
    QVERIFY2(table, table ? "" : qPrintable(describe(table.error(), Language::english())));
    m_table = table->toObject();
}

void TestRoutingCases::coversEveryRouteInSixtyCases()
{
    QVERIFY(m_table[QLatin1String("cases")].toArray().size() >= 60);
    QCOMPARE(m_catalogue->routes.size(), std::size_t(25));
    const QJsonObject bases = m_table[QLatin1String("bases")].toObject();
    for (auto base = bases.constBegin(); base != bases.constEnd(); ++base) {
        const QJsonObject expected = base->toObject().value(QLatin1String("expect")).toObject();
        for (const catalogue::Route &route : m_catalogue->routes)
            QVERIFY2(expected.contains(route.id), qPrintable(base.key() + QLatin1Char(' ') + route.id));
        QCOMPARE(static_cast<std::size_t>(expected.size()), m_catalogue->routes.size());
    }
}

void TestRoutingCases::decides_data()
{
    QTest::addColumn<QJsonObject>("facts");
    QTest::addColumn<QJsonObject>("expected");
    QTest::addColumn<QDate>("today");
    const QJsonObject bases = m_table[QLatin1String("bases")].toObject();
    const QJsonArray cases = m_table[QLatin1String("cases")].toArray();
    for (const QJsonValue &item : cases) {
        const QJsonObject one = item.toObject();
        const QJsonObject base = bases[one[QLatin1String("of")].toString()].toObject();
        QVERIFY2(!one[QLatin1String("because")].toString().isEmpty(), "each case cites the facts");
        const QString today = one[QLatin1String("today")].toString(m_table[QLatin1String("today")].toString());
        QTest::newRow(qPrintable(one[QLatin1String("name")].toString()))
            << merged(base[QLatin1String("facts")].toObject(), one[QLatin1String("changes")].toObject())
            << merged(base[QLatin1String("expect")].toObject(), one[QLatin1String("expect")].toObject())
            << QDate::fromString(today, Qt::ISODate);
    }
}

void TestRoutingCases::decides()
{
    QFETCH(QJsonObject, facts);
    QFETCH(QJsonObject, expected);
    QFETCH(QDate, today);
    QString wrong;
    for (const access::RouteAdvice &advice : access::adviseRoutes(factsOf(facts), *m_catalogue, today))
        wrong += difference(advice, expected[advice.routeId].toString());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestRoutingCases)
#include "test_routing_cases.moc"
