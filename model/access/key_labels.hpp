// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"

#include <QString>
#include <QStringList>

namespace passerelle::access {

/// A key of the facts in plain words ("Legal name of the company"), for questions, forms and lists of what is missing.
/// A key without words of its own (an answer of a form, a key of a later version) is shown as it is.
[[nodiscard]] Message labelOfKey(const QString &key);

/// Whether the key is one of the catalogue's profile keys, which may stand in a form; the product's own keys (paths,
/// profiles, choices of the window) may not.
[[nodiscard]] bool isProfileKey(const QString &key);

/// Every key that has words, profile keys first, in the order of the catalogue.
[[nodiscard]] QStringList labelledKeys();

}  // namespace passerelle::access
