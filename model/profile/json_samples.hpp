// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QString>

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace passerelle::profile {

/// Gathers the text of samples from JSON events without building a document. The text of a sample is that of the
/// fields known to hold text ("text", "content", "prompt"…); when it has none of them, that of all its strings.
class JsonSamples : public nlohmann::json_sax<nlohmann::json>
{
public:
    struct Sample {
        QByteArray text{};
        bool hasValues = false;  ///< numbers or switches, though perhaps no text
    };
    /// Lists: each item of the top list is a sample, or of a list inside the top object; else the whole is one.
    enum class Unit { Whole, Lists };

    JsonSamples(Unit unit, std::function<void(const Sample &)> emit);

    /// Reads one whole value (one line of JSONL). Empty text is returned when it is sound, else what is wrong.
    [[nodiscard]] static bool parseLine(QByteArrayView line, Sample &sample, QSet<QString> *keys, QString &detail);

    void finish();  ///< after the last event: the whole as one sample when nothing was emitted
    [[nodiscard]] bool tooDeep() const { return m_tooDeep; }
    [[nodiscard]] const QString &detail() const { return m_detail; }
    [[nodiscard]] qint64 events() const { return m_events; }
    void noteKeys(QSet<QString> *keys) { m_keys = keys; }

    bool null() override { return scalar(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t &) override { return value(); }
    bool binary(binary_t &) override { return false; }
    bool string(string_t &text) override;
    bool start_object(std::size_t) override { return open(false); }
    bool key(string_t &name) override;
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &problem) override;

private:
    struct Level {
        bool isArray = false;
        bool isText = false;  ///< inside a field known to hold text
    };

    bool open(bool isArray);
    bool close();
    bool scalar();
    bool value();
    [[nodiscard]] bool atSampleLevel() const;
    void emitSample();

    Unit m_unit;
    std::function<void(const Sample &)> m_emit;
    std::vector<Level> m_levels;
    bool m_keyIsText = false;
    QByteArray m_known;
    QByteArray m_all;
    bool m_hasKnown = false;
    bool m_hasValues = false;
    bool m_emitted = false;
    bool m_tooDeep = false;
    qint64 m_events = 0;
    QString m_detail;
    QSet<QString> *m_keys = nullptr;
};

}  // namespace passerelle::profile
