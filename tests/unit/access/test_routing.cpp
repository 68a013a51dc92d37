// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"

#include "access/routing.hpp"
#include "base/language.hpp"

#include <QTest>

using namespace passerelle;
using access::Verdict;

/// Company × project × volume against the verdict of the routes that matter, each with the rule that decides.
class TestRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decides_data();
    void decides();
    void dependsOnTheDay_data();
    void dependsOnTheDay();
    void asksForWhatIsMissing_data();
    void asksForWhatIsMissing();
    void ranks_data();
    void ranks();
    void judgesEveryRouteOnce();
    void everyReasonHasTextAndSourceInBothLanguages();
    void givesNextCutoffCostAndObligations();

private:
    [[nodiscard]] std::vector<access::RouteAdvice> advise(const QByteArray &changes, const QDate &today) const;
    catalogue::CataloguePtr m_catalogue;
    const QDate m_today{2026, 11, 21};
};

namespace {

const access::RouteAdvice *find(const std::vector<access::RouteAdvice> &advice, const QString &id)
{
    for (const access::RouteAdvice &one : advice) {
        if (one.routeId == id)
            return &one;
    }
    return nullptr;
}

QString word(Verdict verdict)
{
    return verdict == Verdict::Open     ? QStringLiteral("open")
           : verdict == Verdict::Closed ? QStringLiteral("closed")
                                        : QStringLiteral("conditional");
}

QString explain(const access::RouteAdvice &advice)
{
    QStringList lines{advice.routeId + QLatin1String(" is ") + word(advice.verdict)};
    for (const access::Reason &reason : advice.reasons)
        lines.append(QStringLiteral("%1 %2: %3")
                         .arg(word(reason.verdict), reason.ruleId, reason.text.text(Language::english())));
    return lines.join(QLatin1Char('\n'));
}

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

void TestRouting::decides_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QStringList>("expected");

    row("a startup with 3,000 hours", "{}",
        "eurohpc-aif-playground=open:routing_rules[3] eurohpc-aif-fast-lane=closed:limits.min_gpu_hours "
        "eurohpc-aif-large-scale=closed:limits.min_gpu_hours scaleway-startup=open ovhcloud-startup=open outscale=open "
        "genci-dynamic=closed:eligibility_matrix.genci.startup_eu_owned "
        "eurohpc-development=closed:eligibility_matrix.eurohpc-open-research.startup_eu_owned "
        "eurohpc-extreme=closed:status eurohpc-pay-per-use=conditional:status it4lia=conditional:eligibility.countries "
        "l-aif=conditional:status hammerhai=conditional:status ai2f=open ffplus-type2=closed:status "
        "ffplus-type1=closed:status genci-grand-challenge=closed:status france2030-pionniers-ia=closed:status");

    // The volume: Playground up to 5,000, Fast Lane above 10,000, the hole between.
    row("4,999 hours", R"({"estimate.gpu_hours_total": 4999})",
        "eurohpc-aif-playground=open:limits.max_gpu_hours eurohpc-aif-fast-lane=closed:limits.min_gpu_hours");
    row("5,000 hours", R"({"estimate.gpu_hours_total": 5000})",
        "eurohpc-aif-playground=open:limits.max_gpu_hours eurohpc-aif-fast-lane=closed:limits.min_gpu_hours");
    row("a fraction over 5,000 hours", R"({"estimate.gpu_hours_total": 5000.4})",
        "eurohpc-aif-playground=conditional:limits.max_gpu_hours "
        "eurohpc-aif-fast-lane=conditional:limits.min_gpu_hours");
    row("5,001 hours", R"({"estimate.gpu_hours_total": 5001})",
        "eurohpc-aif-playground=conditional:limits.max_gpu_hours "
        "eurohpc-aif-fast-lane=conditional:limits.min_gpu_hours");
    row("7,500 hours", R"({"estimate.gpu_hours_total": 7500})",
        "eurohpc-aif-playground=conditional:limits.max_gpu_hours "
        "eurohpc-aif-fast-lane=conditional:limits.min_gpu_hours "
        "eurohpc-aif-large-scale=closed:limits.min_gpu_hours");
    row("10,000 hours", R"({"estimate.gpu_hours_total": 10000})",
        "eurohpc-aif-playground=conditional:limits.max_gpu_hours "
        "eurohpc-aif-fast-lane=conditional:limits.min_gpu_hours");
    row("10,001 hours", R"({"estimate.gpu_hours_total": 10001})",
        "eurohpc-aif-playground=closed:limits.max_gpu_hours eurohpc-aif-fast-lane=open:routing_rules[5]");
    row("50,000 hours", R"({"estimate.gpu_hours_total": 50000})",
        "eurohpc-aif-fast-lane=open:routing_rules[5] eurohpc-aif-large-scale=closed:limits.min_gpu_hours");
    row("50,001 hours", R"({"estimate.gpu_hours_total": 50001})",
        "eurohpc-aif-fast-lane=closed:limits.max_gpu_hours eurohpc-aif-large-scale=open:routing_rules[6]");
    row("more than the largest known volume", R"({"estimate.gpu_hours_total": 2400001})",
        "eurohpc-aif-large-scale=conditional:limits.max_gpu_hours");

