// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_line.hpp"

#include "profile/json_shape.hpp"
#include "profile/json_text.hpp"

// Every failure comes back as a value; nothing may throw.
#define SIMDJSON_EXCEPTIONS 0
#include <algorithm>
#include <array>
#include <cstring>
#include <simdjson.h>
#include <string_view>
#include <vector>

namespace passerelle::profile {

namespace {

constexpr int kDeepest = 64;
/// The places of the tokens take four bytes a byte at worst: longer lines go the slow way.
constexpr qsizetype kLongest = 4 * 1024 * 1024;

}  // namespace

/// Walks one value by the places of its tokens. Whatever is not plainly sound ends it: the slow reader then judges.
class JsonLine::Walker
{
public:
    /// Finds the tokens of the text. They begin at brackets, colons, commas, opening quotes, and the first character of
    /// anything else; whatever follows a closing quote begins one too. Sound means: valid UTF-8, and no string holds a
    /// control character, hence no end of line, so that every line begins outside strings.
    bool index(QByteArrayView text)
    {
        m_at = m_count = 0;
        const auto size = static_cast<std::size_t>(text.size());
        if (text.size() > kLongest || !reserve(size))
            return false;
        const simdjson::error_code state =
            m_tokens->stage1(reinterpret_cast<const std::uint8_t *>(text.data()), size, simdjson::stage1_mode::regular);
        if (state != simdjson::SUCCESS && state != simdjson::EMPTY)
            return false;
        m_base = text.data();
        m_count = m_tokens->n_structural_indexes;
        m_escapes = std::memchr(text.data(), '\\', size) != nullptr;
        return true;
    }
    bool walk(QByteArrayView line, Sample &sample, QSet<QString> *keys)
    {
        m_keys = keys;
        m_end = line.data() + line.size();
        m_text.begin(line, m_escapes);
        const std::uint32_t first = m_at;
        const std::uint32_t tokens = countTokens();
        Known &known = m_shapes[tokens % kShapes];
        const bool sound = (keys == nullptr && known.shape.isFor(tokens) && follow(known)) || readAll(tokens, known);
        m_lastTokens = tokens;
        m_at = first + tokens;
        if (sound) {
            sample.text = m_text.joined(m_known.empty() ? m_others : m_known);
            sample.hasValues = m_hasValues;
        }
        return sound;
    }

private:
    /// The shape of the last lines of so many tokens.
    struct Known {
        JsonShape shape;
        unsigned misses = 0;  ///< lines of another shape since
    };
    static constexpr std::uint32_t kShapes = 64;

