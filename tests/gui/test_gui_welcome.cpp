// SPDX-License-Identifier: GPL-3.0-or-later
// The quick start, and the live summary that follows every change.
#include "front_desk.hpp"

#include "dossier/keys.hpp"
#include "ui/shell/change_text.hpp"
#include "ui/shell/first_project.hpp"
#include "ui/widgets/quantity_label.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/toast.hpp"

#include <QAction>
#include <QPushButton>

using namespace passerelle;
using namespace passerelle::ui;

class TestGuiWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDossierOpensOnTheQuickStart();
    void threeClicksGiveAnEstimate();
    void notKnowingTheFieldIsAnAnswer();
    void anExampleOpensFromTheQuickStart();
    void aModelFileStartsADossier();
    void oneUndoTakesTheQuickStartBack();
    void theSummarySaysWhatChangedAndWhy();
    void theFirstAnswerComesBeforeTheWholeCase();
};

void TestGuiWelcome::anEmptyDossierOpensOnTheQuickStart()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    QVERIFY(desk.window->currentStep().isEmpty());
    QVERIFY(desk.find(QStringLiteral("page.welcome"))->isVisible());
    desk.click(QStringLiteral("welcome.steps"));
    QCOMPARE(desk.window->currentStep(), QStringLiteral("company"));
    desk.type(QStringLiteral("company.city"), QStringLiteral("Lyon"));
    desk.stop();
    desk.start(QStringLiteral("en"), false);
    QCOMPARE(desk.window->currentStep(), QStringLiteral("company"));
    desk.window->findChild<QAction *>(QStringLiteral("action.new"))->trigger();
    QVERIFY(desk.find(QStringLiteral("page.welcome"))->isVisible());
    QTest::keyClick(desk.window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(desk.window->currentStep(), QStringLiteral("company"));
    QTest::keyClick(desk.window.get(), Qt::Key_Home, Qt::AltModifier);
    QTRY_VERIFY(desk.window->currentStep().isEmpty());
}

void TestGuiWelcome::threeClicksGiveAnEstimate()
{
    FrontDesk desk;
    desk.start(QStringLiteral("fr"), false);
    QVERIFY(!desk.find(QStringLiteral("welcome.start_first"))->isVisible());
    desk.click(QStringLiteral("welcome.field.finance"));
    QVERIFY(desk.find(QStringLiteral("welcome.start_first"))->isVisible());
    desk.click(QStringLiteral("welcome.start_first"));
    QCOMPARE(desk.window->currentStep(), QStringLiteral("machines"));
    QCOMPARE(desk.value(dossier::keys::kVertical).toString(), QStringLiteral("finance"));
    desk.waitForCase();
    QVERIFY(desk.session->current()->chosen.has_value());
    for (const char *name : {"summary.hours", "summary.days", "summary.energy", "summary.carbon"})
        QVERIFY2(!desk.find<QuantityLabel>(QLatin1String(name))->range().isEmpty(), name);
    QVERIFY(desk.find(QStringLiteral("toast"))->isVisible());
}

void TestGuiWelcome::notKnowingTheFieldIsAnAnswer()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    desk.click(QStringLiteral("welcome.field.unknown"));
    QVERIFY(!desk.find(QStringLiteral("welcome.start_stretch"))->isVisible());
    desk.click(QStringLiteral("welcome.start_first"));
    const catalogue::ProjectIdea *project = commonestProject(desk.session->catalogue());
    QVERIFY(project);
    QCOMPARE(desk.value(dossier::keys::kModelPreset).toString(), project->presetId);
    QVERIFY(desk.value(dossier::keys::kVertical).isUndefined());
    desk.waitForCase();
    QVERIFY(desk.session->current()->chosen.has_value());
}

void TestGuiWelcome::anExampleOpensFromTheQuickStart()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    desk.click(QStringLiteral("welcome.sample1"));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.session->dossier().facts.isEmpty(), FrontDesk::kPatienceMs);
    QVERIFY(!desk.window->currentStep().isEmpty());
    desk.waitForCase();
}

void TestGuiWelcome::aModelFileStartsADossier()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    desk.answer = QStringLiteral(PASSERELLE_RESOURCES "/samples/industry/model/config.json");
    desk.click(QStringLiteral("welcome.model"));
    QCOMPARE(desk.window->currentStep(), QStringLiteral("model"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.value(dossier::keys::kModelArchitecture).isObject(), FrontDesk::kPatienceMs);
    desk.waitForCase();
}

void TestGuiWelcome::oneUndoTakesTheQuickStartBack()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    desk.click(QStringLiteral("welcome.field.education"));
    desk.click(QStringLiteral("welcome.start_first"));
    QVERIFY(!desk.session->dossier().facts.isEmpty());
    desk.click(QStringLiteral("toast.action"));
    QVERIFY(desk.session->dossier().facts.isEmpty());
    desk.waitForCase();
}

void TestGuiWelcome::theSummarySaysWhatChangedAndWhy()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    desk.click(QStringLiteral("welcome.field.education"));
    desk.click(QStringLiteral("welcome.start_first"));
    desk.waitForCase();
    desk.click(QStringLiteral("rail.plan"));
    desk.type(QStringLiteral("plan.epochs"), QStringLiteral("12"));
    desk.waitForCase();
    const QString text = desk.find<TextLabel>(QStringLiteral("summary.change"))->text();
    QVERIFY2(text.contains(QChar(0x2192)) && text.contains(QStringLiteral("GPU-h")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Passes over the data: 3 ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(" 12.")), qPrintable(text));
    desk.window->findChild<QAction *>(QStringLiteral("action.undo"))->trigger();
    desk.waitForCase();
    QVERIFY(desk.find<TextLabel>(QStringLiteral("summary.change"))->text().contains(QStringLiteral("Taken back")));
    // An answer of a form is called by its question, never by its key.
    const QString key = QStringLiteral("answer.eurohpc-aif-playground.project_title");
    desk.session->set(key, QStringLiteral("Another title"), QStringLiteral("Change"));
    desk.waitForCase();
    const QString said = desk.find<TextLabel>(QStringLiteral("summary.change"))->text();
    QVERIFY2(said.contains(QStringLiteral("Another title")) && !said.contains(key), qPrintable(said));
}

void TestGuiWelcome::theFirstAnswerComesBeforeTheWholeCase()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"), false);
    desk.click(QStringLiteral("welcome.field.education"));
    desk.click(QStringLiteral("welcome.start_first"));
    desk.waitForCase();
    const auto before = desk.session->current();
    QString early;
    const auto watch = QObject::connect(desk.session.get(), &Session::firstAnswerChanged, desk.session.get(), [&] {
        early = desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->middle();
        QCOMPARE(desk.session->current(), before);
    });
    desk.session->set(QLatin1String(dossier::keys::kEpochs), 9, QStringLiteral("Change the passes"));
    desk.waitForCase();
    QObject::disconnect(watch);
    // On an idle machine the one estimate is always first; where it is not, the whole case came and nothing was late.
    if (!early.isEmpty())
        QCOMPARE(early, desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->middle());
    QVERIFY(!desk.session->firstAnswer());
    QVERIFY(desk.session->lastChange());
    QCOMPARE(desk.session->lastChange()->after.toInt(), 9);
}

QTEST_MAIN(TestGuiWelcome)
#include "test_gui_welcome.moc"
