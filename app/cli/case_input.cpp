// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_input.hpp"

#include "dossier/keys.hpp"
#include "estimate/target.hpp"
#include "export/final_report.hpp"

#include <QDir>
#include <QSaveFile>

namespace passerelle::cli {

namespace {

Unexpected cannotWrite(const QString &path, const QString &detail = {})
{
    return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Cli", "This cannot be written."), path, {},
                   PASSERELLE_TEXT("Cli", "Choose a folder where you may write, with space left."), detail);
}

Result<void> checkRoute(const QString &id, const catalogue::Catalogue &facts)
{
    const catalogue::Route *route = facts.route(id);
    if (!route) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Cli", "There is no route “%1”.").arg(id), {}, {},
                       PASSERELLE_TEXT("Cli", "See: passerelle-cli catalogue list routes."));
    }
    if (route->form.empty()) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Cli", "The form of “%1” is not in the facts; apply at %2.")
                           .arg(route->name)
                           .arg(route->portal));
    }
    return {};
}

}  // namespace

Result<dossier::Case> caseOf(const QString &path, const QString &routeId, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    auto read = context.dossier(path);
    if (!read)
        return Unexpected(read.error());
    if (!routeId.isEmpty()) {
        if (const Result<void> known = checkRoute(routeId, **facts); !known)
            return Unexpected(known.error());
        read->facts.insert(QString::fromLatin1(dossier::keys::kRoute), routeId);
    }
    if (auto work = dossier::workloadOf(*read, **facts); !work) {
        Error error = work.error();
        if (error.file.isEmpty())
            error.file = path;
        return Unexpected(error);
    }
    return dossier::evaluate(*read, **facts, estimate::targetsOf(**facts), context.today(), context.language(),
                             context.progress(PASSERELLE_TEXT("Cli", "Estimating")));
}

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return cannotWrite(path);
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<exporter::WrittenPack> writePack(const dossier::Case &value, const QString &parent, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    const Progress progress = context.progress(PASSERELLE_TEXT("Cli", "Writing the pack"));
    const auto files = exporter::packFiles(value, **facts, context.language(), context.today(), progress);
    if (!files)
        return Unexpected(files.error());
    return exporter::writePack(*files, parent, exporter::packName(value));
}

Result<exporter::WrittenPack> writeFinalReport(const dossier::Case &value, const QString &templateId,
                                               const QString &parent, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    const auto files = exporter::finalReportFiles(value, **facts, templateId, Language::english(), context.today());
    if (!files)
        return Unexpected(files.error());
    if (const Result<void> made = makeFolder(parent); !made)
        return Unexpected(made.error());
    exporter::WrittenPack written{parent, {}, {}};
    for (const exporter::PackFile &file : *files) {
        written.files.append(QDir(parent).filePath(file.path));
        if (const Result<void> done = writeFile(written.files.last(), file.bytes); !done)
            return Unexpected(done.error());
    }
    return written;
}

}  // namespace passerelle::cli
