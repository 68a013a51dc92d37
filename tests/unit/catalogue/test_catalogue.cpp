// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "base/language.hpp"
#include "base/same_json.hpp"
#include "catalogue/catalogue.hpp"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace passerelle;

/// The shipped facts load, are sound, and reach every field of the values that the rest of the program reads.
class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSound();
    void findsById();
    void readsAccelerator();
    void readsMachine();
    void readsOffer();
    void resolvesBoards_data();
    void resolvesBoards();
    void readsRoute();
    void readsVertical();
    void readsPublishedRun();
    void everyFactSaysWhereItComesFrom();
    void shipsWhatItsFilesSay_data();
    void shipsWhatItsFilesSay();
    void namesTheMissingFile();
    void namesTheMalformedPlace();

private:
    catalogue::CataloguePtr m_facts;
};

void TestCatalogue::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
    m_facts = *loaded;
}

void TestCatalogue::isSound()
{
    const auto faults = catalogue::check(QStringLiteral(":/catalogue"));
    for (const auto &fault : faults)
        qWarning().noquote() << fault.file << fault.place << fault.message.text(Language::english());
    QCOMPARE(faults.size(), std::size_t{0});
}

void TestCatalogue::findsById()
{
    QVERIFY(m_facts->asOf.isValid());
    QCOMPARE(m_facts->machine(QStringLiteral("jean-zay"))->name, QStringLiteral("Jean Zay"));
    QCOMPARE(m_facts->provider(QStringLiteral("scaleway"))->headquarters, QStringLiteral("FR"));
    QVERIFY(m_facts->offer(QStringLiteral("scaleway:L40S-1-48G")) != nullptr);
    QVERIFY(m_facts->route(QStringLiteral("eurohpc-aif-playground")) != nullptr);
    QVERIFY(m_facts->vertical(QStringLiteral("health")) != nullptr);
    QVERIFY(m_facts->preset(QStringLiteral("llama-3.1-8b")) != nullptr);
    QVERIFY(m_facts->accelerator(QStringLiteral("h100-80gb-sxm")) != nullptr);
    QVERIFY(m_facts->machine(QStringLiteral("nowhere")) == nullptr);
    QVERIFY(m_facts->preset(QString()) == nullptr);
}

void TestCatalogue::readsAccelerator()
{
    using catalogue::Precision;
    const auto *gpu = m_facts->accelerator(QStringLiteral("h100-80gb-sxm"));
    QCOMPARE(units::inGigabytes(gpu->memory), 80.0);
    QCOMPARE(gpu->memoryBandwidth.value(), 3350e9);
    QCOMPARE(gpu->peak.at(Precision::Bf16).value(), 989e12);
    QVERIFY(!gpu->has(Precision::Fp4));
    QCOMPARE(gpu->boardPower->value(), 700.0);
    QCOMPARE(gpu->scaleUpDomain, 8);
    QCOMPARE(gpu->formFactor, QStringLiteral("SXM5"));
    QVERIFY(!m_facts->accelerator(QStringLiteral("v100-16gb"))->has(Precision::Bf16));
}

void TestCatalogue::readsMachine()
{
    const auto *machine = m_facts->machine(QStringLiteral("jean-zay"));
    QCOMPARE(machine->status, catalogue::MachineStatus::InService);
    QVERIFY(machine->usableForEstimates);
    QCOMPARE(*machine->energy.pue, 1.2);
    QCOMPARE(machine->energy.grid->value(), 0.0442);
    QCOMPARE(machine->energy.gridYear, 2024);
    const auto &partition = machine->partitions.back();
    QCOMPARE(partition.id, QStringLiteral("jean-zay-h100"));
    QCOMPARE(partition.gpusTotal, std::optional(1456));
    QCOMPARE(partition.nicBandwidth->value(), 50e9);
    QCOMPARE(partition.maxWalltime->value(), 100.0);
    QCOMPARE(partition.accounting.unit, QStringLiteral("normalised_gpu_hour"));
    QCOMPARE(*partition.accounting.unitsPerGpuHour, 4.0);
    QCOMPARE(partition.slurm.value(QStringLiteral("constraint")).toString(), QStringLiteral("h100"));
    QVERIFY(!machine->storage.value(QStringLiteral("areas")).toArray().isEmpty());
    QVERIFY(m_facts->machine(QStringLiteral("alice-recoque"))->inServiceIsForecast);
}

