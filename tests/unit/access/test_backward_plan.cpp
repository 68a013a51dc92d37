// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"

#include "access/backward_plan.hpp"
#include "access/timeline_rules.hpp"
#include "base/language.hpp"

#include <QTest>

using namespace passerelle;
using access::BackwardPlan;
using access::Milestone;

/// The steps counted back from the wanted start or from the cut-off, by hand on the calendar of late 2026.
class TestBackwardPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void skipsWeekends();
    void countsBackFromTheWantedStart();
    void takesTheLatestCutoffThatStillServes();
    void saysWhenTheWantedStartCannotBeMet();
    void startsWhereTheCallFixesTheStart();
    void waitsForTheSecurityEnquiry();
    void ordersReadinessByHowLongItTakes();
    void plansEveryRouteInOrder();
    void remindsOfTheFinalReport();

private:
    [[nodiscard]] BackwardPlan plan(const char *route, const char *changes = "{}") const;
    catalogue::CataloguePtr m_catalogue;
    const QDate m_today{2026, 11, 21};  // a Saturday
};

namespace {

const Milestone *step(const BackwardPlan &plan, const char *id)
{
    for (const Milestone &one : plan.milestones) {
        if (one.id == QLatin1String(id))
            return &one;
    }
    return nullptr;
}

}  // namespace

void TestBackwardPlan::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(loaded);
    m_catalogue = *loaded;
}

BackwardPlan TestBackwardPlan::plan(const char *route, const char *changes) const
{
    return access::backwardPlan(*m_catalogue->route(QString::fromLatin1(route)),
                                test::with(test::smallStartup(), changes), *m_catalogue, m_today);
}

void TestBackwardPlan::skipsWeekends()
{
    QCOMPARE(access::plusWorkingDays(QDate(2026, 11, 21), 0), QDate(2026, 11, 23));
    QCOMPARE(access::plusWorkingDays(QDate(2026, 11, 23), 0), QDate(2026, 11, 23));
    QCOMPARE(access::plusWorkingDays(QDate(2026, 11, 27), 1), QDate(2026, 11, 30));
    QCOMPARE(access::plusWorkingDays(QDate(2026, 11, 26), 4), QDate(2026, 12, 2));
}

void TestBackwardPlan::countsBackFromTheWantedStart()
{
    // Playground: two working days to decide (published), seven days for the account, five to write, three to gather
    // and seven for the VAT check, which is longer.
    const BackwardPlan value = plan("eurohpc-aif-playground", R"({"project.start_date": "2027-02-15"})");
    QVERIFY(value.wantedStartHolds);
    QCOMPARE(value.firstJob, QDate(2027, 2, 15));
    QCOMPARE(step(value, "decision")->from, QDate(2027, 2, 8));
    QCOMPARE(step(value, "submit")->from, QDate(2027, 2, 4));
    QCOMPARE(step(value, "write")->from, QDate(2027, 1, 30));
    QCOMPARE(step(value, "gather")->from, QDate(2027, 1, 23));
    QCOMPARE(value.spareDays, 63);
    QCOMPARE(step(value, "end")->from, QDate(2027, 4, 15));
    QCOMPARE(step(value, "report")->from, QDate(2027, 7, 15));
}

void TestBackwardPlan::takesTheLatestCutoffThatStillServes()
{
    // Large Scale: cut-offs on 30 November, 15 December and 4 January; ten working days, then seven days.
    const BackwardPlan late =
        plan("eurohpc-aif-large-scale", R"({"estimate.gpu_hours_total": 60000, "project.start_date": "2027-03-01"})");
    QCOMPARE(step(late, "submit")->from, QDate(2027, 1, 4));
    QVERIFY(step(late, "submit")->isDeadline);
    QCOMPARE(step(late, "submit")->time, std::optional(QTime(10, 0)));
    QCOMPARE(step(late, "submit")->timeZone, QStringLiteral("Europe/Luxembourg"));
    QCOMPARE(step(late, "decision")->from, QDate(2027, 1, 18));
    QCOMPARE(late.firstJob, QDate(2027, 3, 1));
    // Wanted by 8 January: only the cut-off of 15 December serves (decision 29 December, account 5 January).
    const BackwardPlan early =
        plan("eurohpc-aif-large-scale", R"({"estimate.gpu_hours_total": 60000, "project.start_date": "2027-01-08"})");
    QCOMPARE(step(early, "submit")->from, QDate(2026, 12, 15));
    QCOMPARE(step(early, "decision")->from, QDate(2026, 12, 29));
    QVERIFY(early.wantedStartHolds);
}

