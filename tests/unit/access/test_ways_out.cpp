// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/burn_rate.hpp"
#include "access/credits.hpp"
#include "access/road.hpp"
#include "access/services.hpp"
#include "base/language.hpp"
#include "dossier/case.hpp"
#include "dossier/dossier_file.hpp"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace passerelle;
using access::Verdict;
using access::WayOut;

/// What the route page offers around a verdict, on the sample of the legal assistant grown into the hole.
class TestWaysOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fillsTheHole();
    void cutsToFitAndGrowsToReach();
    void takesCreditsOffOnlyWhereTheyApply();
    void burnsTheHoursInTime();
    void countsHoursAsTheSiteDoes();
    void showsTheWholeRoad();
    void servesOnASovereignCloud();
    void recommendsByVerticalAndGap();
    void replansWithoutAStruckMachine();

private:
    [[nodiscard]] dossier::Case caseWith(access::Facts changes = {}) const;
    [[nodiscard]] const WayOut *way(const char *id) const;
    [[nodiscard]] const estimate::Estimate &chosen(const dossier::Case &value) const
    {
        return value.estimates[*value.chosen];
    }
    catalogue::CataloguePtr m_catalogue;
    dossier::Dossier m_dossier;
    dossier::Case m_hole;
};

void TestWaysOut::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(loaded);
    m_catalogue = *loaded;
    const auto sample = dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
    QVERIFY(sample);
    m_dossier = *sample;
    // Twelve times the text and no limits: some seven thousand hours on an A100.
    m_dossier.facts.insert(QStringLiteral("dataset.tokens"), 2.4e9);
    m_dossier.facts.insert(QStringLiteral("machines.chosen"), QStringLiteral("leonardo-booster"));
    for (const char *key : {"limits.deadline_days", "limits.budget_eur", "limits.max_gpus"})
        m_dossier.facts.remove(QLatin1String(key));
    // Wherever calibration puts the sample, the text is scaled into the middle of the hole.
    const dossier::Case first = caseWith();
    QVERIFY(first.chosen);
    m_dossier.facts.insert(QStringLiteral("dataset.tokens"),
                           2.4e9 * 7500 / first.estimates[*first.chosen].requestGpuHours.value());
    m_hole = caseWith();
    QVERIFY(m_hole.chosen);
    const double asked = chosen(m_hole).requestGpuHours.value();
    QVERIFY2(asked > 5000 && asked <= 10000, qPrintable(QString::number(asked)));
}

dossier::Case TestWaysOut::caseWith(access::Facts changes) const
{
    dossier::Dossier changed = m_dossier;
    for (auto change = changes.constBegin(); change != changes.constEnd(); ++change)
        changed.facts.insert(change.key(), *change);
    return dossier::evaluate(changed, *m_catalogue, estimate::targetsOf(*m_catalogue), QDate(2026, 11, 21),
                             Language::english());
}

const WayOut *TestWaysOut::way(const char *id) const
{
    const auto found = std::find_if(m_hole.waysOut.begin(), m_hole.waysOut.end(),
                                    [id](const WayOut &one) { return one.id == QLatin1String(id); });
    return found == m_hole.waysOut.end() ? nullptr : &*found;
}

void TestWaysOut::fillsTheHole()
{
    QStringList ids;
    for (const WayOut &one : m_hole.waysOut) {
        ids.append(one.id);
        for (const Language &language : {Language::english(), Language::french()}) {
            QVERIFY2(one.text.text(language).endsWith(QLatin1Char('.')), qPrintable(one.text.text(language)));
            QVERIFY(!one.text.text(language).contains(QLatin1Char('%') + QString::number(1)));
        }
        QVERIFY(!one.title.isEmpty() && one.hours.p50.value() > 0);
    }
    QCOMPARE(ids, QStringList({QStringLiteral("cut"), QStringLiteral("first_stage"), QStringLiteral("genci"),
                               QStringLiteral("cloud"), QStringLiteral("larger")}));
    // The sample asks for 200 hours: no hole, no way out of it.
    QVERIFY(caseWith({{QStringLiteral("dataset.tokens"), 2e8}}).waysOut.empty());
}

