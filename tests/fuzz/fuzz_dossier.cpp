// SPDX-License-Identifier: GPL-3.0-or-later
// Files of one dossier travel by mail. What is read is written and read again: the same.
#include "dossier/travel_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::dossier;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = fromDocument(bytes, QStringLiteral("fuzz"));
    if (!read || !read->dossier.created.isValid())
        return 0;
    const QByteArray written = toDocument(*read);
    const auto again = fromDocument(written, QStringLiteral("fuzz"));
    if (again && toDocument(*again) != written)
        std::abort();
    return 0;
}
