// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch_sources.hpp"

#include "dossier/dossier_file.hpp"
#include "dossier/file_facts.hpp"
#include "dossier/library.hpp"

#include <QDir>

#include <algorithm>

namespace passerelle::cli {

namespace {

QStringList dossiersIn(const QDir &folder)
{
    QStringList files;
    const QStringList own =
        folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.passerelle")}, QDir::Files, QDir::Name);
    for (const QString &name : own)
        files << folder.filePath(name);
    const QStringList inner = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : inner) {
        const QString file = folder.filePath(name + QStringLiteral("/dossier.json"));
        if (QFileInfo::exists(file))
            files << file;
    }
    return files;
}

cohort::BatchTask taskOf(const QString &file, QStringList &taken, const catalogue::CataloguePtr &facts)
{
    const QFileInfo info(file);
    const bool inOwnFolder = info.fileName() == QLatin1String("dossier.json");
    cohort::BatchTask task;
    task.source = file;
    task.name = inOwnFolder ? info.dir().dirName() : info.completeBaseName();
    task.folder = cohort::folderNameFor(task.name, taken);
    task.read = [file, facts]() -> Result<dossier::Dossier> {
        Result<dossier::Dossier> read = dossier::readDossierFile(file);
        return read ? dossier::withFilesRead(*std::move(read), *facts) : read;
    };
    return task;
}

}  // namespace

Result<std::vector<cohort::BatchTask>> tasksOfPaths(const QStringList &paths, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Cli", "This does not exist."), path);
        files += info.isDir() ? dossiersIn(QDir(path)) : QStringList{path};
    }
    files.removeDuplicates();
    if (files.isEmpty()) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Cli", "There is no dossier in this folder."),
                       paths.value(0), {},
                       PASSERELLE_TEXT("Cli", "Dossiers are JSON files, or folders with a dossier.json."));
    }
    std::vector<cohort::BatchTask> tasks;
    QStringList taken;
    for (const QString &file : files)
        tasks.push_back(taskOf(file, taken, *facts));
    return tasks;
}

Result<std::vector<cohort::BatchTask>> tasksOfLibrary(const QString &path, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    // Opening a library makes one where there is none: a mistyped path must not.
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Cli", "This does not exist."), path);
    const auto library = dossier::Library::open(path);
    if (!library)
        return Unexpected(library.error());
    auto entries = (*library)->list();
    if (!entries)
        return Unexpected(entries.error());
    // By name, then by identity: the same library gives the same folders on every run.
    std::ranges::sort(*entries, [](const dossier::Entry &a, const dossier::Entry &b) {
        return a.name != b.name ? a.name < b.name : a.id < b.id;
    });
    std::vector<cohort::BatchTask> tasks;
    QStringList taken;
    for (const dossier::Entry &entry : *entries) {
        cohort::BatchTask task;
        task.name = entry.name;
        task.folder = cohort::folderNameFor(entry.name, taken);
        task.read = [path, id = entry.id, catalogue = *facts]() -> Result<dossier::Dossier> {
            const auto opened = dossier::Library::open(path);
            if (!opened)
                return Unexpected(opened.error());
            Result<dossier::Dossier> read = (*opened)->load(id);
            return read ? dossier::withFilesRead(*std::move(read), *catalogue) : read;
        };
        tasks.push_back(std::move(task));
    }
    return tasks;
}

}  // namespace passerelle::cli
