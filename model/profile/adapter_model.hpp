// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"

#include <QJsonObject>

namespace passerelle::profile {

/// Reads PEFT's adapter_config.json: method, base model, rank, alpha, target modules. Errors name the key: a rank that
/// is no whole number of 1 to 65,536, lists that are no texts.
[[nodiscard]] Result<Adapter> readAdapterConfig(const QJsonObject &config, const QString &file);

/// Parameters that a LoRA adapter trains on a base model, from the shapes of the modules it targets: rank × (in + out)
/// for each, whole copies for `modules_to_save`. Empty where the base model's modules are not known. Formula: Hu et
/// al., arXiv:2106.09685, section 4.1; names of modules as in the transformers implementations.
[[nodiscard]] std::optional<double> loraParameters(const Adapter &adapter, const catalogue::Architecture &base);

}  // namespace passerelle::profile
