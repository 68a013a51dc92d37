// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"

#include "access/calendar.hpp"
#include "access/condition.hpp"
#include "access/key_labels.hpp"
#include "access/readiness.hpp"
#include "access/rulebook.hpp"
#include "base/language.hpp"

#include <QJsonArray>
#include <QTest>

using namespace passerelle;
using access::Truth;

/// The rule engine itself, and the soundness of the rules that it is given.
class TestConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threeValues_data();
    void threeValues();
    void namesTheKeysThatWouldSettle();
    void comparesWithAValueOfTheData();
    void derives_data();
    void derives();
    void everyConditionIsWellFormed();
    void everyWordOfTheRoutesHasAMeaning();
    void everyTextHasItsFrench();
    void everyKeyHasALabel();
    void calendarListsComingDatesOnce();
    void readinessFollowsTheFacts();

private:
    catalogue::CataloguePtr m_catalogue;
    access::Rulebook m_rulebook;
};

namespace {

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

// Every object under a "when" or "done_when", wherever it stands.
void collect(const QJsonValue &value, std::vector<QJsonObject> &conditions)
{
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        collect(item, conditions);
    const QJsonObject fields = value.toObject();
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        if (field.key() == QLatin1String("when") || field.key() == QLatin1String("done_when"))
            conditions.push_back(field->toObject());
        else
            collect(*field, conditions);
    }
}

}  // namespace

void TestConditions::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
    m_catalogue = *loaded;
    m_rulebook = access::rulebookOf(*m_catalogue);
    QVERIFY(!m_rulebook.rules.isEmpty());
}

void TestConditions::threeValues_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<Truth>("expected");
    const auto say = [](const char *condition, Truth expected) {
        QTest::newRow(condition) << QByteArray(condition) << expected;
    };
    say(R"({"key": "hours", "op": "eq", "value": 5000})", Truth::True);
    say(R"({"key": "hours", "op": "ne", "value": 5000})", Truth::False);
    say(R"({"key": "hours", "op": "le", "value": 5000})", Truth::True);
    say(R"({"key": "hours", "op": "lt", "value": 5000})", Truth::False);
    say(R"({"key": "hours", "op": "gt", "value": 4999.5})", Truth::True);
    say(R"({"key": "hours", "op": "ge", "value": 5001})", Truth::False);
    say(R"({"key": "kind", "op": "in", "value": ["academic", "SME"]})", Truth::True);
    say(R"({"key": "kind", "op": "in", "value": []})", Truth::False);
    say(R"({"key": "nothing", "op": "eq", "value": false})", Truth::Unknown);
    say(R"({"key": "empty", "op": "eq", "value": ""})", Truth::Unknown);
    say(R"({"key": "nothing", "op": "missing"})", Truth::True);
    say(R"({"key": "hours", "op": "present"})", Truth::True);
    say(R"({"key": "kind", "op": "eq", "value": true})", Truth::Unknown);
    say(R"({"key": "kind", "op": "lt", "value": 3})", Truth::Unknown);
    say(R"({"key": "hours", "op": "near", "value": 3})", Truth::Unknown);
    say(R"({"not": {"key": "nothing", "op": "eq", "value": 1}})", Truth::Unknown);
    say(R"({"not": {"key": "hours", "op": "eq", "value": 1}})", Truth::True);
    say(R"({"all": [{"key": "hours", "op": "eq", "value": 1}, {"key": "nothing", "op": "eq", "value": 1}]})",
        Truth::False);
    say(R"({"all": [{"key": "hours", "op": "gt", "value": 1}, {"key": "nothing", "op": "eq", "value": 1}]})",
        Truth::Unknown);
    say(R"({"any": [{"key": "hours", "op": "gt", "value": 1}, {"key": "nothing", "op": "eq", "value": 1}]})",
        Truth::True);
    say(R"({"any": [{"key": "hours", "op": "lt", "value": 1}, {"key": "nothing", "op": "eq", "value": 1}]})",
        Truth::Unknown);
    say(R"({"all": [{"always": true}], "any": [{"always": false}]})", Truth::False);
    say(R"({})", Truth::Unknown);
}

void TestConditions::threeValues()
{
    QFETCH(QByteArray, condition);
    QFETCH(Truth, expected);
    const access::Facts facts = test::with({}, R"({"hours": 5000, "kind": "sme", "empty": " "})");
    QCOMPARE(access::evaluate(object(condition), facts).truth, expected);
}

