// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/tokenizer.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto tokenizer = tokenizerOfBytes(bytes, QStringLiteral("fuzz"))) {
        static_cast<void>((*tokenizer)->count("Le chat d\xC3\xA9vale 123  l'escalier <s>\n\n fin"));
        static_cast<void>((*tokenizer)->vocabulary());
    }
    return 0;
}
