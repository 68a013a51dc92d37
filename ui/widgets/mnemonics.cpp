// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mnemonics.hpp"

#include <QAbstractButton>
#include <QLabel>
#include <QSet>

namespace passerelle::ui {

namespace {

constexpr QLatin1Char kMark('&');

/// Where the letter stands behind its mark; -1: none. "&&" is an ampersand.
qsizetype letterOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != kMark)
            continue;
        if (text.at(i + 1) != kMark)
            return i + 1;
        ++i;
    }
    return -1;
}

QString withLetter(const QString &text, QSet<QChar> &taken)
{
    const qsizetype marked = letterOf(text);
    if (marked < 0)
        return text;
    if (const QChar letter = text.at(marked).toCaseFolded(); !taken.contains(letter)) {
        taken.insert(letter);
        return text;
    }
    QString plain = text;
    plain.remove(marked - 1, 1);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar letter = plain.at(i).toCaseFolded();
        // Only letters that every keyboard has.
        if (letter.unicode() < 'a' || letter.unicode() > 'z' || taken.contains(letter))
            continue;
        taken.insert(letter);
        return plain.insert(i, kMark);
    }
    return plain;
}

template<typename Widget>
void give(Widget *widget, QSet<QChar> &taken)
{
    const QString before = widget->text();
    if (const QString after = withLetter(before, taken); after != before)
        widget->setText(after);
}

}  // namespace

void giveLettersOfTheirOwn(QWidget *page)
{
    QSet<QChar> taken;
    for (const bool seen : {true, false}) {
        for (QWidget *widget : page->findChildren<QWidget *>()) {
            if (widget->isVisibleTo(page) != seen)
                continue;
            if (auto *button = qobject_cast<QAbstractButton *>(widget))
                give(button, taken);
            else if (auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
                give(label, taken);
        }
    }
}

}  // namespace passerelle::ui
