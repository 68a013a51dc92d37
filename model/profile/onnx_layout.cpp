// SPDX-License-Identifier: GPL-3.0-or-later
// Which rule gives the shape of which operator's output. Rules: the ONNX operator specification.
#include "profile/onnx_layout.hpp"

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace {

template<std::size_t N>
bool among(const QByteArray &op, const std::array<const char *, N> &names)
{
    return std::ranges::any_of(names, [&op](const char *name) { return op == name; });
}

// The output has the shape of the first input.
constexpr std::array kSame = {"Relu",
                              "LeakyRelu",
                              "Sigmoid",
                              "Tanh",
                              "Clip",
                              "Erf",
                              "Gelu",
                              "FastGelu",
                              "QuickGelu",
                              "Sqrt",
                              "Exp",
                              "Log",
                              "Neg",
                              "Abs",
                              "Softmax",
                              "LogSoftmax",
                              "Hardmax",
                              "Dropout",
                              "Identity",
                              "Cast",
                              "CastLike",
                              "BatchNormalization",
                              "LpNormalization",
                              "InstanceNormalization",
                              "HardSwish",
                              "HardSigmoid",
                              "LayerNormalization",
                              "GroupNormalization",
                              "Elu",
                              "Selu",
                              "Celu",
                              "Softplus",
                              "Softsign",
                              "Mish",
                              "ThresholdedRelu",
                              "Reciprocal",
                              "Floor",
                              "Ceil",
                              "Round",
                              "Sign",
                              "Not",
                              "CumSum",
                              "Trilu",
                              "LRN",
                              "QuantizeLinear",
                              "DequantizeLinear",
                              "ScatterND",
                              "ScatterElements",
                              "Scatter",
                              "Sin",
                              "Cos",
                              "IsNaN",
                              "IsInf",
                              "Bernoulli",
                              "RandomNormalLike",
                              "RandomUniformLike",
                              "BiasGelu",
                              "SimplifiedLayerNormalization",
                              "RotaryEmbedding",
                              "SkipLayerNormalization",
                              "SkipSimplifiedLayerNormalization",
                              "MeanVarianceNormalization",
                              "RMSNormalization",
                              "Shrink",
                              "Swish",
                              "EyeLike",
                              "ReverseSequence",
                              "Tan",
                              "Atan"};
constexpr std::array kBroadcast = {"Add",       "Sub", "Mul",         "Div",  "Pow",   "Min",     "Max",
                                   "Mean",      "Sum", "Equal",       "Less", "And",   "Greater", "GreaterOrEqual",
                                   "Or",        "Xor", "LessOrEqual", "Mod",  "PRelu", "Where",   "BitShift",
                                   "QLinearAdd"};

struct NamedRule {
    const char *op;
    onnx::Rule *rule;
};
constexpr std::array kRules = {NamedRule{"Reshape", onnx::reshaped},
                               NamedRule{"Flatten", onnx::flattened},
                               NamedRule{"Transpose", onnx::transposed},
                               NamedRule{"Squeeze", onnx::squeezed},
                               NamedRule{"Unsqueeze", onnx::unsqueezed},
                               NamedRule{"Concat", onnx::concatenated},
                               NamedRule{"Slice", onnx::sliced},
                               NamedRule{"Gather", onnx::gathered},
                               NamedRule{"GatherBlockQuantized", onnx::gathered},
                               NamedRule{"GatherElements", onnx::gatheredEach},
                               NamedRule{"Resize", onnx::resized},
                               NamedRule{"Upsample", onnx::resized},
                               NamedRule{"Pad", onnx::padded},
                               NamedRule{"Tile", onnx::tiled},
                               NamedRule{"Expand", onnx::expanded},
                               NamedRule{"DepthToSpace", onnx::regrouped},
                               NamedRule{"SpaceToDepth", onnx::regrouped},
                               NamedRule{"Shape", onnx::shapeNumbers},
                               NamedRule{"Size", onnx::sizeNumber},
                               NamedRule{"Constant", onnx::constantValue},
                               NamedRule{"ConstantOfShape", onnx::filled},
                               NamedRule{"Range", onnx::counted},
                               NamedRule{"TopK", onnx::topped}};

onnx::Rule *ruleOf(const QByteArray &op)
{
    if (among(op, kSame))
        return onnx::sameShape;
    if (among(op, kBroadcast))
        return onnx::combined;
    if (op.startsWith("Reduce") || op.startsWith("Arg"))
        return onnx::reduced;
    const auto *found = std::ranges::find_if(kRules, [&op](const NamedRule &r) { return op == r.op; });
    return found == kRules.end() ? nullptr : found->rule;
}

void split(const OnnxNode &node, OnnxScope &scope)
{
    const OnnxFacts input = scope.facts(node.input(0));
    const std::optional<std::size_t> axis = axisOf(node.integer("axis", 0), input.shape.size());
    if (!input.shaped || !axis)
        return;
    const std::optional<std::vector<qint64>> sizes = onnx::listOf(node, scope, "split", 1);
    const auto parts = static_cast<qint64>(node.outputs.size());
    for (std::size_t i = 0; i < node.outputs.size(); ++i) {
        OnnxFacts part = shapedFacts(input.shape, input.type);
        const qint64 whole = input.shape[*axis];
        const qint64 each = whole < 0 ? kOpenDimension : (whole + parts - 1) / parts;
        const qint64 last = whole - each * (parts - 1);
        part.shape[*axis] = sizes && i < sizes->size()                   ? (*sizes)[i]
                            : i + 1 == node.outputs.size() && whole >= 0 ? last
                                                                         : each;
        scope.set(node.outputs[i], part);
    }
}

}  // namespace

bool inferLayout(const OnnxNode &node, OnnxScope &scope)
{
    if (node.outputs.empty())
        return true;
    if (node.op == "Split") {
        split(node, scope);
        return true;
    }
    onnx::Rule *rule = ruleOf(node.op);
    if (rule == nullptr)
        return false;
    const OnnxFacts output = rule(node, scope);
    // TopK and its like have more outputs, of the same shape; those of other operators are optional statistics.
    for (std::size_t i = 0; i < (node.op == "TopK" ? node.outputs.size() : 1); ++i)
        scope.set(node.outputs[i], output);
    return true;
}

}  // namespace passerelle::profile
