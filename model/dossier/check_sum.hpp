// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace passerelle::dossier {

/// Reveals a byte that a disk changed in a stored fact: 64-bit FNV-1a over key and value
/// (http://www.isthe.com/chongo/tech/comp/fnv). It protects against accidents, not against people.
[[nodiscard]] inline qint64 factSum(const QString &key, const QString &value)
{
    quint64 sum = 0xcbf29ce484222325ULL;
    const auto feed = [&sum](const QByteArray &bytes) {
        for (const char byte : bytes) {
            sum ^= static_cast<unsigned char>(byte);
            sum *= 0x100000001b3ULL;
        }
    };
    feed(key.toUtf8());
    feed(QByteArray(1, '\0'));
    feed(value.toUtf8());
    return static_cast<qint64>(sum);
}

}  // namespace passerelle::dossier