    // The calendar of the hours: three months at most.
    row("three months", R"({"estimate.duration_months": 3})", "eurohpc-aif-playground=open:limits.duration_months");
    row("four months", R"({"estimate.duration_months": 4, "project.results_published": true})",
        "eurohpc-aif-playground=conditional:limits.duration_months eurohpc-development=open:routing_rules[7] "
        "genci-dynamic=open:routing_rules[7] eurohpc-benchmark=closed:limits.duration_months");
    row("six months and 20,000 hours", R"({"estimate.duration_months": 6, "estimate.gpu_hours_total": 20000})",
        "eurohpc-aif-playground=conditional:limits.max_gpu_hours "
        "eurohpc-aif-fast-lane=conditional:limits.duration_months");
    row("5,000 hours on one GPU last too long", R"({"estimate.gpu_hours_total": 5000, "estimate.gpus_per_job": 1})",
        "eurohpc-aif-playground=conditional:burn_rate");
    row("5,000 hours on four GPUs fit", R"({"estimate.gpu_hours_total": 5000, "estimate.gpus_per_job": 4})",
        "eurohpc-aif-playground=open:burn_rate");

    // The size of the company.
    row("an SME of 249", R"({"company.kind": "sme", "company.headcount": 249, "company.turnover_eur": 50000000})",
        "eurohpc-aif-playground=open:eligibility.organisation scaleway-startup=closed:eligibility.organisation");
    row("250 people are no SME, whatever was ticked",
        R"({"company.kind": "sme", "company.is_sme": true, "company.headcount": 250})",
        "eurohpc-aif-playground=closed:eligibility.organisation "
        "eurohpc-aif-fast-lane=closed:eligibility_matrix.eurohpc-aif-industrial.large_company "
        "eurohpc-pay-per-use=conditional:status");
    row("turnover and balance sheet over the ceilings",
        R"({"company.kind": "sme", "company.turnover_eur": 50000001, "company.balance_sheet_eur": 43000001})",
        "eurohpc-aif-playground=closed:eligibility.organisation");
    row("turnover over, balance sheet under",
        R"({"company.kind": null, "company.turnover_eur": 50000001, "company.balance_sheet_eur": 43000000})",
        "eurohpc-aif-playground=open:eligibility.organisation");
    row("a large company that publishes",
        R"({"company.kind": "large_company", "company.headcount": 6000, "project.results_published": true})",
        "eurohpc-aif-playground=closed:eligibility_matrix.eurohpc-aif-industrial.large_company "
        "eurohpc-pay-per-use=conditional:status eurohpc-development=open:routing_rules[10] "
        "eurohpc-benchmark=open:routing_rules[10] eurohpc-regular=closed:limits.per_machine.leonardo-booster "
        "genci-dynamic=open:routing_rules[8] outscale=open bpifrance-diag-data-ia=closed:eligibility.organisation");
    row("a large company that keeps its results", R"({"company.kind": "large_company", "company.headcount": 6000})",
        "eurohpc-development=closed:eligibility_matrix.eurohpc-open-research.large_company "
        "genci-dynamic=closed:eligibility_matrix.genci.large_company outscale=open");
    row("a mid-cap", R"({"company.kind": "mid_cap", "company.headcount": 400})",
        "eurohpc-aif-playground=closed:eligibility.organisation bpifrance-diag-data-ia=conditional:status "
        "eic-accelerator=conditional:eligibility.trl");

