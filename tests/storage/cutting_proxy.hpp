// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>

namespace passerelle::tests {

/// Stands between a program and a server on the loopback address, in a thread of its own, and pulls the line away after
/// a given number of answers: the one thing that a stopped server cannot do at a chosen moment.
class CuttingProxy
{
public:
    explicit CuttingProxy(int serverPort)
    {
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, serverPort] { relay(serverPort); });
        m_thread.start();
        inThread([this] { m_server.listen(QHostAddress::LocalHost); });
    }
    ~CuttingProxy()
    {
        inThread([this] {
            cut();
            m_server.close();
        });
        m_thread.quit();
        m_thread.wait();
    }
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    [[nodiscard]] int port()
    {
        int port = 0;
        inThread([&] { port = m_server.serverPort(); });
        return port;
    }
    /// Lets `answers` more pass, then drops the line before the next one arrives and answers nobody until mend().
    void cutAfter(int answers)
    {
        inThread([&] { m_answersLeft = answers; });
    }
    void mend()
    {
        inThread([this] {
            m_answersLeft = -1;
            m_isCut = false;
        });
    }
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    template<typename Work>
    void inThread(const Work &work)
    {
        QMetaObject::invokeMethod(&m_server, work, Qt::BlockingQueuedConnection);
    }
    void cut()
    {
        m_isCut = true;
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->abort();
    }
    void relay(int serverPort)
    {
        QTcpSocket *near = m_server.nextPendingConnection();
        if (m_isCut) {
            near->abort();
            near->deleteLater();
            return;
        }
        auto *far = new QTcpSocket(&m_server);
        far->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(serverPort));
        QObject::connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        QObject::connect(far, &QTcpSocket::readyRead, near, [this, near, far] {
            if (m_answersLeft == 0)
                return cut();
            if (m_answersLeft > 0)
                --m_answersLeft;
            near->write(far->readAll());
        });
        QObject::connect(near, &QTcpSocket::disconnected, far, &QTcpSocket::disconnectFromHost);
        QObject::connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    }

    QThread m_thread;
    QTcpServer m_server;
    int m_answersLeft = -1;  ///< -1: all
    std::atomic_bool m_isCut = false;
};

}  // namespace passerelle::tests