    bool reserve(std::size_t size)
    {
        constexpr std::size_t kLeast = 64 * 1024;
        if (m_tokens != nullptr && m_tokens->capacity() >= size)
            return true;
        const std::size_t capacity = std::max(size, kLeast);
        if (m_tokens != nullptr)
            return m_tokens->set_capacity(capacity) == simdjson::SUCCESS;
        return simdjson::get_active_implementation()->create_dom_parser_implementation(
                   capacity, static_cast<std::size_t>(kDeepest), m_tokens) == simdjson::SUCCESS;
    }
    [[nodiscard]] const char *place(std::uint32_t token) const
    {
        return token < m_count ? m_base + m_tokens->structural_indexes[token] : m_end;
    }
    [[nodiscard]] const char *peek() const { return place(m_at); }
    const char *next()
    {
        static constexpr char kNothing = '\0';
        const char *token = peek();
        if (token >= m_end)
            return &kNothing;
        ++m_at;
        return token;
    }
    /// The end of a token, of which `m_at` is the next: white space up to that one does not belong to it.
    [[nodiscard]] const char *endOf(const char *token) const { return trimmed(token, std::min(peek(), m_end)); }
    static const char *trimmed(const char *token, const char *end)
    {
        // Two questions where most often one is enough.
        while (end > token + 1 && end[-1] <= ' ' &&
               (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r' || end[-1] == '\n'))
            --end;
        return end;
    }
    /// Tokens of the line that begins at `m_at`.
    [[nodiscard]] std::uint32_t countTokens() const
    {
        const auto ends = [this](std::uint32_t tokens) { return place(m_at + tokens) >= m_end; };
        // As many as the line before, more often than not.
        if (ends(m_lastTokens) && (m_lastTokens == 0 || !ends(m_lastTokens - 1)))
            return m_lastTokens;
        std::uint32_t least = 0;
        std::uint32_t step = 32;
        while (!ends(least + step)) {
            least += step;
            step *= 2;
        }
        for (; step > 0; step /= 2) {
            if (!ends(least + step - 1))
                least += step;
        }
        return least;
    }
    void forget()
    {
        m_known.clear();
        m_others.clear();
        m_hasValues = false;
    }
    /// The line by the grammar. Its shape is kept, though not each time where the shapes of lines change.
    bool readAll(std::uint32_t tokens, Known &known)
    {
        constexpr unsigned kPatience = 8;
        forget();
        m_recorded = known.misses++ % kPatience == 0 ? &known.shape : nullptr;
        if (m_recorded != nullptr)
            m_recorded->begin(tokens);
        m_gap = peek();
        m_gapToken = m_at;
        const char *first = next();
        const bool sound = ((*first == '{' && object(1)) || (*first == '[' && array(false, 1))) && peek() >= m_end;
        if (sound && m_recorded != nullptr)
            m_recorded->end(bytesFrom(m_gap, place(m_at - 1) + 1), m_at - m_gapToken);
        return sound;
    }
    /// The line by the shape of one that was sound; false when it has another one.
    bool follow(Known &known)
    {
        forget();
        const JsonShape &shape = known.shape;
        // As many tokens as the shape has belong to the line: the places of all that are asked for are there.
        const std::uint32_t *token = m_tokens->structural_indexes.get() + m_at;
        const auto lineEnd = static_cast<std::uint32_t>(m_end - m_base);
        std::uint32_t at = *token;
        for (const JsonShape::Gap &gap : shape.gaps()) {
            if (at + gap.size >= lineEnd || !shape.matches(m_base + at, gap))
                return false;
            token += gap.tokens;
            if (*token != at + gap.size)
                return false;
            const char *value = m_base + *token++;
            at = *token;
            if (!scalar(value, trimmed(value, m_base + std::min(at, lineEnd)), gap.isText))
                return false;
        }
        if (at + shape.last().size > lineEnd || !shape.matches(m_base + at, shape.last()))
            return false;
        known.misses = 0;
        return true;
    }
    bool object(int depth)
    {
        const char *token = next();
        if (*token == '}')
            return true;
        std::string_view name;
        while (true) {
            if (*token != '"' || !m_text.string(token, endOf(token), name))
                return false;
            note(name, depth);
            const bool isText = isTextField(name);
            if (*next() != ':' || !value(next(), isText, depth))
                return false;
            token = next();
            if (*token == '}')
                return true;
            if (*token != ',')
                return false;
            token = next();
        }
    }
    bool array(bool isText, int depth)
    {
        const char *token = next();
        if (*token == ']')
            return true;
        while (true) {
            if (!value(token, isText, depth))
                return false;
            token = next();
            if (*token == ']')
                return true;
            if (*token != ',')
                return false;
            token = next();
        }
    }
    bool value(const char *token, bool isText, int depth)
    {
        if (depth >= kDeepest)
            return false;
        if (*token == '{')
            return object(depth + 1);
        if (*token == '[')
            return array(isText, depth + 1);
        if (m_recorded != nullptr) {
            m_recorded->add(bytesFrom(m_gap, token), m_at - 1 - m_gapToken, isText);
            m_gap = peek();
            m_gapToken = m_at;
        }
        return scalar(token, endOf(token), isText);
    }
    bool scalar(const char *token, const char *end, bool isText)
    {
        if (*token == '"') {
            std::string_view content;
            if (!m_text.string(token, end, content))
                return false;
            (isText ? m_known : m_others).push_back(content);
            return true;
        }
        if (*token == 'n')
            return isWord(token, end, "null");
        m_hasValues = true;
        if (*token <= '9')
            return isShortNumber(token, end) || isPlainNumber(bytesFrom(token, end));
        return isWord(token, end, *token == 't' ? "true" : "false");
    }
    static bool isWord(const char *token, const char *end, std::string_view word)
    {
        return bytesFrom(token, end) == word;
    }
    static std::string_view bytesFrom(const char *from, const char *to)
    {
        return {from, static_cast<std::size_t>(to - from)};
    }
    void note(std::string_view name, int depth)
    {
        constexpr int kNoted = 64;
        if (m_keys != nullptr && depth <= 2 && m_keys->size() < kNoted && name.size() <= 64)
            m_keys->insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }

    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_tokens;
    std::array<Known, kShapes> m_shapes;
    JsonShape *m_recorded = nullptr;  ///< of the line that is read, when it is to be kept
    const char *m_gap = nullptr;      ///< where what lies before the next value begins
    std::uint32_t m_gapToken = 0;     ///< and its first token
    std::uint32_t m_lastTokens = 0;
    bool m_escapes = false;  ///< somewhere in the text
    const char *m_base = nullptr;
    const char *m_end = nullptr;
    std::uint32_t m_at = 0;
    std::uint32_t m_count = 0;
    JsonText m_text;
    std::vector<std::string_view> m_known;
    std::vector<std::string_view> m_others;
    bool m_hasValues = false;
    QSet<QString> *m_keys = nullptr;
};

JsonLine::JsonLine() : m_walker(std::make_unique<Walker>()) {}
JsonLine::~JsonLine() = default;

bool JsonLine::parse(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail)
{
    return (m_walker->index(line) && m_walker->walk(line, sample, keys)) || careful(line, sample, keys, detail);
}

bool JsonLine::begin(QByteArrayView lines)
{
    return m_walker->index(lines);
}

bool JsonLine::parseNext(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail)
{
    return m_walker->walk(line, sample, keys) || careful(line, sample, keys, detail);
}

bool JsonLine::careful(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail)
{
    m_careful = {};
    const bool sound = JsonSamples::parseLine(line, m_careful, keys, detail);
    sample = {m_careful.text, m_careful.hasValues};
    return sound;
}

}  // namespace passerelle::profile
