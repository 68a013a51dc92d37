// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"
#include "routing_words.hpp"

#include "access/routing.hpp"
#include "base/language.hpp"

#include <QTest>

using namespace passerelle;
using access::Verdict;
using test::explain;
using test::find;
using test::word;

/// What the verdicts come with: the questions to ask, the order of the doors, dates, costs, texts. The verdicts
/// themselves are held by test_routing_cases.
class TestRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dependsOnTheDay_data();
    void dependsOnTheDay();
    void asksForWhatIsMissing_data();
    void asksForWhatIsMissing();
    void ranks_data();
    void ranks();
    void judgesEveryRouteOnce();
    void everyReasonIsASentenceWithItsSource_data();
    void everyReasonIsASentenceWithItsSource();
    void givesNextCutoffCostAndObligations();

private:
    [[nodiscard]] std::vector<access::RouteAdvice> advise(const QByteArray &changes, const QDate &today) const;
    catalogue::CataloguePtr m_catalogue;
    const QDate m_today{2026, 11, 21};
};

namespace {

// "route=verdict:rule": the verdict, and a reason of that verdict by that rule (no rule: any).
void compare(const std::vector<access::RouteAdvice> &advice, const QString &expectation)
{
    const QString id = expectation.section(QLatin1Char('='), 0, 0);
    const QString verdict = expectation.section(QLatin1Char('='), 1).section(QLatin1Char(':'), 0, 0);
    const QString rule = expectation.section(QLatin1Char(':'), 1);
    const access::RouteAdvice *found = find(advice, id);
    QVERIFY2(found != nullptr, qPrintable(id));
    QVERIFY2(word(found->verdict) == verdict, qPrintable(expectation + QLatin1Char('\n') + explain(*found)));
    if (rule.isEmpty())
        return;
    const bool cited = std::any_of(found->reasons.begin(), found->reasons.end(), [&](const access::Reason &reason) {
        return reason.ruleId == rule && word(reason.verdict) == verdict;
    });
    QVERIFY2(cited, qPrintable(expectation + QLatin1Char('\n') + explain(*found)));
}

void row(const char *name, const char *changes, const char *expected)
{
    QTest::newRow(name) << QByteArray(changes) << QString::fromLatin1(expected).split(QLatin1Char(' '));
}

}  // namespace

std::vector<access::RouteAdvice> TestRouting::advise(const QByteArray &changes, const QDate &today) const
{
    return access::adviseRoutes(test::with(test::smallStartup(), changes), *m_catalogue, today);
}

void TestRouting::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
    m_catalogue = *loaded;
}

void TestRouting::dependsOnTheDay_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("expected");
    const QString large = QStringLiteral(R"({"estimate.gpu_hours_total": 60000})");
    const QString ready = QStringLiteral(R"({"project.trl_start": 6, "project.trl_end": 8})");
    const QString open = QStringLiteral(
        R"({"project.results_published": true, "route.machine": "jean-zay-v100", "estimate.gpu_hours_total": 60000})");
    QTest::newRow("a cut-off to come") << QDate(2026, 12, 15) << large
                                       << QStringLiteral("eurohpc-aif-large-scale=open:cutoffs");
    QTest::newRow("no cut-off left on record")
        << QDate(2027, 1, 5) << large << QStringLiteral("eurohpc-aif-large-scale=conditional:cutoffs");
    QTest::newRow("the last day of the EIC")
        << QDate(2026, 12, 17) << ready << QStringLiteral("eic-accelerator=open:cutoffs");
    QTest::newRow("the day after") << QDate(2026, 12, 18) << ready << QStringLiteral("eic-accelerator=closed:cutoffs");
    QTest::newRow("before GENCI's call") << QDate(2026, 12, 31) << open
                                         << QStringLiteral("genci-regular=conditional:cutoffs");
    QTest::newRow("during GENCI's call") << QDate(2027, 2, 28) << open << QStringLiteral("genci-regular=open:cutoffs");
    QTest::newRow("after GENCI's call") << QDate(2027, 3, 1) << open << QStringLiteral("genci-regular=closed:cutoffs");
}

void TestRouting::dependsOnTheDay()
{
    QFETCH(QDate, today);
    QFETCH(QString, changes);
    QFETCH(QString, expected);
    compare(advise(changes.toUtf8(), today), expected);
}

