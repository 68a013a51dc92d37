// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"
#include "storage/test_server.hpp"

#include "dossier/offline_copy.hpp"
#include "dossier/sharing.hpp"
#include "ui/library/link_bar.hpp"
#include "ui/steps/application/answer_editor.hpp"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace passerelle;

namespace {

const QString kField = QStringLiteral("company.legal_name");
const QJsonValue kNothing(QJsonValue::Undefined);

}  // namespace

/// The window when the server goes, comes back, or gave the person no right to write.
class TestGuiOffline : public QObject
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
        m_desk = std::make_unique<FrontDesk>();
        m_desk->start(QStringLiteral("en"));
        auto anna = open("anna");
        m_id = anna->create(QStringLiteral("Shared")).value().id;
        QVERIFY(dossier::share(*anna, m_id, {QStringLiteral("ben"), true}).has_value());
        QVERIFY(dossier::share(*anna, m_id, {QStringLiteral("rita"), false}).has_value());
    }
    void cleanup()
    {
        m_desk.reset();
        m_server->resume();
    }

    void whatIsWrittenOfflineIsSaidAndJoined()
    {
        work("anna");
        QVERIFY(!bar()->isVisible());
        m_server->stop();
        m_desk->type(kField, QStringLiteral("Alpha"));
        QCOMPARE(m_desk->session->value(kField), QJsonValue(QStringLiteral("Alpha")));
        QTRY_VERIFY(bar()->isVisible());
        QTRY_VERIFY2(bar()->text().contains(QStringLiteral("change")) &&
                         bar()->text().startsWith(QStringLiteral("Offline since")),
                     qPrintable(bar()->text()));
        QVERIFY(!m_desk->window->findChild<QAction *>(QStringLiteral("action.share"))->isEnabled());
        m_server->resume();
        reconnect();
        QTRY_VERIFY(!bar()->isVisible());
        QCOMPARE(stored(), QJsonValue(QStringLiteral("Alpha")));
        QCOMPARE(m_desk->find<QLineEdit>(kField)->text(), QStringLiteral("Alpha"));
    }

    void whatTwoPeopleWroteIsShownSideBySide()
    {
        work("anna");
        m_server->stop();
        m_desk->type(kField, QStringLiteral("Mine"));
        m_server->resume();
        const auto ben = open("ben");
        QVERIFY(ben->change(m_id, QStringLiteral("B"), {{kField, kNothing, QStringLiteral("Theirs")}}).has_value());
        reconnect();
        QTRY_VERIFY(m_desk->window->findChild<QDialog *>(QStringLiteral("conflict")));
        auto *table = m_desk->find<QTreeWidget>(QStringLiteral("conflict.table"));
        QCOMPARE(table->topLevelItemCount(), 1);
        QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("Mine"));
        QCOMPARE(table->topLevelItem(0)->text(2), QStringLiteral("Theirs"));
        QCOMPARE(stored(), QJsonValue(QStringLiteral("Theirs")));
        table->setFocus();
        table->setCurrentItem(table->topLevelItem(0));
        QTest::keyClick(table, Qt::Key_Space);
        auto *buttons = m_desk->find<QDialogButtonBox>(QStringLiteral("conflict.buttons"));
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QCOMPARE(stored(), QJsonValue(QStringLiteral("Mine")));
        QVERIFY(m_desk->session->library().undecided()->isEmpty());
    }

    void aReadersWindowIsForReading()
    {
        work("rita");
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(bar()->text().contains(QStringLiteral("role on this server is reader")));
        auto *field = m_desk->find<QLineEdit>(kField);
        QVERIFY(field->isReadOnly());
        m_desk->type(kField, QStringLiteral("Not mine"));
        QVERIFY(field->text().isEmpty());
        m_desk->session->set(kField, QStringLiteral("Not mine"), QStringLiteral("Change"));
        QCOMPARE(stored(), kNothing);
        QVERIFY(field->text().isEmpty());
        // The form's own fields too.
        m_desk->window->showStep(QStringLiteral("application"));
        m_desk->waitForCase();
        QTRY_VERIFY(!m_desk->window->findChildren<ui::AnswerEditor *>().isEmpty());
        for (const ui::AnswerEditor *answer : m_desk->window->findChildren<ui::AnswerEditor *>()) {
            for (const QLineEdit *line : answer->findChildren<QLineEdit *>())
                QVERIFY2(line->isReadOnly() || !line->isEnabled(), qPrintable(line->objectName()));
            for (const QPlainTextEdit *text : answer->findChildren<QPlainTextEdit *>())
                QVERIFY2(text->isReadOnly(), qPrintable(text->objectName()));
        }
    }

    void aReaderToWhomNothingIsSharedIsToldSo()
    {
        const auto anna = open("anna");
        QVERIFY(dossier::unshare(*anna, m_id, QStringLiteral("rita")).has_value());
        work("rita", false);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(bar()->text().contains(QStringLiteral("No dossier is shared with you")));
        // As soon as one is shared, it is there.
        QVERIFY(dossier::share(*anna, m_id, {QStringLiteral("rita"), false}).has_value());
        QVERIFY(anna->rename(m_id, QStringLiteral("For you")).has_value());
        QTRY_COMPARE(m_desk->session->dossier().id, m_id);
    }

private:
    std::unique_ptr<dossier::Library> open(const char *user) const
    {
        const dossier::ServerAddress address = m_server->address(QString::fromLatin1(user));
        auto opened = dossier::Library::openServer(address, {},
                                                   m_desk->path(QString::fromLatin1(user) + QStringLiteral(".copy")));
        return opened ? std::move(*opened) : nullptr;
    }
    void work(const char *user, bool onCompany = true)
    {
        const dossier::ServerAddress address = m_server->address(QString::fromLatin1(user));
        const QString copy = m_desk->path(QString::fromLatin1(user) + QStringLiteral(".copy"));
        QVERIFY(dossier::refreshCopy(address, copy, QDateTime::currentDateTimeUtc()).has_value());
        m_desk->session->useLibrary(open(user), QStringLiteral("First"));
        if (onCompany)
            m_desk->window->showStep(QStringLiteral("company"));
    }
    /// Looks for the server by the button, unless the program was quicker.
    void reconnect() const
    {
        auto *button = m_desk->find<QPushButton>(QStringLiteral("link.connect"));
        if (button->isVisible() && button->isEnabled())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] QJsonValue stored() const
    {
        const auto anna = dossier::Library::openServer(m_server->address(QStringLiteral("anna")));
        return (*anna)->load(m_id)->facts.value(kField, kNothing);
    }
    ui::LinkBar *bar() const { return m_desk->find<ui::LinkBar>(QStringLiteral("link")); }

    std::unique_ptr<tests::TestServer> m_server;
    std::unique_ptr<FrontDesk> m_desk;
    QString m_id;
};

QTEST_MAIN(TestGuiOffline)
#include "test_gui_offline.moc"
