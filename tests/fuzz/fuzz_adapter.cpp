// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "profile/adapter_model.hpp"

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
    if (const Result<profile::Adapter> adapter =
            profile::readAdapterConfig(value->toObject(), QStringLiteral("fuzz"))) {
        catalogue::Architecture base;
        base.kind = QStringLiteral("decoder");
        base.layers = base.hidden = base.heads = base.headDim = 8;
        static_cast<void>(profile::loraParameters(*adapter, base));
    }
    return 0;
}
