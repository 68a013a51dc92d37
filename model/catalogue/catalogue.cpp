// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.hpp"

#include "base/json.hpp"
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace passerelle::catalogue {

namespace {

/// One file of the catalogue: its whole object and its day.
struct File {
    QString path;
    QJsonObject object;
    QDate asOf;
};

Result<File> readFile(const QString &folder, QLatin1String name)
{
    File file;
    file.path = folder + QLatin1Char('/') + name + QLatin1String(".json");
    const auto value = readJsonFile(file.path);
    if (!value)
        return tl::unexpected(value.error());
    file.object = value->toObject();
    const QString wanted = QStringLiteral("passerelle.catalogue.%1/1").arg(name);
    if (text(file.object, QLatin1String("schema")) != wanted) {
        return failure(
            ErrorCode::Malformed,
            PASSERELLE_TEXT("Catalogue", "This file of the catalogue must state the schema “%1”.").arg(wanted),
            file.path, QStringLiteral("schema"),
            PASSERELLE_TEXT("Catalogue", "Install Passerelle again, or correct the file."));
    }
    file.asOf = date(file.object, QLatin1String("as_of"));
    return file;
}

/// Everything of the file but its list and its envelope.
QJsonObject without(QJsonObject object, QLatin1String list)
{
    object.remove(list);
    object.remove(QLatin1String("schema"));
    return object;
}

template<typename Value, typename Read>
Result<void> readList(std::vector<Value> &target, const File &file, QLatin1String key, Read read)
{
    const QJsonValue list = file.object.value(key);
    if (!list.isArray()) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Catalogue", "This file of the catalogue lacks its list “%1”.").arg(key),
                       file.path, key, PASSERELLE_TEXT("Catalogue", "Install Passerelle again, or correct the file."));
    }
    const QJsonArray entries = list.toArray();
    target.reserve(static_cast<std::size_t>(entries.size()));
    for (const QJsonValue &entry : entries)
        target.push_back(read(entry.toObject(), file.asOf));
    return {};
}

Result<void> readHardware(Catalogue &catalogue, const QString &folder)
{
    const auto accelerators = readFile(folder, QLatin1String("accelerators"));
    if (!accelerators)
        return tl::unexpected(accelerators.error());
    const auto machines = readFile(folder, QLatin1String("machines"));
    if (!machines)
        return tl::unexpected(machines.error());
    catalogue.asOf = machines->asOf;
    if (const auto done =
            readList(catalogue.accelerators, *accelerators, QLatin1String("accelerators"), readAccelerator);
        !done)
        return done;
    return readList(catalogue.machines, *machines, QLatin1String("machines"), readMachine);
}

/// Kept with the provider: its dated prices, and where its offers are qualified by SecNumCloud ("secnumcloud_regions":
/// offer id → regions).
void addProviderLists(Provider &provider, const QJsonObject &file)
{
    QJsonArray history;
    const QJsonArray series = file.value(QLatin1String("price_history")).toArray();
    for (const QJsonValue &entry : series) {
        if (entry.toObject().value(QLatin1String("provider")).toString() == provider.id)
            history.append(entry);
    }
    QJsonObject regions;
    const QJsonArray offers = file.value(QLatin1String("offers")).toArray();
    for (const QJsonValue &value : offers) {
        const QJsonObject offer = value.toObject();
        if (offer.value(QLatin1String("provider")).toString() == provider.id)
            regions.insert(offer.value(QLatin1String("id")).toString(),
                           offer.value(QLatin1String("secnumcloud_region_ids")));
    }
    provider.extra.insert(QStringLiteral("price_history"), history);
    provider.extra.insert(QStringLiteral("secnumcloud_regions"), regions);
}

Result<void> readOffers(Catalogue &catalogue, const QString &folder)
{
    const auto file = readFile(folder, QLatin1String("cloud_offers"));
    if (!file)
        return tl::unexpected(file.error());
    if (const auto done = readList(catalogue.providers, *file, QLatin1String("providers"), readProvider); !done)
        return done;
    for (Provider &provider : catalogue.providers)
        addProviderLists(provider, file->object);
    return readList(catalogue.offers, *file, QLatin1String("offers"), readOffer);
}

