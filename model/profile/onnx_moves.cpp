// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that move values: new shapes of the same numbers.
#include "profile/onnx_layout.hpp"

#include <QtNumeric>

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::profile::onnx {

std::vector<qint64> wholeNumbers(const OnnxFacts &facts)
{
    std::vector<qint64> numbers;
    for (const double n : facts.values)
        numbers.push_back(std::isfinite(n) ? static_cast<qint64>(std::clamp(n, -1e12, 1e12)) : 0);
    return numbers;
}

std::optional<std::vector<qint64>> listOf(const OnnxNode &node, const OnnxScope &scope, const char *name,
                                          std::size_t input)
{
    if (const OnnxAttribute *found = node.attribute(name))
        return found->integers.size() <= 64 ? std::optional(found->integers) : std::nullopt;
    const OnnxFacts &facts = scope.facts(node.input(input));
    return facts.valued ? std::optional(wholeNumbers(facts)) : std::nullopt;
}

void pickValues(const OnnxFacts &input, const std::vector<PickedLine> &lines, OnnxFacts &output)
{
    const std::optional<double> count = output.count();
    if (!input.valued || !count || *count > 1024 || lines.size() != output.shape.size())
        return;
    std::vector<qint64> strides(input.shape.size(), 1);
    for (std::size_t i = strides.size(); i-- > 1;)
        strides[i - 1] = strides[i] * input.shape[i];
    std::vector<qint64> at(output.shape.size(), 0);
    for (double n = 0; n < *count; ++n) {
        qint64 place = 0;
        for (std::size_t i = 0; i < at.size(); ++i)
            place += (lines[i].from + at[i] * lines[i].step) * strides[lines[i].axis];
        if (place < 0 || place >= static_cast<qint64>(input.values.size()))
            return;
        output.values.push_back(input.values[static_cast<std::size_t>(place)]);
        for (std::size_t i = at.size(); i-- > 0 && ++at[i] == output.shape[i];)
            at[i] = 0;
    }
    output.valued = true;
}

OnnxFacts reshaped(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const OnnxFacts &target = scope.facts(node.input(1));
    const std::optional<std::vector<qint64>> wanted = listOf(node, scope, "shape", 1);
    if (!wanted) {
        const qint64 rank = target.shape.size() == 1 ? target.shape[0] : -1;
        return rank >= 0 && rank <= 16
                   ? shapedFacts(std::vector<qint64>(static_cast<std::size_t>(rank), kOpenDimension), input.type)
                   : OnnxFacts{};
    }
    std::vector<qint64> shape = *wanted;
    double product = 1;
    std::optional<std::size_t> rest;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 0 && node.integer("allowzero", 0) == 0)
            shape[i] = input.at(static_cast<qint64>(i));
        if (shape[i] < 0 && (*wanted)[i] == -1)
            rest = i;
        else
            product *= shape[i] < 0 ? NAN : static_cast<double>(shape[i]);
    }
    const std::optional<double> count = input.count();
    if (rest && count && product > 0 && *count / product < 1e12)
        shape[*rest] = static_cast<qint64>(*count / product);
    OnnxFacts output = shapedFacts(std::move(shape), input.type);
    output.values = input.values;
    output.valued = input.valued;
    return output;
}

OnnxFacts flattened(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    if (!input.shaped)
        return {};
    const qint64 given = node.integer("axis", 1);
    const std::size_t axis = given == static_cast<qint64>(input.shape.size())
                                 ? input.shape.size()
                                 : axisOf(given, input.shape.size()).value_or(0);
    std::array<double, 2> sides{1, 1};
    for (std::size_t i = 0; i < input.shape.size(); ++i)
        sides[i < axis ? 0 : 1] *= input.shape[i] < 0 ? NAN : static_cast<double>(input.shape[i]);
    const auto whole = [](double n) { return n >= 0 && n < 1e12 ? static_cast<qint64>(n) : kOpenDimension; };
    return shapedFacts({whole(sides[0]), whole(sides[1])}, input.type);
}

OnnxFacts transposed(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    if (!input.shaped)
        return {};
    const OnnxAttribute *order = node.attribute("perm");
    if (order != nullptr && order->integers.size() != input.shape.size())
        return {};
    std::vector<qint64> shape;
    std::vector<PickedLine> lines;
    for (std::size_t i = 0; i < input.shape.size(); ++i) {
        const std::size_t mirrored = input.shape.size() - 1 - i;
        const std::optional<std::size_t> from =
            order == nullptr ? std::optional(mirrored) : axisOf(order->integers[i], input.shape.size());
        if (!from)
            return {};
        shape.push_back(input.shape[*from]);
        lines.push_back({*from, 0, 1});
    }
    OnnxFacts output = shapedFacts(std::move(shape), input.type);
    pickValues(input, lines, output);
    return output;
}

