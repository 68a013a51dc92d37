// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/company/company_answers.hpp"
#include "ui/steps/model/preset_list.hpp"
#include "ui/steps/vertical/starting_point.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/fact_grid.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/quantity_label.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QProgressBar>
#include <QTableView>

using namespace passerelle;
using namespace passerelle::ui;

class TestGuiFirstSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSirenIsChecked_data();
    void aSirenIsChecked();
    void theCompanyStepFollowsEachKey();
    void aFieldOffersItsFirstProject();
    void everyFirstProjectGivesAWorkload();
    void aPresetIsFoundBySearchAndChosen();
    void presetsAreAnHonestModel();
    void aModelFileIsReadAndABadOneIsTold();
    void aDatasetIsScannedWhenDropped();
    void numbersTypedByHandReachTheSummary();
    void fromNothingToFigures();
};

void TestGuiFirstSteps::aSirenIsChecked_data()
{
    QTest::addColumn<QString>("siren");
    QTest::addColumn<bool>("sound");
    QTest::newRow("nothing typed is no problem") << QString() << true;
    QTest::newRow("a sound number with spaces") << QStringLiteral("732 829 320") << true;
    QTest::newRow("the post office's own number") << QStringLiteral("356000000") << true;
    QTest::newRow("one digit mistyped") << QStringLiteral("732829321") << false;
    QTest::newRow("eight digits") << QStringLiteral("73282932") << false;
    QTest::newRow("letters") << QStringLiteral("73282932A") << false;
}

void TestGuiFirstSteps::aSirenIsChecked()
{
    QFETCH(QString, siren);
    QFETCH(bool, sound);
    QCOMPARE(sirenProblem(siren).isEmpty(), sound);
}

void TestGuiFirstSteps::theCompanyStepFollowsEachKey()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.type(QStringLiteral("company.legal_name"), QStringLiteral("Vega SAS"));
    QCOMPARE(desk.value("company.legal_name").toString(), QStringLiteral("Vega SAS"));
    desk.type(QStringLiteral("company.siren"), QStringLiteral("732829321"));
    auto *siren = desk.find<ui::FormField>(QStringLiteral("field.company.siren"));
    QVERIFY(!siren->problem().isEmpty());
    desk.type(QStringLiteral("company.siren"), QStringLiteral("732829320"));
    QCOMPARE(siren->problem(), QString());
    desk.type(QStringLiteral("company.headcount"), QStringLiteral("12"));
    desk.type(QStringLiteral("company.turnover_eur"), QStringLiteral("850 000"));
    QCOMPARE(desk.value("company.turnover_eur").toDouble(), 850000.0);
    QVERIFY(desk.find<ProblemLabel>(QStringLiteral("company.sme"))->text().contains(QStringLiteral("250")));
    auto *country = desk.find<ChoiceField>(QStringLiteral("company.country"));
    country->setFocus();
    QTest::keyClick(country, Qt::Key_Down);
    QCOMPARE(desk.value("company.country").toString(), QStringLiteral("FR"));
    desk.click(QStringLiteral("company.hq_in_europe.yes"));
    QCOMPARE(desk.value("company.hq_in_europe"), QJsonValue(true));
    desk.click(QStringLiteral("company.hq_in_europe.unknown"));
    QVERIFY(desk.value("company.hq_in_europe").isUndefined());
    desk.waitForCase();
    QCOMPARE(desk.session->current()->facts.value(QStringLiteral("company.is_sme")), QJsonValue(true));
}

void TestGuiFirstSteps::aFieldOffersItsFirstProject()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.vertical"));
    desk.click(QStringLiteral("vertical.education"));
    QCOMPARE(desk.value(dossier::keys::kVertical).toString(), QStringLiteral("education"));
    desk.click(QStringLiteral("vertical.use_first"));
    const catalogue::ProjectIdea &project =
        desk.session->catalogue().vertical(QStringLiteral("education"))->firstProject;
    QCOMPARE(desk.value(dossier::keys::kModelPreset).toString(), project.presetId);
    QCOMPARE(desk.value(dossier::keys::kPhase).toString(), QStringLiteral("lora"));
    QCOMPARE(desk.value(dossier::keys::kDatasetTokens).toDouble() * desk.value(dossier::keys::kEpochs).toDouble(),
             project.facts.value(QStringLiteral("tokens_total")).toDouble());
    desk.window->findChild<QAction *>(QStringLiteral("action.undo"))->trigger();
    QVERIFY(desk.value(dossier::keys::kModelPreset).isUndefined());
    QCOMPARE(desk.value(dossier::keys::kVertical).toString(), QStringLiteral("education"));
    desk.waitForCase();
}

void TestGuiFirstSteps::everyFirstProjectGivesAWorkload()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    for (const catalogue::Vertical &vertical : desk.session->catalogue().verticals) {
        for (const catalogue::ProjectIdea *project : {&vertical.firstProject, &vertical.stretchProject}) {
            dossier::Dossier dossier;
            for (const auto &[key, value] : startingPoint(*project, Language::english()))
                dossier = dossier::applied(dossier, {key, QJsonValue(QJsonValue::Undefined), value});
            const auto work = dossier::workloadOf(dossier, desk.session->catalogue());
            QVERIFY2(work, qPrintable(vertical.id + QLatin1Char(' ') +
                                      (work ? QString() : describe(work.error(), Language::english()))));
            QVERIFY2(work->data.tokens || work->data.samples, qPrintable(vertical.id));
            QVERIFY2(!phaseWord(project->kind).isEmpty(), qPrintable(project->kind));
        }
    }
    desk.waitForCase();
}

