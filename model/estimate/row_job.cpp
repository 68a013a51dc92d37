// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.hpp"
#include "estimate/row_fields.hpp"
#include "estimate/slice_cost.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using row::number;
using row::text;
using workload::Checkpointing;
using workload::Family;
using workload::Phase;

/// "vision" covers classification, detection and segmentation: the task tells them apart.
Family rowFamily(const QJsonObject &row)
{
    const QString family = text(row, "family");
    const QString task = text(row, "task").toLower();
    if (family == QLatin1String("vision")) {
        if (task.contains(QLatin1String("detect")) || task.contains(QLatin1String("instance")))
            return Family::Detection;
        if (task.contains(QLatin1String("segment")))
            return Family::Segmentation;
        // What has attention heads is no convolutional network.
        if (number(row, "heads") > 0 || number(row.value(QLatin1String("arch")).toObject(), "heads") > 0)
            return Family::VisionTransformer;
    }
    return workload::familyOf(family);
}

void readPrecision(Job &job, const QString &word, const Hardware &h)
{
    const QString p = word.toLower();
    const auto has = [&p](const char *w) { return p.contains(QLatin1String(w)); };
    job.arithmetic = h.peak[static_cast<std::size_t>(Arithmetic::Bf16)] > 0 ? Arithmetic::Bf16 : Arithmetic::Fp16;
    job.weightBytes = 2;
    if (has("nf4") || has("int4") || has("mxfp4")) {
        job.weightBytes = 0.55;
    } else if (has("fp4")) {
        job.arithmetic = Arithmetic::Fp4;
        job.weightBytes = 0.55;
    } else if (has("fp8")) {
        job.arithmetic = Arithmetic::Fp8;
        job.weightBytes = 1;
    } else if (has("int8")) {
        job.arithmetic = Arithmetic::Int8;
        job.weightBytes = 1;
    } else if (has("fp16") || has("bf16") || has("16-bit")) {
        job.weightBytes = 2;
    } else if (has("tf32")) {
        job.arithmetic = Arithmetic::Tf32;
        job.weightBytes = 4;
    } else if (has("fp32")) {
        job.arithmetic = Arithmetic::Fp32;
        job.weightBytes = 4;
    }
}

Checkpointing readCheckpointing(const QJsonObject &row)
{
    QJsonValue value = row.value(QLatin1String("activation_checkpointing"));
    if (value.isUndefined() || value.isNull())
        value = row.value(QLatin1String("activation_recomputation"));
    if (value.isBool())
        return value.toBool() ? Checkpointing::Full : Checkpointing::None;
    const QString word = value.toString();
    if (word.startsWith(QLatin1String("full")))
        return Checkpointing::Full;
    if (word.startsWith(QLatin1String("selective")))
        return Checkpointing::Selective;
    return word.startsWith(QLatin1String("none")) ? Checkpointing::None : Checkpointing::Auto;
}

Phase phaseOf(const QJsonObject &row, const QString &kind)
{
    const QString method = text(row, "method");
    if (kind == QLatin1String("inference"))
        return Phase::InferenceBatch;
    if (method.startsWith(QLatin1String("qlora")))
        return Phase::Qlora;
    if (method.startsWith(QLatin1String("lora")))
        return Phase::Lora;
    if (kind == QLatin1String("finetune"))
        return Phase::Finetune;
    if (text(row, "family") == QLatin1String("llm-finetuning")) {
        const double trainable = number(row, "params_trainable");
        if (trainable > 0 && trainable < 0.2 * number(row, "params_total"))
            return text(row, "precision").contains(QLatin1String("nf4")) ? Phase::Qlora : Phase::Lora;
        return Phase::Finetune;
    }
    return text(row, "task").contains(QLatin1String("fine-tun")) ? Phase::Finetune : Phase::Pretrain;
}

