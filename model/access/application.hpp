// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::access {

/// One field of a form with its answer.
struct Answer {
    catalogue::FormField field;
    QString sectionId;
    QString value;                  ///< text to put on the form; empty when missing
    bool edited = false;            ///< the person's own words, not the prefill
    QString proposed;               ///< what the program would write
    QStringList from;               ///< the keys it was derived from
    std::vector<Message> problems;  ///< too long, required and empty, inconsistent…
};

/// A route's form, filled as far as the facts allow.
struct Application {
    QString routeId;
    std::vector<Answer> answers;  ///< in form order
    int required = 0;
    int requiredAnswered = 0;
    int answered = 0;
    [[nodiscard]] double completeness() const { return required == 0 ? 1.0 : double(requiredAnswered) / required; }
};

/// The key under which the person's own answer to a field is kept: "answer.<route>.<field>".
[[nodiscard]] QString answerKey(const QString &routeId, const QString &fieldId);

/// Prefills every field of the route's form from the facts, in the form's language; own answers win. Never invents:
/// what cannot be derived stays empty.
[[nodiscard]] Application fillApplication(const catalogue::Route &route, const Facts &facts, const Language &language);

}  // namespace passerelle::access
