// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that multiply and add: their outputs' shapes and their work.
#include "profile/onnx_scope.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

// With dimensions of at most 2^40, no product of the two leaves 64 bits.
constexpr qint64 kLargestStep = 100'000;

/// The attribute's list, or `size` times the same number when it is not given.
std::vector<qint64> list(const OnnxNode &node, const char *name, std::size_t size, qint64 absent)
{
    const OnnxAttribute *found = node.attribute(name);
    std::vector<qint64> numbers = found == nullptr ? std::vector<qint64>() : found->integers;
    if (numbers.size() != size)
        numbers.assign(size, absent);
    for (qint64 &n : numbers)
        n = std::clamp<qint64>(n, -kLargestStep, kLargestStep);
    return numbers;
}

double product(const std::vector<qint64> &numbers, std::size_t from = 0)
{
    double result = 1;
    for (std::size_t i = from; i < numbers.size(); ++i)
        result *= static_cast<double>(numbers[i]);
    return result;
}

bool known(const OnnxFacts &facts)
{
    return facts.count().has_value();
}

/// One spatial side after a window passed over it.
qint64 slid(qint64 side, qint64 kernel, qint64 stride, qint64 dilation, qint64 padding, bool up)
{
    if (side < 0 || stride < 1)
        return kOpenDimension;
    const qint64 room = side + padding - (dilation * (kernel - 1) + 1);
    if (room < 0)
        return kOpenDimension;
    return (up ? (room + stride - 1) / stride : room / stride) + 1;
}

std::vector<qint64> windowed(const OnnxNode &node, const OnnxFacts &input, const std::vector<qint64> &kernel)
{
    const std::size_t sides = kernel.size();
    const std::vector<qint64> strides = list(node, "strides", sides, 1);
    const std::vector<qint64> dilations = list(node, "dilations", sides, 1);
    const std::vector<qint64> pads = list(node, "pads", 2 * sides, 0);
    const OnnxAttribute *mode = node.attribute("auto_pad");
    const bool same = mode != nullptr && mode->text.startsWith("SAME");
    std::vector<qint64> result;
    for (std::size_t i = 0; i < sides; ++i) {
        const qint64 side = input.shape[i + 2];
        if (same)
            result.push_back(side < 0 || strides[i] < 1 ? kOpenDimension : (side + strides[i] - 1) / strides[i]);
        else
            result.push_back(slid(side, kernel[i], strides[i], dilations[i], pads[i] + pads[i + sides],
                                  node.integer("ceil_mode", 0) != 0));
    }
    return result;
}

/// Conv and its quantised forms; the weights are input `weights`: [out, in / group, kernel…].
OnnxCost convolution(const OnnxNode &node, OnnxScope &scope, std::size_t weights)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const OnnxFacts &kernel = scope.facts(node.input(weights));
    if (!input.shaped || !known(kernel) || kernel.shape.size() < 3 || input.shape.size() != kernel.shape.size())
        return {0, false};
    std::vector<qint64> shape{input.shape[0], kernel.shape[0]};
    const std::vector<qint64> sides =
        windowed(node, input, std::vector<qint64>(kernel.shape.begin() + 2, kernel.shape.end()));
    shape.insert(shape.end(), sides.begin(), sides.end());
    const OnnxFacts output = shapedFacts(shape, input.type);
    const double each = product(kernel.shape, 1);
    scope.set(node.outputs[0], output);
    return known(output) ? OnnxCost{*output.count() * each, true} : OnnxCost{0, false};
}

/// ConvTranspose; weights are [in, out / group, kernel…], each input value meets all of its row.
OnnxCost transposed(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const OnnxFacts &kernel = scope.facts(node.input(1));
    if (!input.shaped || !known(kernel) || kernel.shape.size() < 3 || input.shape.size() != kernel.shape.size())
        return {0, false};
    const std::size_t sides = kernel.shape.size() - 2;
    const std::vector<qint64> strides = list(node, "strides", sides, 1);
    const std::vector<qint64> dilations = list(node, "dilations", sides, 1);
    const std::vector<qint64> pads = list(node, "pads", 2 * sides, 0);
    const std::vector<qint64> extra = list(node, "output_padding", sides, 0);
    const std::vector<qint64> wanted = list(node, "output_shape", sides, -1);
    std::vector<qint64> shape{input.shape[0],
                              kernel.shape[1] * std::clamp<qint64>(node.integer("group", 1), 1, kLargestStep)};
    for (std::size_t i = 0; i < sides; ++i) {
        const qint64 side = input.shape[i + 2];
        const qint64 grown = strides[i] * (side - 1) + extra[i] + dilations[i] * (kernel.shape[i + 2] - 1) + 1 -
                             pads[i] - pads[i + sides];
        shape.push_back(wanted[i] > 0 ? wanted[i] : side < 0 ? kOpenDimension : grown);
    }
    const std::optional<double> values = input.count();
    const double each = product(kernel.shape, 1);
    scope.set(node.outputs[0], shapedFacts(shape, input.type));
    return values ? OnnxCost{*values * each, true} : OnnxCost{0, false};
}

