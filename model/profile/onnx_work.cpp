// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/onnx_work.hpp"

#include "profile/onnx_scope.hpp"
#include "profile/paths.hpp"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

constexpr int kDeepest = 32;
constexpr qint64 kMostVisits = 2'000'000;  // functions that call functions must not multiply without end
constexpr qint64 kImageSide = 224;         // ImageNet's, where a graph leaves the side of its images open
constexpr qint64 kTextLength = 512;        // BERT's, where a graph leaves the length of its texts open
constexpr qint64 kColours = 3;

bool isWholeNumber(int type)
{
    return type == 6 || type == 7;
}

class Counter
{
public:
    explicit Counter(const OnnxModel &model) : m_model(model) {}

    OnnxWork run();

private:
    void bindInputs(OnnxScope &scope);
    qint64 fill(const OnnxValue &value, std::size_t axis);
    double graph(const OnnxGraph &graph, OnnxScope &scope, double times, int depth);
    double nodes(const std::vector<OnnxNode> &list, OnnxScope &scope, double times, int depth);
    double node(const OnnxNode &node, OnnxScope &scope, double times, int depth);
    double nested(const OnnxNode &node, OnnxScope &scope, double times, int depth);
    double function(const OnnxFunction &function, const OnnxNode &node, OnnxScope &scope, double times, int depth);
    void count(const OnnxNode &node, const OnnxCost &cost, const OnnxScope &scope, double times);
    static void state(const std::vector<OnnxValue> &values, OnnxScope &scope);
    void readBatch(const OnnxScope &scope);

    const OnnxModel &m_model;
    OnnxWork m_work;
    QHash<QByteArray, OperatorWork> m_byOperator;
    QHash<QByteArray, OnnxFacts> m_stated;
    QHash<QByteArray, qint64> m_taken;
    qint64 m_visits = 0;
};

/// What an open dimension is taken for: one sample, then what such inputs usually are.
qint64 Counter::fill(const OnnxValue &value, std::size_t axis)
{
    if (axis == 0)
        return 1;
    const QByteArray name = value.dimensionNames[axis].isEmpty() ? value.name : value.dimensionNames[axis];
    const bool named = !value.dimensionNames[axis].isEmpty();
    if (named && m_taken.contains(name))
        return m_taken.value(name);
    const bool image = value.shape.size() >= 4;
    const qint64 taken = image && axis == 1 ? kColours : image ? kImageSide : kTextLength;
    if (named)
        m_taken.insert(name, taken);
    m_work.open.push_back({harmless(QString::fromUtf8(name)), taken});
    return taken;
}

void Counter::bindInputs(OnnxScope &scope)
{
    QSet<QByteArray> kept;
    for (const OnnxTensor &tensor : m_model.graph.initializers) {
        kept.insert(tensor.name);
        scope.set(tensor.name, factsOf(tensor));
    }
    bool first = true;
    for (OnnxValue value : m_model.graph.inputs) {
        if (kept.contains(value.name) || !value.shaped)
            continue;
        for (std::size_t axis = 0; axis < value.shape.size(); ++axis) {
            if (value.shape[axis] < 0)
                value.shape[axis] = fill(value, axis);
        }
        scope.set(value.name, shapedFacts(value.shape, value.type));
        if (first)
            m_work.input = value;
        first = false;
    }
}

/// The shapes that the file states, for what no rule can tell.
void Counter::state(const std::vector<OnnxValue> &values, OnnxScope &scope)
{
    for (const OnnxValue &value : values) {
        if (value.shaped)
            scope.set(value.name, shapedFacts(value.shape, value.type));
    }
}

void Counter::count(const OnnxNode &node, const OnnxCost &cost, const OnnxScope &scope, double times)
{
    if (!cost.counted) {
        ++m_work.uncounted;
        return;
    }
    if (!(cost.macs > 0) || !std::isfinite(cost.macs * times))
        return;
    OperatorWork &sum = m_byOperator[node.op];
    sum.count += 1;
    sum.gmacs += cost.macs * times * 1e-9;
    m_work.activations += scope.facts(node.outputs[0]).count().value_or(0) * times;
}

double Counter::function(const OnnxFunction &called, const OnnxNode &node, OnnxScope &scope, double times, int depth)
{
    OnnxScope inner;
    for (std::size_t i = 0; i < called.inputs.size() && i < node.inputs.size(); ++i)
        inner.set(called.inputs[i], scope.facts(node.inputs[i]));
    const double macs = nodes(called.nodes, inner, times, depth + 1);
    for (std::size_t i = 0; i < called.outputs.size() && i < node.outputs.size(); ++i)
        scope.set(node.outputs[i], inner.facts(called.outputs[i]));
    return macs;
}