void TestCatalogue::readsOffer()
{
    const auto *offer = m_facts->offer(QStringLiteral("scaleway:H100-SXM-8-80G"));
    QCOMPARE(offer->gpus, 8);
    QCOMPARE(offer->price->value(), 25.3308);
    QVERIFY(!offer->priceIsGpuOnly && !offer->priceIsConverted && !offer->stale);
    QCOMPARE(offer->provenance.asOf, QDate(2026, 10, 6));
    QCOMPARE(offer->provenance.confidence, catalogue::Confidence::Official);
    const auto *exists = m_facts->offer(QStringLiteral("upcloud:GPU-8xCPU-64GB-1xL40S"));
    QVERIFY(!exists->price.has_value());
    const auto *provider = m_facts->provider(QStringLiteral("scaleway"));
    QCOMPARE(*provider->energy.pue, 1.16);
    QCOMPARE(provider->regions.value(QStringLiteral("pl-waw-2")).toObject().value(QStringLiteral("pue")).toDouble(),
             1.24);
    QVERIFY(provider->sovereign);
}

void TestCatalogue::resolvesBoards_data()
{
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QString>("gpu");
    QTest::newRow("PCIe link, one name for two boards") << "ovhcloud:a100-180"
                                                        << "a100-80gb-pcie";
    QTest::newRow("NVLink") << "aws:p4de.24xlarge:us-east-1"
                            << "a100-80gb";
    QTest::newRow("slice of an NVLink server") << "gcp:a2-ultragpu-1g:europe-west4"
                                               << "a100-80gb";
    QTest::newRow("V100 PCIe") << "ovhcloud:t1-45"
                               << "v100-16gb-pcie";
    QTest::newRow("another id of the same board") << "exoscale:gpua5000.small"
                                                  << "rtx-a5000";
}

void TestCatalogue::resolvesBoards()
{
    QFETCH(const QString, offer);
    QFETCH(const QString, gpu);
    QCOMPARE(m_facts->offer(offer)->gpuId, gpu);
    // Every board that is rented with a price has figures to estimate with.
    for (const auto &each : m_facts->offers) {
        const auto *board = m_facts->accelerator(each.gpuId);
        QVERIFY2(board != nullptr, qPrintable(each.id));
        QVERIFY2(!board->peak.empty() && board->memory > units::Bytes{} && board->memoryBandwidth.value() > 0.0,
                 qPrintable(each.id));
    }
}

void TestCatalogue::readsRoute()
{
    const auto *route = m_facts->route(QStringLiteral("eurohpc-aif-playground"));
    QCOMPARE(route->kind, QStringLiteral("public"));
    QVERIFY(route->machineIds.contains(QStringLiteral("leonardo-booster")));
    QCOMPARE(route->limits.value(QStringLiteral("max_gpu_hours")).toInt(), 5000);
    QVERIFY(!route->form.empty());
    const auto &field = route->form.front().fields.front();
    QCOMPARE(field.label.text(Language::french()), QStringLiteral("Titre du projet"));
    QCOMPARE(field.label.text(Language::english()), QStringLiteral("Project title"));
    QCOMPARE(field.derivesFrom, QStringList{QStringLiteral("project.title")});
    QVERIFY(field.required);
    QVERIFY(m_facts->accessFacts.contains(QStringLiteral("routing_rules")));
    QVERIFY(m_facts->accessFacts.contains(QStringLiteral("calendar")));
    QVERIFY(!m_facts->accessFacts.contains(QStringLiteral("routes")));
}

