// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/piece_tokenizer.hpp"

#include "profile/piece_model.hpp"

#include <exception>
#include <sentencepiece_processor.h>
#include <utility>
#include <vector>

namespace passerelle::profile {

namespace {

class SentencePieceTokenizer : public Tokenizer
{
public:
    using Processor = sentencepiece::SentencePieceProcessor;

    explicit SentencePieceTokenizer(std::shared_ptr<const Processor> processor) : m_processor(std::move(processor)) {}

    qint64 count(QByteArrayView text) override
    {
        m_ids.clear();
        if (!m_processor->Encode({text.data(), static_cast<std::size_t>(text.size())}, &m_ids).ok())
            return 0;
        return static_cast<qint64>(m_ids.size());
    }
    [[nodiscard]] std::unique_ptr<Tokenizer> another() const override
    {
        return std::make_unique<SentencePieceTokenizer>(m_processor);
    }
    [[nodiscard]] qint64 vocabulary() const override { return m_processor->GetPieceSize(); }

private:
    std::shared_ptr<const Processor> m_processor;
    std::vector<int> m_ids;
};

/// False for what the library cannot read. It lets exceptions of its trie through.
bool load(SentencePieceTokenizer::Processor &pieces, const QByteArray &bytes)
{
    try {
        return pieces.LoadFromSerializedProto({bytes.constData(), static_cast<std::size_t>(bytes.size())}).ok();
    } catch (const std::exception &) {
        return false;
    }
}

}  // namespace

Result<std::unique_ptr<Tokenizer>> pieceTokenizerOfBytes(const QByteArray &bytes, const QString &name)
{
    const auto pieces = std::make_shared<SentencePieceTokenizer::Processor>();
    if (!isSoundPieceModel(bytes, name) || !load(*pieces, bytes)) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Tokenizer", "This is not the file of a tokenizer, or it is damaged."), name, {},
                       PASSERELLE_TEXT("Tokenizer",
                                       "Choose tokenizer.json, tokenizer.model or a .tiktoken file of your "
                                       "model."));
    }
    return std::make_unique<SentencePieceTokenizer>(pieces);
}

}  // namespace passerelle::profile
