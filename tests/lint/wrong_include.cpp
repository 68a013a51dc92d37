// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile: this target links units only, and the catalogue lies above it.
#include "catalogue/catalogue.hpp"
