// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.hpp"
#include "ui/charts/cost_time_chart.hpp"
#include "ui/charts/gpu_hours_chart.hpp"
#include "ui/charts/parts_chart.hpp"
#include "units/format.hpp"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWidget>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

template<typename Quantity>
units::Interval<Quantity> around(Quantity middle)
{
    return {middle * 0.7, middle, middle * 1.6};
}

CostTimePoint point(const QString &name, PlaceKind kind, double hours, std::optional<double> euros)
{
    CostTimePoint value{name.toLower(), name, kind, around(units::hours(hours)), around(units::hours(3 * hours)), {}};
    if (euros)
        value.cost = around(units::euros(*euros));
    return value;
}

std::vector<CostTimePoint> samplePoints()
{
    return {point(QStringLiteral("Jean Zay · H100"), PlaceKind::Public, 60, {}),
            point(QStringLiteral("Leonardo"), PlaceKind::Public, 110, {}),
            point(QStringLiteral("Alice Recoque"), PlaceKind::Announced, 12, {}),
            point(QStringLiteral("Scaleway · L40S-1-48G"), PlaceKind::Cloud, 400, 620),
            point(QStringLiteral("Scaleway · H100-1-80G"), PlaceKind::Cloud, 130, 410),
            point(QStringLiteral("OVHcloud · h100-380"), PlaceKind::Cloud, 131, 371.5)};
}

std::vector<GpuHoursBar> sampleBars(int count)
{
    std::vector<GpuHoursBar> bars;
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("Machine %1").arg(i);
        bars.push_back(
            {name, name, i % 2 == 0 ? PlaceKind::Public : PlaceKind::Cloud, around(units::gpuHours(100.0 + 37.0 * i))});
    }
    return bars;
}

estimate::Memory sampleMemory()
{
    estimate::Memory memory;
    memory.parameters = units::Bytes::from_value(16e9);
    memory.gradients = units::Bytes::from_value(2e9);
    memory.optimizer = units::Bytes::from_value(8e9);
    memory.activations = units::Bytes::from_value(22e9);
    memory.workspace = units::Bytes::from_value(6e9);
    memory.total = units::Bytes::from_value(54e9);
    memory.capacity = units::Bytes::from_value(80e9);
    return memory;
}

estimate::StepTime sampleStep()
{
    estimate::StepTime step;
    step.compute = units::seconds(1.4);
    step.memoryBound = units::seconds(0.3);
    step.communication = units::seconds(0.2);
    step.input = units::seconds(0.1);
    step.total = units::seconds(2.0);
    return step;
}

/// A window that shows one chart, so that the drawing is laid out.
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
    QWidget *part(const char *suffix) const
    {
        return window.findChild<QWidget *>(QString(chart->objectName() + QLatin1String(suffix)));
    }
};

}  // namespace

