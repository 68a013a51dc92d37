// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace passerelle;

/// One fact at a time is spoiled in a copy of the catalogue; check() must name it.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheSpoiledFact_data();
    void findsTheSpoiledFact();
    void findsDuplicates_data();
    void findsDuplicates();
    void reportsAMissingFile();

private:
    QJsonObject sound(const QString &name) const { return m_sound.value(name); }
    void write(const QString &name, const QJsonObject &object) const;

    QTemporaryDir m_folder;
    QHash<QString, QJsonObject> m_sound;
};

namespace {

constexpr const char *kFiles[] = {"accelerators", "machines", "cloud_offers",    "access_routes",
                                  "verticals",    "presets",  "tokens_per_byte", "published_runs"};

/// "machines[3].energy.pue" → the steps "machines", 3, "energy", "pue".
QStringList stepsOf(const QString &place)
{
    QString flat = place;
    flat.replace(QLatin1Char('['), QLatin1Char('.')).remove(QLatin1Char(']'));
    return flat.split(QLatin1Char('.'));
}

/// "accelerators[a100-40gb].tdp_w" → "accelerators[a100-80gb].tdp_w": the entry of that id, wherever it stands.
QString located(const QJsonObject &file, const QString &place)
{
    const qsizetype open = place.indexOf(QLatin1Char('['));
    const qsizetype close = place.indexOf(QLatin1Char(']'));
    if (open < 0)
        return place;
    const QString id = place.mid(open + 1, close - open - 1);
    const QJsonArray list = file.value(place.left(open)).toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list.at(i).toObject().value(QLatin1String("id")).toString() == id)
            return place.left(open + 1) + QString::number(i) + place.mid(close);
    return place;
}

/// The same facts with the long lists cut, so that a hundred checks take seconds.
QJsonObject shortened(QJsonObject file)
{
    const auto cut = [](QJsonArray list, int length) {
        while (list.size() > length)
            list.removeLast();
        return list;
    };
    if (file.contains(QLatin1String("runs")))
        file.insert(QStringLiteral("runs"), cut(file.value(QLatin1String("runs")).toArray(), 3));
    QJsonArray routes = file.value(QLatin1String("routes")).toArray();
    for (qsizetype i = 0; i < routes.size(); ++i) {
        QJsonObject route = routes.at(i).toObject();
        QJsonObject form = route.value(QLatin1String("form")).toObject();
        form.insert(QStringLiteral("sections"), cut(form.value(QLatin1String("sections")).toArray(), i < 2 ? 2 : 0));
        route.insert(QStringLiteral("form"), form);
        routes.replace(i, route);
    }
    if (!routes.isEmpty())
        file.insert(QStringLiteral("routes"), routes);
    return file;
}

/// The value with the one at `steps` replaced; undefined removes it.
QJsonValue replaced(const QJsonValue &value, const QStringList &steps, const QJsonValue &with)
{
    if (steps.isEmpty())
        return with;
    const QStringList rest = steps.mid(1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = steps.front().toInt();
        array.replace(index, replaced(array.at(index), rest, with));
        return array;
    }
    QJsonObject object = value.toObject();
    if (rest.isEmpty() && with.isUndefined())
        object.remove(steps.front());
    else
        object.insert(steps.front(), replaced(object.value(steps.front()), rest, with));
    return object;
}

bool names(const std::vector<catalogue::Fault> &faults, const QString &file, const QString &place)
{
    return std::ranges::any_of(faults, [&](const catalogue::Fault &fault) {
        return fault.file.endsWith(file + QLatin1String(".json")) && fault.place == place &&
               !fault.message.text(Language::english()).isEmpty();
    });
}

}  // namespace

