// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/application/open_questions.hpp"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

constexpr int kLinesShown = 6;

}  // namespace

OpenQuestions::OpenQuestions(QWidget *parent) : Card(parent), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("application.left"));
    m_list->setObjectName(QStringLiteral("application.left.list"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_list);
    const auto choose = [this](const QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(m_list, &QListWidget::itemClicked, this, choose);
}

void OpenQuestions::setQuestions(const access::Application &application, const Language &language)
{
    const std::vector<access::OpenQuestion> open = access::openQuestions(application);
    setVisible(!open.empty());
    setTitle(tr("What is left to do"));
    const QString questions = tr("%n question(s)", nullptr, static_cast<int>(open.size()));
    setDescription(tr("%1, about %n minute(s) for someone who knows the project.", nullptr, application.minutesLeft)
                       .arg(questions));
    m_list->setAccessibleName(tr("Questions left to do"));
    const int row = m_list->currentRow();
    m_list->clear();
    for (const access::OpenQuestion &question : open) {
        auto *item =
            new QListWidgetItem(tr("%1: %2").arg(question.label.text(language), question.what.text(language)), m_list);
        item->setData(Qt::UserRole, question.fieldId);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const int lines = std::min(kLinesShown, m_list->count());
    m_list->setFixedHeight(2 * m_list->frameWidth() + lines * std::max(1, m_list->sizeHintForRow(0)));
}

}  // namespace passerelle::ui
