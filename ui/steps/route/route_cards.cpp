// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_cards.hpp"

#include "access/caveat.hpp"
#include "ui/widgets/source_badge.hpp"

#include <QVBoxLayout>

namespace passerelle::ui {

TextLabel *selectable(TextStyle style, ColorRole role, const QString &text)
{
    auto *label = new TextLabel(style, role);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void addWithBadge(QVBoxLayout *lines, QWidget *text, const catalogue::Source &source)
{
    auto *line = new QHBoxLayout;
    line->addWidget(text, 1);
    auto *badge = new SourceBadge(text->parentWidget());  // a parent first: setSource() shows it
    badge->setSource(source);
    line->addWidget(badge, 0, Qt::AlignTop);
    lines->addLayout(line);
}

void addCaveat(QVBoxLayout *lines, const QString &caveat)
{
    if (caveat.isEmpty())
        return;
    auto *note = selectable(TextStyle::Caption, ColorRole::MutedText, caveat);
    note->setIndent(spacing(note, 6));
    lines->addWidget(note);
}

void addSourced(QVBoxLayout *lines, QWidget *text, const catalogue::Source &source, const QDate &today,
                const Language &language)
{
    addWithBadge(lines, text, source);
    addCaveat(lines, access::caveatOf(source.confidence, source.date, today).text(language));
}

Severity severityOf(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return Severity::Good;
    case access::Verdict::Conditional:
        return Severity::Warning;
    case access::Verdict::Closed:
        break;
    }
    return Severity::Blocking;
}

void emptyColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace passerelle::ui
