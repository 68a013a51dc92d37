// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;
class QFile;

namespace passerelle::ui {

/// An address to ask, and the name of what answers.
struct Address {
    QString name;
    QUrl url;
    bool post = false;  ///< with an empty JSON object as its body
};

/// What came of one address.
struct Fetched {
    QString name;
    QString file;     ///< the answer, whole; empty when there is none
    QString problem;  ///< why there is none, a sentence
};

/// Asks a list of addresses, one after the other, and keeps each answer as a file. Knows nothing of what they say. It
/// sends no cookie and nothing about the person, follows redirections within the same origin alone, takes the system's
/// proxy, and gives up on an answer that is too large or stays away.
class Fetch : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        qint64 bytes = qint64(64) * 1024 * 1024;
        int milliseconds = 60000;  ///< without a byte
    };

    explicit Fetch(QObject *parent = nullptr);
    Fetch(const Limits &limits, QObject *parent);
    ~Fetch() override;

    /// Answers are written into the folder as 0, 1, 2…; does nothing while it runs.
    void start(std::vector<Address> addresses, const QString &folder);
    /// Ends at once; finished() tells what came until then.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void asking(const QString &name);
    void finished(const std::vector<passerelle::ui::Fetched> &answers);

private:
    void next();
    void take();
    void end();
    void give(const QString &problem);

    Limits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::vector<Address> m_addresses;
    std::vector<Fetched> m_answers;
    QString m_folder;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<QFile> m_file;
    bool m_running = false;
    bool m_tooLarge = false;
};

}  // namespace passerelle::ui
