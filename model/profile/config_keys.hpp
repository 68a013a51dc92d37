// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <optional>
#include <vector>

namespace passerelle::profile {

/// Looks keys up in a configuration and its nested parts ("text_config"…), first hit wins. A value of the wrong type or
/// out of its domain is remembered as the first error and reads as absent; null is absent.
class ConfigKeys
{
public:
    using Names = std::initializer_list<const char *>;

    /// `parts` names the nested objects to look into after the top level; a dotted name goes deeper.
    ConfigKeys(const QJsonObject &top, const QString &file, Names parts);

    /// A whole number between `least` and `most`. The largest entry of a list of numbers (sizes that vary by layer;
    /// `varies` becomes true).
    [[nodiscard]] std::optional<int> integer(Names names, int least = 1, int most = 100'000'000);
    [[nodiscard]] std::optional<double> number(Names names);
    [[nodiscard]] std::optional<bool> boolean(Names names);
    [[nodiscard]] QString text(Names names);
    [[nodiscard]] bool has(Names names) const;
    /// The raw value, undefined when absent or null.
    [[nodiscard]] QJsonValue value(Names names, QString *place = nullptr) const;

    [[nodiscard]] bool varies() const { return m_varies; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void refuse(const QString &place, Message message);

private:
    [[nodiscard]] std::optional<int> toInteger(const QJsonValue &value, const QString &place, int least, int most);

    struct Part {
        QString prefix;
        QJsonObject object;
    };
    QString m_file;
    std::vector<Part> m_parts;
    bool m_varies = false;
    std::optional<Error> m_error;
};

}  // namespace passerelle::profile
