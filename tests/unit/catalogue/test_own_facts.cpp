// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/own_facts.hpp"
#include "catalogue/own_overlay.hpp"
#include "catalogue/version.hpp"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::catalogue;

namespace {

OwnFacts everything()
{
    OwnFacts own;
    own.prices.push_back({QStringLiteral("scaleway:L4-1-24G"), 0.5, Currency::Euro, PricedUnit::Instance, false, 0,
                          QDate(2026, 11, 1), QStringLiteral("framework contract")});
    own.prices.push_back({QStringLiteral("scaleway:L4-2-24G"), 0.6, Currency::Dollar, PricedUnit::Gpu, false, 1.2,
                          QDate(2026, 11, 2), QString()});
    own.quotas.push_back({QStringLiteral("jean-zay-v100-16gb"), units::gpuHours(20000), QDate(2027, 6, 30),
                          QDate(2026, 10, 1), QString()});
    OwnMachine machine;
    machine.id = QStringLiteral("own:cave");
    machine.name = QStringLiteral("The cave");
    machine.gpuId = QStringLiteral("l4");
    machine.gpusPerNode = 4;
    machine.nodes = 2;
    machine.network = units::gigabytesPerSecond(12.5);
    machine.gpuPower = units::watts(60);
    machine.country = QStringLiteral("FR");
    machine.date = QDate(2026, 11, 3);
    own.machines.push_back(machine);
    machine.id = QStringLiteral("own:rack");
    machine.name = QStringLiteral("The rack");
    machine.nodePrice = units::eurosPerHour(3);
    own.machines.push_back(machine);
    return own;
}

QByteArray documentWith(const char *list, const char *entry)
{
    return QByteArray(R"({"schema":"passerelle.own-facts/1",")") + list + R"(":[)" + entry + "]}";
}

}  // namespace

/// The person's own figures: kept, read with care, and laid over the catalogue with a mark.
class TestOwnFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto read = loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY(read.has_value());
        m_facts = *read;
        if (!m_facts->accelerator(QStringLiteral("l4")))
            QFAIL("the tests' GPU left the catalogue");
    }

    void whatIsKeptIsReadAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/own_figures.json"));
        QCOMPARE(*readOwnFactsFile(path), OwnFacts());
        QVERIFY(writeOwnFacts(everything(), path).has_value());
        const auto read = readOwnFactsFile(path);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(describe(read.error(), Language::english())));
        QCOMPARE(toDocument(*read), toDocument(everything()));
