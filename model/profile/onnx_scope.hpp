// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/onnx_graph.hpp"

#include <optional>

namespace passerelle::profile {

/// What is known of a value in a graph: its shape, and its numbers when they decide shapes further on.
struct OnnxFacts {
    bool shaped = false;
    std::vector<qint64> shape;  ///< kOpenDimension where not known
    std::vector<double> values;
    bool valued = false;  ///< `values` are all of them
    int type = 0;

    /// The product of the dimensions; empty when one is not known.
    [[nodiscard]] std::optional<double> count() const;
    /// A dimension counted from the front, or from the back when negative; kOpenDimension when there is none.
    [[nodiscard]] qint64 at(qint64 axis) const;
};

/// The values known by name in a graph; a graph inside another sees those outside it.
class OnnxScope
{
public:
    explicit OnnxScope(const OnnxScope *outer = nullptr) : m_outer(outer) {}

    /// What is known of a name; nothing at all when it never occurred.
    [[nodiscard]] const OnnxFacts &facts(const QByteArray &name) const;
    void set(const QByteArray &name, OnnxFacts facts);

private:
    const OnnxScope *m_outer;
    QHash<QByteArray, OnnxFacts> m_facts;
};

/// Facts of a shape, and of a list of numbers.
[[nodiscard]] OnnxFacts shapedFacts(std::vector<qint64> shape, int type = 1);
[[nodiscard]] OnnxFacts valuedFacts(std::vector<double> values, std::vector<qint64> shape, int type = 7);
/// Facts of a tensor that the file holds.
[[nodiscard]] OnnxFacts factsOf(const OnnxTensor &tensor);

/// The shape that two shapes broadcast to, as NumPy does.
[[nodiscard]] OnnxFacts broadcast(const OnnxFacts &a, const OnnxFacts &b);

/// An axis in the range of `rank`, empty when it lies outside.
[[nodiscard]] std::optional<std::size_t> axisOf(qint64 axis, std::size_t rank);

/// The shapes of a node's outputs from those of its inputs, for the operators that move, select, reduce or combine
/// values. False when the operator is not one of them. Rules: the ONNX operator specification.
[[nodiscard]] bool inferLayout(const OnnxNode &node, OnnxScope &scope);

/// Multiply-adds of one execution of a node, and the values it writes.
struct OnnxCost {
    double macs = 0;
    bool counted = true;  ///< false: a product whose shape is not known
};
/// The outputs' shapes and the cost of a node that multiplies: convolutions, matrix products, recurrent layers, fused
/// attention, pooling. Empty when the operator is not one of them.
[[nodiscard]] std::optional<OnnxCost> inferProduct(const OnnxNode &node, OnnxScope &scope);

}  // namespace passerelle::profile
