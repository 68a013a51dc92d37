// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/plan/measure_card.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/fact_grid.hpp"
#include "ui/widgets/problem_label.hpp"
#include "units/format.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

using namespace passerelle;
using namespace passerelle::ui;

/// "Measure on any GPU" by a person's hands: script, result, sentence, GPU, removal, undo.
class TestGuiMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theScriptIsSaved();
    void aResultNarrowsTheEstimate();
    void aSentenceIsUnderstoodOrRefused();
    void aLogWithoutItsGpuAsksForIt();
    void aMeasurementIsRemovedAndComesBack();
    void aFileThatIsNoneIsTold();
    void cleanupTestCase() { m_desk.stop(); }

private:
    [[nodiscard]] qsizetype kept() const { return m_desk.value(dossier::keys::kMeasurements).toArray().size(); }
    [[nodiscard]] QString data(const char *name) const
    {
        return QStringLiteral(PASSERELLE_TEST_DATA "/measurements/") + QLatin1String(name);
    }
    void give(const QString &file);

    FrontDesk m_desk;
};

void TestGuiMeasure::initTestCase()
{
    m_desk.start(QStringLiteral("en"));
    m_desk.session->set({{QString::fromLatin1(dossier::keys::kModelSource), QStringLiteral("preset")},
                         {QString::fromLatin1(dossier::keys::kModelPreset), QStringLiteral("llama-3.1-8b")},
                         {QString::fromLatin1(dossier::keys::kPhase), QStringLiteral("lora")},
                         {QString::fromLatin1(dossier::keys::kDatasetTokens), 2e8}},
                        QStringLiteral("Fill"));
    m_desk.window->showStep(QStringLiteral("plan"));
    m_desk.waitForCase();
}

void TestGuiMeasure::init()
{
    m_desk.session->set(QString::fromLatin1(dossier::keys::kMeasurements), QJsonValue(QJsonValue::Undefined),
                        QStringLiteral("Forget"));
    m_desk.waitForCase();
}

void TestGuiMeasure::give(const QString &file)
{
    const qsizetype before = kept();
    m_desk.answer = file;
    m_desk.click(QStringLiteral("measure.drop.file"));
    QTRY_COMPARE_WITH_TIMEOUT(kept(), before + 1, FrontDesk::kPatienceMs);
    m_desk.waitForCase();
}

void TestGuiMeasure::theScriptIsSaved()
{
    m_desk.answer = m_desk.path(QStringLiteral("measure.py"));
    m_desk.click(QStringLiteral("measure.save"));
    QFile file(m_desk.answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("\"phase\": \"lora\""));
    QVERIFY(m_desk.find<ProblemLabel>(QStringLiteral("measure.problem"))->text().contains(m_desk.answer));
}

void TestGuiMeasure::aResultNarrowsTheEstimate()
{
    const auto *grid = m_desk.find<FactGrid>(QStringLiteral("measure.before"));
    QVERIFY(!grid->isVisibleTo(m_desk.window.get()));
    give(m_desk.write(QStringLiteral("speed.txt"), "1500 tokens/s on 1 A100 80GB"));
    QTRY_VERIFY(grid->isVisibleTo(m_desk.window.get()));
    const auto value = m_desk.session->current();
    const estimate::Estimate &chosen = value->estimates[*value->chosen];
    QVERIFY(chosen.learned.has_value());
    const QString now = grid->value(QStringLiteral("Now"));
    QCOMPARE(now, units::formatInterval(chosen.projectGpuHours, m_desk.session->language()));
    QVERIFY(
        m_desk.find<QLabel>(QStringLiteral("measure.row.0.note"))->text().contains(QStringLiteral("times the time")));
}

void TestGuiMeasure::aSentenceIsUnderstoodOrRefused()
{
    m_desk.type(QStringLiteral("measure.sentence"), QStringLiteral("it was fast"));
    m_desk.click(QStringLiteral("measure.add"));
    QCOMPARE(kept(), 0);
    QVERIFY(!m_desk.find<ProblemLabel>(QStringLiteral("measure.problem"))->text().isEmpty());
    m_desk.type(QStringLiteral("measure.sentence"), QStringLiteral("3200 tokens/s on 4 x H100"));
    m_desk.click(QStringLiteral("measure.add"));
    QCOMPARE(kept(), 1);
    QVERIFY(m_desk.find<ProblemLabel>(QStringLiteral("measure.problem"))->text().isEmpty());
}

void TestGuiMeasure::aLogWithoutItsGpuAsksForIt()
{
    give(data("trainer_state.json"));
    auto *gpu = m_desk.find<ChoiceField>(QStringLiteral("measure.row.0.gpu"));
    QVERIFY(!m_desk.session->current()->evidence.any());
    gpu->setFocus();
    QTest::keyClick(gpu, Qt::Key_Down);
    const QJsonObject measured = m_desk.value(dossier::keys::kMeasurements).toArray().at(0).toObject();
    QCOMPARE(measured.value(QStringLiteral("gpu")).toObject().value(QStringLiteral("id")).toString(),
             m_desk.session->catalogue().accelerators.front().id);
    m_desk.waitForCase();
    QVERIFY(m_desk.session->current()->evidence.any());
}

void TestGuiMeasure::aMeasurementIsRemovedAndComesBack()
{
    give(data("plain.json"));
    m_desk.click(QStringLiteral("measure.row.0.remove"));
    QCOMPARE(kept(), 0);
    m_desk.session->undo();
    QCOMPARE(kept(), 1);
    m_desk.session->redo();
    QCOMPARE(kept(), 0);
}

void TestGuiMeasure::aFileThatIsNoneIsTold()
{
    m_desk.answer = m_desk.write(QStringLiteral("story.txt"), "Once upon a time.");
    m_desk.click(QStringLiteral("measure.drop.file"));
    const auto *problem = m_desk.find<ProblemLabel>(QStringLiteral("measure.problem"));
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(QStringLiteral("story.txt")), FrontDesk::kPatienceMs);
    QCOMPARE(kept(), 0);
}

QTEST_MAIN(TestGuiMeasure)
#include "test_gui_measure.moc"