void TestConditions::namesTheKeysThatWouldSettle()
{
    const QJsonObject condition = object(R"({"all": [{"key": "a", "op": "eq", "value": 1},
        {"any": [{"key": "b", "op": "eq", "value": 1}, {"key": "a", "op": "eq", "value": 2}]}]})");
    QCOMPARE(access::evaluate(condition, {}).missing, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(access::keysOf(condition), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(access::evaluate(condition, test::with({}, R"({"a": 3})")).missing.isEmpty());
}

void TestConditions::comparesWithAValueOfTheData()
{
    const QJsonObject route = object(R"({"limits": {"max": 10, "duration_months": [1, 2, 3]}})");
    const QJsonObject condition = object(R"({"key": "n", "op": "le", "value_from": "limits.max"})");
    const QJsonObject last = object(R"({"key": "n", "op": "le", "value_from": "limits.duration_months.last"})");
    const QJsonObject absent = object(R"({"key": "n", "op": "le", "value_from": "limits.min"})");
    const access::Facts facts = test::with({}, R"({"n": 4})");
    QCOMPARE(access::evaluate(condition, facts, route).truth, Truth::True);
    QCOMPARE(access::evaluate(last, facts, route).truth, Truth::False);
    QCOMPARE(access::evaluate(absent, facts, route).truth, Truth::Unknown);
}

void TestConditions::derives_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("expected");
    const auto say = [](const char *name, const char *facts, const char *key, const QJsonValue &expected) {
        QTest::newRow(name) << QByteArray(facts) << QString::fromLatin1(key) << expected;
    };
    const QJsonValue nothing(QJsonValue::Undefined);
    say("whole hours", R"({"estimate.gpu_hours_total": 12.2})", "estimate.gpu_hours_total", 13);
    say("rounding noise", R"({"estimate.gpu_hours_total": 5000.0000001})", "estimate.gpu_hours_total", 5000);
    say("250 people", R"({"company.headcount": 250, "company.is_sme": true})", "company.is_sme", false);
    say("249 people, turnover unknown", R"({"company.headcount": 249})", "company.is_sme", nothing);
    say("249 people, 50 million", R"({"company.headcount": 249, "company.turnover_eur": 5e7})", "company.is_sme", true);
    say("four times on H100", R"({"estimate.gpu_hours_total": 100, "route.machine": "jean-zay-h100"})",
        "estimate.gpu_hours_normalised", 400);
    say("no factor known for Adastra", R"({"estimate.gpu_hours_total": 20000, "route.machine": "adastra-mi250x"})",
        "estimate.gpu_hours_normalised", nothing);
    say("node-hours on four GPUs", R"({"estimate.gpu_hours_total": 5000, "route.machine": "leonardo-booster"})",
        "estimate.node_hours", 1250);
    say("node unknown", R"({"estimate.gpu_hours_total": 5000, "route.machine": "arrhenius-gpu"})",
        "estimate.node_hours", nothing);
    say("days to the start", R"({"project.start_date": "2026-12-01"})", "project.start_in_days", 10);
    say("end of a project", R"({"project.start_date": "2026-12-31", "estimate.duration_months": 2})",
        "estimate.end_date", QStringLiteral("2027-02-28"));
    say("age", R"({"company.creation_date": "2021-11-22"})", "derived.age_years", 4);
    say("a machine nobody knows", R"({"estimate.gpu_hours_total": 5, "route.machine": "x.y{z}"})",
        "estimate.node_hours", nothing);
    say("no personal data", R"({"dataset.personal_data": false})", "dataset.anonymised", true);
}

void TestConditions::derives()
{
    QFETCH(QByteArray, facts);
    QFETCH(QString, key);
    QFETCH(QJsonValue, expected);
    const access::Facts completed = access::withDerived(test::with({}, facts), m_rulebook, QDate(2026, 11, 21));
    QCOMPARE(completed.value(key, QJsonValue(QJsonValue::Undefined)), expected);
}

void TestConditions::everyConditionIsWellFormed()
{
    std::vector<QJsonObject> conditions;
    collect(m_rulebook.rules, conditions);
    const QJsonArray rules = m_rulebook.facts[QLatin1String("routing_rules")].toArray();
    QCOMPARE(rules.size(), 12);
    for (const QJsonValue &rule : rules)
        conditions.push_back(rule.toObject());
    QVERIFY(conditions.size() > 80);
    for (const QJsonObject &condition : conditions) {
        QCOMPARE(access::conditionFaults(condition), QStringList());
        for (const QString &key : access::keysOf(condition))
            QVERIFY2(key.startsWith(QLatin1String("derived.")) || access::labelledKeys().contains(key),
                     qPrintable(key));
    }
    QVERIFY(!access::conditionFaults(object(R"({"any": [{"key": "a", "op": "maybe"}]})")).isEmpty());
    QVERIFY(!access::conditionFaults(object(R"({"op": "eq"})")).isEmpty());
}

