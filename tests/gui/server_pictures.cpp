// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_pictures.hpp"

#include "dossier/offline_copy.hpp"
#include "dossier/sharing.hpp"
#include "ui/library/gate_dialog.hpp"
#include "ui/library/library_place.hpp"

#include <QAction>
#include <QDialog>
#include <QPushButton>

#include <cstdio>

namespace passerelle::tests {

namespace {

const QString kField = QStringLiteral("company.legal_name");

QString copyFile(const FrontDesk &desk, const char *user)
{
    return desk.path(QString::fromLatin1(user) + QStringLiteral(".copy"));
}

}  // namespace

std::unique_ptr<ServerPictures> ServerPictures::start()
{
    QString why;
    auto server = TestServer::start(why);
    if (!server) {
        std::fprintf(stderr, "no pictures of a shared library: %s\n", qPrintable(why));
        return nullptr;
    }
    return std::unique_ptr<ServerPictures>(new ServerPictures(std::move(server)));
}

std::unique_ptr<dossier::Library> ServerPictures::open(const FrontDesk &desk, const char *user) const
{
    auto opened = dossier::Library::openServer(m_server->address(QString::fromLatin1(user)), {}, copyFile(desk, user));
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error(), Language::english())));
    return std::move(*opened);
}

void ServerPictures::work(FrontDesk &desk, const char *user) const
{
    const auto copied = dossier::refreshCopy(m_server->address(QString::fromLatin1(user)), copyFile(desk, user),
                                             QDateTime::currentDateTimeUtc());
    if (!copied)
        qFatal("%s", qPrintable(describe(copied.error(), Language::english())));
    desk.session->useLibrary(open(desk, user), QStringLiteral("First"));
    desk.window->showStep(QStringLiteral("company"));
    desk.waitForCase();
}

void ServerPictures::shoot(FrontDesk &desk, const std::function<void(QWidget &, const QString &)> &grab)
{
    m_server->clear();
    auto anna = open(desk, "anna");
    const QString id = anna->create(QStringLiteral("Vocalis Santé")).value().id;
    const bool shared = dossier::share(*anna, id, {QStringLiteral("ben"), true}).has_value() &&
                        dossier::share(*anna, id, {QStringLiteral("rita"), false}).has_value();
    if (!shared)
        qFatal("the dossier could not be shared");

    work(desk, "anna");
    desk.window->findChild<QAction *>(QStringLiteral("action.share"))->trigger();
    auto *sharing = desk.find<QDialog>(QStringLiteral("sharing"));
    grab(*sharing, QStringLiteral("sharing"));
    sharing->reject();

    m_server->stop();
    desk.window->activateWindow();
    (void)QTest::qWaitForWindowActive(desk.window.get());
    desk.type(kField, QStringLiteral("Vocalis SAS"));
    const QWidget *bar = desk.find(QStringLiteral("link"));
    (void)QTest::qWaitFor([&] { return bar->isVisible(); }, FrontDesk::kPatienceMs);
    grab(*desk.window, QStringLiteral("offline"));

    m_server->resume();
    const auto ben = open(desk, "ben");
    if (!ben->change(id, QStringLiteral("Edit"),
                     {{kField, QJsonValue(QJsonValue::Undefined), QStringLiteral("Vocalis Health")}}))
        qFatal("the other person could not write");
    auto *connectNow = desk.find<QPushButton>(QStringLiteral("link.connect"));
    if (connectNow->isVisible() && connectNow->isEnabled())
        QTest::mouseClick(connectNow, Qt::LeftButton);
    QDialog *conflict = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            conflict = desk.window->findChild<QDialog *>(QStringLiteral("conflict"));
            return conflict != nullptr && conflict->isVisible();
        },
        FrontDesk::kPatienceMs);
    if (conflict) {
        grab(*conflict, QStringLiteral("conflict"));
        conflict->accept();
    }

    work(desk, "rita");
    grab(*desk.window, QStringLiteral("reading"));

    m_server->stop();
    ui::LibraryPlace place;
    place.onServer = true;
    place.file = desk.path(QStringLiteral("library.passerelle"));
    place.server = m_server->address(QStringLiteral("anna"));
    place.server.password.clear();
    ui::GateDialog gate(place, QFileInfo(place.file).absolutePath(), {}, desk.appearance->language(),
                        [](std::unique_ptr<dossier::Library>) {});
    gate.begin();
    grab(gate, QStringLiteral("gate"));
    gate.close();
    m_server->resume();
    auto own = dossier::Library::open(place.file);
    if (!own)
        qFatal("%s", qPrintable(describe(own.error(), Language::english())));
    desk.session->useLibrary(std::move(*own), QStringLiteral("First"));
}

}  // namespace passerelle::tests
