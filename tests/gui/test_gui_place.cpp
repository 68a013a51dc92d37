// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"
#include "storage/test_server.hpp"

#include "dossier/offline_copy.hpp"
#include "dossier/sharing.hpp"
#include "ui/library/gate_dialog.hpp"
#include "ui/library/library_place.hpp"
#include "ui/widgets/problem_label.hpp"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace passerelle;

/// The way to a shared library, by clicks and keys against a real server.
class TestGuiPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_server = tests::TestServer::start(why);
        if (!m_server)
            QSKIP(qPrintable(QStringLiteral("no PostgreSQL server to test against: ") + why));
    }
    void init()
    {
        m_server->clear();
        m_secrets.clear();
        m_desk = std::make_unique<FrontDesk>();
        m_desk->keyChain = {
            [this](const QString &name, QObject *, const ui::KeyChain::Found &found) {
                found(m_secrets.contains(name) ? std::optional(m_secrets.value(name)) : std::nullopt);
            },
            [this](const QString &name, const QString &secret, QObject *, const ui::KeyChain::Kept &kept) {
                m_secrets.insert(name, secret);
                kept({});
            },
            [this](const QString &name) { m_secrets.remove(name); }};
        m_desk->start(QStringLiteral("en"));
    }
    void cleanup() { m_desk.reset(); }

    void aServerIsTriedCorrectedAndUsed()
    {
        openPlace();
        fill(QStringLiteral("guess"));
        click("place.try");
        QTRY_VERIFY(told("place.told").contains(QStringLiteral("password")));
        m_desk->type(QStringLiteral("server.password"), QStringLiteral("secret"));
        QVERIFY(told("place.told").isEmpty());
        click("place.try");
        QTRY_VERIFY2(told("place.told").contains(QStringLiteral("It works")), qPrintable(told("place.told")));
        QVERIFY(!m_desk->session->library().isShared());
        click("place.use");
        QTRY_VERIFY(m_desk->session->library().isShared());
        QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("place")));
        m_desk->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_desk->window.get()));
        m_desk->window->showStep(QStringLiteral("company"));
        m_desk->type(QStringLiteral("company.legal_name"), QStringLiteral("Alpha"));
        const auto anna = dossier::Library::openServer(m_server->address(QStringLiteral("anna")));
        QCOMPARE((*anna)->load(m_desk->session->dossier().id)->facts.value(QStringLiteral("company.legal_name")),
                 QJsonValue(QStringLiteral("Alpha")));
        QVERIFY(m_secrets.isEmpty());
        noSecretIsWritten();
    }

    void whatIsMissingIsSaidAtItsField()
    {
        openPlace();
        click("place.server");
        click("place.use");
        QVERIFY(!m_desk->find<QWidget>(QStringLiteral("field.server.host"))
                     ->findChild<ui::ProblemLabel *>()
                     ->text()
                     .isEmpty());
        QVERIFY(!m_desk->session->library().isShared());
    }

    void anotherFileIsUsedAtOnce()
    {
        openPlace();
        const QString file = m_desk->path(QStringLiteral("other/library.passerelle"));
        m_desk->type(QStringLiteral("place.file"), file);
        click("place.use");
        QCOMPARE(m_desk->session->library().location(), file);
        QVERIFY(QFile::exists(file));
    }

    void theKeyChainOpensTheNextStart()
    {
        openPlace();
        fill(QStringLiteral("secret"));
        click("server.key_chain");
        click("place.use");
        QTRY_VERIFY(m_desk->session->library().isShared());
        QCOMPARE(m_secrets.values(), QStringList{QStringLiteral("secret")});
        noSecretIsWritten();
        std::unique_ptr<dossier::Library> opened;
        ui::GateDialog gate(place(), folder(), m_desk->keyChain, Language::english(),
                            [&](std::unique_ptr<dossier::Library> library) { opened = std::move(library); });
        gate.begin();
        QTRY_VERIFY(opened);
        QVERIFY(opened->isShared());
        QVERIFY(!gate.isVisible());
    }

    void theStartOffersTheCopyOrThisComputer()
    {
        const ui::LibraryPlace place = chosen();
        dossier::ServerAddress address = place.server;
        address.password = QStringLiteral("secret");
        QVERIFY((*dossier::Library::openServer(address))->create(QStringLiteral("Seen")).has_value());
        QVERIFY(dossier::refreshCopy(address, ui::copyOf(place, folder()), QDateTime::currentDateTimeUtc()));
        m_server->stop();
        std::unique_ptr<dossier::Library> opened;
        const auto take = [&](std::unique_ptr<dossier::Library> library) { opened = std::move(library); };
        ui::GateDialog gate(place, folder(), {}, Language::english(), take);
        gate.begin();
        QVERIFY(QTest::qWaitForWindowExposed(&gate));
        QTest::keyClicks(gate.findChild<QLineEdit *>(QStringLiteral("gate.password")), QStringLiteral("secret"));
        press(gate, "gate.connect");
        auto *words = gate.findChild<ui::ProblemLabel *>(QStringLiteral("gate.told"));
        QTRY_VERIFY2(words->text().contains(QStringLiteral("no database answers")), qPrintable(words->text()));
        press(gate, "gate.offline");
        QVERIFY(opened);
        QCOMPARE(opened->link().link, dossier::Link::Offline);
        QCOMPARE(opened->list()->front().name, QStringLiteral("Seen"));
        opened.reset();
        ui::GateDialog other(place, folder(), {}, Language::english(), take);
        other.begin();
        press(other, "gate.here");
        QVERIFY(opened && !opened->isShared());
        m_server->resume();
    }

    void aDossierIsSharedAndWithdrawn()
    {
        openPlace();
        fill(QStringLiteral("secret"));
        click("place.use");
        QTRY_VERIFY(m_desk->session->library().isShared());
        QTRY_VERIFY(action("action.share")->isEnabled());
        action("action.share")->trigger();
        m_desk->type(QStringLiteral("sharing.member"), QStringLiteral("bne"));
        click("sharing.add");
        QVERIFY(told("sharing.told").contains(QStringLiteral("nobody called “bne”")));
        m_desk->type(QStringLiteral("sharing.member"), QStringLiteral("ben"));
        QTest::keyClick(m_desk->find(QStringLiteral("sharing.may_write")), Qt::Key_Space);
        click("sharing.add");
        auto *list = m_desk->find<QTreeWidget>(QStringLiteral("sharing.list"));
        QCOMPARE(list->topLevelItemCount(), 1);
        const auto ben = dossier::Library::openServer(m_server->address(QStringLiteral("ben")));
        QVERIFY(*(*ben)->mayWrite(m_desk->session->dossier().id));
        list->setCurrentItem(list->topLevelItem(0));
        click("sharing.withdraw");
        QCOMPARE(list->topLevelItemCount(), 0);
        QVERIFY((*ben)->list()->empty());
    }