OnnxFacts squeezed(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const std::optional<std::vector<qint64>> axes = listOf(node, scope, "axes", 1);
    if (!input.shaped || (!axes && !node.input(1).isEmpty()))
        return {};
    OnnxFacts output = input;
    output.shape.clear();
    for (std::size_t i = 0; i < input.shape.size(); ++i) {
        const bool gone = axes
                              ? std::ranges::any_of(*axes, [&](qint64 a) { return axisOf(a, input.shape.size()) == i; })
                              : input.shape[i] == 1;
        if (!gone)
            output.shape.push_back(input.shape[i]);
    }
    return output;
}

OnnxFacts unsqueezed(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const std::optional<std::vector<qint64>> axes = listOf(node, scope, "axes", 1);
    if (!input.shaped || !axes || axes->size() > 16)
        return {};
    const std::size_t rank = input.shape.size() + axes->size();
    OnnxFacts output = input;
    output.shape.clear();
    std::size_t next = 0;
    for (std::size_t i = 0; i < rank; ++i) {
        if (std::ranges::any_of(*axes, [&](qint64 a) { return axisOf(a, rank) == i; }))
            output.shape.push_back(1);
        else if (next < input.shape.size())
            output.shape.push_back(input.shape[next++]);
    }
    return output;
}

OnnxFacts concatenated(const OnnxNode &node, const OnnxScope &scope)
{
    OnnxFacts output = scope.facts(node.input(0));
    const std::optional<std::size_t> axis = axisOf(node.integer("axis", 0), output.shape.size());
    if (!output.shaped || !axis)
        return {};
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
        const OnnxFacts &next = scope.facts(node.inputs[i]);
        if (next.shape.size() != output.shape.size())
            return {};
        for (std::size_t d = 0; d < output.shape.size(); ++d) {
            if (d != *axis)
                output.shape[d] = std::max(output.shape[d], next.shape[d]);
            else
                output.shape[d] =
                    output.shape[d] < 0 || next.shape[d] < 0 ? kOpenDimension : output.shape[d] + next.shape[d];
        }
        output.valued = output.valued && next.valued && output.shape.size() == 1 && output.values.size() < 1024;
        output.values.insert(output.values.end(), next.values.begin(), next.values.end());
        if (output.values.size() > 2048)
            output.values.clear();
    }
    return output;
}

OnnxFacts regrouped(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const qint64 block = std::clamp<qint64>(node.integer("blocksize", 1), 1, 1024);
    if (input.shape.size() != 4)
        return {};
    const bool deeper = node.op == "SpaceToDepth";
    const auto times = [](qint64 n, qint64 by) { return n < 0 ? kOpenDimension : n * by; };
    const auto over = [](qint64 n, qint64 by) { return n < 0 ? kOpenDimension : n / by; };
    if (deeper)
        return shapedFacts({input.shape[0], times(input.shape[1], block * block), over(input.shape[2], block),
                            over(input.shape[3], block)},
                           input.type);
    return shapedFacts({input.shape[0], over(input.shape[1], block * block), times(input.shape[2], block),
                        times(input.shape[3], block)},
                       input.type);
}

OnnxFacts expanded(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const auto wanted = listOf(node, scope, "shape", 1);
    return wanted ? broadcast(input, shapedFacts(*wanted, input.type)) : OnnxFacts{};
}

OnnxFacts tiled(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const auto repeats = listOf(node, scope, "repeats", 1);
    if (!input.shaped || !repeats || repeats->size() != input.shape.size())
        return {};
    OnnxFacts output = shapedFacts(input.shape, input.type);
    for (std::size_t i = 0; i < repeats->size(); ++i) {
        qint64 side = 0;
        const bool fits =
            input.shape[i] >= 0 && (*repeats)[i] >= 0 && !qMulOverflow(input.shape[i], (*repeats)[i], &side);
        output.shape[i] = fits ? side : kOpenDimension;
    }
    return output;
}

OnnxFacts padded(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const auto pads = listOf(node, scope, "pads", 1);
    if (!input.shaped)
        return {};
    OnnxFacts output = shapedFacts(input.shape, input.type);
    const std::size_t rank = input.shape.size();
    for (std::size_t i = 0; i < rank; ++i) {
        const bool sound = pads && pads->size() == 2 * rank && input.shape[i] >= 0;
        const auto small = [&](std::size_t k) {
            return std::clamp<qint64>((*pads)[k], -(qint64{1} << 40), qint64{1} << 40);
        };
        output.shape[i] = sound ? input.shape[i] + small(i) + small(i + rank) : kOpenDimension;
    }
    return output;
}

}  // namespace passerelle::profile::onnx
