// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QTest>

#include <type_traits>

using namespace passerelle::units;

// The algebra, checked when this file is compiled.
static_assert(std::is_same_v<decltype(Gpus{} * Hours{}), GpuHours>);
static_assert(std::is_same_v<decltype(GpuHours{} / Gpus{}), Hours>);
static_assert(std::is_same_v<decltype(GpuHours{} * MoneyPerGpuHour{}), Money>);
static_assert(std::is_same_v<decltype(Hours{} * MoneyPerHour{}), Money>);
static_assert(std::is_same_v<decltype(Watts{} * Hours{}), WattHours>);
static_assert(std::is_same_v<decltype(WattHours{} * CarbonPerWattHour{}), Carbon>);
static_assert(std::is_convertible_v<decltype(Flops{} / FlopsPerSecond{}), Seconds>);
static_assert(std::is_convertible_v<decltype(Bytes{} / BytesPerSecond{}), Seconds>);
static_assert(std::is_same_v<decltype(Tokens{} / Seconds{}), TokensPerSecond>);
static_assert(std::is_same_v<decltype(Samples{} / Seconds{}), SamplesPerSecond>);
static_assert(std::is_same_v<decltype(2.0 * Bytes{}), Bytes>);
static_assert(sizeof(GpuHours) == sizeof(double));

template<typename A, typename B>
concept Addable = requires(A a, B b)
{
    a + b;
};
template<typename A, typename B>
concept Comparable = requires(A a, B b)
{
    a < b;
};

// What may be combined…
static_assert(Addable<Hours, Hours> && Comparable<Bytes, Bytes>);
// …and what a compiler must refuse.
static_assert(!Addable<Hours, Gpus>);
static_assert(!Addable<Hours, Seconds>);
static_assert(!Addable<Money, Carbon>);
static_assert(!Addable<Bytes, Flops>);
static_assert(!Addable<Tokens, Samples>);
static_assert(!Addable<WattHours, Watts>);
static_assert(!Addable<GpuHours, Hours>);
static_assert(!Addable<Bytes, double>);
static_assert(!Comparable<FlopsPerSecond, BytesPerSecond>);
static_assert(!std::is_convertible_v<Hours, Bytes>);
static_assert(!std::is_convertible_v<Seconds, Hours>);
static_assert(!std::is_convertible_v<double, Money>);
static_assert(!std::is_convertible_v<Money, double>);

/// Conversions at the edges, and the interval.
class TestQuantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsTime();
    void convertsAtTheEdges();
    void multipliesThrough();
    void scalesAnInterval();
};

void TestQuantities::convertsTime()
{
    QCOMPARE(toHours(seconds(5400)).value(), 1.5);
    QCOMPARE(toSeconds(hours(1.5)).value(), 5400.0);
    QCOMPARE(days(2).value(), 48.0);
    QCOMPARE(inDays(hours(36)), 1.5);
}

void TestQuantities::convertsAtTheEdges()
{
    QCOMPARE(gigabytes(80).value(), 80e9);
    QCOMPARE(inGigabytes(bytes(1e9)), 1.0);
    QCOMPARE(teraflopsPerSecond(989).value(), 989e12);
    QCOMPARE(kilowattHours(2.5).value(), 2500.0);
    QCOMPARE(inKilowattHours(kilowattHours(2.5)), 2.5);
    QCOMPARE(inKilograms(grams(1500)), 1.5);
}

void TestQuantities::multipliesThrough()
{
    const GpuHours work = gpus(8) * hours(10);
    QCOMPARE(work.value(), 80.0);
    const MoneyPerGpuHour price = eurosPerHour(24) / gpus(8);
    QCOMPARE((work * price).value(), 240.0);
    const Carbon carbon = kilowattHours(100) * gramsPerKilowattHour(44.2);
    QCOMPARE(inKilograms(carbon), 4.42);
    const Seconds step = flops(1e15) / teraflopsPerSecond(500);
    QCOMPARE(step.value(), 2.0);
}

void TestQuantities::scalesAnInterval()
{
    const Interval<GpuHours> work{gpuHours(80), gpuHours(100), gpuHours(150)};
    const Interval<Money> cost = work * (eurosPerHour(2) / gpus(1));
    QCOMPARE(cost.p10.value(), 160.0);
    QCOMPARE(cost.p50.value(), 200.0);
    QCOMPARE(cost.p90.value(), 300.0);
    const auto fact = Interval<Bytes>::exactly(bytes(7));
    QVERIFY(fact.p10 == fact.p50 && fact.p50 == fact.p90);
}

QTEST_GUILESS_MAIN(TestQuantities)
#include "test_quantities.moc"
