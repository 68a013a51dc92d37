// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.hpp"

#include "dossier/dossier_file.hpp"
#include "dossier/keys.hpp"
#include "dossier/scenarios.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using dossier::Dossier;
using dossier::Scenario;

namespace {

namespace keys = dossier::keys;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

}  // namespace

class TestScenarios final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        VERIFY_RESULT(loaded);
        m_catalogue = *loaded;
        m_targets = estimate::targetsOf(*m_catalogue);
        const auto sample =
            dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
        VERIFY_RESULT(sample);
        m_dossier = *sample;
    }

    void keysOfAScenario_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("belongs");
        QTest::newRow("the plan") << key(keys::kPhase) << true;
        QTest::newRow("the data") << key(keys::kDatasetTokens) << true;
        QTest::newRow("the limits") << key(keys::kBudgetEur) << true;
        QTest::newRow("the place") << key(keys::kChosenTarget) << true;
        QTest::newRow("measurements are facts, not choices") << key(keys::kMeasurements) << false;
        QTest::newRow("the company stays") << QStringLiteral("company.headcount") << false;
        QTest::newRow("scenarios hold no scenarios") << key(dossier::kScenarios) << false;
        QTest::newRow("the route stays") << key(keys::kRoute) << false;
    }
    void keysOfAScenario()
    {
        QFETCH(QString, name);
        QTEST(dossier::isScenarioKey(name), "belongs");
    }

    void survivesTheDossiersFile()
    {
        const Scenario scenario =
            dossier::scenarioFrom(m_dossier, QStringLiteral("s1"), QStringLiteral("Essai à 8 GPU"));
        QVERIFY(!scenario.values.empty());
        Dossier kept = m_dossier;
        kept.facts.insert(key(dossier::kScenarios), dossier::toValue({scenario}));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("case.json"));
        VERIFY_RESULT(dossier::writeDossierFile(kept, path));
        const auto read = dossier::readDossierFile(path);
        VERIFY_RESULT(read);
        const auto scenarios = dossier::scenariosOf(*read);
        QCOMPARE(scenarios.size(), std::size_t{1});
        QVERIFY(scenarios.front() == scenario);
    }

    void strangeEntriesAreLeftOut()
    {
        Dossier strange;
        strange.facts.insert(
            key(dossier::kScenarios),
            QJsonArray{3, QJsonObject{{QStringLiteral("id"), QStringLiteral("a")}},
                       QJsonObject{{QStringLiteral("id"), QStringLiteral("b")},
                                   {QStringLiteral("name"), QStringLiteral("B")},
                                   {QStringLiteral("values"),
                                    QJsonObject{{QStringLiteral("company.name"), QStringLiteral("smuggled")},
                                                {QStringLiteral("plan.epochs"), 2}}}}});
        const auto scenarios = dossier::scenariosOf(strange);
        QCOMPARE(scenarios.size(), std::size_t{1});
        QCOMPARE(scenarios.front().values.size(), std::size_t{1});
        QVERIFY(dossier::toValue({}).isUndefined());
    }

    void keepingOneChangesOnlyWhatBelongs()
    {
        Scenario scenario = dossier::scenarioFrom(m_dossier, QStringLiteral("s1"), QStringLiteral("Smaller"));
        scenario.values[key(keys::kEpochs)] = 7;
        scenario.values.erase(key(keys::kDeadlineDays));
        Dossier limited = m_dossier;
        limited.facts.insert(key(keys::kDeadlineDays), 12);
        const Dossier kept = dossier::withScenario(limited, scenario);
        QCOMPARE(kept.facts.value(key(keys::kEpochs)).toInt(), 7);
        QVERIFY(!kept.facts.contains(key(keys::kDeadlineDays)));
        for (auto fact = limited.facts.cbegin(); fact != limited.facts.cend(); ++fact) {
            if (!dossier::isScenarioKey(fact.key()))
                QVERIFY(kept.facts.value(fact.key()) == fact.value());
        }
        QVERIFY(dossier::editsTowards(kept, scenario).empty());
    }

    void comparisonNamesWhatDiffers()
    {
        const Scenario now = dossier::scenarioFrom(m_dossier, QStringLiteral("a"), QStringLiteral("Now"));
        Scenario longer = now;
        longer.name = QStringLiteral("Longer");
        longer.values[key(keys::kEpochs)] = 9;
        const auto outcomes = dossier::compareScenarios(m_dossier, {now, longer}, *m_catalogue, m_targets,
                                                        QDate(2026, 11, 21), Language::english());
        QCOMPARE(outcomes.size(), std::size_t{2});
        for (const auto &outcome : outcomes)
            QVERIFY(outcome.estimate && outcome.estimate->feasible && !outcome.problem);
        QVERIFY(outcomes[1].estimate->projectGpuHours.p50 > outcomes[0].estimate->projectGpuHours.p50);
        const auto inputs = dossier::differingInputs(outcomes);
        QCOMPARE(inputs.size(), std::size_t{1});
        QCOMPARE(inputs.front().key, key(keys::kEpochs));
        QCOMPARE(inputs.front().values[1].text(Language::english()), QStringLiteral("9"));
        const auto results = dossier::comparedResults(outcomes);
        QCOMPARE(results.size(), std::size_t{9});
        for (const auto &line : results) {
            QCOMPARE(line.values.size(), std::size_t{2});
            if (line.key == QLatin1String("result.gpu_hours"))
                QVERIFY(line.differs);
        }
    }

    void aScenarioWithoutAModelSaysWhy()
    {
        Dossier empty;
        const Scenario nothing = dossier::scenarioFrom(empty, QStringLiteral("a"), QStringLiteral("Nothing"));
        const auto outcomes = dossier::compareScenarios(empty, {nothing, nothing}, *m_catalogue, m_targets,
                                                        QDate(2026, 11, 21), Language::english());
        QVERIFY(outcomes.front().problem.has_value());
        QVERIFY(!outcomes.front().estimate);
        QVERIFY(dossier::differingInputs(outcomes).empty());
    }

private:
    catalogue::CataloguePtr m_catalogue;
    std::vector<estimate::Target> m_targets;
    Dossier m_dossier;
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
