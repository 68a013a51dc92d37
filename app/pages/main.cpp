// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-pages VERSION FOLDER: writes the manual pages and shell completions that the packages ship.
#include "pages/completion.hpp"
#include "pages/manual.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace passerelle;
using namespace passerelle::pages;

namespace {

bool write(const QDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    const QByteArray bytes = text.toUtf8();
    const bool written = folder.mkpath(QFileInfo(name).path()) && file.open(QIODevice::WriteOnly) &&
                         file.write(bytes) == bytes.size() && file.flush();
    if (!written)
        std::fprintf(stderr, "%s: cannot be written\n", qPrintable(file.fileName()));
    return written;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3) {
        std::fputs("usage: passerelle-pages VERSION FOLDER\n", stderr);
        return 2;
    }
    const QString &version = words.at(1);
    const QDir folder(words.at(2));
    bool written = write(folder, QStringLiteral("bash/passerelle-cli"), bashCompletion()) &&
                   write(folder, QStringLiteral("zsh/_passerelle-cli"), zshCompletion()) &&
                   write(folder, QStringLiteral("fish/passerelle-cli.fish"), fishCompletion());
    for (const Language &language : {Language::english(), Language::french()}) {
        const QString place = language.isFrench() ? QStringLiteral("man/fr/man1/") : QStringLiteral("man/man1/");
        written = written && write(folder, place + QStringLiteral("passerelle.1"), windowManual(version, language)) &&
                  write(folder, place + QStringLiteral("passerelle-cli.1"), commandLineManual(version, language));
    }
    return written ? 0 : 1;
}
