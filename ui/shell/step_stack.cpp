// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/step_stack.hpp"

#include <QScrollArea>

#include <algorithm>

namespace passerelle::ui {

QScrollArea *scrolled(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

StepStack::StepStack(const std::vector<StepDescriptor> &steps, Session &session, const WindowState &state,
                     QWidget *parent)
    : QStackedWidget(parent), m_steps(steps), m_session(session), m_state(state), m_areas(steps.size(), nullptr)
{
    setObjectName(QStringLiteral("pages"));
    for (std::size_t i = 0; i < steps.size(); ++i)
        addWidget(new QWidget(this));
}

void StepStack::showStep(int index)
{
    const auto place = static_cast<std::size_t>(index);
    if (!m_areas[place]) {
        const StepDescriptor &step = m_steps[place];
        m_areas[place] = scrolled(step.createPage(m_session, nullptr), QStringLiteral("scroll.") + step.id);
        QWidget *empty = widget(index);
        removeWidget(empty);
        empty->deleteLater();
        insertWidget(index, m_areas[place]);
        m_state.restoreScroll(*m_areas[place], step.id);
    }
    setCurrentIndex(index);
}

void StepStack::addExtra(QWidget *page)
{
    m_extra = scrolled(page, QStringLiteral("scroll.extra"));
    addWidget(m_extra);
}

void StepStack::showExtra()
{
    setCurrentWidget(m_extra);
}

QWidget *StepStack::pageAt(int index) const
{
    const QScrollArea *area =
        index >= 0 && index < static_cast<int>(m_areas.size()) ? m_areas[static_cast<std::size_t>(index)] : nullptr;
    return area ? area->widget() : nullptr;
}

bool StepStack::hasField(const QString &key) const
{
    return std::ranges::any_of(
        m_areas, [&key](const QScrollArea *area) { return area && area->widget()->findChild<QWidget *>(key); });
}

bool StepStack::focusField(const QString &key)
{
    const QWidget *page = pageAt(currentIndex());
    auto *field = page ? page->findChild<QWidget *>(key) : nullptr;
    if (!field)
        return false;
    field->setFocus(Qt::ShortcutFocusReason);
    m_areas[static_cast<std::size_t>(currentIndex())]->ensureWidgetVisible(field);
    return true;
}

void StepStack::keepScroll()
{
    for (std::size_t i = 0; i < m_areas.size(); ++i)
        if (m_areas[i])
            m_state.keepScroll(*m_areas[i], m_steps[i].id);
}

}  // namespace passerelle::ui
