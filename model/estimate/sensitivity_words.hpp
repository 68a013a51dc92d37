// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"

#include <QString>

namespace passerelle::estimate {

/// How an uncertain input is called, what it may be, and what narrows it.
struct LeverWords {
    Message label;
    Message range;
    Message advice;
};

/// By the key of an assumption; an unknown key has no label and a general advice.
[[nodiscard]] LeverWords leverWords(const QString &key);

}  // namespace passerelle::estimate
