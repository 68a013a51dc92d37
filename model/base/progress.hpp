// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace passerelle {

/// How long work reports where it is and learns that it must stop. Called from the worker's thread.
struct Progress {
    /// `done` of `total` steps, bytes or files (`total` 0: unknown). May be empty.
    std::function<void(qint64 done, qint64 total)> report;
    /// True when the work must end at the next safe point. May be empty.
    std::function<bool()> cancelled;

    void operator()(qint64 done, qint64 total) const
    {
        if (report)
            report(done, total);
    }
    [[nodiscard]] bool stop() const { return cancelled && cancelled(); }
};

}  // namespace passerelle
