// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <functional>
#include <variant>
#include <vector>

namespace passerelle {

class Language;

/// A sentence for a person that is translated when it is shown, not when it is made, so that a language change, or a
/// French application written from an English window, needs no new computation.
///
/// Made with PASSERELLE_TEXT("Context", "English source with %1") so that lupdate finds it, then `.arg()` fills the
/// places in order. Numbers are formatted by the language's locale at display.
class Message
{
public:
    /// A number with a fixed count of decimals, or -1 for three significant digits.
    struct Number {
        double value = 0;
        int decimals = -1;
    };
    /// A text that the locale alone decides: a quantity formatter bound to its value.
    using Formatter = std::function<QString(const Language &)>;
    using Argument = std::variant<QString, qint64, Number, Formatter>;

    Message() = default;
    Message(const char *context, const char *source) : m_context(context), m_source(source) {}

    /// A text that is not ours to translate (a name from the catalogue, a path).
    [[nodiscard]] static Message verbatim(QString text);
    /// A fact that the catalogue holds in both languages.
    [[nodiscard]] static Message bilingual(QString french, QString english);

    [[nodiscard]] Message arg(QString text) const;
    [[nodiscard]] Message arg(qint64 number) const;
    [[nodiscard]] Message arg(int number) const { return arg(static_cast<qint64>(number)); }
    [[nodiscard]] Message arg(double number, int decimals = -1) const;
    [[nodiscard]] Message arg(Formatter formatter) const;
    [[nodiscard]] Message arg(const Message &message) const;
    /// Sets the count that chooses the plural form and fills %n.
    [[nodiscard]] Message count(int n) const;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString text(const Language &language) const;

private:
    const char *m_context = nullptr;
    const char *m_source = nullptr;
    int m_count = -1;
    QString m_french;
    QString m_english;
    std::vector<Argument> m_arguments;
};

}  // namespace passerelle

/// Marks a source text for lupdate (alias of QT_TRANSLATE_NOOP, see translations/CMakeLists.txt) and makes a Message.
#define PASSERELLE_TEXT(context, source) ::passerelle::Message(context, source)
/// The same for a text with %n, whose number is given by `.count(n)`: lupdate reads exactly two arguments.
#define PASSERELLE_TEXT_N(context, source) ::passerelle::Message(context, source)
