// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_input.hpp"

#include "dossier/keys.hpp"
#include "estimate/target.hpp"
#include "export/estimate_json.hpp"
#include "export/report.hpp"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
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

QJsonObject answersJson(const access::Application &application, const Language &language)
{
    QJsonArray answers;
    for (const access::Answer &answer : application.answers) {
        QJsonArray problems;
        for (const Message &problem : answer.problems)
            problems.append(problem.text(language));
        answers.append(QJsonObject{{QStringLiteral("section"), answer.sectionId},
                                   {QStringLiteral("field"), answer.field.id},
                                   {QStringLiteral("label"), answer.field.label.text(language)},
                                   {QStringLiteral("required"), answer.field.required},
                                   {QStringLiteral("value"), answer.value},
                                   {QStringLiteral("edited"), answer.edited},
                                   {QStringLiteral("from"), QJsonArray::fromStringList(answer.from)},
                                   {QStringLiteral("problems"), problems}});
    }
    return {{QStringLiteral("schema"), QStringLiteral("passerelle.application/1")},
            {QStringLiteral("route"), application.routeId},
            {QStringLiteral("required"), application.required},
            {QStringLiteral("required_answered"), application.requiredAnswered},
            {QStringLiteral("answered"), application.answered},
            {QStringLiteral("answers"), answers}};
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

Result<QStringList> writePack(const dossier::Case &value, const QString &folder, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    if (const Result<void> made = makeFolder(folder); !made)
        return Unexpected(made.error());
    const access::Application &application = *value.application;
    const Language words = access::formLanguage(*(*facts)->route(application.routeId), context.language());
    const QDir out(folder);
    const QStringList paths{out.filePath(QStringLiteral("application-%1.pdf").arg(application.routeId)),
                            out.filePath(QStringLiteral("answers-%1.json").arg(application.routeId)),
                            out.filePath(QStringLiteral("estimates.csv"))};
    if (const auto done = exporter::writeApplication(value, **facts, words, paths.at(0), context.today()); !done)
        return Unexpected(done.error());
    const QByteArray answers = QJsonDocument(answersJson(application, words)).toJson();
    if (const auto done = writeFile(paths.at(1), answers); !done)
        return Unexpected(done.error());
    const QByteArray table = exporter::estimatesToCsv(value.estimates, words).toUtf8();
    if (const auto done = writeFile(paths.at(2), table); !done)
        return Unexpected(done.error());
    return paths;
}

}  // namespace passerelle::cli
