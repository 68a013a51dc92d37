// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/gguf.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    BoundedFile file = BoundedFile::ofBytes(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), QStringLiteral("fuzz"));
    static_cast<void>(readGgufHeader(file));
    return 0;
}
