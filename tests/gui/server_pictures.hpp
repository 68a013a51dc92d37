// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "front_desk.hpp"
#include "storage/test_server.hpp"

#include <functional>
#include <memory>

namespace passerelle::tests {

/// Pictures of what a shared library alone shows: sharing, the line while offline, two people's words side by side, a
/// dossier for reading, and the gate at the start. Needs PostgreSQL.
class ServerPictures
{
public:
    /// nullptr, with a line on standard error, where no server can be started.
    static std::unique_ptr<ServerPictures> start();
    /// Grabs in the desk's present language and theme. `grab` takes a widget and the picture's name. The desk works on
    /// the library of its own file again afterwards.
    void shoot(FrontDesk &desk, const std::function<void(QWidget &, const QString &)> &grab);

private:
    explicit ServerPictures(std::unique_ptr<TestServer> server) : m_server(std::move(server)) {}
    [[nodiscard]] std::unique_ptr<dossier::Library> open(const FrontDesk &desk, const char *user) const;
    void work(FrontDesk &desk, const char *user) const;

    std::unique_ptr<TestServer> m_server;
};

}  // namespace passerelle::tests
