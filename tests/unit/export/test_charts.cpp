// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_case.hpp"

#include "export/charts/axis.hpp"
#include "export/charts/figures.hpp"
#include "export/style.hpp"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace passerelle;
using namespace passerelle::exporter;
using namespace passerelle::exporter::charts;
using namespace passerelle::testing;

namespace {

QImage rendered(const Figure &figure)
{
    QImage image(figure.size.toSize() * 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(2, 2);
    figure.paint(painter, figure.size);
    return image;
}

double inkShare(const QImage &image)
{
    qint64 marked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            marked += image.pixel(x, y) == qRgb(255, 255, 255) ? 0 : 1;
    }
    return static_cast<double>(marked) / static_cast<double>(image.width() * image.height());
}

std::vector<estimate::Lever> sampleLevers()
{
    const auto lever = [](const char *name, double low, double high) {
        estimate::Lever value;
        value.label = Message::verbatim(QString::fromLatin1(name));
        value.gpuHours = {units::gpuHours(low), units::gpuHours(100), units::gpuHours(high)};
        return value;
    };
    return {lever("Trial runs", 40, 230), lever("How fast it runs", 70, 140), lever("Length", 95, 120)};
}

std::vector<estimate::CountPoint> sampleCurve()
{
    std::vector<estimate::CountPoint> curve;
    for (const int gpus : {1, 2, 4, 8, 16}) {
        estimate::CountPoint point;
        point.plan.gpus = gpus;
        point.runDuration = units::hours(200.0 / gpus + 5);
        point.efficiency = 1.0 / gpus;
        point.sensible = gpus == 8;
        curve.push_back(point);
    }
    return curve;
}

}  // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(style::loadFonts().has_value()); }

    void linearAxisEndsOnARoundNumberAboveTheData_data()
    {
        QTest::addColumn<double>("high");
        for (const double high : {0.0, 0.07, 1.0, 9.9, 10.0, 123.0, 5137.0, 9.99e9})
            QTest::addRow("up to %g", high) << high;
    }
    void linearAxisEndsOnARoundNumberAboveTheData()
    {
        QFETCH(double, high);
        const Axis axis = linearAxis(high);
        QCOMPARE(axis.low, 0.0);
        QVERIFY(axis.high >= high * (1 - 1e-9));
        QVERIFY(axis.high > 0);
        QVERIFY(axis.ticks.size() >= 3 && axis.ticks.size() <= 7);
        QVERIFY(axis.position(high) <= 1.0);
    }

    void logAxisSurroundsTheData_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("one value") << 3.0 << 3.0;
        QTest::newRow("a power of ten") << 10.0 << 100.0;
        QTest::newRow("six decades") << 0.02 << 31000.0;
        QTest::newRow("nothing above zero") << 0.0 << 0.0;
    }
    void logAxisSurroundsTheData()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const Axis axis = logAxis(low, high);
        QVERIFY(axis.low > 0);
        QVERIFY(axis.low <= std::max(low, 1e-3) && axis.high >= high);
        QVERIFY(axis.ticks.size() >= 2 && axis.ticks.size() <= 8);
        QVERIFY(std::is_sorted(axis.ticks.begin(), axis.ticks.end()));
    }

    void everyFigureIsDrawnAndSaysWhatItShows()
    {
        const dossier::Case value = sampleCase();
        const Language language = Language::english();
        const std::optional<Figure> figures[] = {gpuHoursFigure(value.estimates, value.chosen, language),
                                                 costTimeFigure(value.estimates, value.chosen, language),
                                                 memoryFigure(value.estimates, value.chosen, language),
                                                 carbonFigure(value.estimates, value.chosen, language),
                                                 sensitivityFigure(sampleLevers(), language),
                                                 scalingFigure(sampleCurve(), 8, language),
                                                 stepFigure(value.estimates.front(), language)};
        for (const std::optional<Figure> &figure : figures) {
            QVERIFY(figure.has_value());
            QVERIFY(!figure->title.isEmpty());
            QVERIFY(figure->alternative.size() > 40);
            const double ink = inkShare(rendered(*figure));
            QVERIFY2(ink > 0.02 && ink < 0.7, qPrintable(figure->title + QString::number(ink)));
        }
    }

    void limitsAreDrawnWhereTheyAreSet()
    {
        const dossier::Case value = sampleCase();
        workload::Limits limits;
        const auto without = costTimeFigure(value.estimates, value.chosen, Language::english(), limits);
        limits.deadline = value.estimates.front().runDuration.p50;
        const auto with = costTimeFigure(value.estimates, value.chosen, Language::english(), limits);
        QVERIFY(with && without);
        QVERIFY(inkShare(rendered(*with)) > inkShare(rendered(*without)));
    }

    void nothingFeasibleGivesNoFigure()
    {
        std::vector<estimate::Estimate> none(3);
        QVERIFY(!gpuHoursFigure(none, 0, Language::english()).has_value());
        QVERIFY(!costTimeFigure(none, std::nullopt, Language::english()).has_value());
        QVERIFY(!memoryFigure(none, 7, Language::english()).has_value());
        QVERIFY(!carbonFigure(none, 0, Language::english()).has_value());
        QVERIFY(!sensitivityFigure({}, Language::english()).has_value());
        QVERIFY(!scalingFigure({}, 1, Language::english()).has_value());
        QVERIFY(!stepFigure(none.front(), Language::english()).has_value());
    }

    void chosenMachineIsShownEvenWhenItNeedsTheMostHours()
    {
        const dossier::Case value = sampleCase();
        const auto figure = gpuHoursFigure(value.estimates, 2, Language::english());  // Jean Zay V100, 9,870 GPU-h
        const auto without = gpuHoursFigure(value.estimates, std::nullopt, Language::english());
        QVERIFY(figure && without);
        QVERIFY(figure->size.height() > without->size.height());
    }

    void namesThatAreTooLongStayInside()
    {
        const dossier::Case value = hostileCase();
        const auto figure = gpuHoursFigure(value.estimates, 0, Language::french());
        QVERIFY(figure.has_value());
        QVERIFY(inkShare(rendered(*figure)) < 0.7);
    }
};

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
