// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.hpp"

#include "base/json.hpp"
#include "catalogue/own_overlay.hpp"
#include "dossier/case.hpp"
#include "dossier/dossier_file.hpp"
#include "dossier/file_facts.hpp"
#include "workload/document.hpp"

#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>
#include <utility>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace passerelle::cli {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
}

}  // namespace

void openStreams()
{
#ifdef Q_OS_WIN
    // Scripts read the same bytes as on other systems; people's consoles take UTF-8 when told so.
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
#endif
}

Context::Context(Language language, bool json, QString catalogueFolder, QString ownFigures, QDate today)
    : m_language(std::move(language)), m_json(json), m_catalogueFolder(std::move(catalogueFolder)),
      m_ownFigures(std::move(ownFigures)), m_today(today)
{}

Result<catalogue::CataloguePtr> Context::catalogue()
{
    if (m_catalogue)
        return m_catalogue;
    Result<catalogue::CataloguePtr> loaded = catalogue::loadCatalogue(m_catalogueFolder);
    if (!loaded || m_ownFigures.isEmpty()) {
        m_catalogue = loaded.value_or(nullptr);
        return loaded;
    }
    if (!QFileInfo::exists(m_ownFigures)) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Cli", "There is no such file of own figures."),
                       m_ownFigures, {}, PASSERELLE_TEXT("Cli", "Check its name and your right to read it."));
    }
    const auto own = catalogue::readOwnFactsFile(m_ownFigures);
    if (!own)
        return Unexpected(own.error());
    for (const QString &id : catalogue::waiting(**loaded, *own))
        tell(text(PASSERELLE_TEXT("Cli", "Your own figure for “%1” is left out: the facts do not know it.").arg(id)));
    m_catalogue = catalogue::withOwn(*loaded, *own, m_language);
    return m_catalogue;
}

Result<workload::Workload> Context::workload(const QString &path)
{
    const Result<catalogue::CataloguePtr> facts = catalogue();
    if (!facts)
        return Unexpected(facts.error());
    const Result<QJsonValue> read = readJsonFile(path);
    if (!read)
        return Unexpected(read.error());
    const QString schema = read->toObject().value(QStringLiteral("schema")).toString();
    if (!schema.startsWith(QLatin1String("passerelle.dossier/")))
        return workload::readWorkloadFile(path, **facts);
    const Result<dossier::Dossier> found = dossier(path);
    if (!found)
        return Unexpected(found.error());
    Result<workload::Workload> work = dossier::workloadOf(*found, **facts);
    if (!work && work.error().file.isEmpty())
        work.error().file = path;
    return work;
}

Result<dossier::Dossier> Context::dossier(const QString &path)
{
    const Result<catalogue::CataloguePtr> facts = catalogue();
    if (!facts)
        return Unexpected(facts.error());
    Result<dossier::Dossier> read = dossier::readDossierFile(path);
    if (!read)
        return read;
    return dossier::withFilesRead(std::move(*read), **facts,
                                  progress(PASSERELLE_TEXT("Cli", "Reading the model and the data")));
}

void Context::print(const QString &line) const
{
    if (!m_json)
        write(stdout, line.toUtf8() + '\n');
}

void Context::print(const QJsonObject &document) const
{
    if (m_json)
        write(stdout, QJsonDocument(document).toJson());
}

void Context::tell(const QString &line) const
{
    write(stderr, line.toUtf8() + '\n');
}

bool Context::hasTerminal() const
{
    return isTerminal();
}

void Context::tellOver(const QString &line) const
{
    write(stderr, QStringLiteral("\r%1\033[K").arg(line).toUtf8());
}

Exit Context::refuse(const Error &error) const
{
    tell(describe(error, m_language));
    switch (error.code) {
    case ErrorCode::Infeasible:
        return Exit::Infeasible;
    case ErrorCode::Internal:
        return Exit::Internal;
    default:
        return Exit::Refused;
    }
}

Exit Context::refuseUsage(const Message &message) const
{
    tell(text(message));
    return Exit::Usage;
}

Progress Context::progress(const Message &work) const
{
    if (!isTerminal())
        return {};
    const QString label = text(work);
    Progress progress;
    progress.report = [label, shown = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
        if (percent == shown)
            return;
        shown = percent;
        const bool last = total > 0 && done >= total;
        // The line is wiped at the end, so that only results stay on the screen.
        write(stderr,
              last ? QByteArray("\r\033[K") : QStringLiteral("\r%1 %2 %\033[K").arg(label).arg(percent).toUtf8());
    };
    return progress;
}

}  // namespace passerelle::cli
