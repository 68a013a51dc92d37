// SPDX-License-Identifier: GPL-3.0-or-later
// What every chart offers beside its drawing: files, values for screen readers, lines that can be pulled.
#include "ui/charts/chart_canvas.hpp"
#include "ui/charts/chart_table.hpp"
#include "ui/charts/cost_time_chart.hpp"
#include "ui/charts/price_history_chart.hpp"
#include "ui/charts/rows_chart.hpp"
#include "ui/charts/scaling_chart.hpp"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QImageReader>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

CostTimePoint offer(const char *name, double hours, double euros, PlaceKind kind = PlaceKind::Cloud)
{
    const QString text = QString::fromLatin1(name);
    const auto time = units::Interval<units::Hours>::exactly(units::hours(hours));
    CostTimePoint point{text, text, kind, time, time, {}};
    if (euros > 0)
        point.cost = units::Interval<units::Money>::exactly(units::euros(euros));
    return point;
}

std::vector<CostTimePoint> places()
{
    return {offer("fast", 10, 900), offer("middle", 40, 300), offer("beaten", 60, 500), offer("slow", 200, 100),
            offer("public", 30, 0, PlaceKind::Public)};
}

template<typename Chart>
struct Shown {
    QWidget window;
    Chart *chart;

    Shown() : chart(new Chart(&window))
    {
        window.resize(720, 560);
        chart->resize(window.size());
        window.show();
    }
    ChartCanvas *canvas() const { return window.findChild<ChartCanvas *>(); }
    QWidget *viewport() const { return canvas()->viewport(); }
};

/// A key while Ctrl stays down: keyClick() would let Ctrl go after each.
void pressWithCtrl(QWidget *widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::ControlModifier);
    QApplication::sendEvent(widget, &event);
}

std::vector<SensitivityBar> levers()
{
    return {{QStringLiteral("Trials"),
             QStringLiteral("few to many"),
             QStringLiteral("Decide."),
             {units::gpuHours(40), units::gpuHours(100), units::gpuHours(250)}},
            {QStringLiteral("Speed"),
             QStringLiteral("fast to slow"),
             QStringLiteral("Measure."),
             {units::gpuHours(80), units::gpuHours(100), units::gpuHours(130)}}};
}

}  // namespace

class TestGuiChartTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frontHoldsWhatNothingBeats()
    {
        const auto points = places();
        QStringList names;
        for (const std::size_t i : paretoFront(points))
            names << points[i].name;
        QCOMPARE(names, (QStringList{QStringLiteral("fast"), QStringLiteral("middle"), QStringLiteral("slow")}));
        QVERIFY(paretoFront({}).empty());
        QCOMPARE(paretoFront({offer("a", 10, 100), offer("b", 10, 100)}).size(), std::size_t{2});
        QVERIFY(paretoFront({offer("announced", 1, 1, PlaceKind::Announced)}).empty());
    }

    void deadlineIsPulledWithThePointer()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(places());
        shown.chart->setLimits(units::days(3), {});
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QCoreApplication::processEvents();
        std::optional<units::Hours> chosen;
        int edits = 0;
        connect(shown.chart, &CostTimeChart::deadlineChosen, this, [&](const std::optional<units::Hours> &deadline) {
            chosen = deadline;
            ++edits;
        });
        const double x = shown.chart->limits().deadlineX();
        const double y = shown.canvas()->chart()->plotArea().bottom() - 60;
        QTest::mousePress(shown.viewport(), Qt::LeftButton, {}, QPointF(x, y).toPoint());
        for (int step = 1; step <= 5; ++step)
            QTest::mouseMove(shown.viewport(), QPointF(x - 12 * step, y).toPoint());
        QCOMPARE(edits, 0);
        QTest::mouseRelease(shown.viewport(), Qt::LeftButton, {}, QPointF(x - 60, y).toPoint());
        QCOMPARE(edits, 1);
        QVERIFY(chosen && *chosen < units::days(3) && *chosen > units::days(0.1));
        const double right = shown.canvas()->chart()->plotArea().right();
        QTest::mousePress(shown.viewport(), Qt::LeftButton, {},
                          QPointF(shown.chart->limits().deadlineX(), y).toPoint());
        QTest::mouseMove(shown.viewport(), QPointF(right - 1, y).toPoint());
        QTest::mouseRelease(shown.viewport(), Qt::LeftButton, {}, QPointF(right - 1, y).toPoint());
        QCOMPARE(edits, 2);
        QVERIFY2(!chosen, "pushed to the edge the deadline is gone");
    }

    void limitsMoveWithTheKeyboard()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(places());
        shown.chart->setLimits({}, units::euros(500));
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QCoreApplication::processEvents();
        std::optional<units::Money> budget;
        std::optional<units::Hours> deadline;
        connect(shown.chart, &CostTimeChart::budgetChosen, this,
                [&](const std::optional<units::Money> &value) { budget = value; });
        connect(shown.chart, &CostTimeChart::deadlineChosen, this,
                [&](const std::optional<units::Hours> &value) { deadline = value; });
        pressWithCtrl(shown.canvas(), Qt::Key_Up);
        pressWithCtrl(shown.canvas(), Qt::Key_Up);
        QVERIFY(!budget);
        QTest::keyRelease(shown.canvas(), Qt::Key_Control);
        QVERIFY(budget && *budget > units::euros(590));
        pressWithCtrl(shown.canvas(), Qt::Key_Left);
        QTest::keyRelease(shown.canvas(), Qt::Key_Control);
        QVERIFY2(deadline, "the first step pulls a deadline in from the edge");
        QVERIFY(shown.canvas()->valueText().contains(QStringLiteral("Deadline")));
    }

    void chartHasRoleNameAndValue()
    {
        Shown<ScalingChart> shown;
        shown.chart->setPoints({{1, units::hours(80), units::gpuHours(80), 1, {}, false, false},
                                {8, units::hours(11), units::gpuHours(88), 0.91, {}, true, true},
                                {64, units::hours(3), units::gpuHours(192), 0.42, {}, false, false}},
                               QStringLiteral("Machine"));
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(shown.canvas());
        QVERIFY(reader != nullptr);
        QCOMPARE(reader->role(), QAccessible::Chart);
        QVERIFY(!reader->text(QAccessible::Name).isEmpty());
        QVERIFY(reader->text(QAccessible::Value).isEmpty());
        QTest::keyClick(shown.canvas(), Qt::Key_Right);
        QTest::keyClick(shown.canvas(), Qt::Key_Right);
        QVERIFY(reader->text(QAccessible::Value).contains(QStringLiteral("8 GPU")));
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("8 GPU")));
        QCOMPARE(shown.chart->table().rows.size(), std::size_t{3});
    }

    void filesHoldDrawingPictureAndTable()
    {
        QTemporaryDir folder;
        Shown<SensitivityChart> shown;
        shown.chart->setBars(levers());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QString path;
        shown.chart->setAskPath([&](QWidget *, const QString &, const QString &, const QString &) { return path; });
        const auto save = [&](const char *action, const char *name) {
            path = folder.filePath(QLatin1String(name));
            shown.chart->findChild<QAction *>(QString(shown.chart->objectName() + QLatin1String(action)))->trigger();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(save(".saveSvg", "chart.svg").contains("<svg"));
        QVERIFY(!save(".savePng", "chart.png").isEmpty());
        QCOMPARE(QImageReader(path).size(), shown.viewport()->size() * 2);
        const QString csv = QString::fromUtf8(save(".saveCsv", "chart.csv"));
        QCOMPARE(csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts).size(), 3);
        QVERIFY(csv.contains(QStringLiteral("Measure.")));
        path = folder.filePath(QStringLiteral("no/such/folder/chart.csv"));
        QSignalSpy failed(shown.chart, &ChartFrame::saveFailed);
        shown.chart->saveCsv();
        QCOMPARE(failed.count(), 1);
    }

    void csvFollowsTheCountry_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("commas where numbers have points")
            << QStringLiteral("en_GB") << QByteArray("\"a,b\",\"c\"\"d\"\r\n");
        QTest::newRow("semicolons where numbers have commas")
            << QStringLiteral("fr_FR") << QByteArray("a,b;\"c\"\"d\"\r\n");
    }
    void csvFollowsTheCountry()
    {
        QFETCH(QString, locale);
        QFETCH(QByteArray, line);
        ChartTable table;
        table.headers = QStringList{QStringLiteral("a,b"), QStringLiteral("c\"d")};
        QCOMPARE(toCsv(table, QLocale(locale)), QByteArray("\xEF\xBB\xBF") + line);
    }

    void tornadoRunsFromLowToHighAroundTheMiddle()
    {
        Shown<SensitivityChart> shown;
        shown.chart->setBars(levers());
        QCOMPARE(shown.chart->drawnRows(), std::size_t{2});
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("Trials")));
        QTest::keyClick(shown.canvas(), Qt::Key_Down);
        QVERIFY(shown.canvas()->valueText().contains(QStringLiteral("Decide.")));
        shown.chart->setBars({});
        QCOMPARE(shown.chart->drawnRows(), std::size_t{0});
    }

    void carbonKeepsTheBestPlaceOfEachOperator()
    {
        Shown<CarbonChart> shown;
        const auto bar = [](const char *id, const char *country, const char *owner, double grams) {
            CarbonBar value;
            value.id = value.name = QString::fromLatin1(id);
            value.country = QString::fromLatin1(country);
            value.operatorName = QString::fromLatin1(owner);
            value.carbon = units::Interval<units::Carbon>::exactly(units::grams(grams));
            return value;
        };
        shown.chart->setBars(
            {bar("a", "France", "One", 900), bar("b", "France", "One", 500), bar("c", "Italy", "Two", 4000)});
        QCOMPARE(shown.chart->drawnRows(), std::size_t{2});
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QCoreApplication::processEvents();
        QSignalSpy chosen(shown.chart, &ChartFrame::activated);
        QTest::mouseClick(shown.viewport(), Qt::LeftButton, {},
                          (shown.chart->barEnd(QStringLiteral("c")) - QPointF(6, 0)).toPoint());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("c"));
    }

    void pricesAreDrawnOnlyWhereThereAreTwoDates()
    {
        Shown<PriceHistoryChart> shown;
        PriceLine two{QStringLiteral("x"),
                      QStringLiteral("X"),
                      QStringLiteral("EUR/h"),
                      QStringLiteral("official"),
                      QStringLiteral("https://example.org"),
                      {}};
        two.points = {{QDate(2024, 1, 1), QStringLiteral("2024"), 2.0},
                      {QDate(2026, 6, 1), QStringLiteral("2026-06-01"), 3.0}};
        PriceLine one = two;
        one.id.clear();
        one.points.resize(1);
        shown.chart->setLines({two, one});
        QCOMPARE(shown.chart->drawnLines(), std::size_t{1});
        QCOMPARE(shown.chart->table().rows.size(), std::size_t{3});
        QTest::keyClick(shown.canvas(), Qt::Key_Right);
        QVERIFY(shown.canvas()->valueText().contains(QStringLiteral("https://example.org")));
    }
};

QTEST_MAIN(TestGuiChartTools)
#include "test_gui_chart_tools.moc"
