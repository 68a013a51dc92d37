// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for piece_tokenizer.cpp where the SentencePiece library was not found at build time.
#include "profile/piece_tokenizer.hpp"

namespace passerelle::profile {

Result<std::unique_ptr<Tokenizer>> pieceTokenizerOfBytes(const QByteArray &, const QString &name)
{
    return failure(
        ErrorCode::Unsupported,
        PASSERELLE_TEXT("Tokenizer", "This build of Passerelle cannot count with SentencePiece models."), name, {},
        PASSERELLE_TEXT("Tokenizer",
                        "Choose tokenizer.json or a .tiktoken file of your model, or leave the tokenizer out: tokens "
                        "are then derived from bytes and language, with their interval."));
}

}  // namespace passerelle::profile
