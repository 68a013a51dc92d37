// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_samples.hpp"

#include "profile/json_line.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace passerelle::profile {

namespace {

constexpr std::size_t kDeepest = 64;

}  // namespace

// Plain text, instructions, conversations, preferences, questions and answers. The containers "messages" and
// "conversations" are not among them: their own strings ("role": "user") are not text, though their "content" is.
bool isTextField(std::string_view name)
{
    static constexpr std::array<std::string_view, 21> kNames = {
        "text",       "content",  "value",    "instruction", "input",    "output",   "prompt",
        "completion", "response", "chosen",   "rejected",    "question", "answer",   "context",
        "abstract",   "body",     "document", "summary",     "passage",  "sentence", "report"};
    // The first letters of the names of each length, a bit each: nearly every other name ends here.
    static constexpr auto kFirstLetters = [] {
        std::array<std::uint32_t, 16> letters{};
        for (const std::string_view known : kNames)
            letters[known.size()] |= std::uint32_t{1} << (known.front() & 31);
        return letters;
    }();
    if (name.empty() || name.size() >= kFirstLetters.size() ||
        (kFirstLetters[name.size()] >> (name.front() & 31) & 1U) == 0)
        return false;
    return std::ranges::find(kNames, name) != kNames.end();
}

JsonSamples::JsonSamples(Unit unit, std::function<void(const Sample &)> emit) : m_unit(unit), m_emit(std::move(emit)) {}

bool JsonSamples::parseLine(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail)
{
    JsonSamples handler(Unit::Whole, [&sample](const Sample &found) { sample = found; });
    handler.noteKeys(keys);
    const bool sound = nlohmann::json::sax_parse(line.begin(), line.end(), &handler);
    if (sound)
        handler.finish();
    detail = handler.detail();
    return sound;
}

void JsonSamples::finish()
{
    if (!m_emitted)
        emitSample();
}

bool JsonSamples::atSampleLevel() const
{
    if (m_unit == Unit::Whole || m_levels.empty())
        return false;
    if (m_levels.front().isArray)
        return m_levels.size() == 1;
    return m_levels.size() == 2 && m_levels[1].isArray;
}

void JsonSamples::emitSample()
{
    Sample sample;
    sample.text = m_hasKnown ? m_known : m_all;
    sample.hasValues = m_hasValues;
    m_emitted = true;
    m_known.clear();
    m_all.clear();
    m_hasKnown = m_hasValues = false;
    m_emit(sample);
}

bool JsonSamples::open(bool isArray)
{
    ++m_events;
    if (m_levels.size() >= kDeepest) {
        m_tooDeep = true;
        m_detail = QStringLiteral("nesting deeper than 64");
        return false;
    }
    const bool inherited = !m_levels.empty() && m_levels.back().isText && (isArray || m_levels.back().isArray);
    m_levels.push_back({isArray, isArray && (m_keyIsText || inherited)});
    m_keyIsText = false;
    return true;
}

bool JsonSamples::close()
{
    ++m_events;
    const bool wasArray = m_levels.back().isArray;
    m_levels.pop_back();
    m_keyIsText = false;
    // In a top object only the objects of its lists are samples; a plain list of a top list is one too.
    if (atSampleLevel() && (!wasArray || m_levels.size() == 1))
        emitSample();
    return true;
}

bool JsonSamples::scalar()
{
    ++m_events;
    m_keyIsText = false;
    return true;
}

bool JsonSamples::value()
{
    m_hasValues = true;
    return scalar();
}

bool JsonSamples::key(string_t &name)
{
    ++m_events;
    m_keyIsText = isTextField(name);
    constexpr int kNoted = 64;
    if (m_keys != nullptr && m_levels.size() <= 2 && m_keys->size() < kNoted && name.size() <= 64)
        m_keys->insert(QString::fromStdString(name));
    return true;
}

bool JsonSamples::string(string_t &text)
{
    const bool isText = m_keyIsText || (!m_levels.empty() && m_levels.back().isArray && m_levels.back().isText);
    if (isText) {
        m_hasKnown = true;
        m_known.append(text.data(), static_cast<qsizetype>(text.size()));
    } else {
        m_all.append(text.data(), static_cast<qsizetype>(text.size()));
    }
    scalar();
    // A list of plain strings: each is a sample.
    if (m_unit == Unit::Lists && m_levels.size() == 1 && m_levels.front().isArray)
        emitSample();
    return true;
}

bool JsonSamples::parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &problem)
{
    m_detail = QString::fromUtf8(problem.what());
    return false;
}

}  // namespace passerelle::profile
