// SPDX-License-Identifier: GPL-3.0-or-later
// Writes varied dossiers as files, to try batches of any size by hand: passerelle-make-dossiers COUNT FOLDER
#include "varied_dossiers.hpp"

#include "base/language.hpp"
#include "dossier/dossier_file.hpp"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace passerelle;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    bool isNumber = false;
    const int count = words.value(1).toInt(&isNumber);
    const auto catalogue = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    if (words.size() != 3 || !isNumber || count < 1 || !catalogue || !QDir().mkpath(words.at(2))) {
        std::fputs("Usage: passerelle-make-dossiers COUNT FOLDER\n", stderr);
        return 2;
    }
    for (int number = 0; number < count; ++number) {
        const dossier::Dossier dossier = testing::variedDossier(number, **catalogue);
        const QString path = QDir(words.at(2)).filePath(dossier.name.toLower().replace(u' ', u'-') + u".json");
        if (const auto written = dossier::writeDossierFile(dossier, path); !written) {
            std::fprintf(stderr, "%s\n", qPrintable(describe(written.error(), Language::english())));
            return 1;
        }
    }
    return 0;
}
