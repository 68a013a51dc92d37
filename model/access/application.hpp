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

/// An answer that a form offers: what is kept, and its words in the form's language.
struct Choice {
    QString value;
    QString words;
};

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
    int characters = 0;             ///< of the value, as a reader counts
    int words = 0;
    QString shown;                ///< the value in the form's words: what to paste
    std::vector<Choice> choices;  ///< the answers offered; empty for free text
    Message example;              ///< an answer as another project might give it; may be empty
    bool draft = false;           ///< the proposal is prose to be read over, not a fact
};

/// A route's form, filled as far as the facts allow.
struct Application {
    QString routeId;
    std::vector<Answer> answers;  ///< in form order
    int required = 0;
    int requiredAnswered = 0;
    int answered = 0;
    int minutesLeft = 0;  ///< order of magnitude of the time that the open questions take
    [[nodiscard]] double completeness() const { return required == 0 ? 1.0 : double(requiredAnswered) / required; }
};

/// The key under which the person's own answer to a field is kept: "answer.<route>.<field>".
[[nodiscard]] QString answerKey(const QString &routeId, const QString &fieldId);

/// A key of the facts in plain words, an answer of a form too ("EuroHPC Playground: Title of the project"); one that
/// the catalogue no longer has is shown as it is.
[[nodiscard]] Message labelOf(const QString &key, const catalogue::Catalogue &catalogue);

/// One question that is not done yet.
struct OpenQuestion {
    QString fieldId;
    Message label;
    Message what;      ///< what is left to do, a short sentence
    int minutes = 0;   ///< order of magnitude
    bool own = false;  ///< only the person can do it
};

/// What is left before the form can be sent: required answers that are empty, answers with a problem, and gaps in
/// drafts, in form order.
[[nodiscard]] std::vector<OpenQuestion> openQuestions(const Application &application);

/// Whether an answer may leave the program: what only the person can give must have been given by the person.
[[nodiscard]] bool mayBeExported(const Answer &answer);

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
