// SPDX-License-Identifier: GPL-3.0-or-later
// One target a reader: the build names it in PASSERELLE_READER.
#include "profile/dataset_readers.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Progress progress;
    SampleCollector collector;
    DatasetScan scan = scanInto(collector, progress);
    // Members of archives are read to their end, in the way in which the scan looks at them first.
    scan.readMember = [](const std::filesystem::path &, BoundedFile &member, qint64) {
        constexpr qint64 kBlock = 64 * 1024;
        static_cast<void>(member.peek(4096));
        while (!member.readSome(kBlock).isEmpty()) {
        }
    };
    // The only reader that asks for a name is that of Zarr.
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz/zarr.json"));
    PASSERELLE_READER(file, scan);
    closeStores(scan);
    return 0;
}
