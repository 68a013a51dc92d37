// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/base_units/metric/hour.hpp>
#include <boost/units/make_system.hpp>
#include <boost/units/quantity.hpp>
#include <boost/units/systems/si/energy.hpp>
#include <boost/units/systems/si/power.hpp>
#include <boost/units/systems/si/time.hpp>

/// The quantities of the product, on Boost.Units: what may be added, compared and multiplied is checked when the
/// program is compiled (hours + GPUs does not compile; GPUs × hours is GPU-hours). All are doubles inside. Money is in
/// euros excluding VAT; carbon is grams of CO2 equivalent; bytes are decimal (1 GB = 1e9 B) except where a name says
/// GiB.
namespace passerelle::units {

// Dimensions of our own; ordinals must be unique in the program (Boost.Units, "Example: user-defined base units").
struct DeviceDimension : boost::units::base_dimension<DeviceDimension, 9001> {};
struct MoneyDimension : boost::units::base_dimension<MoneyDimension, 9002> {};
struct TokenDimension : boost::units::base_dimension<TokenDimension, 9003> {};
struct SampleDimension : boost::units::base_dimension<SampleDimension, 9004> {};
struct FlopDimension : boost::units::base_dimension<FlopDimension, 9005> {};
struct ByteDimension : boost::units::base_dimension<ByteDimension, 9006> {};
struct CarbonDimension : boost::units::base_dimension<CarbonDimension, 9007> {};

struct GpuBaseUnit : boost::units::base_unit<GpuBaseUnit, DeviceDimension::dimension_type, 9101> {};
struct EuroBaseUnit : boost::units::base_unit<EuroBaseUnit, MoneyDimension::dimension_type, 9102> {};
struct TokenBaseUnit : boost::units::base_unit<TokenBaseUnit, TokenDimension::dimension_type, 9103> {};
struct SampleBaseUnit : boost::units::base_unit<SampleBaseUnit, SampleDimension::dimension_type, 9104> {};
struct FlopBaseUnit : boost::units::base_unit<FlopBaseUnit, FlopDimension::dimension_type, 9105> {};
struct ByteBaseUnit : boost::units::base_unit<ByteBaseUnit, ByteDimension::dimension_type, 9106> {};
struct CarbonBaseUnit : boost::units::base_unit<CarbonBaseUnit, CarbonDimension::dimension_type, 9107> {};

using GpuUnit = GpuBaseUnit::unit_type;
using EuroUnit = EuroBaseUnit::unit_type;
using TokenUnit = TokenBaseUnit::unit_type;
using SampleUnit = SampleBaseUnit::unit_type;
using FlopUnit = FlopBaseUnit::unit_type;
using ByteUnit = ByteBaseUnit::unit_type;
using CarbonUnit = CarbonBaseUnit::unit_type;
using HourUnit = boost::units::metric::hour_base_unit::unit_type;
using SecondUnit = boost::units::si::time;
using WattUnit = boost::units::si::power;

template<typename A, typename B>
using Times = typename boost::units::multiply_typeof_helper<A, B>::type;
template<typename A, typename B>
using Per = typename boost::units::divide_typeof_helper<A, B>::type;
template<typename U>
using Q = boost::units::quantity<U, double>;

using Gpus = Q<GpuUnit>;
using Seconds = Q<SecondUnit>;
using Hours = Q<HourUnit>;
using GpuHours = Q<Times<GpuUnit, HourUnit>>;
using Money = Q<EuroUnit>;
using MoneyPerHour = Q<Per<EuroUnit, HourUnit>>;
using MoneyPerGpuHour = Q<Per<EuroUnit, Times<GpuUnit, HourUnit>>>;
using Tokens = Q<TokenUnit>;
using TokensPerSecond = Q<Per<TokenUnit, SecondUnit>>;
using Samples = Q<SampleUnit>;
using SamplesPerSecond = Q<Per<SampleUnit, SecondUnit>>;
using Flops = Q<FlopUnit>;
using FlopsPerSecond = Q<Per<FlopUnit, SecondUnit>>;
using Bytes = Q<ByteUnit>;
using BytesPerSecond = Q<Per<ByteUnit, SecondUnit>>;
using Watts = Q<WattUnit>;
using WattHours = Q<Times<WattUnit, HourUnit>>;
using Carbon = Q<CarbonUnit>;
using CarbonPerWattHour = Q<Per<CarbonUnit, Times<WattUnit, HourUnit>>>;

// From plain numbers at the edges (files, widgets); the name says the unit.
constexpr double kGiga = 1e9;
[[nodiscard]] inline Gpus gpus(double n)
{
    return Gpus::from_value(n);
}
[[nodiscard]] inline Seconds seconds(double s)
{
    return Seconds::from_value(s);
}
[[nodiscard]] inline Hours hours(double h)
{
    return Hours::from_value(h);
}
[[nodiscard]] inline Hours days(double d)
{
    return Hours::from_value(d * 24.0);
}
[[nodiscard]] inline GpuHours gpuHours(double h)
{
    return GpuHours::from_value(h);
}
[[nodiscard]] inline Money euros(double e)
{
    return Money::from_value(e);
}
[[nodiscard]] inline MoneyPerHour eurosPerHour(double e)
{
    return MoneyPerHour::from_value(e);
}
[[nodiscard]] inline Tokens tokens(double n)
{
    return Tokens::from_value(n);
}
[[nodiscard]] inline Samples samples(double n)
{
    return Samples::from_value(n);
}
[[nodiscard]] inline Flops flops(double n)
{
    return Flops::from_value(n);
}
[[nodiscard]] inline FlopsPerSecond teraflopsPerSecond(double t)
{
    return FlopsPerSecond::from_value(t * 1e12);
}
[[nodiscard]] inline Bytes bytes(double b)
{
    return Bytes::from_value(b);
}
[[nodiscard]] inline Bytes gigabytes(double g)
{
    return Bytes::from_value(g * kGiga);
}
[[nodiscard]] inline BytesPerSecond gigabytesPerSecond(double g)
{
    return BytesPerSecond::from_value(g * kGiga);
}
[[nodiscard]] inline Watts watts(double w)
{
    return Watts::from_value(w);
}
[[nodiscard]] inline WattHours kilowattHours(double k)
{
    return WattHours::from_value(k * 1e3);
}
[[nodiscard]] inline Carbon grams(double g)
{
    return Carbon::from_value(g);
}
[[nodiscard]] inline CarbonPerWattHour gramsPerKilowattHour(double g)
{
    return CarbonPerWattHour::from_value(g / 1e3);
}

// Explicit conversions between the two units of time, and back to plain numbers at the edges.
[[nodiscard]] inline Hours toHours(Seconds s)
{
    return hours(s.value() / 3600.0);
}
[[nodiscard]] inline Seconds toSeconds(Hours h)
{
    return seconds(h.value() * 3600.0);
}
[[nodiscard]] inline double inDays(Hours h)
{
    return h.value() / 24.0;
}
[[nodiscard]] inline double inGigabytes(Bytes b)
{
    return b.value() / kGiga;
}
[[nodiscard]] inline double inKilowattHours(WattHours e)
{
    return e.value() / 1e3;
}
[[nodiscard]] inline double inKilograms(Carbon c)
{
    return c.value() / 1e3;
}

}  // namespace passerelle::units
