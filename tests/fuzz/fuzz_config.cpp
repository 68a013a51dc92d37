// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "profile/hf_config.hpp"

#include <QJsonObject>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    static const catalogue::Catalogue kEmpty;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<QJsonValue> value = parseJson(bytes, QStringLiteral("fuzz"));
    if (value && value->isObject())
        static_cast<void>(profile::readHuggingFaceConfig(value->toObject(), QStringLiteral("fuzz"), kEmpty));
    return 0;
}
