// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/price_history.hpp"
#include "estimate/place_facts.hpp"

#include <QTest>

using namespace passerelle;
using estimate::Availability;
using estimate::Known;

class TestPlaceFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
        m_targets = estimate::targetsOf(*m_catalogue);
    }

    void unknownIsNeverANo()
    {
        for (const estimate::Target &target : m_targets) {
            const estimate::PlaceFacts facts = estimate::placeFactsOf(target, *m_catalogue);
            if (target.kind == estimate::TargetKind::CloudOffer)
                continue;
            // Nobody publishes these certificates of public machines.
            QVERIFY(facts.secNumCloud == Known::Unknown);
            QVERIFY(facts.hds == Known::Unknown);
            QCOMPARE(facts.countries, QStringList{target.country});
        }
    }

    void secNumCloudBelongsToTheGpuOffer()
    {
        int qualified = 0;
        for (const estimate::Target &target : m_targets) {
            const estimate::PlaceFacts facts = estimate::placeFactsOf(target, *m_catalogue);
            if (facts.secNumCloud != Known::Yes)
                continue;
            ++qualified;
            QCOMPARE(target.machineId, QStringLiteral("outscale"));
        }
        QVERIFY(qualified > 0);
        // Held by the provider, but not for its GPUs.
        for (const estimate::Target &target : m_targets) {
            if (target.machineId == QLatin1String("ovhcloud"))
                QVERIFY(estimate::placeFactsOf(target, *m_catalogue).secNumCloud == Known::No);
        }
    }

    void certificatesHeldAreFound()
    {
        for (const estimate::Target &target : m_targets) {
            if (target.machineId == QLatin1String("scaleway")) {
                QVERIFY(estimate::placeFactsOf(target, *m_catalogue).hds == Known::Yes);
                QVERIFY(estimate::placeFactsOf(target, *m_catalogue).iso27001 == Known::Yes);
            }
        }
    }

    void availabilityIsWhatWasSeen()
    {
        int seen = 0;
        int unknown = 0;
        for (const estimate::Target &target : m_targets) {
            const estimate::PlaceFacts facts = estimate::placeFactsOf(target, *m_catalogue);
            if (target.kind == estimate::TargetKind::PublicPartition)
                QVERIFY(facts.availability == Availability::Open);
            if (target.kind == estimate::TargetKind::AnnouncedPartition)
                QVERIFY(facts.availability == Availability::Announced);
            if (target.kind != estimate::TargetKind::CloudOffer)
                continue;
            const bool dated = QDate::fromString(facts.availabilityDate, Qt::ISODate).isValid();
            QCOMPARE(dated, facts.availability != Availability::Unknown);
            seen += dated ? 1 : 0;
            unknown += dated ? 0 : 1;
        }
        QVERIFY(seen > 0 && unknown > 0);
    }

    void lowCarbonFollowsTheThreshold()
    {
        estimate::PlaceFacts facts;
        QVERIFY(estimate::lowCarbon(facts) == Known::Unknown);
        facts.grid = units::gramsPerKilowattHour(44.2);
        QVERIFY(estimate::lowCarbon(facts) == Known::Yes);
        facts.grid = units::gramsPerKilowattHour(344);
        QVERIFY(estimate::lowCarbon(facts) == Known::No);
    }

    void pricesAreDatedAndInOrder()
    {
        const auto history = catalogue::priceHistoryOf(*m_catalogue);
        QCOMPARE(history.size(), std::size_t{16});
        int linked = 0;
        for (const catalogue::PriceSeries &series : history) {
            QVERIFY2(!series.unit.isEmpty() && !series.source.isEmpty(), qPrintable(series.instanceType));
            linked += series.offerId.isEmpty() ? 0 : 1;
            for (std::size_t i = 0; i < series.prices.size(); ++i) {
                QVERIFY(series.prices[i].day.isValid() && series.prices[i].amount > 0);
                QVERIFY(i == 0 || series.prices[i - 1].day <= series.prices[i].day);
            }
        }
        QVERIFY(linked > 8);
        const auto h100 = std::find_if(history.begin(), history.end(), [](const catalogue::PriceSeries &series) {
            return series.offerId == QLatin1String("scaleway:H100-1-80G");
        });
        QVERIFY(h100 != history.end());
        QCOMPARE(h100->prices.front().day, QDate(2023, 10, 1));
        QCOMPARE(h100->prices.front().amount, 2.52);
    }

private:
    catalogue::CataloguePtr m_catalogue;
    std::vector<estimate::Target> m_targets;
};

QTEST_GUILESS_MAIN(TestPlaceFacts)
#include "test_place_facts.moc"
