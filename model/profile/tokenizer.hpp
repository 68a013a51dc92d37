// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace passerelle::profile {

/// Counts the tokens of texts exactly as one tokenizer does. Tokens that a program adds around a text (beginning, end,
/// turns of a conversation) are not counted. One thread at a time.
class Tokenizer
{
public:
    Tokenizer() = default;
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;
    virtual ~Tokenizer() = default;

    /// `text` must be valid UTF-8.
    [[nodiscard]] virtual qint64 count(QByteArrayView text) = 0;
    /// The same tokenizer for another thread; what is only read is shared.
    [[nodiscard]] virtual std::unique_ptr<Tokenizer> another() const = 0;
    /// How many different tokens it knows.
    [[nodiscard]] virtual qint64 vocabulary() const = 0;
};

/// The tokenizer that a file's bytes describe; `name` stands for the file in messages. Errors as below.
[[nodiscard]] Result<std::unique_ptr<Tokenizer>> tokenizerOfBytes(const QByteArray &bytes, const QString &name);

/// Reads the file that a tokenizer lies in: `tokenizer.json` (byte-pair encoding), a SentencePiece `.model`, or a
/// rank file of tiktoken; a folder means the file inside it. Errors: NotFound, NoPermission, Malformed, TooLarge,
/// Unsupported with what is not known.
[[nodiscard]] Result<std::unique_ptr<Tokenizer>> readTokenizer(const QString &path);

}  // namespace passerelle::profile