/// Fine-tuning scripts around the Trainer recompute unless told otherwise.
bool recomputesByHabit(Phase phase, const QString &framework)
{
    const bool tuning = phase == Phase::Finetune || phase == Phase::Lora || phase == Phase::Qlora;
    for (const char *word : {"HF", "Hugging Face", "Axolotl", "Factory", "xtuner", "Trainer"}) {
        if (tuning && framework.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

constexpr double kUsualRank = 16;  ///< PEFT's examples and LitGPT's, Axolotl's and LLaMA-Factory's defaults: 8 to 32

/// What learns: the adapters, and the tables where they are unfrozen.
void readAdapters(Job &job, const QJsonObject &row)
{
    job.trainable = number(row, "params_trainable");
    if (job.phase != Phase::Lora && job.phase != Phase::Qlora)
        return;
    // A base that is quantised is stored in four bits whatever the arithmetic.
    if (job.phase == Phase::Qlora && job.weightBytes >= 2)
        job.weightBytes = 0.55;
    if (job.trainable <= 0)
        job.trainable = workload::adapterParameters(job.shape, kUsualRank);
    if (job.trainable <= 0)
        job.trainable = 0.004 * job.shape.paramsTotal;
    if (text(row, "method").contains(QLatin1String("+emb")))
        job.trainable += 2 * job.shape.vocab * job.shape.hidden;
}

void readOptimizer(Job &job, const QString &name)
{
    const auto has = [&name](const char *w) { return name.contains(QLatin1String(w)); };
    if (has("8bit") || has("8-bit"))
        job.optimizer = workload::Optimizer::AdamW8bit;
    else if (has("adafactor"))
        job.optimizer = workload::Optimizer::Adafactor;
    else if (has("lion"))
        job.optimizer = workload::Optimizer::Lion;
    else if (has("muon"))
        job.optimizer = workload::Optimizer::Muon;
    else if (has("sgd"))
        job.optimizer = workload::Optimizer::Sgd;
}

/// Whether attention is fused where nobody says: since flash attention (Dao et al. 2022, arXiv:2205.14135), and late in
/// plain code for encoders (Transformers 4.48, 2025-01).
bool fusesAttention(const Software &software, Family family)
{
    const bool plainEncoder = family == Family::Encoder && software.stack == workload::Stack::Vision;
    return software.year >= (plainEncoder ? 2025 : 2022.5);
}

void readJob(TableRow &r, const QJsonObject &row, Family family)
{
    MeasuredJob &m = r.measured;
    Job &job = m.job;
    job.shape = rowShape(row, family);
    job.phase = phaseOf(row, r.kind);
    readPrecision(job, text(row, "precision"), m.hardware);
    if (job.phase != Phase::InferenceBatch && job.phase != Phase::Qlora)
        job.weightBytes = std::max(job.weightBytes, 2.0);
    // Where the vendor tuned the code, the framework names its library alone.
    const bool tuned = text(row, "notes").contains(QLatin1String("Vendor-tuned"));
    job.software = softwareOf(text(row, "framework") + QLatin1String(tuned ? " vendor-tuned" : ""), family);
    if (const double year = number(row, "year"); year > 0)
        job.software.year = year;
    const double sequence = number(row, "seq_len");
    job.sequence = sequence > 0 ? sequence : 1;
    const bool blocks = job.shape.transformer && job.shape.gmacsPerSample <= 0;
    if (sequence <= 0 && blocks)
        job.sequence = family == Family::Encoder ? 384 : family == Family::EncoderDecoder ? 256 : 2048;
    if (sequence <= 0 && blocks)
        job.sequence = row::imagePatches(row).value_or(job.sequence);
    job.flash = row.value(QLatin1String("flash_attention")).toBool(fusesAttention(job.software, family));
    readOptimizer(job, text(row, "optimizer").toLower());
    job.checkpointing = readCheckpointing(row);
    if (job.checkpointing == Checkpointing::Auto && recomputesByHabit(job.phase, text(row, "framework")))
        job.checkpointing = Checkpointing::Full;
    readAdapters(job, row);
    job.cpuOffload = row.value(QLatin1String("cpu_offload")).toBool(false) ||
                     text(row, "framework").contains(QLatin1String("offload"), Qt::CaseInsensitive) ||
                     text(row, "framework").contains(QLatin1String("on CPU"));
    job.paddingRemoved = row.value(QLatin1String("padding_removed")).toBool(false);
    // Samples are shorter than the longest: about half of the positions are left (MLPerf BERT, own knowledge).
    if (job.paddingRemoved)
        job.sequence = std::max(1.0, job.sequence * 0.5);
    job.megapixels = row::megapixelsOf(row, family);
    job.realInput = !text(row, "framework").contains(QLatin1String("channels_last")) &&
                    !text(row, "framework").contains(QLatin1String("eager"));
    const QJsonObject arch = row.value(QLatin1String("arch")).toObject();
    job.passes = std::max({1.0, number(arch, "inference_steps"), number(arch, "denoising_steps")});
    if (const double positions = number(arch, "latent_and_text_tokens"); positions > 0 && blocks)
        job.sequence = positions;
    job.decodedMegapixels = family == Family::Diffusion ? row::decodedMegapixels(arch) : 0;
    job.branches = blocks ? std::max(1.0, number(arch, "guidance_passes")) : 1;
    job.promptTokens = number(row, "input_tokens");
    job.outputTokens = number(row, "output_tokens");
    // NVIDIA's serving library keeps keys and values in 8 bits when the weights are (TensorRT-LLM, performance pages).
    if (job.software.stack == workload::Stack::TensorRt && job.weightBytes <= 1)
        job.cacheBytes = 1;
}

/// Positions of a sample where the table counts something else than tokens: speech encoders give 50 frames a second
/// (Baevski et al. 2020; Radford et al. 2022), image models 197 patches.
double positionsOf(const QString &unit, Family family)
{
    struct Entry {
        const char *word;
        double positions;
    };
    static constexpr Entry kEntries[] = {{"audio seconds", 50}, {"utterances", 600},     {"audio clips", 1500},
                                         {"512 tokens", 512},   {"series windows", 512}, {"image-text", 330},
                                         {"images", 197},       {"clips", 1500}};
    // A latent of 256 × 256 pixels is 256 patches, beside 256 tokens of text (Esser et al. 2024, arXiv:2403.03206).
    if (family == Family::Diffusion && unit.contains(QLatin1String("images")))
        return 512;
    for (const Entry &entry : kEntries) {
        if (unit.contains(QLatin1String(entry.word)))
            return entry.positions;
    }
    return 0;
}

/// Speech is heard in windows of thirty seconds, fifty positions a second (Radford et al. 2022, arXiv:2212.04356,
/// section 2.2), and written down in about four tokens a second.
constexpr double kWindowPositions = 1500;
constexpr double kWindowTokens = 120;

void measureThroughput(TableRow &r, const QJsonObject &object)
{
    MeasuredJob &m = r.measured;
    const QString unit = text(object, "throughput_unit");
    r.quantity = unit;
    const bool blocks = m.job.shape.transformer && m.job.shape.gmacsPerSample <= 0;
    const bool tokens = unit.contains(QLatin1String("tokens"));
    if (r.kind != QLatin1String("inference")) {
        m.measure = tokens && blocks ? Measure::TrainingTokens : Measure::TrainingSamples;
        const QString counts = text(object, "throughput_counts");
        if (counts.contains(QLatin1String("one half")))
            m.tokensScale = 2;
        return;
    }
    m.answersInTime = text(object, "scenario").startsWith(QLatin1String("server"));
    m.concurrency = number(object, "global_batch") > 0 ? number(object, "global_batch") : number(object, "micro_batch");
    const Family family = m.job.shape.family;
    const bool answers = blocks && family != Family::Encoder && family != Family::Diffusion;
    if (!answers) {
        m.measure = Measure::ForwardSamples;
        const double batch = number(object, "global_batch");
        m.sharedBatch = m.job.passes > 1 && batch > 0 && batch == number(object, "micro_batch");
        // Speech is written down word by word.
        if (unit.startsWith(QLatin1String("audio_seconds")))
            m.job.outputTokens = kWindowTokens;
        // Offline services fill their batches; recommenders score thousands of pairs at once.
        if (m.concurrency <= 0)
            m.layout.microBatch = m.job.shape.family == Family::Recommender ? 32768 : 128;
        return;
    }
    const bool online = text(object, "scenario").startsWith(QLatin1String("online"));
    if (m.job.promptTokens <= 0 && m.job.outputTokens > 0 && !online)
        m.job.promptTokens = std::clamp(2 * m.job.outputTokens, 128.0, 1024.0);
    // A picture is read as about a thousand tokens (Qwen2-VL, arXiv:2409.12191: one for each 28 × 28 pixels).
    const bool pictures =
        m.job.shape.family == Family::VisionLanguage || text(object, "family").contains(QLatin1String("vision"));
    if (family == Family::Speech && m.job.promptTokens <= 0)
        m.job.promptTokens = kWindowPositions;
    if (family == Family::Speech && m.job.outputTokens <= 0)
        m.job.outputTokens = kWindowTokens;
    if (m.job.promptTokens <= 0)
        m.job.promptTokens = pictures ? 1280 : online ? 256 : 1024;
    if (m.job.outputTokens <= 0)
        m.job.outputTokens = 256;
    const QString counts = text(object, "throughput_counts");
    m.measure = !tokens                                    ? Measure::GeneratedSamples
                : counts.contains(QLatin1String("input"))  ? Measure::AllTokens
                : counts.contains(QLatin1String("prompt")) ? Measure::PromptTokens
                                                           : Measure::OutputTokens;
}

/// How many GPUs, where nobody says: the larger the run the more, and the longer it lasts, both with about the root of
/// its GPU-hours (least squares over the 47 language-model runs of training_runs.json that state their GPUs: 12 hours
/// on 32 GPUs, three weeks on 500, ten weeks on 10,000).
void assumeDevices(MeasuredJob &m)
{
    constexpr double kFactor = 1.4;
    constexpr double kPower = 0.47;
    constexpr double kUsualShare = 0.3;
    const double seconds =
        m.samples * trainingFlopsPerSample(m.job) / (peakOf(m.hardware, m.job.arithmetic) * kUsualShare);
    const double count = std::clamp(kFactor * std::pow(seconds / 3600, kPower), 8.0, 16384.0);
    m.layout.devices = static_cast<int>(std::exp2(std::round(std::log2(count)))) * m.hardware.devicesPerGpu;
}

/// FLOPs of training the seven convolutions that turn a second of sound into fifty positions: 512 channels, widths 10,
/// 3, 3, 3, 3, 2, 2, strides 5, 2, 2, 2, 2, 2, 2 (Baevski et al. 2020, arXiv:2006.11477, section 4.2).
constexpr double kFrontEnd = 6 * 2.45e9;

void measureRun(TableRow &r, const QJsonObject &object)
{
    MeasuredJob &m = r.measured;
    m.measure = Measure::GpuHours;
    r.quantity = QStringLiteral("gpu_hours");
    const QString rowKind = text(object, "row_kind");
    // Benchmarks and throughput tests hold nothing else than steps. Scripts that a framework shows off with run once,
    // undisturbed; those of language models log their steps, the others evaluate after every epoch.
    const bool language = m.job.shape.family == Family::DenseLanguage || m.job.shape.family == Family::MoeLanguage;
    m.steady = rowKind.startsWith(QLatin1String("throughput")) || rowKind.startsWith(QLatin1String("mlperf")) ||
               (language && rowKind.startsWith(QLatin1String("reference")));
    const double amount = number(object, "tokens_or_samples");
    if (const double positions = positionsOf(text(object, "unit"), m.job.shape.family);
        positions > 0 && number(object, "seq_len") <= 0)
        m.job.sequence = positions;
    const bool blocks = m.job.shape.transformer && m.job.shape.gmacsPerSample <= 0;
    const bool tokens = text(object, "unit") == QLatin1String("tokens");
    m.samples = tokens && blocks ? amount / m.job.sequence : amount;
    // Each token passes the encoder or the decoder, one half of the network.
    if (tokens && blocks && m.job.shape.family == Family::EncoderDecoder)
        m.samples /= 2;
    const double flops = number(object, "train_flops_estimate");
    if (m.job.shape.gmacsPerSample <= 0 && !blocks && flops > 0) {
        // A published total stands in for the work of one sample.
        m.samples = amount > 0 ? amount : 1e6;
        m.job.shape.gmacsPerSample = flops / 6 / m.samples / 1e9;
    } else if (flops > 0 && blocks && (amount <= 0 || (!tokens && number(object, "seq_len") <= 0))) {
        // A published total is better than a guess of a sample's positions.
        m.samples = flops / trainingFlopsPerSample(m.job);
    }
    if (text(object, "flops_basis").contains(QLatin1String("front end not counted")) && blocks)
        m.samples += amount * kFrontEnd / trainingFlopsPerSample(m.job);
    // "Samples" of no stated size, with no cost of one, say nothing about the work.
    const bool sized = flops > 0 || tokens || m.job.shape.gmacsPerSample > 0 || number(object, "seq_len") > 0 ||
                       positionsOf(text(object, "unit"), m.job.shape.family) > 0;
    const double work = !sized ? 0 : m.job.shape.gmacsPerSample > 0 ? m.job.shape.gmacsPerSample : blocks ? 1 : 0;
    if (m.samples > 0 && work > 0 && number(object, "gpu_count") <= 0)
        assumeDevices(m);
    if (m.samples <= 0 || work <= 0)
        r.skip = PASSERELLE_TEXT("Estimate", "No amount of work can be formed from this description.");
}

/// Papers, not rows, are left out of a fit: the paper's group where named, else the page it comes from.
QString groupOf(const QJsonObject &row)
{
    for (const char *key : {"paper_group", "split_group", "source"}) {
        if (const QString group = text(row, key); !group.isEmpty())
            return group;
    }
    return text(row, "id");
}

}  // namespace

TableRow readRow(const QJsonObject &object, const catalogue::Catalogue &catalogue)
{
    TableRow r;
    r.id = text(object, "id");
    r.kind = text(object, "kind");
    r.family = text(object, "family");
    r.gpu = text(object, "gpu_id");
    r.group = groupOf(object);
    const bool run = object.contains(QLatin1String("row_kind"));
    if (run)
        r.kind = QStringLiteral("run");
    const auto hardware = rowHardware(object, catalogue);
    if (!hardware) {
        r.skip = PASSERELLE_TEXT("Estimate", "The GPU %1 is not in the catalogue and the object does not describe it.")
                     .arg(r.gpu);
        return r;
    }
    r.measured.hardware = *hardware;
    readJob(r, object, rowFamily(object));
    row::readLayout(r, object);
    const workload::Shape &shape = r.measured.job.shape;
    if (!run && !shape.transformer && shape.gmacsPerSample <= 0)
        r.skip = PASSERELLE_TEXT("Estimate", "No amount of work can be formed from this description.");
    const bool throughput = object.contains(QLatin1String("throughput_unit"));
    if (run)
        measureRun(r, object);
    else if (throughput)
        measureThroughput(r, object);
    else
        row::measureMemory(r, object);
    if (run || throughput)
        r.reported = row::reported(object, run ? "reported_gpu_hours" : "throughput_value");
    return r;
}

}  // namespace passerelle::estimate
