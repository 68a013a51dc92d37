// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace passerelle::access {

/// Everything the rule engine reads: the published facts (access_routes.json apart from its routes) and how they are
/// applied to a case (route_profiles.json: profiles, derivations, what each limit is compared with, what the words of
/// the tables mean, French for texts that the facts hold in English only).
struct Rulebook {
    QJsonObject facts;
    QJsonObject rules;

    /// A text of the facts for a person: the full sentence that the rulebook has for it in both languages, else the
    /// French on record beside the English itself.
    [[nodiscard]] Message text(const QString &english) const;
    /// A source of the facts' index ("S_NOMAD"); its confidence is Unknown when there is none of that id.
    [[nodiscard]] catalogue::Source source(const QString &ref) const;
};

/// The rules shipped as ":/catalogue/route_profiles.json"; an empty object when the resources are not linked.
[[nodiscard]] QJsonObject shippedRules();

/// The catalogue's facts with the shipped rules (or with the rules that the catalogue itself carries under "rules" of
/// its access facts).
[[nodiscard]] Rulebook rulebookOf(const catalogue::Catalogue &catalogue);

/// The facts completed with what follows from others by the rulebook's `derive` list: the kind of company from its
/// size, normalised hours, months left on a contract… What a person said is only overridden where the list says so
/// (a company of 250 people is no SME whatever was ticked). `today` counts the days to the start.
[[nodiscard]] Facts withDerived(const Facts &facts, const Rulebook &rulebook, const QDate &today);

/// The facts completed with what a form may propose where the person said nothing, by the rulebook's `propose` list
/// (the contact is the principal investigator). For forms only: no verdict rests on a proposal.
[[nodiscard]] Facts withProposals(const Facts &facts, const Rulebook &rulebook);

/// The inputs that would settle a derived key, out of those still missing (an input with a condition only where that
/// holds); the key itself when it is an input.
[[nodiscard]] QStringList inputsOf(const QString &key, const Facts &facts, const Rulebook &rulebook);

/// Whether a route's id matches one of the patterns ("eurohpc-*", "*", "outscale").
[[nodiscard]] bool matchesRoute(const QString &routeId, const QJsonArray &patterns);

/// The text `<name>_fr` / `<name>_en` of a data entry with its places %1, %2… filled.
[[nodiscard]] Message filledText(const QJsonObject &entry, const QString &name, std::vector<Message> arguments = {});

/// A number, date or text of the data as a message: grouped by the reader's language, without needless decimals.
[[nodiscard]] Message valueText(const QJsonValue &value);

/// The catalogue's word for a confidence ("official", "secondary", "press", "own-knowledge").
[[nodiscard]] catalogue::Confidence confidenceOf(const QString &word);

}  // namespace passerelle::access
