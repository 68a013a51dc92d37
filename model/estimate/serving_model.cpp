// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/serving_model.hpp"

#include "workload/operators.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

constexpr double kLargestBatch = 2048;
constexpr double kUsableMemory = 0.92;  ///< what serving stacks take by default (vLLM's gpu_memory_utilization 0.9)

/// Parameters read in one decode step: every expert that at least one of the batch's tokens chose.
double parametersRead(const workload::Shape &s, double batch)
{
    const double experts = workload::expertParameters(s);
    const double rest = std::max(s.paramsActive - s.moeLayers * s.expertsPerToken * 3 * s.hidden * s.moeFfn, 0.0);
    if (experts <= 0) {
        // Experts that nobody described: the share a token uses tells how many.
        const double used = s.paramsTotal > 0 ? std::clamp(s.paramsActive / s.paramsTotal, 0.0, 1.0) : 1;
        return s.paramsTotal * (1 - std::pow(1 - used, std::max(1.0, batch)));
    }
    const double touched = 1 - std::pow(1 - s.expertsPerToken / s.experts, batch);
    return rest + experts * touched;
}

constexpr double kHidden = 0.7;  ///< of the shorter of arithmetic and traffic, as in decoding

SliceCost forwardSlice(const Job &job, const Hardware &h, int tensor, double samples, double tokens, const Constants &c)
{
    Job forward = job;
    forward.sequence = tokens;
    Layout layout;
    layout.devices = tensor;
    layout.tensor = tensor;
    layout.microBatch = samples;
    return sliceCost(forward, h, layout, c);
}

double forwardSeconds(const Job &job, const SliceCost &s, const Constants &c)
{
    const bool network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    if (network) {
        // What inference gains it gains in the products: memory is as fast as in training. Compilers for one pass read
        // a layer's values while they multiply the others (NVIDIA, TensorRT documentation, "layer fusion"); without
        // one, normalisation and activation are kernels of their own.
        const double products = s.layerForward / c[Constant::NetworkInferenceShare];
        const double shorter = std::min(products, s.layerForwardMemory);
        return products + s.layerForwardMemory - (job.software.compiled ? kHidden * shorter : 0);
    }
    const double busy = s.layerForward + s.layerForwardMemory;
    return (job.shape.layers * (std::max(busy, s.layerLaunch) + s.layerCollective) + s.headForward) /
           c[Constant::InferenceShare];
}

double stackShare(const Job &job, const Constants &c)
{
    return job.software.stack == workload::Stack::LlamaCpp ? c[Constant::LlamaShare] : 1;
}

/// Bytes a second that a decode step's matrix-vector products reach.
double decodeBandwidth(const Hardware &h, const Constants &c)
{
    const bool amd = h.generation == Generation::Cdna2 || h.generation == Generation::Cdna3;
    if (hasGraphicsMemory(h))
        return h.bandwidth * c[Constant::DecodeReachGraphics];
    return h.bandwidth * c[amd ? Constant::DecodeReachAmd : Constant::DecodeReach];
}

constexpr double kUsualLayers = 32;  ///< of a model that nobody described

/// Host time of one decode step: the kernels of each layer are launched one after the other.
double hostSeconds(const Job &job, const Constants &c)
{
    const bool eager =
        job.software.stack == workload::Stack::PlainPytorch || job.software.stack == workload::Stack::Vision;
    const double layers = job.shape.layers > 0 ? job.shape.layers : kUsualLayers;
    return layers * c[Constant::DecodeHostMicroseconds] * 1e-6 * (eager ? c[Constant::EagerDecode] : 1);
}

}  // namespace

