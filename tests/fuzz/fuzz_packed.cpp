// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/unpacked_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const Packing packing : {Packing::Gzip, Packing::Zstd}) {
        BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
        const std::unique_ptr<ForwardSource> source = unpacked(file, packing);
        ForwardBuffer buffer(*source);
        BoundedFile inner = BoundedFile::ofStream(std::make_unique<std::istream>(&buffer), QStringLiteral("fuzz"));
        static_cast<void>(inner.peek(4096));
        static_cast<void>(inner.readAt(100, 100));
        inner.rewind();
        constexpr qint64 kBlock = 64 * 1024;
        for (int i = 0; i < 64 && !inner.readSome(kBlock).isEmpty(); ++i) {
        }
    }
    return 0;
}
