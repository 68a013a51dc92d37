// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digits.hpp"
#include "base/language.hpp"

#include <QTest>

#include <cmath>
#include <limits>

using namespace passerelle;

/// Figures rounded the same way on every system.
class TestDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("digits");
        QTest::addColumn<int>("exponent");
        QTest::newRow("nothing") << 0.0 << 0.0 << 0;
        QTest::newRow("a power of ten") << 1000.0 << 100.0 << 1;
        QTest::newRow("a small power of ten") << 1e-5 << 100.0 << -7;
        QTest::newRow("half away from zero") << 1.185 << 119.0 << -2;
        QTest::newRow("a last bit below the half is the half") << std::nextafter(1.185, 0.0) << 119.0 << -2;
        QTest::newRow("a last bit above the half is the half") << std::nextafter(1.185, 2.0) << 119.0 << -2;
        QTest::newRow("half of a small figure") << std::nextafter(6.85e-5, 0.0) << 685.0 << -7;
        QTest::newRow("up to the next power") << 9.996 << 100.0 << -1;
        QTest::newRow("a last bit below a power") << std::nextafter(1000.0, 0.0) << 100.0 << 1;
        QTest::newRow("negative") << -0.012345 << -123.0 << -4;
        QTest::newRow("very large") << 1.5e300 << 150.0 << 298;
        QTest::newRow("very small") << 1.5e-300 << 150.0 << -302;
        QTest::newRow("the largest of all") << std::numeric_limits<double>::max() << 180.0 << 306;
    }

    void threeDigits()
    {
        QFETCH(double, value);
        QFETCH(double, digits);
        QFETCH(int, exponent);
        const Decimal shown = significantDigits(value, 3);
        QCOMPARE(shown.digits, digits);
        QCOMPARE(shown.exponent, exponent);
    }

    void documentsHoldNineDigits()
    {
        QCOMPARE(documented(0.7923420083163886), 0.792342008);
        QCOMPARE(documented(0.7923420083163887), 0.792342008);
        QCOMPARE(documented(123456789012345.0), 123456789012345.0);  // whole: as it is
        QCOMPARE(documented(-2.0460015612049864e-7), -2.04600156e-7);
        QVERIFY(std::isinf(documented(std::numeric_limits<double>::infinity())));
    }

    void textsDoNotDependOnTheLastBit()
    {
        const Language english = Language::english();
        QCOMPARE(english.significant(std::nextafter(6.85e-5, 0.0)), english.significant(std::nextafter(6.85e-5, 1.0)));
        QCOMPARE(english.significant(1234.0), QStringLiteral("1,230"));
        QCOMPARE(english.significant(9.996), QStringLiteral("10.0"));
        QCOMPARE(english.significant(5.0), QStringLiteral("5.00"));
    }
};

QTEST_GUILESS_MAIN(TestDigits)
#include "test_digits.moc"