void TestWaysOut::cutsToFitAndGrowsToReach()
{
    const WayOut *cut = way("cut");
    QVERIFY(cut->request.value() <= 5000 && cut->request.value() > 2500);
    QVERIFY(cut->verdict != Verdict::Closed);
    const WayOut *larger = way("larger");
    QVERIFY2(larger->request.value() >= 10001 && larger->request.value() < 11500,
             qPrintable(QString::number(larger->request.value())));
    QCOMPARE(larger->routeId, QStringLiteral("eurohpc-aif-fast-lane"));
    const WayOut *stage = way("first_stage");
    QCOMPARE(stage->request.value(), 5000.0);
    // Taking the way gives the hours that were shown.
    access::Facts edits;
    for (const auto &[key, value] : cut->changes)
        edits.insert(key, value);
    const dossier::Case taken = caseWith(edits);
    QVERIFY2(taken.estimates[*taken.chosen].requestGpuHours.value() <= 5000,
             qPrintable(QString::number(taken.estimates[*taken.chosen].requestGpuHours.value())));
    QVERIFY(taken.waysOut.empty());
}

void TestWaysOut::takesCreditsOffOnlyWhereTheyApply()
{
    int applied = 0;
    for (const estimate::Estimate &value : m_hole.estimates) {
        if (!value.feasible)
            continue;
        const auto credits = access::creditsFor(value, m_hole.routes, *m_catalogue);
        if (!credits)
            continue;
        const bool modern = value.target.accelerator.id.startsWith(QLatin1String("h100")) ||
                            value.target.accelerator.id.startsWith(QLatin1String("l4"));
        if (value.target.machineId == QLatin1String("ovhcloud") && modern) {
            QVERIFY2(!credits->applies, "OVHcloud's credits do not buy its modern GPUs");
            QCOMPARE(credits->applied.value(), 0.0);
        }
        if (credits->applies) {
            ++applied;
            QVERIFY(credits->applied <= credits->offered && credits->applied <= value.cost->p50);
        }
        QVERIFY(!credits->sourceUrl.isEmpty());
    }
    QVERIFY(applied > 0);
    const WayOut *cloud = way("cloud");
    QCOMPARE(cloud->toPay->value(), (cloud->cost->p50 - cloud->credits->applied).value());
    // Already a customer: the programme is closed, nothing is taken off.
    const dossier::Case customer = caseWith({{QStringLiteral("company.existing_cloud_customer"), true}});
    for (const estimate::Estimate &value : customer.estimates) {
        if (!value.feasible || value.target.machineId != QLatin1String("scaleway"))
            continue;
        const auto credits = access::creditsFor(value, customer.routes, *m_catalogue);
        QVERIFY(credits && !credits->applies);
    }
}

void TestWaysOut::burnsTheHoursInTime()
{
    const auto rate = access::burnRateOf(*m_catalogue->route(QStringLiteral("eurohpc-aif-playground")), chosen(m_hole));
    QVERIFY(rate);
    QCOMPARE(rate->months, 3);
    // Three months are 2191.5 hours, or 13.04 weeks.
    QVERIFY(qAbs(rate->perWeek.value() * 3 * 730.5 / 168 - rate->asked.value()) < 1e-6);
    QCOMPARE(rate->gpusDayAndNight, static_cast<int>(std::ceil(rate->asked.value() / 2191.5)));
    estimate::Estimate lone = chosen(m_hole);
    lone.plan.gpus = 1;
    const auto slow = access::burnRateOf(*m_catalogue->route(QStringLiteral("eurohpc-aif-playground")), lone);
    QVERIFY(!slow->fits && slow->busyShare > 1);
    QVERIFY(!access::burnRateOf(*m_catalogue->route(QStringLiteral("it4lia")), lone));
}

void TestWaysOut::countsHoursAsTheSiteDoes()
{
    const auto linesOn = [this](const char *target) {
        QStringList lines;
        for (estimate::Estimate value : m_hole.estimates) {
            if (value.target.id != QLatin1String(target))
                continue;
            value.requestGpuHours = units::gpuHours(1000);
            for (const Message &line : access::countedHours(value, *m_catalogue))
                lines.append(line.text(Language::english()));
        }
        return lines.join(QLatin1Char('\n'));
    };
    QVERIFY2(linesOn("leonardo-booster").contains(QLatin1String("8,000 core-hours")),
             qPrintable(linesOn("leonardo-booster")));
    QVERIFY(linesOn("leonardo-booster").contains(QLatin1String("250 node-hours")));
    QVERIFY2(linesOn("jean-zay-h100").contains(QLatin1String("4,000 normalised")),
             qPrintable(linesOn("jean-zay-h100")));
    QVERIFY2(linesOn("lumi-g").contains(QLatin1String("2,000 die-hours")), qPrintable(linesOn("lumi-g")));
}

