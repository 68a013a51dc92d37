// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Progress progress;
    for (const auto read : {readJsonLinesFile, readJsonFile, readCsvFile, readTextFile}) {
        SampleCollector collector;
        DatasetScan scan = scanInto(collector, progress);
        BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
        read(file, scan);
    }
    return 0;
}