void TestRouting::asksForWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("key");
    const auto ask = [](const char *name, const char *changes, const char *route, const char *key) {
        QTest::newRow(name) << QByteArray(changes) << QString::fromLatin1(route) << QString::fromLatin1(key);
    };
    const char *playground = "eurohpc-aif-playground";
    ask("the volume", R"({"estimate.gpu_hours_total": null})", playground, "estimate.gpu_hours_total");
    ask("the duration", R"({"estimate.duration_months": null})", playground, "estimate.duration_months");
    ask("the country", R"({"company.country": null})", playground, "company.country");
    ask("the owners", R"({"company.ownership_non_eu_percent": null})", playground, "company.ownership_non_eu_percent");
    ask("defence", R"({"project.defence": null})", playground, "project.defence");
    ask("whether the data are anonymised", R"({"dataset.personal_data": true, "dataset.health_data": false})",
        playground, "dataset.anonymised");
    ask("whether there are health data", R"({"dataset.personal_data": true, "dataset.anonymised": false})", playground,
        "dataset.health_data");
    ask("the kind of company", R"({"company.kind": null, "company.headcount": null, "company.turnover_eur": null})",
        playground, "company.kind");
    ask("the turnover that decides an SME", R"({"company.kind": null, "company.turnover_eur": null})", playground,
        "company.turnover_eur");
    ask("the contract", R"({"pi.contract_type": null})", playground, "pi.contract_type");
    ask("the end of a fixed-term contract", R"({"pi.contract_type": "fixed_term", "estimate.end_date": "2027-03-01"})",
        playground, "pi.contract_end_date");
    ask("the publication of the results", R"({"project.results_published": null})", "genci-dynamic",
        "project.results_published");
    ask("the date of incorporation", R"({"company.creation_date": null})", "scaleway-startup", "company.creation_date");
    ask("whether it is a customer", R"({"company.existing_cloud_customer": null})", "scaleway-startup",
        "company.existing_cloud_customer");
    ask("the machine behind normalised hours",
        R"({"project.results_published": true, "estimate.gpu_hours_total": 20000, "route.machine": null})",
        "genci-dynamic", "route.machine");
    ask("an answer of the wrong type", R"({"project.defence": "perhaps"})", playground, "project.defence");
}

void TestRouting::asksForWhatIsMissing()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, route);
    QFETCH(QString, key);
    const auto advice = advise(changes, m_today);
    const access::RouteAdvice *found = find(advice, route);
    QVERIFY(found != nullptr);
    QVERIFY2(found->verdict == Verdict::Conditional, qPrintable(explain(*found)));
    QVERIFY2(found->missing.contains(key),
             qPrintable(found->missing.join(QLatin1Char(' ')) + QLatin1Char('\n') + explain(*found)));
}

void TestRouting::ranks_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QStringList>("first");
    row("the small plan", "{}", "eurohpc-aif-playground");
    row("the hole", R"({"estimate.gpu_hours_total": 7000})", "eurohpc-aif-playground eurohpc-aif-fast-lane");
    row("the fast lane", R"({"estimate.gpu_hours_total": 30000})", "eurohpc-aif-fast-lane");
    row("the large plan", R"({"estimate.gpu_hours_total": 90000})", "eurohpc-aif-large-scale");
    row("a long plan of open research", R"({"estimate.duration_months": 9, "project.results_published": true})",
        "eurohpc-development genci-dynamic eurohpc-aif-playground");
    row("defence", R"({"project.defence": true})", "outscale");
    row("identifiable health data",
        R"({"dataset.health_data": true, "dataset.personal_data": true, "dataset.anonymised": false})",
        "scaleway-startup outscale");
    row("a large company", R"({"company.kind": "large_company", "project.results_published": true})",
        "genci-dynamic eurohpc-benchmark eurohpc-development eurohpc-pay-per-use");
}

void TestRouting::ranks()
{
    QFETCH(QByteArray, changes);
    QFETCH(QStringList, first);
    const auto advice = advise(changes, m_today);
    QStringList order;
    for (const access::RouteAdvice &one : advice)
        order.append(one.routeId);
    QCOMPARE(order.mid(0, first.size()), first);
    bool closed = false;
    for (const access::RouteAdvice &one : advice) {
        QVERIFY(!closed || one.verdict == Verdict::Closed);
        closed = one.verdict == Verdict::Closed;
    }
}