private:
    [[nodiscard]] QString folder() const { return QFileInfo(m_desk->path(QStringLiteral("x"))).absolutePath(); }
    [[nodiscard]] ui::LibraryPlace chosen() const
    {
        ui::LibraryPlace place;
        place.onServer = true;
        place.file = m_desk->path(QStringLiteral("library.passerelle"));
        place.server = m_server->address(QStringLiteral("anna"));
        place.server.password.clear();
        return place;
    }
    [[nodiscard]] ui::LibraryPlace place() const
    {
        QSettings settings(m_desk->path(QStringLiteral("window.ini")), QSettings::IniFormat);
        return ui::readPlace(settings, folder());
    }
    QAction *action(const char *name) const { return m_desk->window->findChild<QAction *>(QString::fromLatin1(name)); }
    void openPlace() const
    {
        action("action.place")->trigger();
        QVERIFY(QTest::qWaitForWindowExposed(m_desk->find(QStringLiteral("place"))));
    }
    void fill(const QString &password) const
    {
        const dossier::ServerAddress address = m_server->address(QStringLiteral("anna"));
        click("place.server");
        m_desk->type(QStringLiteral("server.host"), address.host);
        m_desk->find<QSpinBox>(QStringLiteral("server.port"))->setValue(address.port);
        m_desk->type(QStringLiteral("server.database"), address.database);
        m_desk->type(QStringLiteral("server.user"), address.user);
        m_desk->type(QStringLiteral("server.password"), password);
        m_desk->type(QStringLiteral("server.certificate"), address.rootCertificate);
    }
    void noSecretIsWritten() const
    {
        QSettings(m_desk->path(QStringLiteral("window.ini")), QSettings::IniFormat).sync();
        const QDir kept(folder());
        for (const QString &name : kept.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(kept.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("secret"), qPrintable(name));
        }
    }
    void click(const char *name) const
    {
        QWidget *control = m_desk->find(QString::fromLatin1(name));
        QVERIFY(control->isEnabled());
        // A radio button or box is clicked on its mark, at the start of a wide control.
        QTest::mouseClick(control, Qt::LeftButton, {},
                          QPoint(control->fontMetrics().height() / 2, control->height() / 2));
    }
    static void press(QWidget &in, const char *name)
    {
        QTest::mouseClick(in.findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    QString told(const char *name) const { return m_desk->find<ui::ProblemLabel>(QString::fromLatin1(name))->text(); }

    std::unique_ptr<tests::TestServer> m_server;
    QMap<QString, QString> m_secrets;
    std::unique_ptr<FrontDesk> m_desk;
};

QTEST_MAIN(TestGuiPlace)
#include "test_gui_place.moc"
