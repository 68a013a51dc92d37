// SPDX-License-Identifier: GPL-3.0-or-later
// Writes edits into a library for ever and says on standard output which one is durable: "library_writer FILE ID
// FIRST". Its parent kills it.
#include "base/language.hpp"
#include "dossier/library.hpp"

#include <QCoreApplication>

#include <cstdio>

using namespace passerelle;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    const auto library = dossier::Library::open(words.at(1));
    if (!library) {
        std::fputs(qPrintable(describe(library.error(), Language::english())), stderr);
        return 1;
    }
    for (int number = words.at(3).toInt();; ++number) {
        // Several keys a step: half of one must never be found.
        const std::vector<dossier::Edit> edits{{QStringLiteral("count.last"), {}, number},
                                               {QStringLiteral("count.twice"), {}, 2 * number},
                                               {QStringLiteral("value.n%1").arg(number), {}, number}};
        if (!(*library)->edit(words.at(2), QStringLiteral("Edit %1").arg(number), edits))
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}
