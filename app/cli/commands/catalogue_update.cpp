// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/catalogue_update.hpp"

#include "update/difference.hpp"
#include "update/signature.hpp"
#include "update/store.hpp"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace passerelle::cli {

namespace {

using update::Store;

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Cli", "This file cannot be written."), path, {},
                   PASSERELLE_TEXT("Cli", "Choose a folder where you may write, with space left."), file.errorString());
}

Exit signFolder(const QStringList &words, Context &context)
{
    if (words.size() != 4)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "Give a folder, a secret key and a file: catalogue sign DIR "
                                                          "KEY OUT."));
    const std::vector<catalogue::Fault> faults = catalogue::check(words.at(1));
    if (!faults.empty()) {
        return context.refuse({ErrorCode::Malformed,
                               faults.front().message,
                               faults.front().file,
                               faults.front().place,
                               PASSERELLE_TEXT("Cli", "See: passerelle-cli catalogue check."),
                               {}});
    }
    QFile key(words.at(2));
    if (!key.open(QIODevice::ReadOnly)) {
        return context.refuse({ErrorCode::NotFound,
                               PASSERELLE_TEXT("Cli", "This file cannot be read."),
                               words.at(2),
                               {},
                               PASSERELLE_TEXT("Cli", "Check its name and your right to read it."),
                               {}});
    }
    const auto bundle = update::bundleOf(words.at(1), QDateTime::currentSecsSinceEpoch());
    if (!bundle)
        return context.refuse(bundle.error());
    const QByteArray document = update::toDocument(*bundle);
    const QString version = update::versionOf(bundle->asOf, bundle->serial);
    const auto signature = update::sign(document, key.readAll(), QStringLiteral("Passerelle facts ") + version);
    if (!signature)
        return context.refuse(signature.error());
    for (const auto &[path, bytes] :
         {std::pair(words.at(3), document), std::pair(QString(words.at(3) + QStringLiteral(".minisig")), *signature)}) {
        if (const auto written = writeWhole(path, bytes); !written)
            return context.refuse(written.error());
    }
    context.print(version);
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-sign/1")},
                              {QStringLiteral("version"), version}});
    return Exit::Done;
}

/// verify, diff and apply begin alike; each goes one step further.
Exit takeIn(const QStringList &words, Context &context, const Store &store)
{
    if (words.size() != 2)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "Name the file of facts; its signature lies beside it."));
    const auto offered = update::examine(store, words.at(1));
    if (!offered)
        return context.refuse(offered.error());
    const QString version = update::versionOf(offered->bundle.asOf, offered->bundle.serial);
    QJsonArray list;
    if (words.first() != QLatin1String("verify")) {
        const update::InUse inUse = update::inUse(store);
        const auto now = catalogue::loadCatalogue(inUse.folder);
        if (!now)
            return context.refuse(now.error());
        const auto files = update::bundleOf(inUse.folder, inUse.serial);
        if (!files)
            return context.refuse(files.error());
        for (const update::Difference &difference :
             update::differences(**now, *files, *offered->facts, offered->bundle)) {
            const QString text = context.text(difference.text);
            context.print(text);
            list.append(QJsonObject{{QStringLiteral("target"), difference.targetId}, {QStringLiteral("text"), text}});
        }
    }
    if (words.first() == QLatin1String("apply")) {
        if (const auto applied = update::apply(store, *offered); !applied)
            return context.refuse(applied.error());
    }
    context.print(version);
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-update/1")},
                              {QStringLiteral("version"), version},
                              {QStringLiteral("in_use"), words.first() == QLatin1String("apply")},
                              {QStringLiteral("differences"), list}});
    return Exit::Done;
}

Exit takeBack(Context &context, const Store &store)
{
    const auto now = update::rollBack(store);
    if (!now)
        return context.refuse(now.error());
    const QString version = now->serial == 0 ? context.text(PASSERELLE_TEXT("Cli", "the shipped facts")) : now->version;
    context.print(version);
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue-update/1")},
                              {QStringLiteral("version"), version}});
    return Exit::Done;
}

}  // namespace

bool isUpdateWord(const QString &word)
{
    for (const char *known : {"sign", "verify", "diff", "apply", "rollback"}) {
        if (word == QLatin1String(known))
            return true;
    }
    return false;
}

Exit runUpdate(const QStringList &words, Context &context)
{
    if (words.first() == QLatin1String("sign"))
        return signFolder(words, context);
    const auto store = update::personsStore();
    if (!store)
        return context.refuse(store.error());
    return words.first() == QLatin1String("rollback") ? takeBack(context, *store) : takeIn(words, context, *store);
}

}  // namespace passerelle::cli
