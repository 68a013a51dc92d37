// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_card.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const char *name : {"README.md", "LICENSE", "dataset_info.json", "dataset_infos.json"}) {
        BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
        DatasetCard card;
        readDescription(name, file, card);
        DatasetProfile profile;
        applyCard(card, profile);
    }
    return 0;
}
