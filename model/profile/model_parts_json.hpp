// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"

#include <QJsonObject>

namespace passerelle::profile {

/// Adds what only some models have to a profile's document: `adapter`, `operators`, `memory_to_load_bytes`.
void insertModelParts(const ModelProfile &profile, QJsonObject &object);
/// The inverse; what is absent stays empty.
void readModelParts(const QJsonObject &object, ModelProfile &profile);

}  // namespace passerelle::profile
