// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile: hours are not GPUs. With PASSERELLE_RIGHT_UNITS it must, which proves that the rest is sound.
#include "units/quantities.hpp"

using namespace passerelle::units;

#ifdef PASSERELLE_RIGHT_UNITS
GpuHours work()
{
    return gpus(8) * hours(10);
}
#else
Hours work()
{
    return gpus(8) + hours(10);
}
#endif
