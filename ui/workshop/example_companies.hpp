// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/dossier.hpp"

#include <vector>

namespace passerelle::ui {

/// An invented company of a vertical, to show the way from a question to a form without anyone's secrets.
struct ExampleCompany {
    QString verticalId;
    Message name;
    Message story;  ///< what it does, a sentence
    access::Facts facts;
};

/// The bundled companies (":/workshop/companies.json"), in the catalogue's order of verticals.
[[nodiscard]] Result<std::vector<ExampleCompany>> exampleCompanies(const catalogue::Catalogue &catalogue);

/// The company with the first project of its vertical, as a dossier that no library holds.
[[nodiscard]] dossier::Dossier dossierOf(const ExampleCompany &company, const catalogue::Catalogue &catalogue,
                                         const Language &language);

}  // namespace passerelle::ui
