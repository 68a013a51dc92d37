// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pack.hpp"
#include "export/zip_writer.hpp"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace passerelle::exporter {

namespace {

constexpr QFileDevice::Permissions kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;

Unexpected cannotWrite(const QString &path, const QString &detail = {})
{
    return failure(ErrorCode::Storage, PASSERELLE_TEXT("Pack", "The pack cannot be written."), path, {},
                   PASSERELLE_TEXT("Pack", "Choose a folder where you may write, with space left."), detail);
}

Unexpected stopped()
{
    return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Pack", "The pack was not written: you stopped it."));
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(permissions) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return cannotWrite(path, file.errorString());
    return {};
}

/// Each folder on the way to a file, for the owner alone.
Result<void> makeFolders(const QDir &folder, const QString &path)
{
    QStringList parts = path.split(QLatin1Char('/'));
    parts.removeLast();
    QString made = folder.path();
    for (const QString &part : std::as_const(parts)) {
        made += QLatin1Char('/') + part;
        if (!QDir().mkpath(made) || !QFile::setPermissions(made, kOwnerFolder))
            return cannotWrite(made);
    }
    return {};
}

Result<void> writeFolder(const PackFiles &files, const QDir &folder, const Progress &progress)
{
    qint64 done = 0;
    for (const PackFile &file : files) {
        if (progress.stop())
            return stopped();
        const QString path = folder.filePath(file.path);
        if (auto folders = makeFolders(folder, file.path); !folders)
            return folders;
        if (auto one = writeFile(path, file.bytes, file.executable ? kOwnerFolder : kOwnerFile); !one)
            return one;
        progress(++done, static_cast<qint64>(files.size()));
    }
    return {};
}

bool isPack(const QDir &folder)
{
    return folder.exists(QStringLiteral("application.json")) && folder.exists(QStringLiteral("README.txt"));
}

/// Moves the folder to its place; what was there before is kept once under another name.
Result<void> putInPlace(const QString &made, const QString &place)
{
    if (QFileInfo::exists(place)) {
        if (!isPack(QDir(place))) {
            return failure(ErrorCode::InvalidValue,
                           PASSERELLE_TEXT("Pack", "There is already something else under this name."), place, {},
                           PASSERELLE_TEXT("Pack", "Choose another folder, or move it away."));
        }
        const QString previous = place + QStringLiteral(".previous");
        if (QFileInfo::exists(previous) && !(isPack(QDir(previous)) && QDir(previous).removeRecursively()))
            return cannotWrite(previous);
        if (!QDir().rename(place, previous))
            return cannotWrite(previous);
    }
    if (!QDir().rename(made, place))
        return cannotWrite(place);
    return {};
}

}  // namespace

Result<WrittenPack> writePack(const PackFiles &files, const QString &parent, const QString &name,
                              const Progress &progress)
{
    if (!QDir().mkpath(parent)) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Pack", "The pack cannot be written."), parent, {},
                       PASSERELLE_TEXT("Pack", "Choose a folder where you may write, with space left."));
    }
    std::vector<ZipEntry> entries;
    for (const PackFile &file : files)
        entries.push_back({QString(name + QLatin1Char('/') + file.path), file.bytes, file.executable, false});
    const Result<QByteArray> archive = zipOf(entries);
    if (!archive)
        return tl::make_unexpected(archive.error());
    const QDir out(parent);
    // Qt makes it for the owner alone; it goes away by itself unless all went well.
    QTemporaryDir aside(out.filePath(QStringLiteral(".%1.XXXXXX").arg(name)));
    if (!aside.isValid())
        return cannotWrite(parent, aside.errorString());
    const QString made = aside.filePath(name);
    if (!QDir().mkdir(made) || !QFile::setPermissions(made, kOwnerFolder))
        return cannotWrite(made);
    if (auto written = writeFolder(files, QDir(made), progress); !written)
        return tl::make_unexpected(written.error());
    WrittenPack pack{out.absoluteFilePath(name), out.absoluteFilePath(name + QStringLiteral(".zip")), {}};
    if (auto placed = putInPlace(made, pack.folder); !placed)
        return tl::make_unexpected(placed.error());
    if (auto zipped = writeFile(pack.archive, *archive, kOwnerFile); !zipped)
        return tl::make_unexpected(zipped.error());
    for (const PackFile &file : files)
        pack.files.append(QDir(pack.folder).filePath(file.path));
    return pack;
}

}  // namespace passerelle::exporter
