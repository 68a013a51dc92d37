// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible_roles.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>
#include <QTabWidget>

#include <array>

namespace passerelle::ui {

namespace {

struct Kind {
    const char *className;
    QAccessible::Role role;
};

constexpr std::array kKinds{
    Kind{"passerelle::ui::SourceBadge", QAccessible::Button},
    Kind{"passerelle::ui::Toast", QAccessible::AlertMessage},
    Kind{"passerelle::ui::CommandPalette", QAccessible::Dialog},
};

/// An area that scrolls by keyboard is called as what it shows: its content, or the tab on which it lies.
class NamedArea : public QAccessibleWidget
{
public:
    explicit NamedArea(QScrollArea *area) : QAccessibleWidget(area, QAccessible::Grouping), m_area(area) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !own.isEmpty())
            return own;
        if (m_area->widget() && !m_area->widget()->accessibleName().isEmpty())
            return m_area->widget()->accessibleName();
        for (const QWidget *above = m_area->parentWidget(); above; above = above->parentWidget())
            if (const auto *tabs = qobject_cast<const QTabWidget *>(above))
                return tabs->tabText(tabs->currentIndex()).remove(QLatin1Char('&'));
        return {};
    }

private:
    QScrollArea *m_area;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    for (const Kind &kind : kKinds)
        if (widget && className == QLatin1String(kind.className))
            return new QAccessibleWidget(widget, kind.role);
    auto *area = qobject_cast<QScrollArea *>(object);
    return area && className == QLatin1String("QScrollArea") ? new NamedArea(area) : nullptr;
}

}  // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(make);
}

}  // namespace passerelle::ui
