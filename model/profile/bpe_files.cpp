// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/bpe_tokenizer.hpp"
#include "profile/paths.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace passerelle::profile {

namespace {

// The rules by which published tokenizers cut texts: openai/tiktoken, tiktoken_ext/openai_public.py; the tokenizer of
// Llama 3, llama/tokenizer.py.
constexpr char kGpt2[] = R"('(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr char kCl100k[] =
    R"('(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s)";
constexpr char kLlama3[] =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr char kO200k[] =
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

constexpr char kMetaspace[] = "\xE2\x96\x81";  // ▁, a space as SentencePiece writes it

using Behaviour = TextSplitter::Behaviour;

Unexpected unsupported(const QString &what, const QString &file)
{
    return failure(
        ErrorCode::Unsupported,
        PASSERELLE_TEXT("Tokenizer", "This tokenizer uses “%1”, which Passerelle does not read.").arg(harmless(what)),
        file, {}, PASSERELLE_TEXT("Tokenizer", "Leave the tokenizer out: the tokens are then estimated."));
}

Unexpected malformed(const QString &file, const QString &place)
{
    return failure(
        ErrorCode::Malformed, PASSERELLE_TEXT("Tokenizer", "This is not the file of a tokenizer, or it is damaged."),
        file, place,
        PASSERELLE_TEXT("Tokenizer", "Choose tokenizer.json, tokenizer.model or a .tiktoken file of your model."));
}

/// Byte-level tokenizers spell each byte as a printable character (openai/gpt-2, src/encoder.py): back to bytes.
class ByteSpelling
{
public:
    ByteSpelling()
    {
        char16_t next = 256;
        for (int byte = 0; byte < 256; ++byte) {
            const bool printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
            m_bytes.insert(QChar(printable ? static_cast<char16_t>(byte) : next), static_cast<char>(byte));
            next = static_cast<char16_t>(next + (printable ? 0 : 1));
        }
    }
    [[nodiscard]] QByteArray bytes(const QString &spelled) const
    {
        QByteArray result;
        for (const QChar c : spelled) {
            const auto found = m_bytes.constFind(c);
            if (found == m_bytes.constEnd())
                return spelled.toUtf8();
            result += *found;
        }
        return result;
    }

private:
    QHash<QChar, char> m_bytes;
};

class JsonReader
{
public:
    JsonReader(const QJsonObject &root, const QString &file) : m_root(root), m_file(file) {}

    Result<BpeParts> read()
    {
        const QJsonObject model = m_root.value(QLatin1String("model")).toObject();
        const QString type = model.value(QLatin1String("type")).toString(QStringLiteral("BPE"));
        if (type != QLatin1String("BPE"))
            return unsupported(type, m_file);
        for (const char *affix : {"continuing_subword_prefix", "end_of_word_suffix"}) {
            if (!model.value(QLatin1String(affix)).toString().isEmpty())
                return unsupported(QLatin1String(affix), m_file);
        }
        m_parts.byteLevel = false;
        if (const Result<void> done = normalizer(m_root.value(QLatin1String("normalizer")).toObject()); !done)
            return Unexpected(done.error());
        if (const Result<void> done = preTokenizer(m_root.value(QLatin1String("pre_tokenizer")).toObject()); !done)
            return Unexpected(done.error());
        m_parts.byteFallback = model.value(QLatin1String("byte_fallback")).toBool();
        m_parts.wholeWordsFirst = model.value(QLatin1String("ignore_merges")).toBool();
        vocabulary(model);
        if (!merges(model))
            return malformed(m_file, QStringLiteral("model.merges"));
        if (m_parts.vocabulary.isEmpty())
            return malformed(m_file, QStringLiteral("model.vocab"));
        for (const QJsonValue token : m_root.value(QLatin1String("added_tokens")).toArray())
            m_parts.ownTokens.push_back(token.toObject().value(QLatin1String("content")).toString().toUtf8());
        if (const Result<void> done = cutAtSpaces(); !done)
            return Unexpected(done.error());
        return std::move(m_parts);
    }

private:
    using Change = BpeParts::Change;

    [[nodiscard]] QByteArray spelled(const QString &token) const
    {
        return m_parts.byteLevel ? m_spelling.bytes(token) : token.toUtf8();
    }

