// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_place.hpp"

#include "dossier/offline_copy.hpp"
#include "ui/library/library_desk.hpp"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace passerelle::ui {

namespace {

const char *const kOnServer = "library/on_server";
const char *const kHost = "library/server_host";
const char *const kPort = "library/server_port";
const char *const kDatabase = "library/server_database";
const char *const kUser = "library/server_user";
const char *const kTls = "library/server_tls";
const char *const kCertificate = "library/server_certificate";
const char *const kCopy = "library/server_copy";
const char *const kKeyChain = "library/server_key_chain";

}  // namespace

QString usualLibrary(const QString &dataFolder)
{
    const QString folder =
        dataFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : dataFolder;
    return QDir(folder).filePath(QStringLiteral("library.passerelle"));
}

QString copyOf(const LibraryPlace &place, const QString &dataFolder)
{
    if (!place.keepsCopy)
        return {};
    return dossier::copyPath(QFileInfo(usualLibrary(dataFolder)).absolutePath(), place.server);
}

LibraryPlace readPlace(QSettings &settings, const QString &dataFolder)
{
    const auto text = [&settings](const char *key, const QString &otherwise = {}) {
        return settings.value(QLatin1String(key), otherwise).toString();
    };
    LibraryPlace place;
    place.file = text(LibraryDesk::kPlaceSetting, usualLibrary(dataFolder));
    place.onServer = settings.value(QLatin1String(kOnServer), false).toBool();
    place.server.host = text(kHost);
    place.server.port = settings.value(QLatin1String(kPort), place.server.port).toInt();
    place.server.database = text(kDatabase);
    place.server.user = text(kUser);
    place.server.tls = text(kTls, place.server.tls);
    place.server.rootCertificate = text(kCertificate);
    place.keepsCopy = settings.value(QLatin1String(kCopy), place.keepsCopy).toBool();
    place.usesKeyChain = settings.value(QLatin1String(kKeyChain), false).toBool();
    return place;
}

void writePlace(QSettings &settings, const LibraryPlace &place)
{
    settings.setValue(QLatin1String(LibraryDesk::kPlaceSetting), place.file);
    settings.setValue(QLatin1String(kOnServer), place.onServer);
    settings.setValue(QLatin1String(kHost), place.server.host);
    settings.setValue(QLatin1String(kPort), place.server.port);
    settings.setValue(QLatin1String(kDatabase), place.server.database);
    settings.setValue(QLatin1String(kUser), place.server.user);
    settings.setValue(QLatin1String(kTls), place.server.tls);
    settings.setValue(QLatin1String(kCertificate), place.server.rootCertificate);
    settings.setValue(QLatin1String(kCopy), place.keepsCopy);
    settings.setValue(QLatin1String(kKeyChain), place.usesKeyChain);
}

}  // namespace passerelle::ui
