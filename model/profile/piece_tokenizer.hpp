// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/tokenizer.hpp"

#include <QByteArray>
#include <QString>

#include <memory>

namespace passerelle::profile {

/// The tokenizer of a SentencePiece model (tokenizer.model, spiece.model), counted by that library. Fails on a file
/// that is none, or that isSoundPieceModel() refuses; always, with the reason, in a program built without the library.
[[nodiscard]] Result<std::unique_ptr<Tokenizer>> pieceTokenizerOfBytes(const QByteArray &bytes, const QString &name);

}  // namespace passerelle::profile