/// MatMul as NumPy does it; operands are inputs `a` and `b`.
OnnxCost matrixProduct(const OnnxNode &node, OnnxScope &scope, std::size_t a, std::size_t b)
{
    const OnnxFacts left = scope.facts(node.input(a));
    OnnxFacts right = scope.facts(node.input(b));
    if (!left.shaped || !right.shaped || left.shape.empty() || right.shape.empty())
        return {0, false};
    const qint64 inner = std::max(left.shape.back(), right.at(right.shape.size() > 1 ? -2 : -1));
    OnnxFacts outerLeft = left;
    OnnxFacts outerRight = right;
    outerLeft.shape.resize(left.shape.size() < 2 ? 0 : left.shape.size() - 2);
    outerRight.shape.resize(right.shape.size() < 2 ? 0 : right.shape.size() - 2);
    OnnxFacts output = broadcast(outerLeft, outerRight);
    output.type = left.type;
    if (left.shape.size() > 1)
        output.shape.push_back(left.at(-2));
    if (right.shape.size() > 1)
        output.shape.push_back(right.shape.back());
    scope.set(node.outputs[0], output);
    const std::optional<double> values = output.count();
    return values && inner >= 0 ? OnnxCost{*values * static_cast<double>(inner), true} : OnnxCost{0, false};
}

OnnxCost gemm(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxFacts &a = scope.facts(node.input(0));
    const OnnxFacts &b = scope.facts(node.input(1));
    if (a.shape.size() != 2 || b.shape.size() != 2)
        return {0, false};
    const bool left = node.integer("transA", 0) != 0;
    const bool right = node.integer("transB", 0) != 0;
    const qint64 inner = std::max(a.shape[left ? 0 : 1], b.shape[right ? 1 : 0]);
    const OnnxFacts output = shapedFacts({a.shape[left ? 1 : 0], b.shape[right ? 0 : 1]}, a.type);
    scope.set(node.outputs[0], output);
    return known(output) && inner >= 0 ? OnnxCost{*output.count() * static_cast<double>(inner), true}
                                       : OnnxCost{0, false};
}

/// LSTM, GRU, RNN: every step multiplies the input by W and the state by R, each [directions, gates × hidden, …].
OnnxCost recurrent(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxFacts &input = scope.facts(node.input(0));
    const OnnxFacts &w = scope.facts(node.input(1));
    const OnnxFacts &r = scope.facts(node.input(2));
    if (input.shape.size() != 3 || w.shape.size() != 3 || r.shape.size() != 3)
        return {0, false};
    const bool batchFirst = node.integer("layout", 0) != 0;
    const qint64 steps = input.shape[batchFirst ? 1 : 0];
    const qint64 batch = input.shape[batchFirst ? 0 : 1];
    const qint64 directions = w.shape[0];
    const qint64 hidden = r.shape[2];
    const double each = product(w.shape) + product(r.shape);
    const int type = input.type;
    const bool counted = steps >= 0 && batch >= 0 && known(w) && known(r);
    const std::vector<qint64> state{directions, batch, hidden};
    for (std::size_t i = 0; i < node.outputs.size(); ++i)
        scope.set(node.outputs[i],
                  shapedFacts(i == 0 ? std::vector<qint64>{steps, directions, batch, hidden} : state, type));
    return counted ? OnnxCost{static_cast<double>(steps) * static_cast<double>(batch) * each, true}
                   : OnnxCost{0, false};
}

