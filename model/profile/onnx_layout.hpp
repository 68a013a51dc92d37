// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/onnx_scope.hpp"

namespace passerelle::profile::onnx {

/// The facts of a node's first output from those of its inputs; nothing known where a rule cannot tell. One rule a
/// group of operators, named after what it does; the table of operators is in onnx_layout.cpp.
using Rule = OnnxFacts(const OnnxNode &node, const OnnxScope &scope);

// Moving values: onnx_moves.cpp.
Rule reshaped, flattened, transposed, squeezed, unsqueezed, concatenated, regrouped, expanded, tiled, padded;
// Choosing among them: onnx_selections.cpp.
Rule sliced, gathered, gatheredEach, reduced, resized, topped;
// Value by value, and the numbers of shapes: onnx_numbers.cpp.
Rule shapeNumbers, sizeNumber, constantValue, filled, counted, combined, sameShape;

/// Along one axis of an output: which axis of the input it follows, from where, by which step.
struct PickedLine {
    std::size_t axis = 0;
    qint64 from = 0;
    qint64 step = 1;
};
/// Gives an output, whose shape is known, the input's numbers where those are known and few.
void pickValues(const OnnxFacts &input, const std::vector<PickedLine> &lines, OnnxFacts &output);

/// The numbers of facts as whole numbers, far ones brought to ±10¹².
[[nodiscard]] std::vector<qint64> wholeNumbers(const OnnxFacts &facts);

/// A list that older operator sets give as an attribute and newer ones as an input.
[[nodiscard]] std::optional<std::vector<qint64>> listOf(const OnnxNode &node, const OnnxScope &scope, const char *name,
                                                        std::size_t input);

}  // namespace passerelle::profile::onnx
