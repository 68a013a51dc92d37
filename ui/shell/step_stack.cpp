// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/step_stack.hpp"

#include "ui/widgets/page_memory.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>

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
        m_untold.remove(empty);
        removeWidget(empty);
        empty->deleteLater();
        insertWidget(index, m_areas[place]);
        if (auto *memory = dynamic_cast<PageMemory *>(m_areas[place]->widget()))
            memory->recall(m_state.page(step.id));
        m_state.restoreScroll(*m_areas[place], step.id);
    }
    turnTo(widget(index));
}

void StepStack::turnTo(QWidget *page)
{
    if (m_untold.remove(page)) {
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(page, &change);
    }
    setCurrentWidget(page);
}

bool StepStack::event(QEvent *event)
{
    if (event->type() != QEvent::LanguageChange)
        return QStackedWidget::event(event);
    // QWidget would hand it to all pages, and the window would stand still for as long as all of them need.
    changeEvent(event);
    for (int i = 0; i < count(); ++i) {
        if (widget(i) != currentWidget())
            m_untold.insert(widget(i));
    }
    if (currentWidget())
        QCoreApplication::sendEvent(currentWidget(), event);
    return true;
}

void StepStack::addExtra(QWidget *page)
{
    m_extra = scrolled(page, QStringLiteral("scroll.extra"));
    addWidget(m_extra);
}

void StepStack::showExtra()
{
    turnTo(m_extra);
}

QWidget *StepStack::pageAt(int index) const
{
    const QScrollArea *area =
        index >= 0 && index < static_cast<int>(m_areas.size()) ? m_areas[static_cast<std::size_t>(index)] : nullptr;
    return area ? area->widget() : nullptr;
}

QSet<QString> StepStack::fieldNames() const
{
    QSet<QString> names;
    for (const QScrollArea *area : m_areas) {
        const auto widgets = area ? area->widget()->findChildren<QWidget *>() : QList<QWidget *>();
        for (const QWidget *widget : widgets)
            names.insert(widget->objectName());
    }
    return names;
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

void StepStack::keepPlaces()
{
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        if (!m_areas[i])
            continue;
        m_state.keepScroll(*m_areas[i], m_steps[i].id);
        if (const auto *memory = dynamic_cast<const PageMemory *>(m_areas[i]->widget()))
            m_state.keepPage(m_steps[i].id, memory->kept());
    }
}

}  // namespace passerelle::ui