void TestConditions::everyWordOfTheRoutesHasAMeaning()
{
    const QJsonObject words = m_rulebook.rules[QLatin1String("organisation_words")].toObject();
    const QJsonObject countries = m_rulebook.rules[QLatin1String("country_rules")].toObject();
    const QJsonObject models = m_rulebook.rules[QLatin1String("cutoff_models")].toObject();
    for (const catalogue::Route &route : m_catalogue->routes) {
        const QJsonArray organisations = route.eligibility[QLatin1String("organisation")].toArray();
        for (const QJsonValue &word : organisations)
            QVERIFY2(words.contains(word.toString()), qPrintable(word.toString()));
        const QString country = route.eligibility[QLatin1String("countries")].toString();
        QVERIFY2(country.isEmpty() || countries.contains(country), qPrintable(country));
        const QString model = access::valueAt(route.raw, QStringLiteral("cutoffs.model")).toString();
        QVERIFY2(models.contains(model), qPrintable(model));
    }
    const QJsonArray profiles = m_rulebook.facts[QLatin1String("eligibility_profiles")].toArray();
    QCOMPARE(m_rulebook.rules[QLatin1String("profiles")].toArray().size(), profiles.size());
}

void TestConditions::everyTextHasItsFrench()
{
    QStringList french = m_rulebook.rules[QLatin1String("french")].toObject().keys();
    french += m_rulebook.rules[QLatin1String("sentences")].toObject().keys();
    for (const catalogue::Route &route : m_catalogue->routes) {
        QVERIFY2(french.contains(route.status), qPrintable(route.status));
        const QJsonArray obligations = route.raw[QLatin1String("obligations")].toArray();
        for (const QJsonValue &obligation : obligations)
            QVERIFY2(french.contains(obligation.toString()), qPrintable(obligation.toString()));
        for (const catalogue::FormSection &section : route.form) {
            for (const catalogue::FormField &field : section.fields) {
                const QString note = field.raw[QLatin1String("note_en")].toString();
                QVERIFY2(note.isEmpty() || french.contains(note), qPrintable(note));
            }
        }
    }
}

void TestConditions::everyKeyHasALabel()
{
    const QJsonObject groups = m_rulebook.facts[QLatin1String("profile_keys")].toObject();
    int count = 0;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        const QJsonArray names = group->toArray();
        for (const QJsonValue &name : names) {
            const QString key = group.key() + QLatin1Char('.') + name.toString();
            QVERIFY2(access::isProfileKey(key), qPrintable(key));
            QVERIFY(access::labelOfKey(key).text(Language::english()) != key);
            ++count;
        }
    }
    QVERIFY(count > 140);
    QCOMPARE(access::labelOfKey(QStringLiteral("no.such_key")).text(Language::english()),
             QStringLiteral("no.such_key"));
    QVERIFY(!access::isProfileKey(QStringLiteral("model.path")));
    QVERIFY(access::labelledKeys().contains(QStringLiteral("plan.epochs")));
}

void TestConditions::calendarListsComingDatesOnce()
{
    const auto *route = m_catalogue->route(QStringLiteral("eurohpc-aif-large-scale"));
    const auto coming = access::comingCutoffs(*route, *m_catalogue, QDate(2026, 12, 1));
    QCOMPARE(coming.size(), std::size_t(2));
    QCOMPARE(coming.front().date, QDate(2026, 12, 15));
    QCOMPARE(coming.front().time, std::optional(QTime(10, 0)));
    QCOMPARE(coming.front().timeZone, QStringLiteral("Europe/Luxembourg"));
    QVERIFY(!coming.front().sourceUrl.isEmpty());
    const auto all = access::calendarOf(*m_catalogue, QDate(2026, 11, 21));
    QCOMPARE(all.size(), std::size_t(8));
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.date < b.date; }));
    // The call of January and February begins before the cut-off of 4 January.
    QVERIFY(all.at(6).isPeriod());
    QCOMPARE(all.at(6).until, std::optional(QDate(2027, 2, 28)));
    QCOMPARE(access::dayText(QDate(2026, 12, 1)).text(Language::french()), QStringLiteral("1 décembre 2026"));
}

void TestConditions::readinessFollowsTheFacts()
{
    const auto *genci = m_catalogue->route(QStringLiteral("genci-dynamic"));
    const access::Facts facts = test::with(test::smallStartup(), R"({"infra.public_ip": "192.0.2.7",
        "infra.fqdn": "calcul.exemple.fr", "pi.nationality": "BR"})");
    const auto items = access::readinessOf(*genci, facts, *m_catalogue, QDate(2026, 11, 21));
    QCOMPARE(items.size(), std::size_t(5));
    QCOMPARE(items.at(0).id, QStringLiteral("fixed_ip"));
    QCOMPARE(items.at(0).state, access::ReadinessState::Done);
    QCOMPARE(items.at(1).id, QStringLiteral("security_officer"));
    QCOMPARE(items.at(1).state, access::ReadinessState::Missing);
    QCOMPARE(items.at(2).weight, access::ReadinessWeight::Delay);
    QCOMPARE(items.at(2).days, 90);
    for (const auto &item : items)
        QVERIFY(!item.label.text(Language::french()).isEmpty() && !item.sourceUrl.isEmpty());
}

QTEST_GUILESS_MAIN(TestConditions)
#include "test_conditions.moc"
