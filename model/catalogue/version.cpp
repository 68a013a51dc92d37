// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/version.hpp"

namespace passerelle::catalogue {

namespace {

const QString kKey = QStringLiteral("version_in_use");

}  // namespace

QString versionOf(const Catalogue &catalogue)
{
    const QString version = catalogue.accessFacts.value(kKey).toString();
    return version.isEmpty() ? catalogue.asOf.toString(Qt::ISODate) : version;
}

void setVersion(Catalogue &catalogue, const QString &version)
{
    catalogue.accessFacts.insert(kKey, version);
}

}  // namespace passerelle::catalogue
