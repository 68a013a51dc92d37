// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.hpp"

#include "ui/widgets/theme.hpp"

#include <QJsonDocument>
#include <QMainWindow>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>

namespace passerelle::ui {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kStep = QStringLiteral("window/step");
const QString kDossier = QStringLiteral("window/dossier");

QString scrollKey(const QString &step)
{
    return QStringLiteral("window/scroll/") + step;
}

QString pageKey(const QString &step)
{
    return QStringLiteral("window/page/") + step;
}

}  // namespace

void WindowState::restoreGeometry(QMainWindow &window) const
{
    if (!window.restoreGeometry(m_settings.value(kGeometry).toByteArray()))
        window.resize(
            QSize(textWidth(&window, 175), spacing(&window, 200)).boundedTo(window.screen()->availableSize()));
}

void WindowState::keepGeometry(const QMainWindow &window)
{
    m_settings.setValue(kGeometry, window.saveGeometry());
}

QString WindowState::dossier() const
{
    return m_settings.value(kDossier).toString();
}
void WindowState::keepDossier(const QString &id)
{
    m_settings.setValue(kDossier, id);
}

QString WindowState::step() const
{
    return m_settings.value(kStep).toString();
}
void WindowState::keepStep(const QString &id)
{
    m_settings.setValue(kStep, id);
}

QJsonObject WindowState::page(const QString &step) const
{
    return QJsonDocument::fromJson(m_settings.value(pageKey(step)).toByteArray()).object();
}

void WindowState::keepPage(const QString &step, const QJsonObject &kept)
{
    m_settings.setValue(pageKey(step), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void WindowState::restoreScroll(QScrollArea &page, const QString &step) const
{
    const int place = m_settings.value(scrollKey(step), 0).toInt();
    QScrollBar *bar = page.verticalScrollBar();
    if (place <= 0)
        return;
    // The page grows while it is laid out: the first range that reaches the place ends the wait.
    auto *wait = new QObject(bar);
    QObject::connect(bar, &QScrollBar::rangeChanged, wait, [bar, wait, place](int, int highest) {
        if (highest < place)
            return;
        bar->setValue(place);
        wait->deleteLater();
    });
}

void WindowState::keepScroll(const QScrollArea &page, const QString &step)
{
    m_settings.setValue(scrollKey(step), page.verticalScrollBar()->value());
}

}  // namespace passerelle::ui
