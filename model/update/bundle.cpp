// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/bundle.hpp"

#include "base/json.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <array>

namespace passerelle::update {

namespace {

constexpr char kSchema[] = "passerelle.catalogue-bundle/1";
constexpr std::array kNeeded{"accelerators", "access_routes",  "cloud_offers",    "machines",
                             "presets",      "published_runs", "tokens_per_byte", "verticals"};
constexpr std::array kOptional{"calibration", "route_profiles"};

bool isKnown(const QString &name)
{
    const auto is = [&name](const char *known) { return name == QLatin1String(known); };
    return std::ranges::any_of(kNeeded, is) || std::ranges::any_of(kOptional, is);
}

Unexpected malformed(const Message &message, const QString &file, const QString &place)
{
    return failure(ErrorCode::Malformed, message, file, place,
                   PASSERELLE_TEXT("Update", "Download the facts again; those in use were not changed."));
}

}  // namespace

QString versionOf(const QDate &asOf, qint64 serial)
{
    const QString day = asOf.toString(Qt::ISODate);
    return serial == 0 ? day : QStringLiteral("%1 (%2)").arg(day).arg(serial);
}

Result<Bundle> readBundle(const QByteArray &text, const QString &file)
{
    const Result<QJsonValue> read = parseJson(text, file);
    if (!read)
        return Unexpected(read.error());
    const QJsonObject object = read->toObject();
    if (object.value(QLatin1String("schema")).toString() != QLatin1String(kSchema)) {
        return malformed(PASSERELLE_TEXT("Update", "This is not a file of facts that this version reads."), file,
                         QStringLiteral("schema"));
    }
    static const QSet<QString> keys{QStringLiteral("schema"), QStringLiteral("serial"), QStringLiteral("as_of"),
                                    QStringLiteral("files")};
    for (const QString &key : object.keys()) {
        if (!keys.contains(key))
            return malformed(PASSERELLE_TEXT("Update", "“%1” is not known here.").arg(key), file, key);
    }
    Bundle bundle;
    constexpr double kLastWhole = 9e15;
    const double serial = object.value(QLatin1String("serial")).toDouble(0);
    if (!(serial >= 1 && serial <= kLastWhole))
        return malformed(PASSERELLE_TEXT("Update", "The number of the publication is missing."), file,
                         QStringLiteral("serial"));
    bundle.serial = static_cast<qint64>(serial);
    bundle.asOf = QDate::fromString(object.value(QLatin1String("as_of")).toString(), Qt::ISODate);
    if (!bundle.asOf.isValid())
        return malformed(PASSERELLE_TEXT("Update", "The day of the facts is missing."), file, QStringLiteral("as_of"));
    const QJsonObject files = object.value(QLatin1String("files")).toObject();
    for (auto entry = files.constBegin(); entry != files.constEnd(); ++entry) {
        if (!isKnown(entry.key()) || !entry->isObject())
            return malformed(PASSERELLE_TEXT("Update", "“%1” is not known here.").arg(entry.key()), file,
                             QStringLiteral("files.") + entry.key());
        bundle.files.insert(entry.key(), entry->toObject());
    }
    for (const char *name : kNeeded) {
        if (!bundle.files.contains(QLatin1String(name)))
            return malformed(PASSERELLE_TEXT("Update", "“%1” is missing.").arg(QLatin1String(name)), file,
                             QStringLiteral("files"));
    }
    return bundle;
}

QByteArray toDocument(const Bundle &bundle)
{
    QJsonObject files;
    for (auto file = bundle.files.cbegin(); file != bundle.files.cend(); ++file)
        files.insert(file.key(), file.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QLatin1String(kSchema)},
                                     {QStringLiteral("serial"), bundle.serial},
                                     {QStringLiteral("as_of"), bundle.asOf.toString(Qt::ISODate)},
                                     {QStringLiteral("files"), files}})
        .toJson(QJsonDocument::Compact);
}

Result<Bundle> bundleOf(const QString &folder, qint64 serial)
{
    Bundle bundle;
    bundle.serial = serial;
    const auto add = [&](const char *name) -> Result<void> {
        const auto read = readJsonFile(QStringLiteral("%1/%2.json").arg(folder, QLatin1String(name)));
        if (!read)
            return Unexpected(read.error());
        bundle.files.insert(QLatin1String(name), read->toObject());
        return {};
    };
    for (const char *name : kNeeded) {
        if (const auto added = add(name); !added)
            return Unexpected(added.error());
    }
    for (const char *name : kOptional) {
        if (!QFileInfo::exists(QStringLiteral("%1/%2.json").arg(folder, QLatin1String(name))))
            continue;
        if (const auto added = add(name); !added)
            return Unexpected(added.error());
    }
    bundle.asOf = QDate::fromString(
        bundle.files.value(QStringLiteral("machines")).value(QLatin1String("as_of")).toString(), Qt::ISODate);
    return bundle;
}

Result<void> unpack(const Bundle &bundle, const QString &folder)
{
    for (auto file = bundle.files.cbegin(); file != bundle.files.cend(); ++file) {
        QSaveFile target(QDir(folder).filePath(file.key() + QStringLiteral(".json")));
        const QByteArray text = QJsonDocument(file.value()).toJson(QJsonDocument::Compact);
        if (!isKnown(file.key()) || !target.open(QIODevice::WriteOnly) || target.write(text) != text.size() ||
            !target.commit()) {
            return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Update", "The facts cannot be written there."),
                           target.fileName(), {},
                           PASSERELLE_TEXT("Update", "Free some space and check your right to write there."),
                           target.errorString());
        }
    }
    return {};
}

}  // namespace passerelle::update
