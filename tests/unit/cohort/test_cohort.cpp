// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/cohort_report.hpp"
#include "cohort/fingerprint.hpp"
#include "cohort/headline.hpp"
#include "cohort/totals.hpp"
#include "varied_dossiers.hpp"

#include "base/language.hpp"
#include "estimate/target.hpp"

#include <QTest>

using namespace passerelle;
using namespace passerelle::cohort;

namespace {

Headline line(const QString &vertical, double hours, const QString &target = QStringLiteral("a"))
{
    Headline result;
    result.name = QStringLiteral("Secret %1").arg(hours);
    result.verticalId = vertical;
    result.status = hours > 0 ? Status::InPreparation : Status::ToDescribe;
    if (hours > 0) {
        Figures figures;
        figures.gpuHours = {units::gpuHours(hours / 2), units::gpuHours(hours), units::gpuHours(hours * 2)};
        figures.energy = units::Interval<units::WattHours>::exactly(units::kilowattHours(hours));
        figures.carbon = units::Interval<units::Carbon>::exactly(units::grams(100 * hours));
        figures.cost = units::Interval<units::Money>::exactly(units::euros(3 * hours));
        result.figures = figures;
        result.targetId = target;
        result.targetName = QStringLiteral("Machine ") + target;
        result.country = QStringLiteral("FR");
        result.routeId = QStringLiteral("some-route");
    }
    return result;
}

std::vector<Headline> lines(const QList<QPair<QString, int>> &counts)
{
    std::vector<Headline> result;
    for (const auto &[vertical, count] : counts) {
        for (int i = 0; i < count; ++i)
            result.push_back(line(vertical, 100));
    }
    return result;
}

QString words(const exporter::Document &document)
{
    QString text = document.title + document.runningHead;
    for (const exporter::Block &block : document.blocks) {
        if (const auto *cover = std::get_if<exporter::Cover>(&block))
            text += cover->title + cover->subtitle + cover->remark;
        if (const auto *table = std::get_if<exporter::Table>(&block)) {
            for (const auto &row : table->rows) {
                for (const auto &cell : row.cells)
                    text += exporter::textOf(cell) + QLatin1Char(' ');
            }
        }
        if (const auto *paragraph = std::get_if<exporter::Paragraph>(&block))
            text += exporter::textOf(paragraph->spans);
    }
    return text;
}

}  // namespace

