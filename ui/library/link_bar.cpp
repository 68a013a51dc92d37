// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/link_bar.hpp"

#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace passerelle::ui {

LinkBar::LinkBar(Session &session, ServerLink &link, QWidget *parent)
    : QFrame(parent), m_session(session), m_link(link), m_icon(new QLabel(this)), m_text(new TextLabel),
      m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("link"));
    m_text->setObjectName(QStringLiteral("link.text"));
    m_action->setObjectName(QStringLiteral("link.connect"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(this, 4), spacing(this, 1.5), spacing(this, 4), spacing(this, 1.5));
    row->setSpacing(spacing(this, 2));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &LinkBar::act);
    connect(&link, &ServerLink::changed, this, &LinkBar::refresh);
    connect(&session, &Session::dossierChanged, this, &LinkBar::refresh);
    connect(&session, &Session::languageChanged, this, &LinkBar::refresh);
    refresh();
}

QString LinkBar::text() const
{
    return m_text->text();
}

void LinkBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void LinkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(m_offline ? ColorRole::CautionSoft : ColorRole::InformationSoft, palette()));
    painter.setPen(color(m_offline ? ColorRole::Caution : ColorRole::Information, palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

QString LinkBar::offlineText() const
{
    const dossier::LinkState &state = m_link.state();
    if (state.joining && !m_link.refusal())
        return tr("The server is back. Changes being joined: %1.").arg(state.waiting);
    const QDateTime since = state.since.toLocalTime();
    const bool today = since.date() == QDateTime::currentDateTime().date();
    const QLocale &locale = m_session.language().locale();
    const QString when =
        today ? locale.toString(since.time(), QLocale::ShortFormat) : locale.toString(since, QLocale::ShortFormat);
    if (m_link.refusal())
        return tr("Offline since %1, %n change(s) waiting. %2", nullptr, state.waiting)
            .arg(when, m_link.refusal()->message.text(m_session.language()));
    if (state.waiting == 0)
        return tr("Offline since %1. You see the last copy; what you write is kept here and joined later.").arg(when);
    return tr("Offline since %1, %n change(s) waiting. They are kept here and joined when the server is back.", nullptr,
              state.waiting)
        .arg(when);
}

QString LinkBar::readingText() const
{
    if (m_session.dossier().id.isEmpty())
        return tr("No dossier is shared with you on this server yet. Ask an advisor to share one.");
    if (!m_session.library().mayWrite())
        return tr("Reading only: your role on this server is reader.");
    return tr("Reading only: its owner shared this dossier with you without the right to change it.");
}

void LinkBar::refresh()
{
    m_offline = m_link.state().link == dossier::Link::Offline;
    const bool reading = !m_session.mayWrite() && m_session.library().isShared();
    setVisible(m_offline || reading);
    if (!m_offline && !reading)
        return;
    m_text->setText(m_offline ? offlineText() : readingText());
    setAccessibleName(m_text->text());
    m_icon->setPixmap(icon(m_offline ? QStringLiteral("warning") : QStringLiteral("lock"),
                           m_offline ? ColorRole::Caution : ColorRole::Information)
                          .pixmap(spacing(this, 4)));
    m_action->setVisible(m_offline && (!m_link.state().joining || m_link.refusal()));
    m_action->setEnabled(!m_link.isSearching());
    m_action->setText(m_link.refusal()       ? tr("Give the &password…")
                      : m_link.isSearching() ? tr("Looking for the server…")
                                             : tr("&Connect now"));
    m_action->setToolTip(tr("Looks for the server at once, without waiting for the next try"));
    update();
}

void LinkBar::act()
{
    if (m_link.refusal())
        Q_EMIT placeWanted();
    else
        m_link.connectNow();
}

}  // namespace passerelle::ui
