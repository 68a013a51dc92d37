// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/roomy_style.hpp"

#include "ui/widgets/theme.hpp"

#include <QListView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTreeView>
#include <QWidget>

namespace passerelle::ui {

namespace {

constexpr int kMotionMs = 160;

// Fusion draws outlines in a darker shade of the window, which vanishes on a dark one. Within this scope the shade it
// arrives at is our ControlBorder.
class VisibleOutline
{
public:
    explicit VisibleOutline(const QStyleOption *option)
        : m_option(const_cast<QStyleOption *>(option)), m_kept(option->palette)
    {
        constexpr int kFusionDarkening = 140;
        m_option->palette.setColor(QPalette::Window, color(ColorRole::ControlBorder, m_kept).lighter(kFusionDarkening));
    }
    ~VisibleOutline() { m_option->palette = m_kept; }
    VisibleOutline(const VisibleOutline &) = delete;
    VisibleOutline &operator=(const VisibleOutline &) = delete;

private:
    QStyleOption *m_option;
    QPalette m_kept;
};

void drawRing(QPainter *painter, const QStyleOption *option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(ColorRole::Accent, option->palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
    painter->restore();
}

}  // namespace

RoomyStyle::RoomyStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // Fusion shows it after a key press only, thin and pale: a person who comes back must see where they are.
        drawRing(painter, option);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
    case PE_PanelButtonCommand: {
        const VisibleOutline outline(option);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if ((option->state & State_HasFocus) && element != PE_FrameLineEdit)
            drawRing(painter, option);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton: {
        const VisibleOutline outline(option);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    case PE_Frame:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (widget && widget->hasFocus())
            drawRing(painter, option);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RoomyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_TabBarTabLabel && widget && widget->hasFocus() && (option->state & State_Selected))
        drawRing(painter, option);
}

void RoomyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const VisibleOutline outline(option);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (option->state & State_HasFocus)
        drawRing(painter, option);
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!widget)
        return result;
    const int unit = spacing(widget, 1);
    if (type == CT_PushButton)
        result += QSize(4 * unit, unit);
    else if (type == CT_LineEdit || type == CT_ComboBox)
        result += QSize(unit, unit);
    else if (type == CT_HeaderSection)
        result += QSize(2 * unit, unit);
    else if (type == CT_ItemViewItem) {
        // A table's rows have a height of their own; those of a tree or list follow their texts, and would touch.
        const bool follows = qobject_cast<const QTreeView *>(widget) || qobject_cast<const QListView *>(widget);
        result += QSize(2 * unit, follows ? unit + unit / 2 : 0);
    }
    return result;
}

int RoomyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_Widget_Animation_Duration)
        return m_reducedMotion ? 0 : kMotionMs;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

}  // namespace passerelle::ui
