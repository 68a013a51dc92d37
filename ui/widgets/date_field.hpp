// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>
#include <QLocale>

#include <optional>

namespace passerelle::ui {

/// Reads "2023-03-14", "14/03/2023", "14.3.2023", "14 March 2023" and the locale's own forms; an invalid date when the
/// text is none of them. The day stands before the month.
[[nodiscard]] QDate parseDate(const QString &text, const QLocale &locale);

/// A day typed as people type it, or nothing.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);
    void setDateLocale(const QLocale &locale);
    [[nodiscard]] QDate date() const;  ///< invalid: empty or unreadable
    [[nodiscard]] bool hasProblem() const;
    void setDate(const QDate &date);  ///< without emitting

Q_SIGNALS:
    void dateEdited(const QDate &date);
    void validityChanged(bool valid);

private:
    QLocale m_locale;
};

}  // namespace passerelle::ui
