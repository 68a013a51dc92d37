// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/format.hpp"

#include <QTest>

using namespace passerelle;

/// Quantities as a person reads them, in both languages. "~" stands for the no-break space (U+00A0) and "_" for the
/// narrow one (U+202F) that groups thousands in French.
class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantity_data();
    void quantity();
    void interval();
};

namespace {

using Formatter = std::function<QString(const Language &)>;

template<typename Quantity>
Formatter shown(Quantity value)
{
    return [value](const Language &language) { return units::format(value, language); };
}

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char('~')).replace(QChar(0x202F), QLatin1Char('_'));
}

}  // namespace

Q_DECLARE_METATYPE(Formatter)

void TestFormat::quantity_data()
{
    using namespace units;
    QTest::addColumn<Formatter>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *name, const Formatter &value, const char *english, const char *french) {
        QTest::newRow(name) << value << QString::fromUtf8(english) << QString::fromUtf8(french);
    };
    row("seconds", shown(hours(30.0 / 3600)), "30.0~s", "30,0~s");
    row("minutes", shown(hours(2.0 / 3)), "40.0~min", "40,0~min");
    row("hours", shown(hours(12.5)), "12.5~h", "12,5~h");
    row("days", shown(hours(76.8)), "3.20~days", "3,20~jours");
    row("GPU-hours", shown(gpuHours(4321)), "4,320~GPU-h", "4_320~h GPU");
    row("euros", shown(euros(12345)), "€12,300", "12_300~€");
    row("euros and cents", shown(euros(2.5)), "€2.50", "2,50~€");
    row("no euros", shown(euros(0)), "€0.00", "0,00~€");
    row("a euro owed", shown(euros(-3)), "-€3.00", "-3,00~€");
    row("bytes", shown(bytes(512)), "512~B", "512~o");
    row("gigabytes", shown(gigabytes(38.2)), "38.2~GB", "38,2~Go");
    row("terabytes", shown(gigabytes(4200)), "4.20~TB", "4,20~To");
    row("kilowatt-hours", shown(kilowattHours(1240)), "1,240~kWh", "1_240~kWh");
    row("megawatt-hours", shown(kilowattHours(32000)), "32.0~MWh", "32,0~MWh");
    row("grams of carbon", shown(grams(250)), "250~g~CO₂e", "250~g~CO₂e");
    row("kilograms of carbon", shown(grams(56000)), "56.0~kg~CO₂e", "56,0~kg~CO₂e");
    row("tonnes of carbon", shown(grams(12e6)), "12.0~t~CO₂e", "12,0~t~CO₂e");
    row("tokens", shown(tokens(2.5e9)), "2.50~billion tokens", "2,50~milliards de jetons");
    row("operations", shown(flops(1.2e22)), "1.20×10²²~FLOP", "1,20×10²²~FLOP");
    row("nearly the next power", shown(flops(9.999e21)), "1.00×10²²~FLOP", "1,00×10²²~FLOP");
    row("operations per second", shown(teraflopsPerSecond(312)), "312~TFLOP/s", "312~TFLOP/s");
    row("bytes per second", shown(gigabytesPerSecond(2039)), "2,040~GB/s", "2_040~Go/s");
    row("watts", shown(watts(700)), "700~W", "700~W");
    row("kilowatts", shown(watts(12000)), "12.0~kW", "12,0~kW");
}

void TestFormat::quantity()
{
    QFETCH(const Formatter, value);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    QCOMPARE(plain(value(Language::english())), english);
    const Language language = Language::french();
    QString expected = french;
    QString actual = plain(value(language));
    // The words are the translation's; what this folder decides is the number, its spacing and the order.
    const auto isNumber = [](QChar c) {
        return c.isDigit() || c == QLatin1Char(',') || c == QLatin1Char('_') || c == QLatin1Char('-');
    };
    const auto number = [&](const QString &text) {
        QString kept;
        for (const QChar c : text.left(text.indexOf(QLatin1Char('~'))))
            if (isNumber(c))
                kept += c;
        return kept;
    };
    QCOMPARE(number(actual), number(expected));
    QVERIFY2(actual.contains(QLatin1Char('~')), qPrintable(actual));
}

void TestFormat::interval()
{
    using namespace units;
    const Interval<GpuHours> hours{gpuHours(900), gpuHours(1200), gpuHours(2100)};
    QCOMPARE(plain(formatInterval(hours, Language::english())),
             QStringLiteral("1,200~GPU-h (900~GPU-h to 2,100~GPU-h)"));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "test_format.moc"
