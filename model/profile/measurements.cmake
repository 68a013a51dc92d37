# SPDX-License-Identifier: GPL-3.0-or-later
# The readers of what was measured already.
set(MEASUREMENT_HEADERS measurement.hpp measurement_readers.hpp)
set(MEASUREMENT_SOURCES measurement.cpp measurement_events.cpp measurement_gpu.cpp measurement_json.cpp
    measurement_metrics.cpp measurement_smi.cpp measurement_text.cpp measurement_trace.cpp measurement_trainer.cpp)
