// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bpe_merges.hpp"
#include "profile/text_splitter.hpp"
#include "profile/tokenizer.hpp"

#include <QHash>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace passerelle::profile {

/// What a byte-pair tokenizer is made of, whatever file it came from.
struct BpeParts {
    /// A change of the whole text before it is cut.
    struct Change {
        enum class Kind { Compose, ComposeCompatible, Decompose, DecomposeCompatible, Lower, Prepend, Replace };
        Kind kind = Kind::Compose;
        QByteArray from;
        QByteArray to;
    };

    QHash<QByteArray, quint32> vocabulary;  ///< of bytes as they are, not in their byte-level spelling
    BpeMerges merges;
    std::vector<TextSplitter> splitters;  ///< one after the other
    std::vector<Change> changes;
    std::vector<QByteArray> ownTokens;                      ///< found in the text before anything else, one token each
    std::array<std::optional<quint32>, 256> byteSymbols{};  ///< of single bytes: byte-level, or fallback
    bool byteLevel = true;                                  ///< words begin as bytes, else as characters
    bool byteFallback = false;                              ///< unknown characters become bytes, else one unknown token
    bool wholeWordsFirst = false;  ///< a word of the vocabulary is one token whatever the merges say
    bool prefixSpace = false;      ///< a space goes before a text that does not begin with one
};

/// Counts tokens by byte-pair merges; words met before are looked up.
class BpeTokenizer : public Tokenizer
{
public:
    explicit BpeTokenizer(BpeParts parts);
    explicit BpeTokenizer(std::shared_ptr<const BpeParts> parts);
    [[nodiscard]] std::unique_ptr<Tokenizer> another() const override
    {
        return std::make_unique<BpeTokenizer>(m_shared);
    }
    [[nodiscard]] qint64 count(QByteArrayView text) override;
    [[nodiscard]] qint64 vocabulary() const override
    {
        return m_parts.vocabulary.size() + static_cast<qint64>(m_parts.ownTokens.size());
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    [[nodiscard]] qint64 countPlain(std::string_view text);
    [[nodiscard]] std::string changed(std::string_view text) const;
    [[nodiscard]] qint64 countWord(std::string_view word);
    void symbolsOf(std::string_view word);
    [[nodiscard]] qsizetype ownTokenAt(QByteArrayView text, qsizetype at) const;

    std::shared_ptr<const BpeParts> m_shared;
    const BpeParts &m_parts;
    std::array<std::vector<QByteArray>, 256> m_ownByByte;  ///< longest first
    std::unordered_map<std::string, qint32, Hash, std::equal_to<>> m_known;
    std::vector<quint32> m_symbols;
    std::vector<std::string_view> m_pieces;
    std::vector<std::string_view> m_scratch;
    std::string m_changed;
};

/// A tokenizer of the “tokenizers” library. Unsupported, with what is not known, when it is not a byte-pair one.
[[nodiscard]] Result<BpeParts> bpeFromJson(const QByteArray &json, const QString &file);

/// A rank file of tiktoken: lines of "base64 rank". How it cuts texts does not stand in it; it follows from the number
/// of ranks of the published ones (tiktoken_ext/openai_public.py; Llama 3), cl100k's rule when none fits.
[[nodiscard]] Result<BpeParts> bpeFromRanks(const QByteArray &lines, const QString &file);

}  // namespace passerelle::profile
