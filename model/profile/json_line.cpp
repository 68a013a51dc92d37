// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_line.hpp"

// Every failure comes back as a value; nothing may throw.
#define SIMDJSON_EXCEPTIONS 0
#include <cstring>
#include <simdjson.h>
#include <utility>

namespace passerelle::profile {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kDeepest = 64;

}  // namespace

/// Walks one value. Any error of the library ends it: the slow reader then judges.
class JsonLine::Visitor
{
public:
    bool run(QByteArrayView line, JsonSamples::Sample &sample, QSet<QString> *keys)
    {
        m_keys = keys;
        m_known.resize(0);
        m_others.resize(0);
        m_hasKnown = m_hasValues = false;
        const auto size = static_cast<std::size_t>(line.size());
        ondemand::document document;
        if (m_parser.iterate(line.data(), size, size + static_cast<std::size_t>(kPadding)).get(document) !=
            simdjson::SUCCESS)
            return false;
        ondemand::json_type type{};
        if (document.type().get(type) != simdjson::SUCCESS)
            return false;
        bool sound = false;
        if (ondemand::object object;
            type == ondemand::json_type::object && document.get_object().get(object) == simdjson::SUCCESS)
            sound = visit(object, 1);
        else if (ondemand::array array;
                 type == ondemand::json_type::array && document.get_array().get(array) == simdjson::SUCCESS)
            sound = visit(array, false, 1);
        // Something after the value is a fault, and so not for here.
        if (!sound || document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return false;
        sample.text.swap(m_hasKnown ? m_known : m_others);  // the buffers go round
        sample.hasValues = m_hasValues;
        return true;
    }

private:
    bool visit(ondemand::object object, int depth)
    {
        for (auto item : object) {
            ondemand::field field;
            std::string_view name;
            if (std::move(item).get(field) != simdjson::SUCCESS || field.unescaped_key().get(name) != simdjson::SUCCESS)
                return false;
            note(name, depth);
            if (!value(field.value(), isTextField(name), depth))
                return false;
        }
        return true;
    }
    bool visit(ondemand::array array, bool isText, int depth)
    {
        for (auto item : array) {
            ondemand::value element;
            if (std::move(item).get(element) != simdjson::SUCCESS || !value(element, isText, depth))
                return false;
        }
        return true;
    }
    bool value(ondemand::value value, bool isText, int depth)
    {
        ondemand::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS || depth >= kDeepest)
            return false;
        switch (type) {
        case ondemand::json_type::object: {
            ondemand::object object;
            return value.get_object().get(object) == simdjson::SUCCESS && visit(object, depth + 1);
        }
        case ondemand::json_type::array: {
            ondemand::array array;
            return value.get_array().get(array) == simdjson::SUCCESS && visit(array, isText, depth + 1);
        }
        case ondemand::json_type::string:
            return text(value, isText);
        case ondemand::json_type::number:
            m_hasValues = true;
            return value.get_double().error() == simdjson::SUCCESS;
        case ondemand::json_type::boolean:
            m_hasValues = true;
            return value.get_bool().error() == simdjson::SUCCESS;
        case ondemand::json_type::null: {
            bool isNull = false;
            return simdjson::simdjson_result<bool>(value.is_null()).get(isNull) == simdjson::SUCCESS && isNull;
        }
        }
        return false;
    }
    bool text(ondemand::value value, bool isText)
    {
        // Without a backslash the text is what stands between the quotes, and the first pass over the line has seen
        // that it is sound; unescaping copies byte by byte.
        const std::string_view token = value.raw_json_token();
        const std::size_t close = token.find_last_of('"');
        if (close == 0 || close == std::string_view::npos)
            return false;
        std::string_view content = token.substr(1, close - 1);
        if (std::memchr(content.data(), '\\', content.size()) != nullptr &&
            value.get_string().get(content) != simdjson::SUCCESS)
            return false;
        m_hasKnown = m_hasKnown || isText;
        (isText ? m_known : m_others).append(content.data(), static_cast<qsizetype>(content.size()));
        return true;
    }
    void note(std::string_view name, int depth)
    {
        constexpr int kNoted = 64;
        if (m_keys != nullptr && depth <= 2 && m_keys->size() < kNoted && name.size() <= 64)
            m_keys->insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }

    ondemand::parser m_parser;
    QSet<QString> *m_keys = nullptr;
    QByteArray m_known;
    QByteArray m_others;
    bool m_hasKnown = false;
    bool m_hasValues = false;
};

JsonLine::JsonLine() : m_visitor(std::make_unique<Visitor>()) {}
JsonLine::~JsonLine() = default;

bool JsonLine::parse(QByteArrayView line, JsonSamples::Sample &sample, QSet<QString> *keys, QString &detail)
{
    if (m_visitor->run(line, sample, keys))
        return true;
    sample = {};
    return JsonSamples::parseLine(line, sample, keys, detail);
}

}  // namespace passerelle::profile
