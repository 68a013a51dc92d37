// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"
#include "dossier/case.hpp"
#include "export/pack_file.hpp"

namespace passerelle::exporter {

/// What starts an estimate's plan on a rented offer, in a folder of the offer's name: main.tf and terraform.tfvars.json
/// for OpenTofu where there is a recipe for the provider and the offer is a virtual machine, and a task for SkyPilot
/// (providers that it knows) or dstack (any machine reached by SSH). main.tf is the same for everyone: what a person
/// typed stands in JSON and quoted YAML only. What only the customer knows (image, key, address) has no default, so
/// that OpenTofu asks for it. NotFound when the program was built without its templates.
[[nodiscard]] Result<PackFiles> cloudFiles(const dossier::Case &value, const estimate::Estimate &chosen,
                                           const catalogue::Catalogue &catalogue);

}  // namespace passerelle::exporter
