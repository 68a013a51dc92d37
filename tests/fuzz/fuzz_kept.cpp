// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles come back from dossiers, which travel between people.
#include "base/json.hpp"
#include "profile/profile_json.hpp"

#include <QJsonObject>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<QJsonValue> value = parseJson(bytes, QStringLiteral("fuzz"));
    if (!value || !value->isObject())
        return 0;
    if (const auto model = profile::modelProfileFromJson(value->toObject()))
        static_cast<void>(profile::toJson(*model));
    if (const auto dataset = profile::datasetProfileFromJson(value->toObject()))
        static_cast<void>(profile::toJson(*dataset));
    return 0;
}