void TestFaults::write(const QString &name, const QJsonObject &object) const
{
    QFile file(m_folder.filePath(name + QLatin1String(".json")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void TestFaults::initTestCase()
{
    for (const char *name : kFiles) {
        const auto value = readJsonFile(QStringLiteral(":/catalogue/%1.json").arg(QLatin1String(name)));
        QVERIFY(value);
        m_sound.insert(QLatin1String(name), shortened(value->toObject()));
        write(QLatin1String(name), sound(QLatin1String(name)));
    }
    const auto faults = catalogue::check(m_folder.path());
    for (const auto &fault : faults)
        qWarning().noquote() << fault.file << fault.place << fault.message.text(Language::english());
    QVERIFY(faults.empty());
}

void TestFaults::findsTheSpoiledFact_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("spoiled");
    QTest::addColumn<QJsonValue>("with");
    QTest::addColumn<QString>("place");  ///< of the fault, when it is not the spoiled one
    const auto row = [](const char *what, const char *file, const char *spoiled, const QJsonValue &with,
                        const char *place = "") {
        QTest::newRow(what) << QString::fromUtf8(file) << QString::fromUtf8(spoiled) << with
                            << QString::fromUtf8(place);
    };
    const QJsonValue gone(QJsonValue::Undefined);
    const QJsonArray none;
    const QString nobody = QStringLiteral("nobody");

    row("no source: accelerator", "accelerators", "accelerators[a100-80gb].sources", none);
    row("source without an address", "accelerators", "accelerators[a100-80gb].sources[0].url", QString());
    row("source without a date", "machines", "machines[jean-zay].sources[0].date", QString());
    row("unknown confidence", "accelerators", "accelerators[a100-80gb].confidence", QStringLiteral("certain"));
    row("unknown key", "accelerators", "accelerators[a100-80gb].memroy_gb", 80, "accelerators[a100-80gb]");
    row("sparse bf16 as dense", "accelerators", "accelerators[h100-80gb-sxm].peak_tflops.bf16_dense", 1979,
        "accelerators[h100-80gb-sxm].peak_tflops.fp8_dense");
    row("sparse fp8 as dense", "accelerators", "accelerators[h100-80gb-sxm].peak_tflops.fp8_dense", 3958);
    row("sparse int8 as dense", "accelerators", "accelerators[a100-40gb].peak_tflops.int8_dense", 1248);
    row("sparse tf32 as dense", "accelerators", "accelerators[a100-40gb].peak_tflops.tf32_dense", 312);
    row("peak of zero", "accelerators", "accelerators[a100-40gb].peak_tflops.fp16_dense", 0);
    row("bandwidth in TB/s", "accelerators", "accelerators[a100-40gb].memory_bandwidth_gb_s", 1.555);
    row("negative power", "accelerators", "accelerators[a100-40gb].tdp_w", -400);
    row("measured above the peak", "accelerators", "accelerators[a100-40gb].measured_max_matmul_bf16_tflops", 500);

    row("PUE below one", "machines", "machines[jean-zay].energy.pue", 0.9);
    row("PUE beyond belief", "machines", "machines[jean-zay].energy.pue", 2.6);
    row("carbon beyond belief", "machines", "machines[jean-zay].energy.grid_gco2_per_kwh", 4420);
    row("unknown GPU", "machines", "machines[jean-zay].partitions[0].gpu_id", nobody);
    row("unknown route machine", "machines", "machines[jean-zay].partitions[0].route_machine_id", nobody);
    row("partition total", "machines", "machines[jean-zay].partitions[5].gpus_total", 1450);
    row("machine total", "machines", "machines[jean-zay].gpus_total", 4000);
    row("memory of another GPU", "machines", "machines[jean-zay].partitions[5].gpu_memory_gb", 40);
    row("scheduler devices", "machines", "machines[lumi].partitions[0].scheduler_devices_per_gpu", 1,
        "machines[lumi].partitions[0].slurm.gpus_per_node_scheduler");
    row("no source: machine", "machines", "machines[jean-zay].sources", none);
    row("no source: grid", "machines", "machines[jean-zay].energy.grid_source", gone);
    row("status in other words", "machines", "machines[jean-zay].status", QStringLiteral("running"));

    row("price of zero", "cloud_offers", "offers[scaleway:RENDER-S].price_eur_per_hour", 0);
    row("negative price", "cloud_offers", "offers[scaleway:RENDER-S].price_eur_per_hour", -1.2);
    row("price per GPU", "cloud_offers", "offers[scaleway:RENDER-S].price_eur_per_gpu_hour", 2.4);
    row("price without a basis", "cloud_offers", "offers[scaleway:RENDER-S].price_basis", QStringLiteral("not-stored"),
        "offers[scaleway:RENDER-S].price_eur_per_hour");
    row("wrong conversion", "cloud_offers", "fx.used.rate", 1.5, "offers[aws:g6.xlarge:eu-west-3].price_eur_per_hour");
    row("unknown provider", "cloud_offers", "offers[scaleway:RENDER-S].provider", nobody);
    row("unknown board", "cloud_offers", "offers[scaleway:RENDER-S].gpu_id", nobody);
    row("SXM board on PCIe", "cloud_offers", "offers[scaleway:H100-1-80G].gpu_id", QStringLiteral("h100-80gb-sxm"));
    row("unknown region", "cloud_offers", "offers[scaleway:RENDER-S].regions[0]", nobody);
    row("no source: offer", "cloud_offers", "offers[scaleway:RENDER-S].source_url", QString());
    row("not a date", "cloud_offers", "offers[scaleway:RENDER-S].observed_on", QStringLiteral("2026-02-30"));
    row("stale but not marked", "cloud_offers", "offers[scaleway:RENDER-S].observed_on", QStringLiteral("2025-01-01"),
        "offers[scaleway:RENDER-S].stale");
    row("total memory", "cloud_offers", "offers[scaleway:L4-2-24G].gpu_memory_total_gb", 24);
    row("PUE of a region", "cloud_offers", "providers[0].regions[0].pue", 0.5);
    row("carbon of a region", "cloud_offers", "providers[0].regions[0].grid_gco2_per_kwh", -1);
    row("default region", "cloud_offers", "providers[0].default_region_id", nobody);
    row("no source: provider", "cloud_offers", "providers[0].sources", none);

    row("unknown machine in a route", "access_routes", "routes[0].machines[0]", nobody);
    row("no source: route", "access_routes", "routes[0].sources", none);
    row("limits upside down", "access_routes", "routes[1].limits.max_gpu_hours", 10);
    row("field with an unknown source", "access_routes", "routes[0].form.sections[0].fields[0].source_ref", nobody);
    row("field from an unknown key", "access_routes", "routes[0].form.sections[0].fields[0].derives_from[0]", nobody);
    row("field without French", "access_routes", "routes[0].form.sections[0].fields[0].label_fr", QString());
    row("rule to an unknown route", "access_routes", "routing_rules[0].then[0]", nobody);
    row("rule on an unknown key", "access_routes", "routing_rules[0].any[0].key", nobody);
    row("rule that blocks nothing", "access_routes", "routing_rules[0].block[0]", QStringLiteral("nobody-*"));
    row("calendar date", "access_routes", "calendar[0].date", QStringLiteral("2026-11-31"));
    row("calendar time", "access_routes", "calendar[0].time", QStringLiteral("25:00"));
    row("calendar route", "access_routes", "calendar[0].route", nobody);
    row("cut-off date", "access_routes", "routes[2].cutoffs.dates[0]", QStringLiteral("soon"));

    row("unknown preset of a vertical", "verticals", "verticals[0].presets[0]", nobody);
    row("unknown preset of a project", "verticals", "verticals[0].first_project.preset", nobody);
    row("unknown cluster", "verticals", "verticals[0].clusters[0]", nobody);
    row("no source: verticals", "verticals", "provenance.sources", none);
    row("same place in the list", "verticals", "verticals[1].order", 1);

    row("heads not shared evenly", "presets", "presets[0].kv_heads", 7);
    row("more active than total", "presets", "presets[0].params_active", 2e8);
    row("text for a number", "presets", "presets[0].layers", QStringLiteral("12"));
    row("no source: preset", "presets", "presets[0].source", QString());

    row("interval around nothing", "tokens_per_byte", "recommended_bytes_per_token.fr.gpt2.low", 3.0,
        "recommended_bytes_per_token.fr.gpt2.bytes_per_token");
    row("unknown GPU of a run", "published_runs", "runs[0].gpu_id", nobody);
    row("unknown phase of a run", "published_runs", "runs[0].phase", QStringLiteral("training"));
}

void TestFaults::findsTheSpoiledFact()
{
    QFETCH(const QString, file);
    QFETCH(const QString, spoiled);
    QFETCH(const QJsonValue, with);
    QFETCH(const QString, place);
    const QString there = located(sound(file), spoiled);
    const QString expected = place.isEmpty() ? there : located(sound(file), place);
    write(file, replaced(sound(file), stepsOf(there), with).toObject());
    const auto faults = catalogue::check(m_folder.path());
    write(file, sound(file));
    QStringList found;
    for (const auto &fault : faults)
        found << fault.place + QStringLiteral(": ") + fault.message.text(Language::english());
    QVERIFY2(names(faults, file, expected), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestFaults::findsDuplicates_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("list");
    QTest::newRow("accelerators") << "accelerators"
                                  << "accelerators";
    QTest::newRow("machines") << "machines"
                              << "machines";
    QTest::newRow("providers") << "cloud_offers"
                               << "providers";
    QTest::newRow("offers") << "cloud_offers"
                            << "offers";
    QTest::newRow("routes") << "access_routes"
                            << "routes";
    QTest::newRow("verticals") << "verticals"
                               << "verticals";
    QTest::newRow("presets") << "presets"
                             << "presets";
}

void TestFaults::findsDuplicates()
{
    QFETCH(const QString, file);
    QFETCH(const QString, list);
    QJsonObject object = sound(file);
    QJsonArray entries = object.value(list).toArray();
    entries.append(entries.first());
    object.insert(list, entries);
    write(file, object);
    const auto faults = catalogue::check(m_folder.path());
    write(file, sound(file));
    QVERIFY(names(faults, file, QStringLiteral("%1[%2].id").arg(list).arg(entries.size() - 1)));
}

void TestFaults::reportsAMissingFile()
{
    QTemporaryDir empty;
    const auto faults = catalogue::check(empty.path());
    QCOMPARE(faults.size(), std::size(kFiles));
    QVERIFY(names(faults, QStringLiteral("machines"), QString()));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_catalogue_faults.moc"
