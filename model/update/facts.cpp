// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/facts.hpp"

#include "catalogue/own_overlay.hpp"
#include "catalogue/version.hpp"

#include <QDir>
#include <QFileInfo>

namespace passerelle::update {

QString ownFile(const Store &store)
{
    return QFileInfo(store.folder).dir().filePath(QStringLiteral("own_figures.json"));
}

Result<Facts> loadFacts(const Store &store)
{
    Facts facts;
    facts.inUse = inUse(store);
    if (facts.inUse.told)
        facts.told.push_back(*facts.inUse.told);
    auto read = catalogue::loadCatalogue(facts.inUse.folder);
    if (!read && facts.inUse.serial != 0) {
        // Signed and checked when it came in, and yet unreadable to this version: the shipped facts serve.
        facts.told.push_back(read.error());
        facts.inUse = {store.shipped, {}, 0, facts.inUse.canRollBack, read.error()};
        read = catalogue::loadCatalogue(store.shipped);
    }
    if (!read)
        return Unexpected(read.error());
    facts.catalogue = *read;
    if (!facts.inUse.version.isEmpty()) {
        auto dated = std::make_shared<catalogue::Catalogue>(**read);
        catalogue::setVersion(*dated, facts.inUse.version);
        facts.catalogue = std::move(dated);
    }
    return facts;
}

Facts withOwnFile(Facts facts, const QString &own, const Language &language)
{
    const auto figures = catalogue::readOwnFactsFile(own);
    if (figures)
        facts.catalogue = catalogue::withOwn(facts.catalogue, *figures, language);
    else
        facts.told.push_back(figures.error());
    return facts;
}

}  // namespace passerelle::update