void TestGuiFirstSteps::aPresetIsFoundBySearchAndChosen()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.model"));
    auto *table = desk.find<QTableView>(QStringLiteral("model.presets"));
    const int all = table->model()->rowCount();
    desk.type(QStringLiteral("model.search"), QStringLiteral("llama 3.1 8b"));
    QVERIFY(table->model()->rowCount() < all);
    QVERIFY(table->model()->rowCount() > 0);
    const QRect cell = table->visualRect(table->model()->index(0, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    QVERIFY(desk.value(dossier::keys::kModelPreset).toString().contains(QStringLiteral("llama-3.1-8b")));
    QVERIFY(!desk.find<FactGrid>(QStringLiteral("model.facts"))->value(QStringLiteral("Layers")).isEmpty());
    desk.waitForCase();
}

void TestGuiFirstSteps::presetsAreAnHonestModel()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    PresetList list(desk.session->catalogue().presets, Language::english(), nullptr);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PresetFilter filter(nullptr);
    filter.setSourceModel(&list);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setWords(QStringLiteral("whisper"));
    QVERIFY(filter.rowCount() > 0);
    filter.setOnly({QStringLiteral("lucie-7b")});
    QCOMPARE(filter.rowCount(), 0);
    desk.waitForCase();
}

void TestGuiFirstSteps::aModelFileIsReadAndABadOneIsTold()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.model"));
    desk.answer =
        desk.write(QStringLiteral("config.json"), "{\"architectures\": [\"LlamaForCausalLM\"], \"model_type\": ");
    desk.click(QStringLiteral("model.drop.file"));
    auto *problem = desk.find<ProblemLabel>(QStringLiteral("model.problem"));
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), FrontDesk::kPatienceMs);
    QVERIFY(problem->text().contains(QStringLiteral("config.json")));
    QVERIFY(desk.value(dossier::keys::kModelPath).isUndefined());

    desk.answer = QStringLiteral(PASSERELLE_RESOURCES "/samples/industry/model");
    desk.click(QStringLiteral("model.drop.folder"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.value(dossier::keys::kModelSource).toString(), QStringLiteral("path"),
                              FrontDesk::kPatienceMs);
    QVERIFY(!problem->isVisible());
    QVERIFY(!desk.find<FactGrid>(QStringLiteral("model.facts"))->value(QStringLiteral("Layers")).isEmpty());
    desk.waitForCase();
    QVERIFY(!desk.session->current()->workloadProblem);
}

void TestGuiFirstSteps::aDatasetIsScannedWhenDropped()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.dataset"));
    QWidget *page = desk.find(QStringLiteral("page.dataset"));
    desk.drop(page, QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dataset"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.value(dossier::keys::kDatasetTokens).isDouble(), FrontDesk::kPatienceMs);
    QVERIFY(!desk.find<FactGrid>(QStringLiteral("dataset.facts"))->value(QStringLiteral("Files")).isEmpty());
    desk.click(QStringLiteral("dataset.forget"));
    QVERIFY(desk.value(dossier::keys::kDatasetPath).isUndefined());
    desk.window->findChild<QAction *>(QStringLiteral("action.undo"))->trigger();
    QVERIFY(desk.value(dossier::keys::kDatasetTokens).isDouble());
    desk.waitForCase();
}

void TestGuiFirstSteps::numbersTypedByHandReachTheSummary()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.session->set(QLatin1String(dossier::keys::kModelSource), QStringLiteral("preset"), QStringLiteral("Choose"));
    desk.session->set(QLatin1String(dossier::keys::kModelPreset), QStringLiteral("llama-3.1-8b"),
                      QStringLiteral("Choose"));
    desk.click(QStringLiteral("rail.dataset"));
    desk.type(QStringLiteral("dataset.tokens"), QStringLiteral("2.5 M"));
    QCOMPARE(desk.value(dossier::keys::kDatasetTokens).toDouble(), 2.5e6);
    desk.waitForCase();
    const QString few = desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->middle();
    desk.type(QStringLiteral("dataset.tokens"), QStringLiteral("2.5 Md"));
    desk.waitForCase();
    const QString many = desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->middle();
    QVERIFY(few != many);
    QVERIFY(!desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->range().isEmpty());
}

void TestGuiFirstSteps::fromNothingToFigures()
{
    FrontDesk desk;
    desk.start(QStringLiteral("fr"));
    auto *done = desk.find<QProgressBar>(QStringLiteral("summary.done"));
    QCOMPARE(desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->range(), QString());
    desk.type(QStringLiteral("company.legal_name"), QStringLiteral("Vega"));
    desk.type(QStringLiteral("company.headcount"), QStringLiteral("12"));
    desk.type(QStringLiteral("company.turnover_eur"), QStringLiteral("850 000,50"));
    auto *country = desk.find<ChoiceField>(QStringLiteral("company.country"));
    country->setFocus();
    QTest::keyClick(country, Qt::Key_Down);
    desk.click(QStringLiteral("rail.vertical"));
    desk.click(QStringLiteral("vertical.finance"));
    desk.click(QStringLiteral("vertical.use_first"));
    QVERIFY(done->value() >= 4);
    desk.waitForCase();
    QVERIFY(desk.session->current()->chosen.has_value());
    for (const char *name : {"summary.hours", "summary.days", "summary.energy", "summary.carbon"})
        QVERIFY2(!desk.find<QuantityLabel>(QLatin1String(name))->range().isEmpty(), name);
    desk.stop();
    desk.start(QString());
    desk.waitForCase();
    QVERIFY(!desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->range().isEmpty());
    QCOMPARE(desk.value("company.turnover_eur").toDouble(), 850000.5);
}

QTEST_MAIN(TestGuiFirstSteps)
#include "test_gui_first_steps.moc"
