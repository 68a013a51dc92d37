// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/keras_file.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
    static_cast<void>(readKeras(file));
    return 0;
}