void TestRouting::judgesEveryRouteOnce()
{
    const auto advice = access::adviseRoutes({}, *m_catalogue, m_today);
    QCOMPARE(advice.size(), m_catalogue->routes.size());
    QCOMPARE(advice.size(), std::size_t(25));
    for (std::size_t i = 0; i < advice.size(); ++i) {
        QCOMPARE(advice[i].rank, static_cast<int>(i));
        QVERIFY(find(advice, m_catalogue->routes[i].id) != nullptr);
        // Nothing said: nothing that asks anything is open.
        QVERIFY2(advice[i].verdict != Verdict::Open, qPrintable(explain(advice[i])));
    }
}

void TestRouting::everyReasonIsASentenceWithItsSource_data()
{
    QTest::addColumn<QByteArray>("changes");
    const auto add = [](const char *name, const char *changes) { QTest::newRow(name) << QByteArray(changes); };
    add("a startup", "{}");
    add("nobody said anything", R"({"company.kind": null, "company.headcount": null, "company.country": null,
        "company.turnover_eur": null, "company.ownership_non_eu_percent": null, "project.defence": null,
        "estimate.gpu_hours_total": null, "estimate.duration_months": null, "dataset.personal_data": null})");
    add("defence", R"({"project.defence": true})");
    add("identifiable health data", R"({"dataset.health_data": true, "dataset.anonymised": false})");
    add("a laboratory", R"({"company.kind": "academic", "project.results_published": true})");
    add("a public body", R"({"company.kind": "public"})");
    add("a large company", R"({"company.kind": "large_company", "company.headcount": 900})");
    add("the hole, from Switzerland", R"({"estimate.gpu_hours_total": 7000, "company.country": "CH"})");
    add("serving, with aid", R"({"project.production_inference": true, "funding.de_minimis_eur": 300000})");
    add("owned outside Europe", R"({"company.ownership_non_eu_percent": 80, "project.results_published": true})");
    add("a long plan", R"({"estimate.duration_months": 14, "estimate.gpus_per_job": 1})");
}

void TestRouting::everyReasonIsASentenceWithItsSource()
{
    QFETCH(QByteArray, changes);
    const auto isSentence = [](const QString &text) {
        return !text.isEmpty() && text.at(0).isUpper() && text.endsWith(QLatin1Char('.')) &&
               !text.contains(QLatin1Char('%'));
    };
    for (const access::RouteAdvice &one : advise(changes, m_today)) {
        for (const access::Reason &reason : one.reasons) {
            const QString where = one.routeId + QLatin1Char(' ') + reason.ruleId;
            QVERIFY2(!reason.ruleId.isEmpty() && !reason.sourceUrl.isEmpty() && !reason.sourceDate.isEmpty(),
                     qPrintable(where));
            QVERIFY2(reason.confidence != catalogue::Confidence::Unknown, qPrintable(where));
            for (const Language &language : {Language::english(), Language::french()}) {
                const QString text = reason.text.text(language);
                QVERIFY2(isSentence(text), qPrintable(where + QLatin1Char(' ') + text));
                const QString remedy = reason.remedy.text(language);
                QVERIFY2(reason.verdict == Verdict::Open || isSentence(remedy),
                         qPrintable(where + QLatin1Char(' ') + text));
            }
        }
        for (const Message &obligation : one.obligations)
            QVERIFY2(isSentence(obligation.text(Language::french())), qPrintable(obligation.text(Language::french())));
    }
}

void TestRouting::givesNextCutoffCostAndObligations()
{
    const auto advice = advise(R"({"estimate.gpu_hours_total": 60000})", m_today);
    const access::RouteAdvice *large = find(advice, QStringLiteral("eurohpc-aif-large-scale"));
    QCOMPARE(large->nextCutoff, std::optional(QDate(2026, 11, 30)));
    QCOMPARE(large->obligations.size(), std::size_t(4));
    QCOMPARE(large->cost.text(Language::french()),
             QStringLiteral("Les heures sont gratuites pour l’innovation en IA des PME et des startups."));
    QVERIFY(!find(advice, QStringLiteral("eurohpc-aif-playground"))->nextCutoff);
    QVERIFY(find(advice, QStringLiteral("bpifrance-diag-data-ia"))
                ->cost.text(Language::english())
                .contains(QLatin1String("7,500")));
}

QTEST_GUILESS_MAIN(TestRouting)
#include "test_routing.moc"
