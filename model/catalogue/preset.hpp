// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/architecture.hpp"
#include "catalogue/provenance.hpp"

#include <QString>

namespace passerelle::catalogue {

/// A published model that a founder can choose by name.
struct Preset {
    QString id;
    QString name;
    QString task;
    QString hubId;  ///< "meta-llama/Llama-3.1-8B", may be empty
    QString licence;
    QString publishedParams;  ///< the publisher's own words, "8.03B"
    Architecture architecture;
    QString notes;
    Provenance provenance;
};

}  // namespace passerelle::catalogue
