// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace passerelle::workload {

/// The open and closed bounds of a number in a document.
struct Domain {
    double least = 0;
    double most = 0;
    bool leastExcluded = false;
};

/// Reads one JSON object of a document that a person wrote, strictly: each key is asked for once by name and type, and
/// finish() refuses every key that nobody asked for, so that a typo never passes silently. The first fault is kept and
/// later questions answer "not said"; check fault() (or finish()) at the end. `place` is the path of the object
/// ("training", empty for the document itself).
class Fields
{
public:
    Fields(const QJsonObject &object, QString file, QString place);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    /// Empty when the key is absent or null. A fault: not a text, empty, or longer than 4,096 characters.
    [[nodiscard]] std::optional<QString> text(const QString &key);
    [[nodiscard]] std::optional<bool> flag(const QString &key);
    [[nodiscard]] std::optional<double> number(const QString &key, const Domain &domain);
    /// A whole number.
    [[nodiscard]] std::optional<int> integer(const QString &key, int least, int most);
    [[nodiscard]] std::optional<QJsonObject> object(const QString &key);
    /// One of a closed list of words, translated by `parse`.
    template<typename T>
    [[nodiscard]] std::optional<T>
    word(const QString &key, const std::function<std::optional<T>(const QString &)> &parse, const QStringList &words)
    {
        const std::optional<QString> said = text(key);
        if (!said)
            return std::nullopt;
        const std::optional<T> value = parse(*said);
        if (!value)
            refuseWord(key, *said, words);
        return value;
    }

    /// Marks keys as known without reading them.
    void know(const QStringList &keys);
    /// Records a fault unless there is one already.
    void refuse(const QString &key, Message message, Message remedy = {});
    /// Takes over the fault of a nested reader.
    void adopt(const std::optional<Error> &fault);
    /// Refuses unknown keys, naming the first and the keys that exist; then gives the first fault, if any.
    [[nodiscard]] const std::optional<Error> &finish();
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    [[nodiscard]] QString placeOf(const QString &key) const;

private:
    [[nodiscard]] const QJsonValue *find(const QString &key);
    void refuseWord(const QString &key, const QString &said, const QStringList &words);
    void refuseType(const QString &key, const Message &expected);

    QJsonObject m_object;
    QString m_file;
    QString m_place;
    QSet<QString> m_known;
    QJsonValue m_found;
    std::optional<Error> m_fault;
};

}  // namespace passerelle::workload
