// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that choose, reduce or resample values.
#include "profile/onnx_layout.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile::onnx {

namespace {

/// How many values from `start` to `end` by `step`, and which, of a side.
struct Cut {
    qint64 from = 0;
    qint64 count = kOpenDimension;
};
Cut cut(qint64 side, qint64 start, qint64 end, qint64 step)
{
    if (side < 0 || step == 0)
        return {};
    if (side == 0)
        return {0, 0};
    const auto inRange = [side](qint64 n, qint64 least, qint64 most) {
        return std::clamp(n < 0 ? n + side : n, least, most);
    };
    const qint64 from = step > 0 ? inRange(start, 0, side) : inRange(start, 0, side - 1);
    const qint64 to = step > 0 ? inRange(end, 0, side) : end < -side ? -1 : inRange(end, -1, side - 1);
    const qint64 distance = step > 0 ? to - from : from - to;
    const qint64 size = step > 0 ? step : -step;
    return {from, distance <= 0 ? 0 : (distance + size - 1) / size};
}

}  // namespace

OnnxFacts sliced(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    if (!input.shaped)
        return {};
    const auto starts = listOf(node, scope, "starts", 1);
    const auto ends = listOf(node, scope, "ends", 2);
    auto axes = listOf(node, scope, "axes", 3);
    const auto steps = listOf(node, scope, "steps", 4);
    if (!starts || !ends || starts->size() != ends->size())
        return shapedFacts(std::vector<qint64>(input.shape.size(), kOpenDimension), input.type);
    if (!axes) {
        axes.emplace();
        for (std::size_t i = 0; i < starts->size(); ++i)
            axes->push_back(static_cast<qint64>(i));
    }
    OnnxFacts output = shapedFacts(input.shape, input.type);
    std::vector<PickedLine> lines;
    for (std::size_t i = 0; i < input.shape.size(); ++i)
        lines.push_back({i, 0, 1});
    for (std::size_t i = 0; i < axes->size() && i < starts->size(); ++i) {
        const std::optional<std::size_t> axis = axisOf((*axes)[i], input.shape.size());
        const qint64 step = steps && i < steps->size() ? std::clamp<qint64>((*steps)[i], -1'000'000, 1'000'000) : 1;
        if (!axis)
            continue;
        const auto bounded = [](qint64 n) { return std::clamp<qint64>(n, -(qint64{1} << 50), qint64{1} << 50); };
        const Cut found = cut(input.shape[*axis], bounded((*starts)[i]), bounded((*ends)[i]), step);
        output.shape[*axis] = found.count;
        lines[*axis] = {*axis, found.from, step};
    }
    pickValues(input, lines, output);
    return output;
}

OnnxFacts gathered(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const OnnxFacts &indices = scope.facts(node.input(1));
    const std::optional<std::size_t> axis = axisOf(node.integer("axis", 0), input.shape.size());
    if (!input.shaped || !indices.shaped || !axis)
        return {};
    std::vector<qint64> shape(input.shape.begin(), input.shape.begin() + static_cast<std::ptrdiff_t>(*axis));
    shape.insert(shape.end(), indices.shape.begin(), indices.shape.end());
    shape.insert(shape.end(), input.shape.begin() + static_cast<std::ptrdiff_t>(*axis) + 1, input.shape.end());
    OnnxFacts output = shapedFacts(std::move(shape), input.type);
    if (input.valued && input.shape.size() == 1 && indices.valued) {
        output.valued = true;
        for (const qint64 index : wholeNumbers(indices)) {
            const std::optional<std::size_t> place = axisOf(index, input.values.size());
            output.valued = output.valued && place;
            output.values.push_back(place ? input.values[*place] : 0);
        }
    }
    return output;
}

OnnxFacts reduced(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    if (!input.shaped)
        return {};
    const bool keep = node.integer("keepdims", 1) != 0;
    std::optional<std::vector<qint64>> axes;
    if (node.op.startsWith("Arg"))
        axes = std::vector<qint64>{node.integer("axis", 0)};
    else
        axes = listOf(node, scope, "axes", 1);
    if (axes && axes->empty())
        axes.reset();
    std::vector<qint64> shape;
    for (std::size_t i = 0; i < input.shape.size(); ++i) {
        const bool gone =
            !axes || std::ranges::any_of(*axes, [&](qint64 a) { return axisOf(a, input.shape.size()) == i; });
        if (!gone)
            shape.push_back(input.shape[i]);
        else if (keep)
            shape.push_back(1);
    }
    OnnxFacts output = shapedFacts(std::move(shape), input.type);
    if (node.op == "ReduceProd" && input.valued) {
        double product = 1;
        for (const double n : input.values)
            product *= n;
        output.values = {product};
        output.valued = true;
    }
    return output;
}

OnnxFacts resized(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const bool upsample = node.op == "Upsample";
    const OnnxFacts &scales = scope.facts(node.input(upsample || node.inputs.size() == 2 ? 1 : 2));
    const OnnxFacts &sizes = scope.facts(node.input(3));
    OnnxFacts output = shapedFacts(input.shape, input.type);
    if (!input.shaped)
        return {};
    for (std::size_t i = 0; i < input.shape.size(); ++i) {
        const OnnxAttribute *old = node.attribute("scales");
        const double scale = scales.valued && i < scales.values.size() ? scales.values[i]
                             : old != nullptr && i < old->reals.size() ? old->reals[i]
                                                                       : NAN;
        if (sizes.valued && sizes.values.size() == input.shape.size())
            output.shape[i] = wholeNumbers(sizes)[i];
        else if (input.shape[i] >= 0 && scale > 0 && scale < 1e5)
            output.shape[i] = static_cast<qint64>(std::floor(static_cast<double>(input.shape[i]) * scale));
        else
            output.shape[i] = kOpenDimension;
    }
    return output;
}

OnnxFacts topped(const OnnxNode &node, const OnnxScope &scope)
{
    OnnxFacts output = shapedFacts(scope.facts(node.input(0)).shape);
    const OnnxFacts &k = scope.facts(node.input(1));
    const std::optional<std::size_t> axis = axisOf(node.integer("axis", -1), output.shape.size());
    if (!axis)
        return {};
    output.shape[*axis] = k.valued && k.values.size() == 1 ? wholeNumbers(k)[0] : kOpenDimension;
    return output;
}

OnnxFacts gatheredEach(const OnnxNode &node, const OnnxScope &scope)
{
    OnnxFacts output = scope.facts(node.input(1));
    output.values.clear();
    output.valued = false;
    output.type = scope.facts(node.input(0)).type;
    return output;
}

}  // namespace passerelle::profile::onnx
