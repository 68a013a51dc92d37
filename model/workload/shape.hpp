// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QString;

namespace passerelle::catalogue {
struct Architecture;
}

namespace passerelle::workload {

/// The kind of work a model does, as far as the estimator tells kinds apart: each has its own loader, software and
/// arithmetic intensity.
enum class Family {
    DenseLanguage,
    MoeLanguage,
    Encoder,
    EncoderDecoder,
    VisionTransformer,
    Convolutional,
    Detection,
    Segmentation,
    Diffusion,
    Speech,
    VisionLanguage,
    Recommender,
    Science,
    TimeSeries,
    Other,
};
constexpr int kFamilyCount = 15;

/// The family of a preset's or a table row's word ("decoder-dense", "cnn", "llm-finetuning"…).
[[nodiscard]] Family familyOf(const QString &word);
/// A stable English word for files: "dense-language".
[[nodiscard]] QString toWord(Family family);

/// Multi-head latent attention (DeepSeek-V2, arXiv:2405.04434, section 2.1); all widths are per head but the ranks.
struct LatentAttention {
    double queryRank = 0;
    double keyValueRank = 0;
    double nope = 0;
    double rope = 0;
    double value = 0;
};

/// The layers of a hybrid model whose attention is a gated delta rule (Yang et al. 2024, arXiv:2412.06464): widths of
/// all heads together. Zero in other models.
struct LinearAttention {
    double key = 0;
    double value = 0;
    double valueHeads = 0;
};

/// A model resolved to the plain numbers that the operator list and the hot loops need. Counts are dimensionless,
/// widths in elements. Made once per model by shapeOf().
struct Shape {
    Family family = Family::Other;
    bool transformer = false;  ///< layers, hidden and ffn are known: operators are listed exactly
    bool causal = true;
    bool latent = false;
    bool gated = false;
    bool tied = false;
    double layers = 0;         ///< blocks, encoder and decoder together
    double encoderLayers = 0;  ///< of which the encoder's, for encoder-decoder models
    double decoderLayers = 0;  ///< of which the decoder's with cross attention
    double moeLayers = 0;
    double hidden = 0;
    double heads = 0;
    double kvHeads = 0;
    double headDim = 0;
    double ffn = 0;
    double vocab = 0;
    double experts = 0;
    double expertsPerToken = 0;
    double sharedFfn = 0;  ///< width of all shared experts together
    double moeFfn = 0;
    double window = 0;       ///< 0: full attention
    double linearShare = 0;  ///< layers whose attention is linear (hybrid models)
    double maxSeq = 0;
    double patch = 0;  ///< side of an image patch, in pixels; 0: the model does not cut images
    LatentAttention mla;
    LinearAttention linear;
    double paramsTotal = 0;
    double paramsActive = 0;          ///< touched by one token or sample, embeddings read once
    double gmacsPerSample = 0;        ///< forward, 10^9 multiply-adds, where the blocks are not listed
    double activationsPerSample = 0;  ///< values written forward; 0 when nobody counted them
    double gmacsPerToken = 0;         ///< forward, without attention scores
};

/// Fills what the architecture leaves open with the usual rule (head width = hidden / heads, ffn = 4 × hidden…).
/// `paramsTotal` is the file's or published count where known, otherwise counted from the shape.
[[nodiscard]] Shape shapeOf(const catalogue::Architecture &architecture);

/// Parameters of a block's and a model's parts, counted from the architecture.
struct ParameterCount {
    double embedding = 0;    ///< token and position tables
    double attention = 0;    ///< all layers
    double feedForward = 0;  ///< dense layers and shared experts
    double experts = 0;
    double norms = 0;
    double head = 0;  ///< output projection when not tied, poolers, classification heads
    [[nodiscard]] double total() const { return embedding + attention + feedForward + experts + norms + head; }
};

/// Counts parameters exactly for the kinds whose blocks are known (decoder, BERT, T5, BART, ViT, Whisper, CLIP…);
/// all zero when the architecture does not give the blocks.
[[nodiscard]] ParameterCount countParameters(const catalogue::Architecture &architecture);

/// The matrices beside which low-rank adapters may stand. FusedQkv is one adapter for query, key and value together.
enum class AdapterTarget { Query, Key, Value, FusedQkv, Output, Gate, Up, Down };

/// Trainable parameters of LoRA adapters of one rank beside the given matrices of every layer: rank × (inputs +
/// outputs) of each (Hu et al. 2021, arXiv:2106.09685, section 4.1). Experts get none. 0 for what is no transformer.
[[nodiscard]] double adapterParameters(const Shape &shape, double rank, std::span<const AdapterTarget> targets);
/// The same beside every matrix of the attention and of the dense feed-forward block, the usual choice since QLoRA
/// (Dettmers et al. 2023, arXiv:2305.14314, section 4).
[[nodiscard]] double adapterParameters(const Shape &shape, double rank);

/// Parameters of all routed experts: three matrices each (Jiang et al. 2024, arXiv:2401.04088, section 2.1).
[[nodiscard]] double expertParameters(const Shape &shape);

/// Parameters that one token uses in matrix products: no embedding look-up, only the chosen experts.
[[nodiscard]] double matmulParameters(const Shape &shape);

}  // namespace passerelle::workload