    // Academics and public bodies.
    row("a laboratory with a small plan", R"({"company.kind": "academic", "project.results_published": true})",
        "eurohpc-aif-playground=closed:eligibility_matrix.eurohpc-aif-industrial.academic "
        "genci-dynamic=open:routing_rules[8] eurohpc-ai-science=closed:limits.per_machine.leonardo-booster "
        "eurohpc-pay-per-use=closed:eligibility.organisation");
    row("a laboratory just under the AI for Science minimum",
        R"({"company.kind": "academic", "estimate.gpu_hours_total": 79999, "estimate.duration_months": 6})",
        "eurohpc-ai-science=closed:limits.per_machine.leonardo-booster");
    row("a laboratory at the AI for Science minimum",
        R"({"company.kind": "academic", "estimate.gpu_hours_total": 80000, "estimate.duration_months": 6})",
        "eurohpc-ai-science=open:routing_rules[11]");
    row("a laboratory over the AI for Science maximum",
        R"({"company.kind": "academic", "estimate.gpu_hours_total": 360001, "estimate.duration_months": 6})",
        "eurohpc-ai-science=closed:limits.per_machine.leonardo-booster");
    row("a public body", R"({"company.kind": "public", "project.results_published": true})",
        "eurohpc-aif-fast-lane=closed:eligibility_matrix.eurohpc-aif-industrial.public_body "
        "eurohpc-development=open:eligibility.organisation genci-dynamic=open:routing_rules[11] outscale=open");
    row("a startup inside a European project",
        R"({"project.eu_funded": true, "estimate.gpu_hours_total": 100000, "estimate.duration_months": 6})",
        "eurohpc-ai-science=open:routing_rules[11]");
    row("a startup outside any European project",
        R"({"project.eu_funded": false, "estimate.gpu_hours_total": 100000, "estimate.duration_months": 6})",
        "eurohpc-ai-science=closed:eligibility.organisation");

    // Defence and data.
    row("a defence project", R"({"project.defence": true})",
        "eurohpc-aif-playground=closed:routing_rules[1] genci-dynamic=closed:routing_rules[1] "
        "eurohpc-regular=closed:routing_rules[1] "
        "outscale=conditional:eligibility_matrix.sovereign-cloud.defence_project");
    row("a use that is not civilian", R"({"project.defence": null, "compliance.civilian_use": false})",
        "eurohpc-aif-playground=closed:routing_rules[1] genci-regular=closed:routing_rules[1]");
    row("identifiable health data",
        R"({"dataset.health_data": true, "dataset.personal_data": true, "dataset.anonymised": false})",
        "eurohpc-aif-playground=closed:routing_rules[2] genci-dynamic=closed:routing_rules[2] scaleway-startup=open "
        "outscale=open");
    row("anonymised health data", R"({"dataset.health_data": true, "dataset.personal_data": true,
         "dataset.anonymised": true})",
        "eurohpc-aif-playground=open");
    row("personal data",
        R"({"dataset.personal_data": true, "dataset.health_data": false, "dataset.anonymised": false})",
        "eurohpc-aif-playground=conditional:eligibility_matrix.eurohpc-aif-industrial.personal_data "
        "scaleway-startup=open");

    // Ownership and countries.
    row("half of the capital outside Europe", R"({"company.ownership_non_eu_percent": 50})",
        "eurohpc-aif-playground=conditional:eligibility_matrix.eurohpc-aif-industrial.startup_non_eu_owned "
        "scaleway-startup=open");
    row("just under half of the capital outside Europe", R"({"company.ownership_non_eu_percent": 49.9})",
        "eurohpc-aif-playground=open");
    row("an American company", R"({"company.country": "US"})",
        "eurohpc-aif-playground=closed:eligibility.countries genci-dynamic=closed:eligibility.countries outscale=open");
    row("a Swiss company", R"({"company.country": "CH"})", "eurohpc-aif-playground=conditional:eligibility.countries");
    row("an Italian company", R"({"company.country": "IT"})",
        "eurohpc-aif-playground=open it4lia=open:eligibility.countries");
    row("a country in words", R"({"company.country": "Italie"})", "it4lia=open:eligibility.countries");

    // Startup credits.
    row("49 people", R"({"company.headcount": 49})", "scaleway-startup=open ovhcloud-startup=open");
    row("50 people", R"({"company.headcount": 50})",
        "scaleway-startup=closed:eligibility.max_headcount ovhcloud-startup=closed:eligibility.max_headcount");
    row("a day under five years", R"({"company.creation_date": "2021-11-22"})", "scaleway-startup=open");
    row("five years to the day", R"({"company.creation_date": "2021-11-21"})",
        "scaleway-startup=closed:eligibility.max_age_years ovhcloud-startup=closed:eligibility.max_age_years");
    row("already a customer", R"({"company.existing_cloud_customer": true})",
        "scaleway-startup=closed:eligibility.already_customer ovhcloud-startup=open");
    row("ten million of turnover", R"({"company.turnover_eur": 10000000})",
        "ovhcloud-startup=closed:eligibility.max_turnover_eur scaleway-startup=open");

    // GENCI: open research, normalised hours.
    row("open research on H100 at the ceiling",
        R"({"project.results_published": true, "route.machine": "jean-zay-h100", "estimate.gpu_hours_total": 12500})",
        "genci-dynamic=open:routing_rules[8] genci-regular=closed:limits.min_gpu_hours");
    row("open research on H100 over the ceiling",
        R"({"project.results_published": true, "route.machine": "jean-zay-h100", "estimate.gpu_hours_total": 12501})",
        "genci-dynamic=closed:limits.max_gpu_hours genci-regular=conditional:cutoffs");
    row("open research on A100 at the ceiling",
        R"({"project.results_published": true, "route.machine": "jean-zay-a100", "estimate.gpu_hours_total": 25000})",
        "genci-dynamic=open:routing_rules[8]");
    row("open research on A100 over the ceiling",
        R"({"project.results_published": true, "route.machine": "jean-zay-a100", "estimate.gpu_hours_total": 25001})",
        "genci-dynamic=closed:limits.max_gpu_hours");
    row("open research on V100 over the ceiling",
        R"({"project.results_published": true, "route.machine": "jean-zay-v100", "estimate.gpu_hours_total": 50001})",
        "genci-dynamic=closed:limits.max_gpu_hours genci-regular=conditional:cutoffs");
    row("open research led on a fixed-term contract",
        R"({"project.results_published": true, "route.machine": "jean-zay-v100", "estimate.gpu_hours_total": 60000,
            "pi.contract_type": "fixed_term", "pi.contract_end_date": "2030-01-01",
            "estimate.end_date": "2027-06-01"})",
        "genci-regular=conditional:eligibility.lead");

    // The principal investigator's contract: three months after the end.
    row("a contract of three months after the end", R"({"pi.contract_type": "fixed_term",
         "estimate.end_date": "2027-03-01", "pi.contract_end_date": "2027-06-01"})",
        "eurohpc-aif-playground=open");
    row("a contract ending one day early", R"({"pi.contract_type": "fixed_term", "estimate.end_date": "2027-03-01",
         "pi.contract_end_date": "2027-05-31"})",
        "eurohpc-aif-playground=closed:eligibility.pi_contract_months_after_end");

    // Grants.
    row("nine people", R"({"company.kind": "sme", "company.headcount": 9})",
        "bpifrance-diag-data-ia=closed:eligibility.min_headcount");
    row("ten people", R"({"company.kind": "sme", "company.headcount": 10})",
        "bpifrance-diag-data-ia=conditional:status");
    row("too little turnover", R"({"company.kind": "sme", "company.turnover_eur": 249999})",
        "bpifrance-diag-data-ia=closed:eligibility.min_turnover_eur");
    row("a technology ready for the EIC", R"({"project.trl_start": 6, "project.trl_end": 8})", "eic-accelerator=open");
    row("a technology too young for the EIC", R"({"project.trl_start": 2, "project.trl_end": 5})",
        "eic-accelerator=conditional:eligibility.trl");
}

