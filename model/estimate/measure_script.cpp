// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/measure_script.hpp"

#include "estimate/draft.hpp"
#include "workload/document.hpp"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Family;
using workload::Shape;
using workload::Workload;

constexpr char kScript[] = ":/measure/passerelle_measure.py";
constexpr int kTrainingBatch = 4;  ///< halved by the script until it fits
constexpr int kServingBatch = 8;
constexpr int kNetworkBatch = 32;

bool isNetwork(const Shape &shape)
{
    return shape.gmacsPerSample > 0 || !shape.transformer;
}

/// Layers whose multiply-adds are known as a whole: positions follow from them.
bool isStack(const Shape &shape)
{
    return shape.transformer && shape.layers > 0 && shape.hidden > 0 && shape.heads > 0 && shape.gmacsPerSample > 0;
}

bool isConvolution(const Shape &shape)
{
    return shape.gmacsPerSample > 0 && (shape.family == Family::Convolutional || shape.family == Family::Detection ||
                                        shape.family == Family::Segmentation || shape.family == Family::Diffusion ||
                                        shape.family == Family::VisionTransformer);
}

int positionsOf(const Shape &s)
{
    const double block = s.hidden * s.headDim * (2 * s.heads + 2 * s.kvHeads) + (s.gated ? 3 : 2) * s.hidden * s.ffn;
    return std::clamp(static_cast<int>(std::lround(s.gmacsPerSample * 1e9 / (block * s.layers))), 1, 65536);
}

/// The architecture with the fields that the usual rules fill, so that the script has no rule of its own to follow.
QJsonObject shapeObject(const catalogue::Architecture &architecture, const Shape &s)
{
    catalogue::Architecture a = architecture;
    if (s.transformer && s.layers > 0) {
        a.layers = static_cast<int>(s.layers);
        a.hidden = static_cast<int>(s.hidden);
        a.heads = static_cast<int>(s.heads);
        a.kvHeads = static_cast<int>(s.kvHeads);
        a.headDim = static_cast<int>(s.headDim);
        a.ffn = static_cast<int>(s.ffn);
        a.gatedFfn = s.gated;
        if (s.vocab > 0)
            a.vocab = static_cast<int>(s.vocab);
    }
    if (!isNetwork(s)) {
        // Counted from the layers that run, which may be fewer.
        a.paramsTotal.reset();
        a.paramsActive.reset();
        a.matmulGmacsPerToken.reset();
    }
    a.details = {};
    if (!s.causal && a.kind.isEmpty())
        a.kind = QStringLiteral("encoder");
    return catalogue::architectureToJson(a);
}

Unexpected noStandIn()
{
    return failure(ErrorCode::Infeasible,
                   PASSERELLE_TEXT("Learned",
                                   "The script cannot stand in for this kind of model: it knows transformers "
                                   "and convolutional networks."),
                   {}, {},
                   PASSERELLE_TEXT("Learned", "Run a few steps of your own training and give its log, or type what you "
                                              "measured."));
}

}  // namespace

Result<QJsonObject> measureJob(const Workload &w)
{
    const Draft draft = draftOf(w);
    if (draft.obstacle == Obstacle::Architecture)
        return failure(ErrorCode::Infeasible, draft.reason);
    const Shape &shape = draft.job.shape;
    if (!isStack(shape) && isNetwork(shape) && !isConvolution(shape))
        return noStandIn();
    const int training = isNetwork(shape) ? kNetworkBatch : kTrainingBatch;
    QJsonObject job{
        {QStringLiteral("phase"), workload::toWord(w.phase)},
        {QStringLiteral("architecture"), shapeObject(w.architecture, shape)},
        {QStringLiteral("precision"), workload::toWord(w.training.precision.value_or(workload::Precision::Bf16))},
        {QStringLiteral("micro_batch"), draft.inference ? kServingBatch : training}};
    if (isStack(shape)) {
        job.insert(QStringLiteral("vectors"), true);
        job.insert(QStringLiteral("seq_len"), positionsOf(shape));
    } else if (!isNetwork(shape)) {
        job.insert(QStringLiteral("seq_len"), static_cast<int>(draft.job.sequence));
    }
    if (draft.inference) {
        job.insert(QStringLiteral("prompt_tokens"), static_cast<int>(draft.job.promptTokens));
        job.insert(QStringLiteral("output_tokens"), static_cast<int>(draft.job.outputTokens));
    }
    if (w.phase == workload::Phase::Lora || w.phase == workload::Phase::Qlora)
        job.insert(QStringLiteral("lora_rank"), w.training.loraRank.value_or(16));
    if (w.training.checkpointing == workload::Checkpointing::Full)
        job.insert(QStringLiteral("checkpointing"), QStringLiteral("full"));
    return job;
}

Result<QByteArray> measureScript(const Workload &w)
{
    const Result<QJsonObject> job = measureJob(w);
    if (!job)
        return Unexpected(job.error());
    QFile file{QLatin1String(kScript)};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, PASSERELLE_TEXT("Learned", "The measuring script is missing."),
                       QLatin1String(kScript));
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf("# BEGIN JOB\n");
    const qsizetype end = text.indexOf("# END JOB\n");
    if (begin < 0 || end < begin)
        return failure(ErrorCode::Internal, PASSERELLE_TEXT("Learned", "The measuring script is damaged."),
                       QLatin1String(kScript));
    // JSON's words for truth are not Python's: the script parses the text.
    // No quote of a name may end that text.
    const QByteArray block = QJsonDocument(*job).toJson(QJsonDocument::Indented).replace('\'', "\\u0027");
    return QByteArray(text.first(begin) + "# BEGIN JOB\nJOB = json.loads(r'''\n" + block + "''')\n" + text.sliced(end));
}

}  // namespace passerelle::estimate
