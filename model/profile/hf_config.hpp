// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"

#include <QJsonObject>

namespace passerelle::profile {

/// What a Hugging Face config.json says of a model.
struct ConfigReading {
    catalogue::Architecture architecture;
    QMap<QString, Origin> origins;
    QString dtype;         ///< of torch_dtype or dtype, "BF16"; empty when not stated
    QString quantization;  ///< quant_method, empty when none
    int quantizedBits = 0;
    QString hubId;  ///< _name_or_path when it looks like one
    std::vector<Message> remarks;
};

/// Reads the architecture from a parsed config.json: known keys under their many names, nested text and vision parts,
/// then the conventions of the model type, then what follows by arithmetic. A known key with a value of the wrong type
/// or out of its domain is an error naming the key.
[[nodiscard]] Result<ConfigReading> readHuggingFaceConfig(const QJsonObject &config, const QString &file,
                                                          const catalogue::Catalogue &catalogue);

/// Completes what follows from other fields (key-value heads, head size, parameters), each marked as derived.
void deriveRest(catalogue::Architecture &architecture, QMap<QString, Origin> &origins);

}  // namespace passerelle::profile
