// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace passerelle::ui {

/// Where a password may be kept: the system's key chain in the product, a plain map in tests. Empty functions: there is
/// none, and passwords are asked each time. Answers come later on this thread, and not at all once `owner` is gone.
struct KeyChain {
    using Found = std::function<void(const std::optional<QString> &secret)>;
    using Kept = std::function<void(const Result<void> &outcome)>;

    std::function<void(const QString &name, QObject *owner, Found found)> read;
    std::function<void(const QString &name, const QString &secret, QObject *owner, Kept kept)> write;
    std::function<void(const QString &name)> forget;

    [[nodiscard]] bool isThere() const { return read && write && forget; }
};

}  // namespace passerelle::ui
