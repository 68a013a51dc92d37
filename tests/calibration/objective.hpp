// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fit.hpp"

namespace passerelle::calibration {

constexpr double kCorner = 0.15;  ///< of Huber's loss, in ln(prediction / reported)

/// Huber's loss of one residual: square near zero, straight beyond the corner.
[[nodiscard]] double huber(double residual);
/// ln(prediction / reported) of one sample in its settled layout; a prediction that is no number counts as wrong by e⁵.
[[nodiscard]] double residual(const Sample &sample, const estimate::Constants &constants);
/// The scale on which a constant moves: small ones in proportion, those near zero in shares of their range.
[[nodiscard]] double stride(estimate::Constant constant, double value);
/// Strength of a constant's pull towards its default. What many pages speak of hardly needs it; a kind of work, an
/// overhead or a memory share that a few pages know follows them less readily.
[[nodiscard]] double pullOf(estimate::Constant constant);
/// The pulls of all constants: strength × squared logarithm of the way from the default.
[[nodiscard]] double pull(const estimate::Constants &constants);

/// Levenberg and Marquardt's descent on the robust loss from `at`.
[[nodiscard]] estimate::Constants descend(const std::vector<Sample> &samples, const estimate::Constants &at,
                                          int rounds);
/// Coordinate search from `at`: one constant at a time, for those that jumps of the layout hide from derivatives.
[[nodiscard]] estimate::Constants searchCoordinates(const std::vector<Sample> &samples, const estimate::Constants &at,
                                                    int rounds);

}  // namespace passerelle::calibration
