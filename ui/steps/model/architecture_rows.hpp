// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/architecture.hpp"
#include "profile/model_profile.hpp"
#include "ui/widgets/fact_grid.hpp"

#include <QMap>
#include <QString>

#include <vector>

namespace passerelle::ui {

/// An architecture in plain words, most telling first; what nobody stated is left out. `origins` tells how each key is
/// known, as the profile keeps it; a key without an origin gets no remark.
[[nodiscard]] std::vector<FactRow> architectureRows(const catalogue::Architecture &architecture,
                                                    const QMap<QString, profile::Origin> &origins,
                                                    const Language &language);

/// "Read from your file", "Assumed: nobody states it"…
[[nodiscard]] QString originText(profile::Origin origin);

}  // namespace passerelle::ui
