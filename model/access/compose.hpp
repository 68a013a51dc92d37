// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/language.hpp"
#include "catalogue/route.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace passerelle::access {

/// What the program would write in one field, and the keys it was taken from.
struct Proposal {
    QString text;
    QStringList from;
    bool draft = false;  ///< composed prose, to be read over
};

/// The proposal for a field from the facts, by the field's type and the form part of the rules (which option a case
/// is, which of two quantities a number means, what is summed). Empty where nothing can be derived.
[[nodiscard]] Proposal propose(const catalogue::FormField &field, const QString &routeId, const Facts &facts,
                               const QJsonObject &rules, const Language &language);

/// A fact as text in a form's language: numbers by its locale, dates written out, yes and no, lists joined by commas,
/// tables as lines. The person's own text passes through unchanged.
[[nodiscard]] QString factText(const QJsonValue &value, const Language &language);

/// A fact by its key as text: the name that people use where it has one, the words of a code, else factText().
[[nodiscard]] QString factWords(const QString &key, const Facts &facts, const Language &language);

/// A number as one types it in a form: no grouping, the language's decimal sign, two decimals at most.
[[nodiscard]] QString plainNumber(double value, const Language &language);

}  // namespace passerelle::access
