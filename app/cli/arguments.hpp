// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::cli {

/// "--name VALUE" or, without a value name, the switch "--name".
struct Option {
    QString name;
    QString valueName;
    Message text;
};

/// What stood on the command line after the command's name.
struct Arguments {
    QStringList positionals;
    QMap<QString, QString> values;  ///< a switch has an empty value

    [[nodiscard]] bool has(const QString &name) const { return values.contains(name); }
    [[nodiscard]] std::optional<QString> value(const QString &name) const;
};

/// Sorts words into options and positionals. Takes "--name value" and "--name=value"; "--" ends the options; "-h" is
/// "--help". Fails on an unknown option, a missing value and a value given to a switch.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &words, const std::vector<Option> &options);

}  // namespace passerelle::cli
