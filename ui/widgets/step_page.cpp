// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_page.hpp"

#include "ui/widgets/mnemonics.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QVBoxLayout>

namespace passerelle::ui {

StepPage::StepPage(const QString &id, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout),
      m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this)),
      m_question(new TextLabel(TextStyle::Body, ColorRole::MutedText, this))
{
    setObjectName(QStringLiteral("page.") + id);
    auto *outer = new QVBoxLayout(this);
    const int margin = spacing(this, 6);
    outer->setContentsMargins(margin, margin, margin, margin);
    outer->setSpacing(spacing(this, 1));
    outer->addWidget(m_title);
    outer->addWidget(m_question);
    outer->addSpacing(spacing(this, 3));
    m_column->setSpacing(spacing(this, 4));
    outer->addLayout(m_column, 1);
}

void StepPage::start()
{
    m_started = true;
    retranslate();
    refreshNow();
    connect(&m_session, &Session::dossierChanged, this, &StepPage::refreshWhenSeen);
    connect(&m_session, &Session::caseChanged, this, &StepPage::refreshWhenSeen);
    connect(&m_session, &Session::languageChanged, this, &StepPage::refreshWhenSeen);
}

void StepPage::refreshWhenSeen()
{
    m_stale = !isVisible();
    if (!m_stale)
        refreshNow();
}

void StepPage::refreshNow()
{
    refresh();
    giveLettersOfTheirOwn(this);
}

void StepPage::showEvent(QShowEvent *event)
{
    if (m_stale) {
        m_stale = false;
        refreshNow();
    }
    QWidget::showEvent(event);
}

void StepPage::setHeading(const QString &title, const QString &question)
{
    m_title->setText(title);
    m_question->setText(question);
    setAccessibleName(title);
    setAccessibleDescription(question);
}

void StepPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_started) {
        retranslate();
        refreshWhenSeen();
    }
}

}  // namespace passerelle::ui
