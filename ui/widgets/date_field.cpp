// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.hpp"

namespace passerelle::ui {

QDate parseDate(const QString &text, const QLocale &locale)
{
    const QString clean = text.simplified();
    QDate date = QDate::fromString(clean, Qt::ISODate);
    for (const char16_t *form : {u"d/M/yyyy", u"d.M.yyyy", u"d-M-yyyy"}) {
        if (!date.isValid())
            date = QDate::fromString(clean, QString::fromUtf16(form));
    }
    for (const char16_t *form : {u"d MMMM yyyy", u"d MMM yyyy"}) {
        if (!date.isValid())
            date = locale.toDate(clean, QString::fromUtf16(form));
    }
    return date;
}

DateField::DateField(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this] {
        Q_EMIT validityChanged(!hasProblem());
        if (!hasProblem())
            Q_EMIT dateEdited(date());
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const QDate shown = date(); shown.isValid())
            setText(m_locale.toString(shown, QStringLiteral("d MMMM yyyy")));
    });
}

void DateField::setDateLocale(const QLocale &locale)
{
    const QDate kept = date();
    m_locale = locale;
    if (kept.isValid())
        setText(m_locale.toString(kept, QStringLiteral("d MMMM yyyy")));
}

QDate DateField::date() const
{
    return parseDate(text(), m_locale);
}
bool DateField::hasProblem() const
{
    return !text().trimmed().isEmpty() && !date().isValid();
}

void DateField::setDate(const QDate &newDate)
{
    if (newDate == date() || (!newDate.isValid() && hasFocus() && hasProblem()))
        return;
    setText(newDate.isValid() ? m_locale.toString(newDate, QStringLiteral("d MMMM yyyy")) : QString());
    Q_EMIT validityChanged(true);
}

}  // namespace passerelle::ui