void TestRouting::decides()
{
    QFETCH(QByteArray, changes);
    QFETCH(QStringList, expected);
    const auto advice = advise(changes, m_today);
    for (const QString &expectation : expected)
        compare(advice, expectation);
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

void TestRouting::everyReasonHasTextAndSourceInBothLanguages()
{
    const Language french = Language::french();
    const Language english = Language::english();
    for (const char *changes : {"{}", R"({"project.defence": true})", R"({"company.kind": "academic"})",
                                R"({"estimate.gpu_hours_total": 7000, "company.country": "CH"})"}) {
        for (const access::RouteAdvice &one : advise(changes, m_today)) {
            for (const access::Reason &reason : one.reasons) {
                const QString where = one.routeId + QLatin1Char(' ') + reason.ruleId;
                QVERIFY2(!reason.ruleId.isEmpty() && !reason.sourceUrl.isEmpty() && !reason.sourceDate.isEmpty(),
                         qPrintable(where));
                QVERIFY2(!reason.text.text(english).isEmpty(), qPrintable(where));
                QVERIFY2(!reason.text.text(french).isEmpty(), qPrintable(where));
                QVERIFY2(!reason.text.text(english).contains(QLatin1Char('%')), qPrintable(reason.text.text(english)));
                QVERIFY2(reason.confidence != catalogue::Confidence::Unknown, qPrintable(where));
            }
        }
    }
}

void TestRouting::givesNextCutoffCostAndObligations()
{
    const auto advice = advise(R"({"estimate.gpu_hours_total": 60000})", m_today);
    const access::RouteAdvice *large = find(advice, QStringLiteral("eurohpc-aif-large-scale"));
    QCOMPARE(large->nextCutoff, std::optional(QDate(2026, 11, 30)));
    QCOMPARE(large->obligations.size(), std::size_t(4));
    QCOMPARE(large->cost.text(Language::french()),
             QStringLiteral("gratuit pour l'innovation des PME et startups de l'IA"));
    QVERIFY(!find(advice, QStringLiteral("eurohpc-aif-playground"))->nextCutoff);
    QVERIFY(find(advice, QStringLiteral("bpifrance-diag-data-ia"))
                ->cost.text(Language::english())
                .contains(QLatin1String("7,500")));
}

QTEST_GUILESS_MAIN(TestRouting)
#include "test_routing.moc"
