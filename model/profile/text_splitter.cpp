// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/text_splitter.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <utility>

namespace passerelle::profile {

struct TextSplitter::Code {
    pcre2_code *code = nullptr;
    pcre2_match_context *context = nullptr;

    Code() = default;
    Code(const Code &) = delete;
    Code &operator=(const Code &) = delete;
    ~Code()
    {
        pcre2_match_context_free(context);
        pcre2_code_free(code);
    }
};

namespace {

struct MatchCloser {
    void operator()(pcre2_match_data *match) const { pcre2_match_data_free(match); }
};

/// The place that a search writes its result to: one a thread.
pcre2_match_data *matchPlace()
{
    thread_local const std::unique_ptr<pcre2_match_data, MatchCloser> place(pcre2_match_data_create(1, nullptr));
    return place.get();
}

}  // namespace

TextSplitter::TextSplitter(std::unique_ptr<Code> code, Behaviour behaviour, bool inverted)
    : m_code(std::move(code)), m_behaviour(behaviour), m_inverted(inverted)
{}
TextSplitter::TextSplitter(TextSplitter &&other) noexcept = default;
TextSplitter &TextSplitter::operator=(TextSplitter &&other) noexcept = default;
TextSplitter::~TextSplitter() = default;

Result<TextSplitter> TextSplitter::of(const QByteArray &expression, Behaviour behaviour, bool inverted)
{
    constexpr qsizetype kLongest = 16 * 1024;
    constexpr std::uint32_t kMostSteps = 1'000'000;
    auto code = std::make_unique<Code>();
    int problem = 0;
    PCRE2_SIZE place = 0;
    if (expression.size() <= kLongest) {
        code->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.constData()),
                                   static_cast<PCRE2_SIZE>(expression.size()),
                                   PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &problem, &place, nullptr);
    }
    if (code->code == nullptr) {
        return failure(
            ErrorCode::Unsupported,
            PASSERELLE_TEXT("Tokenizer", "This tokenizer cuts texts by a rule that Passerelle does not read."), {}, {},
            PASSERELLE_TEXT("Tokenizer", "Leave the tokenizer out: the tokens are then estimated."),
            QString::fromUtf8(expression.left(200)));
    }
    pcre2_jit_compile(code->code, PCRE2_JIT_COMPLETE);
    code->context = pcre2_match_context_create(nullptr);
    pcre2_set_match_limit(code->context, kMostSteps);
    return TextSplitter(std::move(code), behaviour, inverted);
}

void TextSplitter::split(std::string_view text, std::vector<std::string_view> &pieces) const
{
    const auto add = [&pieces](std::string_view piece) {
        if (!piece.empty())
            pieces.push_back(piece);
    };
    pcre2_match_data *match = matchPlace();
    std::size_t done = 0;  // everything before lies in a piece, or was removed
    std::size_t from = 0;
    while (from < text.size()) {
        const int found = pcre2_match(m_code->code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from,
                                      PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, match, m_code->context);
        if (found < 0)
            break;
        const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match);
        const std::size_t begin = ends[0];
        const std::size_t end = ends[1];
        if (end <= from)
            break;
        switch (m_behaviour) {
        case Behaviour::Isolated:
            add(text.substr(done, begin - done));
            add(text.substr(begin, end - begin));
            done = end;
            break;
        case Behaviour::Removed:
            add(m_inverted ? text.substr(begin, end - begin) : text.substr(done, begin - done));
            done = end;
            break;
        case Behaviour::WithPrevious:
            add(text.substr(done, end - done));
            done = end;
            break;
        case Behaviour::WithNext:
            add(text.substr(done, begin - done));
            done = begin;
            break;
        }
        from = end;
    }
    if (m_behaviour != Behaviour::Removed || !m_inverted)
        add(text.substr(done));
}

}  // namespace passerelle::profile