    Result<void> normalizer(const QJsonObject &object)
    {
        using Kind = Change::Kind;
        static const QHash<QString, Kind> kKinds = {{QStringLiteral("NFC"), Kind::Compose},
                                                    {QStringLiteral("NFKC"), Kind::ComposeCompatible},
                                                    {QStringLiteral("NFD"), Kind::Decompose},
                                                    {QStringLiteral("NFKD"), Kind::DecomposeCompatible},
                                                    {QStringLiteral("Lowercase"), Kind::Lower}};
        const QString type = object.value(QLatin1String("type")).toString();
        if (type.isEmpty())
            return {};
        if (type == QLatin1String("Sequence")) {
            for (const QJsonValue part : object.value(QLatin1String("normalizers")).toArray()) {
                if (const Result<void> done = normalizer(part.toObject()); !done)
                    return done;
            }
            return {};
        }
        const QJsonObject pattern = object.value(QLatin1String("pattern")).toObject();
        if (kKinds.contains(type)) {
            m_parts.changes.push_back({kKinds.value(type), {}, {}});
        } else if (type == QLatin1String("Prepend")) {
            m_parts.changes.push_back({Kind::Prepend, {}, object.value(QLatin1String("prepend")).toString().toUtf8()});
        } else if (type == QLatin1String("Replace") && pattern.contains(QLatin1String("String"))) {
            m_parts.changes.push_back({Kind::Replace, pattern.value(QLatin1String("String")).toString().toUtf8(),
                                       object.value(QLatin1String("content")).toString().toUtf8()});
        } else {
            return unsupported(type, m_file);
        }
        return {};
    }

    Result<void> split(const QByteArray &expression, Behaviour behaviour, bool inverted = false)
    {
        Result<TextSplitter> splitter = TextSplitter::of(expression, behaviour, inverted);
        if (!splitter)
            return Unexpected(splitter.error());
        m_parts.splitters.push_back(std::move(*splitter));
        return {};
    }

    Result<void> preTokenizer(const QJsonObject &object)
    {
        const QString type = object.value(QLatin1String("type")).toString();
        if (type.isEmpty())
            return {};
        if (type == QLatin1String("Sequence")) {
            for (const QJsonValue part : object.value(QLatin1String("pretokenizers")).toArray()) {
                if (const Result<void> done = preTokenizer(part.toObject()); !done)
                    return done;
            }
            return {};
        }
        if (type == QLatin1String("ByteLevel")) {
            m_parts.byteLevel = true;
            m_parts.prefixSpace = object.value(QLatin1String("add_prefix_space")).toBool();
            return object.value(QLatin1String("use_regex")).toBool(true) ? split(kGpt2, Behaviour::Isolated)
                                                                         : Result<void>();
        }
        if (type == QLatin1String("Digits"))
            return split(object.value(QLatin1String("individual_digits")).toBool() ? R"(\p{N})" : R"(\p{N}+)",
                         Behaviour::Isolated);
        if (type == QLatin1String("Metaspace"))
            return metaspace(object);
        if (type == QLatin1String("Split"))
            return splitRule(object);
        if (type == QLatin1String("Whitespace"))
            return split(R"(\w+|[^\w\s]+)", Behaviour::Removed, true);
        if (type == QLatin1String("WhitespaceSplit"))
            return split(R"(\s+)", Behaviour::Removed);
        return unsupported(type, m_file);
    }

    Result<void> metaspace(const QJsonObject &object)
    {
        const QString scheme =
            object.value(QLatin1String("prepend_scheme"))
                .toString(object.value(QLatin1String("add_prefix_space")).toBool(true) ? QStringLiteral("always")
                                                                                       : QStringLiteral("never"));
        const QByteArray mark =
            object.value(QLatin1String("replacement")).toString(QString::fromUtf8(kMetaspace)).toUtf8();
        m_parts.changes.push_back({Change::Kind::Replace, " ", mark});
        if (scheme != QLatin1String("never"))
            m_parts.changes.push_back({Change::Kind::Prepend, {}, mark});
        return object.value(QLatin1String("split")).toBool(true) ? split(mark, Behaviour::WithNext) : Result<void>();
    }

    Result<void> splitRule(const QJsonObject &object)
    {
        const QJsonObject pattern = object.value(QLatin1String("pattern")).toObject();
        const QString word = object.value(QLatin1String("behavior")).toString();
        const bool inverted = object.value(QLatin1String("invert")).toBool();
        QByteArray expression = pattern.value(QLatin1String("Regex")).toString().toUtf8();
        if (expression.isEmpty())
            expression = "\\Q" + pattern.value(QLatin1String("String")).toString().toUtf8() + "\\E";
        if (word == QLatin1String("Isolated") || (word == QLatin1String("Contiguous") && !inverted))
            return split(expression, Behaviour::Isolated);
        if (word == QLatin1String("Removed"))
            return split(expression, Behaviour::Removed, inverted);
        if (word == QLatin1String("MergedWithPrevious") && !inverted)
            return split(expression, Behaviour::WithPrevious);
        if (word == QLatin1String("MergedWithNext") && !inverted)
            return split(expression, Behaviour::WithNext);
        return unsupported(word, m_file);
    }

