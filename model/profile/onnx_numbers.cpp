// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that work value by value, and the numbers of those that compute shapes.
#include "profile/onnx_layout.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile::onnx {

namespace {

/// The numbers of shape arithmetic: sums, products and comparisons of short lists.
void arithmetic(const OnnxNode &node, const OnnxScope &scope, OnnxFacts &output)
{
    const OnnxFacts &a = scope.facts(node.input(0));
    const OnnxFacts &b = scope.facts(node.input(1));
    const std::size_t size = std::max(a.values.size(), b.values.size());
    const auto fits = [size](const OnnxFacts &f) {
        return f.valued && (f.values.size() == size || f.values.size() == 1);
    };
    if (node.inputs.size() != 2 || size == 0 || !fits(a) || !fits(b))
        return;
    const bool whole = a.type == 7 || a.type == 6;
    for (std::size_t i = 0; i < size; ++i) {
        const double x = a.values[a.values.size() == 1 ? 0 : i];
        const double y = b.values[b.values.size() == 1 ? 0 : i];
        double value = NAN;
        if (node.op == "Add")
            value = x + y;
        else if (node.op == "Sub")
            value = x - y;
        else if (node.op == "Mul")
            value = x * y;
        else if (node.op == "Div")
            value = whole ? std::trunc(x / y) : x / y;
        else if (node.op == "Mod")
            value = std::fmod(x, y);
        else if (node.op == "Equal")
            value = x == y ? 1 : 0;
        else if (node.op == "Max" || node.op == "Min")
            value = node.op == "Max" ? std::max(x, y) : std::min(x, y);
        if (!std::isfinite(value))
            return;
        output.values.push_back(value);
    }
    output.valued = true;
}

/// Where(condition, a, b) on short lists: exporters use it to fill open dimensions.
void chosen(const OnnxNode &node, const OnnxScope &scope, OnnxFacts &output)
{
    const OnnxFacts &condition = scope.facts(node.input(0));
    const OnnxFacts &a = scope.facts(node.input(1));
    const OnnxFacts &b = scope.facts(node.input(2));
    const std::size_t size = condition.values.size();
    if (!condition.valued || !a.valued || !b.valued || a.values.size() != size || b.values.size() != size)
        return;
    for (std::size_t i = 0; i < size; ++i)
        output.values.push_back(condition.values[i] != 0 ? a.values[i] : b.values[i]);
    output.valued = true;
}

}  // namespace

OnnxFacts shapeNumbers(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    if (!input.shaped)
        return {};
    const auto rank = static_cast<qint64>(input.shape.size());
    const auto inRange = [rank](qint64 n) {
        return static_cast<std::size_t>(std::clamp<qint64>(n < 0 ? n + rank : n, 0, rank));
    };
    std::vector<double> values;
    bool open = false;
    for (std::size_t i = inRange(node.integer("start", 0)); i < inRange(node.integer("end", rank)); ++i) {
        open = open || input.shape[i] < 0;
        values.push_back(static_cast<double>(input.shape[i]));
    }
    const std::vector<qint64> shape{static_cast<qint64>(values.size())};
    return open ? shapedFacts(shape, 7) : valuedFacts(std::move(values), shape);
}

OnnxFacts constantValue(const OnnxNode &node, const OnnxScope &)
{
    if (const OnnxAttribute *value = node.attribute("value"); value != nullptr && value->tensor)
        return factsOf(*value->tensor);
    if (const OnnxAttribute *value = node.attribute("value_int"))
        return valuedFacts({static_cast<double>(value->integer)}, {});
    if (const OnnxAttribute *value = node.attribute("value_float"))
        return valuedFacts({value->real}, {}, 1);
    if (const OnnxAttribute *value = node.attribute("value_ints"); value != nullptr && value->integers.size() <= 64) {
        std::vector<double> numbers(value->integers.begin(), value->integers.end());
        return valuedFacts(std::move(numbers), {static_cast<qint64>(value->integers.size())});
    }
    return {};
}

OnnxFacts filled(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &wanted = scope.facts(node.input(0));
    if (!wanted.valued)
        return {};
    OnnxFacts output = shapedFacts(wholeNumbers(wanted), 1);
    const std::optional<double> count = output.count();
    const OnnxAttribute *value = node.attribute("value");
    const bool given = value != nullptr && value->tensor && value->tensor->values.size() == 1;
    if (count && *count <= 64) {
        output.values.assign(static_cast<std::size_t>(*count), given ? value->tensor->values[0] : 0);
        output.valued = true;
    }
    return output;
}

OnnxFacts counted(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &from = scope.facts(node.input(0));
    const OnnxFacts &to = scope.facts(node.input(1));
    const OnnxFacts &by = scope.facts(node.input(2));
    if (from.values.size() != 1 || to.values.size() != 1 || by.values.size() != 1 || by.values[0] == 0)
        return shapedFacts({kOpenDimension}, from.type);
    const double count = std::ceil((to.values[0] - from.values[0]) / by.values[0]);
    if (!(count < 1e12))
        return shapedFacts({kOpenDimension}, from.type);
    return shapedFacts({static_cast<qint64>(std::max(0.0, count))}, from.type);
}

OnnxFacts combined(const OnnxNode &node, const OnnxScope &scope)
{
    OnnxFacts output = scope.facts(node.input(0));
    for (std::size_t i = 1; i < node.inputs.size(); ++i)
        output = broadcast(output, scope.facts(node.inputs[i]));
    output.values.clear();
    output.valued = false;
    if (node.op == "Where")
        chosen(node, scope, output);
    else
        arithmetic(node, scope, output);
    return output;
}

OnnxFacts sameShape(const OnnxNode &node, const OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    OnnxFacts output = input;
    const bool keeps = node.op == "Cast" || node.op == "Identity" || node.op == "Floor" || node.op == "Ceil";
    if (!keeps) {
        output.values.clear();
        output.valued = false;
    }
    if (node.op == "Cast")
        output.type = static_cast<int>(node.integer("to", input.type));
    for (double &n : output.values)
        n = node.op == "Floor" ? std::floor(n) : node.op == "Ceil" ? std::ceil(n) : n;
    return output;
}

OnnxFacts sizeNumber(const OnnxNode &node, const OnnxScope &scope)
{
    const std::optional<double> count = scope.facts(node.input(0)).count();
    return count ? valuedFacts({*count}, {}) : shapedFacts({}, 7);
}

}  // namespace passerelle::profile::onnx
