// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/travel_file.hpp"

#include "dossier/seal.hpp"

#include <QFile>
#include <QSaveFile>

namespace passerelle::dossier {

namespace {

constexpr qint64 kLargestFile = qint64(64) * 1024 * 1024;

Unexpected cannotRead(const QString &path, const QString &detail)
{
    const bool there = QFile::exists(path);
    return failure(there ? ErrorCode::NoPermission : ErrorCode::NotFound,
                   there ? PASSERELLE_TEXT("Dossier", "This file cannot be read.")
                         : PASSERELLE_TEXT("Dossier", "There is no such file."),
                   path, {}, PASSERELLE_TEXT("Dossier", "Check its name and your right to read it."), detail);
}

}  // namespace

Result<void> writeTravelFile(const Travelling &dossier, const QString &path, const QString &password)
{
    QByteArray bytes = toDocument(dossier);
    if (!password.isEmpty()) {
        Result<QByteArray> sealed = seal(bytes, password);
        if (!sealed)
            return Unexpected(sealed.error());
        bytes = *std::move(sealed);
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (file.write(bytes) == bytes.size() && file.commit())
            return {};
    }
    return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Dossier", "The dossier cannot be written there."), path,
                   {}, PASSERELLE_TEXT("Dossier", "Choose a folder where you may write, with space left."),
                   file.errorString());
}

Result<Travelling> readTravelFile(const QString &path, const QString &password)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(path, file.errorString());
    if (file.size() > kLargestFile) {
        return failure(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("Dossier", "This file is larger than any dossier (%1 MB at most).")
                           .arg(kLargestFile / 1024 / 1024),
                       path);
    }
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (!isSealed(bytes))
        return fromDocument(bytes, path);
    if (password.isEmpty()) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Dossier", "This dossier is sealed with a password."),
                       path, {}, PASSERELLE_TEXT("Dossier", "Ask the person who sent it for the password."));
    }
    const Result<QByteArray> clear = unseal(bytes, password, path);
    if (!clear)
        return Unexpected(clear.error());
    return fromDocument(*clear, path);
}

}  // namespace passerelle::dossier
