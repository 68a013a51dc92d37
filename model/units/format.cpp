// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/format.hpp"

#include "base/digits.hpp"

#include <array>
#include <cmath>

namespace passerelle::units {

namespace {

constexpr QChar kNoBreak(0x00A0);

QString withUnit(double value, const QString &unit, const Language &language)
{
    return language.significant(value) + kNoBreak + unit;
}

QString superscript(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = exponent < 0 ? QStringLiteral("⁻") : QString();
    const QString plain = QString::number(std::abs(exponent));
    for (const QChar c : plain)
        text += digits.at(c.digitValue());
    return text;
}

}  // namespace

QString format(Hours value, const Language &language)
{
    const double h = value.value();
    if (h < 1.0 / 60.0)
        return withUnit(h * 3600.0, QStringLiteral("s"), language);
    if (h < 1.0)
        return withUnit(h * 60.0, QStringLiteral("min"), language);
    if (h < 72.0)
        return withUnit(h, QStringLiteral("h"), language);
    return withUnit(h / 24.0, language.translate("Units", "days"), language);
}

QString format(GpuHours value, const Language &language)
{
    return withUnit(value.value(), language.translate("Units", "GPU-h"), language);
}

QString format(Money value, const Language &language)
{
    const double e = value.value();
    const auto number = [&](double amount) {
        return std::abs(amount) < 10.0 ? language.locale().toString(amount, 'f', 2) : language.significant(amount);
    };
    if (language.isFrench())
        return number(e) + kNoBreak + QChar(0x20AC);
    // The sign stands before the symbol: -€3.00.
    return (e < 0.0 ? QStringLiteral("-") : QString()) + QChar(0x20AC) + number(std::abs(e));
}

QString format(Bytes value, const Language &language)
{
    static constexpr std::array<const char *, 6> kUnits{
        QT_TRANSLATE_NOOP("Units", "B"),  QT_TRANSLATE_NOOP("Units", "kB"), QT_TRANSLATE_NOOP("Units", "MB"),
        QT_TRANSLATE_NOOP("Units", "GB"), QT_TRANSLATE_NOOP("Units", "TB"), QT_TRANSLATE_NOOP("Units", "PB")};
    double b = value.value();
    std::size_t unit = 0;
    // 999.6 would be shown as 1,000: the next unit reads better.
    while (std::abs(b) >= 999.5 && unit + 1 < kUnits.size()) {
        b /= 1000.0;
        ++unit;
    }
    return withUnit(b, language.translate("Units", kUnits[unit]), language);
}

QString format(WattHours value, const Language &language)
{
    const double k = value.value() / 1e3;
    if (k < 10000.0)
        return withUnit(k, QStringLiteral("kWh"), language);
    return k < 1e7 ? withUnit(k / 1e3, QStringLiteral("MWh"), language)
                   : withUnit(k / 1e6, QStringLiteral("GWh"), language);
}

QString format(Carbon value, const Language &language)
{
    const double kg = value.value() / 1e3;
    const QString mass = kg < 1.0 ? QStringLiteral("g") : kg < 10000.0 ? QStringLiteral("kg") : QStringLiteral("t");
    const double shown = kg < 1.0 ? kg * 1e3 : kg < 10000.0 ? kg : kg / 1e3;
    return withUnit(shown, mass + kNoBreak + language.translate("Units", "CO₂e"), language);
}

QString format(Tokens value, const Language &language)
{
    const double n = value.value();
    if (n < 1e6)
        return withUnit(n, language.translate("Units", "tokens"), language);
    if (n < 1e9)
        return withUnit(n / 1e6, language.translate("Units", "million tokens"), language);
    return withUnit(n / 1e9, language.translate("Units", "billion tokens"), language);
}

QString format(Flops value, const Language &language)
{
    const double n = value.value();
    if (!(n > 0.0))
        return withUnit(0.0, QStringLiteral("FLOP"), language);
    const Decimal shown = significantDigits(n, 3);
    return language.locale().toString(shown.digits / 100, 'f', 2) + QStringLiteral("×10") +
           superscript(shown.exponent + 2) + kNoBreak + QStringLiteral("FLOP");
}

QString format(FlopsPerSecond value, const Language &language)
{
    return withUnit(value.value() / 1e12, QStringLiteral("TFLOP/s"), language);
}

QString format(BytesPerSecond value, const Language &language)
{
    return withUnit(value.value() / 1e9, language.translate("Units", "GB/s"), language);
}

QString format(Watts value, const Language &language)
{
    return value.value() < 1e4 ? withUnit(value.value(), QStringLiteral("W"), language)
                               : withUnit(value.value() / 1e3, QStringLiteral("kW"), language);
}

}  // namespace passerelle::units
