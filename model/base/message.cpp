// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/message.hpp"

#include "base/language.hpp"

#include <utility>

namespace passerelle {

Message Message::verbatim(QString text)
{
    return bilingual(text, text);
}

Message Message::bilingual(QString french, QString english)
{
    Message message;
    message.m_french = std::move(french);
    message.m_english = std::move(english);
    return message;
}

Message Message::arg(QString text) const
{
    Message copy = *this;
    copy.m_arguments.emplace_back(std::move(text));
    return copy;
}

Message Message::arg(qint64 number) const
{
    Message copy = *this;
    copy.m_arguments.emplace_back(number);
    return copy;
}

Message Message::arg(double number, int decimals) const
{
    Message copy = *this;
    copy.m_arguments.emplace_back(Number{number, decimals});
    return copy;
}

Message Message::arg(Formatter formatter) const
{
    Message copy = *this;
    copy.m_arguments.emplace_back(std::move(formatter));
    return copy;
}

Message Message::arg(const Message &message) const
{
    return arg(Formatter([message](const Language &language) { return message.text(language); }));
}

Message Message::count(int n) const
{
    Message copy = *this;
    copy.m_count = n;
    return copy;
}

bool Message::isEmpty() const
{
    return m_source == nullptr && m_french.isEmpty() && m_english.isEmpty();
}

namespace {

QString argumentText(const Message::Argument &argument, const Language &language)
{
    if (const auto *text = std::get_if<QString>(&argument))
        return *text;
    if (const auto *number = std::get_if<qint64>(&argument))
        return language.locale().toString(*number);
    if (const auto *number = std::get_if<Message::Number>(&argument)) {
        return number->decimals < 0 ? language.significant(number->value)
                                    : language.locale().toString(number->value, 'f', number->decimals);
    }
    return std::get<Message::Formatter>(argument)(language);
}

}  // namespace

QString Message::text(const Language &language) const
{
    if (m_source == nullptr) {
        const bool preferFrench = language.isFrench() ? !m_french.isEmpty() : m_english.isEmpty();
        return preferFrench ? m_french : m_english;
    }
    const QString pattern = language.translate(m_context, m_source, m_count);
    // One pass over the pattern: an argument that itself holds "%2" must not be expanded again.
    QString result;
    result.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        if (c == QLatin1Char('%') && i + 1 < pattern.size() && pattern.at(i + 1).isDigit()) {
            const auto index = static_cast<std::size_t>(pattern.at(i + 1).digitValue());
            if (index >= 1 && index <= m_arguments.size()) {
                result += argumentText(m_arguments[index - 1], language);
                ++i;
                continue;
            }
        }
        result += c;
    }
    return result;
}

}  // namespace passerelle
