// SPDX-License-Identifier: GPL-3.0-or-later
#include "start_probe.hpp"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace passerelle::app {

namespace {

/// A line such as "VmRSS:	  81234 kB" of the kernel's own account of this process.
long long accountedBytes(const QByteArray &account, const char *name)
{
    for (const QByteArray &line : account.split('\n')) {
        if (line.startsWith(name)) {
            const QList<QByteArray> words = line.simplified().split(' ');
            return words.size() > 1 ? words.at(1).toLongLong() * 1024 : 0;
        }
    }
    return 0;
}

void report()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    QFile account(QStringLiteral("/proc/self/status"));
    const QByteArray text = account.open(QIODevice::ReadOnly) ? account.readAll() : QByteArray();
    std::printf("{\"monotonic_ns\": %lld, \"resident_bytes\": %lld, \"peak_bytes\": %lld}\n",
                static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()),
                accountedBytes(text, "VmRSS:"), accountedBytes(text, "VmHWM:"));
    std::fflush(stdout);
}

/// Waits for the first painting; what is queued before it ends comes first, so that the window truly answers then.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget &window) : QObject(&window) { window.installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                report();
                QApplication::closeAllWindows();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

}  // namespace

void reportStart(QWidget &window)
{
    new FirstPaint(window);  // the window owns it
}

}  // namespace passerelle::app
