// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/dossier/verify_result.hpp"
#include "unit/update/publication.hpp"
#include "update/price_import.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace passerelle;
using namespace passerelle::update;

namespace {

QString saved(const char *name)
{
    return QStringLiteral(PASSERELLE_TEST_DATA "/prices/") + QLatin1String(name);
}

}  // namespace

/// The vendors' price lists, from files made by hand after their documented formats.
class TestPriceLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto read = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        VERIFY_RESULT(read);
        m_facts = *read;
        const auto rate = dollarsPerEuro(QStringLiteral(":/catalogue"));
        VERIFY_RESULT(rate);
        m_rate = *rate;
    }

    void everyListIsReadAndCompared_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("offer");
        QTest::addColumn<double>("listed");
        QTest::addColumn<bool>("gpuOnly");
        QTest::addColumn<bool>("hasMore");
        QTest::newRow("Scaleway by the minute, the dearer zone")
            << saved("scaleway.json") << "scaleway:L4-1-24G" << 0.9 << false << false;
        QTest::newRow("OVHcloud in hundred-millionths")
            << saved("ovhcloud.json") << "ovhcloud:l4-90" << 0.8 << false << false;
        QTest::newRow("Outscale, the GPU alone")
            << saved("outscale.json") << "outscale:tinav7.cXrYp1+nvidia-h100" << 4.0 << true << false;
        QTest::newRow("Azure without Windows, spot and reservations")
            << saved("azure.json") << "azure:Standard_NC24ads_A100_v4:francecentral" << 4.1 << false << true;
        QTest::newRow("AWS on demand, Linux, of its region")
            << saved("aws.csv") << "aws:g6.xlarge:eu-west-3" << 1.2 << false << false;
    }
    void everyListIsReadAndCompared()
    {
        QFETCH(QString, file);
        QFETCH(QString, offer);
        QFETCH(double, listed);
        QFETCH(bool, gpuOnly);
        QFETCH(bool, hasMore);
        const auto list = readPriceList(file);
        VERIFY_RESULT(list);
        QCOMPARE(list->hasMore, hasMore);
        const PriceImport import = compared(*list, *m_facts, m_rate, QStringLiteral("a file"), QDate(2026, 11, 21));
        const auto found = std::ranges::find(import.prices, offer, &catalogue::OwnPrice::offerId);
        QVERIFY(found != import.prices.end());
        QCOMPARE(found->amount, listed);
        QCOMPARE(found->gpuOnly, gpuOnly);
        QCOMPARE(import.prices.size(), import.differences.size());
        const bool dollars = found->currency == catalogue::Currency::Dollar;
        QCOMPARE(dollars, offer.startsWith(QLatin1String("aws")));
        QCOMPARE(found->date, dollars ? QDate(2026, 11, 15) : QDate(2026, 11, 21));
        const QString told = import.differences.front().text.text(Language::english());
        QVERIFY2(told.contains(QStringLiteral("EUR an hour")), qPrintable(told));
        // What is told is what the offers then cost.
        const catalogue::OwnFacts own = withPrices({}, import.prices);
        QVERIFY(catalogue::readOwnFacts(catalogue::toDocument(own), QStringLiteral("own")).has_value());
    }

    void pricesThatAreTheSameAreNotKept()
    {
        // 1.575 euros an hour is what the catalogue says of L4-2-24G, 1.50 of l4-180.
        for (const char *file : {"scaleway.json", "ovhcloud.json"}) {
            const auto list = readPriceList(saved(file));
            VERIFY_RESULT(list);
            const PriceImport import = compared(*list, *m_facts, m_rate, {}, QDate(2026, 11, 21));
            QCOMPARE(import.same, 1);
            QCOMPARE(import.prices.size(), std::size_t(1));
            QVERIFY(import.unlisted > 0);
        }
    }

    void anImportTakesThePlaceOfAnEarlierOne()
    {
        const auto list = readPriceList(saved("ovhcloud.json"));
        VERIFY_RESULT(list);
        const PriceImport import = compared(*list, *m_facts, m_rate, {}, QDate(2026, 11, 21));
        catalogue::OwnFacts own = withPrices({}, import.prices);
        own.prices.front().amount = 7;
        QCOMPARE(withPrices(own, import.prices).prices.size(), std::size_t(1));
        QCOMPARE(withPrices(own, import.prices).prices.front().amount, 0.8);
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &text, ErrorCode code) {
            QTest::newRow(name) << text << static_cast<int>(code);
        };
        row("nothing", "", ErrorCode::Malformed);
        row("half a list", "{\"products\": [", ErrorCode::Malformed);
        row("another document", "{\"a\": 1}", ErrorCode::Unsupported);
        row("AWS's regions", R"({"formatVersion":"v1.0","regions":{}})", ErrorCode::Unsupported);
        row("a list without prices", R"({"products": [{"product": "X"}, 3, null]})", ErrorCode::InvalidValue);
        row("prices beyond all sense",
            R"({"products": [{"product":"X","price":{"retail_price":{"currency_code":"EUR","units":1e300}},"unit_of_measure":{"unit":"hour"}}]})",
            ErrorCode::InvalidValue);
        row("a table without its columns", "\"FormatVersion\",\"v1.0\"\n\"SKU\",\"Unit\"\n\"A\",\"Hrs\"\n",
            ErrorCode::Malformed);
        row("a line without an end", "\"FormatVersion\",\"" + QByteArray(100000, 'x'), ErrorCode::Malformed);
        row("keys twice", R"({"products": [], "products": []})", ErrorCode::Malformed);
    }
    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list"));
        publication::write(path, text);
        const auto list = readPriceList(path);
        QVERIFY(!list.has_value());
        QCOMPARE(static_cast<int>(list.error().code), code);
        QVERIFY(!list.error().message.isEmpty());
        QCOMPARE(list.error().file, path);
    }

private:
    catalogue::CataloguePtr m_facts;
    double m_rate = 0;
};

QTEST_GUILESS_MAIN(TestPriceLists)
#include "test_price_lists.moc"