/// Einsum: one multiply-add for every combination of all the letters.
OnnxCost einsum(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxAttribute *attribute = node.attribute("equation");
    QByteArray equation = attribute == nullptr ? QByteArray() : attribute->text.left(256);
    equation.replace(" ", "");
    const qsizetype arrow = equation.indexOf("->");
    const QList<QByteArray> terms = equation.left(arrow).split(',');
    QHash<char, qint64> sizes;
    if (arrow < 0 || equation.contains('.') || terms.size() != static_cast<qsizetype>(node.inputs.size()))
        return {0, false};
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const OnnxFacts &operand = scope.facts(node.inputs[static_cast<std::size_t>(i)]);
        if (operand.shape.size() != static_cast<std::size_t>(terms[i].size()))
            return {0, false};
        for (qsizetype k = 0; k < terms[i].size(); ++k) {
            qint64 &size = sizes[terms[i][k]];
            size = std::max(size == 0 ? kOpenDimension : size, operand.shape[static_cast<std::size_t>(k)]);
        }
    }
    std::vector<qint64> shape;
    for (const char letter : equation.mid(arrow + 2))
        shape.push_back(sizes.value(letter, kOpenDimension));
    scope.set(node.outputs[0], shapedFacts(shape, scope.facts(node.inputs[0]).type));
    double macs = terms.size() > 1 ? 1 : 0;
    for (const qint64 size : sizes) {
        if (size < 0)
            return {0, false};
        macs *= static_cast<double>(size);
    }
    return {macs, true};
}

/// Fused attention of ONNX Runtime and of opset 23: scores and weighted values, and the projections where they are
/// inside.
OnnxCost attention(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxFacts query = scope.facts(node.input(0));
    const bool projects = node.domain == "com.microsoft" && (node.op == "Attention" || node.op == "QAttention");
    if (projects) {
        const OnnxFacts weights = scope.facts(node.input(1));
        if (query.shape.size() != 3 || weights.shape.size() != 2 || !known(query) || !known(weights))
            return {0, false};
        const double width = static_cast<double>(weights.shape[1]) / 3;
        const auto length = static_cast<double>(query.shape[1]);
        const double rows = static_cast<double>(query.shape[0]) * length;
        scope.set(node.outputs[0], shapedFacts({query.shape[0], query.shape[1], weights.shape[1] / 3}, query.type));
        return {rows * product(weights.shape) + 2 * rows * length * width, true};
    }
    const OnnxFacts key = scope.facts(node.input(1));
    const OnnxFacts value = scope.facts(node.input(2));
    scope.set(node.outputs[0], query);
    const bool heads = query.shape.size() == 4;
    const qint64 length = key.shaped ? key.at(heads ? 2 : 1) : query.at(heads ? 2 : 1);
    if (!known(query) || query.shape.size() < 3 || length < 0)
        return {0, false};
    const double values = *query.count();
    const double wide =
        heads && known(value) ? static_cast<double>(value.at(-1)) / static_cast<double>(query.at(-1)) : 1;
    return {values * static_cast<double>(length) * (1 + (std::isfinite(wide) ? wide : 1)), true};
}

OnnxCost pooled(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxFacts input = scope.facts(node.input(0));
    if (!input.shaped || input.shape.size() < 3)
        return {0, true};
    OnnxFacts output = input;
    if (node.op.startsWith("Global")) {
        std::fill(output.shape.begin() + 2, output.shape.end(), 1);
    } else {
        const OnnxAttribute *kernel = node.attribute("kernel_shape");
        if (kernel == nullptr || kernel->integers.size() + 2 != input.shape.size())
            return {0, true};
        std::vector<qint64> window = kernel->integers;
        for (qint64 &n : window)
            n = std::clamp<qint64>(n, 1, kLargestStep);
        const std::vector<qint64> sides = windowed(node, input, window);
        std::copy(sides.begin(), sides.end(), output.shape.begin() + 2);
    }
    for (const QByteArray &name : node.outputs)
        scope.set(name, output);
    return {0, true};
}

}  // namespace

std::optional<OnnxCost> inferProduct(const OnnxNode &node, OnnxScope &scope)
{
    if (node.outputs.empty())
        return std::nullopt;
    const QByteArray &op = node.op;
    if (op == "Conv" || op == "ConvInteger" || op == "FusedConv" || op == "NhwcConv")
        return convolution(node, scope, 1);
    if (op == "QLinearConv")
        return convolution(node, scope, 3);
    if (op == "ConvTranspose")
        return transposed(node, scope);
    if (op == "MatMul" || op == "MatMulInteger" || op == "FusedMatMul")
        return matrixProduct(node, scope, 0, 1);
    if (op == "QLinearMatMul")
        return matrixProduct(node, scope, 0, 3);
    if (op == "Gemm")
        return gemm(node, scope);
    if (op == "LSTM" || op == "GRU" || op == "RNN")
        return recurrent(node, scope);
    if (op == "Einsum")
        return einsum(node, scope);
    if (op == "Attention" || op == "QAttention" || op == "MultiHeadAttention" || op == "GroupQueryAttention")
        return attention(node, scope);
    if (op.endsWith("Pool"))
        return pooled(node, scope);
    return std::nullopt;
}

}  // namespace passerelle::profile
