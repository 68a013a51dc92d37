// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "catalogue/catalogue.hpp"
#include "workload/workload.hpp"

#include <QJsonObject>
#include <QString>

namespace passerelle::workload {

/// Reads a `passerelle.workload/1` document. `model` and `data` given as paths (relative to `folder`) are read with the
/// profile readers; a preset must exist. Unknown keys and wrong types are refused by name and place
/// ("training.seq_len"); what is left out stays empty (the estimator chooses and reports it).
[[nodiscard]] Result<Workload> readWorkload(const QJsonObject &document, const QString &file, const QString &folder,
                                            const catalogue::Catalogue &catalogue);
/// Reads the file, then as above with its own folder.
[[nodiscard]] Result<Workload> readWorkloadFile(const QString &path, const catalogue::Catalogue &catalogue);
/// A document that reads back to the same workload (the model is written as "architecture").
[[nodiscard]] QJsonObject toDocument(const Workload &workload);

// The words of the documents: "pretrain", "bf16", "adamw", "megatron"…
[[nodiscard]] QString toWord(Phase phase);
[[nodiscard]] QString toWord(Precision precision);
[[nodiscard]] QString toWord(Optimizer optimizer);
[[nodiscard]] QString toWord(Checkpointing checkpointing);
[[nodiscard]] QString toWord(Stack stack);
[[nodiscard]] std::optional<Phase> phaseOf(const QString &word);
[[nodiscard]] std::optional<Precision> precisionOf(const QString &word);
[[nodiscard]] std::optional<Optimizer> optimizerOf(const QString &word);
[[nodiscard]] std::optional<Checkpointing> checkpointingOf(const QString &word);
[[nodiscard]] std::optional<Stack> stackOf(const QString &word);

// For people: "LoRA fine-tuning", "bfloat16".
[[nodiscard]] Message label(Phase phase);
[[nodiscard]] Message label(Precision precision);
[[nodiscard]] Message label(Optimizer optimizer);
[[nodiscard]] Message label(Checkpointing checkpointing);
[[nodiscard]] Message label(Stack stack);

}  // namespace passerelle::workload