#ifndef Q_OS_WIN  // there a person's folder is that person's by its own rights
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadOther | QFile::ReadGroup)));
#endif
    }

    void whatDoesNotHoldIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const char *price = R"({"offer":"a","price_per_hour":1,"currency":"EUR","unit":"gpu","date":"2026-01-01"})";
        QTest::newRow("a price of nothing")
            << documentWith("prices",
                            R"({"offer":"a","price_per_hour":0,"currency":"EUR","unit":"gpu","date":"2026-01-01"})")
            << QStringLiteral("prices[0].price_per_hour");
        QTest::newRow("a day that is none")
            << documentWith("prices",
                            R"({"offer":"a","price_per_hour":1,"currency":"EUR","unit":"gpu","date":"2026-02-30"})")
            << QStringLiteral("prices[0].date");
        QTest::newRow("dollars without a rate")
            << documentWith("prices",
                            R"({"offer":"a","price_per_hour":1,"currency":"USD","unit":"gpu","date":"2026-01-01"})")
            << QStringLiteral("prices[0].usd_per_eur");
        QTest::newRow("an unknown key") << documentWith("quotas",
                                                        R"({"partition":"a","gpu_hours":1,"date":"2026-01-01","x":1})")
                                        << QStringLiteral("quotas[0]");
        QTest::newRow("one offer twice") << documentWith("prices",
                                                         QByteArray(QByteArray(price) + ',' + price).constData())
                                         << QStringLiteral("prices[1]");
        QTest::newRow("another schema") << QByteArray(R"({"schema":"x"})") << QStringLiteral("schema");
        QTest::newRow("a machine that hides as another")
            << documentWith(
                   "machines",
                   R"({"id":"jean-zay","name":"x","gpu_id":"l4","gpus_per_node":1,"nodes":1,"date":"2026-01-01"})")
            << QStringLiteral("machines[0].id");
        QTest::newRow("no JSON") << QByteArray("{") << QString();
    }
    void whatDoesNotHoldIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto read = readOwnFacts(text, QStringLiteral("own.json"));
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().place.startsWith(place), qPrintable(read.error().place));
        QCOMPARE(read.error().file, QStringLiteral("own.json"));
    }

    void anOwnPriceTakesThePlaceOfTheOffers()
    {
        const CataloguePtr with = withOwn(m_facts, everything(), Language::english());
        const Offer *offer = with->offer(QStringLiteral("scaleway:L4-1-24G"));
        QCOMPARE(offer->price->value(), 0.5);
        QVERIFY(isOwn(offer->provenance.sources));
        QCOMPARE(offer->provenance.asOf, QDate(2026, 11, 1));
        QCOMPARE(ownMark(*with, offer->id), QStringLiteral("your own price"));
        // Two GPUs at 0.60 dollars, 1.20 dollars a euro.
        QCOMPARE(with->offer(QStringLiteral("scaleway:L4-2-24G"))->price->value(), 1.0);
        QVERIFY(ownMark(*with, QStringLiteral("scaleway:RENDER-S")).isEmpty());
        QVERIFY(!isOwn(m_facts->offer(offer->id)->provenance.sources));
    }

    void anOwnMachineStandsBesideTheOthers()
    {
        const CataloguePtr with = withOwn(m_facts, everything(), Language::english());
        const Machine *cave = with->machine(QStringLiteral("own:cave"));
        QVERIFY(cave);
        QCOMPARE(cave->partitions.front().gpusTotal, std::optional(8));
        QVERIFY(cave->energy.grid.has_value());
        QVERIFY(!cave->energy.pue.has_value());
        QCOMPARE(ownGpuPower(*with, cave->id)->value(), 60.0);
        // With a price it is an offer.
        QVERIFY(!with->machine(QStringLiteral("own:rack")));
        QCOMPARE(with->offer(QStringLiteral("own:rack"))->price->value(), 3.0);
        QCOMPARE(ownGpuCount(*with, QStringLiteral("own:rack")), std::optional(8));
    }

    void aQuotaIsNotedAtItsPartition()
    {
        const CataloguePtr with = withOwn(m_facts, everything(), Language::english());
        QCOMPARE(ownQuota(*with, QStringLiteral("jean-zay-v100-16gb"))->value(), 20000.0);
        QVERIFY(ownMark(*with, QStringLiteral("jean-zay-v100-16gb")).contains(QStringLiteral("20,000")));
    }

    void theVersionTellsThemApart()
    {
        const CataloguePtr with = withOwn(m_facts, everything(), Language::english());
        OwnFacts other = everything();
        other.prices.front().amount = 0.51;
        QCOMPARE(versionOf(*m_facts), m_facts->asOf.toString(Qt::ISODate));
        QVERIFY(versionOf(*with).startsWith(versionOf(*m_facts)));
        QVERIFY(versionOf(*with) != versionOf(*m_facts));
        QVERIFY(versionOf(*withOwn(m_facts, other, Language::english())) != versionOf(*with));
        QCOMPARE(versionOf(*withOwn(m_facts, everything(), Language::french())), versionOf(*with));
        QVERIFY(!hasOwn(*m_facts));
        QVERIFY(hasOwn(*with));
    }

    void whatTheCatalogueLacksWaits()
    {
        OwnFacts own = everything();
        own.prices.front().offerId = QStringLiteral("scaleway:GONE");
        own.quotas.front().partitionId = QStringLiteral("nowhere");
        own.machines.front().gpuId = QStringLiteral("abacus");
        QCOMPARE(waiting(*m_facts, own),
                 QStringList({QStringLiteral("scaleway:GONE"), QStringLiteral("nowhere"), QStringLiteral("own:cave")}));
        const CataloguePtr with = withOwn(m_facts, own, Language::english());
        QVERIFY(!with->machine(QStringLiteral("own:cave")));
        QVERIFY(waiting(*m_facts, everything()).isEmpty());
    }

private:
    CataloguePtr m_facts;
};

QTEST_GUILESS_MAIN(TestOwnFacts)
#include "test_own_facts.moc"
