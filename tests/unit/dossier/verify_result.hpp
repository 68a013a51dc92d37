// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"

#include <QTest>

/// Fails the test with the error's own words.
#define VERIFY_RESULT(result) \
    do { \
        const auto &checked = (result); \
        QVERIFY2(checked.has_value(), \
                 qPrintable(checked.has_value() \
                                ? QString() \
                                : passerelle::describe(checked.error(), passerelle::Language::english()))); \
    } while (false)
