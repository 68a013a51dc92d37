// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/hf_config.hpp"
#include "profile/model_readers.hpp"
#include "profile/parameter_count.hpp"
#include "profile/safetensors.hpp"
#include "profile/tensor_shapes.hpp"
#include "profile/vision_work.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

using catalogue::Architecture;

/// True when every shape that both state is the same, and they state enough to tell models apart.
bool sameShapes(const Architecture &a, const Architecture &b)
{
    int agreed = 0;
    const auto agree = [&agreed](const auto &x, const auto &y) {
        if (x && y && *x == *y)
            ++agreed;
        return !x || !y || *x == *y;
    };
    return agree(a.layers, b.layers) && agree(a.hidden, b.hidden) && agree(a.heads, b.heads) && agree(a.ffn, b.ffn) &&
           agree(a.vocab, b.vocab) && agree(a.kvHeads, b.kvHeads) && agree(a.experts, b.experts) &&
           agree(a.patch, b.patch) && agree(a.imageSize, b.imageSize) && agreed >= 5;
}

const catalogue::Preset *matching(const ModelProfile &profile, const catalogue::Catalogue &catalogue)
{
    const Architecture &a = profile.architecture;
    const catalogue::Preset *best = nullptr;
    for (const catalogue::Preset &preset : catalogue.presets) {
        const Architecture &b = preset.architecture;
        if ((!a.modelType.isEmpty() && !b.modelType.isEmpty() && a.modelType != b.modelType &&
             b.modelType != QLatin1String("timm")) ||
            a.experts.has_value() != b.experts.has_value() || !sameShapes(a, b))
            continue;
        const auto distance = [&a](const catalogue::Preset &p) {
            const double x = a.paramsTotal.value_or(0);
            const double y = p.architecture.paramsTotal.value_or(0);
            return x > 0 && y > 0 ? std::abs(std::log(x / y)) : 1.0;
        };
        if (best == nullptr || distance(preset) < distance(*best))
            best = &preset;
    }
    return best;
}

void matchPreset(ModelProfile &profile, const catalogue::Catalogue &catalogue)
{
    const catalogue::Preset *preset = matching(profile, catalogue);
    if (preset == nullptr)
        return;
    profile.presetId = preset->id;
    profile.remarks.push_back(PASSERELLE_TEXT("ModelFile", "Its shapes are those of %1.").arg(preset->name));
    const Architecture &known = preset->architecture;
    const auto fill = [&profile](auto &field, const auto &value, const char *name) {
        if (field || !value)
            return;
        field = value;
        profile.origins.insert(QLatin1String(name), Origin::Preset);
    };
    fill(profile.architecture.maxSeq, known.maxSeq, "max_seq");
    fill(profile.architecture.gmacsPerSample, known.gmacsPerSample, "gmacs_per_sample");
    fill(profile.architecture.expertsPerToken, known.expertsPerToken, "experts_per_token");
}

/// Parameters counted in the weights win over arithmetic; a gap above two per cent is told.
void countStored(ModelProfile &profile, int packedBits)
{
    Architecture &a = profile.architecture;
    const StoredParameters stored = storedParameters(profile.tensors, packedBits);
    if (stored.count <= 0)
        return;
    const std::optional<ParameterCount> computed = countParameters(a);
    if (computed && std::abs(computed->total / stored.count - 1) > 0.02) {
        profile.remarks.push_back(
            PASSERELLE_TEXT("ModelFile", "The weights hold %1 parameters, the configuration's arithmetic gives %2; the "
                                         "weights are believed.")
                .arg(stored.count)
                .arg(computed->total));
    }
    a.paramsTotal = stored.count;
    profile.origins.insert(QStringLiteral("params_total"), Origin::Read);
    a.paramsActive = computed && computed->total > 0 ? stored.count * computed->active / computed->total : stored.count;
    profile.origins.insert(QStringLiteral("params_active"), Origin::Derived);
    profile.dtype = stored.dtype;
    profile.bitsPerWeight = stored.weightBytes * 8 / stored.count;
}

/// The weights as they are stored; from a configuration alone, parameters in the type it states, else in two bytes.
void countMemory(ModelProfile &profile)
{
    for (const Tensor &tensor : profile.tensors)
        profile.memoryToLoad += tensor.size;
    if (profile.memoryToLoad > units::bytes(0) || !profile.architecture.paramsTotal)
        return;
    const int stated = safetensorsBits(profile.dtype);
    constexpr int kUsualBits = 16;
    profile.memoryToLoad = units::bytes(*profile.architecture.paramsTotal * (stated > 0 ? stated : kUsualBits) / 8);
}

}  // namespace

void completeProfile(ModelProfile &profile, int packedBits, const catalogue::Catalogue &catalogue)
{
    profile.tensorCount = static_cast<qint64>(profile.tensors.size());
    if (!profile.tensors.empty()) {
        inferFromTensors(profile.tensors, profile.architecture, profile.origins, profile.remarks);
        countStored(profile, packedBits);
    }
    deriveRest(profile.architecture, profile.origins);
    countMemory(profile);
    matchPreset(profile, catalogue);
    if (profile.architecture.gmacsPerSample)
        return;
    profile.architecture.gmacsPerSample = visionTransformerGmacs(profile.architecture);
    if (profile.architecture.gmacsPerSample)
        profile.origins.insert(QStringLiteral("gmacs_per_sample"), Origin::Derived);
}

}  // namespace passerelle::profile
