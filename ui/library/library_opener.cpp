// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_opener.hpp"

#include <utility>

namespace passerelle::ui {

void LibraryOpener::probe(const dossier::ServerAddress &address, Tried done)
{
    m_probe.start([address](const Progress &) { return dossier::tryServer(address); }, [](qint64, qint64) {},
                  std::move(done));
}

void LibraryOpener::open(const dossier::ServerAddress &address, const QString &copy, Opened done)
{
    probe(address, [address, copy, done = std::move(done)](const Result<dossier::ServerAccess> &access) {
        if (!access)
            done(Unexpected(access.error()));
        else
            done(dossier::Library::openServer(address, {}, copy));
    });
}

}  // namespace passerelle::ui
