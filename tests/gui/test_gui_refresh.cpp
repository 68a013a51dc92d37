// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workbench.hpp"

#include "catalogue/own_facts.hpp"
#include "ui/facts/facts_dialog.hpp"
#include "ui/facts/own_page.hpp"
#include "ui/facts/price_import_dialog.hpp"
#include "ui/facts/refresh_page.hpp"
#include "ui/fetch/fetch.hpp"

#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTreeWidget>

using namespace passerelle;

namespace {

/// Answers every request on this computer in one way, and notes what was asked.
class Vendor : public QTcpServer
{
public:
    Vendor()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(socket); });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port is free");
    }

    [[nodiscard]] QString address(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(serverPort()), path);
    }

    QByteArray head = "HTTP/1.1 200 OK\r\n";
    QByteArray body;
    bool silent = false;
    QList<QByteArray> asked;

private:
    void hear(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        if (!request.contains("\r\n\r\n"))
            return;
        asked.append(request);
        if (silent)
            return;
        socket->write(head + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" +
                      body);
        socket->disconnectFromHost();
    }
};

QByteArray saved(const char *name)
{
    QFile file(QStringLiteral(PASSERELLE_TEST_DATA "/prices/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// The one part that opens connections, against a server of this computer.
class TestGuiRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
    }
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_vendor = std::make_unique<Vendor>();
        m_settings = std::make_unique<QSettings>(m_bench->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    }
    void cleanup()
    {
        m_vendor.reset();
        m_settings.reset();
        m_bench.reset();
    }

    void nothingIsCalledBeforeItIsAllowedAndAsked()
    {
        m_vendor->body = saved("scaleway.json");
        ui::RefreshPage page(*m_settings, {{QStringLiteral("scaleway"), QStringLiteral("Scaleway"),
                                            m_vendor->address(QStringLiteral("/products")), false}});
        page.show();
        auto *table = page.findChild<QTreeWidget *>(QStringLiteral("refresh.addresses"));
        QCOMPARE(table->topLevelItem(0)->text(2), m_vendor->address(QStringLiteral("/products")));
        auto *ask = page.findChild<QPushButton *>(QStringLiteral("refresh.ask"));
        QVERIFY(!ask->isEnabled());
        QTest::mouseClick(ask, Qt::LeftButton);
        auto *allowed = page.findChild<QCheckBox *>(QStringLiteral("refresh.allowed"));
        QVERIFY(!allowed->isChecked());
        QTest::keyClick(allowed, Qt::Key_Space);
        QVERIFY(m_settings->value(QLatin1String(ui::RefreshPage::kSetting)).toBool());
        QVERIFY(ask->isEnabled());
        QVERIFY(m_vendor->asked.isEmpty());

        QStringList notes;
        connect(&page, &ui::RefreshPage::listsFetched, this, [&](const std::vector<update::SavedList> &lists) {
            for (const update::SavedList &list : lists)
                notes << list.note;
        });
        QTest::mouseClick(ask, Qt::LeftButton);
        QTRY_COMPARE(notes, QStringList(QStringLiteral("127.0.0.1")));
        QCOMPARE(m_vendor->asked.size(), 1);
        QVERIFY(m_vendor->asked.first().startsWith("GET /products HTTP/1.1"));
        QVERIFY(!m_vendor->asked.first().toLower().contains("cookie"));
        QVERIFY(ask->isEnabled());
    }

    void whatComesGoesTheWayOfASavedList()
    {
        m_vendor->body = saved("scaleway.json");
        const QString file = m_bench->filePath(QStringLiteral("own_figures.json"));
        ui::OwnPage own(*m_bench->session, file, QStringLiteral(":/catalogue"));
        own.show();
        m_settings->setValue(QLatin1String(ui::RefreshPage::kSetting), true);
        ui::RefreshPage page(*m_settings, {{QStringLiteral("scaleway"), QStringLiteral("Scaleway"),
                                            m_vendor->address(QStringLiteral("/")), true}});
        page.show();
        connect(&page, &ui::RefreshPage::listsFetched, &own, &ui::OwnPage::readLists);
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("refresh.ask")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(own.findChild<ui::PriceImportDialog *>(), Workbench::kPatienceMs);
        QVERIFY(m_vendor->asked.first().startsWith("POST / HTTP/1.1"));
        QVERIFY(!QFile::exists(file));
        auto *shown = own.findChild<ui::PriceImportDialog *>();
        QTest::mouseClick(shown->findChild<QPushButton *>(QStringLiteral("prices.keep")), Qt::LeftButton);
        QCOMPARE(catalogue::readOwnFactsFile(file)->prices.front().note, QStringLiteral("127.0.0.1"));
    }

    void whatGoesWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("silent");
        QTest::addColumn<QString>("said");
        QTest::newRow("not there") << QByteArray("HTTP/1.1 404 Not Found\r\n") << 10 << false << "404";
        QTest::newRow("another place") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://localhost:9/\r\n") << 0
                                       << false << "";
        QTest::newRow("more than there can be") << QByteArray("HTTP/1.1 200 OK\r\n") << 5000 << false << "larger";
        QTest::newRow("no answer") << QByteArray() << 0 << true << "in time";
    }
    void whatGoesWrongIsSaid()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, size);
        QFETCH(bool, silent);
        QFETCH(QString, said);
        m_vendor->head = head;
        m_vendor->body = QByteArray(size, 'x');
        m_vendor->silent = silent;
        ui::Fetch fetch({4096, 500}, nullptr);
        std::vector<ui::Fetched> answers;
        connect(&fetch, &ui::Fetch::finished, this, [&](const std::vector<ui::Fetched> &found) { answers = found; });
        QTemporaryDir folder;
        fetch.start({{QStringLiteral("A"), QUrl(m_vendor->address(QStringLiteral("/a")))},
                     {QStringLiteral("B"), QUrl(m_vendor->address(QStringLiteral("/b")))}},
                    folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(2), 30000);
        for (const ui::Fetched &answer : answers) {
            QVERIFY(answer.file.isEmpty());
            QVERIFY(!answer.problem.isEmpty());
            QVERIFY2(answer.problem.contains(said), qPrintable(answer.problem));
        }
    }

    void stoppingEndsAtOnce()
    {
        m_vendor->silent = true;
        ui::Fetch fetch;
        std::vector<ui::Fetched> answers;
        connect(&fetch, &ui::Fetch::finished, this, [&](const std::vector<ui::Fetched> &found) { answers = found; });
        QTemporaryDir folder;
        fetch.start({{QStringLiteral("A"), QUrl(m_vendor->address(QStringLiteral("/a")))},
                     {QStringLiteral("B"), QUrl(m_vendor->address(QStringLiteral("/b")))}},
                    folder.path());
        QTRY_COMPARE(m_vendor->asked.size(), 1);
        fetch.cancel();
        QTRY_COMPARE(answers.size(), std::size_t(1));
        QVERIFY(!fetch.isRunning());
        QCOMPARE(m_vendor->asked.size(), 1);
    }

    void theSystemsProxyIsAsked()
    {
        m_vendor->body = saved("scaleway.json");
        qputenv("http_proxy", m_vendor->address(QString()).toLatin1());
        ui::Fetch fetch;
        std::vector<ui::Fetched> answers;
        connect(&fetch, &ui::Fetch::finished, this, [&](const std::vector<ui::Fetched> &found) { answers = found; });
        QTemporaryDir folder;
        fetch.start({{QStringLiteral("A"), QUrl(QStringLiteral("http://prices.invalid/list"))}}, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(1), 30000);
        qunsetenv("http_proxy");
        QVERIFY2(answers.front().problem.isEmpty(), qPrintable(answers.front().problem));
        QVERIFY(m_vendor->asked.first().startsWith("GET http://prices.invalid/list"));
    }

    void everyAddressIsNamedInTheWindow()
    {
        const update::Store store{m_bench->filePath(QStringLiteral("facts")), {}, QStringLiteral(":/catalogue")};
        ui::FactsDialog dialog(*m_bench->session, store, *m_settings);
        dialog.show();
        auto *table = dialog.findChild<QTreeWidget *>(QStringLiteral("refresh.addresses"));
        QVERIFY(table);
        QCOMPARE(table->topLevelItemCount(), 4);
        for (int i = 0; i < table->topLevelItemCount(); ++i)
            QVERIFY(table->topLevelItem(i)->text(2).startsWith(QStringLiteral("https://")));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("refresh.ask"))->isEnabled());
    }

private:
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Vendor> m_vendor;
    std::unique_ptr<QSettings> m_settings;
};

QTEST_MAIN(TestGuiRefresh)
#include "test_gui_refresh.moc"
