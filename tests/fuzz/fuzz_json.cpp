// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(passerelle::parseJson(bytes, QStringLiteral("fuzz")));
    return 0;
}
