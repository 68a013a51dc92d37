// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/row_fields.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace passerelle::estimate::row {

namespace {

using workload::Family;

void readLayoutObject(MeasuredJob &m, const QJsonObject &p)
{
    const auto at = [&p](const char *key, int otherwise) {
        return std::max(1, static_cast<int>(p.value(QLatin1String(key)).toDouble(otherwise)));
    };
    m.layout.tensor = at("tp", 1);
    m.layout.pipeline = at("pp", 1);
    // Context parallelism under its several names: rings, DeepSpeed's Ulysses, both together.
    m.layout.context = at("cp", 1) * at("ring_cp", 1) * at("ulysses_sp", 1) * at("sp", 1);
    m.layout.expert = at("ep", 1);
    m.layout.virtualStages = at("virtual_pp", 1);
    m.tensorKnown = true;
    m.pipelineKnown = p.contains(QLatin1String("pp")) || p.contains(QLatin1String("dp"));
    m.virtualKnown = p.contains(QLatin1String("virtual_pp"));
    if (p.contains(QLatin1String("zero_stage"))) {
        m.layout.zero = static_cast<int>(p.value(QLatin1String("zero_stage")).toDouble());
        m.zeroKnown = true;
    }
}

int numberIn(const QString &words, const QRegularExpression &expression)
{
    const auto match = expression.match(words);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// "micro-batch 2" among the words of a layout; 0 when it is not said.
int microBatchIn(const QString &layout)
{
    static const QRegularExpression words(QStringLiteral("micro-batch ?(\\d+)"));
    return numberIn(layout, words);
}

/// "TP2 PP2 DP32, ZeRO-0", "PP16 EP64", "FSDP", "DDP". Who names pipelines or experts, and no tensors, has those whole.
void readLayoutText(MeasuredJob &m, const QString &layout)
{
    static const QRegularExpression tensorWords(QStringLiteral("TP ?(\\d+)"),
                                                QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pipelineWords(QStringLiteral("PP ?(\\d+)"),
                                                  QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression expertWords(QStringLiteral("\\bEP ?(\\d+)"));
    if (const int tensor = numberIn(layout, tensorWords); tensor > 0) {
        m.layout.tensor = tensor;
        m.tensorKnown = true;
    }
    if (const int pipeline = numberIn(layout, pipelineWords); pipeline > 0) {
        m.layout.pipeline = pipeline;
        m.pipelineKnown = true;
    }
    m.layout.expert = std::max(1, numberIn(layout, expertWords));
    m.tensorKnown = m.tensorKnown || m.pipelineKnown || m.layout.expert > 1;
    const bool sharded = layout.contains(QLatin1String("FSDP"));
    static const QRegularExpression stage(QStringLiteral("ZeRO-(\\d)"));
    if (const auto match = stage.match(layout); match.hasMatch() || sharded) {
        m.layout.zero = match.hasMatch() ? match.captured(1).toInt() : 3;
        m.zeroKnown = true;
    }
    if (sharded || layout.contains(QLatin1String("DDP")) || layout.startsWith(QLatin1String("DP"))) {
        if (!m.tensorKnown && !layout.contains(QLatin1String("TP")))
            m.tensorKnown = m.pipelineKnown = true;
    }
    // Who names pipelines and replicas, and no tensors, has those whole.
    if (layout.contains(QLatin1String("PP")) && layout.contains(QLatin1String("DP")) &&
        !layout.contains(QLatin1String("TP")))
        m.tensorKnown = true;
}

/// A batch counts whole sequences, mostly a power of two of them, and whoever writes "16M tokens" for 2,048 sequences
/// of 8,192 means 2^24: where a power of two lies that near to what is written, it is meant.
double wholeSequences(double millions, double sequence)
{
    constexpr double kNear = 0.025;
    for (const double million : {1e6, 1048576.0}) {
        const double sequences = millions * million / sequence;
        const double power = std::exp2(std::round(std::log2(sequences)));
        if (std::abs(sequences / power - 1) < kNear)
            return power;
    }
    return millions * 1e6 / sequence;
}

/// Batches are written as 256, "512 sequences (1048576 tokens)", "4M tokens", "2048 x 1024 tokens" or "2 sequences per
/// step and device".
double readBatch(const QJsonValue &value, double sequence, double devices)
{
    if (value.isDouble())
        return value.toDouble();
    const QString words = value.toString();
    static const QRegularExpression pattern(
        QStringLiteral("([\\d.,]+) ?([kKmM]\\b)? ?(x [\\d]+)? ?(tokens|audio frames|sequences|images|samples)?"));
    const auto match = pattern.match(words);
    if (!match.hasMatch())
        return 0;
    double batch = QString(match.captured(1)).remove(QLatin1Char(',')).toDouble();
    const QString scale = match.captured(2).toLower();
    batch *= scale == QLatin1String("m") ? 1e6 : scale == QLatin1String("k") ? 1e3 : 1;
    const bool positions =
        match.captured(4) == QLatin1String("tokens") || match.captured(4).endsWith(QLatin1String("frames"));
    const bool tokens = positions && match.captured(3).isEmpty();
    if (tokens && sequence > 1)
        batch = scale == QLatin1String("m") && batch > 0 ? wholeSequences(batch / 1e6, sequence) : batch / sequence;
    return words.contains(QLatin1String("per step and device")) ? batch * devices : batch;
}

/// Items of one training sample where the table counts items: clips of one second at 16 kHz, mel frames of an
/// utterance, words of a sentence.
double itemsOf(const QString &unit, Family family)
{
    if (unit.startsWith(QLatin1String("audio_samples")))
        return 16000;
    if (unit.startsWith(QLatin1String("audio_seconds")))
        return 30;
    if (unit.startsWith(QLatin1String("mel_frames")))
        return 600;
    return unit.startsWith(QLatin1String("tokens")) && family == Family::EncoderDecoder ? 25 : 1;
}

}  // namespace

void readLayout(TableRow &r, const QJsonObject &row)
{
    MeasuredJob &m = r.measured;
    const double gpus = number(row, row.contains(QLatin1String("gpus")) ? "gpus" : "gpu_count");
    if (gpus <= 0)
        ++r.assumed;
    m.layout.devices = static_cast<int>(std::max(1.0, gpus > 0 ? gpus : 8)) * m.hardware.devicesPerGpu;
    const QJsonValue parallelism = row.value(QLatin1String("parallelism"));
    if (parallelism.isObject())
        readLayoutObject(m, parallelism.toObject());
    else
        readLayoutText(m, parallelism.toString());
    m.job.globalBatch = readBatch(row.value(QLatin1String("global_batch")), m.job.sequence, m.layout.devices);
    double micro = number(row, "micro_batch");
    if (micro <= 0)
        micro = microBatchIn(parallelism.toString());
    if (text(row, "micro_batch_unit") == QLatin1String("tokens"))
        micro = std::max(1.0, micro / std::max(1.0, m.job.sequence));
    m.microKnown = micro > 0;
    m.layout.microBatch = std::max(1.0, micro);
    if (const double accumulation = number(row, "gradient_accumulation"); accumulation > 0)
        m.layout.accumulation = accumulation;
    const bool blocks = m.job.shape.transformer && m.job.shape.gmacsPerSample <= 0;
    if (m.microKnown && !blocks)
        m.layout.microBatch *= itemsOf(text(row, "throughput_unit"), m.job.shape.family);
    if (!m.microKnown && !blocks) {
        // About eight megapixels a GPU and step, sixty-four samples of anything else (published training scripts).
        const double usual = m.job.megapixels > 0 ? std::clamp(8 / m.job.megapixels, 1.0, 256.0) : 64;
        const double share = m.job.globalBatch > 0 ? m.job.globalBatch / m.layout.devices : usual;
        const bool lookups = m.job.shape.family == Family::Recommender;
        const double items = itemsOf(text(row, "throughput_unit"), m.job.shape.family);
        m.layout.microBatch = lookups ? 65536 : std::clamp(share, 1.0, 256.0) * items;
    }
}

}  // namespace passerelle::estimate::row
