// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/tokenizer.hpp"

#include "profile/bounded_file.hpp"
#include "profile/bpe_tokenizer.hpp"
#include "profile/paths.hpp"
#include "profile/piece_model.hpp"

#include <sentencepiece_processor.h>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr quint64 kLargestFile = 64 * 1024 * 1024;

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

/// The tokenizer's file in a model's folder; the path itself when it is no folder.
fs::path fileIn(const fs::path &path)
{
    std::error_code problem;
    if (!fs::is_directory(path, problem))
        return path;
    for (const char *name : {"tokenizer.json", "tokenizer.model", "spiece.model", "sentencepiece.bpe.model"}) {
        if (fs::is_regular_file(path / name, problem))
            return path / name;
    }
    for (fs::directory_iterator at(path, problem); !problem && at != fs::directory_iterator(); at.increment(problem)) {
        if (at->path().extension() == ".tiktoken")
            return at->path();
    }
    return path / "tokenizer.json";
}

bool looksLikeRanks(const QByteArray &bytes)
{
    const QByteArray line = bytes.left(bytes.indexOf('\n'));
    const qsizetype space = line.indexOf(' ');
    bool number = false;
    static_cast<void>(line.mid(space + 1).trimmed().toUInt(&number));
    return space > 0 && number && line.size() < 4096;
}

}  // namespace

Result<std::unique_ptr<Tokenizer>> tokenizerOfBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.trimmed().startsWith('{') || looksLikeRanks(bytes)) {
        Result<BpeParts> parts = looksLikeRanks(bytes) ? bpeFromRanks(bytes, name) : bpeFromJson(bytes, name);
        if (!parts) {
            Error error = parts.error();
            error.file = name;
            return Unexpected(error);
        }
        return std::make_unique<BpeTokenizer>(std::move(*parts));
    }
    const auto pieces = std::make_shared<SentencePieceTokenizer::Processor>();
    if (!isSoundPieceModel(bytes, name) ||
        !pieces->LoadFromSerializedProto({bytes.constData(), static_cast<std::size_t>(bytes.size())}).ok()) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Tokenizer", "This is not the file of a tokenizer, or it is damaged."), name, {},
                       PASSERELLE_TEXT("Tokenizer",
                                       "Choose tokenizer.json, tokenizer.model or a .tiktoken file of your "
                                       "model."));
    }
    return std::make_unique<SentencePieceTokenizer>(pieces);
}

Result<std::unique_ptr<Tokenizer>> readTokenizer(const QString &path)
{
    const fs::path file = fileIn(toPath(path));
    const Result<QByteArray> bytes = readSmallFile(file, kLargestFile);
    if (!bytes)
        return Unexpected(bytes.error());
    return tokenizerOfBytes(*bytes, shown(file));
}

}  // namespace passerelle::profile