class TestGuiCharts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationTicksEncloseTheRange_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("minutes to days") << 0.05 << 70.0;
        QTest::newRow("one value") << 24.0 << 24.0;
        QTest::newRow("longer than a century") << 10.0 << 1e6;
        QTest::newRow("nothing") << 0.0 << 0.0;
    }
    void durationTicksEncloseTheRange()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const LogTicks ticks = durationTicks(units::hours(low), units::hours(high));
        QVERIFY(ticks.ticks.size() >= 2);
        QVERIFY(ticks.low < ticks.high);
        QVERIFY(ticks.low > 0.0);
        if (low > 0.0 && high < 8e5) {
            QVERIFY(ticks.low <= low);
            QVERIFY(ticks.high >= high);
        }
    }

    void moneyTicksEncloseTheRange_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("cents to millions") << 0.02 << 3e6;
        QTest::newRow("a narrow range") << 371.5 << 620.0;
        QTest::newRow("one price") << 100.0 << 100.0;
    }
    void moneyTicksEncloseTheRange()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const LogTicks ticks = moneyTicks(units::euros(low), units::euros(high));
        QVERIFY(ticks.ticks.size() >= 2);
        QVERIFY(ticks.low <= low);
        QVERIFY(ticks.high >= high);
    }

    void clipboardCellsAreHarmless_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a formula is quoted")
            << QStringLiteral("=cmd|' /C calc'!A0") << QStringLiteral("'=cmd|' /C calc'!A0");
        QTest::newRow("a negative number stays a number") << QStringLiteral("-12.5") << QStringLiteral("-12.5");
        QTest::newRow("tabs and line ends do not break the row")
            << QStringLiteral("a\tb\nc") << QStringLiteral("a b c");
    }
    void clipboardCellsAreHarmless()
    {
        QFETCH(QString, cell);
        QTEST(harmlessCell(cell), "expected");
    }

    void everyPlaceIsInTableAndDrawing()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(samplePoints());
        QCOMPARE(shown.chart->table().rows.size(), samplePoints().size());
        QCoreApplication::processEvents();
        for (const CostTimePoint &place : samplePoints())
            QVERIFY2(!shown.chart->markPosition(place.id).isNull(), qPrintable(place.name));
    }

    void grantedHoursLieBelowEveryPrice()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(samplePoints());
        QTRY_VERIFY(!shown.chart->markPosition(QStringLiteral("leonardo")).isNull());
        const double granted = shown.chart->markPosition(QStringLiteral("leonardo")).y();
        const double cheapest = shown.chart->markPosition(QStringLiteral("ovhcloud · h100-380")).y();
        QVERIFY(granted > cheapest);
        QCOMPARE(shown.chart->markPosition(QStringLiteral("jean zay · h100")).y(), granted);
    }

    void sentenceNamesTheCheapestAndTheFastestFree()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(samplePoints());
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("OVHcloud · h100-380")));
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("Jean Zay · H100")));
    }

    void numbersFollowTheLanguage()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints({point(QStringLiteral("A"), PlaceKind::Cloud, 100, 12300)});
        QVERIFY(shown.chart->sentence().contains(units::format(units::euros(12300), Language::english())));
        shown.chart->setLanguage(Language::french());
        QVERIFY(shown.chart->sentence().contains(units::format(units::euros(12300), Language::french())));
    }

    void clickingAMarkTellsItsPlace()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(samplePoints());
        QWidget *canvas = shown.part(".canvas");
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QSignalSpy spy(shown.chart, &ChartFrame::activated);
        const QString id = QStringLiteral("leonardo");
        QTRY_VERIFY(!shown.chart->markPosition(id).isNull());
        auto *scroll = qobject_cast<QAbstractScrollArea *>(canvas);
        QVERIFY(scroll != nullptr);
        QWidget *viewport = scroll->viewport();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, shown.chart->markPosition(id).toPoint());
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), id);
    }

    void arrowsWalkOverTheMarksAndReturnChooses()
    {
        Shown<CostTimeChart> shown;
        shown.chart->setPoints(samplePoints());
        QWidget *canvas = shown.part(".canvas");
        QSignalSpy spy(shown.chart, &ChartFrame::activated);
        QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("Jean Zay · H100")));
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("jean zay · h100"));
    }

    void tableSwapsWithTheDrawing()
    {
        Shown<GpuHoursChart> shown;
        shown.chart->setBars(sampleBars(5));
        QVERIFY(!shown.chart->isTableShown());
        auto *toggle = qobject_cast<QToolButton *>(shown.part(".toggle"));
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(shown.chart->isTableShown());
        auto *table = qobject_cast<QTableWidget *>(shown.part(".table"));
        QCOMPARE(table->rowCount(), 5);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(!shown.chart->isTableShown());
    }

    void manyBarsAreCutButTheChosenIsDrawn()
    {
        Shown<GpuHoursChart> shown;
        shown.chart->setBars(sampleBars(40));
        QCOMPARE(shown.chart->drawnBars(), GpuHoursChart::kMostBars);
        QCOMPARE(shown.chart->table().rows.size(), std::size_t{40});
        shown.chart->setSelected(QStringLiteral("Machine 39"));
        QCOMPARE(shown.chart->drawnBars(), GpuHoursChart::kMostBars);
        QWidget *canvas = shown.part(".canvas");
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(canvas, Qt::Key_Down);
        QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("Machine 39")));
    }

    void barsOfOneNameKeepTheirPlaces()
    {
        Shown<GpuHoursChart> shown;
        auto bars = sampleBars(3);
        for (GpuHoursBar &bar : bars)
            bar.name = QStringLiteral("Same");
        shown.chart->setBars(bars);
        QCOMPARE(shown.chart->drawnBars(), std::size_t{3});
    }

    void memoryPartsAddUpAndLimitIsTold()
    {
        Shown<MemoryChart> shown;
        shown.chart->setMemory(sampleMemory());
        QCOMPARE(shown.chart->table().rows.size(), std::size_t{5});
        QVERIFY(shown.chart->sentence().contains(units::format(units::Bytes::from_value(80e9), Language::english())));
        estimate::Memory tooMuch = sampleMemory();
        tooMuch.capacity = units::Bytes::from_value(40e9);
        shown.chart->setMemory(tooMuch);
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("not enough")));
        shown.chart->setMemory({});
        QVERIFY(shown.chart->table().rows.empty());
    }

    void stepSentenceNamesTheLargestPart()
    {
        Shown<StepTimeChart> shown;
        shown.chart->setStep(sampleStep());
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("Computing")));
        QVERIFY(shown.chart->sentence().contains(QStringLiteral("70")));
        QVERIFY(shown.part(".table")->isVisible());
    }

    void copiesTableAndPicture()
    {
        Shown<StepTimeChart> shown;
        shown.chart->setStep(sampleStep());
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        QWidget *canvas = shown.part(".canvas");
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(1).contains(QStringLiteral("Computing")));
        QTest::keyClick(canvas, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    void coloursFollowThePalette()
    {
        Shown<MemoryChart> shown;
        shown.chart->setMemory(sampleMemory());
        const QColor before = shown.chart->table().rows.front().swatch;
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(30, 30, 30));
        dark.setColor(QPalette::Base, QColor(20, 20, 20));
        dark.setColor(QPalette::Text, Qt::white);
        dark.setColor(QPalette::WindowText, Qt::white);
        shown.window.setPalette(dark);
        QVERIFY(shown.chart->table().rows.front().swatch != before);
    }

    void looksAreSavedWhenAsked()
    {
        const QString folder = qEnvironmentVariable("PASSERELLE_LOOKS");
        if (folder.isEmpty())
            QSKIP("set PASSERELLE_LOOKS to a folder to look at the charts");
        Shown<CostTimeChart> costTime;
        costTime.chart->setPoints(samplePoints());
        costTime.chart->setSelected(QStringLiteral("leonardo"));
        Shown<GpuHoursChart> gpuHours;
        gpuHours.chart->setBars(sampleBars(40));
        gpuHours.chart->setSelected(QStringLiteral("Machine 3"));
        Shown<MemoryChart> memory;
        memory.chart->setMemory(sampleMemory());
        Shown<StepTimeChart> step;
        step.chart->setStep(sampleStep());
        QCoreApplication::processEvents();
        costTime.window.grab().save(QString(folder + QStringLiteral("/cost_time.png")));
        gpuHours.window.grab().save(QString(folder + QStringLiteral("/gpu_hours.png")));
        memory.window.grab().save(QString(folder + QStringLiteral("/memory.png")));
        step.window.grab().save(QString(folder + QStringLiteral("/step.png")));
    }
};

QTEST_MAIN(TestGuiCharts)
#include "test_gui_charts.moc"
