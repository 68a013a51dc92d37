// SPDX-License-Identifier: GPL-3.0-or-later
// A file of newer facts and its signature, as a stranger would send them; the first byte says where the signature
// begins.
#include "update/bundle.hpp"
#include "update/signature.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::update;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto bundle = readBundle(bytes, QStringLiteral("fuzz"))) {
        if (!readBundle(toDocument(*bundle), QStringLiteral("fuzz")))
            std::abort();
    }
    static const QByteArray key = "RWRHXYyMPJTpy8IrqhEFQaY9zRWeA0kcfm4sRvjxqyOSnmPC9cKkBgXt";
    const qsizetype cut = size == 0 ? 0 : static_cast<qsizetype>(data[0]);
    static_cast<void>(verify(bytes.left(cut), bytes.mid(cut), key));
    return 0;
}
