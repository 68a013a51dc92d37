// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace passerelle::profile {

/// What every model of a type shares and its config.json does not say: norms, biases, gates.
struct Conventions {
    QString kind;  ///< arch.kind of the presets, empty when no arithmetic is known
    QString family;
    QString modality;
    QString sampleUnit;
    std::optional<bool> gatedFfn;
    bool tiedByDefault = false;
    QJsonObject details;  ///< the switches of the presets' `arch` object
    bool known = false;   ///< false: the type is new to us, and these are the usual ones of a decoder
};

/// The conventions of a Hugging Face model type: those of the catalogue's presets of this type, else of a short list of
/// types that have no preset, else those of a Llama-like decoder with `known` false.
[[nodiscard]] Conventions conventionsOf(const QString &modelType, const catalogue::Catalogue &catalogue);

}  // namespace passerelle::profile
