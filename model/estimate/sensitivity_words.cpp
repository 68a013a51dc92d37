// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/sensitivity_words.hpp"

#include <algorithm>
#include <array>

namespace passerelle::estimate {

namespace {

struct Entry {
    const char *key;
    const char *label;
    const char *range;
    const char *advice;
};

constexpr const char *kMeasure = QT_TRANSLATE_NOOP("Sensitivity", "Run the two-minute measurement on any GPU: it "
                                                                  "narrows this on every machine.");
constexpr const char *kTrials = QT_TRANSLATE_NOOP("Sensitivity", "Decide how many trial runs you will pay for, and set "
                                                                 "it on the plan page.");
constexpr const char *kOperator =
    QT_TRANSLATE_NOOP("Sensitivity", "Ask the operator, or measure two minutes on such a GPU.");
constexpr const char *kFifth = QT_TRANSLATE_NOOP("Sensitivity", "a fifth less to a quarter more");
constexpr const char *kHalfTwice = QT_TRANSLATE_NOOP("Sensitivity", "half to twice as long");
constexpr const char *kPublished = QT_TRANSLATE_NOOP("Sensitivity", "the least to the most that others report");

constexpr std::array<Entry, 24> kEntries = {
    {{"spread", QT_TRANSLATE_NOOP("Sensitivity", "How fast such a job really runs"),
      QT_TRANSLATE_NOOP("Sensitivity", "what one job in ten beats to what one in ten misses"), kMeasure},
     {"data.tokens", QT_TRANSLATE_NOOP("Sensitivity", "Number of tokens in your data"),
      QT_TRANSLATE_NOOP("Sensitivity", "as counted in a sample of your files"),
      QT_TRANSLATE_NOOP("Sensitivity", "Count the tokens exactly, with your tokenizer, on the data page.")},
     {"training.seq_len", QT_TRANSLATE_NOOP("Sensitivity", "Length of a sequence"), kHalfTwice,
      QT_TRANSLATE_NOOP("Sensitivity", "Look how long your examples are, and set the length on the plan page.")},
     {"training.global_batch", QT_TRANSLATE_NOOP("Sensitivity", "Examples in a step"),
      QT_TRANSLATE_NOOP("Sensitivity", "half to twice as many"),
      QT_TRANSLATE_NOOP("Sensitivity", "Take the number from a published run like yours or from a first trial.")},
     {"training.stack", QT_TRANSLATE_NOOP("Sensitivity", "Training software"),
      QT_TRANSLATE_NOOP("Sensitivity", "the other common ones"),
      QT_TRANSLATE_NOOP("Sensitivity", "Name the software you will use on the plan page.")},
     {"training.activation_checkpointing", QT_TRANSLATE_NOOP("Sensitivity", "Recomputing instead of storing"),
      QT_TRANSLATE_NOOP("Sensitivity", "nothing to everything"),
      QT_TRANSLATE_NOOP("Sensitivity", "Try one step on the GPU: it tells whether memory forces it.")},
     {"training.packing", QT_TRANSLATE_NOOP("Sensitivity", "Packing short examples together"),
      QT_TRANSLATE_NOOP("Sensitivity", "packed or not"),
      QT_TRANSLATE_NOOP("Sensitivity", "Check whether your training software packs, and switch it on.")},
     {"training.precision", QT_TRANSLATE_NOOP("Sensitivity", "Number format"),
      QT_TRANSLATE_NOOP("Sensitivity", "8 bits where the GPU has them, to TF32"),
      QT_TRANSLATE_NOOP("Sensitivity", "Compare both formats over a few hundred steps, then set it on the plan page.")},
     {"training.lora_rank", QT_TRANSLATE_NOOP("Sensitivity", "Rank of the adapters"),
      QT_TRANSLATE_NOOP("Sensitivity", "8 to 64"),
      QT_TRANSLATE_NOOP("Sensitivity", "Start with 16 and set what your trials prefer.")},
     {"training.flash_attention", QT_TRANSLATE_NOOP("Sensitivity", "Fast attention"),
      QT_TRANSLATE_NOOP("Sensitivity", "with or without"),
      QT_TRANSLATE_NOOP("Sensitivity", "Check that your training software switches it on for this GPU.")},
     {"gpus", QT_TRANSLATE_NOOP("Sensitivity", "Number of GPUs"),
      QT_TRANSLATE_NOOP("Sensitivity", "half to twice as many"),
      QT_TRANSLATE_NOOP("Sensitivity", "Choose it on the curve of GPUs and time: more end sooner and use more hours.")},
     {"serving.prompt_tokens", QT_TRANSLATE_NOOP("Sensitivity", "Length of a request"), kHalfTwice,
      QT_TRANSLATE_NOOP("Sensitivity", "Count the tokens of a dozen real requests.")},
     {"serving.output_tokens", QT_TRANSLATE_NOOP("Sensitivity", "Length of an answer"), kHalfTwice,
      QT_TRANSLATE_NOOP("Sensitivity", "Count the tokens of a dozen real answers.")},
     {"target.memory_bandwidth", QT_TRANSLATE_NOOP("Sensitivity", "Memory bandwidth of the GPU"), kFifth, kOperator},
     {"target.node_bandwidth", QT_TRANSLATE_NOOP("Sensitivity", "Network of the machine"), kFifth, kOperator},
     {"target.peak", QT_TRANSLATE_NOOP("Sensitivity", "Speed of the GPU"), kFifth, kOperator},
     {"margins.failures_share", QT_TRANSLATE_NOOP("Sensitivity", "Failures and restarts"), kPublished,
      QT_TRANSLATE_NOOP("Sensitivity", "Ask the operator how often nodes fail.")},
     {"margins.evaluation_share", QT_TRANSLATE_NOOP("Sensitivity", "Evaluation during the run"), kPublished,
      QT_TRANSLATE_NOOP("Sensitivity", "Time one evaluation and decide how often to run it.")},
     {"project.checkpoint_writing", QT_TRANSLATE_NOOP("Sensitivity", "Writing checkpoints"), kPublished,
      QT_TRANSLATE_NOOP("Sensitivity", "Time one checkpoint on the machine's disks.")},
     {"project.run_overhead", QT_TRANSLATE_NOOP("Sensitivity", "Starts, pauses and slow nodes"), kPublished,
      QT_TRANSLATE_NOOP("Sensitivity", "Look at the log of a first short run on the machine.")},
     {"project.trials", QT_TRANSLATE_NOOP("Sensitivity", "Trial runs"), kPublished, kTrials},
     {"project.debugging", QT_TRANSLATE_NOOP("Sensitivity", "Debugging and failed starts"), kPublished, kTrials},
     {"project.preparation", QT_TRANSLATE_NOOP("Sensitivity", "Preparing the data on GPUs"), kPublished, kTrials},
     {"project.evaluation", QT_TRANSLATE_NOOP("Sensitivity", "Evaluating the results"), kPublished, kTrials}}};

}  // namespace

LeverWords leverWords(const QString &key)
{
    const auto words = [](const Entry &entry) {
        return LeverWords{Message("Sensitivity", entry.label), Message("Sensitivity", entry.range),
                          Message("Sensitivity", entry.advice)};
    };
    const auto matches = [&key](const Entry &entry) { return key == QLatin1String(entry.key); };
    if (const auto found = std::find_if(kEntries.begin(), kEntries.end(), matches); found != kEntries.end())
        return words(*found);
    return {{}, Message("Sensitivity", kPublished), Message("Sensitivity", kMeasure)};
}

}  // namespace passerelle::estimate
