// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/bpe_tokenizer.hpp"

#include <QString>

#include <algorithm>
#include <utility>

namespace passerelle::profile {

namespace {

std::size_t characterBytes(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string normalized(std::string_view text, QString::NormalizationForm form)
{
    if (isAscii(text))
        return std::string(text);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).normalized(form).toStdString();
}

std::string replaced(std::string_view text, const QByteArray &from, const QByteArray &to)
{
    if (from.isEmpty())
        return std::string(text);
    QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return bytes.replace(from, to).toStdString();
}

}  // namespace

BpeTokenizer::BpeTokenizer(BpeParts parts) : BpeTokenizer(std::make_shared<const BpeParts>(std::move(parts))) {}

BpeTokenizer::BpeTokenizer(std::shared_ptr<const BpeParts> parts) : m_shared(std::move(parts)), m_parts(*m_shared)
{
    for (const QByteArray &token : m_parts.ownTokens) {
        if (!token.isEmpty())
            m_ownByByte[static_cast<unsigned char>(token.front())].push_back(token);
    }
    for (std::vector<QByteArray> &tokens : m_ownByByte)
        std::ranges::stable_sort(tokens, std::ranges::greater(), &QByteArray::size);
}

qsizetype BpeTokenizer::ownTokenAt(QByteArrayView text, qsizetype at) const
{
    for (const QByteArray &token : m_ownByByte[static_cast<unsigned char>(text[at])]) {
        if (text.sliced(at).startsWith(token))
            return token.size();
    }
    return 0;
}

qint64 BpeTokenizer::count(QByteArrayView text)
{
    qint64 tokens = 0;
    qsizetype plain = 0;
    const std::string_view all(text.data(), static_cast<std::size_t>(text.size()));
    for (qsizetype at = 0; at < text.size() && !m_parts.ownTokens.empty();) {
        if (m_ownByByte[static_cast<unsigned char>(text[at])].empty()) {
            ++at;
            continue;
        }
        const qsizetype length = ownTokenAt(text, at);
        if (length > 0) {
            tokens += countPlain(all.substr(static_cast<std::size_t>(plain), static_cast<std::size_t>(at - plain))) + 1;
            plain = at + length;
        }
        at += std::max<qsizetype>(1, length);
    }
    return tokens + countPlain(all.substr(static_cast<std::size_t>(plain)));
}

std::string BpeTokenizer::changed(std::string_view text) const
{
    using Kind = BpeParts::Change::Kind;
    std::string result(text);
    for (const BpeParts::Change &change : m_parts.changes) {
        switch (change.kind) {
        case Kind::Compose:
            result = normalized(result, QString::NormalizationForm_C);
            break;
        case Kind::ComposeCompatible:
            result = normalized(result, QString::NormalizationForm_KC);
            break;
        case Kind::Decompose:
            result = normalized(result, QString::NormalizationForm_D);
            break;
        case Kind::DecomposeCompatible:
            result = normalized(result, QString::NormalizationForm_KD);
            break;
        case Kind::Lower:
            result = QString::fromStdString(result).toLower().toStdString();
            break;
        case Kind::Prepend:
            result.insert(0, change.to.constData(), static_cast<std::size_t>(change.to.size()));
            break;
        case Kind::Replace:
            result = replaced(result, change.from, change.to);
            break;
        }
    }
    return result;
}

qint64 BpeTokenizer::countPlain(std::string_view text)
{
    if (text.empty())
        return 0;
    if (!m_parts.changes.empty() || (m_parts.prefixSpace && text.front() != ' ')) {
        m_changed = changed(text);
        if (m_parts.prefixSpace && !m_changed.starts_with(' '))
            m_changed.insert(0, 1, ' ');
        text = m_changed;
    }
    m_pieces.assign(1, text);
    for (const TextSplitter &splitter : m_parts.splitters) {
        m_scratch.clear();
        for (const std::string_view piece : m_pieces)
            splitter.split(piece, m_scratch);
        m_pieces.swap(m_scratch);
    }
    qint64 tokens = 0;
    for (const std::string_view piece : m_pieces)
        tokens += countWord(piece);
    return tokens;
}

void BpeTokenizer::symbolsOf(std::string_view word)
{
    constexpr quint32 kUnknown = 0xFFFFFFF0U;
    m_symbols.clear();
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t length =
            m_parts.byteLevel ? 1 : std::min(characterBytes(static_cast<unsigned char>(word[at])), word.size() - at);
        if (!m_parts.byteLevel) {
            const QByteArray character = QByteArray::fromRawData(word.data() + at, static_cast<qsizetype>(length));
            const auto known = m_parts.vocabulary.constFind(character);
            if (known != m_parts.vocabulary.constEnd()) {
                m_symbols.push_back(*known);
                at += length;
                continue;
            }
        }
        for (std::size_t i = at; i < at + length; ++i) {
            const std::optional<quint32> &symbol = m_parts.byteSymbols[static_cast<unsigned char>(word[i])];
            if (symbol && (m_parts.byteLevel || m_parts.byteFallback))
                m_symbols.push_back(*symbol);
            else if (i == at)
                m_symbols.push_back(kUnknown);
        }
        at += length;
    }
}

qint64 BpeTokenizer::countWord(std::string_view word)
{
    constexpr std::size_t kLongestKept = 64;
    constexpr std::size_t kMostKept = 100'000;
    if (const auto known = m_known.find(word); known != m_known.end())
        return known->second;
    qint64 tokens = 1;
    const bool whole =
        m_parts.wholeWordsFirst &&
        m_parts.vocabulary.contains(QByteArray::fromRawData(word.data(), static_cast<qsizetype>(word.size())));
    if (!whole) {
        symbolsOf(word);
        tokens = m_parts.merges.merged(m_symbols);
    }
    if (word.size() <= kLongestKept) {
        if (m_known.size() >= kMostKept)
            m_known.clear();
        m_known.emplace(std::string(word), static_cast<qint32>(tokens));
    }
    return tokens;
}

}  // namespace passerelle::profile
