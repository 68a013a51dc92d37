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
    bool applies = true;            ///< false when the form would not show the field for the other answers
    bool ownAct = false;            ///< a declaration, a consent, a birth date: never filled by the program
    int length = 0;                 ///< of the value, in the field's unit (characters unless the limit is in words)
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

/// The answers that a field offers: its options, yes and no in the form's language, or none for free text.
[[nodiscard]] QStringList choicesOf(const catalogue::FormField &field, const Language &language);

/// The language a route's form is written in: `preferred` when the form has it, else the form's first one.
[[nodiscard]] Language formLanguage(const catalogue::Route &route, const Language &preferred);

/// Prefills every field of the route's form from the facts, in the given language; own answers win. Never invents: what
/// cannot be derived stays empty. Never acts for the person: declarations, consents and birth dates stay empty until
/// they are answered. Options, sums and units follow the catalogue's rules (route_profiles.json).
[[nodiscard]] Application fillApplication(const catalogue::Route &route, const Facts &facts,
                                          const catalogue::Catalogue &catalogue, const Language &language);

}  // namespace passerelle::access
