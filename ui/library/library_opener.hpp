// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/library.hpp"
#include "dossier/server_access.hpp"
#include "ui/widgets/background_read.hpp"

#include <functional>
#include <memory>

namespace passerelle::ui {

/// Opens a server's library without holding up the window: a server that does not answer is waited for on another
/// thread; once it has answered, the connection that the window works with is made here in a few milliseconds.
class LibraryOpener
{
public:
    using Opened = std::function<void(Result<std::unique_ptr<dossier::Library>>)>;
    using Tried = std::function<void(Result<dossier::ServerAccess>)>;

    /// Connects, looks and leaves again.
    void probe(const dossier::ServerAddress &address, Tried done);
    /// `copy`: as for Library::openServer().
    void open(const dossier::ServerAddress &address, const QString &copy, Opened done);
    [[nodiscard]] bool isBusy() const { return m_probe.isRunning(); }

private:
    BackgroundRead<dossier::ServerAccess> m_probe;
};

}  // namespace passerelle::ui
