// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_page.hpp"
#include "workbench.hpp"

#include "ui/charts/timeline_chart.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/steps/step.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/theme.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

const char kPlayground[] = "eurohpc-aif-playground";

/// The route page in a window of its own.
struct RouteWindow : passerelle::testing::Shown {
    explicit RouteWindow(Session &session, QSize size = {1000, 760}) : Shown(QStringLiteral("route"), session, size) {}

    void select(const char *route) const
    {
        auto *table = find<QTableView>(QStringLiteral("route.table"));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (index.data(RoutesModel::IdRole).toString() == QLatin1String(route))
                table->setCurrentIndex(index);
        }
    }
    void showTab(int index) const { find<QTabWidget>(QStringLiteral("route.tabs"))->setCurrentIndex(index); }
};

const access::RouteAdvice *adviceOf(const Session &session, const char *route)
{
    for (const access::RouteAdvice &advice : session.current()->routes) {
        if (advice.routeId == QLatin1String(route))
            return &advice;
    }
    return nullptr;
}

}  // namespace

class TestGuiRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void answersTheQuestionBesideItsVerdict()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        bench.session->set({{QStringLiteral("pi.contract_type"), QJsonValue(QJsonValue::Undefined)},
                            {QStringLiteral("pi.contract_end_date"), QJsonValue(QJsonValue::Undefined)}},
                           QStringLiteral("Forget"));
        bench.waitForCase();
        QCOMPARE(adviceOf(*bench.session, kPlayground)->verdict, access::Verdict::Conditional);
        RouteWindow window(*bench.session);
        window.select(kPlayground);
        auto *contract = window.find<ChoiceField>(QStringLiteral("route.ask.pi.contract_type"));
        QVERIFY(!contract->accessibleName().isEmpty());
        contract->setFocus();
        QTest::keyClick(contract, Qt::Key_Down);  // from "I don't know" to the permanent contract
        QCOMPARE(bench.value("pi.contract_type").toString(), QStringLiteral("permanent"));
        bench.waitForCase();
        QTRY_COMPARE(adviceOf(*bench.session, kPlayground)->verdict, access::Verdict::Open);
        bench.session->undo();
        QVERIFY(bench.value("pi.contract_type").isUndefined());
    }

    void drawsTheTimelineForEyesKeysAndReaders()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        RouteWindow window(*bench.session);
        window.select(kPlayground);
        window.showTab(2);
        auto *timeline = window.find<TimelineChart>(QStringLiteral("timeline"));
        QVERIFY(timeline->entries().size() >= 7);
        QCOMPARE(timeline->table().rows.size(), timeline->entries().size());
        QVERIFY(!timeline->sentence().isEmpty());
        auto *canvas = window.find<QWidget>(QStringLiteral("timeline.canvas"));
        QCOMPARE(canvas->accessibleDescription(), timeline->sentence());
        QTest::keyClick(canvas, Qt::Key_Down);
        QVERIFY2(canvas->accessibleDescription().startsWith(timeline->entries().front().label),
                 qPrintable(canvas->accessibleDescription()));
        QTest::keyClick(canvas, Qt::Key_Down);
        QVERIFY(canvas->accessibleDescription().startsWith(timeline->entries()[1].label));
    }

    void movesTheTimelineWithTheWantedStartAndSavesIt()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        RouteWindow window(*bench.session);
        window.select(kPlayground);
        window.showTab(2);
        auto *timeline = window.find<TimelineChart>(QStringLiteral("timeline"));
        bench.session->set(QStringLiteral("project.start_date"), QStringLiteral("2027-06-01"), QStringLiteral("Start"));
        bench.waitForCase();
        const auto first =
            std::find_if(timeline->entries().begin(), timeline->entries().end(),
                         [](const TimelineEntry &entry) { return entry.id == QLatin1String("first_job"); });
        QVERIFY(first != timeline->entries().end());
        QCOMPARE(first->from, QDate(2027, 6, 1));
        bench.savePath = bench.filePath(QStringLiteral("plan.ics"));
        QTest::mouseClick(window.find<QPushButton>(QStringLiteral("route.ics")), Qt::LeftButton);
        QCOMPARE(bench.proposedPath, QStringLiteral("eurohpc-aif-playground.ics"));
        QFile file(bench.savePath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("DTSTART;VALUE=DATE:20270601\r\n"));
    }

    void strikesAMachineAndPlansAnew()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        RouteWindow window(*bench.session);
        window.select("eurohpc-aif-large-scale");
        window.showTab(3);
        auto *box = window.find<QCheckBox>(QStringLiteral("route.machine.leonardo-booster"));
        QVERIFY(box->isChecked());
        box->click();
        const QJsonArray struck = bench.value(dossier::keys::kStruckTargets).toArray();
        QCOMPARE(struck, QJsonArray{QStringLiteral("leonardo-booster")});
        bench.waitForCase();
        const auto &reasons = adviceOf(*bench.session, "eurohpc-aif-large-scale")->reasons;
        QVERIFY(std::any_of(reasons.begin(), reasons.end(), [](const access::Reason &reason) {
            return reason.ruleId == QLatin1String("machines.struck") && reason.verdict != access::Verdict::Open;
        }));
        bench.session->undo();
        QVERIFY(bench.value(dossier::keys::kStruckTargets).isUndefined());
        bench.waitForCase();
        QVERIFY(window.find<QCheckBox>(QStringLiteral("route.machine.leonardo-booster"))->isChecked());
    }

    void takesAWayOutOfTheHole()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        RouteWindow window(*bench.session);
        auto *tabs = window.find<QTabWidget>(QStringLiteral("route.tabs"));
        QVERIFY(!tabs->isTabVisible(1));
        const QJsonValue undefined(QJsonValue::Undefined);
        bench.session->set({{QStringLiteral("dataset.tokens"), 2.4e9},
                            {QStringLiteral("machines.chosen"), QStringLiteral("leonardo-booster")},
                            {QStringLiteral("limits.deadline_days"), undefined},
                            {QStringLiteral("limits.budget_eur"), undefined},
                            {QStringLiteral("limits.max_gpus"), undefined}},
                           QStringLiteral("Grow"));
        bench.waitForCase();
        QVERIFY(tabs->isTabVisible(1));
        window.showTab(1);
        QTest::mouseClick(window.find<QPushButton>(QStringLiteral("route.way.cut")), Qt::LeftButton);
        bench.waitForCase();
        QVERIFY(!tabs->isTabVisible(1));
        QVERIFY(adviceOf(*bench.session, kPlayground)->verdict != access::Verdict::Closed);
    }

    void looksAreSavedWhenAsked()
    {
        const QString folder = qEnvironmentVariable("PASSERELLE_LOOKS");
        if (folder.isEmpty())
            QSKIP("set PASSERELLE_LOOKS to a folder to look at the page");
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        bench.session->set({{QStringLiteral("pi.contract_type"), QJsonValue(QJsonValue::Undefined)},
                            {QStringLiteral("dataset.tokens"), 2.4e9},
                            {QStringLiteral("machines.chosen"), QStringLiteral("leonardo-booster")},
                            {QStringLiteral("limits.max_gpus"), QJsonValue(QJsonValue::Undefined)},
                            {QStringLiteral("serving.requests_per_s"), 2}},
                           QStringLiteral("Grow"));
        bench.waitForCase();
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            applyColorScheme(*qApp, scheme, false);
            const QString suffix = scheme == ColorScheme::Dark ? QStringLiteral("_dark") : QString();
            for (const QSize size : {QSize(1040, 760), QSize(1660, 1040)}) {
                RouteWindow window(*bench.session, size);
                window.select(kPlayground);
                for (int tab = 0; tab < 5; ++tab) {
                    window.showTab(tab);
                    QCoreApplication::processEvents();
                    window.area.grab().save(
                        QStringLiteral("%1/route_%2_%3%4.png").arg(folder).arg(size.width()).arg(tab).arg(suffix));
                }
            }
        }
    }
};

QTEST_MAIN(TestGuiRoute)
#include "test_gui_route.moc"
