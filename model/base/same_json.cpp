// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/same_json.hpp"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace passerelle {

bool sameJson(const QJsonValue &a, const QJsonValue &b)
{
    if (a.type() != b.type())
        return false;
    if (a.isDouble())
        return a.toDouble() == b.toDouble();
    if (a.isArray()) {
        const QJsonArray left = a.toArray();
        const QJsonArray right = b.toArray();
        return std::equal(left.begin(), left.end(), right.begin(), right.end(), sameJson);
    }
    if (a.isObject()) {
        const QJsonObject left = a.toObject();
        const QJsonObject right = b.toObject();
        const QStringList keys = left.keys();
        return keys == right.keys() && std::ranges::all_of(keys, [&](const QString &key) {
                   return sameJson(left.value(key), right.value(key));
               });
    }
    return a == b;
}

}  // namespace passerelle
