// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "dossier/case.hpp"
#include "dossier/derived_facts.hpp"
#include "dossier/dossier_file.hpp"

#include <QRegularExpression>
#include <QTest>

using namespace passerelle;

/// What a form is told of the speed on one, two, four and more GPUs.
class TestScalingFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsRiseHoursFallAndItIsSaidToBePredicted();
    void theFormsTextHoldsIt();
    void servingHasNone();

private:
    catalogue::CataloguePtr m_catalogue;
    dossier::Case m_case;
};

void TestScalingFacts::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(loaded);
    m_catalogue = *loaded;
    auto sample = dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
    QVERIFY(sample);
    sample->facts.insert(QStringLiteral("machines.chosen"), QStringLiteral("leonardo-booster"));
    sample->facts.insert(QStringLiteral("dataset.tokens"), 2.4e9);
    sample->facts.insert(QStringLiteral("route.id"), QStringLiteral("eurohpc-development"));
    m_case = dossier::evaluate(*sample, *m_catalogue, estimate::targetsOf(*m_catalogue), QDate(2026, 11, 21),
                               Language::english());
    QVERIFY(m_case.chosen);
}

void TestScalingFacts::countsRiseHoursFallAndItIsSaidToBePredicted()
{
    const QStringList lines =
        m_case.facts.value(QStringLiteral("estimate.scaling_table")).toString().split(QLatin1Char('\n'));
    QVERIFY2(lines.size() >= 3, qPrintable(lines.join(QLatin1Char('|'))));
    QVERIFY(lines[0].contains(QStringLiteral("not measured")));
    const auto curve =
        estimate::countCurve(m_case.workload, m_case.estimates[*m_case.chosen].target, m_catalogue->calibration);
    int before = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const int gpus = QRegularExpression(QStringLiteral("^\\d+")).match(lines[i]).captured().toInt();
        QVERIFY2(gpus > before, qPrintable(lines[i]));
        before = gpus;
        QVERIFY(std::any_of(curve.begin(), curve.end(), [gpus](const auto &point) { return point.plan.gpus == gpus; }));
    }
    for (std::size_t i = 1; i < curve.size(); ++i)
        QVERIFY(curve[i].efficiency <= 1.0 + 1e-9);
}

void TestScalingFacts::theFormsTextHoldsIt()
{
    const catalogue::Route *route = m_catalogue->route(QStringLiteral("eurohpc-development"));
    QVERIFY(route);
    const access::Application form = access::fillApplication(*route, m_case.facts, *m_catalogue, Language::english());
    const auto found = std::find_if(form.answers.begin(), form.answers.end(), [](const access::Answer &answer) {
        return answer.field.id == QLatin1String("scalability");
    });
    QVERIFY(found != form.answers.end());
    QVERIFY2(found->value.contains(QStringLiteral("efficiency")), qPrintable(found->value));
}

void TestScalingFacts::servingHasNone()
{
    workload::Workload serving = m_case.workload;
    serving.phase = workload::Phase::InferenceServe;
    QVERIFY(
        dossier::scalingFacts(m_case.estimates[*m_case.chosen], serving, *m_catalogue, Language::english()).isEmpty());
}

QTEST_GUILESS_MAIN(TestScalingFacts)
#include "test_scaling_facts.moc"
