// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/onnx_scope.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr qint64 kLargestDimension = qint64{1} << 40;
constexpr std::size_t kMostValues = 1024;
constexpr std::size_t kHighestRank = 32;

}  // namespace

std::optional<double> OnnxFacts::count() const
{
    if (!shaped)
        return std::nullopt;
    double product = 1;
    for (const qint64 n : shape) {
        if (n < 0)
            return std::nullopt;
        product *= static_cast<double>(n);
    }
    return product;
}

qint64 OnnxFacts::at(qint64 axis) const
{
    const std::optional<std::size_t> index = axisOf(axis, shape.size());
    return shaped && index ? shape[*index] : kOpenDimension;
}

const OnnxFacts &OnnxScope::facts(const QByteArray &name) const
{
    static const OnnxFacts kNothing;
    for (const OnnxScope *scope = this; scope != nullptr; scope = scope->m_outer) {
        const auto found = scope->m_facts.constFind(name);
        if (found != scope->m_facts.constEnd())
            return *found;
    }
    return kNothing;
}

void OnnxScope::set(const QByteArray &name, OnnxFacts facts)
{
    if (name.isEmpty())
        return;
    if (facts.shape.size() > kHighestRank)
        facts = OnnxFacts{};
    for (qint64 &n : facts.shape) {
        if (n < 0 || n > kLargestDimension)
            n = kOpenDimension;
    }
    if (facts.values.size() > kMostValues ||
        (facts.valued && facts.count() != static_cast<double>(facts.values.size()))) {
        facts.values.clear();
        facts.valued = false;
    }
    m_facts.insert(name, std::move(facts));
}

OnnxFacts shapedFacts(std::vector<qint64> shape, int type)
{
    OnnxFacts facts;
    facts.shaped = true;
    facts.shape = std::move(shape);
    facts.type = type;
    return facts;
}

OnnxFacts valuedFacts(std::vector<double> values, std::vector<qint64> shape, int type)
{
    OnnxFacts facts = shapedFacts(std::move(shape), type);
    facts.values = std::move(values);
    facts.valued = true;
    return facts;
}

OnnxFacts factsOf(const OnnxTensor &tensor)
{
    OnnxFacts facts = shapedFacts(tensor.shape, tensor.type);
    facts.values = tensor.values;
    const std::optional<double> count = facts.count();
    facts.valued = count && *count == static_cast<double>(tensor.values.size()) && !tensor.values.empty();
    return facts;
}

OnnxFacts broadcast(const OnnxFacts &a, const OnnxFacts &b)
{
    if (!a.shaped || !b.shaped)
        return OnnxFacts{};
    std::vector<qint64> shape(std::max(a.shape.size(), b.shape.size()), 1);
    for (std::size_t i = 1; i <= shape.size(); ++i) {
        const qint64 x = i <= a.shape.size() ? a.shape[a.shape.size() - i] : 1;
        const qint64 y = i <= b.shape.size() ? b.shape[b.shape.size() - i] : 1;
        // An open dimension beside a known one that is not 1 must be that one.
        shape[shape.size() - i] = x == 1 ? y : y == 1 ? x : std::max(x, y);
    }
    return shapedFacts(std::move(shape), a.type);
}

std::optional<std::size_t> axisOf(qint64 axis, std::size_t rank)
{
    const auto size = static_cast<qint64>(rank);
    const qint64 index = axis < 0 ? axis + size : axis;
    return index >= 0 && index < size ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
}

}  // namespace passerelle::profile
