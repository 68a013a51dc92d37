// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_packs.hpp"

#include "dossier/dossier_file.hpp"
#include "dossier/file_facts.hpp"
#include "estimate/target.hpp"

#include <QMap>
#include <QProcess>

#include <map>

namespace passerelle::testing {

catalogue::CataloguePtr shippedCatalogue()
{
    static const catalogue::CataloguePtr facts = [] {
        const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        if (!loaded)
            qFatal("%s", qPrintable(describe(loaded.error(), Language::english())));
        return *loaded;
    }();
    return facts;
}

const dossier::Case &sampleDossier(const QString &sample, const QString &language)
{
    static std::map<QString, dossier::Case> cases;
    const QString key = sample + language;
    if (const auto known = cases.find(key); known != cases.end())
        return known->second;
    const auto read =
        dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(sample));
    if (!read)
        qFatal("%s", qPrintable(describe(read.error(), Language::english())));
    const auto whole = dossier::withFilesRead(*read, *shippedCatalogue());
    if (!whole)
        qFatal("%s", qPrintable(describe(whole.error(), Language::english())));
    return cases
        .emplace(key, dossier::evaluate(*whole, *shippedCatalogue(), estimate::targetsOf(*shippedCatalogue()), kToday,
                                        Language::of(language)))
        .first->second;
}

dossier::Case caseFor(const QString &sample, const catalogue::Route &route)
{
    const Language words = access::formLanguage(route, Language::english());
    dossier::Case value = sampleDossier(sample, words.code());
    value.application = access::fillApplication(route, value.facts, *shippedCatalogue(), words);
    return value;
}

std::vector<const catalogue::Route *> routesWithForms()
{
    std::vector<const catalogue::Route *> routes;
    for (const catalogue::Route &route : shippedCatalogue()->routes) {
        if (!route.form.empty())
            routes.push_back(&route);
    }
    return routes;
}

QMap<QString, QString> hostileTexts()
{
    return {
        {QStringLiteral("shell"), QStringLiteral("\"; rm -rf ~; echo '$(id)' `id` ${HOME}")},
        {QStringLiteral("formula"), QStringLiteral("=cmd|' /C calc'!A0")},
        {QStringLiteral("markup"), QStringLiteral("<script>alert(1)</script> & ]]> <w:t>")},
        {QStringLiteral("right to left"), QString::fromUtf8("\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D abc")},
        {QStringLiteral("emoji"), QString::fromUtf8("\xF0\x9F\x9A\x80 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC")},
        {QStringLiteral("long"), QString(300, QLatin1Char('W'))},
        {QStringLiteral("newline"), QStringLiteral("one\ntwo\r\nthree\x01\x1b[31m")},
        {QStringLiteral("templates"), QStringLiteral("@NAME@ ${var.x} %{ if true } {{ x }} %1 FOOTER")}};
}

int statusOf(const QString &program, const QStringList &arguments, const QString &folder, QString *output)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(800000))
        return -1;
    if (output != nullptr)
        *output = QString::fromUtf8(process.readAll());
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

}  // namespace passerelle::testing
