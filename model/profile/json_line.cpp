// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_line.hpp"

#include "profile/json_text.hpp"

// Every failure comes back as a value; nothing may throw.
#define SIMDJSON_EXCEPTIONS 0
#include <algorithm>
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
        return true;
    }
    bool walk(QByteArrayView line, Sample &sample, QSet<QString> *keys)
    {
        m_keys = keys;
        m_end = line.data() + line.size();
        m_known.clear();
        m_others.clear();
        m_hasValues = false;
        m_text.begin(line);
        const char *first = next();
        const bool sound = ((*first == '{' && object(1)) || (*first == '[' && array(false, 1))) && peek() >= m_end;
        while (peek() < m_end)
            ++m_at;
        if (sound) {
            sample.text = m_text.joined(m_known.empty() ? m_others : m_known);
            sample.hasValues = m_hasValues;
        }
        return sound;
    }

private:
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
    [[nodiscard]] const char *peek() const
    {
        return m_at < m_count ? m_base + m_tokens->structural_indexes[m_at] : m_end;
    }
    const char *next()
    {
        static constexpr char kNothing = '\0';
        const char *token = peek();
        if (token >= m_end)
            return &kNothing;
        ++m_at;
        return token;
    }
    /// The end of the token that next() gave last: white space up to the next one does not belong to it.
    [[nodiscard]] const char *endOf(const char *token) const
    {
        const char *end = std::min(peek(), m_end);
        while (end > token + 1 && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r' || end[-1] == '\n'))
            --end;
        return end;
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
        switch (*token) {
        case '"': {
            std::string_view content;
            if (!m_text.string(token, endOf(token), content))
                return false;
            (isText ? m_known : m_others).push_back(content);
            return true;
        }
        case '{':
            return object(depth + 1);
        case '[':
            return array(isText, depth + 1);
        case 'n':
            return is(token, "null");
        case 't':
            return m_hasValues = true, is(token, "true");
        case 'f':
            return m_hasValues = true, is(token, "false");
        default:
            m_hasValues = true;
            return isPlainNumber({token, static_cast<std::size_t>(endOf(token) - token)});
        }
    }
    [[nodiscard]] bool is(const char *token, std::string_view word) const
    {
        return std::string_view(token, static_cast<std::size_t>(endOf(token) - token)) == word;
    }
    void note(std::string_view name, int depth)
    {
        constexpr int kNoted = 64;
        if (m_keys != nullptr && depth <= 2 && m_keys->size() < kNoted && name.size() <= 64)
            m_keys->insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }

    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_tokens;
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