/// If, Loop and Scan. Of two branches the dearer counts; a loop counts as often as it is known to run.
double Counter::nested(const OnnxNode &node, OnnxScope &scope, double times, int depth)
{
    const bool branches = node.op == "If";
    double repeats = 1;
    if (node.op == "Loop") {
        const OnnxFacts &length = scope.facts(node.input(0));
        const bool known =
            length.valued && length.values.size() == 1 && length.values[0] >= 1 && length.values[0] < 1e9;
        repeats = known ? length.values[0] : 1;
        m_work.loops = m_work.loops || !known;
    }
    double total = 0;
    for (const OnnxAttribute &attribute : node.attributes) {
        for (const std::shared_ptr<OnnxGraph> &body : attribute.graphs) {
            const OnnxWork before = m_work;
            const QHash<QByteArray, OperatorWork> tally = m_byOperator;
            OnnxScope inner(&scope);
            const double macs = graph(*body, inner, times * repeats, depth + 1);
            if (branches && macs <= total && total > 0) {  // the cheaper branch does not count
                m_work = before;
                m_byOperator = tally;
                continue;
            }
            total = branches ? macs : total + macs;
            for (std::size_t i = 0; i < node.outputs.size() && i < body->outputs.size(); ++i) {
                if (branches)
                    scope.set(node.outputs[i], inner.facts(body->outputs[i].name));
            }
        }
    }
    return total;
}

double Counter::node(const OnnxNode &node, OnnxScope &scope, double times, int depth)
{
    if (++m_visits > kMostVisits || depth > kDeepest || node.outputs.empty())
        return 0;
    if (node.op == "If" || node.op == "Loop" || node.op == "Scan")
        return nested(node, scope, times, depth);
    const auto called = m_model.functions.constFind(node.domain + QByteArray(" ") + node.op);
    if (called != m_model.functions.constEnd())
        return function(*called, node, scope, times, depth);
    const std::optional<OnnxCost> cost = inferProduct(node, scope);
    if (!cost)
        static_cast<void>(inferLayout(node, scope));
    // A shape that the file states helps where the rules cannot tell; it never overrules them.
    for (const QByteArray &output : node.outputs) {
        if (scope.facts(output).shaped)
            continue;
        const auto stated = m_stated.constFind(output);
        if (stated != m_stated.constEnd())
            scope.set(output, *stated);
    }
    if (cost)
        count(node, *cost, scope, times);
    return cost && cost->counted ? cost->macs * times : 0;
}

double Counter::nodes(const std::vector<OnnxNode> &list, OnnxScope &scope, double times, int depth)
{
    double macs = 0;
    for (const OnnxNode &each : list)
        macs += node(each, scope, times, depth);
    return macs;
}

double Counter::graph(const OnnxGraph &graph, OnnxScope &scope, double times, int depth)
{
    state(graph.inputs, scope);
    for (const OnnxTensor &tensor : graph.initializers)
        scope.set(tensor.name, factsOf(tensor));
    return nodes(graph.nodes, scope, times, depth);
}

/// A fixed first dimension that the output shares is a batch that was baked in.
void Counter::readBatch(const OnnxScope &scope)
{
    if (m_model.graph.outputs.empty() || m_work.input.shape.size() < 2)
        return;
    const qint64 samples = m_work.input.shape[0];
    const qint64 results = scope.facts(m_model.graph.outputs[0].name).at(0);
    if (samples > 1 && samples == results && (m_work.input.shape.size() >= 3 || isWholeNumber(m_work.input.type)))
        m_work.batch = samples;
}

OnnxWork Counter::run()
{
    OnnxScope scope;
    for (const OnnxValue &value : m_model.graph.values) {
        if (value.shaped)
            m_stated.insert(value.name, shapedFacts(value.shape, value.type));
    }
    bindInputs(scope);
    m_work.macs = nodes(m_model.graph.nodes, scope, 1, 0);
    readBatch(scope);
    for (auto sum = m_byOperator.constBegin(); sum != m_byOperator.constEnd(); ++sum) {
        OperatorWork work = *sum;
        work.name = harmless(QString::fromUtf8(sum.key()));
        m_work.operators.push_back(work);
    }
    std::ranges::sort(m_work.operators, [](const OperatorWork &a, const OperatorWork &b) {
        return std::pair(-a.gmacs, a.name) < std::pair(-b.gmacs, b.name);
    });
    return std::move(m_work);
}

}  // namespace

OnnxWork countOnnxWork(const OnnxModel &model)
{
    return Counter(model).run();
}

}  // namespace passerelle::profile
