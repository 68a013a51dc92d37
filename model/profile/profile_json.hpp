// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "profile/model_profile.hpp"

#include <QJsonObject>

namespace passerelle::profile {

/// The words of Origin in documents: "read", "derived", "preset", "assumed".
[[nodiscard]] QString toWord(Origin origin);

/// A profile as the command line prints it and the dossier keeps it (keys `model.profile`, `dataset.profile`). Units
/// stand in the keys. Sentences are objects {"en", "fr"}, so that the document is the same in every language. The
/// tensors themselves are left out, their number kept.
[[nodiscard]] QJsonObject toJson(const ModelProfile &profile);
[[nodiscard]] QJsonObject toJson(const DatasetProfile &profile);

/// The inverse, for what a dossier keeps. Errors: Malformed with the key as place.
[[nodiscard]] Result<ModelProfile> modelProfileFromJson(const QJsonObject &object);
[[nodiscard]] Result<DatasetProfile> datasetProfileFromJson(const QJsonObject &object);

}  // namespace passerelle::profile
