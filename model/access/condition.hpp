// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace passerelle::access {

/// What a condition says of a case. Unknown is an answer of its own: a question that nobody answered must never count
/// as "no".
enum class Truth { False, Unknown, True };

/// A condition's answer, and for Unknown the keys that would settle it (in the order of the condition, once each).
struct Evaluation {
    Truth truth = Truth::Unknown;
    QStringList missing;

    [[nodiscard]] bool isTrue() const { return truth == Truth::True; }
    [[nodiscard]] bool isFalse() const { return truth == Truth::False; }
    [[nodiscard]] bool isUnknown() const { return truth == Truth::Unknown; }
};

/// Evaluates a condition of the catalogue: `{"all": […]}`, `{"any": […]}`, `{"not": {…}}`, `{"always": bool}` or
/// `{"key": K, "op": OP, "value": V}` with OP one of eq, ne, lt, le, gt, ge, in, missing, present. Instead of "value",
/// "value_from" takes the value at a dotted path of `data` (a route's entry or the access facts); an absent path is
/// Unknown. Text compares without regard to case. A malformed condition is Unknown without a missing key; the
/// catalogue check and conditionFaults() find it.
[[nodiscard]] Evaluation evaluate(const QJsonObject &condition, const Facts &facts, const QJsonObject &data = {});

/// The keys that a condition asks about, once each.
[[nodiscard]] QStringList keysOf(const QJsonObject &condition);

/// The value at a dotted path ("limits.max_gpu_hours"); Undefined when absent. The last value of an array answers to
/// the step "last", which for the lists of durations is the longest.
[[nodiscard]] QJsonValue valueAt(const QJsonObject &data, const QString &path);

/// A fact that says nothing: absent, null or an empty text. An empty list is an answer ("nobody").
[[nodiscard]] bool isMissing(const Facts &facts, const QString &key);

/// What is malformed in a condition, in English for the log; empty when it is sound.
[[nodiscard]] QStringList conditionFaults(const QJsonObject &condition);

}  // namespace passerelle::access
