// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-check-facts FOLDER FILE...: reads shipped JSON files with the strict reader, fails where it does, and
// writes them again without white space. The programs carry these texts: what was found sound when they were built need
// not be doubted at every start.
#include "base/json.hpp"
#include "base/language.hpp"
#include "base/same_json.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace passerelle;

namespace {

bool rewrite(const QString &path, const QDir &folder)
{
    const Result<QJsonValue> value = readJsonFile(path);
    if (!value) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(value.error(), Language::english())));
        return false;
    }
    const QJsonDocument document =
        value->isArray() ? QJsonDocument(value->toArray()) : QJsonDocument(value->toObject());
    const QByteArray text = document.toJson(QJsonDocument::Compact);
    QFile file(folder.filePath(QFileInfo(path).fileName()));
    // Qt's quick parser must find what the strict one found.
    const QJsonDocument again = QJsonDocument::fromJson(text);
    return sameJson(again.isArray() ? QJsonValue(again.array()) : QJsonValue(again.object()), *value) &&
           file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3 || !QDir().mkpath(words.at(1))) {
        std::fputs("usage: passerelle-check-facts FOLDER FILE...\n", stderr);
        return 2;
    }
    const QDir folder(words.at(1));
    for (const QString &path : words.mid(2)) {
        if (!rewrite(path, folder)) {
            std::fprintf(stderr, "%s: refused\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