/// Headlines, sums and what may be told of a cohort.
class TestCohort : public QObject
{
    Q_OBJECT

private:
    catalogue::CataloguePtr m_catalogue;

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
        m_catalogue = *loaded;
    }

    void aHeadlineSaysWhatTheCaseSays()
    {
        const QDate today(2026, 11, 21);
        const auto targets = estimate::targetsOf(*m_catalogue);
        const dossier::Dossier dossier = testing::variedDossier(3, *m_catalogue);
        const dossier::Case value = dossier::evaluate(dossier, *m_catalogue, targets, today, Language::english());
        const Headline headline = headlineOf(value, *m_catalogue, today);
        QCOMPARE(headline.name, dossier.name);
        QVERIFY(value.chosen.has_value() && headline.figures.has_value());
        const estimate::Estimate &chosen = value.estimates.at(*value.chosen);
        QCOMPARE(headline.targetId, chosen.target.id);
        QCOMPARE(headline.figures->gpuHours.p90.value(), chosen.projectGpuHours.p90.value());
        QCOMPARE(headline.figures->cost.has_value(), chosen.cost.has_value());
        QVERIFY(value.application.has_value());
        QCOMPARE(headline.routeId, value.application->routeId);
        QCOMPARE(headline.requiredAnswered, value.application->requiredAnswered);
        QVERIFY(headline.status == Status::InPreparation || headline.status == Status::Ready);
        QCOMPARE(headline.factsAsOf, m_catalogue->asOf);
    }

    void aDossierWithoutAModelIsToBeDescribed()
    {
        const dossier::Dossier dossier = testing::variedDossier(49, *m_catalogue);
        const dossier::Case value =
            dossier::evaluate(dossier, *m_catalogue, {}, QDate(2026, 11, 21), Language::english());
        const Headline headline = headlineOf(value, *m_catalogue, QDate(2026, 11, 21));
        QVERIFY(headline.status == Status::ToDescribe);
        QVERIFY(!headline.figures);
        QVERIFY(headline.targetId.isEmpty());
    }

    void aHeadlineComesBackFromJson()
    {
        Headline before = line(QStringLiteral("health"), 250);
        before.dossierId = QStringLiteral("id");
        before.verdict = access::Verdict::Conditional;
        before.nextDeadline = QDate(2026, 12, 1);
        before.required = 12;
        before.requiredAnswered = 5;
        before.exported = QDate(2026, 11, 20);
        before.factsAsOf = QDate(2026, 11, 1);
        const auto after = headlineFromJson(toJson(before));
        QVERIFY(after.has_value());
        QCOMPARE(toJson(*after), toJson(before));
        QCOMPARE(after->nextDeadline, before.nextDeadline);
        QCOMPARE(after->figures->gpuHours.p10.value(), 125.0);
        QVERIFY(!headlineFromJson({{QStringLiteral("schema"), QStringLiteral("passerelle.headline/2")}}));
        QVERIFY(isCurrent(before, QDate(2026, 12, 1)));
        QVERIFY(!isCurrent(before, QDate(2026, 12, 2)));
    }

    void smallGroupsAreMerged_data()
    {
        QTest::addColumn<QList<int>>("sizes");
        QTest::addColumn<QList<int>>("told");
        QTest::newRow("none is small") << QList<int>{5, 4, 3} << QList<int>{5, 4, 3};
        QTest::newRow("two small ones are enough together") << QList<int>{5, 2, 1} << QList<int>{5, 3};
        QTest::newRow("one small one takes the next smallest with it") << QList<int>{9, 4, 2} << QList<int>{9, 6};
        QTest::newRow("all are one of a kind") << QList<int>{1, 1, 1, 1} << QList<int>{4};
        QTest::newRow("a single small one beside one large") << QList<int>{7, 1} << QList<int>{8};
    }
    void smallGroupsAreMerged()
    {
        QFETCH(QList<int>, sizes);
        QFETCH(QList<int>, told);
        QList<QPair<QString, int>> counts;
        for (qsizetype i = 0; i < sizes.size(); ++i)
            counts.append({QStringLiteral("v%1").arg(i), sizes.at(i)});
        const auto all = lines(counts);
        const auto groups = withoutSmallGroups(groupsOf(all, Grouping::Vertical));
        QList<int> found;
        double hours = 0;
        for (const Group &group : groups) {
            found.append(group.sum.dossiers);
            hours += group.sum.gpuHours.p50.value();
        }
        QCOMPARE(found, told);
        QCOMPARE(hours, 100.0 * static_cast<double>(all.size()));
    }

    void theCohortReportNamesNobody()
    {
        auto all = lines({{QStringLiteral("health"), 6}, {QStringLiteral("language"), 2}});
        all.push_back(line({}, 0));
        const auto cohort = anonymous(all);
        QVERIFY(cohort.has_value());
        QCOMPARE(cohort->total.dossiers, 9);
        QCOMPARE(cohort->total.estimated, 8);
        QCOMPARE(cohort->total.gpuHours.p10.value(), 400.0);
        QCOMPARE(cohort->total.gpuHours.p90.value(), 1600.0);
        for (const auto &groups : {cohort->verticals, cohort->machines, cohort->countries, cohort->stages}) {
            for (const Group &group : groups)
                QVERIFY(group.sum.dossiers >= kSmallestGroup);
        }
        for (const Language &language : {Language::english(), Language::french()}) {
            const auto document =
                cohortDocument(*cohort, QStringLiteral("Spring"), *m_catalogue, language, QDate(2026, 11, 21));
            QVERIFY(words(document).contains(QStringLiteral("Spring")));
            QVERIFY(!words(document).contains(QStringLiteral("Secret")));
            const QByteArray table = csvOf(cohortSheet(*cohort, *m_catalogue, language));
            QVERIFY(!table.contains("Secret"));
            QVERIFY(table.contains("\r\nall,,9,400,800,1600,"));
        }
    }

    void tooFewDossiersAreNotAnonymous()
    {
        const auto two = lines({{QStringLiteral("health"), 2}});
        const auto cohort = anonymous(two);
        QVERIFY(!cohort.has_value());
        QVERIFY(cohort.error().code == ErrorCode::Infeasible);
        // Three dossiers with one estimate: the sum would be its own.
        std::vector<Headline> three{line(QStringLiteral("health"), 100), line({}, 0), line({}, 0)};
        const auto told = anonymous(three);
        QVERIFY(told.has_value());
        QCOMPARE(told->total.estimated, 0);
        QVERIFY(told->verticals.empty());
    }

    void theFingerprintFollowsTheContentOnly()
    {
        const dossier::Dossier dossier = testing::variedDossier(7, *m_catalogue);
        const QByteArray before = fingerprintOf(dossier);
        dossier::Dossier later = dossier;
        later.modified = later.modified.addDays(1);
        later.facts.insert(QStringLiteral("export.last"), QStringLiteral("2026-11-21"));
        QCOMPARE(fingerprintOf(later), before);
        later.facts.insert(QStringLiteral("plan.epochs"), 4);
        QVERIFY(fingerprintOf(later) != before);
        later = dossier;
        later.name += QLatin1Char('!');
        QVERIFY(fingerprintOf(later) != before);
    }
};

QTEST_MAIN(TestCohort)
#include "test_cohort.moc"