ServingCost servingCost(const Job &job, const Hardware &h, int tensor, double batch, const Constants &c)
{
    ServingCost cost;
    const double prompt = std::max(1.0, job.promptTokens);
    const double output = std::max(1.0, job.outputTokens);
    const double context = prompt + output / 2;
    const double perRequest = workload::cacheBytesPerToken(job.shape, job.cacheBytes) * (prompt + output) / tensor;
    const double weights = job.shape.paramsTotal * job.weightBytes / tensor;
    const double room = h.memory * kUsableMemory - weights - c[Constant::MemoryContext] * 1e9;
    const double most = perRequest > 0 ? room / perRequest : kLargestBatch;
    // llama.cpp's server answers one request at a time unless told otherwise (llama.cpp, tools/server, --parallel 1).
    if (job.software.stack == workload::Stack::LlamaCpp)
        batch = 1;
    cost.batch = batch > 0 ? batch : std::clamp(std::floor(most), 1.0, kLargestBatch);
    cost.fits = room > perRequest;
    cost.memory.parameters = weights;
    cost.memory.kvCache = perRequest * cost.batch;
    cost.memory.workspace = c[Constant::MemoryContext] * 1e9;
    const double queued = most > 0 && batch > most ? std::ceil(batch / std::max(1.0, std::floor(most))) : 1;
    const double running = cost.batch / queued;
    const SliceCost prefill = forwardSlice(job, h, tensor, 1, prompt, c);
    cost.prefillSeconds = forwardSeconds(job, prefill, c) / stackShare(job, c);
    const double reach = decodeBandwidth(h, c);
    const double cache = workload::cacheBytesPerToken(job.shape, job.cacheBytes) * context * running / tensor;
    const double reading = (parametersRead(job.shape, running) * job.weightBytes / tensor + cache) / reach;
    const double arithmetic =
        running * workload::forwardFlopsPerToken(job.shape, context) / tensor /
        (attainable(h, job.arithmetic, c) * 0.7 * c[Constant::InferenceShare] * stackShare(job, c));
    // llama.cpp splits layers, not products: nothing is summed across devices, and one works at a time.
    const bool byLayers = job.software.stack == workload::Stack::LlamaCpp;
    const double exchange =
        byLayers ? 0 : job.shape.layers * 2 * allReduceSeconds(running * job.shape.hidden * 2, tensor, h, c);
    cost.decodeSeconds =
        std::max(reading, arithmetic) + 0.3 * std::min(reading, arithmetic) + exchange + hostSeconds(job, c);
    const double wave = running * cost.prefillSeconds + (output - 1) * cost.decodeSeconds;
    const double alternating = byLayers ? tensor : 1;
    cost.requestsPerSecond = running / wave / alternating;
    cost.outputPerSecond = cost.requestsPerSecond * output;
    cost.flopsPerSecond =
        cost.requestsPerSecond * (prompt + output) * workload::forwardFlopsPerToken(job.shape, context);
    return cost;
}

double forwardSamplesPerSecond(const Job &job, const Hardware &h, double batch, const Constants &c, int devices)
{
    const double samples = std::max(1.0, batch);
    const SliceCost slice = forwardSlice(job, h, 1, samples * job.branches, job.sequence, c);
    if (job.passes <= 1) {
        const double answer = job.outputTokens > 0 ? job.outputTokens * hostSeconds(job, c) : hostSeconds(job, c);
        return samples / (forwardSeconds(job, slice, c) + answer);
    }
    // Denoising: the devices share one batch, and the host launches every layer of every pass.
    const bool eager =
        job.software.stack == workload::Stack::PlainPytorch || job.software.stack == workload::Stack::Vision;
    const double layers = job.shape.layers > 0 ? job.shape.layers : kUsualLayers;
    const double host = layers * job.passes * c[Constant::DenoiseHostMicroseconds] * 1e-6 * (eager ? 1 : 0.3);
    // The published cost of a sample holds every pass, a list of blocks one.
    const bool blocks = job.shape.transformer && job.shape.gmacsPerSample <= 0;
    const double arithmetic = forwardSeconds(job, slice, c) * (blocks ? job.passes : 1) / devices;
    // One device turns the latents into pixels when the others are done.
    const double traffic = c[Constant::LatentDecoderKilobytes] * 1e3 * (eager ? 1 : 0.3);
    const double decoder = samples * job.decodedMegapixels * 1e6 * traffic / h.bandwidth;
    return samples / (std::max(arithmetic, host) + decoder) / devices;
}

}  // namespace passerelle::estimate