void TestCatalogue::readsVertical()
{
    const auto *vertical = m_facts->vertical(QStringLiteral("health"));
    QVERIFY(!vertical->name.text(Language::french()).isEmpty());
    QVERIFY(!vertical->tasks.empty() && !vertical->presetIds.isEmpty() && !vertical->modalities.isEmpty());
    QVERIFY(m_facts->preset(vertical->firstProject.presetId) != nullptr);
    QVERIFY(m_facts->preset(vertical->stretchProject.presetId) != nullptr);
    QVERIFY(vertical->firstProject.facts.value(QStringLiteral("samples")).toDouble() > 0);
    QVERIFY(!vertical->rest.value(QStringLiteral("datasets")).toArray().isEmpty());
    QVERIFY(!m_facts->verticalFacts.value(QStringLiteral("clusters")).toArray().isEmpty());
    QVERIFY(!m_facts->tokensPerByte.value(QStringLiteral("recommended_bytes_per_token")).toObject().isEmpty());
}

void TestCatalogue::readsPublishedRun()
{
    const catalogue::PublishedRun *run = m_facts->run(QStringLiteral("phi-3-small"));
    QVERIFY(run != nullptr);
    QCOMPARE(run->model, QStringLiteral("Phi-3-small"));
    QCOMPARE(run->phase, QStringLiteral("pretrain"));
    QCOMPARE(run->gpuId, QStringLiteral("h100-80gb-sxm"));
    QCOMPARE(run->gpuCount.value(), 1024);
    QCOMPARE(run->reported.value(), 442368.0);
    QCOMPARE(run->amount.value(), 4.8e12);
    QCOMPARE(run->provenance.sources.front().date, QStringLiteral("2024-05-21"));
    // The description is what a prediction may see: no figure, no name, no source.
    QVERIFY(run->description.contains(QStringLiteral("layers")));
    for (const QString &key : run->description.keys())
        QVERIFY2(!key.startsWith(QLatin1String("reported_")), qPrintable(key));
    for (const char *hidden : {"id", "model", "notes", "source_url", "gpu_hours_basis", "flops_6nd"})
        QVERIFY2(!run->description.contains(QLatin1String(hidden)), hidden);
    const auto lora = std::ranges::count(m_facts->runs, QStringLiteral("lora"), &catalogue::PublishedRun::phase);
    QCOMPARE(lora, 17);
}

void TestCatalogue::everyFactSaysWhereItComesFrom()
{
    const auto sourced = [](const auto &entries) {
        return std::ranges::all_of(entries, [](const auto &entry) {
            const auto &sources = entry.provenance.sources;
            return !sources.empty() && entry.provenance.asOf.isValid() &&
                   std::ranges::all_of(sources, [](const catalogue::Source &source) {
                       return !source.url.isEmpty() && !source.date.isEmpty();
                   });
        });
    };
    QVERIFY(sourced(m_facts->accelerators));
    QVERIFY(sourced(m_facts->machines));
    QVERIFY(sourced(m_facts->providers));
    QVERIFY(sourced(m_facts->offers));
    QVERIFY(sourced(m_facts->routes));
    QVERIFY(sourced(m_facts->verticals));
    QVERIFY(sourced(m_facts->presets));
}

void TestCatalogue::shipsWhatItsFilesSay_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(":/catalogue"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(name)) << name;
}

/// What the build checked and packed is, fact for fact, what the strict reader finds in the source.
void TestCatalogue::shipsWhatItsFilesSay()
{
    QFETCH(QString, name);
    QVERIFY(QFile::exists(QStringLiteral(":/checked/catalogue/") + name));
    QFile file(QStringLiteral(PASSERELLE_RESOURCES "/catalogue/") + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto strict = parseJson(file.readAll(), name);
    const auto shipped = readJsonFile(QStringLiteral(":/catalogue/") + name);
    QVERIFY(strict && shipped);
    QVERIFY(sameJson(*strict, *shipped));
}

void TestCatalogue::namesTheMissingFile()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/nowhere"));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::NotFound);
    QCOMPARE(loaded.error().file, QStringLiteral(":/nowhere/accelerators.json"));
    QVERIFY(!loaded.error().remedy.text(Language::english()).isEmpty());
}

void TestCatalogue::namesTheMalformedPlace()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("accelerators.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"schema\": \"passerelle.catalogue.accelerators/1\",\n  \"accelerators\": [,]}");
    file.close();
    const auto loaded = catalogue::loadCatalogue(folder.path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Malformed);
    QCOMPARE(loaded.error().place, QStringLiteral("3:20"));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
