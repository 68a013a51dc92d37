// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/store.hpp"

#include "update/signature.hpp"

#include "base/json.hpp"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace passerelle::update {

namespace {

constexpr qint64 kLargest = qint64(64) * 1024 * 1024;

/// Which publications were in use; serial 0 stands for the shipped facts.
struct State {
    qint64 current = 0;
    qint64 previous = 0;
    qint64 highest = 0;
    bool updated = false;  ///< an update was applied at least once
};

QString stateFile(const Store &store)
{
    return QDir(store.folder).filePath(QStringLiteral("in_use.json"));
}

QString placeOf(const Store &store, qint64 serial)
{
    return serial == 0 ? store.shipped : QDir(store.folder).filePath(QStringLiteral("facts-%1").arg(serial));
}

State stateOf(const Store &store)
{
    const auto read = readJsonFile(stateFile(store));
    if (!read)
        return {};
    const QJsonObject object = read->toObject();
    const auto number = [&object](const char *key) {
        return static_cast<qint64>(object.value(QLatin1String(key)).toDouble());
    };
    return {number("current"), number("previous"), number("highest"), true};
}

Unexpected cannotWrite(const QString &path)
{
    return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Update", "The facts cannot be written there."), path, {},
                   PASSERELLE_TEXT("Update", "Free some space and check your right to write there."));
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path);
    return {};
}

Result<void> keep(const Store &store, const State &state)
{
    return writeFile(stateFile(store), QJsonDocument(QJsonObject{{QStringLiteral("current"), state.current},
                                                                 {QStringLiteral("previous"), state.previous},
                                                                 {QStringLiteral("highest"), state.highest}})
                                           .toJson());
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Update", "This file cannot be read."), path, {},
                       PASSERELLE_TEXT("Update", "The facts and their signature (.minisig) lie side by side."));
    }
    if (file.size() > kLargest)
        return failure(ErrorCode::TooLarge, PASSERELLE_TEXT("Update", "This file is larger than any file of facts."),
                       path);
    return file.readAll();
}

Error at(Error error, const QString &file)
{
    if (error.file.isEmpty())
        error.file = file;
    return error;
}

/// What is kept of a publication is still what was signed.
Result<Bundle> keptBundle(const Store &store, qint64 serial)
{
    const QString path = placeOf(store, serial) + QStringLiteral("/bundle.json");
    const auto document = readAll(path);
    if (!document)
        return Unexpected(document.error());
    const auto signature = readAll(path + QStringLiteral(".minisig"));
    if (!signature)
        return Unexpected(signature.error());
    if (const auto genuine = verify(*document, *signature, store.publicKey); !genuine)
        return Unexpected(at(genuine.error(), path));
    Result<Bundle> bundle = readBundle(*document, path);
    if (!bundle)
        return bundle;
    // The files beside it are what is read: they must be what was signed.
    Result<Bundle> unpacked = bundleOf(placeOf(store, serial), serial);
    if (!unpacked)
        return unpacked;
    if (bundle->serial != serial || unpacked->files != bundle->files) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Update", "The newer facts were altered on the disk."),
                       path, {}, PASSERELLE_TEXT("Update", "Take the update in again; the shipped facts serve."));
    }
    return bundle;
}

Result<void> checkNewer(const Store &store, const Bundle &bundle, const QString &file)
{
    const State state = stateOf(store);
    const auto now = bundleOf(store.shipped, 0);
    const bool older = now && bundle.asOf < now->asOf;
    if (bundle.serial > state.highest && !older)
        return {};
    return failure(ErrorCode::InvalidValue,
                   PASSERELLE_TEXT("Update", "These facts (%1) are not newer than those that are or were in use.")
                       .arg(versionOf(bundle.asOf, bundle.serial)),
                   file, {}, PASSERELLE_TEXT("Update", "Nothing was changed; look for a later file."));
}

}  // namespace

