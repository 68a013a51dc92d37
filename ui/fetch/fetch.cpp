// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetch/fetch.hpp"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace passerelle::ui {

namespace {

/// What the system is set up with, for these requests alone.
class SystemProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

QNetworkRequest requestFor(const Address &address, const Fetch::Limits &limits)
{
    QNetworkRequest request(address.url);
    request.setTransferTimeout(limits.milliseconds);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Passerelle"));
    if (address.post)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return request;
}

}  // namespace

Fetch::Fetch(QObject *parent) : Fetch(Limits(), parent) {}

Fetch::Fetch(const Limits &limits, QObject *parent)
    : QObject(parent), m_limits(limits), m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setProxyFactory(new SystemProxy);  // the manager's own from here on
}

Fetch::~Fetch()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void Fetch::start(std::vector<Address> addresses, const QString &folder)
{
    if (m_running)
        return;
    m_addresses = std::move(addresses);
    m_answers.clear();
    m_folder = folder;
    m_running = true;
    next();
}

void Fetch::cancel()
{
    if (!m_running)
        return;
    m_addresses.resize(m_answers.size() + (m_reply ? 1 : 0));
    if (m_reply)
        m_reply->abort();
}

void Fetch::next()
{
    if (m_answers.size() >= m_addresses.size()) {
        m_running = false;
        Q_EMIT finished(m_answers);
        return;
    }
    const Address &address = m_addresses[m_answers.size()];
    m_tooLarge = false;
    m_file = std::make_unique<QFile>(QDir(m_folder).filePath(QString::number(m_answers.size())));
    if (!m_file->open(QIODevice::WriteOnly)) {
        give(tr("The answer cannot be written: %1").arg(m_file->errorString()));
        return;
    }
    Q_EMIT asking(address.name);
    const QNetworkRequest request = requestFor(address, m_limits);
    m_reply = address.post ? m_manager->post(request, QByteArrayLiteral("{}")) : m_manager->get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &Fetch::take);
    connect(m_reply, &QNetworkReply::finished, this, &Fetch::end);
}

void Fetch::take()
{
    const QByteArray bytes = m_reply->readAll();
    m_tooLarge = m_tooLarge || m_file->pos() + bytes.size() > m_limits.bytes;
    if (m_tooLarge)
        m_reply->abort();
    else
        m_file->write(bytes);
}

void Fetch::end()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const QNetworkReply::NetworkError error = reply->error();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    constexpr int kFine = 200;
    if (m_tooLarge)
        give(tr("The answer is larger than any price list."));
    else if (error == QNetworkReply::OperationCanceledError)
        give(tr("Stopped, or no answer came in time."));
    else if (error != QNetworkReply::NoError || status != kFine)
        give(status > 0 ? tr("The address answered with the code %1.").arg(status) : reply->errorString());
    else if (!m_file->flush())
        give(tr("The answer cannot be written: %1").arg(m_file->errorString()));
    else
        give({});
}

void Fetch::give(const QString &problem)
{
    Fetched answer;
    answer.name = m_addresses[m_answers.size()].name;
    answer.problem = problem;
    if (problem.isEmpty())
        answer.file = m_file->fileName();
    m_file.reset();
    m_answers.push_back(std::move(answer));
    next();
}

}  // namespace passerelle::ui