void TestWaysOut::showsTheWholeRoad()
{
    const access::Road &road = m_hole.road;
    QCOMPARE(road.stages.size(), std::size_t(3));
    const estimate::Estimate &value = chosen(m_hole);
    QVERIFY(qAbs(road.hours.value() - value.projectGpuHours.p50.value()) < 1e-6 * road.hours.value());
    QVERIFY(road.handOver && road.stages[2].from == road.handOver);
    QVERIFY(road.stages[0].to == road.stages[1].from);
    QCOMPARE(road.stages[2].missing, QStringList{QStringLiteral("serving.requests_per_s")});
    QVERIFY(!road.perMonth);
}

void TestWaysOut::servesOnASovereignCloud()
{
    const dossier::Case value = caseWith({{QStringLiteral("serving.requests_per_s"), 2}});
    QVERIFY2(value.road.perMonth, qPrintable(value.road.stages[2].problem.text(Language::english())));
    const QString id = value.road.stages[2].targetId;
    const auto target = std::find_if(value.estimates.begin(), value.estimates.end(),
                                     [&id](const estimate::Estimate &one) { return one.target.id == id; });
    QVERIFY(target != value.estimates.end() && target->target.sovereign);
    QVERIFY(value.road.summary.text(Language::english()).contains(QLatin1String("a month")));
}

void TestWaysOut::recommendsByVerticalAndGap()
{
    const auto ids = [this](const access::Facts &facts) {
        QStringList list;
        for (const access::Service &service : access::servicesFor(facts, *m_catalogue, QDate(2026, 11, 21))) {
            list.append(service.id);
            if (service.sourceUrl.isEmpty() || service.what.text(Language::french()).isEmpty())
                list.append(QStringLiteral("unsourced"));
        }
        return list;
    };
    const access::Facts lab{{QStringLiteral("vertical.id"), QStringLiteral("health")},
                            {QStringLiteral("company.country"), QStringLiteral("FR")},
                            {QStringLiteral("company.city"), QStringLiteral("Strasbourg")}};
    const QStringList found = ids(lab);
    QVERIFY(!found.contains(QStringLiteral("unsourced")));
    QVERIFY(found.contains(QStringLiteral("desk")) && found.contains(QStringLiteral("training")));
    const QStringList clusters = found.filter(QStringLiteral("cluster-"));
    QCOMPARE(clusters.constFirst(), QStringLiteral("cluster-enact"));
    QVERIFY(!clusters.contains(QStringLiteral("cluster-sequoia")));
    access::Facts told = lab;
    told.insert(QStringLiteral("team.experience"), QStringLiteral("Ten years of supercomputers."));
    QVERIFY(!ids(told).contains(QStringLiteral("training")));
}

void TestWaysOut::replansWithoutAStruckMachine()
{
    const QStringList playground =
        m_catalogue->route(QStringLiteral("eurohpc-aif-large-scale"))->machineIds;  // Leonardo alone
    QCOMPARE(playground, QStringList{QStringLiteral("leonardo-booster")});
    access::Facts changes{{QStringLiteral("machines.struck"), QJsonArray{QStringLiteral("leonardo-booster")}},
                          {QStringLiteral("machines.chosen"), QJsonValue(QJsonValue::Null)}};
    const dossier::Case value = caseWith(changes);
    QVERIFY(value.chosen && chosen(value).target.id != QLatin1String("leonardo-booster"));
    for (const access::RouteAdvice &advice : value.routes) {
        const bool struck = std::any_of(advice.reasons.begin(), advice.reasons.end(), [](const access::Reason &reason) {
            return reason.ruleId == QLatin1String("machines.struck") && reason.verdict == Verdict::Conditional;
        });
        QCOMPARE(struck, advice.routeId == QLatin1String("eurohpc-aif-large-scale"));
    }
}

QTEST_GUILESS_MAIN(TestWaysOut)
#include "test_ways_out.moc"
