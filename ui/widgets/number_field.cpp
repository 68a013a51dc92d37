// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.hpp"

#include "ui/widgets/theme.hpp"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <array>
#include <cmath>

namespace passerelle::ui {

namespace {

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0x00a0) || c == QChar(0x202f) || c == QLatin1Char('\'');
}

// Multiplier words at the end, longest first: 1.5 Md is French for 1.5 billion.
double takeMultiplier(QString &text)
{
    struct Word {
        const char16_t *word;
        double factor;
    };
    static constexpr std::array<Word, 9> kWords = {{{u"md", 1e9},
                                                    {u"mrd", 1e9},
                                                    {u"bn", 1e9},
                                                    {u"k", 1e3},
                                                    {u"m", 1e6},
                                                    {u"b", 1e9},
                                                    {u"g", 1e9},
                                                    {u"t", 1e12},
                                                    {u"€", 1}}};
    for (const Word &entry : kWords) {
        const QString word = QString::fromUtf16(entry.word);
        if (text.endsWith(word, Qt::CaseInsensitive)) {
            text.chop(word.size());
            return entry.factor;
        }
    }
    return 1;
}

// A mark that occurs several times groups thousands; with both marks, the last one is decimal; a single mark is
// decimal unless it is the locale's own grouping mark followed by exactly three digits.
QString withPointOnly(QString text, const QLocale &locale)
{
    const auto dots = text.count(QLatin1Char('.'));
    const auto commas = text.count(QLatin1Char(','));
    if (dots > 1)
        text.remove(QLatin1Char('.'));
    if (commas > 1)
        text.remove(QLatin1Char(','));
    const auto dot = text.lastIndexOf(QLatin1Char('.'));
    const auto comma = text.lastIndexOf(QLatin1Char(','));
    if (dot >= 0 && comma >= 0)
        text.remove(dot > comma ? QLatin1Char(',') : QLatin1Char('.'));
    const QString grouping = locale.groupSeparator();
    const auto mark = std::max(text.lastIndexOf(QLatin1Char('.')), text.lastIndexOf(QLatin1Char(',')));
    if (mark > 0 && (dot < 0 || comma < 0) && text.mid(mark, 1) == grouping && text.size() - mark == 4 &&
        !text.startsWith(QLatin1Char('0')))
        text.remove(mark, 1);
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    return text;
}

}  // namespace

std::optional<double> parseNumber(const QString &text, const QLocale &locale)
{
    QString clean;
    for (const QChar c : text)
        if (!isSpace(c))
            clean.append(c == QChar(0x2212) ? QLatin1Char('-') : c);
    if (clean.isEmpty())
        return std::nullopt;
    const double factor = takeMultiplier(clean);
    bool ok = false;
    const double value = QLocale::c().toDouble(withPointOnly(clean, locale), &ok) * factor;
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

NumberField::NumberField(QWidget *parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignLeft);
    connect(this, &QLineEdit::textEdited, this, [this] {
        Q_EMIT validityChanged(!hasProblem());
        if (!hasProblem())
            Q_EMIT valueEdited(value());
    });
    connect(this, &QLineEdit::editingFinished, this, &NumberField::reformat);
}

void NumberField::setRange(double minimum, double maximum)
{
    m_minimum = minimum;
    m_maximum = maximum;
}

void NumberField::setDecimals(int decimals)
{
    m_decimals = decimals;
}

void NumberField::setUnit(const QString &unit)
{
    m_unit = unit;
    setAccessibleDescription(unit);
    refreshMargins();
}

void NumberField::setNumberLocale(const QLocale &locale)
{
    const auto kept = value();
    m_locale = locale;
    if (kept)
        setText(formatted(*kept));
}

std::optional<double> NumberField::value() const
{
    const auto parsed = parseNumber(text(), m_locale);
    return parsed && *parsed >= m_minimum && *parsed <= m_maximum ? parsed : std::nullopt;
}

bool NumberField::hasProblem() const
{
    return !text().trimmed().isEmpty() && !value();
}

void NumberField::setValue(std::optional<double> newValue)
{
    if (newValue == value() && (newValue || !hasFocus()))
        return;
    // Something unreadable that the person is still typing is theirs: only another value may replace it.
    if (!newValue && hasFocus() && hasProblem())
        return;
    const QString shown = newValue ? formatted(*newValue) : QString();
    if (shown != text())
        setText(shown);
    Q_EMIT validityChanged(!hasProblem());
}

QString NumberField::formatted(double value) const
{
    const double rounded = std::round(value);
    if (m_decimals == 0 || qFuzzyCompare(1 + value, 1 + rounded))
        return m_locale.toString(rounded, 'f', 0);
    QString shown = m_locale.toString(value, 'f', m_decimals);
    const QChar zero = m_locale.zeroDigit().at(0);
    while (shown.endsWith(zero))
        shown.chop(1);
    return shown;
}

void NumberField::reformat()
{
    if (const auto shown = value())
        setText(formatted(*shown));
}

void NumberField::refreshMargins()
{
    const int width = m_unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_unit) + spacing(this, 2);
    setTextMargins(0, 0, width, 0);
    update();
}

void NumberField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshMargins();
}

void NumberField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(color(ColorRole::MutedText, palette()));
    // A number is written from the left in a mirrored window too: its unit follows on the right, in the margin kept
    // free.
    painter.drawText(rect().adjusted(0, 0, -spacing(this, 1.5), 0),
                     Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute, m_unit);
}

}  // namespace passerelle::ui