    void vocabulary(const QJsonObject &model)
    {
        const QJsonObject words = model.value(QLatin1String("vocab")).toObject();
        for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
            const QByteArray bytes = spelled(word.key());
            const auto id = static_cast<quint32>(word.value().toInteger());
            m_parts.vocabulary.insert(bytes, id);
            if (m_parts.byteLevel && bytes.size() == 1)
                m_parts.byteSymbols[static_cast<unsigned char>(bytes.front())] = id;
            const QString &key = word.key();
            if (!m_parts.byteLevel && key.size() == 6 && key.startsWith(QLatin1String("<0x")) && key.endsWith(u'>'))
                m_parts.byteSymbols[static_cast<std::size_t>(key.mid(3, 2).toInt(nullptr, 16) & 0xFF)] = id;
        }
    }

    bool merges(const QJsonObject &model)
    {
        quint32 rank = 0;
        for (const QJsonValue merge : model.value(QLatin1String("merges")).toArray()) {
            const QString line = merge.toString();
            const qsizetype space = line.indexOf(u' ');
            const QJsonArray pair = merge.toArray();
            const QByteArray left = spelled(pair.size() == 2 ? pair.at(0).toString() : line.left(space));
            const QByteArray right = spelled(pair.size() == 2 ? pair.at(1).toString() : line.mid(space + 1));
            const auto a = m_parts.vocabulary.constFind(left);
            const auto b = m_parts.vocabulary.constFind(right);
            const auto whole = m_parts.vocabulary.constFind(left + right);
            const auto none = m_parts.vocabulary.constEnd();
            if (a == none || b == none || whole == none)
                return false;
            m_parts.merges.add(*a, *b, rank++, *whole);
            m_joinsWords = m_joinsWords || (!left.endsWith(kMetaspace) && right.startsWith(kMetaspace));
        }
        return true;
    }

    /// A tokenizer that writes spaces as ▁ and cuts nowhere treats a text as one long word. When no merge joins the end
    /// of a word to the ▁ of the next, cutting there changes nothing, and words can be looked up.
    Result<void> cutAtSpaces()
    {
        const bool writesSpaces =
            std::ranges::any_of(m_parts.changes, [](const Change &change) { return change.to == kMetaspace; });
        if (m_parts.byteLevel || !m_parts.splitters.empty() || !writesSpaces || m_joinsWords)
            return {};
        return split("(?<!\xE2\x96\x81)\xE2\x96\x81", Behaviour::WithNext);
    }

    const QJsonObject &m_root;
    QString m_file;
    ByteSpelling m_spelling;
    BpeParts m_parts;
    bool m_joinsWords = false;
};

}  // namespace

Result<BpeParts> bpeFromJson(const QByteArray &json, const QString &file)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return malformed(file, QStringLiteral("offset %1").arg(problem.offset));
    return JsonReader(document.object(), file).read();
}

Result<BpeParts> bpeFromRanks(const QByteArray &lines, const QString &file)
{
    BpeParts parts;
    qint64 number = 0;
    for (const QByteArray &line : lines.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype space = line.indexOf(' ');
        bool sound = false;
        const quint32 rank = line.mid(space + 1).trimmed().toUInt(&sound);
        const auto decoded = QByteArray::fromBase64Encoding(line.left(space), QByteArray::AbortOnBase64DecodingErrors);
        const QByteArray &bytes = decoded.decoded;
        if (space <= 0 || !sound || !decoded || bytes.isEmpty() || bytes.size() > 1024)
            return malformed(file, QStringLiteral("line %1").arg(number));
        parts.vocabulary.insert(bytes, rank);
        if (bytes.size() == 1)
            parts.byteSymbols[static_cast<unsigned char>(bytes.front())] = rank;
    }
    // A pair merges when its bytes together are a token; the token's rank says when.
    for (auto token = parts.vocabulary.constBegin(); token != parts.vocabulary.constEnd(); ++token) {
        for (qsizetype cut = 1; cut < token.key().size(); ++cut) {
            const auto left = parts.vocabulary.constFind(token.key().left(cut));
            const auto right = parts.vocabulary.constFind(token.key().mid(cut));
            if (left != parts.vocabulary.constEnd() && right != parts.vocabulary.constEnd())
                parts.merges.add(*left, *right, *token, *token);
        }
    }
    if (std::ranges::any_of(parts.byteSymbols, [](const auto &symbol) { return !symbol; }))
        return malformed(file, {});
    const qsizetype size = parts.vocabulary.size();
    const char *rule = size > 50000 && size < 51000     ? kGpt2
                       : size > 127000 && size < 129000 ? kLlama3
                       : size > 190000                  ? kO200k
                                                        : kCl100k;
    Result<TextSplitter> splitter = TextSplitter::of(rule, Behaviour::Isolated, false);
    if (!splitter)
        return Unexpected(splitter.error());
    parts.splitters.push_back(std::move(*splitter));
    parts.wholeWordsFirst = true;
    return parts;
}

}  // namespace passerelle::profile