void TestBackwardPlan::saysWhenTheWantedStartCannotBeMet()
{
    const BackwardPlan value = plan("eurohpc-aif-playground", R"({"project.start_date": "2026-11-25"})");
    QVERIFY(!value.wantedStartHolds);
    QCOMPARE(value.spareDays, 0);
    // Twelve days from Saturday 21 November: Thursday 3 December; decided on Monday 7, account on Monday 14.
    QCOMPARE(step(value, "submit")->from, QDate(2026, 12, 3));
    QCOMPARE(step(value, "decision")->from, QDate(2026, 12, 7));
    QCOMPARE(value.firstJob, QDate(2026, 12, 14));
    QVERIFY(value.summary.text(Language::english()).contains(QStringLiteral("25 November 2026")));
}

void TestBackwardPlan::startsWhereTheCallFixesTheStart()
{
    const BackwardPlan value =
        plan("genci-regular", R"({"project.results_published": true, "estimate.gpu_hours_total": 60000,
                                  "route.machine": "jean-zay-v100", "pi.nationality": "FR"})");
    QCOMPARE(step(value, "submit")->from, QDate(2027, 2, 28));
    QCOMPARE(value.firstJob, QDate(2027, 5, 1));
    QCOMPARE(step(value, "decision")->from, QDate(2027, 4, 10));
}

void TestBackwardPlan::waitsForTheSecurityEnquiry()
{
    const BackwardPlan french = plan("genci-dynamic", R"({"pi.nationality": "FR"})");
    const BackwardPlan other = plan("genci-dynamic", R"({"pi.nationality": "Brazilian"})");
    QCOMPARE(step(french, "decision")->from, step(other, "decision")->from);
    // Ninety days and then a working day, instead of twenty-one.
    QCOMPARE(other.firstJob, access::plusWorkingDays(step(other, "decision")->from.addDays(90), 0));
    QCOMPARE(french.firstJob, access::plusWorkingDays(step(french, "decision")->from.addDays(21), 0));
    QCOMPARE(step(other, "account")->to.daysTo(other.firstJob), qint64(1));
}

void TestBackwardPlan::ordersReadinessByHowLongItTakes()
{
    const BackwardPlan value = plan("genci-dynamic", R"({"pi.nationality": "Brazilian"})");
    QCOMPARE(value.readiness.front().item.id, QStringLiteral("security_delay"));
    int last = value.readiness.front().item.days;
    for (const access::ReadinessDue &due : value.readiness) {
        if (due.item.state == access::ReadinessState::Done)
            continue;
        QVERIFY(due.item.days <= last);
        last = due.item.days;
        QCOMPARE(due.begin.addDays(due.item.days), due.due);
    }
    // Thirty days for a fixed address, needed when the account is opened.
    const auto address = std::find_if(value.readiness.begin(), value.readiness.end(),
                                      [](const auto &due) { return due.item.id == QLatin1String("fixed_ip"); });
    QVERIFY(address != value.readiness.end());
    QCOMPARE(address->due, step(value, "decision")->from);
}

void TestBackwardPlan::plansEveryRouteInOrder()
{
    for (const catalogue::Route &route : m_catalogue->routes) {
        for (const char *start : {"{}", R"({"project.start_date": "2027-06-01"})"}) {
            const BackwardPlan value =
                access::backwardPlan(route, test::with(test::smallStartup(), start), *m_catalogue, m_today);
            QVERIFY2(value.milestones.size() >= 5, qPrintable(route.id));
            QDate last = m_today;
            for (const Milestone &one : value.milestones) {
                QVERIFY2(one.from >= last && one.to >= one.from,
                         qPrintable(route.id + QLatin1Char(' ') + one.id + one.from.toString(Qt::ISODate)));
                QVERIFY(!one.label.text(Language::french()).isEmpty());
                last = one.from;
            }
            QVERIFY(!value.summary.text(Language::english()).isEmpty());
        }
    }
}

void TestBackwardPlan::remindsOfTheFinalReport()
{
    const BackwardPlan value = plan("eurohpc-aif-playground");
    const Milestone *report = step(value, "report");
    QVERIFY(report != nullptr);
    QVERIFY(report->isDeadline);
    QCOMPARE(report->from, step(value, "end")->from.addMonths(3));
    QCOMPARE(report->confidence, catalogue::Confidence::Secondary);
    QVERIFY(step(plan("scaleway-startup"), "report") == nullptr);
}

QTEST_GUILESS_MAIN(TestBackwardPlan)
#include "test_backward_plan.moc"
