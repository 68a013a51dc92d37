// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/safetensors.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
    static_cast<void>(readSafetensorsHeader(file));
    // The length prefix hides the JSON from mutation, so the header is also tried alone.
    static_cast<void>(parseSafetensorsHeader(bytes, size, QStringLiteral("fuzz")));
    return 0;
}
