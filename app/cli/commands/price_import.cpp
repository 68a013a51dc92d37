// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/price_import.hpp"

#include "update/facts.hpp"
#include "update/price_import.hpp"

#include "catalogue/own_overlay.hpp"

#include <QFileInfo>
#include <QJsonArray>

namespace passerelle::cli {

namespace {

/// Where the prices are kept.
Result<QString> targetOf(const Context &context)
{
    if (!context.ownFigures().isEmpty())
        return context.ownFigures();
    const auto store = update::personsStore();
    if (!store)
        return Unexpected(store.error());
    return update::ownFile(*store);
}

Result<update::PriceImport> read(const QString &path, Context &context)
{
    const auto list = update::readPriceList(path);
    if (!list)
        return Unexpected(list.error());
    if (list->hasMore)
        context.tell(
            context.text(PASSERELLE_TEXT("Cli", "The vendor gives this list in pages: import the others too.")));
    // The file of --own may not exist yet, and what it holds already is compared all the same.
    const auto own = catalogue::readOwnFactsFile(context.ownFigures());
    if (!own)
        return Unexpected(own.error());
    auto facts = catalogue::loadCatalogue(context.catalogueFolder());
    if (!facts)
        return Unexpected(facts.error());
    const auto rate = update::dollarsPerEuro(context.catalogueFolder());
    if (!rate)
        return Unexpected(rate.error());
    return update::compared(*list, *catalogue::withOwn(*facts, *own, context.language()), *rate,
                            QFileInfo(path).fileName(), context.today());
}

Result<void> keep(const update::PriceImport &import, const QString &target)
{
    const auto own = catalogue::readOwnFactsFile(target);
    if (!own)
        return Unexpected(own.error());
    return catalogue::writeOwnFacts(update::withPrices(*own, import.prices), target);
}

}  // namespace

Exit importPrices(const Arguments &arguments, Context &context)
{
    if (arguments.positionals.size() != 2)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "Name the saved price list: catalogue import FILE."));
    const auto target = targetOf(context);
    if (!target)
        return context.refuse(target.error());
    const auto import = read(arguments.positionals.at(1), context);
    if (!import)
        return context.refuse(import.error());
    const bool kept = !arguments.has(QStringLiteral("show-only")) && !import->prices.empty();
    if (kept) {
        if (const auto written = keep(*import, *target); !written)
            return context.refuse(written.error());
    }
    QJsonArray list;
    for (const update::Difference &difference : import->differences) {
        const QString text = context.text(difference.text);
        context.print(text);
        list.append(QJsonObject{{QStringLiteral("target"), difference.targetId}, {QStringLiteral("text"), text}});
    }
    context.print(context.text(
        PASSERELLE_TEXT("Cli", "Prices that differ: %1; that are the same: %2; offers that the list lacks: %3.")
            .arg(static_cast<qint64>(import->prices.size()))
            .arg(import->same)
            .arg(import->unlisted)));
    if (kept)
        context.print(context.text(PASSERELLE_TEXT("Cli", "Kept as your own prices in %1.").arg(*target)));
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-import/1")},
                              {QStringLiteral("kept"), kept},
                              {QStringLiteral("file"), *target},
                              {QStringLiteral("same"), import->same},
                              {QStringLiteral("unlisted"), import->unlisted},
                              {QStringLiteral("differences"), list}});
    return Exit::Done;
}

}  // namespace passerelle::cli
