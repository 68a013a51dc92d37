// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/route.hpp"

#include <QJsonObject>
#include <QString>

namespace passerelle::access {

/// How the program speaks of forms (form_guide.json): help and an example for each question, the words behind coded
/// options, how drafts are composed, how long a kind of question takes. Read once; empty when the resources are not
/// linked.
[[nodiscard]] const QJsonObject &formGuide();

/// What a question means: the guide's help for the question, else for its type; the data's own note behind it.
[[nodiscard]] Message helpFor(const catalogue::FormField &field);

/// An example of an answer; empty for what only the person can give.
[[nodiscard]] Message exampleFor(const catalogue::FormField &field);

/// The words of a coded option ("large_enterprise" → "Large enterprise"); a value that is no code is its own words.
[[nodiscard]] Message wordsOf(const QString &value);

/// Whether the values of a fact are codes that a form wants in words ("company.country").
[[nodiscard]] bool isCoded(const QString &key);

/// Minutes that a person who knows the project needs for a question: an order of magnitude by kind of question.
[[nodiscard]] int minutesFor(const catalogue::FormField &field);

}  // namespace passerelle::access
