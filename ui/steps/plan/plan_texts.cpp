// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/plan/plan_texts.hpp"

#include "dossier/keys.hpp"

namespace passerelle::ui {

namespace keys = dossier::keys;
using workload::Phase;

namespace {

bool is(const QString &key, const char *name)
{
    return key == QLatin1String(name);
}

bool isServing(Phase phase)
{
    return phase == Phase::InferenceServe || phase == Phase::InferenceBatch;
}

}  // namespace

const std::vector<Phase> &PlanTexts::phases()
{
    static const std::vector<Phase> all{Phase::Lora,     Phase::Qlora,          Phase::Finetune,      Phase::Continue,
                                        Phase::Pretrain, Phase::InferenceBatch, Phase::InferenceServe};
    return all;
}

QString PlanTexts::title(Phase phase)
{
    switch (phase) {
    case Phase::Lora:
        return tr("Adapt it lightly (LoRA)");
    case Phase::Qlora:
        return tr("Adapt it on the smallest GPU (QLoRA)");
    case Phase::Finetune:
        return tr("Fine-tune all of it");
    case Phase::Continue:
        return tr("Continue its training");
    case Phase::Pretrain:
        return tr("Train it from nothing");
    case Phase::InferenceBatch:
        return tr("Process a large amount of data once");
    case Phase::InferenceServe:
        return tr("Answer users day after day");
    }
    return {};
}

QString PlanTexts::explanation(Phase phase)
{
    switch (phase) {
    case Phase::Lora:
        return tr("The model stays as it is; a small addition learns your task. A few hours, often one GPU. The usual "
                  "first step.");
    case Phase::Qlora:
        return tr("As LoRA, with the model compressed to a quarter. Fits a modest GPU, a little slower.");
    case Phase::Finetune:
        return tr("Every weight of the model learns your task. Better when the task is far from what the model knows; "
                  "needs ten times the memory.");
    case Phase::Continue:
        return tr("The model reads a large body of text of your field before it is adapted. For a language or a domain "
                  "it knows badly.");
    case Phase::Pretrain:
        return tr("A new model learns everything from your data. Days to months on many GPUs.");
    case Phase::InferenceBatch:
        return tr("No training: the finished model reads your whole data set and answers, once.");
    case Phase::InferenceServe:
        return tr("No training: the finished model stays available and answers requests as they come.");
    }
    return {};
}

const std::vector<PlanNumber> &PlanTexts::amounts()
{
    static const std::vector<PlanNumber> all{
        {keys::kEpochs, "data.epochs", 0.01, 10000, 2},           {keys::kSeqLen, "training.seq_len", 16, 10485760, 0},
        {keys::kGlobalBatch, "training.global_batch", 1, 1e7, 0}, {keys::kLoraRank, "training.lora_rank", 1, 4096, 0},
        {keys::kExperiments, "margins.experiments", 1, 1000, 1},
    };
    return all;
}

const std::vector<PlanNumber> &PlanTexts::limits()
{
    static const std::vector<PlanNumber> all{
        {keys::kGpus, "gpus", 1, 100000, 0},
        {keys::kMaxGpus, "limits.max_gpus", 1, 100000, 0},
        {keys::kDeadlineDays, "limits.deadline_days", 0.04, 3650, 1},
        {keys::kBudgetEur, "limits.budget_eur", 1, 1e10, 0},
    };
    return all;
}

const std::vector<PlanNumber> &PlanTexts::serving()
{
    static const std::vector<PlanNumber> all{
        {keys::kServingRequests, "serving.requests_per_s", 0.0001, 1e7, 4},
        {keys::kServingPrompt, "serving.prompt_tokens", 1, 1e7, 0},
        {keys::kServingOutput, "serving.output_tokens", 1, 1e7, 0},
    };
    return all;
}

QString PlanTexts::label(const QString &key)
{
    if (is(key, keys::kEpochs))
        return tr("&Passes over the data");
    if (is(key, keys::kSeqLen))
        return tr("&Length of one example");
    if (is(key, keys::kGlobalBatch))
        return tr("Examples a s&tep");
    if (is(key, keys::kLoraRank))
        return tr("Size of the addition (LoRA ran&k)");
    if (is(key, keys::kExperiments))
        return tr("Trials &included");
    if (is(key, keys::kGpus))
        return tr("Number of &GPUs");
    if (is(key, keys::kMaxGpus))
        return tr("&At most");
    if (is(key, keys::kDeadlineDays))
        return tr("&Deadline");
    if (is(key, keys::kBudgetEur))
        return tr("&Budget without VAT");
    if (is(key, keys::kServingRequests))
        return tr("&Requests a second");
    if (is(key, keys::kServingPrompt))
        return tr("Length of a &question");
    if (is(key, keys::kServingOutput))
        return tr("Length of an ans&wer");
    return key;
}

QString PlanTexts::help(const QString &key)
{
    if (is(key, keys::kEpochs))
        return tr("How often the model reads your whole data set. One to three is common.");
    if (is(key, keys::kSeqLen))
        return tr("What the model reads at once. 2,048 tokens are about three pages.");
    if (is(key, keys::kGlobalBatch))
        return tr("How many examples are read before the model is corrected.");
    if (is(key, keys::kLoraRank))
        return tr("8 to 64 is common; larger learns more and costs little.");
    if (is(key, keys::kExperiments))
        return tr(
            "All runs of the project, counted in final runs. 2 means as much again for trials as for the last run.");
    if (is(key, keys::kGpus))
        return tr("Left open, the program weighs time, price and memory on each machine.");
    if (is(key, keys::kMaxGpus))
        return tr("The program proposes no plan with more GPUs.");
    if (is(key, keys::kDeadlineDays))
        return tr("By when the last run must have ended, counted from its start.");
    if (is(key, keys::kBudgetEur))
        return tr("What you can pay for rented GPUs.");
    if (is(key, keys::kServingRequests))
        return tr("At the busiest time. 1,000 users who each ask ten times a day make about 0.5.");
    if (is(key, keys::kServingPrompt))
        return tr("With the documents given along. 750 English words are about 1,000 tokens.");
    if (is(key, keys::kServingOutput))
        return tr("What the model writes back, on average.");
    return {};
}

QString PlanTexts::unit(const QString &key)
{
    if (is(key, keys::kSeqLen) || is(key, keys::kServingPrompt) || is(key, keys::kServingOutput))
        return tr("tokens", "unit in a field");
    if (is(key, keys::kDeadlineDays))
        return tr("days", "unit in a field");
    if (is(key, keys::kBudgetEur))
        return QStringLiteral("€");
    if (is(key, keys::kGpus) || is(key, keys::kMaxGpus))
        return tr("GPUs", "unit in a field");
    if (is(key, keys::kExperiments))
        return tr("× the final run", "unit in a field");
    return {};
}

QString PlanTexts::editName(const QString &key)
{
    QString plain = label(key);
    plain.remove(QLatin1Char('&'));
    return tr("Change “%1”").arg(plain);
}

bool PlanTexts::concerns(const QString &key, Phase phase)
{
    if (is(key, keys::kLoraRank))
        return phase == Phase::Lora || phase == Phase::Qlora;
    if (is(key, keys::kServingRequests))
        return phase == Phase::InferenceServe;
    if (is(key, keys::kServingPrompt) || is(key, keys::kServingOutput))
        return isServing(phase);
    if (is(key, keys::kEpochs) || is(key, keys::kGlobalBatch) || is(key, keys::kExperiments))
        return !isServing(phase);
    return true;
}

}  // namespace passerelle::ui