Result<Store> personsStore()
{
    auto key = shippedPublicKey();
    if (!key)
        return Unexpected(key.error());
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return Store{qEnvironmentVariable("PASSERELLE_FACTS", data + QStringLiteral("/passerelle/facts")), *std::move(key),
                 QStringLiteral(":/catalogue")};
}

InUse inUse(const Store &store)
{
    const State state = stateOf(store);
    InUse found;
    found.canRollBack = state.updated && state.current != state.previous;
    if (state.current != 0) {
        const Result<Bundle> bundle = keptBundle(store, state.current);
        if (bundle) {
            found.folder = placeOf(store, state.current);
            found.serial = state.current;
            found.version = versionOf(bundle->asOf, bundle->serial);
            return found;
        }
        found.told = bundle.error();
    }
    found.folder = store.shipped;
    return found;
}

Result<Offered> examine(const Store &store, const QString &file)
{
    Offered offered;
    auto document = readAll(file);
    if (!document)
        return Unexpected(document.error());
    auto signature = readAll(file + QStringLiteral(".minisig"));
    if (!signature)
        return Unexpected(signature.error());
    // Nothing of the document is looked at before its signature holds.
    if (const auto genuine = verify(*document, *signature, store.publicKey); !genuine)
        return Unexpected(at(genuine.error(), file));
    Result<Bundle> bundle = readBundle(*document, file);
    if (!bundle)
        return Unexpected(bundle.error());
    if (const auto newer = checkNewer(store, *bundle, file); !newer)
        return Unexpected(newer.error());
    offered.staging = QDir(store.folder).filePath(QStringLiteral("staging"));
    QDir(offered.staging).removeRecursively();
    if (!QDir().mkpath(offered.staging))
        return cannotWrite(offered.staging);
    if (const auto unpacked = unpack(*bundle, offered.staging); !unpacked)
        return Unexpected(unpacked.error());
    const std::vector<catalogue::Fault> faults = catalogue::check(offered.staging);
    if (!faults.empty()) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Update", "The facts break the rules of the catalogue; nothing was changed. %1")
                           .arg(faults.front().message),
                       file, faults.front().place, PASSERELLE_TEXT("Update", "Tell the maintainers of Passerelle."));
    }
    auto facts = catalogue::loadCatalogue(offered.staging);
    if (!facts)
        return Unexpected(facts.error());
    offered.facts = *std::move(facts);
    offered.bundle = *std::move(bundle);
    offered.document = *std::move(document);
    offered.signature = *std::move(signature);
    return offered;
}

Result<InUse> apply(const Store &store, const Offered &offered)
{
    const qint64 serial = offered.bundle.serial;
    if (const auto newer = checkNewer(store, offered.bundle, {}); !newer)
        return Unexpected(newer.error());
    for (const auto &[name, bytes] : {std::pair(QStringLiteral("/bundle.json"), offered.document),
                                      std::pair(QStringLiteral("/bundle.json.minisig"), offered.signature)}) {
        if (const auto kept = writeFile(offered.staging + name, bytes); !kept)
            return Unexpected(kept.error());
    }
    const QString place = placeOf(store, serial);
    QDir(place).removeRecursively();
    if (!QDir().rename(offered.staging, place))
        return cannotWrite(place);
    const State before = stateOf(store);
    if (const auto kept = keep(store, {serial, before.current, std::max(before.highest, serial), true}); !kept)
        return Unexpected(kept.error());
    // Two back is one too many to keep.
    if (before.updated && before.previous != 0 && before.previous != before.current)
        QDir(placeOf(store, before.previous)).removeRecursively();
    return inUse(store);
}

Result<InUse> rollBack(const Store &store)
{
    const State state = stateOf(store);
    if (!state.updated || state.current == state.previous) {
        return failure(ErrorCode::InvalidValue, PASSERELLE_TEXT("Update", "No other facts were in use before."), {}, {},
                       PASSERELLE_TEXT("Update", "There is nothing to go back to."));
    }
    if (const auto kept = keep(store, {state.previous, state.previous, state.highest, true}); !kept)
        return Unexpected(kept.error());
    return inUse(store);
}

}  // namespace passerelle::update
