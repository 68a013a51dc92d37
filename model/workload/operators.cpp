// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/operators.hpp"

#include <algorithm>

namespace passerelle::workload {

namespace {

constexpr double kValueBytes = 2;

Operator gemm(const char *name, double count, double m, double n, double k, double savedWidth)
{
    Operator op;
    op.kind = OperatorKind::Gemm;
    op.name = name;
    op.count = count;
    op.m = m;
    op.n = n;
    op.k = k;
    op.flops = count * 2 * m * n * k;
    op.weights = count * n * k;
    op.bytes = count * m * (n + k) * kValueBytes;
    op.saved = count * m * savedWidth * kValueBytes;
    return op;
}

Operator elementwise(const char *name, double count, double values, double passes, double savedValues)
{
    Operator op;
    op.kind = OperatorKind::Elementwise;
    op.name = name;
    op.count = count;
    op.bytes = count * values * passes * kValueBytes;
    op.saved = count * savedValues * kValueBytes;
    op.launches = 2;
    return op;
}

/// Values a token keeps of a column-parallel product's input. With sequence parallelism each GPU keeps its part and
/// gathers it again for the backward pass (Korthikanti et al. 2022, arXiv:2205.05198, section 4.2.2).
double keptWidth(const Shape &s, const Slice &c)
{
    return s.hidden / (c.sequenceParallel ? c.tensorParallel : 1);
}

/// The projections of a gated delta rule; its recurrence is a few percent of them and left out.
void addLinearAttention(std::vector<Operator> &ops, const Shape &s, const Slice &c, double count)
{
    const double tp = c.tensorParallel;
    const double inward = 2 * (s.linear.key + s.linear.value + s.linear.valueHeads) / tp;
    ops.push_back(gemm("linear-attention-in", count, c.tokens, inward, s.hidden, keptWidth(s, c)));
    ops.push_back(gemm("linear-attention-out", count, c.tokens, s.hidden, s.linear.value / tp, s.linear.value / tp));
}

void addAttentionProjections(std::vector<Operator> &ops, const Shape &s, const Slice &c, double count)
{
    const double tp = c.tensorParallel;
    if (s.latent) {
        const double queryHead = s.mla.nope + s.mla.rope;
        const double rank = s.mla.queryRank > 0 ? s.mla.queryRank : s.hidden;
        // Without a query rank the queries come straight from the residual stream.
        const double down = s.mla.queryRank + s.mla.keyValueRank + s.mla.rope;
        ops.push_back(gemm("attention-down", count, c.tokens, down, s.hidden, keptWidth(s, c)));
        ops.push_back(gemm("attention-query", count, c.tokens, s.heads * queryHead / tp, rank, s.mla.queryRank));
        ops.push_back(gemm("attention-key-value", count, c.tokens, s.heads * (s.mla.nope + s.mla.value) / tp,
                           s.mla.keyValueRank, s.mla.keyValueRank));
        ops.push_back(gemm("attention-output", count, c.tokens, s.hidden, s.heads * s.mla.value / tp,
                           s.heads * s.mla.value / tp));
        return;
    }
    const double kv = std::max(s.kvHeads / tp, 1.0);
    double query = s.heads / tp;
    if (s.linear.value > 0) {
        addLinearAttention(ops, s, c, count * s.linearShare);
        count *= 1 - s.linearShare;
        query *= 2;  // its gate
    }
    ops.push_back(gemm("attention-qkv", count, c.tokens, s.headDim * (query + 2 * kv), s.hidden, keptWidth(s, c)));
    ops.push_back(
        gemm("attention-output", count, c.tokens, s.hidden, s.headDim * s.heads / tp, s.headDim * s.heads / tp));
}

Operator attention(const Shape &s, const Slice &c, double count)
{
    Operator op;
    op.kind = OperatorKind::Attention;
    op.name = "attention";
    op.count = count;
    const double heads = s.heads / c.tensorParallel;
    const double kv = std::max(s.kvHeads / c.tensorParallel, 1.0);
    const double widthQk = s.latent ? s.mla.nope + s.mla.rope : s.headDim;
    const double widthV = s.latent ? s.mla.value : s.headDim;
    const double attended = attendedLength(s, c.sequence);
    op.m = c.tokens;
    op.n = attended;
    op.k = widthQk;
    op.flops = count * 2 * c.tokens * heads * (widthQk + widthV) * attended;
    const double inputs = c.tokens * (heads * (widthQk + widthV) + kv * (widthQk + widthV));
    op.bytes = count * inputs * kValueBytes;
    op.saved = count * inputs * kValueBytes;
    if (!c.flash) {
        // Scores, softmax and dropout each read and write the whole square, and the square is kept: 5 bytes a value
        // (Korthikanti et al. 2022, arXiv:2205.05198, equation 1).
        const double square = c.tokens * heads * c.sequence;
        op.bytes += count * square * 8 * kValueBytes;
        op.saved += count * square * 5;
        op.launches = 9;
    }
    return op;
}

void addFeedForward(std::vector<Operator> &ops, const Shape &s, const Slice &c, double count, double width)
{
    const double local = width / c.tensorParallel;
    const double sides = s.gated ? 2 : 1;
    ops.push_back(gemm("ffn-up", count, c.tokens, sides * local, s.hidden, keptWidth(s, c)));
    ops.push_back(elementwise("activation", count, c.tokens * local, sides + 1, c.tokens * local * sides));
    ops.push_back(gemm("ffn-down", count, c.tokens, s.hidden, local, local));
}

void addExperts(std::vector<Operator> &ops, const Shape &s, const Slice &c)
{
    const double routed = c.tokens * s.expertsPerToken;
    const double local = s.experts / c.expertParallel;
    const double width = s.moeFfn / (c.expertParallel > 1 ? 1.0 : c.tensorParallel);
    // Expert parallelism brings the tokens of the other GPUs: the rows an expert sees stay those of the whole group.
    const double rows = routed * c.expertParallel / s.experts;
    Operator up = gemm("expert-up", s.moeLayers, rows, 2 * width, s.hidden, s.hidden);
    Operator down = gemm("expert-down", s.moeLayers, rows, s.hidden, width, width);
    for (Operator *op : {&up, &down}) {
        op->kind = OperatorKind::ExpertGemm;
        op->instances = local;
        // Grouped products still start expert by expert, several at once on streams of their own (Transformer Engine,
        // GroupedLinear).
        op->launches = std::clamp(local / 2, 1.0, 8.0);
        op->flops *= local;
        op->weights *= local;
        op->bytes *= local;
        op->saved *= local;
    }
    ops.push_back(gemm("router", s.moeLayers, c.tokens, s.experts, s.hidden, 0));
    Operator routing = elementwise("permutation", s.moeLayers, routed * s.hidden, 4, routed * s.hidden);
    routing.kind = OperatorKind::Routing;
    routing.launches = 12;
    ops.push_back(routing);
    if (c.expertParallel > 1) {
        Operator exchange;
        exchange.kind = OperatorKind::AllToAll;
        exchange.name = "all-to-all";
        exchange.count = 2 * s.moeLayers;
        exchange.bytes = 2 * s.moeLayers * routed * s.hidden * kValueBytes * (c.expertParallel - 1) / c.expertParallel;
        ops.push_back(exchange);
    }
    ops.push_back(up);
    ops.push_back(elementwise("expert-activation", s.moeLayers, routed * width, 3, routed * width * 2));
    ops.push_back(down);
    if (s.sharedFfn > 0)
        addFeedForward(ops, s, c, s.moeLayers, s.sharedFfn);
}

void addHead(std::vector<Operator> &ops, const Shape &s, const Slice &c)
{
    Operator embedding = elementwise("embedding", 1, c.tokens * s.hidden, 2, c.tokens * keptWidth(s, c));
    embedding.kind = OperatorKind::Embedding;
    embedding.perLayer = false;
    ops.push_back(embedding);
    if (s.patch > 0) {
        // A convolution whose stride is its size: one product over the three colours of each patch.
        Operator patches = gemm("patch-embedding", 1, c.tokens, s.hidden, 3 * s.patch * s.patch, 3 * s.patch * s.patch);
        patches.perLayer = false;
        ops.push_back(patches);
    }
    const double predicted = c.tokens * c.headShare;
    if (s.vocab <= 0 || predicted <= 0)
        return;
    Operator logits = gemm("logits", 1, predicted, s.vocab / c.tensorParallel, s.hidden, keptWidth(s, c));
    logits.perLayer = false;
    ops.push_back(logits);
    // Softmax and cross entropy in four-byte values: about five passes forward.
    Operator loss = elementwise("loss", 1, predicted * s.vocab / c.tensorParallel, 10, 0);
    loss.kind = OperatorKind::Loss;
    loss.perLayer = false;
    ops.push_back(loss);
}

}  // namespace

double attendedLength(const Shape &s, double sequence)
{
    double full = s.causal ? sequence / 2 : sequence;
    if (s.window > 0 && s.window < sequence)
        full = s.causal ? s.window - s.window * s.window / (2 * sequence) : s.window;
    return full * (1 - s.linearShare);
}

std::vector<Operator> operatorsOf(const Shape &s, const Slice &c)
{
    std::vector<Operator> ops;
    if (!s.transformer)
        return ops;
    ops.reserve(20);
    const double attentions = s.layers + (s.family == Family::EncoderDecoder ? s.decoderLayers : 0);
    const double split = c.sequenceParallel ? c.tensorParallel : 1;
    // Two norms and two residual additions a layer: read and write each; the norms keep their input.
    Operator norms = elementwise("norms", s.layers, c.tokens * s.hidden / split, 8, c.tokens * s.hidden / split * 2);
    norms.launches = 6;
    ops.push_back(norms);
    addAttentionProjections(ops, s, c, attentions);
    ops.push_back(
        elementwise("rotary", attentions, c.tokens * s.headDim * (s.heads + s.kvHeads) / c.tensorParallel, 2, 0));
    ops.push_back(attention(s, c, attentions));
    if (s.layers > s.moeLayers)
        addFeedForward(ops, s, c, s.layers - s.moeLayers, s.ffn);
    if (s.moeLayers > 0)
        addExperts(ops, s, c);
    addHead(ops, s, c);
    return ops;
}

Operator networkOperator(const Shape &s, double samples)
{
    Operator op;
    op.kind = OperatorKind::Convolution;
    op.name = "network";
    op.flops = 2e9 * s.gmacsPerSample * samples;
    op.bytes = s.activationsPerSample * samples * kValueBytes;
    op.saved = op.bytes;
    op.weights = s.paramsActive;
    return op;
}

double forwardFlopsPerToken(const Shape &s, double sequence)
{
    const double products = 2 * matmulParameters(s);
    if (!s.transformer)
        return products;
    const double widths = s.latent ? s.mla.nope + s.mla.rope + s.mla.value : 2 * s.headDim;
    const double attentions = s.layers + (s.family == Family::EncoderDecoder ? s.decoderLayers : 0);
    return products + attentions * 2 * s.heads * widths * attendedLength(s, sequence);
}

double cacheBytesPerToken(const Shape &s, double bytesPerValue)
{
    if (!s.transformer)
        return 0;
    const double attending = s.layers * (1 - s.linearShare);
    if (s.latent)
        return attending * (s.mla.keyValueRank + s.mla.rope) * bytesPerValue;
    return attending * 2 * s.kvHeads * s.headDim * bytesPerValue;
}

}  // namespace passerelle::workload
