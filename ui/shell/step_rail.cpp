// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/step_rail.hpp"

#include "ui/widgets/icon.hpp"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

QString stateIcon(StepState state)
{
    switch (state) {
    case StepState::ToDo:
        return QStringLiteral("todo");
    case StepState::InProgress:
        return QStringLiteral("progress");
    case StepState::Done:
        return QStringLiteral("check");
    case StepState::Attention:
        return QStringLiteral("warning");
    }
    return {};
}

ColorRole stateRole(StepState state)
{
    switch (state) {
    case StepState::ToDo:
        return ColorRole::MutedText;
    case StepState::InProgress:
        return ColorRole::Information;
    case StepState::Done:
        return ColorRole::Positive;
    case StepState::Attention:
        return ColorRole::Caution;
    }
    return ColorRole::MutedText;
}

}  // namespace

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::ToDo:
        return StepRail::tr("To do");
    case StepState::InProgress:
        return StepRail::tr("In progress");
    case StepState::Done:
        return StepRail::tr("Done");
    case StepState::Attention:
        return StepRail::tr("To check");
    }
    return {};
}

RailButton::RailButton(const QString &iconName, int number, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_number(number)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RailButton::setStep(const QString &title, StepState state)
{
    m_title = title;
    m_state = state;
    updateGeometry();
    const QString word = stateWord(state);
    setAccessibleName(StepRail::tr("%1: %2", "step, its state").arg(title, word));
    setToolTip(StepRail::tr("%1 (%2). Ctrl+%3").arg(title, word).arg(m_number));
    update();
}

QSize RailButton::sizeHint() const
{
    return {textWidth(this, 24), spacing(this, 11)};
}

int RailButton::titleHeight(int width) const
{
    // In the wider of the two weights, so that choosing a step moves nothing.
    const QFontMetrics metrics(styled(font(), TextStyle::Strong));
    const int words = width - 3 * spacing(this, 3) - spacing(this, 5.5);
    return metrics.boundingRect(QRect(0, 0, words, 10000), Qt::TextWordWrap, m_title).height();
}

int RailButton::heightForWidth(int width) const
{
    const QFontMetrics small(styled(font(), TextStyle::Caption));
    return std::max(spacing(this, 11), titleHeight(width) + small.height() + spacing(this, 2.5));
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal radius = spacing(this, 1.5);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isChecked() ? ColorRole::AccentSoft : ColorRole::Surface, palette()));
        painter.drawRoundedRect(area, radius, radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, radius, radius);
    }
    const int gap = spacing(this, 3);
    const int side = spacing(this, 5.5);
    QRect drawing(gap, (height() - side) / 2, side, side);
    QRect words = rect().adjusted(2 * gap + side, 0, -gap, 0);
    if (isRightToLeft()) {
        drawing.moveLeft(width() - gap - side);
        words.moveLeft(gap);
    }
    ui::icon(m_iconName, isChecked() ? ColorRole::Accent : ColorRole::MutedText).paint(&painter, drawing);
    paintTexts(painter, words);
}

void RailButton::paintTexts(QPainter &painter, const QRect &area) const
{
    const QFont large = styled(font(), isChecked() ? TextStyle::Strong : TextStyle::Body);
    const QFont small = styled(font(), TextStyle::Caption);
    const QFontMetrics smallMetrics(small);
    const int titleLines = titleHeight(width());
    const int block = titleLines + smallMetrics.height();
    const int top = area.y() + (area.height() - block) / 2;
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.setFont(large);
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(QRect(area.x(), top, area.width(), titleLines),
                     static_cast<int>(side | Qt::AlignVCenter) | Qt::TextWordWrap, m_title);
    const int mark = smallMetrics.height() - 2;
    const int line = top + titleLines;
    const int markX = isRightToLeft() ? area.right() - mark : area.x();
    ui::icon(stateIcon(m_state), stateRole(m_state)).paint(&painter, QRect(markX, line + 1, mark, mark));
    painter.setFont(small);
    painter.setPen(color(stateRole(m_state), palette()));
    const int shift = mark + spacing(this, 1);
    painter.drawText(
        QRect(isRightToLeft() ? area.x() : area.x() + shift, line, area.width() - shift, smallMetrics.height()),
        static_cast<int>(side | Qt::AlignVCenter), stateWord(m_state));
}

StepRail::StepRail(const std::vector<StepDescriptor> &steps, const Session &session, QWidget *parent)
    : QFrame(parent), m_steps(steps), m_session(session), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 2);
    column->setContentsMargins(margin, spacing(this, 4), margin, margin);
    column->setSpacing(spacing(this, 0.5));
    int number = 1;
    for (const StepDescriptor &step : steps) {
        auto *button = new RailButton(step.id, number, this);
        button->setObjectName(QStringLiteral("rail.") + step.id);
        m_group->addButton(button, number - 1);
        m_buttons.push_back(button);
        column->addWidget(button);
        ++number;
    }
    column->addStretch(1);
    // Toggled, not clicked: arrow keys move the choice without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT stepChosen(id);
    });
    refresh();
}

void StepRail::setCurrent(int index)
{
    QAbstractButton *button = m_group->button(index);
    if (!button)
        return;
    const bool focused = m_group->checkedButton() && m_group->checkedButton()->hasFocus();
    button->setChecked(true);
    if (focused)
        button->setFocus();
}

void StepRail::clearCurrent()
{
    QAbstractButton *checked = m_group->checkedButton();
    if (!checked)
        return;
    // An exclusive group refuses to have none checked.
    m_group->setExclusive(false);
    checked->setChecked(false);
    m_group->setExclusive(true);
}

int StepRail::current() const
{
    return m_group->checkedId();
}

void StepRail::refresh()
{
    setAccessibleName(tr("Steps"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setStep(m_steps[i].title(), m_steps[i].state(m_session));
}

void StepRail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::SurfaceSunken, palette()));
    painter.setPen(color(ColorRole::Border, palette()));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

}  // namespace passerelle::ui
