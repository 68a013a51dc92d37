// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/architecture.hpp"

#include <optional>

namespace passerelle::profile {

/// Billions of multiply-adds of one image through a plain vision transformer: patches, projections, scores and weighted
/// values over all tokens, inner layers, head. Empty for other kinds or when a shape is missing. The count of timm and
/// fvcore (Dosovitskiy et al., arXiv:2010.11929, section 3.1).
[[nodiscard]] std::optional<double> visionTransformerGmacs(const catalogue::Architecture &architecture);

}  // namespace passerelle::profile
