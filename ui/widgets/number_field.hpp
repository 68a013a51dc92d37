// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QLocale>

#include <optional>

namespace passerelle::ui {

/// A number typed as people type it: "12 345,5", "12,345.5", "1.2e9", "2.5 M", "3 Md" all read, with ordinary, no-break
/// and thin spaces, in any language. Gives nothing for an empty text ("I don't know").
[[nodiscard]] std::optional<double> parseNumber(const QString &text, const QLocale &locale);

/// A field for one number or nothing. The text is reformatted by the locale when the field is left, never while typing.
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberField(QWidget *parent = nullptr);

    void setRange(double minimum, double maximum);
    void setDecimals(int decimals);
    /// What is counted, shown inside the field at its end ("people", "€").
    void setUnit(const QString &unit);
    void setNumberLocale(const QLocale &locale);

    /// What is typed, if it reads as a number inside the range.
    [[nodiscard]] std::optional<double> value() const;
    /// True when something is typed that is no number or lies outside the range.
    [[nodiscard]] bool hasProblem() const;
    [[nodiscard]] double minimum() const { return m_minimum; }
    [[nodiscard]] double maximum() const { return m_maximum; }
    /// Shows a value without emitting; leaves the text alone when it already says that value.
    void setValue(std::optional<double> value);

Q_SIGNALS:
    /// The person typed a valid number, or emptied the field.
    void valueEdited(std::optional<double> value);
    /// hasProblem() may have changed.
    void validityChanged(bool valid);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString formatted(double value) const;
    void reformat();
    void refreshMargins();

    QLocale m_locale;
    QString m_unit;
    double m_minimum = 0;
    double m_maximum = 1e18;
    int m_decimals = 2;
};

}  // namespace passerelle::ui
