// SPDX-License-Identifier: GPL-3.0-or-later
// The three sample projects keep their figures: a change of the model or of the calibration that moves one of them by
// more than a sixth must be meant, and then this table changes with it.
#include "catalogue/catalogue.hpp"
#include "estimate/estimate.hpp"
#include "workload/document.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace passerelle;
using namespace passerelle::estimate;

class TestSampleEstimates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
        m_targets = targetsOf(*m_catalogue);
    }

    void samplesKeepTheirFigures_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("target");
        QTest::addColumn<double>("hours");
        QTest::newRow("health on A100") << QStringLiteral("health") << QStringLiteral("jean-zay-a100") << 17.3;
        QTest::newRow("health on MI250X") << QStringLiteral("health") << QStringLiteral("lumi-g") << 21.4;
        QTest::newRow("language on A100") << QStringLiteral("language") << QStringLiteral("jean-zay-a100") << 73.6;
        QTest::newRow("language on H100") << QStringLiteral("language") << QStringLiteral("jean-zay-h100") << 28.4;
        QTest::newRow("industry on A100") << QStringLiteral("industry") << QStringLiteral("leonardo-booster") << 4.22;
    }

    void samplesKeepTheirFigures()
    {
        QFETCH(QString, sample);
        QFETCH(QString, target);
        QFETCH(double, hours);
        const QString path =
            QStringLiteral(PASSERELLE_RESOURCES "/samples/") + sample + QStringLiteral("/workload.json");
        const auto workload = workload::readWorkloadFile(path, *m_catalogue);
        QVERIFY(workload.has_value());
        const auto found =
            std::find_if(m_targets.begin(), m_targets.end(), [&target](const Target &t) { return t.id == target; });
        QVERIFY(found != m_targets.end());
        const Estimate e = estimate::estimate(*workload, *found, m_catalogue->calibration, Options{1});
        QVERIFY(e.feasible);
        const double ratio = e.runDuration.p50.value() / hours;
        QVERIFY2(std::abs(std::log(ratio)) < 0.16, qPrintable(QString::number(e.runDuration.p50.value())));
    }

    void everySampleHasSomewhereToRun_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char *name : {"health", "industry", "language"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everySampleHasSomewhereToRun()
    {
        QFETCH(QString, sample);
        const QString path =
            QStringLiteral(PASSERELLE_RESOURCES "/samples/") + sample + QStringLiteral("/workload.json");
        const auto workload = workload::readWorkloadFile(path, *m_catalogue);
        QVERIFY(workload.has_value());
        const auto estimates = estimateAll(*workload, m_targets, m_catalogue->calibration);
        const auto feasible =
            std::count_if(estimates.begin(), estimates.end(), [](const Estimate &e) { return e.feasible; });
        QVERIFY(feasible > 50);
    }

private:
    catalogue::CataloguePtr m_catalogue;
    std::vector<Target> m_targets;
};

QTEST_GUILESS_MAIN(TestSampleEstimates)
#include "test_sample_estimates.moc"
