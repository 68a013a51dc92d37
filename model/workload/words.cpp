// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/words.hpp"

#include "workload/document.hpp"

#include <array>

namespace passerelle::workload {

namespace {

template<typename E>
struct Row {
    E value;
    const char *word;
    Message label;
};

const std::array<Row<Phase>, 7> &phases()
{
    static const std::array<Row<Phase>, 7> rows{{
        {Phase::Pretrain, "pretrain", PASSERELLE_TEXT("Words", "Training from scratch")},
        {Phase::Continue, "continue", PASSERELLE_TEXT("Words", "Continued pre-training")},
        {Phase::Finetune, "finetune", PASSERELLE_TEXT("Words", "Full fine-tuning")},
        {Phase::Lora, "lora", PASSERELLE_TEXT("Words", "LoRA fine-tuning")},
        {Phase::Qlora, "qlora", PASSERELLE_TEXT("Words", "QLoRA fine-tuning (4-bit base)")},
        {Phase::InferenceBatch, "inference-batch", PASSERELLE_TEXT("Words", "Inference over a batch of inputs")},
        {Phase::InferenceServe, "inference-serve", PASSERELLE_TEXT("Words", "Inference as an online service")},
    }};
    return rows;
}

const std::array<Row<Precision>, 7> &precisions()
{
    static const std::array<Row<Precision>, 7> rows{{
        {Precision::Fp32, "fp32", PASSERELLE_TEXT("Words", "32-bit float (FP32)")},
        {Precision::Tf32, "tf32", PASSERELLE_TEXT("Words", "TensorFloat-32 (TF32)")},
        {Precision::Fp16, "fp16", PASSERELLE_TEXT("Words", "16-bit float (FP16)")},
        {Precision::Bf16, "bf16", PASSERELLE_TEXT("Words", "bfloat16 (BF16)")},
        {Precision::Fp8, "fp8", PASSERELLE_TEXT("Words", "8-bit float (FP8)")},
        {Precision::Int8, "int8", PASSERELLE_TEXT("Words", "8-bit integer (INT8)")},
        {Precision::Int4, "int4", PASSERELLE_TEXT("Words", "4-bit integer (INT4)")},
    }};
    return rows;
}

const std::array<Row<Optimizer>, 6> &optimizers()
{
    static const std::array<Row<Optimizer>, 6> rows{{
        {Optimizer::AdamW, "adamw", Message::verbatim(QStringLiteral("AdamW"))},
        {Optimizer::AdamW8bit, "adamw8bit", PASSERELLE_TEXT("Words", "AdamW with 8-bit states")},
        {Optimizer::Adafactor, "adafactor", Message::verbatim(QStringLiteral("Adafactor"))},
        {Optimizer::Lion, "lion", Message::verbatim(QStringLiteral("Lion"))},
        {Optimizer::Muon, "muon", Message::verbatim(QStringLiteral("Muon"))},
        {Optimizer::Sgd, "sgd", PASSERELLE_TEXT("Words", "SGD with momentum")},
    }};
    return rows;
}

const std::array<Row<Checkpointing>, 4> &checkpointings()
{
    static const std::array<Row<Checkpointing>, 4> rows{{
        {Checkpointing::Auto, "auto", PASSERELLE_TEXT("Words", "Chosen by the program")},
        {Checkpointing::None, "none", PASSERELLE_TEXT("Words", "No recomputation")},
        {Checkpointing::Selective, "selective", PASSERELLE_TEXT("Words", "Attention recomputed")},
        {Checkpointing::Full, "full", PASSERELLE_TEXT("Words", "Every layer recomputed")},
    }};
    return rows;
}

const std::array<Row<Stack>, 8> &stacks()
{
    static const std::array<Row<Stack>, 8> rows{{
        {Stack::Auto, "auto", PASSERELLE_TEXT("Words", "Chosen by the program")},
        {Stack::Megatron, "megatron", Message::verbatim(QStringLiteral("Megatron-LM / NeMo"))},
        {Stack::FsdpDeepspeed, "fsdp-deepspeed", Message::verbatim(QStringLiteral("PyTorch FSDP / DeepSpeed"))},
        {Stack::PlainPytorch, "plain-pytorch", PASSERELLE_TEXT("Words", "Plain PyTorch")},
        {Stack::Vision, "vision", PASSERELLE_TEXT("Words", "Vision training scripts")},
        {Stack::Vllm, "vllm", Message::verbatim(QStringLiteral("vLLM"))},
        {Stack::LlamaCpp, "llama.cpp", Message::verbatim(QStringLiteral("llama.cpp"))},
        {Stack::TensorRt, "tensorrt", Message::verbatim(QStringLiteral("TensorRT"))},
    }};
    return rows;
}

template<typename Rows, typename E>
const auto &rowOf(const Rows &rows, E value)
{
    for (const auto &row : rows) {
        if (row.value == value)
            return row;
    }
    return rows.front();
}

template<typename Rows>
auto valueOf(const Rows &rows, const QString &word) -> std::optional<decltype(rows.front().value)>
{
    for (const auto &row : rows) {
        if (word == QLatin1String(row.word))
            return row.value;
    }
    return std::nullopt;
}

template<typename Rows>
QStringList wordsOf(const Rows &rows)
{
    QStringList words;
    for (const auto &row : rows)
        words << QString::fromLatin1(row.word);
    return words;
}

}  // namespace

QString toWord(Phase phase)
{
    return QString::fromLatin1(rowOf(phases(), phase).word);
}
QString toWord(Precision precision)
{
    return QString::fromLatin1(rowOf(precisions(), precision).word);
}
QString toWord(Optimizer optimizer)
{
    return QString::fromLatin1(rowOf(optimizers(), optimizer).word);
}
QString toWord(Checkpointing value)
{
    return QString::fromLatin1(rowOf(checkpointings(), value).word);
}
QString toWord(Stack stack)
{
    return QString::fromLatin1(rowOf(stacks(), stack).word);
}

std::optional<Phase> phaseOf(const QString &word)
{
    return valueOf(phases(), word);
}
std::optional<Precision> precisionOf(const QString &word)
{
    return valueOf(precisions(), word);
}
std::optional<Optimizer> optimizerOf(const QString &word)
{
    return valueOf(optimizers(), word);
}
std::optional<Checkpointing> checkpointingOf(const QString &word)
{
    return valueOf(checkpointings(), word);
}
std::optional<Stack> stackOf(const QString &word)
{
    return valueOf(stacks(), word);
}

Message label(Phase phase)
{
    return rowOf(phases(), phase).label;
}
Message label(Precision precision)
{
    return rowOf(precisions(), precision).label;
}
Message label(Optimizer optimizer)
{
    return rowOf(optimizers(), optimizer).label;
}
Message label(Checkpointing checkpointing)
{
    return rowOf(checkpointings(), checkpointing).label;
}
Message label(Stack stack)
{
    return rowOf(stacks(), stack).label;
}

QStringList phaseWords()
{
    return wordsOf(phases());
}
QStringList precisionWords()
{
    return wordsOf(precisions());
}
QStringList optimizerWords()
{
    return wordsOf(optimizers());
}
QStringList checkpointingWords()
{
    return wordsOf(checkpointings());
}
QStringList stackWords()
{
    return wordsOf(stacks());
}

}  // namespace passerelle::workload