Result<void> readRoutesAndVerticals(Catalogue &catalogue, const QString &folder)
{
    const auto routes = readFile(folder, QLatin1String("access_routes"));
    if (!routes)
        return tl::unexpected(routes.error());
    catalogue.accessFacts = without(routes->object, QLatin1String("routes"));
    if (const auto done = readList(catalogue.routes, *routes, QLatin1String("routes"), readRoute); !done)
        return done;
    const auto verticals = readFile(folder, QLatin1String("verticals"));
    if (!verticals)
        return tl::unexpected(verticals.error());
    catalogue.verticalFacts = without(verticals->object, QLatin1String("verticals"));
    return readList(catalogue.verticals, *verticals, QLatin1String("verticals"),
                    [&](const QJsonObject &entry, QDate asOf) { return readVertical(entry, verticals->object, asOf); });
}

Result<void> readPresets(Catalogue &catalogue, const QString &folder)
{
    const auto file = readFile(folder, QLatin1String("presets"));
    if (!file)
        return tl::unexpected(file.error());
    const QJsonArray entries = file->object.value(QLatin1String("presets")).toArray();
    catalogue.presets.reserve(static_cast<std::size_t>(entries.size()));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto preset = readPreset(entries.at(i).toObject(), file->path, file->asOf);
        if (!preset) {
            Error error = preset.error();
            error.place = QStringLiteral("presets[%1].%2").arg(QString::number(i), error.place);
            return Unexpected(std::move(error));
        }
        catalogue.presets.push_back(std::move(*preset));
    }
    return {};
}

/// A file that a catalogue may lack: an empty object then.
Result<QJsonObject> readIfThere(const QString &path)
{
    if (!QFileInfo::exists(path))
        return QJsonObject();
    const auto value = readJsonFile(path);
    if (!value)
        return tl::unexpected(value.error());
    return value->toObject();
}

Result<void> readTables(Catalogue &catalogue, const QString &folder)
{
    const auto tokens = readFile(folder, QLatin1String("tokens_per_byte"));
    if (!tokens)
        return tl::unexpected(tokens.error());
    catalogue.tokensPerByte = tokens->object;
    // A catalogue without fitted constants is sound: the estimator then uses its physical defaults. So is one without
    // route rules of its own: those that are shipped apply.
    const auto calibration = readIfThere(folder + QLatin1String("/calibration.json"));
    if (!calibration)
        return tl::unexpected(calibration.error());
    catalogue.calibration = *calibration;
    const auto rules = readIfThere(folder + QLatin1String("/route_profiles.json"));
    if (!rules)
        return tl::unexpected(rules.error());
    if (!rules->isEmpty())
        catalogue.accessFacts.insert(QStringLiteral("rules"), *rules);
    return {};
}

/// A catalogue without published runs is sound: there is then nothing to compare an estimate with.
Result<void> readRuns(Catalogue &catalogue, const QString &folder)
{
    if (!QFileInfo::exists(folder + QLatin1String("/published_runs.json")))
        return {};
    const auto file = readFile(folder, QLatin1String("published_runs"));
    if (!file)
        return tl::unexpected(file.error());
    return readList(catalogue.runs, *file, QLatin1String("runs"), readRun);
}

template<typename Value>
const Value *byId(const std::vector<Value> &values, const QString &id)
{
    const auto found = std::ranges::find(values, id, &Value::id);
    return found == values.end() ? nullptr : &*found;
}

}  // namespace

const Accelerator *Catalogue::accelerator(const QString &id) const
{
    return byId(accelerators, id);
}

const Machine *Catalogue::machine(const QString &id) const
{
    return byId(machines, id);
}

const Provider *Catalogue::provider(const QString &id) const
{
    return byId(providers, id);
}

const Offer *Catalogue::offer(const QString &id) const
{
    return byId(offers, id);
}

const Route *Catalogue::route(const QString &id) const
{
    return byId(routes, id);
}

const Vertical *Catalogue::vertical(const QString &id) const
{
    return byId(verticals, id);
}

const Preset *Catalogue::preset(const QString &id) const
{
    return byId(presets, id);
}

const PublishedRun *Catalogue::run(const QString &id) const
{
    return byId(runs, id);
}

Result<CataloguePtr> loadCatalogue(const QString &folder)
{
    auto catalogue = std::make_shared<Catalogue>();
    using Reader = Result<void> (*)(Catalogue &, const QString &);
    for (const Reader read :
         {&readHardware, &readOffers, &readRoutesAndVerticals, &readPresets, &readTables, &readRuns})
        if (const auto done = read(*catalogue, folder); !done)
            return tl::unexpected(done.error());
    return catalogue;
}

}  // namespace passerelle::catalogue
