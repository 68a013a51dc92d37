// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/bpe_tokenizer.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto read : {bpeFromJson, bpeFromRanks}) {
        auto parts = read(bytes, QStringLiteral("fuzz"));
        if (parts)
            static_cast<void>(
                BpeTokenizer(std::move(*parts)).count("Le chat d\xC3\xA9vale 123  l'escalier <s>\n\n fin"));
    }
    return 0;
}
